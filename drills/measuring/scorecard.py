"""Evaluations as tables of Markdown: for the terminal, and for the page of figures that training writes."""

from collections.abc import Iterable, Sequence

from drills.measuring.evaluation import Evaluation, KeywordAssessor, evaluate
from drills.measuring.labelled import labelled
from errors import UserError
from rubric.reading import Assessor, Move
from rubric.rules.assessor import RuleAssessor

CORE = (Move.APOLOGY, Move.FALL_BACK, Move.WE_LANGUAGE, Move.ARGUE, Move.JUSTIFY, Move.BLAME)


def scorecard(lines: Iterable[bytes], name: str, assessor: Assessor) -> str:
    """How `assessor` reads the labelled replies of the file `name`, with rules and keywords beside it."""
    replies = tuple(labelled(lines, name))
    if not replies:
        raise UserError(f"{name} holds no labelled reply")
    ours, rules, words = (evaluate(replies, one) for one in (assessor, RuleAssessor(), KeywordAssessor()))
    parts = (
        [f"{len(replies)} replies of {name}. Only sure findings count; disputed moves count neither way."],
        glance((ours, rules, words)),
        by_move(ours, rules, words),
        ["The worst misses:", *misses(ours)],
    )
    return "\n\n".join("\n".join(part) for part in parts)


def glance(those: Sequence[Evaluation]) -> list[str]:
    """A row an assessor."""
    rows = [
        [
            one.assessor,
            two(one.macro),
            two(_mean([one.moves[move].f1 for move in CORE])),
            share(one.false_missteps, one.replies),
            share(one.doubtful, one.replies),
            two(one.evidence),
        ]
        for one in those
    ]
    head = ["assessor", "macro F1", "six core moves", "false missteps", "in doubt", "evidence F1"]
    return table(head, rows)


def by_move(ours: Evaluation, rules: Evaluation, words: Evaluation) -> list[str]:
    """A row a move."""
    spread = ours.spread
    rows = [
        [
            f"`{move.value}`",
            str(ours.moves[move].support),
            two(ours.moves[move].precision),
            two(ours.moves[move].recall),
            two(ours.moves[move].f1),
            _interval(spread[move]),
            two(ours.alpha[move]),
            two(rules.moves[move].f1),
            two(words.moves[move].f1),
        ]
        for move in Move
    ]
    head = ["move", "there", "precision", "recall", "F1", "95 %", "α"]
    return table([*head, f"{rules.assessor} F1", f"{words.assessor} F1"], rows)


def misses(ours: Evaluation) -> list[str]:
    """A line for each of the worst misses."""
    return [
        f"- `{missed.move.value}` {'found, not there' if missed.found else 'there, not found'} "
        f"({missed.distance:.2f}), {missed.id}: {' '.join(missed.reply.split())[:300]}"
        for missed in ours.worst
    ]


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> list[str]:
    """The lines of a table, columns padded so that it reads well as it stands."""
    grid = [list(head), *(list(row) for row in rows)]
    widths = [max(len(row[column]) for row in grid) for column in range(len(head))]
    lines = [
        "| " + " | ".join(cell.ljust(w) for cell, w in zip(row, widths, strict=True)) + " |" for row in grid
    ]
    rule = "|" + "|".join("-" * (width + 2) for width in widths) + "|"
    return [lines[0], rule, *lines[1:]]


def two(value: float | None) -> str:
    """A figure with two decimals, or a dash where there is none."""
    return "–" if value is None else f"{value:.2f}"


def _interval(ends: tuple[float, float] | None) -> str:
    return "–" if ends is None else f"{ends[0]:.2f} to {ends[1]:.2f}"


def share(part: int, whole: int) -> str:
    """A share as a percentage."""
    return f"{100 * part / whole:.1f} %" if whole else "–"


def _mean(values: Sequence[float | None]) -> float | None:
    known = [value for value in values if value is not None]
    return sum(known) / len(known) if known else None
