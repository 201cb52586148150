"""What came of the sittings of a certification, for those who review; nothing of what they have to decide."""

from dataclasses import dataclass

from certification.case import Case, case
from certification.results import Standing
from certification.reviewing import ReviewError
from certification.sitting_record import everything
from drills.store import Store
from people.person import Person
from people.rights import Office, may_hold
from record.ledger import Ledger


@dataclass(frozen=True, slots=True)
class Outcomes:
    """The sittings of one version of a certification."""

    settled: tuple[Case, ...]
    """newest first"""
    waiting: int
    """for a person, who is told nothing about them but what was said"""
    under_way: int
    """or over, and not graded yet"""


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
    standings = [one.standing for one in found]
    settled = (Standing.PASSED, Standing.FAILED, Standing.VOID)
    return Outcomes(
        tuple(one for one in reversed(found) if one.standing in settled),
        sum(one in (Standing.REVIEW, Standing.APPEALED) for one in standings),
        sum(one in (Standing.UNDER_WAY, Standing.UNGRADED) for one in standings),
    )
