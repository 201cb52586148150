"""From logits on held-out authors to the scales that say how far to trust network and rules."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression

from drills.measuring.labelled import LabelledReply
from rubric.reading import MISSTEPS, Assessor, Move, Reading
from rubric.trained.settings import Errs, Scale
from training.data import MOVES

Table = NDArray[np.float32]
Truth = NDArray[np.bool_]

# A false misstep makes a customer blow up at a good rep: what is called a sure one must be one this often.
_PRECISION = 0.8
_GRID = np.arange(0.2, 0.81, 0.02)
# Few replies carry any one move, and a line that fits them too well fits no others: lines are pulled towards
# where F1 is best over all moves, and those of missteps higher.
_USUAL, _FIRM, _PULL = 0.38, 0.5, 0.3
_DOUBT, _LEAST = 0.12, 0.2


def truth(replies: Sequence[LabelledReply]) -> tuple[Truth, Truth]:
    """`(replies, moves)`: whether the move is there, and whether it is scored at all."""
    there = np.array([[move in reply.labels for move in MOVES] for reply in replies])
    scored = np.array([[move not in reply.open for move in MOVES] for reply in replies])
    return there, scored


def read_by(assessor: Assessor, replies: Sequence[LabelledReply]) -> list[Reading]:
    """What `assessor` makes of each reply in its place."""
    return [assessor.read(one.reply, one.history, one.brief) for one in replies]


def rulings(readings: Sequence[Reading]) -> Table:
    """`(replies, moves, 2)`: what the rules found without doubt, and with it."""
    return np.array(
        [[(m in one.sure, m in one.moves - one.sure) for m in MOVES] for one in readings], np.float32
    )


def scales(
    logits: Table, ruled: Table, there: Truth, scored: Truth, *, with_rules: bool = True
) -> dict[Move, Scale]:
    """A scale for each move, fitted by logistic regression, with its lines where F1 is best."""
    found = {}
    for column, move in enumerate(MOVES):
        rows = scored[:, column]
        features = np.column_stack([logits[rows, column], ruled[rows, column] * with_rules])
        labels = there[rows, column]
        fitted = LogisticRegression(C=1.0, max_iter=500).fit(features, labels)
        chances = fitted.predict_proba(features)[:, 1]
        grave = move in MISSTEPS
        sure = _line(chances, labels, _PRECISION if grave else 0.0, _FIRM if grave else _USUAL)
        network, rules_sure, rules_unsure = (float(w) for w in fitted.coef_[0])
        found[move] = Scale(
            network=round(network, 4),
            rules_sure=round(rules_sure, 4),
            rules_unsure=round(rules_unsure, 4),
            bias=round(float(fitted.intercept_[0]), 4),
            doubt=round(max(_LEAST, sure - _DOUBT), 3),
            sure=round(max(sure, _LEAST), 3),
        )
    return found


def chances(found: dict[Move, Scale], logits: Table, ruled: Table) -> Table:
    """`(replies, moves)` probabilities."""
    weights = np.array(
        [(s.network, s.rules_sure, s.rules_unsure, s.bias) for s in (found[move] for move in MOVES)]
    )
    total = (
        logits * weights[:, 0] + ruled[..., 0] * weights[:, 1] + ruled[..., 1] * weights[:, 2] + weights[:, 3]
    )
    return 1 / (1 + np.exp(-total))


def lines(found: dict[Move, Scale]) -> Table:
    """From which probability each move is found without doubt."""
    return np.array([found[move].sure for move in MOVES], np.float32)


def scores(found: Truth, there: Truth, scored: Truth) -> tuple[Table, Table, Table]:
    """F1, precision and recall of each move."""
    hits = (found & there & scored).sum(0)
    alarms, misses = (found & ~there & scored).sum(0), (~found & there & scored).sum(0)
    return (
        2 * hits / np.maximum(1, 2 * hits + alarms + misses),
        hits / np.maximum(1, hits + alarms),
        hits / np.maximum(1, hits + misses),
    )


def errs(replies: Sequence[LabelledReply], readings: Sequence[Reading]) -> dict[str, Errs]:
    """How often each move was missed, and found where it was not, in readings that nothing was fitted to.

    Of what is read in a drill, which has a brief and was not written in order to mislead.
    """
    like_a_drill = [at for at, reply in enumerate(replies) if reply.brief and reply.kind == "plain"]
    replies = [replies[at] for at in like_a_drill]
    readings = [readings[at] for at in like_a_drill]
    there, scored = truth(replies)
    found = np.array([[move in reading.sure for move in MOVES] for reading in readings])
    seen = np.array([[move in reading.moves for move in MOVES] for reading in readings])
    amiss = np.array([bool((reply.labels | reply.open) & MISSTEPS) for reply in replies])
    missed, doubted = (
        (there & scored & rows).sum(0) / (there & scored).sum(0) for rows in (~seen, seen & ~found)
    )
    invented, invented_amiss = (
        (absent & found).sum(0) / absent.sum(0)
        for absent in (~there & scored & rows[:, None] for rows in (~amiss, amiss))
    )
    return {
        move.value: Errs(
            missed=round(float(missed[at]), 4),
            doubted=round(float(doubted[at]), 4),
            invented=round(float(invented[at]), 4),
            invented_amiss=round(float(invented_amiss[at]), 4),
        )
        for at, move in enumerate(MOVES)
    }


def _line(chances: Table, labels: Truth, precision: float, usual: float) -> float:
    """Where F1 is best, among the lines near the usual one that keep the precision asked for."""
    best, chosen = -np.inf, usual
    for line in _GRID:
        found = chances >= line
        hits = (found & labels).sum()
        if not hits:
            continue
        f1 = 2 * hits / (found.sum() + labels.sum())
        # short of the precision, a line is worth less the farther off it is
        worth = f1 - 2 * max(0.0, precision - hits / found.sum()) - _PULL * abs(line - usual)
        if worth > best:
            best, chosen = worth, float(line)
    return chosen
