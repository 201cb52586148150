"""Says every few seconds that the server is there, so that it shows afterwards when it was not."""

import asyncio
from collections.abc import AsyncGenerator, Callable
from contextlib import asynccontextmanager, suppress

from errors import UserError
from record.pulse import EVERY


@asynccontextmanager
async def beating(be_there: Callable[[], None]) -> AsyncGenerator[None, None]:
    """Call `be_there` from now on for as long as the server runs."""
    task = asyncio.create_task(_beat(be_there))
    try:
        yield
    finally:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task


async def _beat(be_there: Callable[[], None]) -> None:
    while True:
        # a database that is away comes back, and what was missed is told then
        with suppress(UserError):
            await asyncio.to_thread(be_there)
        await asyncio.sleep(EVERY.total_seconds())
