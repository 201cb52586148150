"""One person's go at a certification, as the ledger tells it: entries in, an immutable value out. No I/O."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import asdict, dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

from certification.clock import Allowance, Clock
from certification.frozen import FROZEN, Drawn, Frozen
from record.ledger import Entry


class Kind(StrEnum):
    """What is written in the ledger about a sitting."""

    BEGUN = "sitting_begun"
    DRILL_BEGUN = "drill_begun"
    DRILL_ENDED = "drill_ended"
    PAUSED = "sitting_paused"
    RESUMED = "sitting_resumed"
    EXTENDED = "sitting_extended"
    PROLONGED = "sitting_prolonged"
    """more days to meet every customer in"""
    GIVEN_BACK = "time_given_back"
    CLOSED = "sitting_closed"
    VOIDED = "sitting_voided"
    RETAKE = "retake_granted"
    """it shall not count as a go, and the next one waits for nothing"""


class Stage(StrEnum):
    """What a sitting waits for."""

    BETWEEN = "between"
    """the next drill can be begun"""
    DRILL = "drill"
    """a drill is under way"""
    PAUSED = "paused"
    CLOSED = "closed"
    """all drills are over; what came of them can be graded"""
    VOID = "void"
    """it counts for nothing"""


class How(StrEnum):
    """How a drill of a sitting came to its end."""

    TALK = "talk"
    """by what was said in it"""
    LEFT = "left"
    """the trainee left"""
    TIME = "time"
    PROCTOR = "proctor"
    VOID = "void"


@dataclass(frozen=True, slots=True)
class Incident:
    """Something that stepped in: what, when, why, and the id of who did it; nobody, where the server did."""

    at: datetime
    kind: str
    because: str
    by: str | None = None
    minutes: int = 0
    days: int = 0


@dataclass(frozen=True, slots=True)
class Taken:
    """One drill of a sitting: the `place` counts from 0, the attempt is known by its id."""

    place: int
    attempt: str
    clock: Clock
    how: How | None = None
    """None while it goes on"""


@dataclass(frozen=True, slots=True)
class Sitting:
    """One person's go at one version of a certification."""

    id: str
    person: str
    """the id of whose it is"""
    certification: str
    version: int
    begun_at: datetime
    frozen: Frozen
    limit: timedelta
    """for each drill, before the allowance"""
    allowance: Allowance
    within: Clock | None = None
    """the time in which every customer has to be met; None where it takes as long as it takes"""
    drills: tuple[Taken, ...] = ()
    paused: Incident | None = None
    incidents: tuple[Incident, ...] = ()
    closed_at: datetime | None = None
    void: Incident | None = None
    spent: bool = True
    """whether it counts as one of the goes that a person has"""
    retake: bool = False
    """whether a free retake was granted for it"""

    @property
    def reference(self) -> str:
        """The version of the certification: `complaints@2`."""
        return f"{self.certification}@{self.version}"

    @property
    def stage(self) -> Stage:
        """What it waits for."""
        if self.void:
            return Stage.VOID
        if self.closed_at:
            return Stage.CLOSED
        if self.paused:
            return Stage.PAUSED
        return Stage.DRILL if self.current else Stage.BETWEEN

    @property
    def over(self) -> bool:
        """Whether nothing more can be said in it."""
        return self.stage in (Stage.CLOSED, Stage.VOID)

    @property
    def current(self) -> Taken | None:
        """The drill under way."""
        return next((taken for taken in self.drills if taken.how is None), None)

    @property
    def waiting(self) -> Drawn | None:
        """Whom the next drill is with; None where all were met."""
        return self.frozen.drawn[len(self.drills)] if len(self.drills) < len(self.frozen.drawn) else None

    @property
    def whole(self) -> bool:
        """Whether every drill was met; a proctor may have ended it before."""
        return self.waiting is None

    def too_late(self, now: datetime) -> bool:
        """Whether the next customer can no longer be met; a talk begun in time goes on to its end."""
        return self.within is not None and self.within.out(now)

    @property
    def ended_at(self) -> datetime | None:
        """When it was over."""
        return self.void.at if self.void else self.closed_at

    @property
    def attempts(self) -> tuple[str, ...]:
        """The ids of its drills' attempts, in order."""
        return tuple(taken.attempt for taken in self.drills)


def sitting(entries: Iterable[Entry]) -> Sitting | None:
    """The sitting that `entries`, all of one subject, tell of; None where none was begun.

    What comes after the end changes nothing but whether it counts. Moments never go back.
    """
    told: Sitting | None = None
    last: datetime | None = None
    for entry in entries:
        last = entry.at if last is None else max(entry.at, last)
        if entry.body is None:
            continue
        if entry.kind == Kind.BEGUN:
            told = told or _begun(entry.subject, entry.body, last)
        elif told:
            told = after(told, entry.kind, entry.body, last)
    return told


