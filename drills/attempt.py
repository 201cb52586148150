"""One attempt so far: an immutable value. `drills/told.py` makes it of what the record holds."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum

from drills.dispute import Dispute
from drills.help import Helped
from models.settings import Mode
from rubric.judge.judgement import Judgement
from rubric.reading import Reading, Role, Turn
from simulator.customer import State
from simulator.ending import Ending
from simulator.intention import Intention
from simulator.pin import UNPINNED, Pin
from simulator.scenario import Scenario
from simulator.voice import AUTHORED, UNSAID, Exchange, Intervention, Sentence, Talk


class Stage(StrEnum):
    """What the attempt waits for."""

    PREPARING = "preparing"
    TALKING = "talking"
    OWED = "owed"
    """a reply has been written down and not yet answered"""
    RECAP = "recap"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class Line:
    """One turn as recorded: a customer's line with intention, chance and state, a reply with its reading."""

    role: Role
    text: str
    at: datetime
    intention: Intention | None = None
    chance: int | None = None
    state: State | None = None
    reading: Reading | None = None
    sentences: tuple[Sentence, ...] = ()
    """what the customer's line was made of, by which voice"""
    kept_back: tuple[Intervention, ...] = ()
    """what a model said, or failed to say, in its making"""
    number: int = -1
    """the event that wrote it down, which names it for good; -1 for a line of no record"""
    pin: Pin = UNPINNED
    """what was held fast from outside when the customer's line was made"""


@dataclass(frozen=True, slots=True)
class Preparation:
    """What the trainee did before meeting the customer."""

    contacts: tuple[str, ...] = ()
    options: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Branch:
    """Where a road leaves another: just before a reply of it. Both are named by their events."""

    road: int
    reply: int


@dataclass(frozen=True, slots=True)
class Attempt:
    """A drill so far, on the road chosen last; the other roads stand beside it.

    `version` is the number of events behind it: the number the next one gets.
    """

    id: str
    scenario: Scenario
    seed: int
    started_at: datetime
    voice: str = AUTHORED
    version: int = 0
    lines: tuple[Line, ...] = ()
    begun: tuple[Sentence, ...] = ()
    """what has been said of the line that is owed"""
    kept_back: tuple[Intervention, ...] = ()
    preparation: Preparation | None = None
    """what was done before the customer was met; None until then"""
    visited: tuple[str, ...] = ()
    """whom the trainee has talked to so far, by their ids: their words have been seen"""
    asked_management: bool = False
    recap: Line | None = None
    abandoned: bool = False
    stopped: str | None = None
    """what ended it from outside: time that ran out, or a proctor"""
    released: bool = False
    """whether what came of it may be seen, where it is part of a certification"""
    judgements: Mapping[str, Judgement] = field(default_factory=dict)
    """by rubric, what a second reader made of it last"""
    mode: Mode = "practice"
    owner: str | None = None
    """the id of who made it; None for the one person alone on this machine"""
    assignment: str | None = None
    """the id of what it answers"""
    handed_in: datetime | None = None
    road: int = 0
    """the event that began this road, which names it for good; 0 for the first"""
    branch: Branch | None = None
    """where this road leaves another; None for the first"""
    others: tuple["Attempt", ...] = ()
    """the roads that were left, each as the attempt would be on it"""
    helped: tuple[Helped, ...] = ()
    """what the coach was used for, on any road, in order"""
    disputes: tuple[Dispute, ...] = ()
    """all that were raised, on whichever road, oldest first"""

    @property
    def roads(self) -> tuple["Attempt", ...]:
        """Every road, the chosen one among them, in the order in which they were begun."""
        return tuple(sorted((*self.others, replace(self, others=())), key=lambda road: road.road))

    @property
    def untrodden(self) -> bool:
        """Whether nothing has happened yet on a road that was begun by going back."""
        return self.branch is not None and self.lines[-1].number < self.road and not self.abandoned

    @property
    def tried(self) -> int:
        """On how many roads something has happened."""
        return sum(not road.untrodden for road in self.roads)

    def road_of(self, reply: int) -> "Attempt | None":
        """The road on which a reply, named by its event, was first given."""
        given = (
            road
            for road in self.roads
            if any(line.number == reply and line.role == "trainee" for line in road.lines)
        )
        return next(given, None)

    def road_named(self, road: int) -> "Attempt | None":
        """The road of that name."""
        return next((standing for standing in self.roads if standing.road == road), None)

    @property
    def state(self) -> State | None:
        """The customer's state after their last line; None before the opening."""
        return next((line.state for line in reversed(self.lines) if line.state), None)

    @property
    def chance(self) -> int | None:
        """The gauge after the customer's last line."""
        return next((line.chance for line in reversed(self.lines) if line.chance is not None), None)

    @property
    def ending(self) -> Ending | None:
        """How the talk ended, or None while it goes on."""
        if self.abandoned:
            return Ending.ABANDONED
        ended = self.state.ending if self.state else None
        return Ending.OPEN if self.stopped and ended is None else ended

    @property
    def withheld(self) -> bool:
        """Whether nobody is told yet what came of it: it is part of a certification that goes on."""
        return self.mode == "certification" and not self.released

    @property
    def stage(self) -> Stage:
        """What the attempt waits for."""
        if self.stopped:
            return Stage.DONE
        if not self.lines and not self.abandoned:
            return Stage.PREPARING
        if self.ending is None:
            return Stage.OWED if self.lines[-1].role == "trainee" else Stage.TALKING
        recap_due = self.scenario.recap and not self.recap and self.ending in (Ending.WON, Ending.SETTLED)
        return Stage.RECAP if recap_due else Stage.DONE

    @property
    def talk(self) -> Talk:
        """What was said before the reply that is owed an answer."""
        if not self.lines:
            return UNSAID
        pairs = zip(self.lines[1::2], self.lines[2::2], strict=False)
        return Talk(
            self.lines[0].text,
            tuple(
                Exchange(reply.text, line.text, line.state.memory, line.state.mood)
                for reply, line in pairs
                if line.state
            ),
        )

    @property
    def turns(self) -> tuple[Turn, ...]:
        """The talk as plain turns, the written recap last."""
        return tuple(Turn(line.role, line.text) for line in self._said)

    @property
    def readings(self) -> tuple[Reading | None, ...]:
        """What each of the trainee's turns did, in order; None for one not yet read."""
        return tuple(line.reading for line in self._said if line.role == "trainee")

    @property
    def _said(self) -> tuple[Line, ...]:
        return (*self.lines, self.recap) if self.recap else self.lines
