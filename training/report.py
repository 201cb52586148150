"""The page of figures and the card that go with a network; both are written by training, never by hand."""

import json
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from drills.measuring.evaluation import Evaluation, KeywordAssessor, compare, evaluate
from drills.measuring.labelled import LabelledReply
from drills.measuring.scorecard import by_move, glance, misses, share, table, two
from rubric.reading import Reading
from rubric.rules.assessor import RuleAssessor
from rubric.trained.assessor import TrainedAssessor
from training import coders
from training.data import unseen
from training.fit import Plan

PAGE = Path(__file__).parent.parent / "docs" / "assessor.md"
TABLE = Path(__file__).parent / "ablation.json"
COLUMNS = {
    "what": "variant",
    "macro": "macro F1",
    "best": "with the best lines",
    "seconds": "seconds to fit",
    "one": "replies a second",
    "batch": "in batches of 32",
}
"""The columns of the table of alternatives, by the key of a row."""
_ADVERSARIAL = frozenset(
    {"near_miss", "sarcasm", "negation", "reported", "mixed", "machine", "polite_misstep"}
)


@dataclass(frozen=True, slots=True)
class Held:
    """Replies with the readings of assessors that never saw their authors: as shipped, and the rules."""

    replies: Sequence[LabelledReply]
    readings: Sequence[Reading]
    rules: Sequence[Reading]


def write(held: Held, plan: Plan, folder: Path) -> None:
    """Write `docs/assessor.md` and the card beside the model."""
    name = held.readings[0].assessor
    ours = compare(held.replies, held.readings, name)
    rules = compare(held.replies, held.rules, held.rules[0].assessor)
    words = evaluate(held.replies, KeywordAssessor())
    apart = unseen()
    never = [evaluate(apart, one) for one in (TrainedAssessor(folder), RuleAssessor(), KeywordAssessor())]
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
        *glance([ours, rules, words]),
        "",
        "## By move",
        "",
        *by_move(ours, rules, words),
        "",
        "## Replies that nothing was fitted to or chosen by",
        "",
        f"{len(apart)} replies of `rubric/corpus/unseen`, by a writer who had the codebook alone, read by",
        "the assessor that ships.",
        "",
        *glance(never),
        "",
        *by_move(*never),
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
        "## How far two coders agree",
        "",
        *_coders(),
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
    (folder / "card.md").write_text(_card(ours, plan), encoding="utf-8")


def _by_group(title: str, held: Held, group: Callable[[LabelledReply], str]) -> list[str]:
    rows = []
    for name in sorted({group(one) for one in held.replies}):
        inside = [at for at, one in enumerate(held.replies) if group(one) == name]
        ours, rules = (
            compare([held.replies[at] for at in inside], [readings[at] for at in inside], "")
            for readings in (held.readings, held.rules)
        )
        rows.append(
            [
                name,
                str(ours.replies),
                two(ours.macro),
                two(rules.macro),
                share(ours.false_missteps, ours.replies),
                share(rules.false_missteps, rules.replies),
                share(ours.doubtful, ours.replies),
            ]
        )
    return table([title, "replies", "macro F1", "rules", "false missteps", "rules", "in doubt"], rows)


def _coders() -> list[str]:
    rows = coders.rows()
    first, _ = coders.answers()
    means = [[a for row in rows if (a := row[column]) is not None] for column in (3, 4)]
    return [
        f"{len(first)} replies were coded again by somebody who had not seen the first labels.",
        "Krippendorff's α: *both decided* leaves out what either called ambiguous, *with doubts* takes",
        "that for a third answer. What the two dispute is marked ambiguous in the corpus and not scored.",
        "",
        *table(
            ["move", "both saw it", "one in doubt", "α, both decided", "α, with doubts"],
            [[f"`{m}`", str(both), str(doubt), two(sure), two(all_)] for m, both, doubt, sure, all_ in rows]
            + [["mean", "", "", *(two(sum(column) / len(column)) for column in means)]],
        ),
    ]


def _ablation() -> list[str]:
    if not TABLE.exists():
        return ["Run `make ablate`."]
    found = json.loads(TABLE.read_text("utf-8"))
    rows = [[row.get(key, "") for key in COLUMNS] for row in found["rows"]]
    return [found["about"], "", *table(list(COLUMNS.values()), rows)]


def _card(ours: Evaluation, plan: Plan) -> str:
    fitted = ", ".join(f"{key} {value}" for key, value in asdict(plan).items())
    return f"""# {ours.assessor}

Reads what a trainee's reply to an angry customer does: the 26 moves of the codebook, each with the clauses
that show it.

- **Starts from** all-MiniLM-L6-v2 of the Sentence-Transformers project (Apache-2.0), itself from Microsoft's
  MiniLM; its tokenizer is used unchanged.
- **Fitted to** {ours.replies} replies of `rubric/corpus`, written and labelled for this project.
- **How**: {fitted}; then quantised to eight bits.
- **Held-out authors**: macro F1 {two(ours.macro)}; by move in `docs/assessor.md`.
- **Beside it** the rules of `rubric/rules` are heard; how far to trust each was fitted on held-out authors
  (`settings.json`).
- **Limits**: English only. The corpus and its labels have one origin, so agreement between coders means that
  labels are clean, not that people would judge so. Authority is known only as far as the brief says it.
"""
