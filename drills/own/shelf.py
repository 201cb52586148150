"""The private shelf: scenarios made with the form, kept in the record, changed and removed.

A change gives a new version. Attempts keep the one they began with, whatever becomes of it.
"""

import re
import secrets
from dataclasses import dataclass

from pydantic import ValidationError

from drills.documents import kept_scenario
from drills.own.form import OwnForm
from drills.own.kept import OwnScenarios
from drills.own.scenario import FIRST, form_of, scenario_of
from drills.store import Store
from errors import UserError
from simulator.scenario import Scenario


@dataclass(frozen=True, slots=True)
class Own:
    """One scenario on the private shelf; `scenario` is None where another version of Ripitz made it."""

    id: str
    scenario: Scenario | None


class NoSuchCustomerError(UserError):
    """No own scenario of that id is there, or none that can be read."""

    def __init__(self) -> None:
        super().__init__("there is no customer of your own under that address; perhaps it was removed")


def made_here(scenario: Scenario) -> bool:
    """Whether a scenario was made with the form and not by an author."""
    return scenario.id.startswith(FIRST)


def kept(store: Store, owner: str | None = None) -> tuple[Own, ...]:
    """All own scenarios of a person, the one changed last first."""
    return tuple(
        Own(own_id, _read(document)) for own_id, document in OwnScenarios(store.database).all(owner).items()
    )


def find(store: Store, own_id: str, owner: str | None = None) -> Scenario:
    """One own scenario of a person as it is now. Raises `NoSuchCustomerError`."""
    scenario = _read(OwnScenarios(store.database).all(owner).get(own_id, ""))
    if scenario is None:
        raise NoSuchCustomerError
    return scenario


def keep(store: Store, form: OwnForm, changed: Scenario | None = None, owner: str | None = None) -> Scenario:
    """Keep what a form makes: as a new scenario, or as the next version of the one `changed`.

    Nothing is kept where nothing is different. Raises `DataFileError` where it would not play, and
    `ChangedElsewhereError` where `changed` is no longer what stands there.
    """
    if changed and form == form_of(changed):
        return changed
    own_id, version = (changed.id, changed.version + 1) if changed else (_new_id(form.name), 1)
    scenario = scenario_of(form, own_id, version)
    document = scenario.model_dump_json(exclude_defaults=True)
    OwnScenarios(store.database).put(own_id, version, document, owner)
    return scenario


def remove(store: Store, own_id: str, owner: str | None = None) -> None:
    """Take an own scenario of a person off the shelf."""
    OwnScenarios(store.database).drop(own_id, owner)


def _new_id(name: str) -> str:
    slug = re.sub(r"[^a-z0-9]+", "_", name.lower()).strip("_")[:20]
    return f"{FIRST}{slug + '_' if slug else ''}{secrets.token_hex(4)}"


def _read(document: str) -> Scenario | None:
    try:
        return kept_scenario(document)
    except ValidationError:
        return None
