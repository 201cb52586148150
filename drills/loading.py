"""Attempts out of the record."""

from datetime import datetime

from pydantic import ValidationError

from drills.attempt import Attempt
from drills.documents import kept_scenario
from drills.store import Entry, Store
from drills.told import attempt
from errors import UserError


class DrillError(UserError):
    """Something that cannot be done at this point of a drill; the message says what can."""


class ErasedDrillError(DrillError):
    """What was said in this drill was erased; the message says when."""

    def __init__(self, at: datetime) -> None:
        super().__init__(f"this drill was erased on {at.day} {at:%B %Y}; what was said in it is gone")
        self.at = at


def load(store: Store, attempt_id: str) -> Attempt:
    """The attempt as the record has it, its scenario as it was when it began. Raises `DrillError`."""
    try:
        return read(store, store.attempt(attempt_id))
    except KeyError:
        raise DrillError(f"there is no attempt “{attempt_id}” in this record") from None


def read(store: Store, entry: Entry) -> Attempt:
    """The attempt that an entry of the record begins. Raises `DrillError`."""
    if entry.erased_at:
        raise ErasedDrillError(entry.erased_at)
    try:
        scenario = kept_scenario(store.document(entry.setting["document"]))
    except ValidationError:
        raise DrillError(f"the scenario of attempt “{entry.id}” is of another version of Ripitz") from None
    if variant := entry.setting["variant"]:
        scenario = scenario.as_variant(variant)
    return attempt(entry, scenario, store.events(entry.id))
