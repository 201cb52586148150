"""How well an assessor reads labelled replies, move by move, with others beside it."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from drills.measuring.labelled import LabelledReply
from rubric.agreement import Labelled, Tally, agreement, macro_f1
from rubric.reading import MISSTEPS, Assessor, Brief, Finding, Move, Reading, Turn

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_SAMPLES, _SEED = 1000, 1

# What somebody would write in an afternoon; the floor that any reading must clear by a distance.
_KEYWORDS: Mapping[Move, str] = {
    Move.APOLOGY: r"sorry|apolog",
    Move.EMPATHY: r"understand|frustrat|upset|angry|furious|must be",
    Move.FALL_BACK: r"lost you|never (?:order|buy|work)|done with us|is that fair",
    Move.INVITE_SOLUTION: r"what would you|what do you want|make (?:this|it) right",
    Move.TAKE_THE_STICK: r"we failed|we let you down|nobody called|we did",
    Move.WE_LANGUAGE: r"together|let's|both of us",
    Move.EXPLORE: r"tell me|what happened|how (?:long|did)|walk me through",
    Move.FORWARD_FOCUS: r"from here|going forward|where we are|next step",
    Move.SOLUTION: r"i can|we can|offer|replace|credit|refund",
    Move.EXCEED: r"on top|as well as|also give|on us|free",
    Move.URGENCY: r"today|tomorrow|right now|by \w+day|within|minutes|hour",
    Move.TRUST_FIRST: r"trust|before we talk|until this",
    Move.TO_VOICE: r"\bcall you|\bphone|\bmeet|come (?:and|to) see",
    Move.RECAP: r"to sum up|in writing|recap|agreed|so:",
    Move.ENLIST_HELP: r"manager|director|president|team lead|head of",
    Move.ARGUE: r"that is not|that's not|calm down|actually|with respect",
    Move.JUSTIFY: r"because|policy|due to|shortage|weather",
    Move.BLAME: r"their fault|your fault|you signed|dropped the ball|supplier",
    Move.HOLLOW_APOLOGY: r"sorry (?:you|if|for any|but)|inconvenience",
    Move.FLAT_REFUSAL: r"can't do|cannot do|no way|not possible|\bno\.",
    Move.OVER_PROMISE: r"guarantee|never happen again|promise|full refund",
    Move.CAVE: r"\bfine\b|whatever you want|you win|every case",
    Move.PREMATURE_SELL: r"upgrade|renew|new version|while i have you",
    Move.PAST_REHASH: r"you said|you told|last (?:week|month|year)|in (?:january|march|june)",
    Move.DIVISIVE_YOU: r"you should have|you never|you didn't|you need to",
    Move.HOSTILE: r"good luck|whatever|idiot|not paid enough",
}


class KeywordAssessor:
    """Finds a move wherever one of its words stands: the baseline, and no more."""

    name = "keywords"

    def __init__(self) -> None:
        self._words = {move: re.compile(words, re.IGNORECASE) for move, words in _KEYWORDS.items()}

    def read(self, reply: str, history: Sequence[Turn] = (), brief: Brief | None = None) -> Reading:
        """Find the first word of each move; the place is not looked at."""
        found = [
            Finding(move, hit.group(), hit.start(), hit.end(), 1.0)
            for move, words in self._words.items()
            if (hit := words.search(reply))
        ]
        return Reading(tuple(sorted(found, key=lambda f: (f.start, f.end, f.move))), self.name)


@dataclass(frozen=True, slots=True)
class Missed:
    """A sure finding that is not there, or a move that was not surely found, and how far off that was."""

    id: str
    move: Move
    reply: str
    found: bool
    distance: float


@dataclass(frozen=True, slots=True)
class Evaluation:
    """What one assessor made of a set of labelled replies; only what it was sure of counts as found."""

    assessor: str
    replies: int
    moves: Mapping[Move, Tally]
    alpha: Mapping[Move, float | None]
    false_missteps: int
    doubtful: int
    evidence: float | None
    worst: tuple[Missed, ...]
    scored: tuple[Labelled, ...]

    @property
    def spread(self) -> Mapping[Move, tuple[float, float] | None]:
        """The interval that holds each F1 in 95 of 100 samples like this; None where the move is not there.

        Drawn anew at each call: few who ask for scores ask for this.
        """
        return _spread(self.scored)

    @property
    def macro(self) -> float | None:
        """The mean F1 of the moves that occur."""
        return macro_f1(self.moves)


def evaluate(replies: Sequence[LabelledReply], assessor: Assessor) -> Evaluation:
    """Read every reply and hold the readings against the labels."""
    readings = [assessor.read(one.reply, one.history, one.brief) for one in replies]
    return compare(replies, readings, assessor.name)


def compare(replies: Sequence[LabelledReply], readings: Sequence[Reading], assessor: str) -> Evaluation:
    """Hold the readings of replies, in the same order, against their labels."""
    pairs = list(zip(replies, readings, strict=True))
    scored = [Labelled(reading.sure, one.labels, one.open) for one, reading in pairs]
    misses = [missed for one, reading in pairs for missed in _missed(one, reading)]
    return Evaluation(
        assessor,
        len(replies),
        agreement(scored),
        {move: _alpha(move, scored) for move in Move},
        sum(bool((reading.sure & MISSTEPS) - one.labels - one.open) for one, reading in pairs),
        sum(reading.moves != reading.sure for reading in readings),
        _evidence_f1(pairs),
        _worst(misses),
        tuple(scored),
    )


def _worst(misses: Sequence[Missed]) -> tuple[Missed, ...]:
    """Of each move the farthest off, found and not; of those equally far off the shortest."""
    plainest = sorted(misses, key=lambda missed: (-missed.distance, len(missed.reply), missed.id))
    first: dict[tuple[Move, bool], Missed] = {}
    for missed in plainest:
        first.setdefault((missed.move, missed.found), missed)
    return tuple(first.values())


def _missed(one: LabelledReply, reading: Reading) -> list[Missed]:
    found = []
    for move in (reading.sure ^ one.labels) - one.open:
        confidence = max((finding.confidence for finding in reading.of(move)), default=0.0)
        wrong = move in reading.sure
        found.append(Missed(one.id, move, one.reply, wrong, confidence if wrong else 1 - confidence))
    return found


def _spread(scored: Sequence[Labelled]) -> dict[Move, tuple[float, float] | None]:
    """The percentile bootstrap of each move's F1 over replies, from a fixed seed."""
    import numpy as np

    def table(of: Callable[[Labelled], frozenset[Move]]) -> NDArray[np.int64]:
        return np.array([[move in of(one) for move in Move] for one in scored], dtype=np.int64)

    right = table(lambda one: (one.found & one.there) - one.ambiguous)
    wrong = table(lambda one: (one.found ^ one.there) - one.ambiguous)
    rng = np.random.default_rng(_SEED)
    drawn = []
    for _ in range(_SAMPLES):
        times = np.bincount(rng.integers(len(scored), size=len(scored)), minlength=len(scored))
        hits, misses = times @ right, times @ wrong
        drawn.append(2 * hits / np.maximum(1, 2 * hits + misses))
    low, high = np.percentile(np.array(drawn), (2.5, 97.5), axis=0)
    there = table(lambda one: one.there - one.ambiguous).sum(0)
    return {move: (float(low[at]), float(high[at])) if there[at] else None for at, move in enumerate(Move)}


