"""The table of alternatives: each is fitted without some authors and measured on their replies."""

import argparse
import json
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path

import numpy as np
import torch
from sklearn.linear_model import LogisticRegression

from drills.measuring.labelled import LabelledReply
from rubric.rules.assessor import RuleAssessor
from rubric.trained.encoder import Window
from rubric.trained.session import Session
from training import calibrate
from training.data import MOVES, corpus
from training.export import export
from training.fit import Plan, base, encoder, fit, logits, padded, prepared, shown
from training.net import Net
from training.report import TABLE

BLIND = frozenset({"lowfield", "rowan"})
# Every so many replies of the others are fitted to: a table of eleven fits in an hour, not in a night.
_STEP = 5
# What is left out with the scenarios held out: one by e-mail, one on the telephone.
SCENARIOS = frozenset({"contract_change", "dead_system"})


@dataclass(frozen=True, slots=True)
class Variant:
    """One way of doing it."""

    what: str
    plan: Plan = field(default_factory=Plan)
    rules: bool = False
    heads_only: bool = False
    scenarios: bool = False


VARIANTS = (
    Variant("as shipped, with the rules", rules=True),
    Variant("as shipped, the network alone"),
    Variant("frozen embeddings, a linear head on their mean", heads_only=True),
    Variant("the upper two layers fitted", Plan(frozen=4)),
    Variant("no tellings (no augmentation)", Plan(tellings=0)),
    Variant("no loss on spans", Plan(spans=0.0)),
    Variant("without the brief", Plan(terms=False)),
    Variant("without brief and customer", Plan(terms=False, customer=False)),
    Variant("three layers kept of six", Plan(layers=3, frozen=0)),
    Variant("as shipped, two scenarios held out instead", rules=True, scenarios=True),
)


def main() -> None:
    """Fit every variant, or those whose description holds the words given, and write the table anew."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("words", nargs="?", default="")
    parser.add_argument("--epochs", type=int, default=Plan().epochs)
    asked = parser.parse_args()
    torch.set_num_threads(1)
    replies = corpus()
    rows: dict[str, dict[str, str]] = {row["what"]: row for row in _table()["rows"]} if asked.words else {}
    for variant in VARIANTS:
        if asked.words in variant.what:
            rows[variant.what] = _row(variant, replies, asked.epochs)
            print(rows[variant.what], flush=True)
    about = (
        f"Fitted to one in {_STEP} of the replies of all authors but {' and '.join(sorted(BLIND))}, when "
        f"there were {len(replies):,} in all, {asked.epochs} epochs, on one core; measured on those. "
        "*Macro F1* is at even odds (where the rules are heard, "
        "by scales fitted to the other half of the replies measured); *with the best lines* chooses them on "
        "the replies measured, and so flatters all alike. The network alone, eight bits, one thread, gives "
        "the replies a second. In a batch an eight-bit number depends on its neighbours: drills read singly."
    )
    TABLE.write_text(
        json.dumps({"about": about, "rows": list(rows.values())}, indent=1) + "\n", encoding="utf-8"
    )


def _table() -> dict[str, list[dict[str, str]]]:
    found: dict[str, list[dict[str, str]]] = (
        json.loads(TABLE.read_text("utf-8")) if TABLE.exists() else {"rows": []}
    )
    return found


def _row(variant: Variant, replies: list[LabelledReply], epochs: int) -> dict[str, str]:
    plan = replace(variant.plan, epochs=epochs)
    out: Callable[[LabelledReply], bool] = (
        (lambda r: r.scenario in SCENARIOS) if variant.scenarios else (lambda r: r.author in BLIND)
    )
    learned, measured = [r for r in replies if not out(r)][::_STEP], [r for r in replies if out(r)]
    began = time.monotonic()
    rates = ("", "")
    if variant.heads_only:
        chances = _heads_only(learned, measured, plan)
    else:
        net = _fitted(variant, plan, learned)
        rates = _rates(net, measured, plan)
        found = logits(net, measured, plan)
        chances = _with_rules(found, measured) if variant.rules else 1 / (1 + np.exp(-found))
    seconds = time.monotonic() - began
    there, scored = calibrate.truth(measured)
    at = np.array(
        [calibrate.scores(chances >= line, there, scored)[0] for line in np.arange(0.05, 0.96, 0.05)]
    )
    even = calibrate.scores(chances >= 0.5, there, scored)[0]
    return {
        "what": variant.what,
        "macro": f"{even.mean():.3f}",
        "best": f"{at.max(0).mean():.3f}",
        "seconds": f"{seconds:.0f}",
        "one": rates[0],
        "batch": rates[1],
        "plan": json.dumps(asdict(plan)),
    }


# The rules are heard after the fit: two variants may share a network.
_NETS: dict[tuple[Plan, bool], Net] = {}


def _fitted(variant: Variant, plan: Plan, learned: Sequence[LabelledReply]) -> Net:
    key = (plan, variant.scenarios)
    if key not in _NETS:
        _NETS[key] = fit(learned, plan, variant.what)
    return _NETS[key]


def _rates(net: Net, replies: Sequence[LabelledReply], plan: Plan) -> tuple[str, str]:
    """Replies a second through the network as it would ship: one at a time, and in batches of like length."""
    reader = encoder()
    windows = [reader.windows(r.reply, shown(r, plan)) for r in replies]
    first = sorted((found[0] for found in windows if found), key=lambda window: len(window.ids))
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "model.onnx"
        export(net, file)
        session = Session(file)
        one, batch = (f"{len(first) / _seconds(session, first, size):.0f}" for size in (1, 32))
        return one, batch


def _seconds(session: Session, windows: Sequence[Window], size: int) -> float:
    groups = [padded(windows[at : at + size]) for at in range(0, len(windows), size)]
    fed = [[tensor.numpy() for tensor in group] for group in groups]
    began = time.perf_counter()
    for ids, types, attention in fed:
        session.feed(ids, types, attention)
    return time.perf_counter() - began


def _with_rules(found: calibrate.Table, measured: list[LabelledReply]) -> calibrate.Table:
    """Chances by scales fitted to the other half of what is measured, so that no reply settles its own."""
    ruled = calibrate.rulings(calibrate.read_by(RuleAssessor(), measured))
    there, scored = calibrate.truth(measured)
    half = np.arange(len(measured)) % 2 == 0
    chances = np.zeros_like(found)
    for inside in (half, ~half):
        scales = calibrate.scales(found[~inside], ruled[~inside], there[~inside], scored[~inside])
        chances[inside] = calibrate.chances(scales, found[inside], ruled[inside])
    return chances


def _heads_only(learned: list[LabelledReply], measured: list[LabelledReply], plan: Plan) -> calibrate.Table:
    """Logistic regressions on the mean of the token states, as sentence embeddings are made."""
    plan = replace(plan, frozen=plan.layers)
    net = Net(base(), plan.layers, plan.layers)
    features = [
        np.array([one.hidden[: len(one.window.offsets) + 2].float().mean(0).numpy() for one in known])
        for known in (prepared(net, learned, encoder(), plan), prepared(net, measured, encoder(), plan))
    ]
    there, scored = calibrate.truth(learned)
    return np.column_stack(
        [
            LogisticRegression(C=10, max_iter=1000, class_weight="balanced")
            .fit(features[0][scored[:, column]], there[scored[:, column], column])
            .predict_proba(features[1])[:, 1]
            for column in range(len(MOVES))
        ]
    )


if __name__ == "__main__":
    main()
