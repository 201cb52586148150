"""Watching over those who are certified: pause, go on, give more time, end, declare void; each with a cause.

Nobody does so for themselves. A proctor sees that somebody is at it and how long, and not what is said.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from certification.published import reason
from certification.settling import settle
from certification.sitting import Incident, Kind, Sitting, Stage
from certification.sitting_record import SittingError, open_sittings, write
from drills.store import Store
from people.person import Person
from people.register import Register
from people.rights import Office, may_for, may_hold
from record.database import now
from record.ledger import Ledger

MOST_MINUTES = 240
"""of one extension"""
MOST_DAYS = 90
"""that are given at once"""


@dataclass(frozen=True, slots=True)
class Watched:
    """A sitting that goes on, as its proctor sees it."""

    sitting: str
    person: str
    name: str
    certification: str
    begun_at: datetime
    stage: Stage
    place: int
    """how many drills were begun"""
    drills: int
    left: timedelta | None
    """the time left of the drill under way"""
    until: datetime | None
    """when the next customer can no longer be met; None where there is no such moment"""
    paused: Incident | None
    events: int
    """how much is written about the drill under way: it grows while somebody is at it"""
    last: datetime
    """when something was written last, in it or about it"""
    incidents: tuple[Incident, ...]


class Proctor:
    """A trainer who watches over the sittings of others. Raises `SittingError` for anybody else."""

    def __init__(self, store: Store, by: Person) -> None:
        if not may_hold(by, Office.PROCTOR):
            raise SittingError("this is for trainers who watch over a certification")
        self._store = store
        self._by = by

    def watch(self) -> tuple[Watched, ...]:
        """Every sitting of others that goes on, the oldest first."""
        going = (told.id for told in open_sittings(Ledger(self._store.database)))
        settled = (settle(self._store, sitting_id) for sitting_id in going)
        return tuple(
            self._watched(told)
            for told in settled
            if not told.over and may_for(self._by, Office.PROCTOR, told.person)
        )

    def pause(self, sitting_id: str, because: str) -> Sitting:
        """Stop the time; nothing can be said until it goes on."""
        return self._write(
            sitting_id,
            Kind.PAUSED,
            because,
            lambda told: "this sitting is paused already" if told.paused else None,
        )

    def resume(self, sitting_id: str, because: str) -> Sitting:
        """Let the time go on."""
        return self._write(
            sitting_id,
            Kind.RESUMED,
            because,
            lambda told: None if told.paused else "this sitting is not paused",
        )

    def extend(self, sitting_id: str, minutes: int, because: str) -> Sitting:
        """Give more time for the drill under way."""
        if not 1 <= minutes <= MOST_MINUTES:
            raise SittingError(f"an extension is 1 to {MOST_MINUTES} minutes")
        return self._write(sitting_id, Kind.EXTENDED, because, _in_time, minutes=minutes)

    def prolong(self, sitting_id: str, days: int, because: str) -> Sitting:
        """Give more days to meet every customer in, where the certification limits them."""
        if not 1 <= days <= MOST_DAYS:
            raise SittingError(f"at once 1 to {MOST_DAYS} days are given")
        return self._write(
            sitting_id,
            Kind.PROLONGED,
            because,
            lambda told: None if told.within else "this certification does not limit the days of a sitting",
            days=days,
        )

    def end(self, sitting_id: str, because: str) -> Sitting:
        """End it for good: what was said until now is graded, and what was not met is not met."""
        return self._write(sitting_id, Kind.CLOSED, because)

    def void(self, sitting_id: str, because: str, spent: bool = False) -> Sitting:
        """Declare it void, also after its end: it counts for nothing; `spent` says whether it was a go."""
        return self._write(
            sitting_id,
            Kind.VOIDED,
            because,
            lambda told: "this sitting is void already" if told.void else None,
            closed=True,
            spent=spent,
        )

    def _write(
        self,
        sitting_id: str,
        kind: Kind,
        because: str,
        fits: Callable[[Sitting], str | None] = lambda _: None,
        closed: bool = False,
        **more: object,
    ) -> Sitting:
        told = settle(self._store, sitting_id)
        if not may_for(self._by, Office.PROCTOR, told.person):
            raise SittingError("nobody watches over their own sitting")

        def may(then: Sitting) -> str | None:
            return "this sitting is over" if then.over and not closed else fits(then)

        write(
            self._store.database, told.id, kind, {"because": reason(because), "by": self._by.id, **more}, may
        )
        self._store.sign()
        return settle(self._store, sitting_id)

    def _watched(self, told: Sitting) -> Watched:
        current = told.current
        events = self._store.events(current.attempt) if current else []
        moments = (event.at for event in events[-1:])
        return Watched(
            told.id,
            told.person,
            Register(self._store.database).name_of(told.person),
            told.reference,
            told.begun_at,
            told.stage,
            len(told.drills),
            len(told.frozen.drawn),
            current.clock.left(now()) if current else None,
            told.within.until(now()) if told.within else None,
            told.paused,
            len(events),
            max((told.begun_at, *(taken.clock.began for taken in told.drills), *moments)),
            told.incidents,
        )


def _in_time(told: Sitting) -> str | None:
    if told.current is None:
        return "no drill is under way; only that of a drill can be extended"
    return "the time of this drill is over" if told.current.clock.out(now()) else None
