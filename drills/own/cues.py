"""Cues worked out from what somebody wrote: the words by which it is known again. Without a model."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from drills.own.stock import stock

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*|\d+(?:[.,:]\d+)*(?: ?%)?")
_DIRECTION = re.compile(r"\([^)]*\)|\[[^\]]*\]|\*[^*]*\*")
_LONGEST = 4
"""words of a phrase"""
_WHOLE = 5
"""words of a text that is itself a cue"""
_MOST_PHRASES, _MOST_SINGLE = 8, 6
_CUE_LENGTH = 60
"""characters"""


@dataclass(frozen=True, slots=True)
class _Word:
    text: str
    start: int
    end: int
    tells: bool


def content(text: str) -> frozenset[str]:
    """The stems of the words in `text` that tell something; words alike but for their ending share one."""
    return frozenset(_stem(word.text) for word in _words(text) if word.tells)


def telling(text: str, most: int) -> tuple[str, ...]:
    """The first `most` words of `text` that tell something, as they are written, without stage directions.

    Where nothing tells anything, the first words there are.
    """
    plain = spoken_part(text)
    words = _words(plain)
    # a sign that grows in small letters would move all that follows it
    written = plain if len(_plain(plain)) == len(plain) else _plain(plain)
    found = [word for word in words if word.tells] or words
    return tuple(dict.fromkeys(written[word.start : word.end] for word in found[:most])) or (plain,)


def spoken_part(text: str) -> str:
    """`text` without what stands in brackets or between stars; all of it if there is nothing else."""
    left = " ".join(_DIRECTION.sub(" ", text).split())
    return left if _words(left) else text


def cues(text: str, beside: Iterable[str] = (), trouble: str = "") -> tuple[str, ...]:
    """Cues for `text`, in small letters: short phrases of it, and the words that nothing else has.

    What also stands in `beside` (what has to be told apart from it) is no cue, and no word of the `trouble`
    is one by itself. Where that leaves nothing, all words that tell something are taken, or all there are.
    """
    others = [_plain(other) for other in beside]
    known = frozenset().union(*map(content, (*others, trouble)))
    words = _words(text)
    phrases = [p for p in _phrases(text, words) if not any(_stands(p, other) for other in others)]
    telling = [word.text for word in words if word.tells]
    single = [word for word in telling if _stem(word) not in known and len(word) > 2]
    whole = " ".join(_plain(text).rstrip(" .!?").split())
    if 1 < len(words) <= _WHOLE and _one_breath(whole) and not any(_stands(whole, other) for other in others):
        phrases.insert(0, whole)
    if not single and not phrases:
        single = telling or [word.text for word in words]
    found = [*phrases[:_MOST_PHRASES], *(form for word in single[:_MOST_SINGLE] for form in _forms(word))]
    if words and words[0].text in single:
        # a term of a brief begins with its verb: refund, refunded, refunding
        found += _as_verb(words[0].text)
    return tuple(dict.fromkeys(cue for cue in found if 2 <= len(cue) <= _CUE_LENGTH))


def _plain(text: str) -> str:
    return text.lower().replace("’", "'")


def _words(text: str) -> list[_Word]:
    plain, empty = _plain(text), stock().empty_words
    found = ((m[0], m.start(), m.end()) for m in _WORD.finditer(plain))
    return [_Word(word, start, end, word not in empty and len(word) > 1) for word, start, end in found]


def _phrases(text: str, words: Sequence[_Word]) -> list[str]:
    """Runs of words that begin and end with telling ones, in one breath; the shortest first."""
    plain = _plain(text)
    runs = [
        plain[first.start : words[last].end]
        for size in range(1, _LONGEST)
        for at, first in enumerate(words)
        if (last := at + size) < len(words) and first.tells and words[last].tells
    ]
    return [run for run in (" ".join(run.split()) for run in runs) if _one_breath(run)]


def _one_breath(words: str) -> bool:
    return not re.search(r"[.,;:!?()“”\"]\s", words)


def _forms(word: str) -> tuple[str, ...]:
    """A word with its plain variants; the plural of a cue is heard in any case."""
    if word.endswith("%"):
        number = word.rstrip(" %")
        return (word, f"{number}%", f"{number} %", f"{number} percent", f"{number} per cent")
    if word.endswith("'s"):
        return (word.removesuffix("'s"),)
    if word.isalpha() and len(word) > 4 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return (word, word.removesuffix("s"))
    return (word,)


def _as_verb(word: str) -> tuple[str, ...]:
    if word not in stock().regular_verbs:
        return ()
    return (f"{word.removesuffix('e')}ed", f"{word.removesuffix('e')}ing")


def _stem(word: str) -> str:
    for ending in ("'s", "ing", "ed", "es", "s", "e"):
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return word.removesuffix(ending)
    return word


def _stands(phrase: str, text: str) -> bool:
    return bool(re.search(rf"(?<!\w){re.escape(phrase)}(?!\w)", text))
