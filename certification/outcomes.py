"""What came of the sittings of a certification, for those who review; nothing of what they have to decide."""

from collections.abc import Sequence
from dataclasses import dataclass

from certification.case import Case, case
from certification.results import Standing
from certification.reviewing import ReviewError, blind_to
from certification.sitting_record import everything
from drills.store import Store
from people.person import Person
from people.rights import Office, may_hold
from record.database import now
from record.ledger import Ledger


@dataclass(frozen=True, slots=True)
class Outcomes:
    """The sittings of one version of a certification."""

    settled: tuple[Case, ...]
    """newest first"""
    waiting: tuple[Case, ...]
    """for a person, who is told nothing about them but what was said"""
    under_way: tuple[Case, ...]
    """or over, and not graded yet"""
    blind: frozenset[str]
    """the ids of those that this viewer is shown no grade of, since they would decide on an appeal"""


def last_sat(store: Store) -> str | None:
    """The version that somebody sat down to last; None where nobody ever did."""
    sat = everything(Ledger(store.database))
    return sat[-1].reference if sat else None


def outcomes(store: Store, viewer: Person, reference: str) -> Outcomes:
    """All of one version, `complaints@2`. Raises `ReviewError` for whoever does not review."""
    if viewer.alone or not may_hold(viewer, Office.REVIEW):
        raise ReviewError("the results of others are read by those who review them")
    sat = (one.id for one in everything(Ledger(store.database)) if one.reference == reference)
    found = [case(store, sitting_id) for sitting_id in sat]
    return Outcomes(
        _those(found, Standing.PASSED, Standing.FAILED, Standing.VOID),
        _those(found, Standing.REVIEW, Standing.APPEALED),
        _those(found, Standing.UNDER_WAY, Standing.UNGRADED),
        frozenset(one.sat.id for one in found if blind_to(viewer, one.terms, one.sat, one.told, now())),
    )


def _those(found: Sequence[Case], *standings: Standing) -> tuple[Case, ...]:
    return tuple(one for one in reversed(found) if one.standing in standings)
