"""A class of two hundred phones on loopback: they join, all vote at once, and are told the outcome."""

import asyncio
import ssl
import statistics
import time
from collections.abc import Awaitable, Callable, Sequence
from contextlib import AsyncExitStack
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

import httpx
import psutil
from rich.console import Console
from rich.table import Table

from drills.store import Store
from simulator import catalogue
from stage.director import Director
from stage.poll import TRAINER, Option
from stage.store import ShowStore
from tests.browser.served import serving

PHONES = 200
IDLE = 5.0
"""seconds in which nothing happens"""
_LONGEST = 60
_REPLIES = (
    Option("I am sorry. We promised you Tuesday, and we did not come.", TRAINER),
    Option("You should have read the paperwork.", TRAINER),
)
_PART = {"X-Ripitz": "part"}


@dataclass(frozen=True, slots=True)
class Used:
    """What the server has used: processor seconds so far, memory now."""

    seconds: float
    kib: float


@dataclass
class Phone:
    """One phone with a cookie and connections of its own, and when it was told that the vote is closed."""

    client: httpx.AsyncClient
    room: str
    told_at: float = 0.0

    async def join(self) -> None:
        """Open the page."""
        answer = await self.client.get(self.room)
        answer.raise_for_status()

    async def vote(self, poll: int) -> None:
        """Vote for the first reply."""
        sent = {"poll": poll, "option": 0}
        answer = await self.client.post(f"{self.room}/vote", data=sent, headers=_PART)
        answer.raise_for_status()

    async def listen(self, connected: asyncio.Semaphore) -> None:
        """Follow the show until the vote is closed."""
        async with self.client.stream("GET", f"{self.room}/live", headers=_PART) as live:
            async for line in live.aiter_lines():
                if "What should we say" in line:
                    connected.release()
                if "The vote is closed" in line:
                    self.told_at = time.perf_counter()
                    return


def main(console: Console) -> None:
    """Measure, and print a table. Within a minute, or not at all."""
    with TemporaryDirectory() as home, serving(Path(home)) as server:
        record = Store(server.record)
        director = Director.begin(ShowStore(record), catalogue.scenario("late_delivery"), seed=7)
        director.ask(_REPLIES)
        measured = _class(server.url, director, psutil.Process(server.pid))
        console.print(asyncio.run(asyncio.wait_for(measured, _LONGEST)))
        record.close()


async def _class(address: str, director: Director, server: psutil.Process) -> Table:
    poll = director.show.poll
    if poll is None:
        raise RuntimeError("nothing was asked")
    room = f"/join/{director.show.billing.code}"
    # reading the certificates, which nobody needs here, takes longer than all the rest
    secrets = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    async with AsyncExitStack() as stack:
        phones = [
            Phone(
                await stack.enter_async_context(
                    httpx.AsyncClient(base_url=address, timeout=_LONGEST, verify=secrets)
                ),
                room,
            )
            for _ in range(PHONES)
        ]
        alone = _used(server)
        joins = await _all([phone.join for phone in phones])
        connected = asyncio.Semaphore(0)
        listening = [asyncio.create_task(phone.listen(connected)) for phone in phones]
        for _ in phones:
            await connected.acquire()
        still = _used(server)
        await asyncio.sleep(IDLE)
        before = _used(server)
        votes = await _all([partial(phone.vote, poll.number) for phone in phones])
        voted = _used(server)
        closed_at = time.perf_counter()
        await asyncio.to_thread(director.close_poll)
        await asyncio.gather(*listening)
        news = [phone.told_at - closed_at for phone in phones]
    counted = director.show.poll
    if counted is None or counted.tally[0] != PHONES:
        raise RuntimeError(f"{PHONES} phones voted, and these votes stand in the record: {counted}")
    table = Table(box=None, header_style="bold", title=f"{PHONES} phones in a class")
    for column in ("what", "p50", "p95", "the server's CPU"):
        table.add_column(column, justify="left" if column == "what" else "right")
    table.add_row("joining, all at once", *_both(joins), f"{still.seconds - alone.seconds:.2f} s")
    table.add_row("a vote, all at once", *_both(votes), f"{voted.seconds - before.seconds:.2f} s")
    table.add_row("told that the vote is closed", *_both(news), "")
    idle = (before.seconds - still.seconds) / IDLE
    table.add_row("following while nothing happens", "", "", f"{idle:.1%} of a core")
    table.add_row("memory a phone", "", "", f"{(before.kib - alone.kib) / PHONES:.0f} KiB")
    return table


async def _all(starts: Sequence[Callable[[], Awaitable[None]]]) -> list[float]:
    """Start everything at once; the seconds that each took."""

    async def one(start: Callable[[], Awaitable[None]]) -> float:
        begun = time.perf_counter()
        await start()
        return time.perf_counter() - begun

    return list(await asyncio.gather(*(one(start) for start in starts)))


def _used(server: psutil.Process) -> Used:
    spent = server.cpu_times()
    return Used(spent.user + spent.system, server.memory_info().rss / 2**10)


def _both(seconds: list[float]) -> tuple[str, str]:
    cuts = statistics.quantiles(seconds, n=20, method="inclusive")
    return f"{1000 * cuts[9]:.0f} ms", f"{1000 * cuts[18]:.0f} ms"
