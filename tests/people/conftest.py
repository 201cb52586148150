"""A small group: two trainees and a trainer."""

from dataclasses import dataclass

import pytest

from drills.store import Store
from people.assignments import Assignments
from people.person import Person, Role
from people.register import Register


@dataclass(frozen=True, slots=True)
class Group:
    """The register and who is in it."""

    register: Register
    assignments: Assignments
    ann: Person
    ben: Person
    tess: Person
    """the trainer"""


@pytest.fixture
def group(store: Store) -> Group:
    register = Register(store.database)
    return Group(
        register,
        Assignments(store),
        register.add("ann", "Ann Lee"),
        register.add("ben", "Ben Roy"),
        register.add("tess", "Tess Moor", Role.TRAINER),
    )