def _alpha(move: Move, scored: Sequence[Labelled]) -> float | None:
    """Krippendorff's α, nominal, of assessor and labels as two coders who both saw every reply.

    None where neither varies. For two coders without gaps it has this closed form.
    """
    pairs = [(move in one.found, move in one.there) for one in scored if move not in one.ambiguous]
    values = [value for pair in pairs for value in pair]
    yes = sum(values)
    chance = 2 * yes * (len(values) - yes)
    if not chance:
        return None
    differ = 2 * sum(ours != theirs for ours, theirs in pairs)
    return 1 - (len(values) - 1) * differ / chance


def _evidence_f1(pairs: Sequence[tuple[LabelledReply, Reading]]) -> float | None:
    """Token F1 of the underlined words, over moves that were rightly found and whose spans were marked."""
    scores = []
    for one, reading in pairs:
        words = [(m.start(), m.end()) for m in re.finditer(r"\w+", one.reply)]
        for move in reading.sure & {span.move for span in one.spans}:
            ours = {w for w in words for f in reading.of(move) if w[0] < f.end and w[1] > f.start}
            theirs = {
                w for w in words for s in one.spans if s.move == move and w[0] < s.end and w[1] > s.start
            }
            if ours or theirs:
                scores.append(2 * len(ours & theirs) / (len(ours) + len(theirs)))
    return sum(scores) / len(scores) if scores else None
