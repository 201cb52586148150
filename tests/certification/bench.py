"""A bench of reviewers, with a certification in force: a trainee who sits it, trainers who review, a key that signs."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest
from pydantic import TypeAdapter

from certification.case import case, rubric
from certification.clock import Allowance
from certification.decisions import Decisions
from certification.frozen import Drawn, Frozen, InForce
from certification.issuing import Issuing
from certification.second_reading import Readers
from certification.sitting import Kind, begun
from credentials.claims import Issuer
from drills.store import Store
from people.person import Person, Role
from people.register import Register
from record.keys import Keys
from record.ledger import Ledger
from rubric.criteria import Rubric, load_rubric
from rubric.reading import Move
from tests.certification.talked import NOTHING, talked

TERMS = """\
id: complaints
version: 1
title: Angry customers
about: Can take an angry customer's complaint and settle it within their authority.
pool: [late_delivery, price_increase]
draw: 1
rubric: full
pass_mark: {mark}
margin: {margin}
time_limit: 20
attempts: 2
wait: 7
voice: authored
reviewers: {reviewers}
validity: 24
judge: {judge}
appeal: 14
"""
_RUBRIC: TypeAdapter[Rubric] = TypeAdapter(Rubric)
INSTALLED = InForce("rules", "sha", "authored")
"""hashing the whole product once a test would only take time"""


@dataclass(frozen=True, slots=True)
class Bench:
    """Who is in it."""

    store: Store
    ann: Person
    """the trainee"""
    tess: Person
    max: Person
    """the trainers"""
    keys: Keys

    @property
    def decisions(self) -> Decisions:
        """What is decided, with certificates issued."""
        return Decisions(self.store, Issuing(self.keys, Issuer("Ripitz House")))

    def judged_by(self, second: Readers) -> Decisions:
        """The same with a second reader."""
        return Decisions(self.store, second=second)

    def sat(
        self,
        *replies: Sequence[str],
        heard: Mapping[str, Move] = NOTHING,
        mark: int = 65,
        margin: int = 3,
        judge: bool = False,
        reviewers: str = "trainers",
    ) -> str:
        """The id of a sitting of Ann's that is over, in which she gave these replies to a customer each."""
        ledger = Ledger(self.store.database)
        text = TERMS.format(mark=mark, margin=margin, reviewers=reviewers, judge=str(judge).lower())
        customers = ("late_delivery", "price_increase")[: max(1, len(replies))]
        text = text.replace("draw: 1", f"draw: {len(customers)}")
        sitting = f"sitting {len(ledger.kinds(Kind.BEGUN))}"
        frozen = self._frozen(text, customers)
        ledger.append(sitting, Kind.BEGUN, begun(self.ann.id, "complaints", 1, 20, frozen, Allowance()))
        for words, customer in zip(replies, customers, strict=True):
            told = talked(self.store, words, heard, customer, self.ann.owner)
            ledger.append(sitting, Kind.DRILL_BEGUN, {"attempt": told.id})
            at = told.lines[-1].at.isoformat()
            ledger.append(sitting, Kind.DRILL_ENDED, {"attempt": told.id, "how": "talk", "at": at})
        ledger.append(sitting, Kind.CLOSED, {})
        return sitting

    def levels(self, sitting: str, level: int) -> Mapping[str, Mapping[str, int | None]]:
        """One and the same level for every criterion of every drill."""
        found = case(self.store, sitting)
        by = rubric(self.store, found)
        every = {entry.criterion.id: level for entry in by.entries}
        return dict.fromkeys(found.sat.attempts, every)

    def _frozen(self, text: str, customers: Sequence[str]) -> Frozen:
        full = load_rubric("full")
        return Frozen(
            self.store.keep(text),
            tuple(Drawn(customer, "as it was") for customer in customers),
            full.id,
            full.version,
            full.sha256,
            self.store.keep(_RUBRIC.dump_json(full).decode()),
            INSTALLED,
            "0.1.0",
            "sha",
        )


@pytest.fixture
def bench(store: Store, tmp_path: Path) -> Bench:
    register = Register(store.database)
    keys = Keys(tmp_path / "keys")
    keys.make()
    return Bench(
        store,
        register.add("ann", "Ann Lee"),
        register.add("tess", "Tess Moor", Role.TRAINER),
        register.add("max", "Max Reed", Role.TRAINER),
        keys,
    )
