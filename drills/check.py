"""Checks a scenario file whole: its own model and references, and the criteria it names."""

from pathlib import Path

import datafile
from datafile import DataFileError, Problem
from rubric.context import SITUATIONS
from rubric.grade import load_rubric, rubric_ids
from simulator import catalogue, check
from simulator.scenario import Scenario


def problems(path: Path) -> tuple[Problem, ...]:
    """Everything wrong in a scenario file; empty if it can be played."""
    try:
        found = datafile.load(path, Scenario)
    except DataFileError as error:
        return error.problems
    criteria = {entry.criterion.id for id_ in rubric_ids() for entry in load_rubric(id_).entries}
    own = [
        found.problem(
            ("not_applicable", index), f"there is no criterion “{id_}”; there are: {_listed(criteria)}"
        )
        for index, id_ in enumerate(found.model.not_applicable)
        if id_ not in criteria
    ]
    if found.model.id != path.stem:
        own.append(
            found.problem(("id",), f"the file of “{found.model.id}” has to be called {found.model.id}.yaml")
        )
    own += [
        found.problem(("situation", index), f"“{name}” is unknown; expected one of: {_listed(SITUATIONS)}")
        for index, name in enumerate(found.model.situation)
        if name not in SITUATIONS
    ]
    return tuple(sorted((*check.problems(found, catalogue.bank()), *own), key=lambda p: p.line))


def _listed(names: set[str] | frozenset[str]) -> str:
    return ", ".join(sorted(names))
