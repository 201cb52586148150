"""A trainer assigns; a trainee plays, hands in and disputes; the trainer answers and gives a score of their own."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from drills.attempt import Stage
from drills.drill import Drill
from drills.store import Store
from people.person import Person, Role
from people.register import Register
from people.sign_in import COOKIE, SignIns
from simulator import catalogue
from tests.browser.conftest import LAPTOP, PHONE, Server, picture, serving, settle
from tests.browser.talking import BOX, attempt_in, reply
from tests.ui.practice import INSULTS

pytestmark = [pytest.mark.browser, pytest.mark.enable_socket]

PASSWORD = "the kettle is on again"
HOSTILE = "<img src=x onerror=\"document.title='caught'\"> **loud** [link](javascript:alert(1)) <script>document.title='caught'</script> You're a fool, and you never listen."

As = Callable[[Person, tuple[int, int]], Page]


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    with serving(tmp_path, RIPITZ_GROUP__ENABLED="true") as running:
        yield running


@pytest.fixture
def people(served_record: Store) -> tuple[Person, Person]:
    """Ann, a trainee, and Tess, who trains her; both in one cohort."""
    register = Register(served_record.database)
    ann = register.add("ann", "Ann Lee", password=PASSWORD)
    tess = register.add("tess", "Tess Moor", Role.TRAINER, PASSWORD)
    register.join(register.make_cohort("Spring").id, ann.id)
    return ann, tess


@pytest.fixture
def sits_down(window: BrowserContext, server: Server, served_record: Store) -> Iterator[As]:
    """A browser of somebody's own, signed in."""
    opened: list[BrowserContext] = []
    browser = window.browser
    assert isinstance(browser, Browser)

    def at(person: Person, size: tuple[int, int]) -> Page:
        context = browser.new_context(viewport={"width": size[0], "height": size[1]})
        context.set_default_timeout(30_000)
        opened.append(context)
        token = SignIns(served_record.database).enter(person.login, PASSWORD, "127.0.0.1", 1)
        context.add_cookies([{"name": COOKIE, "value": token, "url": server.url}])
        page = context.new_page()
        page.goto(server.url)
        settle(page)
        return page

    yield at
    for context in opened:
        context.close()


def go(page: Page, server: Server, address: str) -> None:
    page.goto(server.url + address)
    settle(page)


