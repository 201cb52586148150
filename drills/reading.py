"""Reads a reply in its place in a drill, where more is known of the place than the words of the talk tell."""

from collections.abc import Sequence
from dataclasses import replace

from rubric.reading import Assessor, Move, Reading, Turn
from simulator.customer import State
from simulator.hearing import hear
from simulator.scenario import Scenario


def read_reply(
    assessor: Assessor, reply: str, turns: Sequence[Turn], scenario: Scenario, state: State
) -> Reading:
    """What `reply` did, after `turns` and to a customer in `state`.

    An explanation is no excuse where the customer meant to ask for one, in whichever of their ways they did.
    Nor is the reason itself where it comes a reply or two later.
    """
    reading = assessor.read(reply, turns, scenario.brief.brief())
    asked_now = state.memory.awaits == "explanation"
    if not asked_now and not state.memory.explains(hear(reply, reading, scenario)):
        return reading
    return replace(reading, findings=tuple(f for f in reading.findings if f.move is not Move.JUSTIFY))
