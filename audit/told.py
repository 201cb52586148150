"""What the ledger tells of attempts: that they were begun, how far they came, what was erased. Pure."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from audit.links import Seal
from audit.standing import EntryRow
from drills.chaining import BEGUN, ERASED, SEALED


@dataclass(frozen=True, slots=True)
class Begun:
    """That an attempt was begun."""

    entry: int
    at: datetime
    serial: int
    setting: str
    """the digest of it"""
    start: str
    owner: str
    """the digest of it"""


@dataclass(frozen=True, slots=True)
class Erased:
    """What was erased of an attempt, and when it was: of all of it the last time, else never."""

    at: datetime | None = None
    events: frozenset[int] = frozenset()
    """those erased by themselves"""

    def covers(self, event: int) -> bool:
        """Whether nothing may be left of that event's words."""
        return self.at is not None or event in self.events


@dataclass(frozen=True, slots=True)
class Told:
    """What the ledger tells, by attempt."""

    begun: Mapping[str, Begun] = field(default_factory=dict)
    seals: Mapping[str, Sequence[Seal]] = field(default_factory=dict)
    erased: Mapping[str, Erased] = field(default_factory=dict)
    blank: frozenset[int] = frozenset()
    """the entries that were erased themselves"""


def told(rows: Iterable[EntryRow]) -> Told:
    """What these entries tell. One whose body cannot be made out tells nothing: it is found to be broken."""
    begun: dict[str, Begun] = {}
    seals: dict[str, list[Seal]] = {}
    erased: dict[str, Erased] = {}
    blank: set[int] = set()
    for row in rows:
        try:
            body = json.loads(row.body or "")
            match row.kind:
                case _ if row.kind == BEGUN:
                    begun.setdefault(row.subject, _begun(row, body))
                case _ if row.kind == SEALED:
                    seals.setdefault(row.subject, []).append(Seal(int(body["events"]), str(body["head"])))
                case _ if row.kind == ERASED:
                    blank |= {int(number) for number in body.get("entries", ())}
                    erased[row.subject] = _erased(row, body, erased.get(row.subject, Erased()))
        except (ValueError, KeyError, TypeError, AttributeError):
            continue
    return Told(begun, seals, erased, frozenset(blank))


def _begun(row: EntryRow, body: Mapping[str, Any]) -> Begun:
    said = {name: str(body[name]) for name in ("setting", "start", "owner")}
    return Begun(row.number, row.at, int(body["serial"]), **said)


def _erased(row: EntryRow, body: Mapping[str, Any], before: Erased) -> Erased:
    if "events" in body:
        return Erased(before.at, before.events | {int(number) for number in body["events"]})
    return Erased(row.at, before.events)
