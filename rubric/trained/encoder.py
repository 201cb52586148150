"""What the network is shown of a reply and its place, in training as in reading."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rubric.reading import Brief, Turn

if TYPE_CHECKING:
    from pathlib import Path

    from tokenizers import Tokenizer

CLS, SEP = 101, 102
WINDOW = 128
"""The most tokens of a reply in one window."""
_CUSTOMER = 36
_TERMS = 44
# Past this, nobody reads on, and neither do we: forty windows are enough for 20,000 characters.
MOST_WINDOWS = 40


@dataclass(frozen=True, slots=True)
class Window:
    """A stretch of a reply as the network reads it.

    Reply token number *i* is at position *i* + 1 of `ids` and spans `offsets[i]` of the original reply.
    """

    ids: tuple[int, ...]
    types: tuple[int, ...]
    offsets: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a reply is read against: the customer's last words, and what the trainee must not do."""

    customer: str = ""
    may_not: str = ""


def surroundings(history: Sequence[Turn], brief: Brief | None) -> Surroundings:
    """The part of a conversation and a brief that the network is shown."""
    said = [turn.text for turn in history if turn.role == "customer"]
    terms = " ".join(term.text for term in brief.may_not) if brief else ""
    return Surroundings(said[-1][-400:] if said else "", terms[:400])


def clean(text: str) -> str:
    """The text with what no tokenizer takes replaced, one code point for one, so that offsets still hold."""
    return "".join("\ufffd" if "\ud800" <= char <= "\udfff" or char == "\0" else char for char in text)


class Encoder:
    """Cuts replies into windows of token numbers."""

    def __init__(self, tokenizer: Tokenizer) -> None:
        tokenizer.no_padding()
        tokenizer.no_truncation()
        self._tokenizer = tokenizer

    @classmethod
    def load(cls, path: Path) -> Encoder:
        """The encoder of a `tokenizer.json`."""
        from tokenizers import Tokenizer

        return cls(Tokenizer.from_file(str(path)))

    def windows(self, reply: str, place: Surroundings) -> tuple[Window, ...]:
        """The windows of `reply`, each followed by its surroundings; none where there is nothing to read."""
        encoded = self._tokenizer.encode(clean(reply), add_special_tokens=False)
        ids, offsets = encoded.ids, encoded.offsets
        around = self._around(place)
        cuts = _cuts(reply, offsets)
        return tuple(
            Window(
                (CLS, *ids[a:b], SEP, *around),
                (*[0] * (b - a + 2), *[1] * len(around)),
                tuple(offsets[a:b]),
            )
            for a, b in cuts[:MOST_WINDOWS]
        )

    def _around(self, place: Surroundings) -> list[int]:
        customer = self._tokenizer.encode(clean(place.customer), add_special_tokens=False).ids[-_CUSTOMER:]
        terms = self._tokenizer.encode(clean(place.may_not), add_special_tokens=False).ids[:_TERMS]
        return [*customer, SEP, *terms, *([SEP] if terms else [])]


def _cuts(reply: str, offsets: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Token ranges of at most a window, ended where a sentence ends if one does in their second half."""
    cuts: list[tuple[int, int]] = []
    start = 0
    while start < len(offsets):
        stop = min(start + WINDOW, len(offsets))
        if stop < len(offsets):
            ends = [at for at in range(stop, start + WINDOW // 2, -1) if reply[offsets[at - 1][0]] in ".!?\n"]
            stop = ends[0] if ends else stop
        cuts.append((start, stop))
        start = stop
    return cuts
