"""Fit the assessor that ships: network, scales, card and the page of figures, from the corpus, in one go."""

import argparse
import json
import shutil
import tempfile
from collections.abc import Mapping, Sequence
from concurrent.futures import Executor, ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

import numpy as np
import torch

from drills.measuring.labelled import LabelledReply
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

NAME = "minilm-5"
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
        # the longest first, so that nobody waits for it alone
        jobs = [pool.submit(_fitted, plan, folder, out) for out in (nobody, *groups)]
        rules = calibrate.read_by(RuleAssessor(), replies)
        ruled = calibrate.rulings(rules)
        files = [job.result() for job in jobs]
        without = dict(zip(groups, files[1:], strict=True))
        seen = {group: pool.submit(_unread, plan, file, group) for group, file in without.items()}
        found = np.zeros(ruled.shape[:2], np.float32)
        for group, job in seen.items():
            found[_by(replies, group)] = job.result()
        read = _held_out(pool, replies, without, found, ruled, plan)
    held = Held(replies, read, rules)
    errs = calibrate.errs(replies, held.readings)
    shipped = _settings(replies, found, ruled).model_copy(update={"errs": errs})
    _ship(_loaded(files[0], plan), shipped, MODEL)
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


def _unread(plan: Plan, file: Path, authors: frozenset[str]) -> calibrate.Table:
    """What a network makes of the replies by authors it was not fitted to."""
    torch.set_num_threads(1)
    return logits(_loaded(file, plan), _of(corpus(), authors), plan)


def _held_out(
    pool: Executor,
    replies: Sequence[LabelledReply],
    files: Mapping[frozenset[str], Path],
    found: calibrate.Table,
    ruled: calibrate.Table,
    plan: Plan,
) -> list[Reading]:
    """What the shipped way of reading makes of each author when it has never seen that author.

    Scales and lines come from the other folds, so that nothing of the author is in them either.
    """
    jobs = {}
    for group, file in files.items():
        others = ~_by(replies, group)
        settings = _settings([r for r in replies if r.author not in group], found[others], ruled[others])
        jobs[group] = pool.submit(_read, plan, file, settings, group)
    of = {author: group for group in files for author in group}
    return [jobs[of[reply.author]].result()[reply.id] for reply in replies]


def _read(plan: Plan, file: Path, settings: Settings, authors: frozenset[str]) -> dict[str, Reading]:
    """The readings of all replies by `authors`, by id; one process, one thread, one result."""
    torch.set_num_threads(1)
    inside = _of(corpus(), authors)
    with tempfile.TemporaryDirectory() as folder:
        _ship(_loaded(file, plan), settings, Path(folder))
        readings = calibrate.read_by(TrainedAssessor(Path(folder)), inside)
    return {reply.id: reading for reply, reading in zip(inside, readings, strict=True)}


def _of(replies: Sequence[LabelledReply], authors: frozenset[str]) -> list[LabelledReply]:
    return [reply for reply in replies if reply.author in authors]


def _by(replies: Sequence[LabelledReply], authors: frozenset[str]) -> calibrate.Truth:
    return np.array([reply.author in authors for reply in replies])


def _ship(net: Net, settings: Settings, folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    export(net, folder / "model.onnx")
    shutil.copyfile(base() / "tokenizer.json", folder / "tokenizer.json")
    (folder / "settings.json").write_text(
        json.dumps(settings.model_dump(mode="json"), indent=1) + "\n", encoding="utf-8"
    )


if __name__ == "__main__":
    main()
