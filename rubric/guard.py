"""What no assessor is asked: a reply that is not said to the customer at all."""

from collections.abc import Sequence
from dataclasses import dataclass

from rubric.reading import Assessor, Brief, Move, Reading, Turn
from rubric.rules.machine import aimed_at_machine
from rubric.stuffing import stuffed


@dataclass(frozen=True, slots=True)
class Guarded:
    """An assessor that holds another: text aimed at the machine and lists of keywords carry no technique.

    What is left of such a reply is an insult, if there is a sure one in it.
    """

    inner: Assessor

    @property
    def name(self) -> str:
        """The name of the assessor within: the guard is the same around all."""
        return self.inner.name

    def read(self, reply: str, history: Sequence[Turn] = (), brief: Brief | None = None) -> Reading:
        """The reading of the assessor within, or next to nothing."""
        reading = self.inner.read(reply, history, brief)
        if not (aimed_at_machine(reply) or stuffed(reply)):
            return reading
        insults = tuple(f for f in reading.of(Move.HOSTILE) if not f.unsure)
        return Reading(insults, reading.assessor, aimed_at_machine=True)
