"""What is shown of a talk's roads: each from where it branches, and what was said before at a fork. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from drills.attempt import Attempt
from ui.wording import counted, ending_sentence, first_words


@dataclass(frozen=True, slots=True)
class Step:
    """One reply, the chance after it and by how much it moved that; None while it is not answered."""

    reply: int
    """its place on its road, counted from 1"""
    text: str
    chance: int | None
    moved: int | None


@dataclass(frozen=True, slots=True)
class Road:
    """One road as it stands beside the others."""

    id: int
    """the event that began it"""
    number: int
    """its place among the roads, counted from 1"""
    begins: str
    steps: tuple[Step, ...]
    standing: str
    ended: bool
    chosen: bool


@dataclass(frozen=True, slots=True)
class Tried:
    """A reply that was given, on the road of that number, at the very point where the talk stands."""

    road: int
    step: Step


def side_by_side(told: Attempt) -> tuple[Road, ...]:
    """Every road in the order in which they were begun, each from where it leaves the others."""
    common = _common(told)
    return tuple(
        Road(
            road.road,
            number,
            _begins(road, told, common),
            tuple(
                replace(step, text=first_words(step.text))
                for step in steps(road)[max(common, _inherited(road)) :]
            ),
            "Nothing said on it yet." if road.untrodden else ending_sentence(road),
            road.ending is not None,
            road.road == told.road,
        )
        for number, road in enumerate(told.roads, 1)
    )


def tried_here(told: Attempt) -> tuple[Tried, ...]:
    """The replies, in full, that other roads have at the point where `told` waits for one, the last first."""
    here = len(told.lines)
    found: dict[int, Tried] = {}
    for number, road in enumerate(told.roads, 1):
        if len(road.lines) > here and road.lines[here - 1].number == told.lines[-1].number:
            # a road that parts later has this reply from the one it leaves
            found.setdefault(road.lines[here].number, Tried(number, steps(road)[here // 2]))
    return tuple(reversed(found.values()))


def steps(road: Attempt) -> tuple[Step, ...]:
    """Each reply of a road, with what it did to the chance."""
    chances = [line.chance for line in road.lines[::2]]
    return tuple(
        Step(place, reply.text, *_moved(chances[place - 1 : place + 1]))
        for place, reply in enumerate(road.lines[1::2], 1)
    )


def which(told: Attempt) -> str:
    """Which road this is, where there are several; else nothing."""
    if len(told.roads) == 1:
        return ""
    return f"Road {_number(told.road, told)} of {len(told.roads)}"


def in_common(told: Attempt) -> str:
    """What all roads begin with, in a sentence; nothing where they part at the opening."""
    common = _common(told)
    if common == 1:
        return "Your first reply is the same on all of them."
    return f"Your first {counted(common, 'reply')} are the same on all of them." if common else ""


def _moved(chances: Sequence[int | None]) -> tuple[int | None, int | None]:
    match chances:
        case [int(before), int(after)]:
            return after, after - before
    return None, None


def _common(told: Attempt) -> int:
    """How many replies all roads begin with."""
    given = [{line.number for line in road.lines[1::2]} for road in told.roads]
    return len(set.intersection(*given))


def _inherited(road: Attempt) -> int:
    """How many of a road's replies are those of the road it leaves."""
    return sum(line.number < road.road for line in road.lines[1::2])


def _begins(road: Attempt, told: Attempt, common: int) -> str:
    if road.branch is None:
        return f"From your reply {common + 1} on" if common else "From the opening"
    return f"Leaves road {_number(road.branch.road, told)} before reply {_inherited(road) + 1}"


def _number(road: int, told: Attempt) -> int:
    return [standing.road for standing in told.roads].index(road) + 1
