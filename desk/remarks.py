"""What trainers write down about attempts: notes, second scores, that they were read; appended alone."""

import json
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from typing import Any

from sqlalchemy import func, insert, select

from desk.second_score import Decision, SecondScore, body, said
from desk.tables import remarks
from people.person import Person
from people.tables import people
from record import ledger
from record.chain import moment
from record.database import Database, dump, now, utc
from rubric.criteria import Rubric

NOTE, SCORE, READ = "note", "score", "read"
REMARKED = "remarked"
"""the kind of the ledger's entry by which a note or a second score is known again"""


@dataclass(frozen=True, slots=True)
class Note:
    """A trainer's words on an attempt, or on one reply of it."""

    words: str
    by: str
    """the trainer's name"""
    at: datetime
    reply: int | None = None
    """the event of the reply it is about"""


@dataclass(frozen=True, slots=True)
class Said:
    """All that trainers have said of an attempt, oldest first."""

    notes: tuple[Note, ...] = ()
    scores: tuple[SecondScore, ...] = ()

    @property
    def score(self) -> SecondScore | None:
        """The score that stands: the last one given. Those before it stay in the record."""
        return self.scores[-1] if self.scores else None


class Remarks:
    """The remarks of a record. Whoever calls has asked whether the attempt may be judged, or read."""

    def __init__(self, database: Database) -> None:
        self._transaction = database.transaction

    def note(self, by: Person, attempt_id: str, words: str, reply: int | None = None) -> None:
        """Write down a note. Raises `SecondScoreError` where it is empty or too long."""
        words = said(words, "there is nothing written yet")
        self._append(attempt_id, NOTE, {"words": words, "reply": reply}, by)

    def score(
        self,
        by: Person,
        attempt_id: str,
        rubric: Rubric,
        levels: Mapping[str, int | None],
        decision: Decision,
        reason: str,
        road: int = 0,
    ) -> None:
        """Write down a second score; it takes the place of those before it. Raises `SecondScoreError`."""
        self._append(attempt_id, SCORE, body(rubric, levels, decision, reason, road), by)

    def read(self, by: Person, attempt_id: str) -> None:
        """Write down that a trainer has opened the attempt."""
        self._append(attempt_id, READ, {}, by)

    def of(self, attempt_id: str) -> Said:
        """What has been said of an attempt."""
        query = (
            select(remarks, people.c.name)
            .join(people, people.c.id == remarks.c.by)
            .where(remarks.c.attempt_id == attempt_id, remarks.c.kind != READ)
            .order_by(remarks.c.id)
        )
        with self._transaction() as connection:
            rows = connection.execute(query).all()
        return Said(
            tuple(_note(row) for row in rows if row.kind == NOTE),
            tuple(_score(row) for row in rows if row.kind == SCORE),
        )

    def last(self, kind: str, attempt_ids: Collection[str]) -> Mapping[str, datetime]:
        """When a remark of a kind was last made on each of these attempts; without those that have none."""
        query = (
            select(remarks.c.attempt_id, func.max(remarks.c.at))
            .where(remarks.c.kind == kind, remarks.c.attempt_id.in_(attempt_ids))
            .group_by(remarks.c.attempt_id)
        )
        with self._transaction() as connection:
            return {attempt_id: utc(at) for attempt_id, at in connection.execute(query)}

    def _append(self, attempt_id: str, kind: str, content: Mapping[str, Any], by: Person) -> None:
        at, body = now(), dump(content)
        row = {"attempt_id": attempt_id, "kind": kind, "body": body, "by": by.id, "at": at}
        with self._transaction() as connection:
            added = connection.execute(insert(remarks).values(row)).inserted_primary_key
            if kind != READ and added:
                told = {"sha256": fingerprint(attempt_id, kind, body, by.id, at)}
                ledger.append(connection, remark_subject(added[0]), REMARKED, told)


def remark_subject(remark: int) -> str:
    """What a remark is called in the ledger."""
    return f"remark:{remark}"


def fingerprint(attempt_id: str, kind: str, body: str, by: str, at: datetime) -> str:
    """What stands for a remark in the ledger: SHA-256 of all of it, `body` as it is kept."""
    named = {"attempt": attempt_id, "kind": kind, "by": by, "at": moment(at), "body": body}
    return sha256(dump(named).encode()).hexdigest()


def _note(row: Any) -> Note:
    content = json.loads(row.body)
    return Note(content["words"], row.name, utc(row.at), content["reply"])


def _score(row: Any) -> SecondScore:
    return SecondScore(**json.loads(row.body), by=row.name, at=utc(row.at))
