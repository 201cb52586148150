"""Whose scores are to be put on one scale: the pool of a certification's file, or customers by name."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import datafile
from certification.pool import customer
from certification.terms import Terms
from drills.store import Store
from simulator import catalogue
from simulator.scenario import Scenario

_FILES = (".yaml", ".yml")


@dataclass(frozen=True, slots=True)
class Pool:
    """Customers, each as named and as played; by which rubric, and from which score on, they are passed."""

    customers: tuple[tuple[str, Scenario], ...]
    rubric: str = "full"
    pass_mark: int | None = None
    """None where the rubric's own counts"""


def pool(names: Sequence[str], store: Store) -> Pool:
    """The pool that `names` name: a certification's file, or customers; all that ship where there are none.

    What was published stands in the record of `store`. Raises `UserError`.
    """
    terms = _terms(names[0]) if len(names) == 1 else None
    if terms is None:
        return Pool(_found(names or catalogue.ids(), store))
    return Pool(_found(terms.pool, store), terms.rubric, terms.pass_mark)


def _terms(name: str) -> Terms | None:
    """The certification in a file of that name, if it is one."""
    if not name.endswith(_FILES):
        return None
    path = Path(name)
    data, lines = datafile.values(datafile.read(path), path.name)
    if not isinstance(data, dict) or "pool" not in data:
        return None
    return datafile.fit(data, lines, path.name, Terms).model


def _found(names: Sequence[str], store: Store) -> tuple[tuple[str, Scenario], ...]:
    return tuple((name, _as_played(name, store)) for name in dict.fromkeys(names))


def _as_played(name: str, store: Store) -> Scenario:
    if name.endswith(_FILES):
        return catalogue.scenario(name)
    found, variant = customer(name, store)
    return found.as_variant(variant) if variant else found
