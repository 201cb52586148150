"""Asynchronous work for callers in plain threads: any of them can end it at once, whatever it waits for."""

import asyncio
from collections.abc import AsyncGenerator, Iterator
from contextlib import aclosing
from functools import cache
from queue import SimpleQueue
from threading import Lock, Thread
from typing import TypeVar

from models.chat import ModelError, Trouble

T = TypeVar("T")
_Item = tuple[T] | Exception | None

_starting = Lock()


class Running(Iterator[T]):
    """The items of `made` as they come, for `seconds` at most; then raises `ModelError` (slow).

    A read that waits in a thread can only be waited out, and comments that keep a connection alive make it
    wait for ever. A task that waits can be cancelled, and that closes its connection.
    """

    def __init__(self, made: AsyncGenerator[T, None], seconds: float) -> None:
        self._items: SimpleQueue[_Item[T]] = SimpleQueue()
        self._over = False
        self._task = asyncio.run_coroutine_threadsafe(_make(made, seconds, self._items), _loop())

    def __next__(self) -> T:
        got = None if self._over else self._items.get()
        if isinstance(got, tuple):
            return got[0]
        self._over = True
        if got is None:
            raise StopIteration
        raise got

    def close(self) -> None:
        """End it, from any thread; whoever waits for the next item is told that there is none."""
        self._over = True
        self._task.cancel()
        self._items.put(None)

    __del__ = close


async def _make(made: AsyncGenerator[T, None], seconds: float, items: "SimpleQueue[_Item[T]]") -> None:
    try:
        async with asyncio.timeout(seconds), aclosing(made):
            async for item in made:
                items.put((item,))
        items.put(None)
    except TimeoutError:
        items.put(ModelError(Trouble.SLOW))
    except ModelError as error:
        # the provider's own error holds its words, and the frames of its client the key
        error.__context__ = None
        items.put(error.with_traceback(None))
    except Exception as error:
        items.put(error)


def _loop() -> asyncio.AbstractEventLoop:
    with _starting:
        return _started()


@cache
def _started() -> asyncio.AbstractEventLoop:
    # one for all: clients share their connections, and a connection belongs to the loop it was opened in
    loop = asyncio.new_event_loop()
    Thread(target=loop.run_forever, name="models", daemon=True).start()
    return loop
