"""Whether one attempt is what it was begun as, and all that was written down in it. Pure."""

import json
from collections.abc import Callable, Iterator, Sequence

from audit import links
from audit.finding import Finding
from audit.standing import AttemptRow, EventRow
from audit.told import Begun, Erased, Told
from record.chain import digest, moment, start

Document = Callable[[str], str | None]
"""the SHA-256 of the document that stands under one; None where none does"""

FIRST = 0
"""the event that follows from what an attempt was begun with, and is named where that was changed"""


def findings(
    row: AttemptRow, events: Sequence[EventRow], told: Told, document: Document
) -> Iterator[Finding]:
    """What is wrong with an attempt, by what the ledger tells."""
    begun, erased = told.begun.get(row.id), told.erased.get(row.id, Erased())
    if begun is None:
        yield Finding("it stands in the record, and the ledger knows nothing of its beginning", row.id, FIRST)
    else:
        yield from _beginning(row, begun, erased)
    yield from _erasure(row, erased)
    if erased.at is None or row.salt is not None:
        yield from _scenario(row, document)
    begins = begun.start if begun else row.start
    seals = told.seals.get(row.id, ())
    yield from links.events(row.id, row.started_at, begins, events, seals, erased.covers)


def owner_changed(row: AttemptRow, owner: str | None, told: Told) -> Iterator[Finding]:
    """Whether the attempt stands under somebody else than made it."""
    begun = told.begun.get(row.id)
    if begun and row.salt is not None and digest(row.salt, owner or "") != begun.owner:
        yield Finding("it stands under somebody else than it was begun by", row.id, FIRST)


def gone(attempt: str, begun: Begun) -> Finding:
    """An attempt that the ledger tells of, and that is not there."""
    return Finding(
        f"it was begun on {begun.at:%Y-%m-%d} as number {begun.serial}, and is gone", attempt, FIRST
    )


def _beginning(row: AttemptRow, begun: Begun, erased: Erased) -> Iterator[Finding]:
    if row.salt is None:
        said = begun.setting
        if erased.at is None:
            yield Finding("what it was begun with can no longer be checked: its salt is gone", row.id, FIRST)
    else:
        said = digest(row.salt, row.setting)
    if said != begun.setting:
        yield Finding("it was begun with another setting (scenario, seed, mode, voice)", row.id, FIRST)
    elif start(row.id, row.started_at, said, row.assignment) != begun.start:
        yield Finding("it was begun at another time, or for another assignment", row.id, FIRST)
    if row.start != begun.start:
        yield Finding("what its first event follows is not what was written down", row.id, FIRST)
    if row.serial != begun.serial:
        yield Finding(f"it was begun as number {begun.serial}, and stands as {row.serial}", row.id, FIRST)


def _erasure(row: AttemptRow, erased: Erased) -> Iterator[Finding]:
    if erased.at and row.erased_at is None:
        yield Finding("the ledger says that it was erased, and it stands as if it was not", row.id, FIRST)
    elif row.erased_at and erased.at is None:
        yield Finding("it stands as erased, and the ledger says nothing of that", row.id, FIRST)
    elif row.erased_at and erased.at and moment(row.erased_at) != moment(erased.at):
        yield Finding("it was erased at another time than it says", row.id, FIRST)


def document_of(row: AttemptRow) -> str | None:
    """The SHA-256 of the document that an attempt was begun with, as its setting names it."""
    try:
        key = json.loads(row.setting).get("document")
    except (ValueError, AttributeError):
        return None
    return key if isinstance(key, str) else None


def _scenario(row: AttemptRow, document: Document) -> Iterator[Finding]:
    key = document_of(row)
    if key is None:
        # a setting that was changed into something that names none is found by its digest
        return
    stands = document(key)
    if stands is None:
        yield Finding("the scenario as it was when it began is gone", row.id, FIRST)
    elif stands != key:
        yield Finding("the scenario as it was when it began is not the one that stands there", row.id, FIRST)
