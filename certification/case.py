"""A sitting with all that is known of it: its terms, its rubric as it was, its talks, and what came of it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import datafile
from certification.frozen import rubric_in
from certification.results import Result, Standing, result, standing
from certification.sitting import Sitting, sitting
from certification.terms import Terms
from drills.attempt import Attempt
from drills.loading import load
from drills.store import Store
from errors import UserError
from record.ledger import Entry, Ledger, about, append
from rubric.criteria import Rubric


class NoSuchSittingError(UserError):
    """A sitting that is not there, or not for this person; it does not say which."""

    def __init__(self) -> None:
        super().__init__("there is no such sitting among those that you may see")


@dataclass(frozen=True, slots=True)
class Case:
    """A sitting and what came of it."""

    sat: Sitting
    told: Result
    terms: Terms

    @property
    def standing(self) -> Standing:
        """Where it stands."""
        return standing(self.sat, self.told)


def case(store: Store, sitting_id: str) -> Case:
    """One sitting with what came of it. Raises `NoSuchSittingError`."""
    return _case(store, Ledger(store.database).of(sitting_id))


def talks(store: Store, found: Case) -> tuple[Attempt, ...]:
    """The drills of a sitting in full, in order."""
    return tuple(load(store, attempt) for attempt in found.sat.attempts)


def rubric(store: Store, found: Case) -> Rubric:
    """The rubric as it was when the sitting began."""
    return rubric_in(store, found.sat.frozen.rubric_document)


def write(
    store: Store,
    sitting_id: str,
    kind: str,
    body: Mapping[str, Any],
    against: Callable[[Case], str | None],
    error: type[UserError],
) -> Case:
    """Write about a sitting, unless something is `against` it as it stands just before; as it is then.

    Raises `error` with what is against it.
    """
    with store.database.transaction() as connection:
        # written first and looked back from: whoever wrote before is seen, and whoever comes later waits
        entry = append(connection, sitting_id, kind, body)
        before = [one for one in about(connection, sitting_id) if one.number < entry.number]
        if wrong := against(_case(store, before)):
            raise error(wrong)
    # what was decided can no longer be cut off unseen
    store.sign()
    return case(store, sitting_id)


def _case(store: Store, entries: "tuple[Entry, ...] | list[Entry]") -> Case:
    sat = sitting(entries)
    if sat is None:
        raise NoSuchSittingError
    return Case(sat, result(entries), _terms(store.document(sat.frozen.terms)))


@lru_cache(maxsize=32)
def _terms(document: str) -> Terms:
    return datafile.parse(document.encode(), "certification", Terms).model
