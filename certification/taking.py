"""Taking a certification: all that whoever sits it sees and does. The only way to the drills of a sitting.

What is seen has no mood, no gauge, no reading and no seed. What is written when it cannot count any more is
kept beside the talk, and moves nothing.
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from secrets import token_hex

from certification.settling import TOO_LATE, not_as_begun, opened, settle
from certification.sitting import Kind, Sitting, Stage, Taken
from certification.sitting_record import SittingError, write
from drills import attempt as drills
from drills.attempt import Attempt
from drills.drill import Drill
from drills.loading import load
from drills.store import OutOfStepError, Store
from people.person import Person
from record.database import now
from rubric.reading import Role
from simulator.scenario import Scenario

_TRIES = 5


class LateError(SittingError):
    """What was written cannot count any more; it is kept."""


@dataclass(frozen=True, slots=True)
class Said:
    """One line of the talk; `number` names it for good."""

    role: Role
    text: str
    number: int


@dataclass(frozen=True, slots=True)
class Talk:
    """The drill under way as whoever is in it sees it."""

    attempt: str
    scenario: Scenario
    stage: drills.Stage
    lines: tuple[Said, ...]
    begun: tuple[str, ...]
    """what has been said of the line that is owed"""
    visited: tuple[str, ...]
    """whom they have talked to beforehand, by id"""
    asked_management: bool

    @property
    def last(self) -> int:
        """The line that a reply answers; two windows do not both answer the same."""
        return self.lines[-1].number if self.lines else -1


@dataclass(frozen=True, slots=True)
class Seen:
    """A sitting as whoever sits it sees it."""

    sitting: str
    certification: str
    stage: Stage
    place: int
    """which drill it is or will be, from 1"""
    drills: int
    left: timedelta | None
    """the time left of the drill under way"""
    whole: timedelta
    """the time for one drill, with all that was added"""
    until: datetime | None
    """when the next customer can no longer be met; None where there is no such moment, or no next one"""
    paused: str
    """why it is paused, in words; empty where it is not"""
    talk: Talk | None


class Taking:
    """One person at one sitting, of any window. Raises `SittingError` for a sitting that is not theirs."""

    def __init__(self, store: Store, person: Person, sitting_id: str) -> None:
        self._store = store
        self._person = person
        self._id = sitting_id
        self._settled()

    def seen(self) -> Seen:
        """The sitting as it stands."""
        told = self._settled()
        current = told.current
        clock = current.clock if current else None
        return Seen(
            told.id,
            told.reference,
            told.stage,
            min(len(told.drills) + (current is None), len(told.frozen.drawn)),
            len(told.frozen.drawn),
            clock.left(now()) if clock else None,
            clock.whole if clock else told.allowance.grants(told.limit),
            told.within.until(now()) if told.within and told.waiting else None,
            told.paused.because if told.paused else "",
            _talk(opened(self._store, told, current).attempt) if current and not told.over else None,
        )

    def face(self) -> Seen:
        """Meet the next customer: from now on the time runs. Raises `SittingError`."""
        told = self._settled()
        if told.stage is Stage.DRILL:
            return self.seen()
        self._go_on(told)
        # where another window was quicker, it is the drill that was begun there
        with suppress(SittingError):
            write(self._store.database, told.id, Kind.DRILL_BEGUN, {"attempt": token_hex(6)}, _may_begin)
        return self.seen()

    def visit(self, contact: str) -> None:
        """Talk to somebody before the customer is met. Raises `SittingError`, `DrillError`."""
        self._drill(self._current()).visit(contact)

    def ask_management(self) -> None:
        """Ask what management commits. Raises `SittingError`, `DrillError`."""
        self._drill(self._current()).ask_management()

    def prepare(self, contacts: Sequence[str] = (), options: Sequence[str] = ()) -> None:
        """Write down what was done beforehand, and meet the customer. Raises `SittingError`, `DrillError`."""
        self._drill(self._current()).prepare(contacts, options)

    def reply(self, talk: Talk, text: str) -> None:
        """Write down a reply to what was said last in `talk`.

        Raises `LateError` where it cannot count any more, `OutOfStepError` where the talk has gone on in
        another window, `SittingError` or `DrillError`.
        """
        self._say(talk, text, lambda drill: drill.reply(text))

    def recap(self, talk: Talk, text: str) -> None:
        """Write down the summary that closes a drill. Raises as `reply` does."""
        self._say(talk, text, lambda drill: drill.recap(text))

    def answering(self) -> Iterator[str]:
        """Say what is owed, sentence by sentence. Raises `SittingError`."""
        drill = self._drill(self._current())
        if drill.attempt.stage is drills.Stage.OWED:
            self._as_begun()
            yield from (sentence.text for sentence in drill.answering())

    def leave(self) -> None:
        """End the drill under way; what was said counts. Raises `SittingError`, `DrillError`."""
        self._drill(self._current()).abandon()
        self._settled()

    def _settled(self) -> Sitting:
        told = settle(self._store, self._id)
        if not self._person.active or self._person.alone or told.person != self._person.id:
            # one that is not theirs is answered like one that is not there
            raise SittingError("there is no such sitting")
        return told

    def _current(self) -> Taken:
        told = self._settled()
        self._go_on(told)
        if told.current is None:
            raise SittingError("no drill is under way; meet the next customer first")
        return told.current

    def _drill(self, taken: Taken) -> Drill:
        return opened(self._store, self._settled(), taken)

    def _say(self, talk: Talk, text: str, say: Callable[[Drill], None]) -> None:
        told = self._settled()
        if talk.attempt not in told.attempts:
            raise SittingError("there is no such drill in this sitting")
        late = told.over or told.current is None or told.current.attempt != talk.attempt
        if late or told.paused:
            self._keep(talk.attempt, text, "late" if late else "paused")
        if late:
            raise LateError("this drill was over; what you wrote is kept and does not count")
        self._go_on(told)
        try:
            self._as_begun()
        except SittingError:
            self._keep(talk.attempt, text, "paused")
            raise
        drill = Drill.open(self._store, talk.attempt)
        if _talk(drill.attempt).last != talk.last:
            raise OutOfStepError
        say(drill)

    def _go_on(self, told: Sitting) -> None:
        if told.over:
            raise SittingError("this sitting is over")
        if told.paused:
            raise SittingError(f"this sitting is paused: {told.paused.because}")

    def _as_begun(self) -> None:
        """Go on only with what the sitting began with; else a proctor has to look."""
        told = self._settled()
        if gone := not_as_begun(told):
            because = f"what is installed now is not what this sitting began with: {', '.join(gone)}"
            with suppress(SittingError):
                write(
                    self._store.database,
                    told.id,
                    Kind.PAUSED,
                    {"because": because, "by": None},
                    lambda then: "it is paused" if then.paused or then.over else None,
                )
            raise SittingError(f"this sitting is paused: {because}")

    def _keep(self, attempt_id: str, text: str, because: str) -> None:
        for _ in range(_TRIES):
            with suppress(OutOfStepError):
                Drill(self._store, load(self._store, attempt_id)).unheard(text, because)
                return


def _may_begin(then: Sitting) -> str | None:
    if then.too_late(now()):
        return TOO_LATE
    return None if then.stage is Stage.BETWEEN and then.waiting else "another drill is under way"


def _talk(told: Attempt) -> Talk:
    return Talk(
        told.id,
        told.scenario,
        told.stage,
        tuple(Said(line.role, line.text, line.number) for line in told.lines),
        tuple(sentence.text for sentence in told.begun),
        told.visited,
        told.asked_management,
    )
