"""Fit the assessor that ships: network, scales, card and the page of figures, from the corpus, in one go."""

import argparse
import json
import shutil
import tempfile
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

import numpy as np
import torch

from drills.labelled import LabelledReply
from rubric.reading import Reading
from rubric.rules.assessor import RuleAssessor
from rubric.trained.assessor import TrainedAssessor
from rubric.trained.settings import MODEL, Settings
from training import calibrate
from training.data import corpus, folds
from training.export import export
from training.fit import Plan, base, fit, logits
from training.net import Net
from training.report import Held, write

NAME = "minilm-2"
# A token shows a move from even odds up.
EVIDENCE = 0.0
_WORKERS = 2


def main() -> None:
    """Fit on each side of every fold to learn how far to trust it, then on everything to ship it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--keep", type=Path, help="where to keep fitted networks, so as to go on from them")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        _train(Plan(), asked.keep or Path(folder))


def _train(plan: Plan, folder: Path) -> None:
    replies = corpus()
    groups = folds(replies)
    nobody: frozenset[str] = frozenset()
    with ProcessPoolExecutor(_WORKERS, mp_context=get_context("spawn")) as pool:
        jobs = [pool.submit(_fitted, plan, folder, out) for out in (*groups, nobody)]
        files = [job.result() for job in jobs]
    nets = [_loaded(file, plan) for file in files]
    rules = calibrate.read_by(RuleAssessor(), replies)
    ruled = calibrate.rulings(rules)
    found = np.zeros(ruled.shape[:2], np.float32)
    for net, group in zip(nets, groups, strict=False):
        inside = _by(replies, group)
        found[inside] = logits(net, [r for r in replies if r.author in group], plan)
    held = Held(replies, *_held_out(replies, nets, groups, found, ruled), rules)
    errs = calibrate.errs(replies, held.readings)
    _ship(nets[-1], _settings(replies, found, ruled).model_copy(update={"errs": errs}), MODEL)
    write(held, plan, MODEL)


def _fitted(plan: Plan, folder: Path, out: frozenset[str]) -> Path:
    """The file of a network fitted to all authors but `out`; one process, one thread, one result."""
    torch.set_num_threads(1)
    folder.mkdir(parents=True, exist_ok=True)
    name = f"without {', '.join(sorted(out))}" if out else "all authors"
    file = folder / f"{name}.pt"
    if not file.exists():
        torch.save(fit([r for r in corpus() if r.author not in out], plan, name).state_dict(), file)
    return file


def _loaded(file: Path, plan: Plan) -> Net:
    net = Net(base(), plan.layers, plan.frozen)
    net.load_state_dict(torch.load(file))
    return net.eval()


def _settings(replies: Sequence[LabelledReply], found: calibrate.Table, ruled: calibrate.Table) -> Settings:
    scales = calibrate.scales(found, ruled, *calibrate.truth(replies))
    return Settings(name=NAME, evidence=EVIDENCE, moves={move.value: scale for move, scale in scales.items()})


def _held_out(
    replies: Sequence[LabelledReply],
    nets: Sequence[Net],
    groups: Sequence[frozenset[str]],
    found: calibrate.Table,
    ruled: calibrate.Table,
) -> tuple[list[Reading], list[Reading]]:
    """What the shipped way of reading makes of each author when it has never seen that author.

    Scales and lines come from the other folds, so that nothing of the author is in them either. Read as
    shipped, and by the network before it is quantised.
    """
    readings: dict[bool, dict[str, Reading]] = {True: {}, False: {}}
    for net, group in zip(nets, groups, strict=False):
        others = ~_by(replies, group)
        settings = _settings([r for r in replies if r.author not in group], found[others], ruled[others])
        for quantised, kept in readings.items():
            with tempfile.TemporaryDirectory() as folder:
                _ship(net, settings, Path(folder), quantised=quantised)
                assessor = TrainedAssessor(Path(folder))
                inside = [r for r in replies if r.author in group]
                kept.update(zip((r.id for r in inside), calibrate.read_by(assessor, inside), strict=True))
    return [readings[True][r.id] for r in replies], [readings[False][r.id] for r in replies]


def _by(replies: Sequence[LabelledReply], authors: frozenset[str]) -> calibrate.Truth:
    return np.array([reply.author in authors for reply in replies])


def _ship(net: Net, settings: Settings, folder: Path, *, quantised: bool = True) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    export(net, folder / "model.onnx", quantised=quantised)
    shutil.copyfile(base() / "tokenizer.json", folder / "tokenizer.json")
    (folder / "settings.json").write_text(
        json.dumps(settings.model_dump(mode="json"), indent=1) + "\n", encoding="utf-8"
    )


if __name__ == "__main__":
    main()
