"""What a person does in a talk: type a reply, wait for the answer, take a seat in a reference rep's chair."""

import time
from urllib.parse import parse_qs, urlparse

from playwright.sync_api import Page
from playwright.sync_api import TimeoutError as PlaywrightTimeoutError

from drills.attempt import Attempt, Stage
from drills.loading import load
from drills.rehearsal import played_by, rehearse
from drills.store import Store
from simulator import catalogue
from simulator.customer import Said
from simulator.ending import Ending
from simulator.rep import Played, next_reply, rep
from tests.browser.conftest import settle

BOX = '[data-testid="stChatInputTextArea"]'
SENT = (
    "([box, text]) => ![...document.querySelectorAll(box)].some(one => one.value === text && !one.disabled)"
)


def attempt_in(page: Page) -> str:
    return parse_qs(urlparse(page.url).query)["attempt"][0]


def winning_seed(scenario: str) -> int:
    """A seed with which the exemplary rep wins; which one depends on the tuning of the day."""
    return next(
        seed
        for seed in range(30)
        if rehearse(catalogue.scenario(scenario), seed, played_by(rep("exemplary"))).ending is Ending.WON
    )


def send(page: Page, text: str) -> None:
    """Type it and press Enter; whoever sees the words stand in the open box still presses it again."""
    box = page.locator(f"{BOX}:enabled")
    box.fill(text)
    for _ in range(3):
        box.press("Enter")
        try:
            page.wait_for_function(SENT, arg=[BOX, text], timeout=5_000)
        except PlaywrightTimeoutError:
            continue
        return
    raise AssertionError(f"it stands in the box and is not sent: {text}")


def reply(page: Page, store: Store, text: str) -> Attempt:
    """Say something and hear the customer out; what the record holds then."""
    before = load(store, attempt_in(page))
    send(page, text)
    told = heard(store, before.id, len(before.lines) + 2)
    if told.stage is Stage.TALKING:
        page.locator(f"{BOX}:enabled").wait_for()
    settle(page)
    return told


def heard(store: Store, attempt_id: str, lines: int) -> Attempt:
    """Wait until so many lines are in the record."""
    until = time.monotonic() + 60
    while len((told := load(store, attempt_id)).lines) < lines:
        assert time.monotonic() < until, "no answer came"
        time.sleep(0.03)
    return told


def exemplary(told: Attempt, played: Played) -> tuple[str, Played]:
    """What the exemplary rep would say now."""
    line = told.lines[-1]
    assert line.intention
    assert line.state
    assert line.chance is not None
    said = Said(line.sentences, line.intention, line.state, line.chance)
    return next_reply(rep("exemplary"), told.scenario, told.seed, said, played)
