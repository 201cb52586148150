"""What phones send, written down in batches: while one is being written the next gathers."""

import asyncio

from stage.audience import Sent, gathered
from stage.store import ShowStore


class Ballots:
    """One show's letter box in this process."""

    def __init__(self, store: ShowStore, show_id: str) -> None:
        self._store = store
        self._show_id = show_id
        self._waiting: list[tuple[Sent, asyncio.Future[None]]] = []
        self._writing: asyncio.Task[None] | None = None

    async def put(self, sent: Sent) -> None:
        """Write it down; it is in the record when this returns. Raises what kept it from being written."""
        written: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._waiting.append((sent, written))
        if self._writing is None:
            self._writing = asyncio.create_task(self._write())
        await written

    async def _write(self) -> None:
        try:
            while self._waiting:
                batch, self._waiting = self._waiting, []
                happened = gathered(sent for sent, _ in batch)
                try:
                    await asyncio.to_thread(self._store.append, self._show_id, happened)
                    error = None
                except Exception as trouble:
                    error = trouble
                for _, written in batch:
                    # whoever hung up meanwhile is not told
                    if not written.done():
                        _settle(written, error)
        finally:
            self._writing = None


def _settle(written: "asyncio.Future[None]", error: Exception | None) -> None:
    if error:
        written.set_exception(error)
    else:
        written.set_result(None)
