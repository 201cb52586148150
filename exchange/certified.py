"""The results of one certification as outcomes, for somebody who may be asked to decide some of them."""

from dataclasses import replace

from certification.outcomes import outcomes
from drills.store import Store
from exchange.outcome import Outcome
from exchange.sittings import SittingResults
from people.person import Person


def certified(store: Store, viewer: Person, reference: str) -> tuple[Outcome, ...]:
    """What came of every sitting of a version, `complaints@2`, oldest first; erased ones are left out.

    Of what waits for a person nothing is told but that it waits, and of what the viewer could still be asked
    to decide neither score nor levels. Raises `ReviewError` for whoever does not review.
    """
    held, results = outcomes(store, viewer, reference), SittingResults(store)
    waits = {one.sat.id for one in held.waiting}
    found = sorted((*held.settled, *held.waiting, *held.under_way), key=lambda one: one.sat.begun_at)
    told = ((results.of(one.sat.id), one.sat.id) for one in found if not one.told.erased)
    return tuple(
        undecided(outcome) if id_ in waits else unscored(outcome) if id_ in held.blind else outcome
        for outcome, id_ in told
    )


def undecided(outcome: Outcome) -> Outcome:
    """An outcome as if nothing had been decided yet."""
    return replace(outcome, rulings=(), levels=())


def unscored(outcome: Outcome) -> Outcome:
    """An outcome with what was decided, and without the grade that it rests on."""
    return replace(outcome, rulings=tuple(replace(one, score=None) for one in outcome.rulings), levels=())
