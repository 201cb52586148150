"""The certifications of a record: published as versions that never change, assigned, and withdrawn."""

import secrets
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from pydantic import TypeAdapter

import datafile
from certification.frozen import Drawn, keep_rubric
from certification.pool import in_order, kept, missing
from certification.terms import Terms
from datafile import DataFileError
from drills.published.offered import know_published
from drills.store import Store
from errors import UserError
from people.person import Person
from people.register import Cohort, Register
from people.rights import Office, may_hold
from record.ledger import Entry, Ledger, about, append

PUBLISHED = "certification_published"
WITHDRAWN = "certification_withdrawn"
ASSIGNED = "certification_assigned"
UNASSIGNED = "certification_unassigned"
LONGEST_WORDS = 1000
"""characters"""

_POOL: TypeAdapter[tuple[Drawn, ...]] = TypeAdapter(tuple[Drawn, ...])


class CertificationError(UserError):
    """A certification that is not there, or cannot be changed so; the message says why."""


@dataclass(frozen=True, slots=True)
class Published:
    """One version as it was published, with all that it names as that was then."""

    terms: Terms
    document: str
    """the document that holds the file"""
    pool: tuple[Drawn, ...]
    rubric: str
    """the document that holds the rubric"""
    at: datetime
    by: str | None
    """the id of who published it; None for whoever works at the server's own prompt"""
    withdrawn_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Assigned:
    """A certification that a person or a cohort is asked to sit: exactly one of the two."""

    id: str
    certification: str
    """`complaints@2`"""
    person: str | None
    cohort: str | None
    due: datetime | None
    words: str
    by: str | None
    at: datetime


class Certifications:
    """The certifications of a record. `by` is None for whoever works at the server's own prompt."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._ledger = Ledger(store.database)
        self._register = Register(store.database)
        know_published(store)

    def publish(self, raw: bytes, name: str, by: Person | None = None) -> Published:
        """Freeze the file called `name`; the same one again is nothing new.

        Raises `DataFileError` with all that is wrong, and `CertificationError` where this version is there
        with other content.
        """
        _may(by, Office.AUTHOR)
        found = datafile.parse(raw, name, Terms)
        if wrong := in_order(tuple(missing(found, self._store))):
            raise DataFileError(wrong)
        terms = found.model
        body = {
            "document": self._store.keep(raw.decode("utf-8-sig")),
            "pool": _POOL.dump_python(kept(self._store, terms), mode="json"),
            "rubric": keep_rubric(self._store, terms.rubric),
            "by": by and by.id,
        }
        subject = _subject(terms.reference)
        if entries := self._ledger.of(subject):
            there = self._published(entries)
            if there.document == body["document"]:
                return there
            raise CertificationError(
                f"version {terms.version} of {terms.id} is published and never changes; "
                f"write version: {terms.version + 1}"
            )
        with self._store.database.transaction() as connection:
            entry = append(connection, subject, PUBLISHED, body)
            if any(one.number < entry.number for one in about(connection, subject)):
                raise CertificationError(f"{terms.reference} was published elsewhere just now")
        return self._published((entry,))

    def everything(self) -> tuple[Published, ...]:
        """Every version, withdrawn or not: by id, the newest version first."""
        subjects = dict.fromkeys(entry.subject for entry in self._ledger.kinds(PUBLISHED))
        found = (self._published(self._ledger.of(subject)) for subject in subjects)
        return tuple(sorted(found, key=lambda one: (one.terms.id, -one.terms.version)))

    def version(self, reference: str) -> Published:
        """One version, `complaints@2`, withdrawn or not. Raises `CertificationError`."""
        entries = self._ledger.of(_subject(reference)) if len(reference) < 50 else ()
        if not entries:
            raise CertificationError(f"there is no certification {reference}")
        return self._published(entries)

    def withdraw(self, reference: str, because: str, by: Person | None = None) -> None:
        """Let nobody begin this version any more; what was begun goes on. Raises `CertificationError`."""
        _may(by, Office.AUTHOR)
        if self.version(reference).withdrawn_at is None:
            self._ledger.append(
                _subject(reference), WITHDRAWN, {"because": reason(because), "by": by and by.id}
            )

    def assign(
        self,
        reference: str,
        to: Person | Cohort,
        by: Person | None = None,
        due: datetime | None = None,
        words: str = "",
    ) -> Assigned:
        """Ask a person or a whole cohort to sit a version. Raises `CertificationError`."""
        _may(by, Office.ASSIGN)
        if self.version(reference).withdrawn_at:
            raise CertificationError(f"{reference} was withdrawn; nobody can begin it any more")
        if len(words) > LONGEST_WORDS:
            raise CertificationError(f"the line to the trainees has at most {LONGEST_WORDS:,} characters")
        body = {
            "id": secrets.token_hex(8),
            "person": to.id if isinstance(to, Person) else None,
            "cohort": to.id if isinstance(to, Cohort) else None,
            "due": due.isoformat() if due else None,
            "words": words.strip(),
            "by": by and by.id,
        }
        return _assigned(self._ledger.append(_subject(reference), ASSIGNED, body))

    def unassign(self, assigned: Assigned, by: Person | None = None) -> None:
        """No longer ask for it; what was begun goes on."""
        _may(by, Office.ASSIGN)
        self._ledger.append(
            _subject(assigned.certification), UNASSIGNED, {"id": assigned.id, "by": by and by.id}
        )

    def assigned(self, person_id: str | None = None) -> tuple[Assigned, ...]:
        """What is asked of everybody, or of one person by themselves or in a cohort; the oldest first."""
        entries = [entry for entry in self._ledger.kinds(ASSIGNED, UNASSIGNED) if entry.body]
        over = {entry.body["id"] for entry in entries if entry.kind == UNASSIGNED and entry.body}
        standing = (_assigned(entry) for entry in entries if entry.kind == ASSIGNED)
        theirs = {cohort.id for cohort in self._register.cohorts(person_id)} if person_id else set()
        return tuple(
            one
            for one in standing
            if one.id not in over and (person_id is None or one.person == person_id or one.cohort in theirs)
        )

    def _published(self, entries: Iterable[Entry]) -> Published:
        told: Published | None = None
        for entry in entries:
            if entry.kind == PUBLISHED and entry.body and told is None:
                text = self._store.document(entry.body["document"])
                told = Published(
                    datafile.parse(text.encode(), "certification", Terms).model,
                    entry.body["document"],
                    _POOL.validate_python(entry.body["pool"]),
                    entry.body["rubric"],
                    entry.at,
                    entry.body["by"],
                )
            elif entry.kind == WITHDRAWN and told:
                told = replace(told, withdrawn_at=told.withdrawn_at or entry.at)
        if told is None:
            raise CertificationError("there is no such certification")
        return told


def reason(because: str) -> str:
    """A cause as it is written down. Raises `CertificationError` for none."""
    plain = " ".join(because.split())
    if not 3 <= len(plain) <= LONGEST_WORDS:
        raise CertificationError(f"say why, in 3 to {LONGEST_WORDS:,} characters")
    return plain


def _may(by: Person | None, office: Office) -> None:
    if by and not may_hold(by, office):
        raise CertificationError("this is for trainers")


def _subject(reference: str) -> str:
    return f"certification:{reference}"


def _assigned(entry: Entry) -> Assigned:
    said: Any = entry.body
    due = said["due"] and datetime.fromisoformat(said["due"])
    reference = entry.subject.partition(":")[2]
    return Assigned(
        said["id"], reference, said["person"], said["cohort"], due, said["words"], said["by"], entry.at
    )
