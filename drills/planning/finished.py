"""Drills that were seen to their end, with as much of their grade as planning and progress need."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from drills.attempt import Attempt, Stage
from drills.grading import grade_attempt
from drills.loading import load
from drills.store import Store
from errors import UserError
from rubric.criteria import Source
from rubric.grade import Verdict
from rubric.results import CriterionResult
from simulator.ending import Ending

RUBRIC = "full"
"""What practice is planned by: everything that the five practices teach."""


@dataclass(frozen=True, slots=True)
class Finished:
    """One finished drill. `results` has one entry for each criterion of its rubric, in the rubric's order.

    The results carry levels and reasons and no evidence, so that years of practice fit in memory.
    """

    attempt: str
    scenario: str
    """its id; a variant is the same customer"""
    name: str
    sources: tuple[Source, ...]
    """the practices that the scenario teaches"""
    at: datetime
    """when it ended, UTC"""
    ending: Ending
    score: int | None
    verdict: Verdict
    results: tuple[CriterionResult, ...]
    tried: int = 1
    """on how many roads; on more than one, what came of it was not the first that was said"""

    def result(self, criterion: str) -> CriterionResult:
        """What it came to by one criterion, by id. Raises `KeyError` where another rubric has graded it."""
        for result in self.results:
            if result.id == criterion:
                return result
        raise KeyError(criterion)


def finished(told: Attempt, rubric_id: str = RUBRIC) -> Finished | None:
    """The attempt as a finished drill; None while something is owed, or where the trainee left.

    What was shown on the stage is nobody's practice, and what came of a certification is told at its end.
    """
    if (
        told.mode == "demo"
        or told.withheld
        or told.stage is not Stage.DONE
        or told.ending in (None, Ending.ABANDONED)
    ):
        return None
    graded = grade_attempt(told, rubric_id)
    return Finished(
        told.id,
        told.scenario.id,
        told.scenario.persona.name,
        told.scenario.sources,
        (told.recap or told.lines[-1]).at.astimezone(UTC),
        told.ending,
        graded.score,
        graded.verdict,
        tuple(replace(result, checks=(), evidence=()) for result in graded.criteria),
        told.tried,
    )


class Ledger:
    """The finished drills of a record, each graded once for as long as nothing is added to it.

    May be shared between threads: at worst, two of them grade the same drill.
    """

    def __init__(self, store: Store, rubric_id: str = RUBRIC) -> None:
        self._store = store
        self._rubric_id = rubric_id
        self._graded: dict[str, tuple[int, Finished | None]] = {}

    def finished(self, attempts: Iterable[str]) -> tuple[Finished, ...]:
        """Those of the attempts that are finished, oldest first; what cannot be read any more is left out."""
        counts = self._store.counts(set(attempts))
        found = (self._look_up(attempt_id, events) for attempt_id, events in counts.items())
        return in_order(done for done in found if done)

    def _look_up(self, attempt_id: str, events: int) -> Finished | None:
        # an attempt with as many events is the same attempt
        known = self._graded.get(attempt_id)
        if known is None or known[0] != events:
            known = self._graded[attempt_id] = events, self._grade(attempt_id)
        return known[1]

    def _grade(self, attempt_id: str) -> Finished | None:
        try:
            return finished(load(self._store, attempt_id), self._rubric_id)
        except (UserError, ValueError):
            return None


def in_order(those: Iterable[Finished]) -> tuple[Finished, ...]:
    """Oldest first; those of one instant in an order that is always the same."""
    return tuple(sorted(those, key=lambda done: (done.at, done.attempt)))
