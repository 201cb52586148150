"""The page of figures and the card that go with a network; both are written by training, never by hand."""

import json
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from drills.evaluation import Evaluation, KeywordAssessor, compare, evaluate
from drills.labelled import LabelledReply
from drills.scorecard import by_move, glance, misses, share, table, two
from rubric.reading import Reading
from rubric.rules.assessor import RuleAssessor
from training.fit import Plan

PAGE = Path(__file__).parent.parent / "docs" / "assessor.md"
TABLE = Path(__file__).parent / "ablation.json"
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
        *glance([ours, full, rules, words]),
        "",
        "## By move",
        "",
        *by_move(ours, rules, words),
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
        *misses(ours),
        "",
    ]
    PAGE.write_text("\n".join(page), encoding="utf-8")
    (folder / "card.md").write_text(_card(ours, full, plan), encoding="utf-8")


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
                two(ours.macro),
                two(rules.macro),
                share(ours.false_missteps, ours.replies),
                share(rules.false_missteps, rules.replies),
            ]
        )
    return table([title, "replies", "macro F1", "rules", "false missteps", "rules"], rows)


def _ablation() -> list[str]:
    if not TABLE.exists():
        return ["Run `make ablate`."]
    found = json.loads(TABLE.read_text("utf-8"))
    rows = [[row["what"], row["macro"], row["best"], row["seconds"]] for row in found["rows"]]
    return [
        found["about"],
        "",
        *table(["variant", "macro F1", "with the best lines", "seconds to fit"], rows),
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
- **Held-out authors**: macro F1 {two(ours.macro)} ({two(full.macro)} before quantising); by move in
  `docs/assessor.md`.
- **Beside it** the rules of `rubric/rules` are heard; how far to trust each was fitted on held-out authors
  (`settings.json`).
- **Limits**: English only. The corpus and its labels have one origin, so agreement between coders means that
  labels are clean, not that people would judge so. Authority is known only as far as the brief says it.
"""
