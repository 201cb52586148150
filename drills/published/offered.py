"""What can be chosen: the scenarios and rubrics that ship, and of the published ones the newest version."""

from dataclasses import replace
from functools import lru_cache

import datafile
from drills.published.draft import Edition, Kind, NoSuchEditionError
from drills.published.press import Press
from drills.published.whole import NAME
from drills.store import Store
from errors import UserError
from rubric.criteria import Rubric, RubricFile, assemble, find_published_by, load_rubric, rubric_ids
from simulator import catalogue
from simulator.scenario import Scenario


def scenarios(store: Store) -> tuple[tuple[Scenario, ...], tuple[UserError, ...]]:
    """Every scenario on offer, and what is wrong with those that this version cannot read."""
    found: list[Scenario] = []
    broken: list[UserError] = []
    for id_ in catalogue.ids():
        try:
            found.append(catalogue.find(id_)[0])
        except UserError as error:
            broken.append(error)
    for edition in Press(store).offered(Kind.SCENARIO):
        try:
            found.append(scenario_in(edition))
        except UserError as error:
            broken.append(error)
    return tuple(found), tuple(broken)


def scenario(store: Store, name: str) -> tuple[Scenario, str | None]:
    """The scenario called `id` or `id:variant` as it is offered now, and the variant that is meant.

    Raises `UnknownScenarioError`, or `DataFileError`.
    """
    id_, _, variant = name.partition(":")
    for edition in Press(store).offered(Kind.SCENARIO):
        if edition.id == id_:
            found = scenario_in(edition)
            return found, variant if variant in {v.id for v in found.variants} else None
    if id_ not in catalogue.ids():
        # the name may come from an address, and a path is none
        raise catalogue.UnknownScenarioError(f"there is no scenario “{id_}” to choose")
    return catalogue.find(name)


def rubrics(store: Store) -> tuple[str, ...]:
    """The ids of the rubrics on offer, by which `load_rubric` knows them: `core`, `our_own@2`."""
    return (*rubric_ids(), *(edition.reference for edition in Press(store).offered(Kind.RUBRIC)))


def known(rubric_id: str) -> bool:
    """Whether there is a rubric of that id, on offer or not."""
    try:
        load_rubric(rubric_id)
    except UserError:
        return False
    return True


def know_published(store: Store) -> None:
    """From now on `load_rubric` finds the published rubrics of this record, withdrawn ones too."""
    press = Press(store)

    def find(reference: str) -> Rubric | None:
        try:
            edition = press.edition(Kind.RUBRIC, reference)
        except NoSuchEditionError:
            return None
        return _rubric(edition.text, edition.reference)

    find_published_by(find)


def scenario_in(edition: Edition) -> Scenario:
    """The scenario of a published version. Raises `DataFileError` where this Ripitz cannot read it."""
    return _scenario(edition.text)


@lru_cache(maxsize=256)
def _scenario(text: str) -> Scenario:
    return datafile.parse(text.encode(), NAME, Scenario).model


@lru_cache(maxsize=256)
def _rubric(text: str, reference: str) -> Rubric:
    # under its reference it can be found again, in this version
    return replace(assemble(datafile.parse(text.encode(), NAME, RubricFile)), id=reference)
