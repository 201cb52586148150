"""Sittings as the ledger has them: one, those of a person, those that go on; and how one is written on."""

from collections.abc import Callable, Iterable, Mapping
from itertools import groupby
from typing import Any

from certification.sitting import Kind, Sitting, after, sitting
from errors import UserError
from people.person import person_subject as person_subject
from record.database import Database
from record.ledger import Entry, Ledger, about, append

SAT_DOWN = "sat_down"
"""written about a person: which sitting they began"""


class SittingError(UserError):
    """Something that cannot be done with a sitting now; the message says why."""


def find(ledger: Ledger, sitting_id: str) -> Sitting:
    """One sitting. Raises `SittingError`."""
    if told := sitting(ledger.of(sitting_id)):
        return told
    raise SittingError("there is no such sitting")


def sat_down(entries: Iterable[Entry]) -> tuple[str, ...]:
    """The ids of the sittings that a person's entries tell of, oldest first; the erased ones are left out."""
    return tuple(entry.body["sitting"] for entry in entries if entry.kind == SAT_DOWN and entry.body)


def of_person(ledger: Ledger, person_id: str) -> tuple[Sitting, ...]:
    """All sittings of a person, oldest first."""
    entries = ledger.of(person_subject(person_id))
    found = (sitting(ledger.of(sitting_id)) for sitting_id in sat_down(entries))
    return tuple(told for told in found if told)


def everything(ledger: Ledger) -> tuple[Sitting, ...]:
    """All sittings, oldest first."""
    entries = sorted(ledger.kinds(*Kind), key=lambda entry: (entry.subject, entry.number))
    told = (sitting(about) for _, about in groupby(entries, key=lambda entry: entry.subject))
    return tuple(sorted((one for one in told if one), key=lambda one: one.begun_at))


def open_sittings(ledger: Ledger) -> tuple[Sitting, ...]:
    """Those that go on, oldest first."""
    begun = (entry.subject for entry in ledger.kinds(Kind.BEGUN))
    over = {entry.subject for entry in ledger.kinds(Kind.CLOSED, Kind.VOIDED)}
    found = (sitting(ledger.of(subject)) for subject in begun if subject not in over)
    return tuple(told for told in found if told)


def write(
    database: Database,
    sitting_id: str,
    kind: Kind,
    body: Mapping[str, Any],
    fits: Callable[[Sitting], str | None],
) -> Sitting:
    """Write about a sitting, if `fits` has nothing against it as it stands just before; as it is then.

    Raises `SittingError` with what `fits` says against it.
    """
    with database.transaction() as connection:
        # written first and looked back from: whoever wrote before is in the entries, whoever is later waits
        entry = append(connection, sitting_id, kind, body)
        before = [one for one in about(connection, sitting_id) if one.number < entry.number]
        told = sitting(before)
        if told is None:
            raise SittingError("there is no such sitting")
        if wrong := fits(told):
            raise SittingError(wrong)
    return after(told, kind, entry.body or {}, entry.at)
