"""What a trainee used the coach for, as it is written down, and how much that was in words. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum


class Help(StrEnum):
    """One thing the coach can be used for."""

    LOOK = "look"
    """what a reply did, and the one thing to change"""
    NUDGE = "nudge"
    """a hint, as a question about the customer"""
    WORDING = "wording"
    """a hint, with what to do named and ready words for it"""
    EXAMPLE = "example"
    WHY = "why"
    ELSE = "else"
    PRACTICE = "practice"


QUESTIONS = (Help.EXAMPLE, Help.WHY, Help.ELSE, Help.PRACTICE)
"""What can be asked further, once there is a look or a hint."""


@dataclass(frozen=True, slots=True)
class Helped:
    """The coach used once, over one line of the talk: a reply looked at, or a customer's that is due one."""

    sort: Help
    line: int
    """the event that wrote it down"""


def in_words(helped: Sequence[Helped]) -> str:
    """How much help there was, in a sentence; what was opened twice over the same line counts once."""
    counted = [
        (len({each for each in helped if each.sort in sorts}), one, more)
        for sorts, one, more in (
            ((Help.NUDGE,), "hint", "hints"),
            ((Help.WORDING,), "ready wording", "ready wordings"),
            ((Help.LOOK,), "look at a reply", "looks at a reply"),
            (QUESTIONS, "question", "questions"),
        )
    ]
    said = [f"{count} {one if count == 1 else more}" for count, one, more in counted if count]
    return f"Help from the coach: {', '.join(said)}." if said else "No help from the coach."
