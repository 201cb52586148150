"""Labelled replies for fitting, and the same replies told a little differently."""

import random
import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from drills.measuring.labelled import LabelledReply, labelled
from rubric.reading import Move

CORPUS = Path(__file__).parent.parent / "rubric" / "corpus"
MOVES = tuple(Move)


def corpus(folder: Path = CORPUS) -> list[LabelledReply]:
    """Every labelled reply of the corpus, by author and number."""
    return [
        reply
        for file in sorted(folder.glob("*.jsonl"))
        for reply in labelled(file.read_bytes().splitlines(), file.name)
    ]


def unseen() -> list[LabelledReply]:
    """The replies that nothing may be fitted to or chosen by."""
    file = CORPUS / "unseen" / "unseen.jsonl"
    return list(labelled(file.read_bytes().splitlines(), file.name))


def folds(replies: Sequence[LabelledReply], count: int = 3) -> list[frozenset[str]]:
    """The authors dealt into `count` groups of about the same number of replies."""
    sizes = {author: sum(r.author == author for r in replies) for author in {r.author for r in replies}}
    groups: list[set[str]] = [set() for _ in range(count)]
    for author in sorted(sizes, key=lambda a: (-sizes[a], a)):
        min(groups, key=lambda group: sum(sizes[a] for a in group)).add(author)
    return [frozenset(group) for group in groups]


_SENTENCE = re.compile(r"[^.!?\n]*[.!?\n]+\s*|[^.!?\n]+$")
_MARKS = frozenset(".,;:!?\"'’")
# Whether these are there depends on the whole reply: what is cut or added elsewhere may make or unmake them.
_WHOLE = frozenset(
    {Move.FLAT_REFUSAL, Move.JUSTIFY, Move.HOLLOW_APOLOGY, Move.APOLOGY, Move.EXCEED, Move.TAKE_THE_STICK}
)
_LONGEST_JOIN = 360


def retold(reply: LabelledReply, others: Sequence[LabelledReply], rng: random.Random) -> LabelledReply:
    """The reply as it is, or without a sentence, joined to another, unpunctuated, or mistyped."""
    dice = rng.random()
    if dice < 0.25:
        reply = _joined(reply, rng.choice(others), rng)
    elif dice < 0.5:
        reply = _shortened(reply, rng)
    dice = rng.random()
    if dice < 0.2:
        reply = _rewritten(reply, lambda char: "" if char in _MARKS else char)
    elif dice < 0.4:
        reply = _rewritten(reply, lambda char: _mistyped(char, rng))
    return reply


def _mistyped(char: str, rng: random.Random) -> str:
    if not char.isalpha() or rng.random() > 0.03:
        return char
    return rng.choice(("", char * 2, rng.choice("etaoinshr")))


def _rewritten(reply: LabelledReply, change: Callable[[str], str]) -> LabelledReply:
    pieces = [change(char) for char in reply.reply]
    at = [0]
    for piece in pieces:
        at.append(at[-1] + len(piece))
    spans = tuple(replace(span, start=at[span.start], end=at[span.end]) for span in reply.spans)
    return replace(reply, reply="".join(pieces), spans=spans)


def _shortened(reply: LabelledReply, rng: random.Random) -> LabelledReply:
    """One sentence out; a move whose evidence goes with it goes too."""
    sentences = [(m.start(), m.end()) for m in _SENTENCE.finditer(reply.reply)]
    if len(sentences) < 2:
        return reply
    start, end = rng.choice(sentences)
    gone = {span.move for span in reply.spans if span.start < end and span.end > start}
    kept = tuple(
        span
        if span.end <= start
        else replace(span, start=span.start - (end - start), end=span.end - (end - start))
        for span in reply.spans
        if span.end <= start or span.start >= end
    )
    left = {span.move for span in kept}
    return replace(
        reply,
        reply=reply.reply[:start] + reply.reply[end:],
        spans=kept,
        labels=(reply.labels - gone) | (gone & left),
        open=reply.open | (gone & left & {Move.TAKE_THE_STICK}) | (_WHOLE - reply.labels),
    )


def _joined(reply: LabelledReply, other: LabelledReply, rng: random.Random) -> LabelledReply:
    """One reply after another, in the place of the first."""
    if len(reply.reply) + len(other.reply) > _LONGEST_JOIN or other.brief or reply.id == other.id:
        return reply
    gap = rng.choice((" ", "\n", " "))
    shift = len(reply.reply) + len(gap)
    moved = (replace(span, start=span.start + shift, end=span.end + shift) for span in other.spans)
    return replace(
        reply,
        reply=reply.reply + gap + other.reply,
        spans=(*reply.spans, *moved),
        labels=reply.labels | other.labels,
        open=reply.open | other.open | (_WHOLE - (reply.labels & other.labels)),
    )
