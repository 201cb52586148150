"""The scenarios on the shelf: read from their files, checked, and kept for the life of the process."""

from functools import cache
from pathlib import Path

import datafile
from datafile import DataFileError
from simulator import check
from simulator.lines import Bank
from simulator.scenario import Scenario

SHELF = Path(__file__).parent.parent / "scenarios"


class UnknownScenarioError(LookupError):
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
def scenario(key: str) -> Scenario:
    """The scenario `id`, or its variant `id:variant`. Raises `UnknownScenarioError` or `DataFileError`."""
    id_, _, variant = key.partition(":")
    if id_ not in ids():
        raise UnknownScenarioError(f"there is no scenario “{id_}”; there are: {', '.join(ids())}")
    found = read(SHELF / f"{id_}.yaml")
    if not variant:
        return found
    try:
        return found.as_variant(variant)
    except KeyError:
        known = ", ".join(v.id for v in found.variants) or "none"
        raise UnknownScenarioError(f"{id_} has no variant “{variant}”; it has: {known}") from None
