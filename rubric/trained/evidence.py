"""From tokens that show a move to the clauses a person would underline."""

from collections.abc import Sequence
from itertools import pairwise

from rubric.rules.clauses import Sentence

Stretch = tuple[int, int]


def clauses_of(sentences: Sequence[Sentence]) -> list[Stretch]:
    """The clauses of a reply as stretches of its text, bare punctuation at their ends left out."""
    found: list[Stretch] = []
    for sentence in sentences:
        for first, stop in pairwise(sentence.breaks):
            tokens = list(sentence.tokens[first:stop])
            while tokens and tokens[0].kind in {"comma", "quote"}:
                tokens.pop(0)
            while tokens and tokens[-1].kind in {"comma", "quote"}:
                tokens.pop()
            if any(token.kind in {"word", "mark"} for token in tokens):
                found.append((tokens[0].start, tokens[-1].end))
    return found


def underlined(
    clauses: Sequence[Stretch], offsets: Sequence[Stretch], weights: Sequence[float], least: float
) -> list[Stretch]:
    """The clauses whose strongest token weighs `least` or more, or the one strongest; neighbours joined.

    `weights` are of the tokens at `offsets`, for one move. Empty only where there is no clause.
    """
    strength = [
        max((w for (a, b), w in zip(offsets, weights, strict=True) if a < end and b > start), default=-1e9)
        for start, end in clauses
    ]
    if not strength:
        return []
    line = min(least, max(strength))
    joined: list[Stretch] = []
    last = -2
    for number, (clause, strong) in enumerate(zip(clauses, strength, strict=True)):
        if strong < line:
            continue
        if number == last + 1:
            joined[-1] = (joined[-1][0], clause[1])
        else:
            joined.append(clause)
        last = number
    return joined
