"""Fit the assessor that ships: network, scales, card and the page of figures, from the corpus, in one go."""

import json
import shutil
import tempfile
from pathlib import Path

import numpy as np
import torch

from drills.labelled import LabelledReply
from rubric.reading import Reading
from rubric.trained.assessor import MODEL, TrainedAssessor
from rubric.trained.settings import Settings
from training import calibrate
from training.data import corpus, folds
from training.export import export
from training.fit import Plan, base, fit, logits
from training.net import Net
from training.report import Held, write

NAME = "minilm-1"
# A token shows a move from even odds up.
EVIDENCE = 0.0


def main() -> None:
    """Fit on each side of every fold to learn how far to trust it, then on everything to ship it."""
    torch.set_num_threads(2)
    plan = Plan()
    replies = corpus()
    there, scored = calibrate.truth(replies)
    ruled = calibrate.rulings(replies)
    found = np.zeros(there.shape, np.float32)
    authors = np.array([reply.author for reply in replies])
    groups = folds(replies)
    nets: list[Net] = []
    for number, group in enumerate(groups, start=1):
        inside = np.isin(authors, sorted(group))
        net = fit([r for r in replies if r.author not in group], plan, f"fold {number} of {len(groups)}")
        found[inside] = logits(net, [r for r in replies if r.author in group], plan)
        nets.append(net)
    held = _held_out(replies, nets, groups, found, ruled)
    net = fit(replies, plan, "all")
    settings = Settings(
        name=NAME,
        evidence=EVIDENCE,
        moves={m.value: s for m, s in calibrate.scales(found, ruled, there, scored).items()},
    )
    _ship(net, settings, MODEL)
    write(held, plan, MODEL)


def _held_out(
    replies: list[LabelledReply],
    nets: list[Net],
    groups: list[frozenset[str]],
    found: calibrate.Table,
    ruled: calibrate.Table,
) -> Held:
    """What the shipped way of reading makes of each author when it has never seen that author.

    Scales and lines come from the other folds, so that nothing of the author is in them either.
    """
    there, scored = calibrate.truth(replies)
    authors = np.array([reply.author for reply in replies])
    readings: dict[str, Reading] = {}
    full: dict[str, Reading] = {}
    for net, group in zip(nets, groups, strict=True):
        others = ~np.isin(authors, sorted(group))
        scale = calibrate.scales(found[others], ruled[others], there[others], scored[others])
        settings = Settings(name=NAME, evidence=EVIDENCE, moves={m.value: s for m, s in scale.items()})
        for kept, quantised in ((readings, True), (full, False)):
            with tempfile.TemporaryDirectory() as folder:
                _ship(net, settings, Path(folder), quantised=quantised)
                assessor = TrainedAssessor(Path(folder))
                kept |= {
                    r.id: assessor.read(r.reply, r.history, r.brief) for r in replies if r.author in group
                }
    return Held(replies, [readings[r.id] for r in replies], [full[r.id] for r in replies])


def _ship(net: Net, settings: Settings, folder: Path, *, quantised: bool = True) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    export(net, folder / "model.onnx", quantised=quantised)
    shutil.copyfile(base() / "tokenizer.json", folder / "tokenizer.json")
    (folder / "settings.json").write_text(
        json.dumps(settings.model_dump(mode="json"), indent=1) + "\n", encoding="utf-8"
    )


if __name__ == "__main__":
    main()
