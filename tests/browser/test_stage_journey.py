"""A class of twenty: a show on the wall, everybody votes at once, the winner is said, and the room sees it."""

import re
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import httpx
import pytest
from playwright.sync_api import Browser, Page, expect

from drills.store import Store
from stage.director import Director
from stage.store import ShowStore
from tests.browser.conftest import PHONE, Open, Server, picture, serving, settle

pytestmark = [pytest.mark.browser, pytest.mark.enable_socket]

WALL = (1920, 1080)
OTHERS = 17


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    """With an address that phones would reach, for the code on the wall."""
    with serving(tmp_path, RIPITZ_STAGE__ADDRESS="http://192.168.1.20:8501") as running:
        yield running


@pytest.fixture(autouse=True)
def _a_busy_machine() -> Iterator[None]:
    """Five pages and a class at once take their time where there are few processors."""
    expect.set_options(timeout=30_000)
    yield
    expect.set_options(timeout=5_000)


@pytest.fixture
def phones(server: Server, visit: Open) -> Iterator[list[Page]]:
    """Three phones, each with cookies of its own."""
    browser = visit("/").context.browser
    assert isinstance(browser, Browser)
    contexts = [
        browser.new_context(viewport={"width": PHONE[0], "height": PHONE[1]}, base_url=server.url)
        for _ in range(3)
    ]
    yield [context.new_page() for context in contexts]
    for context in contexts:
        context.close()


def test_a_class_votes_and_the_customer_reacts(
    visit: Open, phones: list[Page], server: Server, served_record: Store
) -> None:
    trainer = visit("/stage")
    trainer.get_by_role("button", name="Open the stage").click()
    # the server reads its first reply, and has to load what it reads with
    projector = trainer.get_by_role("link", name="Open the projector")
    expect(projector).to_have_attribute("href", re.compile(r"projector\?show="), timeout=60_000)
    show_id = trainer.url.partition("show=")[2]
    shows = ShowStore(served_record)

    def show() -> Director:
        return Director.open(shows, show_id)

    code = show().show.billing.code
    wall = visit(f"/projector?show={show_id}", WALL)
    expect(wall.locator(".rz-code")).to_have_text(code)
    expect(wall.get_by_role("img", name="A code for your camera")).to_be_visible()
    expect(wall.locator("[data-testid=stHeader]")).to_be_hidden()
    picture(wall, "wall-joining")

    for phone in phones:
        phone.goto("/join")
        phone.get_by_label("The code on the screen").fill(code.lower())
        phone.get_by_role("button", name="Join").click()
        expect(phone.get_by_role("heading")).to_contain_text("You will be asked here")
    trainer.get_by_text("The class", exact=True).click()
    trainer.get_by_role("button", name="Ask the class").click()
    for phone in phones:
        expect(phone.get_by_role("heading")).to_contain_text("What should we say")
    poll = show().show.poll
    assert poll

    _others_vote(server, code, poll.number)
    for place, phone in zip((0, 0, 1), phones, strict=True):
        phone.locator(f"#option-{place}").click()
        expect(phone.locator(f"#option-{place}")).to_contain_text("Your vote")
        assert phone.evaluate("document.documentElement.scrollWidth") <= PHONE[0]
    _until(lambda: sum((show().show.poll or poll).tally) == OTHERS + 3)
    expect(wall.get_by_text("20 of 20 have voted")).to_be_visible()
    expect(wall.locator(".rz-votes")).to_have_count(0)
    picture(phones[0], "phone-voted")

    trainer.get_by_role("button", name="Close the vote").click()
    expect(wall.locator(".rz-votes").first).to_contain_text("19")
    expect(phones[2].locator("#option-0")).to_contain_text("19 of 20, chosen most")
    picture(wall, "wall-voted")
    picture(phones[2], "phone-closed")
    trainer.get_by_role("button", name="Say A").click()
    _until(lambda: len(show().attempt.lines) == 3)
    reacted = show().attempt.lines[2].text
    expect(wall.locator(".rz-wall blockquote")).to_contain_text(reacted)
    expect(phones[1].locator("blockquote")).to_contain_text(reacted)
    trainer.get_by_text("Show the workings").click()
    expect(wall.get_by_text("What the reply did")).to_be_visible()
    settle(trainer)
    picture(wall, "wall-workings")
    picture(trainer, "stage-controls")

    trainer.get_by_text("Note on line 2").click()
    trainer.get_by_label("Your note").fill("Nobody explained anything.")
    trainer.get_by_role("button", name="Keep the note").click()
    expect(trainer.get_by_text("Nobody explained anything.")).to_be_visible()
    with trainer.expect_download() as download:
        trainer.get_by_role("button", name="Hand out the transcript (a page to print)").click()
    handed_out = download.value.path().read_text(encoding="utf-8")
    assert "Nobody explained anything." in handed_out
    assert "<li>19:" in handed_out
    trainer.get_by_role("button", name="Back to before line 2").click()
    expect(wall.locator(".rz-wall blockquote")).to_contain_text(show().attempt.lines[0].text)
    assert len(show().attempt.roads) == 2


def _others_vote(server: Server, code: str, poll: int) -> None:
    """The rest of the class, all at the same moment, for the first reply."""

    def one(_: int) -> None:
        with httpx.Client(base_url=server.url, timeout=30) as phone:
            assert phone.get(f"/join/{code}").status_code == 200
            sent = {"poll": poll, "option": 0}
            voted = phone.post(f"/join/{code}/vote", data=sent, headers={"X-Ripitz": "part"})
            assert voted.status_code == 200

    with ThreadPoolExecutor(OTHERS) as others:
        list(others.map(one, range(OTHERS)))


def _until(holds: Callable[[], bool]) -> None:
    until = time.monotonic() + 20
    while not holds():
        assert time.monotonic() < until
        time.sleep(0.1)
