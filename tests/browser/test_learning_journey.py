"""A poor drill looked back on: from the road to the reply, and another try until it is as good."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from drills.coaching.hindsight import decisive, review, solution
from drills.store import Store
from rubric.assessor import embedded_assessor
from tests.browser.conftest import LAPTOP, PHONE, Open, picture, settle
from tests.ui.practice import POOR, poorly

pytestmark = [pytest.mark.browser, pytest.mark.enable_socket]


@pytest.mark.parametrize("size", [LAPTOP, PHONE], ids=["laptop", "phone"])
def test_the_road_leads_to_each_reply(visit: Open, served_record: Store, size: tuple[int, int]) -> None:
    told = poorly(served_record)
    page = visit(f"/debrief?attempt={told.id}", size)
    dots = page.locator("[data-testid=stVegaLiteChart] .mark-symbol path[aria-label^='Reply']")
    expect(dots).to_have_count(len(POOR))
    road = page.get_by_role("heading", name="The road")
    for _ in range(2):
        road.scroll_into_view_if_needed()
        dots.nth(1).click()
        _is_at(page, 2)
    page.get_by_role("heading", name="The road").evaluate("it => it.scrollIntoView()")
    dots.nth(3).hover()
    expect(page.locator("#vg-tooltip-element")).to_contain_text("Blunder")
    picture(page, "road")
    link = page.get_by_role("link", name="Reply 3")
    link.focus()
    page.keyboard.press("Enter")
    _is_at(page, 3)
    picture(page, "road-talk")
    _fits(page)


@pytest.mark.parametrize("size", [LAPTOP, PHONE], ids=["laptop", "phone"])
def test_a_mistake_is_learned_from(visit: Open, served_record: Store, size: tuple[int, int]) -> None:
    told = poorly(served_record)
    first, second, *_ = decisive(review(told))
    page = visit(f"/debrief?attempt={told.id}", size)
    page.get_by_role("button", name="Learn from your mistakes").click()
    expect(page.get_by_role("heading", name=f"Reply {first.number + 1}, as it was then")).to_be_in_viewport()
    settle(page)
    picture(page, "learn")
    box = page.get_by_role("textbox", name="Another reply to Bill")
    box.press_sequentially("Bill, you are right to be")
    page.reload()
    settle(page)
    expect(box).to_have_value("Bill, you are right to be")
    box.press("Control+Enter")
    judged = page.get_by_role("region", name="What your new reply does")
    # the first time, the assessor has to be loaded
    expect(judged).to_contain_text("Not yet as good as the best.", timeout=30_000)
    expect(box).to_have_value("Bill, you are right to be")
    expect(judged).to_be_in_viewport(ratio=1)
    settle(page)
    picture(page, "learn-not-yet")
    box.fill(solution(told, first.number, embedded_assessor()).text)
    box.press("Control+Enter")
    # on a busy machine a reply is read slowly
    expect(judged.get_by_text("As good as the best.", exact=True)).to_be_in_viewport(timeout=30_000)
    settle(page)
    page.get_by_text("The moves that were weighed").click()
    _bring(judged)
    picture(page, "learn-as-good")
    page.get_by_role("button", name="Next reply").press("Enter")
    expect(page.get_by_role("heading", name=f"Reply {second.number + 1}, as it was then")).to_be_in_viewport()
    expect(page.get_by_text(re.compile("^1 of 3 done"))).to_be_visible()
    expect(box).to_have_value("")
    page.get_by_role("button", name="See a solution").click()
    solved = page.get_by_role("region", name="A solution")
    expect(solved).to_be_visible()
    settle(page)
    _bring(solved)
    picture(page, "learn-solution")
    page.reload()
    settle(page)
    expect(solved).to_be_visible()
    page.get_by_role("button", name="Next reply").click()
    page.get_by_role("button", name="Skip it").click()
    expect(page.get_by_text("You bettered 1 of 3 replies by yourself.")).to_be_visible()
    settle(page)
    picture(page, "learn-end")
    _fits(page)
    page.get_by_role("button", name="Back to the debrief").click()
    expect(page.locator(".st-key-learn")).to_contain_text("2 of 3 done, 1 skipped")


def _is_at(page: Page, number: int) -> None:
    reply = page.locator(f"#reply-{number}")
    expect(reply).to_be_focused()
    expect(reply).to_be_in_viewport()


def _bring(part: Locator) -> None:
    part.evaluate("it => it.scrollIntoView({block: 'center'})")


def _fits(page: Page) -> None:
    """Nothing sticks out to the side."""
    assert page.evaluate("document.querySelector('.stMain').scrollWidth <= innerWidth")
