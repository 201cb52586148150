"""The real app in a real browser, both on loopback; pictures of every step go to ./screenshots."""

import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import pytest
from playwright.sync_api import BrowserContext, Page, sync_playwright

from drills.store import Store

ROOT = Path(__file__).parents[2]
SCREENSHOTS = ROOT / "screenshots"
LAPTOP, PHONE, SMALL_PHONE = (1280, 800), (390, 844), (360, 740)

Open = Callable[..., Page]


@dataclass(frozen=True)
class Server:
    url: str
    record: str


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with serving(tmp_path_factory.mktemp("server")) as running:
        yield running


@contextmanager
def serving(home: Path, **settings: str) -> Iterator[Server]:
    """The app with a record of its own, and with these settings in its environment."""
    record = f"sqlite:///{home / 'ripitz.db'}"
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    own = {"RIPITZ_DATABASE": record, "XDG_STATE_HOME": str(home), "PYTHONUNBUFFERED": "1"}
    command = [sys.executable, "-m", "streamlit", "run", "server.py", f"--server.port={port}"]
    with (home / "log").open("w") as log:
        process = subprocess.Popen(command, cwd=ROOT, env=os.environ | own | settings, stdout=log, stderr=log)
        try:
            _await_health(process, f"http://localhost:{port}/_stcore/health", home / "log")
            yield Server(f"http://localhost:{port}", record)
        finally:
            process.terminate()
            process.wait(20)


@pytest.fixture(scope="session")
def window() -> Iterator[BrowserContext]:
    path = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if path is None:
        pytest.skip("no Chromium is installed on this machine")
    arguments = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=arguments)
        context = browser.new_context()
        context.set_default_timeout(15_000)
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


def _await_health(process: "subprocess.Popen[bytes]", address: str, log: Path) -> None:
    until = time.monotonic() + 30
    while time.monotonic() < until and process.poll() is None:
        try:
            with urlopen(address, timeout=2):
                return
        except (URLError, OSError):
            time.sleep(0.1)
    pytest.fail(f"the app did not start:\n{log.read_text()}")
