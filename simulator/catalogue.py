"""The scenarios on the shelf: read from their files, checked, and kept for the life of the process."""

from functools import cache
from pathlib import Path

import datafile
from datafile import DataFileError
from errors import UserError
from simulator import check
from simulator.lines import Bank
from simulator.naming import first_named
from simulator.scenario import Scenario

SHELF = Path(__file__).parent.parent / "scenarios"


class UnknownScenarioError(UserError):
    """No scenario of that name is on the shelf."""


def read(path: Path) -> Scenario:
    """One scenario file, with every check passed. Raises `DataFileError`."""
    found = datafile.load(path, Scenario)
    if wrong := check.problems(found, bank()):
        raise DataFileError(wrong)
    return found.model


@cache
def bank() -> Bank:
    """The shared lines that stand under every scenario. Raises `DataFileError`."""
    return datafile.load(SHELF / "shared" / "bank.yaml", Bank).model


def ids() -> tuple[str, ...]:
    """The ids on the shelf, in alphabetical order; a file is named after its scenario."""
    return tuple(sorted(path.stem for path in SHELF.glob("*.yaml")))


@cache
def find(name: str) -> tuple[Scenario, str | None]:
    """The scenario called `id` or `id:variant`, or in the file of that path, and the variant that is meant.

    Raises `UnknownScenarioError` or `DataFileError`.
    """
    id_, _, variant = name.partition(":")
    if id_.endswith((".yaml", ".yml")):
        found = read(Path(id_))
    elif id_ in ids():
        found = read(SHELF / f"{id_}.yaml")
    else:
        raise UnknownScenarioError(f"there is no scenario “{id_}”; there are: {', '.join(ids())}")
    known = [v.id for v in found.variants]
    if variant and variant not in known:
        listed = ", ".join(known) or "none"
        raise UnknownScenarioError(f"{id_} has no variant “{variant}”; it has: {listed}")
    return found, variant or None


@cache
def scenario(name: str) -> Scenario:
    """The scenario as it is played: `find`, with the variant laid over it. Its names wait for a seed."""
    found, variant = find(name)
    return found.as_variant(variant) if variant else found


def shown(name: str) -> Scenario:
    """The same with names in it, where it is shown or read without a drill."""
    return first_named(scenario(name))
