"""The real app in a real browser, both on loopback; pictures of every step go to ./screenshots."""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import BrowserContext, Page, sync_playwright

from drills.store import Store
from tests.browser.served import CHROMIUM_FLAGS, ROOT, chromium_path
from tests.browser.served import Server as Server
from tests.browser.served import serving as serving

SCREENSHOTS = ROOT / "screenshots"
LAPTOP, PHONE, SMALL_PHONE = (1280, 800), (390, 844), (360, 740)

Open = Callable[..., Page]


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with serving(tmp_path_factory.mktemp("server")) as running:
        yield running


@pytest.fixture(scope="session")
def window() -> Iterator[BrowserContext]:
    path = chromium_path()
    if path is None:
        pytest.skip("no Chromium is installed on this machine")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=CHROMIUM_FLAGS)
        context = browser.new_context()
        context.set_default_timeout(30_000)
        yield context
        browser.close()


@pytest.fixture
def served_record(server: Server) -> Iterator[Store]:
    record = Store(server.record)
    yield record
    record.close()


@pytest.fixture
def visit(server: Server, window: BrowserContext) -> Iterator[Open]:
    """Open an address in a tab of its own, and wait until the page stands."""
    tabs = []

    def opened(address: str = "/", size: tuple[int, int] = LAPTOP, calm: bool = False) -> Page:
        page = window.new_page()
        tabs.append(page)
        page.set_viewport_size({"width": size[0], "height": size[1]})
        page.emulate_media(reduced_motion="reduce" if calm else "no-preference")
        page.goto(server.url + address)
        settle(page)
        return page

    yield opened
    for tab in tabs:
        tab.close()


def settle(page: Page) -> None:
    """Wait until the page's script has run and what it drew is there."""
    page.locator('[data-testid="stApp"][data-test-script-state="notRunning"]').wait_for()
    page.locator('[data-testid="stMainBlockContainer"] [data-testid]').first.wait_for()
    page.locator('[data-testid="stSkeleton"]').first.wait_for(state="detached")


def picture(page: Page, name: str) -> None:
    SCREENSHOTS.mkdir(exist_ok=True)
    width = (page.viewport_size or {"width": 0})["width"]
    page.screenshot(path=SCREENSHOTS / f"{name}-{width}.png", animations="disabled")
