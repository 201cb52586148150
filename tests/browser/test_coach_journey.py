"""Somebody stuck asks for a hint, uses it and sees what it did; somebody else watches before the first word."""

import re

import pytest
from playwright.sync_api import expect

from drills.drill import Drill
from drills.help import Help
from drills.loading import load
from drills.store import Store
from simulator import catalogue
from tests.browser.conftest import LAPTOP, PHONE, Open, picture, settle
from tests.browser.talking import BOX, heard

pytestmark = [pytest.mark.browser, pytest.mark.enable_socket]


@pytest.mark.parametrize("size", [LAPTOP, PHONE], ids=["laptop", "phone"])
def test_a_hint_is_asked_for_and_used(visit: Open, served_record: Store, size: tuple[int, int]) -> None:
    told = Drill.begin(served_record, *catalogue.find("late_delivery"), seed=7).attempt
    page = visit(f"/drill?attempt={told.id}", size)
    page.get_by_role("button", name="A hint for my next reply").click()
    hint = page.get_by_role("region", name="A hint for your next reply")
    expect(hint).to_contain_text("Bill", timeout=30_000)
    expect(hint).to_be_in_viewport()
    picture(page, "coach-nudge")
    page.get_by_role("button", name="Show me what to do").click()
    words = hint.locator("blockquote").inner_text()
    picture(page, "coach-words")
    page.get_by_role("button", name="Put it in the box").click()
    expect(page.locator(BOX)).to_have_value(words)
    page.locator(BOX).press("Enter")
    told = heard(served_record, told.id, 3)
    assert told.lines[1].text == words
    look = page.get_by_role("button", name="What did my reply do?")
    look.focus()
    look.press("Enter")
    seen = page.get_by_role("region", name="What your reply did")
    expect(seen.locator("mark.rz-good").first).to_be_visible()
    expect(seen).to_contain_text("Nothing to change.")
    expect(page.locator("[role=status]").last).to_contain_text("What your reply did")
    picture(page, "coach-look")
    page.get_by_role("button", name="Why did Bill say that?").click()
    why = page.get_by_role("region", name="Why did Bill say that?")
    expect(why).to_be_in_viewport()
    page.reload()
    settle(page)
    expect(why).to_be_visible()
    picture(page, "coach-why")
    assert page.evaluate("document.querySelector('.stMain').scrollWidth <= innerWidth")
    helped = [each.sort for each in load(served_record, told.id).helped]
    assert helped == [Help.NUDGE, Help.WORDING, Help.LOOK, Help.WHY]


def test_turned_off_nothing_of_the_coach_is_left(visit: Open, served_record: Store) -> None:
    told = Drill.begin(served_record, *catalogue.find("late_delivery"), seed=7).attempt
    page = visit(f"/drill?attempt={told.id}")
    page.get_by_role("button", name="Coach: on request").click()
    page.get_by_text("Off", exact=True).click()
    expect(page).to_have_url(re.compile("coach=off"))
    page.reload()
    settle(page)
    expect(page.get_by_role("button", name="Coach: off")).to_be_visible()
    expect(page.get_by_role("button", name="A hint for my next reply")).to_have_count(0)
    picture(page, "coach-off")


@pytest.mark.parametrize("size", [LAPTOP, PHONE], ids=["laptop", "phone"])
def test_two_reps_are_watched_and_then_it_is_ones_own_turn(
    visit: Open, served_record: Store, size: tuple[int, int]
) -> None:
    page = visit(size=size)
    card = page.locator(".st-key-customer-late_delivery")
    card.get_by_role("button", name="Watch first").click()
    page.get_by_role("link", name="Watch a poor rep").locator("visible=true").click()
    on = page.get_by_role("button", name="Next reply")
    expect(on).to_be_visible(timeout=30_000)
    picture(page, "watch-opening")
    for step in (1, 2):
        on.click()
        expect(page).to_have_url(re.compile(f"step={step}"))
        settle(page)
    poor, strong = (page.get_by_role("heading", name=f"The {who} rep") for who in ("poor", "strong"))
    expect(poor).to_be_visible()
    expect(strong).to_be_visible(visible=size is LAPTOP)
    expect(page.locator("mark.rz-bad").locator("visible=true").first).to_be_in_viewport()
    picture(page, "watch")
    assert page.evaluate("document.querySelector('.stMain').scrollWidth <= innerWidth")
    if size is PHONE:
        page.get_by_role("button", name="Watch the strong rep instead").click()
        expect(strong).to_be_visible()
        expect(poor).to_be_hidden()
        picture(page, "watch-other")
    page.get_by_role("button", name="Face Bill").click()
    page.locator(f"{BOX}:enabled").wait_for()
