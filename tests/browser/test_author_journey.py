"""A customer is written from the template, mended while it is typed, tried, published, and changed."""

import re
import time

import pytest
from playwright.sync_api import Page, expect

from drills.loading import load
from drills.published.draft import Kind
from drills.published.press import Press
from drills.store import Store
from tests.browser.conftest import LAPTOP, PHONE, Open, Server, picture, settle
from tests.browser.talking import BOX, attempt_in, reply

pytestmark = [pytest.mark.browser, pytest.mark.enable_socket]

WHO = {
    "Title": "Nora and a hundred cushions",
    "Short name (id)": "no_chairs",
    "Name": "Nora",
    "Who they are": "Plans weddings, and hires from us.",
    "How they talk": "Quick and exact, of chairs and hours.",
}
WRITTEN = {
    "grievance": "I ordered a hundred chairs and you sent a hundred cushions.",
    "situation": "Nora ordered 100 chairs for a wedding tomorrow. We sent 100 cushions.",
    "text": "Bring 100 chairs to the lawn tonight.",
}


def test_a_customer_is_written_tried_published_and_changed(
    visit: Open, served_record: Store, server: Server
) -> None:
    page = visit("/author")
    picture(page, "author-shelf")
    page.get_by_role("button", name="From an empty customer").click()
    _says(page, "8 things to mend")
    for label, words in WHO.items():
        page.get_by_label(label, exact=True).fill(words)
    # nothing was left or confirmed: it is told of while it is typed
    _says(page, "4 things to mend")
    picture(page, "author-form")
    page.get_by_text("YAML", exact=True).click()
    box = page.locator(".st-key-writing-yaml textarea")
    expect(box).to_have_value(re.compile('name: "Nora"'))
    text = box.input_value()
    for key, words in WRITTEN.items():
        text = text.replace(f'{key}: ""', f'{key}: "{words}"')
    text = text.replace("lines: []", 'lines: ["A hundred cushions, and not one chair."]')
    box.fill(text.replace("opening: []", 'openings: ["This is Nora."]'))
    wrong = page.locator(".rz-problems li", has_text="unknown key “openings”")
    wrong.wait_for()
    wrong.get_by_role("link").click()
    selected = box.evaluate("box => box.value.slice(box.selectionStart, box.selectionEnd)")
    assert selected == 'openings: ["This is Nora."]'
    picture(page, "author-yaml")
    box.fill(text.replace("opening: []", 'opening: ["This is Nora."]'))
    _says(page, "Nothing is wrong")
    expect(box).to_be_focused()
    said = page.get_by_placeholder("Say something to Nora")
    said.fill("I’m sorry, Nora. We let you down, and you must be furious.")
    said.press("Enter")
    page.get_by_text(re.compile("This did:")).wait_for()
    picture(page, "author-trial")
    page.get_by_role("button", name="Publish as version 1").click()
    page.get_by_text("From now on it stays as it is").wait_for()
    page.get_by_role("link", name="See the front page").click()
    page.get_by_role("button", name="Face Nora").click()
    page.locator(f"{BOX}:enabled").wait_for()
    attempt = attempt_in(page)

    desk = visit("/author")
    desk.get_by_role("button", name="Edit no_chairs").click()
    desk.get_by_label("Name", exact=True).fill("Leonora")
    _kept(served_record, "Leonora")
    desk.get_by_role("button", name="Publish as version 2").click()
    desk.get_by_text("From now on it stays as it is").wait_for()
    picture(desk, "author-published")
    page.reload()
    settle(page)
    told = reply(page, served_record, "I’m sorry, Nora. We let you down.")
    assert told.id == attempt
    assert (told.scenario.version, told.scenario.persona.name) == (1, "Nora")
    assert [one.version for one in Press(served_record).versions(Kind.SCENARIO, "no_chairs")] == [2, 1]
    front = visit("/")
    expect(front.get_by_role("button", name="Face Leonora")).to_be_visible()
    expect(front.get_by_role("button", name="Face Nora")).to_have_count(0)
    assert load(served_record, attempt).scenario.version == 1


@pytest.mark.parametrize("size", [LAPTOP, PHONE], ids=["laptop", "phone"])
def test_nothing_of_a_draft_is_lost_by_a_reload(
    visit: Open, served_record: Store, size: tuple[int, int]
) -> None:
    page = visit("/author", size)
    page.get_by_text("A rubric", exact=True).click()
    page.get_by_role("button", name="From an empty rubric").click()
    page.get_by_label("What it is about", exact=True).fill("Saying <b>good day</b>.")
    _says(page, "1 thing to mend")
    page.reload()
    settle(page)
    expect(page.get_by_label("What it is about", exact=True)).to_have_value("Saying <b>good day</b>.")
    _fits(page)
    picture(page, "author-rubric")


def _says(page: Page, heading: str) -> None:
    page.get_by_role("heading", name=heading).wait_for()


def _kept(record: Store, name: str) -> None:
    """Wait until what is being typed stands in the draft."""
    for _ in range(100):
        if any(f'name: "{name}"' in draft.text for draft in Press(record).drafts()):
            return
        time.sleep(0.1)
    raise AssertionError("it was not kept")


def _fits(page: Page) -> None:
    """Nothing sticks out to the side."""
    assert page.evaluate("document.querySelector('.stMain').scrollWidth <= innerWidth + 1")
