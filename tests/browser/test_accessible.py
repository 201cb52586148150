"""Everybody can use it: axe on every page, a drill without a mouse, small screens and large type, calm movement."""

from collections.abc import Callable, Iterator
from contextlib import suppress
from typing import Literal

import pytest
from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]
from playwright.sync_api import BrowserContext, Page, TimeoutError, expect

from drills.attempt import Stage
from drills.loading import load
from drills.store import Store
from people.sign_in import COOKIE
from stage.store import ShowStore
from tests.browser.conftest import LAPTOP, SMALL_PHONE, Open, Server, serving, settle
from tests.browser.pages import ALONE, ASKING, GROUP, OWNING, gather, show, talk
from tests.browser.talking import BOX, attempt_in, heard

pytestmark = [pytest.mark.browser, pytest.mark.enable_socket]

At = Callable[[str, tuple[int, int]], Page]

every_page = pytest.mark.parametrize("name", [*ALONE, *GROUP])


@pytest.fixture(scope="module")
def group(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with serving(tmp_path_factory.mktemp("group"), RIPITZ_GROUP__ENABLED="true") as running:
        yield running


@pytest.fixture(scope="module")
def trainer(group: Server, window: BrowserContext) -> Iterator[tuple[BrowserContext, Store]]:
    """The browser of a group's trainer, and the group's record."""
    assert window.browser
    record = Store(group.record)
    with window.browser.new_context() as browser:
        browser.set_default_timeout(30_000)
        browser.add_cookies([{"name": COOKIE, "value": gather(record), "url": group.url}])
        yield browser, record
    record.close()


@pytest.fixture
def at(visit: Open, served_record: Store, request: pytest.FixtureRequest) -> Iterator[At]:
    """Opens the page of that name, at a size, as whoever has it before them."""
    tabs: list[Page] = []

    def opened(name: str, size: tuple[int, int]) -> Page:
        if name in ALONE:
            return visit(ALONE[name](served_record), size)
        browser, record = request.getfixturevalue("trainer")
        page: Page = browser.new_page()
        tabs.append(page)
        page.set_viewport_size({"width": size[0], "height": size[1]})
        page.goto(request.getfixturevalue("group").url + GROUP[name](record))
        settle(page)
        return page

    yield opened
    for tab in tabs:
        tab.close()


@every_page
def test_axe_finds_nothing_serious(at: At, name: str) -> None:
    page = at(name, LAPTOP)
    found: set[str] = set()
    for size in (LAPTOP, SMALL_PHONE):
        _resize(page, size)
        for scheme in ("light", "dark"):
            page.emulate_media(color_scheme=scheme)
            settle(page)
            # colours fade over; what is read in between is neither scheme's
            page.wait_for_timeout(400)
            found |= _serious(page)
    assert not found, "\n".join(sorted(found))


@every_page
def test_nothing_is_cut_off_on_a_small_phone_or_at_twice_the_size(at: At, name: str) -> None:
    page = at(name, SMALL_PHONE)
    assert _sticking_out(page) == []
    # to the page, zooming in is a narrower screen of larger pixels
    _resize(page, (LAPTOP[0] // 2, LAPTOP[1] // 2))
    assert _sticking_out(page) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_so_is_the_page_where_one_signs_in(
    window: BrowserContext, group: Server, scheme: Literal["light", "dark"]
) -> None:
    assert window.browser
    with window.browser.new_context(color_scheme=scheme, viewport={"width": 320, "height": 640}) as nobody:
        page = nobody.new_page()
        page.goto(f"{group.url}/sign-in?next=/")
        assert _serious(page) == set()
        assert page.evaluate("document.documentElement.scrollWidth") <= 320


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_so_are_the_plain_pages_of_a_class(
    window: BrowserContext, server: Server, served_record: Store, scheme: Literal["light", "dark"]
) -> None:
    code = ShowStore(served_record).billing(show(served_record)).code
    phone = window.new_page()
    phone.set_viewport_size({"width": 320, "height": 640})
    phone.emulate_media(color_scheme=scheme, reduced_motion="reduce")
    for address in ("/join", f"/join/{code}", "/join/WRONG"):
        phone.goto(server.url + address)
        assert _serious(phone) == set()
        assert phone.evaluate("document.documentElement.scrollWidth") <= 320
    phone.goto(f"{server.url}/join/{code}")
    phone.keyboard.press("Tab")
    phone.keyboard.press("Enter")
    # told to those who listen, and the keyboard stays where it was
    expect(phone.get_by_role("button", pressed=True)).to_be_focused()
    expect(phone.get_by_role("status")).to_contain_text("What should we say to Bill?")
    assert _serious(phone) == set()
    phone.close()


def test_a_drill_can_be_done_without_a_mouse(visit: Open, served_record: Store) -> None:
    page = visit()
    _tab_to(page, "Face Bill")
    page.keyboard.press("Enter")
    page.locator(f"{BOX}:enabled").wait_for()
    attempt_id = attempt_in(page)
    _tab_to(page, "Your reply to Bill")
    for number, words in enumerate((OWNING, ASKING)):
        # while the customer speaks, Enter waits
        settle(page)
        page.keyboard.type(words)
        page.keyboard.press("Enter")
        told = heard(served_record, attempt_id, 2 * number + 3)
        assert told.stage is Stage.TALKING
        page.locator(f"{BOX}:enabled").wait_for()
        # the box has the keyboard again without being looked for
        expect(page.locator(BOX)).to_be_focused()
    _tab_to(page, "Leave the talk")
    page.keyboard.press("Enter")
    page.get_by_role("button", name="End it and leave").wait_for()
    _tab_to(page, "End it and leave")
    page.keyboard.press("Enter")
    page.get_by_role("button", name="See the debrief").wait_for()
    assert load(served_record, attempt_id).ending
    _tab_to(page, "See the debrief")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="What you did")).to_be_visible()
    settle(page)
    criterion = page.locator(".rz-criterion").first
    _tab_to(page, criterion.locator("summary").inner_text().split("\n")[0])
    page.keyboard.press("Enter")
    expect(criterion).to_have_attribute("open", "")


def test_the_finished_reply_is_announced_once_and_whole(visit: Open, served_record: Store) -> None:
    page = visit(talk(served_record))
    page.locator(f"{BOX}:enabled").wait_for()
    regions = page.locator("[role=status][aria-live=polite]")
    expect(regions).to_have_count(1)
    regions.evaluate(
        "region => { window.announced = []; new MutationObserver(() =>"
        " announced.push(region.textContent)).observe(region, {childList: true, characterData: true, subtree: true}); }"
    )
    page.locator(BOX).fill(ASKING)
    page.keyboard.press("Enter")
    told = heard(served_record, attempt_in(page), 5)
    page.locator(f"{BOX}:enabled").wait_for()
    settle(page)
    expect(regions).to_contain_text(told.lines[-1].text)
    announced = page.evaluate("announced")
    assert [told.lines[-1].text in words for words in announced] == [True]
    # words that appear one by one are not read out one by one
    assert page.locator(".st-key-talk [aria-live]:not([aria-live=off])").count() == 0


def test_nothing_moves_for_those_who_asked_for_calm(visit: Open, served_record: Store) -> None:
    page = visit(talk(served_record), calm=True)
    page.locator(f"{BOX}:enabled").wait_for()
    moving = page.evaluate(
        "document.getAnimations().filter(it => it.animationName?.startsWith('rz-')).length"
    )
    assert moving == 0
    assert (
        page.evaluate("getComputedStyle(document.querySelector('.rz-track > span')).animationName") == "none"
    )


def _resize(page: Page, size: tuple[int, int]) -> None:
    page.set_viewport_size({"width": size[0], "height": size[1]})
    settle(page)


def _serious(page: Page) -> set[str]:
    return {
        f"{finding['impact']} {finding['id']}: {node['html'][:200]} {[it['message'] for it in node['any']]}"
        for finding in Axe().run(page).response["violations"]
        if finding["impact"] in ("serious", "critical")
        for node in finding["nodes"]
    }


def _sticking_out(page: Page) -> list[str]:
    """What of the page reaches beyond its sides, or pushes it sideways, and stays so."""
    with suppress(TimeoutError):
        # a chart draws itself anew for another width a while after the page stands
        page.wait_for_function(f"() => !({_BEYOND})().length")
    found: list[str] = page.evaluate(_BEYOND)
    return found


_BEYOND = """() => [
  ...[...document.querySelectorAll('.stMain, .stMain *')].filter(it => it.getClientRects().length
    && it.getBoundingClientRect().right > innerWidth + 1 && !it.closest('.rz-said')).map(it => it.outerHTML.slice(0, 120)),
  ...['.stMain', 'html'].filter(it => document.querySelector(it).scrollWidth > innerWidth + 1),
]"""


def _tab_to(page: Page, name: str) -> None:
    """Press Tab until the control of that name has the keyboard and shows it."""
    for _ in range(120):
        named = page.evaluate(
            "(it => it?.getAttribute('aria-label') || it?.innerText || it?.placeholder || '')(document.activeElement)"
        )
        # a box that scrolls takes the keyboard too, and holds the names of many
        if name in named and len(named) < 2 * len(name) + 30:
            break
        page.keyboard.press("Tab")
    else:
        raise AssertionError(f"Tab does not lead to “{name}”")
    focused = page.evaluate(_LOOKS)
    page.evaluate("window.had = document.activeElement; had.blur()")
    page.wait_for_timeout(300)
    assert page.evaluate(_LOOKS) != focused, f"nothing shows that “{name}” has the keyboard"
    page.evaluate("had.focus()")


_LOOKS = """() => {
  const looks = [];
  const begin = document.activeElement === document.body ? window.had : document.activeElement;
  for (let it = begin, up = 0; it && up < 4; it = it.parentElement, up++) {
    const { outline, boxShadow, borderColor, backgroundColor } = getComputedStyle(it);
    looks.push(outline, boxShadow, borderColor, backgroundColor);
  }
  return looks.join();
}"""
"""How the control that has the keyboard, or had it a moment ago, looks, with what is around it."""
