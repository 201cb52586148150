"""A house in which somebody is certified: who is there, what they sit, and the server's clock."""

import sys
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import update

import record.database
from certification.outage import be_there
from certification.proctor import Proctor
from certification.published import Certifications
from certification.sitting import Sitting
from certification.sittings import Sittings
from certification.taking import Taking
from drills.store import Store
from people.person import Person, Role
from people.register import Register
from record.pulse import AWAY, EVERY, alive

TERMS = """\
id: complaints
version: 1
title: Keeping an angry customer
about: Has met angry customers without help.
pool: [late_delivery, price_increase, insect_in_the_glass]
draw: 2
rubric: full
pass_mark: 65
margin: 3
time_limit: 20
attempts: 2
wait: 7
voice: authored
reviewers: trainers
validity: 24
judge: false
"""


class ServerClock:
    """The server's clock, turned by hand."""

    def __init__(self, store: Store) -> None:
        self.at = datetime(2026, 3, 2, 9, tzinfo=UTC)
        self._store = store

    def __call__(self) -> datetime:
        # no two things happen at the same instant
        self.at += timedelta(microseconds=1)
        return self.at

    def passes(self, minutes: float = 0, days: float = 0) -> None:
        """Time passes while the server is there."""
        until = self.at + timedelta(days=days, minutes=minutes)
        if until - self.at > timedelta(hours=2):
            self.at = until - AWAY
            # it was there all the while
            with self._store.database.transaction() as connection:
                connection.execute(update(alive).values(at=self.at))
        while self.at < until:
            self.at = min(until, self.at + 3 * EVERY)
            be_there(self._store.database)

    def away(self, minutes: float) -> None:
        """Time passes in which no server is there."""
        self.at += timedelta(minutes=minutes)


@pytest.fixture
def clock(store: Store, monkeypatch: pytest.MonkeyPatch) -> ServerClock:
    turned = ServerClock(store)
    for module in list(sys.modules.values()):
        if getattr(module, "now", None) is record.database.now and module is not record.database:
            monkeypatch.setattr(module, "now", turned)
    return turned


@dataclass(frozen=True, slots=True)
class House:
    """Ann is asked to sit the certification; Tess watches over it."""

    store: Store
    clock: ServerClock
    sittings: Sittings
    ann: Person
    ben: Person
    tess: Person
    """a trainer"""

    @property
    def certifications(self) -> Certifications:
        return self.sittings.certifications

    @property
    def proctor(self) -> Proctor:
        return Proctor(self.store, self.tess)

    def taking(self, told: Sitting) -> Taking:
        """What Ann has before her, in a window of her own."""
        return Taking(self.store, self.ann, told.id)

    def begun(self) -> Sitting:
        return self.sittings.begin(self.ann, "complaints@1")


@pytest.fixture
def house(store: Store, clock: ServerClock) -> House:
    register = Register(store.database)
    built = House(
        store,
        clock,
        Sittings(store),
        register.add("ann", "Ann Lee"),
        register.add("ben", "Ben Roy"),
        register.add("tess", "Tess Moor", Role.TRAINER),
    )
    built.certifications.publish(TERMS.encode(), "complaints.yaml", built.tess)
    built.certifications.assign("complaints@1", built.ann, built.tess)
    return built
