"""What is open to a trainee at one turn: a published list of openings, and when each is open. Pure."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

import datafile
from datafile import Strict
from rubric.reading import MISSTEPS, TECHNIQUES, Move
from simulator.customer import State
from simulator.intention import Intention
from simulator.memory import YIELDING
from simulator.mood import REGRET
from simulator.scenario import Id, Needs, Scenario, TermText, Text

Act = Move | Literal["explain", "say", "told_on"]
"""A move, the explanation asked for, what an ending asks to be spoken of, or a confidence told on."""
Only = Literal["harm", "regret", "asked", "term", "offered", "unsaid", "apart", "undone"]
BESIDES: tuple[Act, ...] = ("explain", "say")
"""The acts that are no moves and that an opening can hold."""
HEEDING = REGRET | {
    Move.EXPLORE,
    Move.INVITE_SOLUTION,
    Move.SOLUTION,
    Move.EXCEED,
    Move.ENLIST_HELP,
}
"""What heeds a thing that was told: feeling with it, owning it, asking on, or doing something about it."""
_GAVE_WAY = frozenset(
    {Intention.SOFTEN, Intention.REAFFIRM, Intention.COUNTER, Intention.MEET, Intention.DISCLOSE}
)


class Opening(Strict):
    """Something that can be done in one reply, and when it is open."""

    id: Id
    name: Text
    do: Annotated[tuple[Act, ...], Field(min_length=1)]
    only: tuple[Only, ...] = ()
    fits: Text
    link: Annotated[str, Field(pattern=r"^docs/techniques/[a-z_]+\.md#[a-z0-9-]+$")]

    @property
    def moves(self) -> frozenset[Move]:
        """The moves it consists of."""
        return frozenset(act for act in self.do if isinstance(act, Move))


class Openings(Strict):
    """The list, what each move is called after "You", and ready words for set-ups that have none."""

    openings: tuple[Opening, ...]
    did: dict[Act, Text]
    wordings: dict[Act, Annotated[tuple[Text, ...], Field(min_length=1)]]

    @model_validator(mode="after")
    def _whole(self) -> Self:
        if len({opening.id for opening in self.openings}) < len(self.openings):
            raise ValueError("two openings have the same id")
        if not any(not opening.only and {*opening.do} & YIELDING & HEEDING for opening in self.openings):
            raise ValueError("one opening at least has to be open always, so that there is a best one")
        if any("undone" in opening.only and opening.do[0] in BESIDES for opening in self.openings):
            raise ValueError("only a move can be left undone")
        if any("told_on" in opening.do for opening in self.openings):
            raise ValueError("nobody is told to tell on somebody")
        if missing := {*Move, *BESIDES, "told_on"} - self.did.keys():
            raise ValueError(f"did: missing: {', '.join(sorted(missing))}")
        if missing := {*TECHNIQUES, "explain"} - self.wordings.keys():
            raise ValueError(f"wordings: missing: {', '.join(sorted(missing))}")
        return self


@cache
def published() -> Openings:
    """The list as it is published. Raises `DataFileError`."""
    return datafile.load(Path(__file__).parent / "openings.yaml", Openings).model


@dataclass(frozen=True, slots=True)
class Point:
    """Where a talk stood when a reply was made."""

    scenario: Scenario
    seed: int
    state: State
    intention: Intention
    """what the customer's last line meant"""
    chance: int
    said: str
    """all that the trainee had said before, so that no ready sentence comes twice"""


def is_open(point: Point, opening: Opening) -> bool:
    """Whether `opening` is open at `point`: its conditions hold, and it takes up what the customer gave."""
    return all(_OPEN[only](point, opening) for only in opening.only) and takes_up(point, opening.do)


def softened(point: Point) -> bool:
    """Whether the customer's last line gave way: asked, told something, stepped back or met the trainee."""
    return point.state.memory.awaits == "explanation" or point.intention in _GAVE_WAY


def takes_up(point: Point, acts: Iterable[Act]) -> bool:
    """Whether a reply of these acts takes up what the customer gave; true where they gave nothing."""
    if point.state.memory.awaits == "explanation":
        return bool({*acts} & {*YIELDING, "explain"})
    if point.intention is Intention.DISCLOSE:
        return bool({*acts} & {*HEEDING, "say"})
    return not softened(point) or bool({*acts} - MISSTEPS)


def missing(point: Point) -> Needs:
    """What the best ending there is still asks for."""
    ends = point.scenario.endings
    goal = ends.won or ends.parted or ends.settled
    memory, disclosed = point.state.memory, point.state.mood.disclosed
    return tuple(group for group in goal.needs if memory.share_met((group,), disclosed) < 1.0)


def unsaid(point: Point) -> Sequence[str]:
    """What the best ending asks to be spoken of and has not been, each as `say:` with its id."""
    return [need for group in missing(point) for need in group if need.startswith("say:")]


def unoffered(point: Point) -> Sequence[TermText]:
    """The terms of the brief that have not been put on the table."""
    return [term for term in point.scenario.brief.may if term.id not in point.state.memory.offered]


def apart(point: Point) -> bool:
    """Whether the two could come nearer to each other: they write, or there is a meeting to come to."""
    here, transition = point.state.memory.channel, point.scenario.transition
    return here == "email" or (transition is not None and here != transition.channel)


def undone(point: Point, move: Move) -> bool:
    """Whether `move` would be new: it was not done before, or the customer has just put the trainee to it."""
    bait = point.state.memory.open_bait(point.scenario)
    return not point.state.memory.done.get(move) or bool(bait and move in bait.met_by)


_OPEN: Mapping[Only, Callable[[Point, Opening], bool]] = {
    "harm": lambda point, _: "apologizing" not in point.scenario.not_applicable,
    "regret": lambda point, _: any(point.state.memory.done.get(move) for move in REGRET),
    "asked": lambda point, _: point.state.memory.awaits == "explanation",
    "term": lambda point, _: bool(unoffered(point)),
    "offered": lambda point, _: bool(point.state.memory.offered),
    # only a set-up's own words can speak of what matters in it
    "unsaid": lambda point, _: any(point.scenario.wordings.get(need) for need in unsaid(point)),
    "apart": lambda point, _: apart(point),
    "undone": lambda point, opening: undone(point, Move(opening.do[0])),
}
