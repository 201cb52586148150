"""Sittings over the record: what somebody may sit, and how they begin."""

import secrets
from collections import Counter
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime

from certification.allowances import Allowances
from certification.frozen import Frozen, freeze, rubric_in
from certification.pool import draw
from certification.published import Assigned, CertificationError, Certifications, Published
from certification.ruling import Ruling, ruling
from certification.settling import settle
from certification.sitting import Kind, Sitting, begun
from certification.sitting_record import SAT_DOWN, SittingError, of_person, person_subject, sat_down
from certification.terms import Notice, Terms, customer_of, notice
from drills.store import Store
from people.person import Person
from record.database import now
from record.ledger import Ledger, about, append

_AWAITED = 5
"""how often somebody else may be quicker"""


@dataclass(frozen=True, slots=True)
class Standing:
    """A certification as somebody finds it who is asked to sit it: nothing of whom they will meet."""

    notice: Notice
    assigned: Assigned
    under_way: str | None
    """the id of the sitting that goes on"""
    past: tuple[str, ...]
    """the ids of those that are over, oldest first"""
    left: int
    """how many goes are left"""
    against: str
    """why none can be begun now, in words; empty where one can"""
    since: datetime | None
    """from when on the next one can begin, where there is a wait"""


class _QuickerError(Exception):
    """Another window was quicker than this one."""


class Sittings:
    """The sittings of a record."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._ledger = Ledger(store.database)
        self.certifications = Certifications(store)

    def standing(self, person: Person) -> tuple[Standing, ...]:
        """What somebody is asked to sit, and how they stand with it; the oldest asked for first."""
        if person.alone:
            return ()
        theirs = self.of(person)
        asked = {one.certification: one for one in reversed(self.certifications.assigned(person.id))}
        found = ((self.certifications.version(reference), one) for reference, one in reversed(asked.items()))
        return tuple(_standing(published, one, theirs) for published, one in found)

    def of(self, person: Person) -> tuple[Sitting, ...]:
        """All sittings of somebody, settled, oldest first."""
        return tuple(
            told if told.over else settle(self._store, told.id) for told in of_person(self._ledger, person.id)
        )

    def begin(self, person: Person, reference: str) -> Sitting:
        """Sit down to a certification, `complaints@2`; where one is under way already, that one.

        Raises `SittingError` that says why not, and from when on; `UserError` where something is missing.
        """
        published = self._asked(person, reference)
        for _ in range(_AWAITED):
            theirs = self.of(person)
            found = ruling(published.terms, theirs, now())
            if found.under_way:
                return found.under_way
            if published.withdrawn_at:
                raise SittingError(f"{reference} was withdrawn; nobody can begin it any more")
            if found.against:
                raise SittingError(found.against)
            frozen = self._frozen(published, theirs)
            with suppress(_QuickerError):
                return self._sat_down(person, published.terms, frozen, theirs)
        raise SittingError("this certification is begun in too many windows at once; try again")

    def terms(self, told: Sitting) -> Terms:
        """The terms that a sitting began with."""
        return self.certifications.version(told.reference).terms

    def sitting(self, sitting_id: str) -> Sitting:
        """One sitting, settled. Raises `SittingError`."""
        return settle(self._store, sitting_id)

    def _asked(self, person: Person, reference: str) -> Published:
        if person.alone or not person.active:
            raise SittingError("a certification is sat by those who have signed in, and watched by a proctor")
        if all(one.certification != reference for one in self.certifications.assigned(person.id)):
            # one that is not theirs is answered like one that is not there
            raise CertificationError("there is no such certification among yours")
        return self.certifications.version(reference)

    def _frozen(self, published: Published, theirs: tuple[Sitting, ...]) -> Frozen:
        terms = published.terms
        met = Counter(
            customer_of(told.frozen.drawn[taken.place].customer) for told in theirs for taken in told.drills
        )
        drawn = draw(published.pool, terms.draw, met)
        rubric = rubric_in(self._store, published.rubric)
        return freeze(terms, published.document, rubric, published.rubric, drawn)

    def _sat_down(self, person: Person, terms: Terms, frozen: Frozen, theirs: tuple[Sitting, ...]) -> Sitting:
        sitting_id, whose = secrets.token_hex(8), person_subject(person.id)
        allowance = Allowances(self._store).of(person.id)
        said = begun(person.id, terms.id, terms.version, terms.time_limit, frozen, allowance, terms.within)
        known = {sitting_id, *(told.id for told in theirs)}
        with self._store.database.transaction() as connection:
            # written first and looked back from: of two windows, one finds the other's
            append(connection, whose, SAT_DOWN, {"sitting": sitting_id})
            if any(told not in known for told in sat_down(about(connection, whose))):
                raise _QuickerError
            append(connection, sitting_id, Kind.BEGUN, said)
        self._store.sign()
        return settle(self._store, sitting_id)


def _standing(published: Published, assigned: Assigned, theirs: tuple[Sitting, ...]) -> Standing:
    terms = published.terms
    found: Ruling = ruling(terms, theirs, now())
    withdrawn = published.withdrawn_at is not None and not found.under_way
    return Standing(
        notice(terms),
        assigned,
        found.under_way.id if found.under_way else None,
        tuple(told.id for told in theirs if told.over and told.certification == terms.id),
        found.left,
        "it was withdrawn; nobody can begin it any more" if withdrawn else found.against,
        found.since,
    )
