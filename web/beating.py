"""What a server does every few seconds for as long as it runs: says that it is there, does what is due."""

import asyncio
from collections.abc import AsyncGenerator, Callable
from contextlib import asynccontextmanager, suppress
from datetime import timedelta

from errors import UserError


@asynccontextmanager
async def beating(do: Callable[[], None], every: timedelta) -> AsyncGenerator[None, None]:
    """Call `do` from now on, in a thread of its own, with so much time between its end and the next."""
    task = asyncio.create_task(_beat(do, every))
    try:
        yield
    finally:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task


async def _beat(do: Callable[[], None], every: timedelta) -> None:
    while True:
        # a database that is away comes back, and what was missed is done then
        with suppress(UserError):
            await asyncio.to_thread(do)
        await asyncio.sleep(every.total_seconds())
