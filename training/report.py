"""The page of figures and the card that go with a network; both are written by training, never by hand."""

import json
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from drills.evaluation import Evaluation, KeywordAssessor, compare, evaluate
from drills.labelled import LabelledReply
from rubric.assessor import RuleAssessor
from rubric.reading import Move, Reading
from training.fit import Plan

PAGE = Path(__file__).parent.parent / "docs" / "assessor.md"
TABLE = Path(__file__).parent / "ablation.json"
CORE = (Move.APOLOGY, Move.FALL_BACK, Move.WE_LANGUAGE, Move.ARGUE, Move.JUSTIFY, Move.BLAME)
_ADVERSARIAL = frozenset(
    {"near_miss", "sarcasm", "negation", "reported", "mixed", "machine", "polite_misstep"}
)


@dataclass(frozen=True, slots=True)
class Held:
    """Replies with the readings of assessors that never saw their authors: as shipped, and unquantised."""

    replies: Sequence[LabelledReply]
    readings: Sequence[Reading]
    full: Sequence[Reading]


def write(held: Held, plan: Plan, folder: Path) -> None:
    """Write `docs/assessor.md` and the card beside the model."""
    name = held.readings[0].assessor
    ours = compare(held.replies, held.readings, name)
    full = compare(held.replies, held.full, f"{name}, not quantised")
    rules = evaluate(held.replies, RuleAssessor())
    words = evaluate(held.replies, KeywordAssessor())
    page = [
        "# How well the assessor reads",
        "",
        "Written by `make train`; do not edit. Every figure here is of replies whose author the network, the",
        "scales and the lines had never seen: authors are dealt into three groups, and each group is read by",
        "a network fitted to the other two. Only what an assessor is sure of counts as found; what coders",
        "dispute counts in neither direction. Authors and coders share one origin, so that these figures say",
        "how well the codebook was learned, not how people would judge.",
        "",
        "## At a glance",
        "",
        *_glance([ours, full, rules, words]),
        "",
        "## By move",
        "",
        *_by_move(ours, rules, words),
        "",
        "## By group",
        "",
        "A false misstep is a reply in which a misstep is surely found that is not there.",
        "",
        *_by_group("author", held, lambda one: one.author),
        "",
        *_by_group("register", held, lambda one: one.register or "none given"),
        "",
        *_by_group("kind", held, lambda one: "adversarial" if one.kind in _ADVERSARIAL else "plain"),
        "",
        "## What else was tried",
        "",
        *_ablation(),
        "",
        "## The worst misses",
        "",
        *_misses(ours),
        "",
    ]
    PAGE.write_text("\n".join(page), encoding="utf-8")
    (folder / "card.md").write_text(_card(ours, full, plan), encoding="utf-8")


def _glance(those: Sequence[Evaluation]) -> list[str]:
    rows = [
        [
            one.assessor,
            _two(one.macro),
            _two(_mean([one.moves[move].f1 for move in CORE])),
            _share(one.false_missteps, one.replies),
            _share(one.doubtful, one.replies),
            _two(one.evidence),
        ]
        for one in those
    ]
    return _table(
        ["assessor", "macro F1", "six core moves", "false missteps", "replies with a doubt", "evidence F1"],
        rows,
    )


def _by_move(ours: Evaluation, rules: Evaluation, words: Evaluation) -> list[str]:
    rows = [
        [
            f"`{move.value}`",
            str(ours.moves[move].support),
            _two(ours.moves[move].precision),
            _two(ours.moves[move].recall),
            _two(ours.moves[move].f1),
            _two(ours.alpha[move]),
            _two(rules.moves[move].f1),
            _two(words.moves[move].f1),
        ]
        for move in Move
    ]
    return _table(["move", "there", "precision", "recall", "F1", "α", "rules F1", "keywords F1"], rows)


def _by_group(title: str, held: Held, group: Callable[[LabelledReply], str]) -> list[str]:
    rows = []
    for name in sorted({group(one) for one in held.replies}):
        pairs = [(o, r) for o, r in zip(held.replies, held.readings, strict=True) if group(o) == name]
        ours = compare([o for o, _ in pairs], [r for _, r in pairs], "")
        rules = evaluate([o for o, _ in pairs], RuleAssessor())
        rows.append(
            [
                name,
                str(ours.replies),
                _two(ours.macro),
                _two(rules.macro),
                _share(ours.false_missteps, ours.replies),
                _share(rules.false_missteps, rules.replies),
            ]
        )
    return _table([title, "replies", "macro F1", "rules", "false missteps", "rules"], rows)


def _ablation() -> list[str]:
    if not TABLE.exists():
        return ["Run `make ablate`."]
    found = json.loads(TABLE.read_text("utf-8"))
    rows = [[row["what"], row["macro"], row["best"], row["seconds"]] for row in found["rows"]]
    return [
        found["about"],
        "",
        *_table(["variant", "macro F1", "with the best lines", "seconds to fit"], rows),
    ]


def _misses(ours: Evaluation) -> list[str]:
    return [
        f"- `{missed.move.value}` {'found, not there' if missed.found else 'there, not found'} "
        f"({missed.distance:.2f}), {missed.id}: {' '.join(missed.reply.split())[:300]}"
        for missed in ours.worst
    ]


def _card(ours: Evaluation, full: Evaluation, plan: Plan) -> str:
    fitted = ", ".join(f"{key} {value}" for key, value in asdict(plan).items())
    return f"""# {ours.assessor}

Reads what a trainee's reply to an angry customer does: the 26 moves of the codebook, each with the clauses
that show it.

- **Starts from** all-MiniLM-L6-v2 of the Sentence-Transformers project (Apache-2.0), itself from Microsoft's
  MiniLM; its tokenizer is used unchanged.
- **Fitted to** {ours.replies} replies of `rubric/corpus`, written and labelled for this project.
- **How**: {fitted}; then quantised to eight bits.
- **Held-out authors**: macro F1 {_two(ours.macro)} ({_two(full.macro)} before quantising); by move in
  `docs/assessor.md`.
- **Beside it** the rules of `rubric/rules` are heard; how far to trust each was fitted on held-out authors
  (`settings.json`).
- **Limits**: English only. The corpus and its labels have one origin, so agreement between coders means that
  labels are clean, not that people would judge so. Authority is known only as far as the brief says it.
"""


def _table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> list[str]:
    return [
        "| " + " | ".join(head) + " |",
        "|" + "|".join("---" for _ in head) + "|",
        *("| " + " | ".join(row) + " |" for row in rows),
    ]


def _mean(values: Sequence[float | None]) -> float | None:
    known = [value for value in values if value is not None]
    return sum(known) / len(known) if known else None


def _two(value: float | None) -> str:
    return "–" if value is None else f"{value:.2f}"


def _share(part: int, whole: int) -> str:
    return f"{100 * part / whole:.1f} %" if whole else "–"
