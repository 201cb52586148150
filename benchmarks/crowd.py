"""Many people at once on this machine, a few real browsers among them: what a turn takes, what it costs."""

import asyncio
import statistics
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import psutil
from playwright.async_api import Page, async_playwright
from rich.console import Console
from rich.table import Table

from benchmarks.person import PATIENCE, Turn, person
from benchmarks.trainee import REPLIES, SCENARIO
from drills.attempt import Stage
from drills.drill import Drill
from drills.loading import load
from drills.store import Store
from simulator import catalogue
from tests.browser.served import CHROMIUM_FLAGS, Server, chromium_path, serving

PEOPLE = (50, 200)
BROWSERS = 3
TURNS = 3
THINKING = (8.0, 24.0)
"""seconds between hearing an answer and sending the next reply: quick for somebody who types"""
ARRIVING = 20.0
"""seconds over which a crowd comes in"""

_BOX = '[data-testid="stChatInputTextArea"]:enabled'


@dataclass(frozen=True, slots=True)
class Crowd:
    """What a crowd went through. Seconds; CPU in cores; memory in MiB a person over the empty server."""

    people: int
    loads: Sequence[float]
    turns: Sequence[Turn]
    seen: Sequence[float]
    """first words as the browsers among them saw them"""
    lost: int
    """people who had no answer within a minute, or have none in the record"""
    cpu: float
    memory: float


def main(console: Console) -> None:
    """Measure each crowd against a server of its own, and print one table."""
    table = Table(box=None, header_style="bold", title=f"People at once, {TURNS} turns each")
    for column in (
        "people",
        "page",
        "first word",
        "p95",
        "in browsers",
        "turn",
        "p95",
        "no answer",
        "CPU",
        "MiB each",
    ):
        table.add_column(column, justify="right")
    for people in PEOPLE:
        with TemporaryDirectory() as home, serving(Path(home)) as server:
            found = asyncio.run(_crowd(server, people))
        words = [turn.first_word for turn in found.turns]
        wholes = [turn.whole for turn in found.turns]
        table.add_row(
            str(people),
            _seconds(statistics.median(found.loads)),
            *_both(words),
            _seconds(statistics.median(found.seen)) if found.seen else "none",
            *_both(wholes),
            str(found.lost),
            f"{found.cpu:.2f} cores",
            f"{found.memory:.1f}",
        )
    console.print(table)


async def _crowd(server: Server, people: int) -> Crowd:
    record = Store(server.record)
    begun = [Drill.begin(record, *catalogue.find(SCENARIO), seed=seed).attempt.id for seed in range(people)]
    process = psutil.Process(server.pid)
    loads: list[float] = []
    turns: list[Turn] = []
    seen: list[float] = []
    # the first to come has the libraries loaded for everybody
    await _one(server.url, begun[0], 0.0, Random(people), [], [])
    memory, spent, began = process.memory_info().rss, _cpu(process), time.perf_counter()
    waits = [ARRIVING * number / people for number in range(1, people)]
    at_sockets = begun[1 + BROWSERS :]
    results = await asyncio.gather(
        _browsers(server.url, begun[1 : 1 + BROWSERS], seen),
        *(
            _one(server.url, attempt, wait, Random(attempt), loads, turns)
            for attempt, wait in zip(at_sockets, waits, strict=False)
        ),
        return_exceptions=True,
    )
    lost = [result for result in results if isinstance(result, TimeoutError)]
    for result in results:
        if isinstance(result, BaseException) and not isinstance(result, TimeoutError):
            raise result
    took = time.perf_counter() - began
    owed = sum(load(record, attempt).stage is Stage.OWED for attempt in begun)
    record.close()
    return Crowd(
        people,
        loads,
        turns,
        seen,
        max(len(lost), owed),
        (_cpu(process) - spent) / took,
        (process.memory_info().rss - memory) / 2**20 / people,
    )


async def _one(
    url: str, attempt: str, wait: float, random: Random, loads: list[float], turns: list[Turn]
) -> None:
    await asyncio.sleep(wait)
    async with person(url, attempt) as somebody:
        loads.append(await somebody.open())
        for words in REPLIES[:TURNS]:
            await asyncio.sleep(random.uniform(*THINKING))
            if not somebody.box:
                return
            turns.append(await somebody.say(words))


async def _browsers(url: str, attempts: Sequence[str], seen: list[float]) -> None:
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=chromium_path(), args=CHROMIUM_FLAGS)
        pages = [await browser.new_page() for _ in attempts]
        await asyncio.gather(
            *(
                _at_browser(page, f"{url}/drill?attempt={id_}", seen)
                for page, id_ in zip(pages, attempts, strict=True)
            )
        )
        await browser.close()


async def _at_browser(page: Page, address: str, seen: list[float]) -> None:
    page.set_default_timeout(60_000)
    await page.goto(address)
    for words in REPLIES[:TURNS]:
        await page.locator(_BOX).wait_for()
        await asyncio.sleep(statistics.mean(THINKING))
        seen.append(await first_word(page, words))


async def first_word(page: Page, words: str) -> float:
    """Type the reply and press Enter; the seconds until the customer's first word stands on the page."""
    await page.locator(_BOX).fill(words)
    # measured by the page's own clock: our way to the browser is no part of it
    timing = page.evaluate(
        """words => new Promise(done => {
          const box = document.querySelector('[data-testid=stChatInputTextArea]');
          let began;
          box.addEventListener('keydown', () => began = performance.now(), { once: true, capture: true });
          const lines = () => [...document.querySelectorAll('.stChatMessage')];
          const before = lines().length;
          const look = () => {
            // the reply, and then the answer to it
            const said = lines()[before + 1]?.querySelector('.stMarkdown p');
            if (began && said?.textContent.trim()) done((performance.now() - began) / 1000);
            else requestAnimationFrame(look);
          };
          look();
        })"""
    )
    waiting = asyncio.ensure_future(timing)
    await page.locator(_BOX).press("Enter")
    async with asyncio.timeout(PATIENCE):
        return float(await waiting)


def _cpu(process: psutil.Process) -> float:
    times = process.cpu_times()
    return float(times.user + times.system)


def _both(seconds: Sequence[float]) -> tuple[str, str]:
    cuts = statistics.quantiles(seconds, n=100, method="inclusive")
    return _seconds(cuts[49]), _seconds(cuts[94])


def _seconds(seconds: float) -> str:
    return f"{seconds:.2f} s" if seconds >= 1 else f"{1000 * seconds:.0f} ms"


if __name__ == "__main__":
    main(Console())
