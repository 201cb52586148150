"""How practice has gone over time: by criterion, by practice, by customer. From finished drills alone."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from drills.planning.finished import Finished, in_order
from drills.planning.numerals import counted, numeral
from rubric.criteria import PAGES, Rubric, Source, load_rubric
from rubric.results import TOP, half_up, score_of
from simulator.ending import GONE, Ending


@dataclass(frozen=True, slots=True)
class Point:
    """What one drill says: `value` on the scale of its series."""

    attempt: str
    scenario: str
    name: str
    at: datetime
    """when the drill ended, UTC"""
    ending: Ending
    value: int


@dataclass(frozen=True, slots=True)
class Series:
    """The points of one thing over time, oldest first, on a scale from 0 to `top`."""

    id: str
    """of a criterion, of a practice's page, or of a scenario"""
    title: str
    top: int
    points: tuple[Point, ...]
    silent: int
    """drills in which nothing could be said of it: it did not arise, or could not be judged"""

    @property
    def drills(self) -> int:
        """How many drills say something of it."""
        return len(self.points)

    @property
    def first(self) -> Point | None:
        """The oldest point."""
        return self.points[0] if self.points else None

    @property
    def last(self) -> Point | None:
        """The newest point."""
        return self.points[-1] if self.points else None

    @property
    def best(self) -> Point | None:
        """The highest point; the newest of those as high."""
        return max(reversed(self.points), key=lambda point: point.value, default=None)


@dataclass(frozen=True, slots=True)
class Dealings:
    """What was done with one customer."""

    drills: int
    best: Ending
    last: datetime
    """when the last drill ended, UTC"""


def by_criterion(finished: Iterable[Finished], rubric: Rubric) -> tuple[Series, ...]:
    """A series for each criterion of `rubric`, by which all drills are graded: its level, 0 to 4."""
    drills = in_order(finished)
    return tuple(
        _series(
            entry.criterion.id,
            entry.criterion.title,
            TOP,
            drills,
            [done.result(entry.criterion.id).level for done in drills],
        )
        for entry in rubric.entries
    )


def by_practice(finished: Iterable[Finished], rubric: Rubric) -> tuple[Series, ...]:
    """A series for each of the five practices: what its criteria come to as they weigh in `rubric`, 0 to 100.

    The id is that of the practice's page. All drills are graded by `rubric`. A practice with a bonus among
    its criteria (taking the stick) says nothing of customers with whom it has no place.
    """
    drills = in_order(finished)
    return tuple(
        _series(page, load_rubric(page).title, 100, drills, [_worth(done, rubric, source) for done in drills])
        for source, page in ((source, Path(path).stem) for source, path in PAGES.items())
    )


def by_customer(finished: Iterable[Finished]) -> tuple[Series, ...]:
    """A series for each scenario in the order they were first met: the score of each drill, 0 to 100."""
    drills = in_order(finished)
    return tuple(_customer(id_, name, drills) for id_, name in _met(drills).items())


def dealings(finished: Iterable[Finished]) -> dict[str, Dealings]:
    """What was done with each customer met, by scenario."""
    drills = in_order(finished)
    return {id_: _dealt([done for done in drills if done.scenario == id_]) for id_ in _met(drills)}


def in_words(series: Series) -> str:
    """A series in a sentence or two, for those who do not see the chart too."""
    first, last, best = series.first, series.last, series.best
    if first is None or last is None or best is None:
        return _silent("Nothing to judge yet.", series.silent)
    if series.drills == 1:
        return _silent(
            f"Judged in one drill, with {first.name}: {first.value} of {series.top}.", series.silent
        )
    drills = counted(series.drills, "drill")
    told = f"Judged in {drills}: {first.value} of {series.top} at first, {last.value} last"
    if best.value > last.value:
        told += f", {best.value} at best, with {best.name}"
    return _silent(told + ".", series.silent)


def overview(finished: Iterable[Finished]) -> str:
    """How much was practised and how it ended, in a sentence."""
    drills = tuple(finished)
    if not drills:
        return "You have not finished a drill yet."
    customers = counted(len({done.scenario for done in drills}), "customer")
    endings = Counter(outcome(done.ending) for done in drills)
    parts = [f"{numeral(endings[word])} {word}" for word in OUTCOMES if endings[word]]
    told = f"{counted(len(drills), 'finished drill')} with {customers}: {', '.join(parts)}."
    return told[0].upper() + told[1:]


def outcome(ending: Ending) -> str:
    """What a finished drill came to, however it got there: one of `OUTCOMES`."""
    return "lost" if ending in GONE else _ENDINGS[ending]


_ENDINGS = {Ending.WON: "kept", Ending.SETTLED: "settled", Ending.PARTED: "parted honestly"}
OUTCOMES = (*_ENDINGS.values(), "lost")
_BEST_FIRST = (
    Ending.WON,
    # honest where nothing could be done; settling can be bought with what was not ours to give
    Ending.PARTED,
    Ending.SETTLED,
    Ending.ESCALATED,
    Ending.LOST,
    Ending.HUNG_UP,
)


def _met(drills: Iterable[Finished]) -> dict[str, str]:
    """The customers' names by scenario, in the order in which they were first met."""
    return {done.scenario: done.name for done in drills}


def _dealt(drills: Sequence[Finished]) -> Dealings:
    best = min((done.ending for done in drills), key=_BEST_FIRST.index)
    return Dealings(len(drills), best, drills[-1].at)


def _silent(told: str, silent: int) -> str:
    if not silent:
        return told
    return f"{told} In {counted(silent, 'drill')} it did not come up or could not be judged."


def _customer(scenario: str, name: str, drills: Iterable[Finished]) -> Series:
    with_them = [done for done in drills if done.scenario == scenario]
    return _series(scenario, name, 100, with_them, [done.score for done in with_them])


def _worth(done: Finished, rubric: Rubric, source: Source) -> int | None:
    taught = [
        (entry, done.result(entry.criterion.id).level)
        for entry in rubric.entries
        if source in entry.criterion.sources
    ]
    if source not in done.sources and any(entry.bonus for entry, _ in taught):
        return None
    # where it is taught, what is a bonus elsewhere is the heart of it
    entries = [replace(entry, bonus=False) for entry, _ in taught]
    score = score_of(entries, [level for _, level in taught])
    return None if score is None else half_up(score)


def _series(
    id_: str, title: str, top: int, drills: Sequence[Finished], values: Sequence[int | None]
) -> Series:
    points = tuple(
        Point(done.attempt, done.scenario, done.name, done.at, done.ending, value)
        for done, value in zip(drills, values, strict=True)
        if value is not None
    )
    return Series(id_, title, top, points, len(drills) - len(points))
