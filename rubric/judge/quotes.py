"""Finds quoted words in what the trainee said, or does not: nothing is corrected and nothing is guessed."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rubric.judge.disarm import disarmed_sign
from rubric.judge.judgement import Quote
from rubric.reading import Turn
from rubric.stuffing import words

_FEWEST_WORDS = 2
"""a single word proves nothing, unless it is the whole reply"""

_ALIKE = str.maketrans(
    dict.fromkeys("“”„‟«»″", '"') | dict.fromkeys("‘’‚‛′`´", "'") | dict.fromkeys("‐‑‒–—―−", "-")
)


@dataclass(frozen=True, slots=True)
class Quotable:
    """One reply, ready to be searched: `folded[i]` comes from `text[at[i]]`."""

    turn: int
    text: str
    folded: str
    at: tuple[int, ...]


def quotable(turns: Sequence[Turn]) -> tuple[Quotable, ...]:
    """The trainee's turns, ready to be searched."""
    return tuple(
        Quotable(index, turn.text, *_fold(turn.text))
        for index, turn in enumerate(turns)
        if turn.role == "trainee"
    )


def find(quote: str, replies: Sequence[Quotable]) -> tuple[Quote, ...]:
    """Every place where the words of `quote` stand, in order.

    Case, the width of white space, the form of quotation marks and dashes, and what `disarm` changes make no
    difference. Everything else does, and a quotation does not begin or end inside a word.
    """
    sought, _ = _fold(quote)
    if not words(sought):
        return ()
    enough = len(words(sought)) >= _FEWEST_WORDS
    return tuple(
        found for reply in replies if enough or reply.folded == sought for found in _places(sought, reply)
    )


def _places(sought: str, reply: Quotable) -> Iterator[Quote]:
    index = reply.folded.find(sought)
    while index >= 0:
        last = index + len(sought)
        start, end = reply.at[index], reply.at[last - 1] + 1
        if not (_inside(reply, index, start) or _inside(reply, last, end)):
            yield Quote(reply.turn, start, end, reply.text[start:end])
        index = reply.folded.find(sought, index + 1)


def _inside(reply: Quotable, folded: int, original: int) -> bool:
    """Whether an edge of a quotation is inside a word, or inside what one sign was folded into."""
    if 0 < folded < len(reply.at) and reply.at[folded - 1] == reply.at[folded]:
        return True
    text = reply.text
    return 0 < original < len(text) and text[original - 1].isalnum() and text[original].isalnum()


def _fold(text: str) -> tuple[str, tuple[int, ...]]:
    """`text` with all that makes no difference taken out, and where each sign of it comes from."""
    signs: list[str] = []
    at: list[int] = []
    for index, original in enumerate(text):
        for sign in disarmed_sign(original).translate(_ALIKE).casefold():
            if sign != " " or (signs and signs[-1] != " "):
                signs.append(sign)
                at.append(index)
    if signs and signs[-1] == " ":
        signs.pop()
        at.pop()
    return "".join(signs), tuple(at)
