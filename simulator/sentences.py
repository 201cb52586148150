"""A stream of text cut into sentences, each given as soon as it is whole."""

import re
from collections.abc import Iterable, Iterator

_ABBREVIATION = re.compile(r"(?:\b(?:Mr|Mrs|Ms|Dr|St|No|vs|etc|e\.g|i\.e|a\.m|p\.m|Inc|Ltd|Co)|\b[A-Z])\.$")
_END = re.compile(r"(?:[.!?…]+[\"”’')*_]*(?=\s)|\n\s*\n|\n(?=\s*\S))")
LONGEST = 1_000
"""characters after which a sentence without an end is cut: nobody speaks so long"""


def sentences(pieces: Iterable[str]) -> Iterator[tuple[str, bool]]:
    """Each sentence with whether it came to its end; only the last may not have."""
    held = ""
    for piece in pieces:
        held += piece
        while (cut := _cut(held)) is not None:
            whole, held = held[:cut].strip(), held[cut:]
            if whole:
                yield whole, True
    rest = held.strip()
    if rest:
        yield rest, bool(re.search(r"[.!?…][\"”’')*_]*$", rest))


def _cut(held: str) -> int | None:
    for end in _END.finditer(held):
        if not _ABBREVIATION.search(held[: end.end()].rstrip("\n")) or held[end.start()] == "\n":
            return end.end()
    return LONGEST if len(held) > LONGEST else None


_REASONING = re.compile(r"<(think|thinking|reasoning)>.*?</\1>\s*", re.DOTALL | re.IGNORECASE)
_OPENED = re.compile(r"<(?:think|thinking|reasoning)>", re.IGNORECASE)
_OPENING = re.compile(r"<[a-z]{0,9}$", re.IGNORECASE)


def aloud(pieces: Iterable[str]) -> Iterator[str]:
    """The stream without what a reasoning model thinks between its tags before it speaks."""
    held = ""
    for piece in pieces:
        held = _REASONING.sub("", held + piece)
        if _OPENED.search(held) or _OPENING.search(held):
            continue
        if held:
            yield held
            held = ""
    if held:
        yield held
