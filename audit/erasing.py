"""Erasure: what somebody said and what was said about them is removed; the chain stays whole and tells of it.

What stays is that something happened, and when: events without their words, that a sitting was begun, that a
certificate was issued or revoked. Nobody's name is left with it.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Select, func, select, update

from audit import words
from certification.results import Kind as Result
from certification.review_drafts import forget as drafts_forgotten
from certification.sitting import Kind as Sat
from certification.sitting_record import SAT_DOWN, open_sittings, person_subject
from certification.sitting_record import of_person as sittings_of
from credentials.register import ISSUED, forget, of_person
from drills import tables
from drills.chaining import BEGUN, ERASED, SEALED
from errors import UserError
from people.person import Person
from people.register import RIGHTS
from record import ledger
from record.database import Database, take_turn
from record.ledger import Ledger

LONGEST = 500
"""characters of a reason"""
CERTIFICATION = "certification"

# of a person's entries, those that hold ids, hashes and numbers, and nobody's words
FACTS = frozenset(
    {
        BEGUN,
        SEALED,
        ERASED,
        RIGHTS,
        SAT_DOWN,
        Sat.BEGUN,
        Sat.DRILL_BEGUN,
        Sat.DRILL_ENDED,
        Result.CERTIFIED,
        ISSUED,
    }
)


class ErasureError(UserError):
    """Something that cannot be erased like this."""


@dataclass(frozen=True, slots=True)
class Erasure:
    """What was erased."""

    attempts: int = 0
    entries: int = 0
    """of the ledger"""


class Eraser:
    """Erases from a record. What it does is in the ledger, and cannot be undone."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def person(self, person: Person, because: str) -> Erasure:
        """Erase all that somebody said, all that was said about them, and their name. Raises `ErasureError`.

        What they wrote as a trainer about others stays with the others, without their name.
        """
        reason = _reason(because, person)
        sat = sittings_of(Ledger(self._database), person.id)
        sittings = tuple(told.id for told in sat)
        if any(not told.over for told in sat):
            raise ErasureError("a sitting of theirs goes on; it has to be ended or declared void first")
        codes = [certificate.code for certificate in of_person(self._database, person.id)]
        with self._database.transaction() as connection:
            take_turn(connection, ledger.ledger)
            query = select(tables.attempts.c.id).where(tables.attempts.c.owner == person.id)
            attempts = _still_there(connection, query.order_by(tables.attempts.c.serial))
            for attempt in attempts:
                _attempt(connection, attempt, reason)
            words.own_customers(connection, person.id)
            words.answers(connection, person.name, reason)
            words.person(connection, person)
            drafts_forgotten(connection, person.id, sittings)
            forget(connection, codes)
            blank = _blank(connection, person.id, codes)
            told = {"because": reason, "attempts": len(attempts), "entries": blank}
            ledger.append(connection, person_subject(person.id), ERASED, told)
        self._database.scrub()
        return Erasure(len(attempts), len(blank))

    def older_than(self, before: datetime, because: str, certifications: bool = False) -> Erasure:
        """Erase what was said in all attempts in which nothing has happened since; those of certifications
        are kept unless they are asked for. Raises `ErasureError`.
        """
        reason, last = _reason(because), func.max(tables.events.c.at)
        going = {one.attempt for told in open_sittings(Ledger(self._database)) for one in told.drills}
        query = (
            select(tables.attempts.c.id)
            .outerjoin(tables.events, tables.events.c.attempt_id == tables.attempts.c.id)
            .group_by(tables.attempts.c.id)
            .having(func.coalesce(last, tables.attempts.c.started_at) < before)
            .order_by(tables.attempts.c.serial)
        )
        with self._database.transaction() as connection:
            old = _still_there(connection, query)
            if not certifications:
                mode = tables.attempts.c.setting.contains(f'"mode":"{CERTIFICATION}"')
                going |= set(connection.execute(select(tables.attempts.c.id).where(mode)).scalars())
        old = [attempt for attempt in old if attempt not in going]
        # one at a time: whoever is practising meanwhile waits for one at most
        for attempt in old:
            with self._database.transaction() as connection:
                _attempt(connection, attempt, reason)
        self._database.scrub()
        return Erasure(len(old))


def _attempt(connection: Connection, attempt_id: str, reason: str) -> None:
    # the entry first: it says when
    told: dict[str, object] = {"because": reason}
    if blank := words.remarked(connection, attempt_id):
        told["entries"] = blank
    entry = ledger.append(connection, attempt_id, ERASED, told)
    words.attempt(connection, attempt_id, entry.at)


def _still_there(connection: Connection, query: Select[Any]) -> list[str]:
    """The ids that a query names, without those of attempts erased before."""
    return list(connection.execute(query.where(tables.attempts.c.erased_at.is_(None))).scalars())


def _blank(connection: Connection, person_id: str, codes: Sequence[str]) -> list[int]:
    """Remove what the ledger says in words about somebody; the numbers of the entries."""
    entries = ledger.ledger
    named = select(entries.c.subject).where(
        entries.c.body.contains(f'"person":"{person_id}"', autoescape=True)
    )
    sittings = [one for one in connection.execute(named).scalars() if not one.startswith("certification:")]
    about = entries.c.subject.in_({person_subject(person_id), *sittings, *codes})
    query = select(entries.c.number, entries.c.kind, entries.c.body).where(about, entries.c.body.is_not(None))
    blank = [row.number for row in connection.execute(query.order_by(entries.c.number)) if _speaks(row)]
    connection.execute(update(entries).where(entries.c.number.in_(blank)).values(body=None, salt=None))
    return blank


def _speaks(entry: Any) -> bool:
    if entry.kind == Sat.CLOSED:
        # that all drills were over is a fact, and why somebody closed it is not
        return "because" in json.loads(entry.body)
    return entry.kind not in FACTS


def _reason(because: str, person: Person | None = None) -> str:
    reason = " ".join(because.split())
    if not reason or len(reason) > LONGEST:
        raise ErasureError(f"say why, in at most {LONGEST} characters; it is written down for good")
    if person and any(name.casefold() in reason.casefold() for name in (person.name, person.login)):
        raise ErasureError("the reason stays in the record: it must not name whom it is about")
    return reason
