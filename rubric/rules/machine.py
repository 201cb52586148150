"""What of a reply is said to the customer, and what to the machine behind: decided here, sentence by sentence."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Literal

from rubric.rules.clauses import Sentence, sentences_of
from rubric.rules.disguise import undisguised
from rubric.rules.orders import BESIDE, FOLLOWING, FRAMES, MACHINE, WEIGHT
from rubric.rules.shapes import Stretch, blanks, shapes
from rubric.rules.table import Matcher, rules_of
from rubric.rules.tongues import ordered_abroad
from rubric.stuffing import strung

_SCRAP = 3
_SPEAKING = frozenset(
    ["i", "we", "us", "our", "my", "me", "you", "your", "sorry", "let's", "apologies", "together", "free"]
)


@dataclass(frozen=True, slots=True)
class Spoken:
    """A reply with what is aimed at the machine told apart.

    `said` are the sentences for the customer and `aimed` the others; `void` is all that is not for the customer, as
    stretches of the reply in order; `text` is the reply with those made blank, and everything else where it was.
    """

    said: tuple[Sentence, ...]
    aimed: tuple[Sentence, ...]
    void: tuple[Stretch, ...]
    text: str

    @property
    def nothing(self) -> bool:
        """Whether something was written, and none of it for the customer."""
        return bool(self.void) and not self.said


@cache
def _matcher(kind: Literal["machine", "frames"]) -> Matcher:
    # a thousand patterns, built when the first reply is read and not when the program starts
    return Matcher(rules_of(MACHINE if kind == "machine" else FRAMES))


# The guard, the network and the rules beside it ask about the same reply one after another.
@lru_cache(maxsize=8)
def spoken(reply: str) -> Spoken:
    """Tell what of `reply` is said to the customer. Takes any text."""
    sentences = sentences_of(reply)
    marked = _Marked(reply, shapes(reply))
    numbers = _aimed(reply, sentences, marked)
    if not numbers and not marked.stretches:
        return Spoken(tuple(sentences), (), (), reply)
    if all(_scrap(sentence) for number, sentence in enumerate(sentences) if number not in numbers):
        numbers = set(range(len(sentences)))
    void = _Marked(reply, [*marked.stretches, *(_span(sentences[number]) for number in numbers)])
    said = tuple(sentence for number, sentence in enumerate(sentences) if number not in numbers)
    aimed = tuple(sentences[number] for number in sorted(numbers))
    return Spoken(said, aimed, void.stretches, void.blanked())


class _Marked:
    """Stretches of a text, as marks on its characters: whoever writes a thousand of them waits no longer for it."""

    def __init__(self, text: str, stretches: Iterable[Stretch]) -> None:
        self._text = text
        self._marks = bytearray(len(text))
        for start, end in stretches:
            self._marks[start:end] = b"\1" * (end - start)

    @property
    def stretches(self) -> tuple[Stretch, ...]:
        """The stretches in order, those that touch made one."""
        return tuple(match.span() for match in re.finditer(b"\1+", self._marks))

    def touch(self, sentence: Sentence) -> bool:
        """Whether some of `sentence` is marked."""
        return self._marks.find(1, *_span(sentence)) >= 0

    def blanked(self) -> str:
        """The text with line breaks for all that is marked, so that what stood around it stays two sentences."""
        return "".join("\n" if mark else char for char, mark in zip(self._text, self._marks, strict=True))


def _aimed(reply: str, sentences: Sequence[Sentence], marked: _Marked) -> set[int]:
    """The numbers of the sentences aimed at the machine, or at nobody."""
    unfilled = _Marked(reply, blanks(reply))
    aimed = {number for number, sentence in enumerate(sentences) if unfilled.touch(sentence)}
    if aimed and 2 * len(aimed) >= len(sentences):
        # a form letter, and said to nobody
        return set(range(len(sentences)))
    weights: list[float] = []
    for number, sentence in enumerate(sentences):
        if _matcher("frames").hits(sentence, number):
            aimed |= set(range(number, len(sentences)))
            break
        weights.append(_weight(reply, sentence, marked))
        if weights[-1] >= (FOLLOWING if number - 1 in aimed else WEIGHT):
            aimed.add(number)
    if aimed:
        aimed |= {number for number, weight in enumerate(weights) if weight >= BESIDE}
    return aimed


def _weight(reply: str, sentence: Sentence, marked: _Marked) -> float:
    """How much speaks for a sentence being aimed at the machine."""
    start, end = _span(sentence)
    certain = (
        marked.touch(sentence)
        or strung(_words(sentence))
        or ordered_abroad(sentence.text, sentence.words)
        or _disguised(reply[start:end])
    )
    return WEIGHT if certain else _signs(sentence)


def _signs(sentence: Sentence) -> float:
    """What the signs in a sentence come to; no word counts twice, and no sign that is only said again."""
    weight, taken, seen = 0.0, set[int](), set[str]()
    for hit in sorted(
        _matcher("machine").hits(sentence, 0), key=lambda hit: (-hit.confidence, hit.first, hit.last)
    ):
        tokens = range(hit.first, hit.last + 1)
        words = " ".join(sentence.tokens[number].text for number in tokens)
        if words not in seen and taken.isdisjoint(tokens):
            weight += hit.confidence
            taken.update(tokens)
            seen.add(words)
    return round(weight, 2)


def _disguised(text: str) -> bool:
    plain = undisguised(text)
    return plain is not None and any(_signs(sentence) >= WEIGHT for sentence in sentences_of(plain))


def _words(sentence: Sentence) -> list[str]:
    return [token.text for token in sentence.tokens if token.kind == "word"]


def _scrap(sentence: Sentence) -> bool:
    """Whether a sentence is too little to have been said to anybody: "Go." or "Thanks."."""
    return len(_words(sentence)) <= _SCRAP and not sentence.words & _SPEAKING


def _span(sentence: Sentence) -> Stretch:
    return sentence.tokens[0].start, sentence.tokens[-1].end
