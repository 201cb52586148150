"""How far two coders agree who labelled the same replies without a word to each other."""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import krippendorff
import numpy as np
from numpy.typing import NDArray

from training.data import CORPUS, MOVES

RECODED = CORPUS / "recoded"
_NO, _DOUBT, _YES = 0, 1, 2
Answers = NDArray[np.int_]


def answers(folder: Path = RECODED) -> tuple[Answers, Answers]:
    """`(replies, moves)` of the first coder and of the second: not there, could be seen either way, there."""
    first, second = (_coding(folder / f"{which}.jsonl") for which in ("first", "second"))
    ids = sorted(first.keys() & second.keys())
    return _table([first[id_] for id_ in ids]), _table([second[id_] for id_ in ids])


def alpha(first: Answers, second: Answers, *, doubts: bool) -> float | None:
    """Krippendorff's α of two coders' answers about one move, nominal; None where nobody ever varied.

    With `doubts`, being in doubt is an answer like any other; without, such a reply has no answer.
    """
    values = np.array([first, second], float)
    if not doubts:
        values[values == _DOUBT] = np.nan
    known = values[:, ~np.isnan(values).any(0)]
    if len(np.unique(known)) < 2:
        return None
    return float(krippendorff.alpha(values, level_of_measurement="nominal"))


def rows(folder: Path = RECODED) -> list[tuple[str, int, int, float | None, float | None]]:
    """Of each move: both saw it, one was in doubt, α where both decided, α with doubts."""
    first, second = answers(folder)
    return [
        (
            move.value,
            int(((first[:, n] == _YES) & (second[:, n] == _YES)).sum()),
            int(((first[:, n] == _DOUBT) | (second[:, n] == _DOUBT)).sum()),
            alpha(first[:, n], second[:, n], doubts=False),
            alpha(first[:, n], second[:, n], doubts=True),
        )
        for n, move in enumerate(MOVES)
    ]


def _coding(file: Path) -> dict[str, Mapping[str, Any]]:
    return {row["id"]: row for row in map(json.loads, file.read_text("utf-8").splitlines())}


def _table(coding: Sequence[Mapping[str, Any]]) -> Answers:
    return np.array(
        [
            [_YES if m in row["labels"] else _DOUBT if m in row["ambiguous"] else _NO for m in MOVES]
            for row in coding
        ]
    )
