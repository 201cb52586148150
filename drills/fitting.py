"""Which of the five practices fits a customer, and why: before the talk, and after it."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal

import datafile
from datafile import Strict
from rubric.criteria import PAGES, Id, Rubric, Source, Text
from rubric.grade import Grade
from rubric.reading import Move
from rubric.results import TOP
from simulator.scenario import Scenario

Case = Literal["backing", "demand", "no_demand", "harm", "no_harm", "contested", "trusted"]
_FILE = Path(__file__).parent / "fitting.yaml"
_SOME_TRUST = 3.5
"""from here on, 0 to 10, a customer still counts on us for something"""
_ENOUGH = 3
"""the level from which a criterion is not missed"""


class Reason(Strict):
    """A practice and why it fits."""

    practice: Source
    why: Text


class Row(Reason):
    """A reason that holds where every case of `when` does."""

    when: tuple[Case, ...] = ()


class Table(Strict):
    """All reasons: before the talk, and for what was missing in it."""

    before: tuple[Row, ...]
    critical: dict[Move, Reason]
    missing: dict[Id, Reason]
    kept: Text


@dataclass(frozen=True, slots=True)
class Fit:
    """The practice that fits, by its source, and why: one or two sentences."""

    practice: Source
    why: str

    @property
    def page(self) -> str:
        """The id of the page that teaches it."""
        return Path(PAGES[self.practice]).stem


@cache
def table() -> Table:
    """The reasons as they are published. Raises `DataFileError`."""
    return datafile.load(_FILE, Table).model


def before(scenario: Scenario) -> Fit:
    """What fits this customer as they come in: a practice that the set-up trains, if it names any."""
    holding = cases(scenario)
    trained = scenario.sources or tuple(PAGES)
    rows = (row for row in table().before if row.practice in trained and holding.issuperset(row.when))
    return _fit(next(rows), scenario)


def after(scenario: Scenario, grade: Grade, rubric: Rubric) -> Fit:
    """What fits this customer now that the talk is graded: what failed it, else what was missing most."""
    table_ = table()
    for critical in grade.critical:
        if (reason := table_.critical.get(Move(critical.move))) is not None:
            return _fit(reason, scenario)
    missed = _missed(grade, rubric)
    if not missed:
        return Fit(before(scenario).practice, table_.kept.format(name=_name(scenario)))
    weights: dict[Source, float] = {}
    for weight, reason in missed:
        weights[reason.practice] = weights.get(reason.practice, 0) + weight
    practice = max(weights, key=lambda source: weights[source])
    whys = [reason.why for _, reason in missed if reason.practice == practice]
    return Fit(practice, " ".join(why.format(name=_name(scenario)) for why in whys[:2]))


def cases(scenario: Scenario) -> frozenset[Case]:
    """What holds of a set-up, from what its author wrote."""
    plan = scenario.preparation
    demand = bool(scenario.demand and any(term.wish == "demand" for term in scenario.brief.may_not))
    harm = "apologizing" not in scenario.not_applicable
    holding: dict[Case, bool] = {
        "backing": "help_needed" in scenario.situation or bool(plan and plan.management),
        "demand": demand,
        "no_demand": not demand,
        "harm": harm,
        "no_harm": not harm,
        "contested": scenario.recap is not None,
        "trusted": scenario.mood.trust >= _SOME_TRUST,
    }
    return frozenset(case for case, holds in holding.items() if holds)


def _missed(grade: Grade, rubric: Rubric) -> list[tuple[float, Reason]]:
    """What was missing, what weighs most first; what was unscored or has no place here is not missing."""
    reasons = table().missing
    found: Iterable[tuple[float, Reason]] = (
        (entry.weight * (TOP - result.level) / TOP, reasons[result.id])
        for entry, result in zip(rubric.entries, grade.criteria, strict=True)
        if result.level is not None and result.level < _ENOUGH and not entry.bonus and result.id in reasons
    )
    return sorted(found, key=lambda missed: -missed[0])


def _fit(reason: Reason, scenario: Scenario) -> Fit:
    return Fit(reason.practice, reason.why.format(name=_name(scenario)))


def _name(scenario: Scenario) -> str:
    return scenario.persona.name
