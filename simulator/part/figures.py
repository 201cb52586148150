"""The figures in a text, as numbers, whether in digits or in words."""

import re
from collections.abc import Iterator

_UNITS = {
    word: number
    for number, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
        "eighteen nineteen".split()
    )
}
_TENS = {
    word: 10 * number
    for number, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)
}
_SCALES = {"hundred": 100, "thousand": 1_000, "million": 1_000_000, "dozen": 12}
_ORDINALS = {
    "third": 3,
    "fourth": 4,
    "fifth": 5,
    "sixth": 6,
    "seventh": 7,
    "eighth": 8,
    "ninth": 9,
    "tenth": 10,
    "eleventh": 11,
    "twelfth": 12,
}
_TOKEN = re.compile(r"\d[\d,]*(?:\.\d+)?|[a-z]+", re.IGNORECASE)
_DIGITS = re.compile(r"\d[\d,]*(?:\.\d+)?")


def figures(text: str) -> Iterator[tuple[float, int, int, bool]]:
    """Each figure of `text` with where it starts and ends, and whether it was written in digits.

    "first" and "second", "one" and "a hundred" are ways of speaking too; they come out as the numbers they are.
    """
    run: list[re.Match[str]] = []
    for token in _TOKEN.finditer(text):
        word = token[0].lower()
        if _DIGITS.fullmatch(word):
            yield from _ended(run)
            run = []
            yield float(word.replace(",", "")), token.start(), token.end(), True
        elif word in _UNITS or word in _TENS or word in _SCALES or word in _ORDINALS:
            if run and text[run[-1].end() : token.start()] not in {" ", "-", "‑"}:
                yield from _ended(run)
                run = []
            run.append(token)
        elif word == "and" and run and run[-1][0].lower() in _SCALES:
            continue
        else:
            yield from _ended(run)
            run = []
    yield from _ended(run)


def _ended(run: list[re.Match[str]]) -> Iterator[tuple[float, int, int, bool]]:
    if not run:
        return
    total = group = 0
    for token in run:
        word = token[0].lower()
        if word in _SCALES:
            scale = _SCALES[word]
            group = max(1, group) * scale
            if scale >= 1_000:
                total, group = total + group, 0
        else:
            group += _UNITS.get(word, _TENS.get(word, _ORDINALS.get(word, 0)))
    yield float(total + group), run[0].start(), run[-1].end(), False
