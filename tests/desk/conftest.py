"""A small group with drills behind it: practised, assigned, handed in, disputed."""

from dataclasses import dataclass

import pytest

from desk.desk import Desk
from drills.drill import Drill
from drills.planning.finished import Ledger
from drills.store import Store
from people.assignments import Assignments
from people.person import Person, Role
from people.register import Cohort, Register
from simulator import catalogue

INSULTS = "You're a fool, and you should have read your own paperwork. Good luck finding anyone else."
BILL = catalogue.scenario("late_delivery")


@dataclass(frozen=True, slots=True)
class Group:
    """Who is in it, and the trainer's desk."""

    store: Store
    register: Register
    assignments: Assignments
    spring: Cohort
    ann: Person
    ben: Person
    tess: Person
    """the trainer"""
    desk: Desk

    def lost(self, person: Person, assignment: str | None = None) -> Drill:
        """A drill of theirs in which the customer is insulted until they are gone."""
        drill = Drill.begin(self.store, BILL, seed=7, owner=person.owner, assignment=assignment)
        while drill.attempt.ending is None:
            drill.reply(INSULTS)
            drill.answer()
        return drill


@pytest.fixture
def group(store: Store) -> Group:
    register = Register(store.database)
    ann, ben = register.add("ann", "Ann Lee"), register.add("ben", "Ben Roy")
    tess = register.add("tess", "Tess Moor", Role.TRAINER)
    spring = register.make_cohort("Spring")
    for person in (ann, ben):
        register.join(spring.id, person.id)
    desk = Desk(tess, store, Ledger(store))
    return Group(store, register, Assignments(store), spring, ann, ben, tess, desk)
