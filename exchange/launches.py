"""Launches from learning platforms: opened by somebody who has signed in, asked about by the platform's page.

Nothing that a platform's page sends is taken for more than a question. Which attempt a launch led to is
written down in the ledger; what came of it is read from the attempt.
"""

import secrets
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any, Literal

from drills.published.offered import know_published
from drills.store import Store
from errors import UserError
from exchange.courses import Course, Courses, Destination
from exchange.drills import DrillResults
from exchange.launch_tokens import Launch, LaunchError, LaunchTokens
from exchange.outcome import Outcome, Status
from exchange.sittings import SittingResults
from people.person import Person
from record.database import now
from record.keys import Keys
from record.ledger import Entry, Ledger

LAUNCHED = "launched"
"""the kind of ledger entry by which a launch leads to an attempt"""

Told = Literal["not begun", "in progress", "left", "deciding", "passed", "failed", "void"]

_TOLD: dict[Status, Told] = {
    Status.OPEN: "in progress",
    Status.LEFT: "left",
    Status.DECIDING: "deciding",
    Status.PASSED: "passed",
    Status.FAILED: "failed",
    Status.VOID: "void",
}


@dataclass(frozen=True, slots=True)
class Begun:
    """What a platform's page gets for a launch."""

    ticket: str
    claim: str


@dataclass(frozen=True, slots=True)
class Standing:
    """All that a platform is told; a score, 0 to 100, only with a decision."""

    status: Told
    score: int | None = None


NOT_BEGUN = Standing("not begun")


class Launches:
    """The launches of a record."""

    def __init__(self, store: Store, keys: Keys) -> None:
        know_published(store)
        self._store = store
        self._tokens = LaunchTokens(keys)
        self._courses = Courses(store)
        self._ledger = Ledger(store.database)

    def begin(self, course: str) -> Begun:
        """A launch of a course; nothing is written down until somebody opens it. Raises `LaunchError`."""
        launch = Launch(secrets.token_hex(12), self._courses.named(course).name)
        return Begun(self._tokens.give(launch, "open", now()), self._tokens.give(launch, "ask", now()))

    def again(self, claim: str) -> Begun:
        """Another ticket for a launch that goes on, whose claim stays the same. Raises `LaunchError`."""
        launch = self._tokens.read(claim, "ask")
        self._courses.named(launch.course)
        return Begun(self._tokens.give(launch, "open", now()), claim)

    def course(self, ticket: str) -> Course:
        """What a ticket is for. Raises `LaunchError`."""
        return self._courses.named(self._tokens.read(ticket, "open").course)

    def open(self, ticket: str, person: Person) -> Destination:
        """Where a launch leads a person to.

        A ticket is good for one person; theirs leads to the same place again. Raises `LaunchError`.
        """
        launch = self._tokens.read(ticket, "open")
        if self._opened(launch) is None:
            to = self._courses.open(launch.course, person)
            self._ledger.append(_subject(launch), LAUNCHED, {"person": person.id, **asdict(to)})
        first = self._opened(launch)
        if first is None or first.body is None or first.body["person"] != person.id:
            raise LaunchError("this launch was somebody else's; go back to the platform and begin again")
        return _destination(first.body)

    def standing(self, claim: str) -> Standing:
        """How it stands with a launch. Raises `LaunchError`."""
        opened = self._opened(self._tokens.read(claim, "ask"))
        if opened is None or opened.body is None:
            return NOT_BEGUN
        try:
            led_to = self._led_to(_destination(opened.body), opened.body["person"], opened.at)
        except (KeyError, UserError):
            # it was erased, or is of another version
            raise LaunchError("what this launch led to can no longer be read") from None
        return standing(led_to) if led_to else NOT_BEGUN

    def _led_to(self, to: Destination, person_id: str, opened_at: datetime) -> Outcome | None:
        if to.certification is None:
            return DrillResults(self._store).of(self._store.attempt(to.attempt or ""))
        return SittingResults(self._store).launched(person_id, to.certification, opened_at)

    def _opened(self, launch: Launch) -> Entry | None:
        # of two who came at the same moment, the first is the one
        return next(iter(self._ledger.of(_subject(launch))), None)


def standing(outcome: Outcome) -> Standing:
    """An outcome as a platform is told of it. Pure."""
    status = _TOLD[outcome.status]
    decided = outcome.ruling is not None and status in ("passed", "failed")
    return Standing(status, outcome.ruling.score if decided and outcome.ruling else None)


def _destination(body: Mapping[str, Any]) -> Destination:
    return Destination(body["attempt"], body["certification"])


def _subject(launch: Launch) -> str:
    return f"launch:{launch.id}"
