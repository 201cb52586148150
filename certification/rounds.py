"""Goes round among the sittings of a record and does what is due, though nobody looks at one.

A server does so every few seconds, and whoever looks at what came of many does so first: a talk whose time
is over ends, a sitting that is over is graded. Every process may go round; what is due is written down once,
whoever is first.
"""

import logging
from collections.abc import Callable
from datetime import timedelta

from certification.decisions import Decisions, as_set_up
from certification.results import Kind
from certification.sitting import Kind as Sat
from certification.sitting import Sitting, sitting
from drills.store import Store
from errors import UserError
from record.database import now
from record.ledger import Ledger

EVERY = timedelta(seconds=10)

_log = logging.getLogger("ripitz")
_Mark = tuple[object, ...]


class Rounds:
    """The rounds of one process: it remembers which sittings wait, and how it found them last."""

    def __init__(self, store: Store, decisions: Callable[[Store], Decisions] = as_set_up) -> None:
        self._store = store
        self._ledger = Ledger(store.database)
        self._decisions = decisions
        self._read = 0
        self._waiting: dict[str, _Mark] = {}

    def go(self) -> None:
        """Go round once; the first time what was left by those before is done too. Raises `RecordError`."""
        for one in self._ledger.mentions(Sat.BEGUN, Sat.VOIDED, Kind.GRADED, after=self._read):
            self._read = one.number
            if one.kind == Sat.BEGUN:
                self._waiting[one.subject] = ()
            else:
                self._waiting.pop(one.subject, None)
        for subject in tuple(self._waiting):
            self._look(subject)

    def _look(self, subject: str) -> None:
        told = sitting(self._ledger.of(subject))
        mark = self._mark(told) if told else None
        if mark == self._waiting[subject]:
            return
        try:
            if mark:
                self._decisions(self._store).settle(subject)
        except UserError as error:
            _log.warning("what is due in sitting %s could not be done: %s", subject, error)
        except Exception:
            # one that cannot be read must not keep the others waiting
            _log.exception("what is due in sitting %s could not be done", subject)
        if mark:
            self._waiting[subject] = mark
        else:
            del self._waiting[subject]

    def _mark(self, told: Sitting) -> _Mark:
        """As long as it stays the same, nothing is due that was not before."""
        current = told.current
        if current is None:
            return (told.stage, len(told.drills), told.too_late(now()))
        return (told.stage, current.clock.out(now()), self._store.count(current.attempt))
