"""What a second reader is asked: the criteria of a rubric that apply, and what fails a drill outright."""

from collections.abc import Mapping
from dataclasses import dataclass

from rubric.criteria import Absent, Answered, Check, Condition, Criterion, Done, Order, Rubric
from rubric.grade import Grade
from rubric.reading import Move
from rubric.red_flags import flag_texts
from rubric.results import CriterionResult

OUTRIGHT = "fails_outright"


@dataclass(frozen=True, slots=True)
class Question:
    """One criterion for one call. `taken_out` says why a check is not asked, by its id."""

    criterion: Criterion
    taken_out: Mapping[str, str]

    @property
    def checks(self) -> tuple[Check, ...]:
        """The checks that are asked."""
        return tuple(check for check in self.criterion.checks if check.id not in self.taken_out)


def questions(graded: Grade, rubric: Rubric) -> tuple[Question, ...]:
    """One question for each criterion of `rubric`, in its order.

    What applies is told in `graded`, by code, from the scenario and the customer's words. Asked again, it
    would only compare two notions of what the drill was about.
    """
    return tuple(
        Question(entry.criterion, _taken_out(result))
        for entry, result in zip(rubric.entries, graded.criteria, strict=True)
    )


def _taken_out(result: CriterionResult) -> dict[str, str]:
    return {c.id: c.reason or "" for c in result.checks if c.answer == "not_applicable"}


def outright(rubric: Rubric) -> Question:
    """The missteps that fail a drill by themselves, as a criterion: no other may ask about them."""
    checks = tuple(
        Check(
            id=move.value,
            question=f"Did you keep from {_lower(flag_texts()[move.value].name)}?",
            condition=Absent(kind="absent", moves=(move,)),
        )
        for move in rubric.critical
    )
    return Question(
        Criterion(
            id=OUTRIGHT,
            title="What fails outright",
            sources=("000", "001"),
            asks="A few missteps cost the whole drill, however good the rest of it was.",
            checks=checks,
        ),
        {},
    )


def moves(condition: Condition) -> tuple[Move, ...]:
    """Every move that a condition speaks of."""
    match condition:
        case Done() | Answered():
            return condition.moves
        case Absent():
            return (*condition.alongside, *condition.moves)
        case Order():
            return (*condition.first, *condition.then)


def _lower(name: str) -> str:
    return name[0].lower() + name[1:]
