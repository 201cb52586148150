"""What a grade is judged from: one conversation, what was read in it, and what its scenario knows."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Literal, get_args

from rubric.reading import Brief, Reading, Turn

Situation = Literal[
    "written_channel",  # the conversation is by letter, e-mail or chat
    "recap_asked",  # a written summary is part of the task, or the customer asked for one
    "expansion_raised",  # the customer spoke of business to come
    "explanation_asked",  # the customer asked what happened, or why
    "remedy_refused",  # the customer turned down what was offered
    "help_needed",  # it takes people above the trainee to put it right, or the customer asked for one
]
SITUATIONS: frozenset[Situation] = frozenset(get_args(Situation))


@dataclass(frozen=True, slots=True)
class Meant:
    """What a customer meant by one turn, where that is known and need not be told by the words."""

    raised: frozenset[Situation]
    """what it brought up"""
    provokes: bool
    """whether it gives cause to hit back"""


@dataclass(frozen=True, slots=True)
class GradingContext:
    """A whole conversation to be graded.

    `readings` has one entry for each trainee turn, in order; None where the assessor failed.
    `not_applicable` holds ids of criteria that the scenario takes out. `situation` is what the scenario
    knows; what the customer brought up is added to it. `meant` has one entry for each customer turn, in
    order, where it is known what they meant; None where only their words can tell. Raises `ValueError`
    if readings or `meant` do not fit the turns, or a situation is not one of `SITUATIONS`.
    """

    turns: tuple[Turn, ...]
    readings: tuple[Reading | None, ...]
    not_applicable: frozenset[str] = frozenset()
    brief: Brief | None = None
    situation: Collection[str] = ()
    meant: tuple[Meant, ...] | None = None

    def __post_init__(self) -> None:
        replies = sum(turn.role == "trainee" for turn in self.turns)
        if replies != len(self.readings):
            raise ValueError(f"{replies} trainee turns but {len(self.readings)} readings")
        if self.meant is not None and len(self.turns) - replies != len(self.meant):
            raise ValueError(f"{len(self.turns) - replies} customer turns but {len(self.meant)} meanings")
        if unknown := sorted(set(self.situation) - SITUATIONS):
            raise ValueError(
                f"unknown situation: {', '.join(unknown)}; known: {', '.join(sorted(SITUATIONS))}"
            )
