"""The values both sides speak: what was said, what the trainee may do, and what a reply did.

The only module of `rubric` that the simulator may import.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Literal, Protocol

Role = Literal["customer", "trainee"]


class Move(StrEnum):
    """What a reply does (the codebook's 26 moves): fifteen techniques, then eleven missteps."""

    APOLOGY = "apology"
    EMPATHY = "empathy"
    FALL_BACK = "fall_back"
    INVITE_SOLUTION = "invite_solution"
    TAKE_THE_STICK = "take_the_stick"
    WE_LANGUAGE = "we_language"
    EXPLORE = "explore"
    FORWARD_FOCUS = "forward_focus"
    SOLUTION = "solution"
    EXCEED = "exceed"
    URGENCY = "urgency"
    TRUST_FIRST = "trust_first"
    TO_VOICE = "to_voice"
    RECAP = "recap"
    ENLIST_HELP = "enlist_help"

    ARGUE = "argue"
    JUSTIFY = "justify"
    BLAME = "blame"
    HOLLOW_APOLOGY = "hollow_apology"
    FLAT_REFUSAL = "flat_refusal"
    OVER_PROMISE = "over_promise"
    CAVE = "cave"
    PREMATURE_SELL = "premature_sell"
    PAST_REHASH = "past_rehash"
    DIVISIVE_YOU = "divisive_you"
    HOSTILE = "hostile"


MISSTEPS: frozenset[Move] = frozenset(list(Move)[list(Move).index(Move.ARGUE) :])
TECHNIQUES: frozenset[Move] = frozenset(Move) - MISSTEPS


@dataclass(frozen=True, slots=True)
class Turn:
    """One thing said, by the customer or by the trainee."""

    role: Role
    text: str


Wish = Literal["demand", "promise", "conduct"]


@dataclass(frozen=True, slots=True)
class Term:
    """One line of a brief: something the trainee may, or may not, do.

    `cues` are other ways people say it (lower-case words or phrases), matched as whole words. `wish` tells a
    forbidden term apart: granting a *demand* is `cave`, making a forbidden *promise* is `over_promise`, and
    *conduct* (selling, blaming the kitchen) is read as the move it is.
    """

    id: str
    text: str
    cues: tuple[str, ...] = ()
    wish: Wish = "demand"


@dataclass(frozen=True, slots=True)
class Brief:
    """What the trainee is told, and the authority they have."""

    may: tuple[Term, ...] = ()
    may_not: tuple[Term, ...] = ()
    known: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Finding:
    """One move with its evidence: `evidence == reply[start:end]`, in code points of the original reply."""

    move: Move
    evidence: str
    start: int
    end: int
    confidence: float
    unsure: bool = False


@dataclass(frozen=True, slots=True)
class Reading:
    """What one reply did, as found by one assessor and version; findings are in order of `start`."""

    findings: tuple[Finding, ...] = ()
    assessor: str = ""
    aimed_at_machine: bool = False
    """nothing in the reply was meant for the customer: instructions to a program, markup, control text"""

    @property
    def sure(self) -> frozenset[Move]:
        """The moves found without doubt."""
        return frozenset(f.move for f in self.findings if not f.unsure)

    @property
    def moves(self) -> frozenset[Move]:
        """All moves found, doubtful ones too."""
        return frozenset(f.move for f in self.findings)

    def of(self, move: Move) -> tuple[Finding, ...]:
        """The findings of one move, in the reply's order."""
        return tuple(f for f in self.findings if f.move is move)


class Assessor(Protocol):
    """Reads one reply in its place. The same reply, history and brief always read the same."""

    @property
    def name(self) -> str:
        """Which assessor this is, with its version, as kept in every reading."""

    def read(self, reply: str, history: Sequence[Turn] = (), brief: Brief | None = None) -> Reading:
        """Find the moves of `reply`, said after `history` by somebody with the authority of `brief`.

        Without a brief, authority is judged by common sense. Never raises on any text.
        """