def after(told: Sitting, kind: str, body: Mapping[str, Any], at: datetime) -> Sitting:
    """The sitting once this was written about it."""
    if kind == Kind.RETAKE:
        return replace(told, retake=True)
    if kind == Kind.VOIDED and not told.void:
        # a result can be declared void long after it was given
        stopped = _ended(told, How.VOID, at)
        void = _incident(kind, body, at)
        return replace(
            stopped, void=void, paused=None, spent=bool(body["spent"]), incidents=(*told.incidents, void)
        )
    return told if told.over else _under_way(told, kind, body, at)


def _under_way(told: Sitting, kind: str, body: Mapping[str, Any], at: datetime) -> Sitting:
    match kind:
        case Kind.DRILL_BEGUN if not told.current and not told.paused and told.waiting:
            clock = Clock(at, told.allowance.grants(told.limit))
            return replace(told, drills=(*told.drills, Taken(len(told.drills), body["attempt"], clock)))
        case Kind.DRILL_ENDED if told.current and told.current.attempt == body["attempt"]:
            return _ended(told, How(body["how"]), min(at, datetime.fromisoformat(body["at"])))
        case Kind.PAUSED if not told.paused:
            noted = _noted(_all_timed(told, lambda clock: clock.paused(at)), kind, body, at)
            return replace(noted, paused=noted.incidents[-1])
        case Kind.RESUMED if told.paused:
            noted = _noted(_all_timed(told, lambda clock: clock.resumed(at)), kind, body, at)
            return replace(noted, paused=None)
        case Kind.EXTENDED if told.current:
            more = timedelta(minutes=body["minutes"])
            return _noted(_timed(told, lambda clock: clock.extended(more)), kind, body, at)
        case Kind.PROLONGED if told.within:
            longer = told.within.extended(timedelta(days=body["days"]))
            return _noted(replace(told, within=longer), kind, body, at)
        case Kind.GIVEN_BACK if told.current or told.within:
            since, until = (datetime.fromisoformat(body[key]) for key in ("since", "until"))
            return _noted(_all_timed(told, lambda clock: clock.given_back(since, until)), kind, body, at)
        case Kind.CLOSED:
            closed = _noted(told, kind, body, at) if "because" in body else told
            return replace(_ended(closed, How.PROCTOR, at), closed_at=at, paused=None)
    # what cannot be, and what a later version writes, moves nothing
    return told


def _begun(subject: str, body: Mapping[str, Any], at: datetime) -> Sitting:
    allowance = Allowance(**body["allowance"])
    # sittings of earlier versions took as long as they took
    days = body.get("days")
    return Sitting(
        subject,
        body["person"],
        body["certification"],
        body["version"],
        at,
        FROZEN.validate_python(body["frozen"]),
        timedelta(minutes=body["minutes"]),
        allowance,
        Clock(at, allowance.grants(timedelta(days=days))) if days else None,
    )


def begun(
    person: str,
    certification: str,
    version: int,
    minutes: int,
    frozen: Frozen,
    allowance: Allowance,
    days: int | None = None,
) -> Mapping[str, Any]:
    """What the ledger says when a sitting begins; `days` is within how many every customer has to be met."""
    return {
        "person": person,
        "certification": certification,
        "version": version,
        "minutes": minutes,
        "days": days,
        "allowance": asdict(allowance),
        "frozen": FROZEN.dump_python(frozen, mode="json"),
    }


def _timed(told: Sitting, change: Callable[[Clock], Clock]) -> Sitting:
    """The sitting with the clock of the drill under way changed."""
    drills = (replace(one, clock=change(one.clock)) if one.how is None else one for one in told.drills)
    return replace(told, drills=tuple(drills))


def _all_timed(told: Sitting, change: Callable[[Clock], Clock]) -> Sitting:
    """The same, with the time of the whole sitting changed too."""
    return replace(_timed(told, change), within=change(told.within) if told.within else None)


def _ended(told: Sitting, how: How, at: datetime) -> Sitting:
    """The sitting with the drill under way, if there is one, over."""
    ended = (
        replace(one, how=how, clock=one.clock.end(at)) if one.how is None else one for one in told.drills
    )
    return replace(told, drills=tuple(ended))


def _noted(told: Sitting, kind: str, body: Mapping[str, Any], at: datetime) -> Sitting:
    return replace(told, incidents=(*told.incidents, _incident(kind, body, at)))


def _incident(kind: str, body: Mapping[str, Any], at: datetime) -> Incident:
    return Incident(at, kind, body["because"], body.get("by"), body.get("minutes", 0), body.get("days", 0))
