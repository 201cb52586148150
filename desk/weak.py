"""What a group finds hard: each criterion with its level and the numbers behind it. Pure."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from statistics import fmean

from drills.planning.finished import Finished
from rubric.criteria import Rubric


@dataclass(frozen=True, slots=True)
class Technique:
    """How a group does one criterion: the mean of the people's means, so that nobody counts for more."""

    criterion: str
    title: str
    level: float
    """0 to 4"""
    people: int
    drills: int
    """in which it arose and could be judged"""


def techniques(done: Mapping[str, Iterable[Finished]], rubric: Rubric) -> tuple[Technique, ...]:
    """Every criterion of `rubric` that somebody's drills say something of, the weakest first.

    `done` holds each person's drills, all graded by `rubric`.
    """
    drills = {person: tuple(theirs) for person, theirs in done.items()}
    found = (_technique(entry.criterion.id, entry.criterion.title, drills) for entry in rubric.entries)
    return tuple(sorted((one for one in found if one), key=lambda one: (one.level, -one.drills)))


def _technique(criterion: str, title: str, done: Mapping[str, Iterable[Finished]]) -> Technique | None:
    levels = [
        [level for drill in theirs if (level := drill.result(criterion).level) is not None]
        for theirs in done.values()
    ]
    judged = [theirs for theirs in levels if theirs]
    if not judged:
        return None
    return Technique(criterion, title, fmean(map(fmean, judged)), len(judged), sum(map(len, judged)))
