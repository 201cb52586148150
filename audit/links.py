"""Whether a chain holds: numbers without gaps, hashes, digests of what was said, clocks. Pure."""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from audit.finding import Finding
from audit.standing import EntryRow, EventRow, OtherRow, mark_of
from record.chain import FIRST, digest, event_link, join

TOLERANCE = timedelta(seconds=5)
"""by how much a time may lie before the one that came before: two servers' clocks are never quite alike"""

BREAKS = "the chain breaks here: it is not what was written down, or not after what was"

Say = Callable[[int, str], Finding]
"""makes a finding about what has this number"""


@dataclass(frozen=True, slots=True)
class Seal:
    """The ledger's word for how far an attempt had come."""

    events: int
    head: str


def events(
    attempt: str,
    begun_at: datetime,
    start: str,
    rows: Sequence[EventRow],
    seals: Iterable[Seal] = (),
    erased: Callable[[int], bool] = lambda _: False,
) -> Iterator[Finding]:
    """What is wrong with an attempt's events, as they stand in the order in which they stand.

    `start` is what the first must follow; `erased` says of which nothing may be left to read.
    """

    def say(number: int, words: str) -> Finding:
        return Finding(words, attempt, number)

    for row in rows:
        yield from _said(say, row, erased(row.number))
    hashes: list[str] = []
    before, last_at, broken = start, begun_at, None
    for expected, row in enumerate(rows):
        if row.number != expected:
            yield _out_of_order(say, expected, row.number, "event")
            broken = expected
            break
        before = event_link(before, row.number, row.at, row.kind, row.digest)
        if before != row.hash:
            yield say(row.number, BREAKS)
            broken = row.number
            break
        yield from _clock(say, row.number, last_at, row.at)
        last_at = row.at
        hashes.append(before)
    yield from _seals(say, hashes, broken, seals)


def entries(
    rows: Sequence[EntryRow | OtherRow], erased: Collection[int], before: str = FIRST, first: int = 1
) -> Iterator[Finding]:
    """What is wrong with the ledger's entries, as they stand in order from number `first` on, after `before`.

    `erased` are the numbers of those that a later entry says were erased.
    """

    def say(number: int, words: str) -> Finding:
        return Finding(words, entry=number)

    for row in rows:
        if isinstance(row, EntryRow):
            yield from _said(say, row, row.number in erased)
    last_at: datetime | None = None
    for expected, row in enumerate(rows, first):
        if row.number != expected:
            yield _out_of_order(say, expected, row.number, "entry")
            return
        before = join(before, mark_of(row) if isinstance(row, EntryRow) else row.mark)
        if before != row.hash:
            yield say(row.number, BREAKS)
            return
        if isinstance(row, EntryRow):
            yield from _clock(say, row.number, last_at or row.at, row.at)
            last_at = row.at


def _seals(say: Say, hashes: Sequence[str], broken: int | None, seals: Iterable[Seal]) -> Iterator[Finding]:
    ordered = sorted(seals, key=lambda seal: seal.events)
    for seal in ordered:
        if broken is not None and seal.events > broken:
            return
        if seal.events > len(hashes):
            sealed = ordered[-1].events
            yield say(len(hashes), f"it is missing: the ledger sealed {sealed} events, and no more are left")
            return
        if hashes[seal.events - 1] != seal.head:
            yield say(
                seal.events - 1,
                "it is not the event that the ledger sealed: it, or one before, was rewritten",
            )
            return


def _said(say: Say, row: EventRow | EntryRow, erased: bool) -> Iterator[Finding]:
    if erased:
        if row.body is not None or row.salt is not None:
            yield say(row.number, "the ledger says that its words were erased, and they stand there")
    elif row.body is None or row.salt is None:
        yield say(row.number, "its words are gone, and nothing says that they were erased")
    elif digest(row.salt, row.body) != row.digest:
        yield say(row.number, "its words are not those that were written down")


def _clock(say: Say, number: int, before: datetime, at: datetime) -> Iterator[Finding]:
    if at < before - TOLERANCE:
        back = int((before - at).total_seconds())
        yield say(
            number, f"the clock was set back: its time lies {back} s before that of what came before it"
        )


def _out_of_order(say: Say, expected: int, found: int, what: str) -> Finding:
    again = "" if found > expected else ", once more"
    return say(expected, f"it is missing; {what} {found} stands in its place{again}")
