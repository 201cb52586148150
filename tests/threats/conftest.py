import secrets
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from hashlib import sha256
from pathlib import Path

import pytest
from sqlalchemy import insert

from drills.drill import Drill
from drills.store import Store
from people.person import Person, Role
from people.register import Register
from people.sign_in import SignIns
from people.tables import sign_ins
from record.database import now
from simulator import catalogue
from stage.store import ShowStore
from tests.browser.served import Server, serving

SECRET = "We let you down on Tuesday, and my own sister drives that truck."


@dataclass(frozen=True)
class House:
    """The real app with a small group in it; the attacker has an account, or has none."""

    server: Server
    store: Store
    register: Register
    ann: Person
    ben: Person
    tess: Person
    """the trainer"""

    @property
    def url(self) -> str:
        return self.server.url

    @property
    def sign_ins(self) -> SignIns:
        return SignIns(self.store.database)

    @property
    def shows(self) -> ShowStore:
        return ShowStore(self.store)

    def token(self, person: Person) -> str:
        """What a browser holds in which this person has signed in: no password need be tried for it."""
        token = secrets.token_urlsafe(32)
        row = {"token": sha256(token.encode()).hexdigest(), "person": person.id, "at": now()}
        with self.store.database.transaction() as connection:
            connection.execute(insert(sign_ins).values(**row, until=now() + timedelta(hours=1)))
        return token

    def practised(self, person: Person, scenario: str = "late_delivery") -> str:
        drill = Drill.begin(self.store, *catalogue.find(scenario), seed=7, owner=person.owner)
        if drill.attempt.scenario.preparation is None:
            drill.reply(SECRET)
            drill.answer()
        return drill.attempt.id


@pytest.fixture(scope="module")
def _served() -> Iterator[tuple[Server, Store]]:
    with tempfile.TemporaryDirectory() as home, serving(Path(home), RIPITZ_GROUP__ENABLED="true") as server:
        store = Store(server.record)
        yield server, store
        store.close()


@pytest.fixture
def house(_served: tuple[Server, Store]) -> House:
    """People who are new in every test, over a server that is not."""
    server, store = _served
    register = Register(store.database)
    made = len(register.everybody())
    ann, ben = (register.add(f"{name}{made}", name.title()) for name in ("ann", "ben"))
    tess = register.add(f"tess{made}", "Tess", Role.TRAINER)
    return House(server, store, register, ann, ben, tess)
