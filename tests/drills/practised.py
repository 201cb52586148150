"""Finished drills with levels set by hand, for the tests of planning and progress."""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta

from hypothesis import strategies as some

from drills.planning.finished import RUBRIC, Finished
from rubric.criteria import load_rubric
from rubric.results import CriterionResult
from simulator import catalogue
from simulator.ending import Ending

FULL = load_rubric(RUBRIC)
CRITERIA = tuple(entry.criterion.id for entry in FULL.entries)
MONDAY = datetime(2030, 5, 6, 10, 0, tzinfo=UTC)


def practised(
    scenario: str = "late_delivery",
    day: float = 0,
    levels: Mapping[str, int] | None = None,
    *,
    not_applicable: tuple[str, ...] = (),
    ending: Ending = Ending.SETTLED,
    score: int | None = 50,
    attempt: str | None = None,
) -> Finished:
    """A drill `day` days after Monday. Criteria without a level could not be judged."""
    set_up = catalogue.scenario(scenario)
    results = tuple(
        CriterionResult(
            id_,
            id_,
            (levels or {}).get(id_),
            (),
            (),
            unscored=None if id_ in (levels or {}) or id_ in not_applicable else "nobody could read it",
            not_applicable="it does not arise here" if id_ in not_applicable else None,
        )
        for id_ in CRITERIA
    )
    at = MONDAY + timedelta(days=day)
    return Finished(
        attempt or f"{scenario}-{day}",
        scenario,
        set_up.persona.name,
        set_up.sources,
        at,
        ending,
        score,
        "failed",
        results,
    )


SHELF = tuple(catalogue.scenario(id_) for id_ in catalogue.ids())

records = some.lists(
    some.builds(
        practised,
        some.sampled_from(catalogue.ids()),
        some.floats(0, 400, allow_nan=False),
        some.dictionaries(some.sampled_from(CRITERIA), some.integers(0, 4)),
        ending=some.sampled_from([Ending.WON, Ending.SETTLED, Ending.PARTED, Ending.LOST, Ending.HUNG_UP]),
        score=some.none() | some.integers(0, 100),
        attempt=some.uuids().map(str),
    ),
    max_size=12,
)
