"""The wire between a browser and the server: a small TCP proxy that can be cut, silenced and mended."""

import asyncio
from collections.abc import Coroutine, Iterator
from contextlib import contextmanager, suppress
from threading import Thread
from typing import Any, TypeVar

T = TypeVar("T")


class Wire:
    """Carries bytes between browsers and the server's port, until told otherwise."""

    def __init__(self, port: int) -> None:
        self._port = port
        self._up = True
        self._silent = False
        self._ends: set[asyncio.StreamWriter] = set()
        self._loop = asyncio.new_event_loop()
        self._thread = Thread(target=self._loop.run_forever, name="wire", daemon=True)
        self._thread.start()
        self._listener = self._do(asyncio.start_server(self._carry, "127.0.0.1", 0))
        self.url = f"http://127.0.0.1:{self._listener.sockets[0].getsockname()[1]}"

    def cut(self) -> None:
        """Break all connections, and let none come about."""
        self._up = False
        self._do(self._break())

    def silence(self) -> None:
        """Swallow all bytes from now on: a laptop out of reach, which neither side has noticed."""
        self._silent = True

    def mend(self) -> None:
        """Let new connections come about; those that were silenced break, as they do when the network is back."""
        # in this order: what comes about from here on is carried
        self._up, self._silent = True, False
        self._do(self._break())

    def close(self) -> None:
        """Break everything and stop."""
        self.cut()
        self._listener.close()
        self._do(self._rest())
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(5)
        self._loop.close()

    def _do(self, work: Coroutine[Any, Any, T]) -> T:
        return asyncio.run_coroutine_threadsafe(work, self._loop).result(10)

    async def _break(self) -> None:
        for end in self._ends:
            end.transport.abort()

    async def _rest(self) -> None:
        others = asyncio.all_tasks() - {asyncio.current_task()}
        await asyncio.gather(*others, return_exceptions=True)

    async def _carry(self, near: asyncio.StreamReader, near_end: asyncio.StreamWriter) -> None:
        if not self._up:
            near_end.transport.abort()
            return
        try:
            far, far_end = await asyncio.open_connection("localhost", self._port)
        except OSError:
            near_end.transport.abort()
            return
        both = {near_end, far_end}
        self._ends |= both
        try:
            await asyncio.gather(self._pass_on(near, far_end), self._pass_on(far, near_end))
        finally:
            self._ends -= both
            for end in both:
                end.transport.abort()

    async def _pass_on(self, source: asyncio.StreamReader, end: asyncio.StreamWriter) -> None:
        with suppress(OSError):
            while piece := await source.read(65_536):
                if not self._silent:
                    end.write(piece)
                    await end.drain()
            end.write_eof()


@contextmanager
def wire_to(port: int) -> Iterator[Wire]:
    """A wire to the server at that port of this machine."""
    wire = Wire(port)
    try:
        yield wire
    finally:
        wire.close()
