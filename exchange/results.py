"""Results as rows of plain values: one a drill or a sitting, one a criterion. Pure."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from exchange.outcome import Outcome

Value = str | int | float | bool | datetime | None


@dataclass(frozen=True, slots=True)
class Results:
    """A table: what its columns are called and hold, and its rows, each with a value for every column."""

    columns: Mapping[str, type]
    rows: tuple[tuple[Value, ...], ...]


_WHOSE: Mapping[str, type] = {"id": str, "sort": str, "login": str, "name": str, "what": str, "title": str}
_OUTCOMES: Mapping[str, type] = {
    **_WHOSE,
    "done_for": str,
    "begun": datetime,
    "ended": datetime,
    "seconds": float,
    "ending": str,
    "status": str,
    "score": int,
    "decided_by": str,
    "decided": datetime,
    "decisions": int,
    "first_score": int,
    "pass_mark": int,
    "rubric": str,
    "roads": int,
    "handed_in": datetime,
}
_CRITERIA: Mapping[str, type] = {
    **_WHOSE,
    "rubric": str,
    "drill": int,
    "criterion": str,
    "criterion_title": str,
    "standing": str,
    "level": int,
}


def outcome_rows(outcomes: Iterable[Outcome]) -> Results:
    """One row for each drill or sitting. Moments are UTC; scores 0 to 100; levels are the machine's."""
    return Results(_OUTCOMES, tuple(_outcome(outcome) for outcome in outcomes))


def criterion_rows(outcomes: Iterable[Outcome]) -> Results:
    """One row for each criterion of each; its level 0 to 4, none where it was unscored or did not apply."""
    return Results(_CRITERIA, tuple(row for outcome in outcomes for row in _levels(outcome)))


def _whose(outcome: Outcome) -> Sequence[Value]:
    who, thing = outcome.who, outcome.thing
    return (outcome.id, outcome.sort, who.login, who.name, thing.path, thing.title)


def _outcome(outcome: Outcome) -> tuple[Value, ...]:
    ruling = outcome.ruling
    return (
        *_whose(outcome),
        outcome.within.path if outcome.within else None,
        _utc(outcome.begun),
        _utc(outcome.ended),
        round(outcome.took.total_seconds(), 3) if outcome.took is not None else None,
        outcome.ending,
        outcome.status.value,
        ruling.score if ruling else None,
        ruling.by if ruling else None,
        _utc(ruling.at) if ruling else None,
        len(outcome.rulings),
        outcome.rulings[0].score if outcome.rulings else None,
        outcome.pass_mark,
        outcome.rubric,
        outcome.roads,
        _utc(outcome.handed_in),
    )


def _levels(outcome: Outcome) -> Iterable[tuple[Value, ...]]:
    return (
        (
            *_whose(outcome),
            outcome.rubric,
            level.drill,
            level.criterion,
            level.title,
            level.standing,
            level.level,
        )
        for level in outcome.levels
    )


def _utc(at: datetime | None) -> datetime | None:
    return at.astimezone(UTC) if at else None
