"""Checks a scenario or a rubric whole: its own model and references, and what it names elsewhere."""

from collections.abc import Collection, Iterator
from pathlib import Path
from typing import Any

import datafile
from datafile import DataFileError, Located, Problem
from rubric.context import SITUATIONS
from rubric.criteria import RubricFile, assemble
from rubric.grade import load_rubric, rubric_ids
from simulator import catalogue, check
from simulator.scenario import Scenario


def problems(path: Path) -> tuple[Problem, ...]:
    """Everything wrong in a scenario or rubric file; empty if it can be used."""
    try:
        data, lines = datafile.values(datafile.read(path), path.name)
        if is_rubric(data):
            rubric = datafile.fit(data, lines, path.name, RubricFile)
            return _in_order((*_misnamed(rubric, rubric.model.id, path), *rubric_problems(rubric)))
        scenario = datafile.fit(data, lines, path.name, Scenario)
        return _in_order((*_misnamed(scenario, scenario.model.id, path), *scenario_problems(scenario)))
    except DataFileError as error:
        return error.problems


def is_rubric(data: Any) -> bool:
    """Whether the plain values of a file are a rubric's; else they are taken for a scenario's."""
    return isinstance(data, dict) and bool({"pass_mark", "criteria", "critical"} & data.keys())


def scenario_problems(found: Located[Scenario]) -> tuple[Problem, ...]:
    """Everything wrong in a scenario that can be read, in the order of its lines."""
    criteria = {entry.criterion.id for id_ in rubric_ids() for entry in load_rubric(id_).entries}
    return _in_order(
        (
            *check.problems(found, catalogue.bank()),
            *(
                found.problem(
                    ("not_applicable", index),
                    f"there is no criterion “{id_}”; there are: {_listed(criteria)}",
                )
                for index, id_ in enumerate(found.model.not_applicable)
                if id_ not in criteria
            ),
            *(
                found.problem(
                    ("situation", index), f"“{name}” is unknown; expected one of: {_listed(SITUATIONS)}"
                )
                for index, name in enumerate(found.model.situation)
                if name not in SITUATIONS
            ),
            *(
                found.problem(
                    ("baits", index, "raises", number),
                    f"“{name}” is unknown; expected one of: {_listed(SITUATIONS)}",
                )
                for index, bait in enumerate(found.model.baits)
                for number, name in enumerate(bait.raises)
                if name not in SITUATIONS
            ),
        )
    )


def rubric_problems(found: Located[RubricFile]) -> tuple[Problem, ...]:
    """Everything wrong in a rubric that can be read, in the order of its lines."""
    try:
        assemble(found)
    except DataFileError as error:
        return _in_order(error.problems)
    return ()


def _misnamed(found: Located[Any], id_: str, path: Path) -> Iterator[Problem]:
    if id_ != path.stem:
        yield found.problem(("id",), f"the file of “{id_}” has to be called {id_}.yaml")


def _in_order(those: Collection[Problem]) -> tuple[Problem, ...]:
    return tuple(sorted(those, key=lambda problem: problem.line))


def _listed(names: set[str] | frozenset[str]) -> str:
    return ", ".join(sorted(names))