def test_assigned_played_handed_in_disputed_answered_and_scored(
    people: tuple[Person, Person], sits_down: As, server: Server, served_record: Store
) -> None:
    ann, tess = people
    private = Drill.begin(served_record, *catalogue.find("price_increase"), owner=ann.id)
    private.reply("This one is between me and Ines.")
    private.answer()

    trainer = sits_down(tess, LAPTOP)
    trainer.get_by_role("link", name="Assign").click()
    settle(trainer)
    trainer.get_by_role("combobox", name="Customer").click()
    trainer.get_by_role("option", name=re.compile("^Bill")).click()
    settle(trainer)
    trainer.get_by_role("textbox", name="A line to them").fill("Hear him out first.")
    picture(trainer, "desk-assign")
    trainer.get_by_role("button", name="Assign it").click()
    expect(trainer.get_by_text("It stands on their front page now.")).to_be_visible()

    trainee = sits_down(ann, PHONE)
    expect(trainee.get_by_role("heading", name="Set for you")).to_be_visible()
    expect(trainee.get_by_text("Hear him out first.")).to_be_visible()
    picture(trainee, "desk-set-for-you")
    trainee.get_by_role("button", name=re.compile("Begin with")).click()
    trainee.locator(f"{BOX}:enabled").wait_for()
    settle(trainee)
    told = reply(trainee, served_record, HOSTILE)
    while told.stage is Stage.TALKING:
        told = reply(trainee, served_record, INSULTS)
    trainee.get_by_role("button", name="Hand in").click()
    expect(trainee.get_by_text("Your trainers can read it.")).to_be_visible()
    picture(trainee, "desk-handed-in")
    trainee.get_by_role("button", name="See the debrief").click()
    trainee.get_by_role("button", name="Dispute a finding").first.click()
    trainee.get_by_role("textbox", name="What you meant").fill("I meant it kindly. <b>Really</b>")
    trainee.get_by_role("button", name="Dispute it").click()
    expect(trainee.get_by_role("heading", name="What you disputed")).to_be_visible()

    trainer.get_by_role("link", name="Desk", exact=True).click()
    expect(trainer.get_by_text("1 dispute to answer")).to_be_visible()
    settle(trainer)
    picture(trainer, "desk")
    trainer.get_by_role("link", name=re.compile("^Open it.*Ann Lee, with Bill")).click()
    expect(trainer.get_by_role("heading", name="Disputed")).to_be_visible()
    settle(trainer)
    picture(trainer, "desk-review")
    expect(trainer.get_by_text("I meant it kindly. <b>Really</b>")).to_be_visible()
    expect(trainer.locator(".rz-talk li.rz-yours").first).to_contain_text("<script>document.title='caught'")
    expect(trainer.locator(".rz-talk li.rz-yours").first).to_contain_text("**loud** [link](javascript:")
    assert trainer.title() != "caught"
    trainer.locator("label", has_text="The finding stands").click()
    trainer.get_by_role("textbox", name="Your reason, for the trainee").fill("He heard an insult.")
    trainer.get_by_role("button", name="Answer", exact=True).click()
    expect(trainer.get_by_text("Answered: the finding stands")).to_be_visible()
    trainer.get_by_test_id("stExpander").get_by_text("Give a second score").click()
    trainer.locator('[data-testid="stRadio"]', has_text="Stopping before you answer").locator(
        "label", has_text="2"
    ).click()
    trainer.get_by_role("textbox", name="Your reason", exact=True).fill("You did stop once.")
    trainer.get_by_role("textbox", name="Your reason", exact=True).blur()
    settle(trainer)
    picture(trainer, "desk-second-score")
    trainer.get_by_role("button", name="Give this score").click()
    expect(trainer.get_by_role("heading", name="The trainer")).to_be_visible()
    settle(trainer)
    trainer.get_by_role("textbox", name="A note for the trainee").fill("Breathe before you type.")
    trainer.get_by_role("button", name="Write it down").click()
    expect(trainer.locator(".rz-note", has_text="Breathe before you type.")).to_be_visible()
    picture(trainer, "desk-reviewed")

    go(trainee, server, f"/debrief?attempt={attempt_in(trainee)}")
    expect(trainee.get_by_role("heading", name="The machine")).to_be_visible()
    expect(trainee.get_by_role("heading", name="The trainer")).to_be_visible()
    expect(trainee.get_by_text("You did stop once.")).to_be_visible()
    expect(trainee.get_by_text("Breathe before you type.")).to_be_visible()
    expect(trainee.get_by_text("He heard an insult.")).to_be_visible()
    settle(trainee)
    picture(trainee, "desk-both-scores")
    assert trainee.evaluate("document.querySelector('.stMain').scrollWidth <= innerWidth")

    go(trainer, server, f"/review?attempt={private.attempt.id}")
    expect(trainer.get_by_text("There is no such drill among those you were shown")).to_be_visible()
    expect(trainer.get_by_text("between me and Ines")).to_have_count(0)
    go(trainer, server, f"/trainee?person={ann.id}")
    expect(trainer.get_by_text("2 drills begun")).to_be_visible()
    expect(trainer.get_by_role("link", name=re.compile("^Open it"))).to_have_count(1)
    picture(trainer, "desk-trainee")
    go(trainee, server, "/desk")
    expect(trainee.get_by_text("The desk is the trainers'")).to_be_visible()
    expect(trainee.get_by_role("link", name="Desk", exact=True)).to_have_count(0)
