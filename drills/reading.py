"""Reads a reply in its place in a drill, where more is known of the place than the words of the talk tell."""

from collections.abc import Sequence
from dataclasses import replace

from rubric.reading import Assessor, Move, Reading, Turn
from simulator.customer import State
from simulator.scenario import Scenario


def read_reply(
    assessor: Assessor, reply: str, turns: Sequence[Turn], scenario: Scenario, state: State
) -> Reading:
    """What `reply` did, after `turns` and to a customer in `state`.

    An explanation is no excuse where the customer meant to ask for one, in whichever of their ways they did.
    """
    reading = assessor.read(reply, turns, scenario.brief.brief())
    if state.memory.awaits != "explanation":
        return reading
    return replace(reading, findings=tuple(f for f in reading.findings if f.move is not Move.JUSTIFY))
