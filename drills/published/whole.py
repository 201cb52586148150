"""A draft looked at whole: what is wrong with it, and what can be played or graded with. Pure."""

from collections.abc import Iterator
from dataclasses import dataclass

import datafile
from datafile import DataFileError, Key, Located, Problem
from drills.check import is_rubric, rubric_problems, scenario_problems
from drills.own.scenario import FIRST
from drills.published.draft import Kind
from drills.rehearsal import played_by, rehearse
from rubric.criteria import Rubric, RubricFile, assemble, rubric_ids
from rubric.grade import load_rubric
from simulator import catalogue
from simulator.rep import rep
from simulator.scenario import Scenario

NAME = "draft"
"""what a draft is called where a file would be named"""
_REP, _SEED = "exemplary", 1
_TALK = "late_delivery"
"""whose talk a rubric is tried on before it is published"""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a draft would stand once it is published."""

    version: int = 1
    subject: str | None = None
    taken: frozenset[str] = frozenset()
    """the ids that are published already"""


@dataclass(frozen=True, slots=True)
class Whole:
    """A draft as far as it can be understood. With a scenario or a rubric in it, that one can be tried."""

    problems: tuple[Problem, ...]
    id: str | None = None
    scenario: Scenario | None = None
    rubric: Rubric | None = None

    def rehearsed(self) -> tuple[Problem, ...]:
        """What goes wrong when a reference rep plays it through, or when a talk is graded by it."""
        try:
            if self.rubric:
                rehearse(catalogue.scenario(_TALK), _SEED, played_by(rep(_REP))).grade_by(self.rubric)
            for scenario in cases(self.scenario) if self.scenario else ():
                rehearse(scenario, _SEED, played_by(rep(_REP))).grade_by(load_rubric("full"))
        # whatever it is: what does not play is not published
        except Exception as error:
            told = f"a reference rep could not play it to the end ({type(error).__name__})"
            return (Problem(NAME, 1, "", told),)
        return ()


def cases(scenario: Scenario) -> tuple[Scenario, ...]:
    """The scenario itself and as each of its variants."""
    return (scenario, *(scenario.as_variant(variant.id) for variant in scenario.variants))


def kind_of(raw: bytes) -> Kind:
    """What a file holds, by its keys. Raises `DataFileError` where it cannot be read at all."""
    data, _ = datafile.values(raw, NAME)
    return Kind.RUBRIC if is_rubric(data) else Kind.SCENARIO


def whole(kind: Kind, text: str, place: Place) -> Whole:
    """A draft's text, looked at as it would be published."""
    try:
        data, lines = datafile.values(text.encode("utf-8", "surrogatepass"), NAME)
        if kind is Kind.RUBRIC:
            return _rubric(datafile.fit(data, lines, NAME, RubricFile), place)
        return _scenario(datafile.fit(data, lines, NAME, Scenario), place)
    except DataFileError as error:
        return Whole(_in_order(error.problems))


def _scenario(found: Located[Scenario], place: Place) -> Whole:
    scenario = found.model
    wrong = scenario_problems(found)
    misplaced = _misplaced(found, scenario.id, scenario.version, place, catalogue.ids(), "customer")
    return Whole(_in_order((*misplaced, *wrong)), scenario.id, None if wrong else scenario)


def _rubric(found: Located[RubricFile], place: Place) -> Whole:
    file = found.model
    wrong = rubric_problems(found)
    misplaced = _misplaced(found, file.id, file.version, place, rubric_ids(), "rubric")
    return Whole(_in_order((*misplaced, *wrong)), file.id, rubric=None if wrong else assemble(found))


def _misplaced(
    found: Located[Scenario] | Located[RubricFile],
    id_: str,
    version: int,
    place: Place,
    shipped: tuple[str, ...],
    what: str,
) -> Iterator[Problem]:
    def wrong(key: Key, message: str) -> Problem:
        return found.problem(key, message)

    if place.subject and id_ != place.subject:
        yield wrong(("id",), f"this is a new version of “{place.subject}”, and its id has to stay that")
    elif not place.subject and id_ in place.taken:
        yield wrong(("id",), f"“{id_}” is published already: edit that one, or give this {what} another id")
    elif id_ in shipped:
        yield wrong(("id",), f"“{id_}” comes with Ripitz; give your {what} another id")
    elif id_.startswith(FIRST):
        yield wrong(("id",), f"ids that begin with “{FIRST}” are kept for My customer tomorrow")
    if version != place.version:
        yield wrong(("version",), f"this will be version {place.version}; write {place.version} here")


def _in_order(those: tuple[Problem, ...]) -> tuple[Problem, ...]:
    return tuple(sorted(those, key=lambda problem: problem.line))
