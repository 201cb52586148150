"""What a voice is given, and what it gives: the seam between what the customer means and the words for it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from simulator.hearing import Heard
from simulator.intention import Band
from simulator.lines import Channel
from simulator.memory import Memory
from simulator.mood import Mood
from simulator.plan import Plan
from simulator.scenario import Scenario

AUTHORED = "authored"
"""The name of the voice that is built in, as kept in the record."""

MOST_SENTENCES: Mapping[Channel, int] = {"phone": 3, "meeting": 3, "in_person": 3, "video": 3, "email": 10}


@dataclass(frozen=True, slots=True)
class Intervention:
    """Words of a model that were not shown, or that never came."""

    why: str
    """a `Break` of the part, or the model's `Trouble`"""
    words: str = ""
    """what the model said; kept in the record alone, since it may hold what a trainee must not see"""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A part of a line, ready to be shown: one sentence of a model's, or all that the authored voice says."""

    text: str
    voice: str
    """the voice whose words these are: `authored`, or a model's name"""
    lines: tuple[str, ...] = ()
    """the authored lines it was made of or takes up, unfilled"""


@dataclass(frozen=True, slots=True)
class Exchange:
    """A reply of the trainee's and what the customer said to it, what they remembered and felt then."""

    reply: str
    line: str
    memory: Memory
    mood: Mood


@dataclass(frozen=True, slots=True)
class Talk:
    """What was said before the reply that is being answered."""

    opening: str = ""
    exchanges: tuple[Exchange, ...] = ()

    @property
    def lines(self) -> tuple[str, ...]:
        """What the customer said, in order."""
        return (self.opening, *(exchange.line for exchange in self.exchanges))


@dataclass(frozen=True, slots=True)
class Cue:
    """What a voice is given for one line of the customer's.

    `mood` and `memory` are as they are once `reply` has been heard. `said` holds the authored lines said
    before, unfilled; `begun` what has been said of this very line, where it was broken off.
    """

    scenario: Scenario
    channel: Channel
    plan: Plan
    band: Band
    heard: Heard
    said: frozenset[str]
    seed: int
    turn: int
    mood: Mood
    memory: Memory
    reply: str = ""
    talk: Talk = Talk()
    begun: tuple[Sentence, ...] = ()


class Voice(Protocol):
    """Puts an intention into words."""

    @property
    def name(self) -> str:
        """Which voice, as kept in the record."""

    def open(self, scenario: Scenario, seed: int) -> Sentence:
        """The customer's first line."""

    def speak(self, cue: Cue) -> Iterator[Sentence | Intervention]:
        """The customer's line for `cue`, sentence by sentence; each may be shown as soon as it is here.

        Between them comes what was kept back.
        """


def line(sentences: Sequence[Sentence]) -> str:
    """The sentences as one line."""
    return " ".join(sentence.text for sentence in sentences)


UNSAID = Talk()
"""The talk before anything was said, for voices that need none."""
