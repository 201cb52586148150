import re

import pytest
from playwright.sync_api import Page, expect

from drills.attempt import Stage
from drills.drill import Drill
from drills.loading import load
from drills.store import Store
from simulator import catalogue
from simulator.ending import Ending
from simulator.rep import Played
from tests.browser.conftest import LAPTOP, PHONE, SMALL_PHONE, Open, Server, picture, settle
from tests.browser.talking import BOX, attempt_in, exemplary, heard, reply, send, winning_seed
from tests.ui.practice import poorly

pytestmark = [pytest.mark.browser, pytest.mark.enable_socket]

SIZES = pytest.mark.parametrize("size", [LAPTOP, PHONE], ids=["laptop", "phone"])
DEFENSIVE = (
    "With respect, that isn't what happened. You should have read the letter properly.",
    "You're being ridiculous. That is our policy, and everybody else accepted it.",
    "You're a fool, and you never listen. Good luck finding anyone else.",
)


@SIZES
def test_a_customer_is_kept(visit: Open, served_record: Store, size: tuple[int, int]) -> None:
    begun = Drill.begin(served_record, *catalogue.find("late_delivery"), seed=winning_seed("late_delivery"))
    told = begun.attempt
    page = visit(size=size)
    picture(page, "choose")
    page.locator(f".st-key-go-{told.id} button").click()
    page.locator(BOX).wait_for()
    settle(page)
    assert attempt_in(page) == told.id
    _is_on_screen(page, told.lines[0].text)
    assert page.evaluate(f"parseFloat(getComputedStyle(document.querySelector('{BOX}')).fontSize)") >= 16
    picture(page, "opening")
    if size is LAPTOP:
        _is_clear_of_the_bar(page)
    played = Played()
    while told.stage is Stage.TALKING:
        text, played = exemplary(told, played)
        told = reply(page, served_record, text)
        if told.stage is Stage.TALKING:
            _is_on_screen(page, told.lines[-1].text)
            expect(page.locator("[role=status]").last).to_contain_text(f"Chance {told.chance}")
            assert page.evaluate("document.activeElement.tagName") == "TEXTAREA"
            if size is LAPTOP:
                _is_clear_of_the_bar(page)
    assert told.ending is Ending.WON
    expect(page.get_by_role("heading", name="You kept Bill")).to_be_visible()
    picture(page, "won")
    page.get_by_role("button", name="See the debrief").click()
    expect(page.get_by_role("heading", name="What you did")).to_be_visible()
    settle(page)
    expect(page.locator(".rz-criterion summary", has_text="Apologizing")).to_be_visible()
    expect(page.locator("mark.rz-good").first).to_be_attached()
    _fits(page)
    picture(page, "debrief-won")
    page.get_by_role("button", name="Take the report with you").click()
    with page.expect_download() as download:
        page.get_by_role("button", name="Download Markdown").click()
    assert "Bill" in download.value.path().read_text(encoding="utf-8")


@SIZES
def test_a_customer_is_lost(visit: Open, served_record: Store, size: tuple[int, int]) -> None:
    page = visit(size=size, calm=size is PHONE)
    page.get_by_role("button", name="Face Ines").click()
    page.locator(f"{BOX}:enabled").wait_for()
    for number, words in enumerate((*DEFENSIVE, DEFENSIVE[-1], DEFENSIVE[-1])):
        told = reply(page, served_record, words)
        if told.ending:
            break
        picture(page, f"angry-{number}")
    assert told.ending in (Ending.HUNG_UP, Ending.LOST, Ending.ESCALATED)
    expect(
        page.get_by_role("heading", name=re.compile("Ines (left|walked away|is going over your head)"))
    ).to_be_visible()
    picture(page, "lost")
    page.get_by_role("button", name="See the debrief").click()
    flag = page.locator("article.rz-flag").first
    expect(flag).to_contain_text("Instead:")
    expect(flag.locator("mark.rz-bad").first).to_be_visible()
    settle(page)
    picture(page, "debrief-lost")
    flag.get_by_role("link").click()
    page.wait_for_url("**/techniques?page=*")
    expect(page.get_by_role("heading", name="When it fits")).to_be_attached()
    settle(page)
    anchor = page.url.partition("#")[2]
    expect(page.locator(f"#{anchor}")).to_be_in_viewport()
    picture(page, "technique")


