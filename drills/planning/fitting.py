"""Which of the five practices fits a customer, and why: before the talk, and after it."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal

import datafile
from datafile import Strict
from rubric.criteria import PAGES, Entry, Id, Rubric, Source, Text
from rubric.grade import Grade
from rubric.reading import Move
from rubric.results import TOP, CriterionResult
from simulator.scenario import Scenario

Case = Literal["backing", "demand", "no_demand", "harm", "no_harm", "contested", "trusted"]
_FILE = Path(__file__).parent / "fitting.yaml"
_SOME_TRUST = 3.5
"""from here on, 0 to 10, a customer still counts on us for something"""
_ENOUGH = 3
"""the level from which a criterion is not missed"""
_MOST_SAID = 2
"""how much of what was missing is named"""


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
    """What fits this customer now that the talk is graded: what failed it, else where it was weakest."""
    table_ = table()
    for critical in grade.critical:
        if (reason := table_.critical.get(Move(critical.move))) is not None:
            return _fit(reason, scenario)
    weakest = _weakest(grade, rubric)
    if weakest is None:
        return Fit(before(scenario).practice, table_.kept.format(name=_name(scenario)))
    practice, missed = weakest
    whys = [table_.missing[result.id].why.format(name=_name(scenario)) for result in missed[:_MOST_SAID]]
    shown = " and ".join(f"“{result.title}”, {result.level} of {TOP}" for result in missed[:_MOST_SAID])
    return Fit(practice, f"{' '.join(whys)} Weakest in this talk: {shown}.")


def first(scenarios: Iterable[Scenario]) -> Scenario | None:
    """Whom to begin with: plainly wronged, asking for nothing that may not be given, and nothing to prepare.

    The first who is like that; None where nobody is.
    """
    plain = {"harm", "no_demand"}
    return next((each for each in scenarios if cases(each) >= plain and not each.preparation), None)


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


def _weakest(grade: Grade, rubric: Rubric) -> tuple[Source, list[CriterionResult]] | None:
    """The practice of which the smallest share was there, and what of it was missing, weakest first; or None.

    A share, because some practices have many criteria and would have most missing in any talk. What was
    unscored or has no place here says nothing.
    """
    reasons = table().missing
    held: dict[Source, list[tuple[Entry, CriterionResult, float]]] = {}
    for entry, result in zip(rubric.entries, grade.criteria, strict=True):
        if result.level is not None and not entry.bonus and result.id in reasons:
            there = (entry, result, result.level / TOP)
            held.setdefault(reasons[result.id].practice, []).append(there)
    short = {
        practice: sum(entry.weight * there for entry, _, there in found) / sum(e.weight for e, _, _ in found)
        for practice, found in held.items()
        if any(there * TOP < _ENOUGH for _, _, there in found)
    }
    if not short:
        return None
    practice = min(short, key=lambda source: short[source])
    missed = [found for found in held[practice] if found[2] * TOP < _ENOUGH]
    return practice, [
        result for _, result, _ in sorted(missed, key=lambda found: (found[2], -found[0].weight))
    ]


def _fit(reason: Reason, scenario: Scenario) -> Fit:
    return Fit(reason.practice, reason.why.format(name=_name(scenario)))


def _name(scenario: Scenario) -> str:
    return scenario.persona.name
