"""One watcher for each show that somebody in this process follows, and what it sees for all who follow.

The record is asked for its version and nothing else, so that it does not matter which process wrote.
"""

import asyncio
from collections.abc import AsyncGenerator
from contextlib import suppress

from errors import UserError
from stage.show import Billing
from stage.store import ShowStore
from stage.watching import Moment, Watch
from web.ballots import Ballots

LOOKS_EVERY = 0.25
"""seconds"""


class Hub:
    """All that phones share: the watchers, the letter boxes, the moments read last."""

    def __init__(self, store: ShowStore) -> None:
        self.store = store
        self._watch = Watch(store)
        self._ballots: dict[str, Ballots] = {}
        self._following: dict[str, _Following] = {}

    async def billing(self, code: str) -> Billing:
        """The open show of that code. Raises `NoSuchShowError`."""
        return await asyncio.to_thread(self.store.by_code, code)

    async def now(self, billing: Billing) -> Moment:
        """The show as the record has it at this instant."""
        return await asyncio.to_thread(self._watch.now, billing)

    def ballots(self, billing: Billing) -> Ballots:
        """The show's letter box."""
        return self._ballots.setdefault(billing.id, Ballots(self.store, billing.id))

    async def follow(self, billing: Billing) -> AsyncGenerator[Moment, None]:
        """The show as it stands, and again whenever something has happened; ends with the show."""
        following = self._following.get(billing.id)
        if following is None:
            following = self._following[billing.id] = _Following(self, billing)
        following.followers += 1
        try:
            moment: Moment | None = None
            while moment is None or moment.show.open:
                moment = await following.after(moment)
                yield moment
        finally:
            following.followers -= 1
            if not following.followers:
                following.stop()
                if self._following.get(billing.id) is following:
                    del self._following[billing.id]


class _Following:
    """One show's watcher."""

    def __init__(self, hub: Hub, billing: Billing) -> None:
        self.followers = 0
        self._hub = hub
        self._billing = billing
        self._latest: Moment | None = None
        self._news = asyncio.Event()
        self._task = asyncio.create_task(self._look())

    async def after(self, seen: Moment | None) -> Moment:
        """The latest moment, once it is another than `seen`."""
        while self._latest is None or self._latest is seen:
            await self._news.wait()
        return self._latest

    def stop(self) -> None:
        """Look no more."""
        self._task.cancel()

    async def _look(self) -> None:
        while True:
            # a record that cannot be read for a moment is read the next time
            with suppress(UserError):
                moment = await self._hub.now(self._billing)
                if moment is not self._latest:
                    self._latest = moment
                    news, self._news = self._news, asyncio.Event()
                    news.set()
            await asyncio.sleep(LOOKS_EVERY)