@SIZES
def test_a_lost_customer_is_kept_on_another_road(
    visit: Open, served_record: Store, size: tuple[int, int]
) -> None:
    begun = Drill.begin(served_record, *catalogue.find("late_delivery"), seed=winning_seed("late_delivery"))
    told = begun.attempt
    page = visit(f"/drill?attempt={told.id}", size)
    while told.stage is Stage.TALKING:
        told = reply(page, served_record, DEFENSIVE[len(told.lines) // 2 % len(DEFENSIVE)])
    lost = told
    page.get_by_text("The whole talk", exact=True).click()
    first = page.get_by_role("button", name="Try another reply here (reply 1)").last
    expect(first).to_be_visible()
    picture(page, "roads-lost")
    first.dblclick()
    page.locator(f"{BOX}:enabled").wait_for()
    settle(page)
    expect(page.locator(".rz-tried blockquote")).to_have_text(DEFENSIVE[0])
    expect(page.locator(BOX)).to_have_value("")
    expect(page.locator("[role=status]").last).to_contain_text("back before your reply 1")
    _is_on_screen(page, told.lines[0].text)
    picture(page, "roads-back")
    page.get_by_text("The roads you have tried").click()
    expect(page.get_by_role("article", name="Road 1")).to_be_visible()
    _fits(page)
    told, played = load(served_record, told.id), Played()
    assert len(told.roads) == 2
    while told.stage is Stage.TALKING:
        text, played = exemplary(told, played)
        told = reply(page, served_record, text)
    assert [road.ending for road in told.roads] == [lost.ending, Ending.WON]
    page.reload()
    settle(page)
    expect(page.get_by_role("article", name="Road 2")).to_contain_text("you are here")
    page.get_by_role("heading", name="The roads you tried").scroll_into_view_if_needed()
    _fits(page)
    picture(page, "roads-won")
    page.get_by_role("button", name="Choose this road (road 1)").press("Enter")
    expect(page.get_by_role("article", name="Road 1")).to_contain_text("you are here")
    assert load(served_record, told.id).lines == lost.lines


@SIZES
def test_from_the_debrief_one_goes_back_to_the_last_words_and_on_to_the_new_ending(
    visit: Open, served_record: Store, size: tuple[int, int]
) -> None:
    told = poorly(served_record)
    page = visit(f"/debrief?attempt={told.id}", size)
    page.get_by_role("button", name="Go back and try another (reply 4)").click()
    page.locator(f"{BOX}:enabled").wait_for()
    settle(page)
    _is_on_screen(page, told.lines[6].text)
    picture(page, "back-from-debrief")
    while (told := reply(page, served_record, DEFENSIVE[-1])).stage is Stage.TALKING:
        pass
    ending = page.locator(".st-key-ended").get_by_role("heading")
    expect(ending).to_be_in_viewport(ratio=1)
    settle(page)
    expect(ending).to_be_in_viewport(ratio=1)
    picture(page, "ended-on-another-road")
    page.reload()
    settle(page)
    expect(ending).to_be_in_viewport(ratio=1)


@SIZES
def test_a_reload_finds_the_talk_standing(visit: Open, served_record: Store, size: tuple[int, int]) -> None:
    told = Drill.begin(served_record, *catalogue.find("insect_in_the_glass"), seed=5).attempt
    page = visit(f"/drill?attempt={told.id}", size)
    told = reply(page, served_record, "I am so sorry. <b>That</b> *should* never have reached you :smile:")
    page.reload()
    settle(page)
    expect(page.locator(f"{BOX}:enabled")).to_be_visible()
    expect(page.locator(".stChatMessage")).to_have_count(len(told.lines))
    assert told.lines[1].text in page.locator(".stChatMessage").nth(1).inner_text()
    _is_on_screen(page, told.lines[-1].text)
    _fits(page)


@SIZES
def test_nothing_is_lost_or_said_twice_while_an_answer_is_owed(
    visit: Open, served_record: Store, size: tuple[int, int]
) -> None:
    told = Drill.begin(served_record, *catalogue.find("free_ripitz"), seed=5).attempt
    page = visit(f"/drill?attempt={told.id}", size)
    page.locator(f"{BOX}:enabled").fill("What would you have to show for it by Monday?")
    page.locator('[data-testid="stChatInputSubmitButton"]').dblclick()
    heard(served_record, told.id, 2)
    page.reload()
    told = heard(served_record, told.id, 3)
    settle(page)
    expect(page.locator(".stChatMessage")).to_have_count(3)
    # the process died between the reply and its answer
    Drill.open(served_record, told.id).reply("And what does your boss say?")
    page.reload()
    told = heard(served_record, told.id, 5)
    expect(page.locator(f"{BOX}:enabled")).to_be_visible()
    expect(page.locator(".stChatMessage")).to_have_count(5)
    assert [line.role for line in told.lines] == ["customer", "trainee"] * 2 + ["customer"]


def test_two_windows_do_not_talk_past_each_other(visit: Open, served_record: Store) -> None:
    told = Drill.begin(served_record, *catalogue.find("late_delivery"), seed=5).attempt
    address = f"/drill?attempt={told.id}"
    first, second = visit(address), visit(address)
    reply(first, served_record, "I'm sorry, Bill. We let you down.")
    send(second, "I did not see that he had answered.")
    expect(second.get_by_text("went on in another window")).to_be_visible()
    expect(second.locator(BOX)).to_have_value("I did not see that he had answered.")
    assert len(load(served_record, told.id).lines) == 3


@SIZES
def test_the_preparation_can_be_done(visit: Open, served_record: Store, size: tuple[int, int]) -> None:
    told = Drill.begin(served_record, *catalogue.find("dead_system"), seed=5).attempt
    page = visit(f"/drill?attempt={told.id}", size)
    picture(page, "preparing")
    page.get_by_role("button", name="Talk to Owen").click()
    expect(page.get_by_text("two years ago, and was never sent back")).to_be_visible()
    page.reload()
    expect(page.get_by_text("two years ago, and was never sent back")).to_be_visible()
    page.get_by_role("button", name="Talk to Priya").click()
    expect(page.get_by_text("no time for anybody else")).to_be_visible()
    page.get_by_role("button", name="Ask what it will put into this").click()
    expect(page.get_by_text("operations vice-president")).not_to_have_count(0)
    picture(page, "prepared")
    page.get_by_role("button", name=re.compile("Answer Ruth")).click()
    letter = page.get_by_role("textbox", name="Your e-mail to Ruth")
    letter.press_sequentially("Ruth, you have every reason to be done with us.")
    letter.press("Enter")
    letter.press("Enter")
    letter.press_sequentially("What has this month cost you?")
    told = load(served_record, told.id)
    assert told.preparation
    assert len(told.lines) == 1
    page.reload()
    settle(page)
    expect(letter).to_have_value(re.compile("done with us.\n\nWhat has this month cost you.$"))
    picture(page, "letter")
    page.get_by_role("button", name="Send the e-mail").click()
    told = heard(served_record, told.id, 3)
    assert told.lines[1].text.split("\n\n")[1] == "What has this month cost you?"
    expect(letter).to_be_enabled()
    expect(letter).to_have_value("")
    settle(page)
    picture(page, "letter-answered")


def test_nothing_is_crowded_on_a_small_phone(visit: Open, server: Server) -> None:
    page = visit("/", SMALL_PHONE)
    for address in ("/", "/progress", "/techniques", "/techniques?page=take_the_stick"):
        page.goto(server.url + address)
        settle(page)
        _fits(page)
        picture(page, f"small{re.sub('[^a-z]+', '-', address).rstrip('-')}")


def test_the_menu_leaves_the_page_that_was_chosen(visit: Open) -> None:
    page = visit("/", PHONE)
    for name, heading in (("Progress", "Progress"), ("Techniques", "Five practices for an angry customer")):
        page.get_by_test_id("stExpandSidebarButton").click()
        menu = page.get_by_test_id("stSidebar")
        menu.get_by_role("link", name=name).click()
        expect(menu).to_have_attribute("data-collapsed", "true")
        expect(page.get_by_role("heading", name=heading, level=1)).to_be_in_viewport()
    picture(page, "menu-left")


def _fits(page: Page) -> None:
    """Nothing sticks out to the side."""
    wide = page.evaluate(
        "[...document.querySelectorAll('.stMain, .stMain *')].filter(e => e.getClientRects().length &&"
        " e.getBoundingClientRect().right > innerWidth + 1 && !e.closest('.rz-said')).map(e => e.className)"
    )
    assert wide == []


def _is_on_screen(page: Page, text: str) -> None:
    last = page.locator(".stChatMessage").last
    expect(last).to_contain_text(text[:30])
    expect(last).to_be_in_viewport()


def _is_clear_of_the_bar(page: Page) -> None:
    """The customer's card is not pushed under the bar at the top."""
    card = page.locator(".st-key-panel").bounding_box()
    bar = page.get_by_test_id("stHeader").bounding_box()
    assert card
    assert bar
    assert card["y"] >= bar["y"] + bar["height"]
