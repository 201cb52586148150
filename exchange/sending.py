"""Telling a learning record store what it does not have yet, at least once and as if once."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from exchange.gathering import Progress, Source, Unreadable, gather
from exchange.learning_store import LearningStore
from exchange.naming import Naming
from exchange.outbox import Outbox, Refusal
from exchange.statements import Statement, statements

BATCH = 50
"""statements at a time"""


@dataclass(frozen=True, slots=True)
class Tally:
    """What came of it."""

    delivered: int = 0
    refused: tuple[Refusal, ...] = ()
    unreadable: tuple[str, ...] = ()
    """ids of what this version can no longer read"""


@dataclass(frozen=True, slots=True)
class _Parcel:
    """What is missing of one outcome."""

    source: Source
    statements: tuple[Statement, ...]


class Sending:
    """One go at telling a store everything."""

    def __init__(self, naming: Naming, outbox: Outbox, store: LearningStore) -> None:
        self._naming = naming
        self._outbox = outbox
        self._store = store
        self._delivered = 0
        self._refused: list[Refusal] = []
        self._unreadable: list[str] = []

    def send(self, sources: Sequence[Source], progress: Progress = lambda *_: None) -> Tally:
        """Tell what is missing there. Raises `LearningStoreError`; what is there by then is written down."""
        settled = self._outbox.settled()
        open_ones = [source for source in sources if settled.get(source.id) != source.mark]
        parcels = self._parcels(open_ones, progress)
        while batch := tuple(islice(parcels, BATCH)):
            self._send(batch)
        return Tally(self._delivered, tuple(self._refused), tuple(self._unreadable))

    def _parcels(self, sources: Sequence[Source], progress: Progress) -> Iterator[_Parcel]:
        for source, outcome in gather(sources, progress):
            if isinstance(outcome, Unreadable):
                self._unreadable.append(outcome.id)
            else:
                made = statements(outcome, self._naming)
                there = self._outbox.delivered([one["id"] for one in made])
                yield _Parcel(source, tuple(one for one in made if one["id"] not in there))

    def _send(self, parcels: Sequence[_Parcel]) -> None:
        about = {one["id"]: parcel.source.id for parcel in parcels for one in parcel.statements}
        waiting = [one for parcel in parcels for one in parcel.statements]
        refused = set()
        for begin in range(0, len(waiting), BATCH):
            for part, why in self._store.send(waiting[begin : begin + BATCH]):
                if why is None:
                    self._outbox.deliver({one["id"]: about[one["id"]] for one in part})
                    self._delivered += len(part)
                    continue
                refusal = Refusal(part[0]["id"], about[part[0]["id"]], why)
                self._outbox.refuse(refusal)
                self._refused.append(refusal)
                refused.add(refusal.subject)
        for parcel in parcels:
            if parcel.source.id not in refused:
                self._outbox.settle(parcel.source.id, parcel.source.mark)
