"""Somebody comes back after a week: the page says what is due and why, and how it has gone so far."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import expect

from drills.attempt import Stage
from drills.loading import load
from drills.store import Store
from tests.browser.conftest import LAPTOP, PHONE, Open, Server, picture, serving, settle
from tests.browser.talking import BOX, attempt_in
from tests.ui.practice import lose, put_back, win

pytestmark = [pytest.mark.browser, pytest.mark.enable_socket]


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    """A record of its own: what is suggested depends on all that was done."""
    with serving(tmp_path) as running:
        yield running


@pytest.mark.parametrize("size", [LAPTOP, PHONE], ids=["laptop", "phone"])
def test_what_is_due_is_found_and_begun(
    visit: Open, server: Server, served_record: Store, size: tuple[int, int]
) -> None:
    file = Path(server.record.removeprefix("sqlite:///"))
    put_back(file, lose(served_record), days=12)
    put_back(file, win(served_record), days=10)
    page = visit("/progress", size)
    expect(page.get_by_text("Two finished drills with one customer")).to_be_visible()
    chart = page.locator(".st-key-series-falling_back canvas, .st-key-series-falling_back svg").first
    expect(chart).to_be_visible()
    described = page.locator('.st-key-series-falling_back [aria-label^="Falling back. Judged in two drills"]')
    expect(described).not_to_have_count(0)
    picture(page, "progress")
    page.get_by_role("link", name="Read Falling back").click()
    expect(page.get_by_role("heading", name="When it fits")).to_be_attached()
    page.goto(server.url)
    settle(page)
    suggested = page.locator(".st-key-next")
    expect(suggested).to_contain_text("You have not met")
    suggested.get_by_text("Or practise with Bill").click()
    expect(suggested.get_by_text(re.compile("with Bill (ten|12) days ago; it is due"))).to_be_visible()
    picture(page, "next")
    suggested.get_by_role("button", name="Practise with Bill").click()
    page.locator(f"{BOX}:enabled").wait_for()
    told = load(served_record, attempt_in(page))
    assert told.scenario.id == "late_delivery"
    assert told.stage is Stage.TALKING


def test_from_the_list_of_practices_to_the_exercise_and_back(visit: Open) -> None:
    page = visit("/techniques")
    page.get_by_role("button", name="Read Falling back").click()
    page.get_by_role("button", name="Try it").click()
    expect(page.get_by_role("heading", name="Falling back: two minutes")).to_be_visible()
    assert "try=" in page.url
    page.get_by_role("button", name="Back to Falling back").click()
    expect(page.get_by_role("button", name="Try it")).to_be_visible()
    expect(page).not_to_have_url(re.compile("try="))
    page.reload()
    settle(page)
    page.get_by_role("button", name="All five practices").click()
    expect(page.get_by_role("heading", name="Five practices")).to_be_visible()
    expect(page).not_to_have_url(re.compile("page="))
