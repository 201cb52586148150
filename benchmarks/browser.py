"""In a real browser: how soon the front page can be used, and how soon the customer's first word comes."""

import asyncio
import statistics
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.async_api import Browser, async_playwright
from rich.console import Console

from benchmarks.crowd import first_word
from benchmarks.trainee import REPLIES, SCENARIO
from drills.drill import Drill
from drills.store import Store
from simulator import catalogue
from tests.browser.served import CHROMIUM_FLAGS, Server, chromium_path, serving

RUNS = 30
_READY = '[data-testid="stApp"][data-test-script-state="notRunning"] [class*="st-key-face-"] button:enabled'


def main(console: Console) -> None:
    """Measure against a server of its own, and print the medians."""
    with TemporaryDirectory() as home, serving(Path(home)) as server:
        usable, words = asyncio.run(_measured(server))
    console.print(f"first usable page, a new browser each: {_told(usable)}")
    console.print(f"Enter to the customer's first word, the authored voice: {_told(words)}")


async def _measured(server: Server) -> tuple[list[float], list[float]]:
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=chromium_path(), args=CHROMIUM_FLAGS)
        # the first loads for all the others
        await _usable(browser, server.url)
        usable = [await _usable(browser, server.url) for _ in range(RUNS)]
        record = Store(server.record)
        words = [
            await _word(browser, server, Drill.begin(record, *catalogue.find(SCENARIO), seed=seed).attempt.id)
            for seed in range(RUNS + 1)
        ]
        record.close()
        await browser.close()
    return usable, words[1:]


async def _usable(browser: Browser, url: str) -> float:
    # a context has a cache of its own: nobody has been here before
    context = await browser.new_context()
    page = await context.new_page()
    began = time.perf_counter()
    await page.goto(url, wait_until="commit")
    await page.locator(_READY).first.wait_for(timeout=60_000)
    took = time.perf_counter() - began
    await context.close()
    return took


async def _word(browser: Browser, server: Server, attempt_id: str) -> float:
    page = await browser.new_page()
    page.set_default_timeout(60_000)
    await page.goto(f"{server.url}/drill?attempt={attempt_id}")
    took = await first_word(page, REPLIES[0])
    await page.close()
    return took


def _told(seconds: list[float]) -> str:
    cuts = statistics.quantiles(seconds, n=20, method="inclusive")
    return f"p50 {1000 * cuts[9]:.0f} ms, p95 {1000 * cuts[18]:.0f} ms over {len(seconds)} runs"


if __name__ == "__main__":
    main(Console())
