"""Whether an offer keeps to what a term of the brief allows: how much, for how long, and that it ends."""

import re
from functools import lru_cache

from rubric.rules.clauses import Sentence, sentences_of

_ENDLESS = """
    forever ever good life always every each all any anything everything whatever whenever whole full entire
    complete completely total totally lot permanent permanently standing never nothing stay stays remain remains
    keep double more year years unlimited however somehow
"""
_WITHOUT_END = frozenset(_ENDLESS.split())
# What has been approved is known by its name; its figures need not be said again.
_APPROVED = re.compile(
    r" (?:is|are|has been|have been|was|been|got|have) (?:now |already |just |all )?(?:approved|cleared|authorized|signed off|confirmed) "
)
_LASTS = re.compile(r" (?:days?|weeks?|months?) ")
_SHARE = re.compile(r" (?:up to )?([^ ]+?)(?:%| (?:percent|per cent)) ")
_FIGURE = re.compile(r"[$£€₹]?(\d+)%?")
_SPELLED = "zero one two three four five six seven eight nine ten eleven twelve"
_NAMED = {name: number for number, name in enumerate(_SPELLED.split())} | {
    "fifteen": 15, "twenty": 20, "thirty": 30, "sixty": 60, "ninety": 90, "hundred": 100,
}  # fmt: skip


def figures(words: frozenset[str]) -> frozenset[int]:
    """The whole numbers among `words`, in figures or spelled out."""
    return frozenset(number for word in words if (number := _figure(word)) is not None)


def approved(sentence: Sentence) -> bool:
    """Whether `sentence` says that something has been approved."""
    return _APPROVED.search(sentence.text) is not None


def kept(term: str, sentence: Sentence, said: frozenset[int]) -> bool:
    """Whether what `sentence` offers of the `term` of a brief keeps to its bounds.

    `said` are the figures of the whole reply: the length of an offer may be named a sentence later.
    """
    plain = _plain(term)
    words = frozenset(plain.split())
    if sentence.words & _WITHOUT_END - words:
        return False
    shares = [_figure(share) for share in _SHARE.findall(sentence.text)]
    most = max((share for share in map(_figure, _SHARE.findall(plain)) if share is not None), default=None)
    if any(share is not None and (most is None or share > most) for share in shares):
        return False
    if approved(sentence):
        return True
    return _LASTS.search(plain) is None or not figures(words) or bool(figures(words) & said)


def _figure(word: str) -> int | None:
    match = _FIGURE.fullmatch(word)
    return int(match[1]) if match else _NAMED.get(word)


@lru_cache(maxsize=512)
def _plain(term: str) -> str:
    return " " + " ".join(sentence.text.strip() for sentence in sentences_of(term)) + " "
