"""The customers of a pool: found, kept as they are, and drawn so that nobody can tell whom they will meet."""

import random
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import datafile
from certification.frozen import Drawn
from certification.terms import Terms, customer_of, problems
from datafile import DataFileError, Located, Problem
from drills.published.draft import Kind, NoSuchEditionError
from drills.published.offered import scenario_in
from drills.published.press import Press
from drills.store import Store
from errors import UserError
from rubric.criteria import load_rubric
from simulator import catalogue
from simulator.scenario import Scenario

_LOTS = random.SystemRandom()


def customer(key: str, store: Store | None = None) -> tuple[Scenario, str | None]:
    """The scenario that an entry of a pool names, and the variant; published ones stand in a record.

    Raises `UserError` where there is none.
    """
    name, _, variant = key.partition(":")
    if "@" not in name:
        found = _shipped(name)
    elif store is None:
        raise UserError(f"{name} was published in a record, and none is open here")
    else:
        try:
            # one that is withdrawn is kept from practice, and can be met here all the same
            found = scenario_in(Press(store).edition(Kind.SCENARIO, name))
        except NoSuchEditionError:
            raise UserError(f"there is no published scenario {name}") from None
    if variant and variant not in {known.id for known in found.variants}:
        raise UserError(f"{name} has no variant “{variant}”")
    return found, variant or None


def kept(store: Store, terms: Terms) -> tuple[Drawn, ...]:
    """Every customer of the pool as they are now, kept for good. Raises `UserError`."""
    pool: list[Drawn] = []
    for key in terms.pool:
        found, variant = customer(key, store)
        pool.append(Drawn(key, store.keep(found.model_dump_json(exclude_defaults=True)), variant))
    return tuple(pool)


def draw(pool: Sequence[Drawn], most: int, met: Mapping[str, int]) -> tuple[Drawn, ...]:
    """So many of the pool, in an order that nobody can foresee, and nobody twice.

    `met` says how often somebody has met each customer, by scenario: those met least come first.
    """
    shuffled = sorted(_LOTS.sample(pool, len(pool)), key=lambda one: met.get(customer_of(one.customer), 0))
    chosen: dict[str, Drawn] = {}
    for one in shuffled:
        chosen.setdefault(customer_of(one.customer), one)
    drawn = list(chosen.values())[:most]
    _LOTS.shuffle(drawn)
    return tuple(drawn)


def wrong_in(path: Path, store: Store | None = None) -> tuple[Problem, ...]:
    """Everything wrong in a certification file; empty where it can be published in that record."""
    try:
        found = datafile.load(path, Terms)
    except DataFileError as error:
        return error.problems
    misnamed = found.problem(
        ("id",), f"the file of “{found.model.id}” has to be called {found.model.id}.yaml"
    )
    named = () if path.stem == found.model.id else (misnamed,)
    return in_order((*named, *missing(found, store)))


def missing(found: Located[Terms], store: Store | None) -> Iterator[Problem]:
    """What is wrong in terms that can be read, and what they name that is not there."""
    yield from problems(found)
    for index, key in enumerate(found.model.pool):
        try:
            customer(key, store)
        except UserError as error:
            yield found.problem(("pool", index), str(error))
    if store is None and "@" in found.model.rubric:
        yield found.problem(("rubric",), "this rubric was published in a record, and none is open here")
        return
    try:
        load_rubric(found.model.rubric)
    except UserError as error:
        yield found.problem(("rubric",), str(error))


def in_order(those: Sequence[Problem]) -> tuple[Problem, ...]:
    """Problems by the lines on which they stand."""
    return tuple(sorted(those, key=lambda problem: problem.line))


def _shipped(name: str) -> Scenario:
    if name not in catalogue.ids():
        raise UserError(f"there is no scenario “{name}”; there are: {', '.join(catalogue.ids())}")
    return catalogue.find(name)[0]
