"""Keyword stuffing: a reply made of the words of techniques and of nothing else."""

import re
from collections.abc import Sequence

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_FRAGMENT = re.compile(r"[^,;:.!?\n/|•–—+]+")

# what people who know the rubric type instead of talking
_CUE_WORDS = """
sorry apologise apologize apology apologies apologising apologizing empathy empathise empathize empathetic
understand understanding feelings frustration frustrated furious together teamwork partnership collaborate
collaboration solution solutions solve resolve remedy refund exceed urgency urgent urgently immediately asap
trust recap summary summarise summarize fall falling stick exploring explore listen listening invite enlist
voice language technique techniques forward focus ownership accountable accountability responsibility
"""
_CUES = frozenset(_CUE_WORDS.split())


def words(text: str) -> list[str]:
    """The words of `text`, in lower case."""
    return [word.lower().replace("’", "'") for word in _WORD.findall(text)]


def stuffed(text: str) -> bool:
    """Whether `text` is a list of what ought to score, and not something one says to a customer.

    Told by how many different words of techniques there are, and how little stands between them.
    """
    said = words(text)
    cues = [word for word in said if word in _CUES]
    fragments = [len(found) for part in _FRAGMENT.findall(text) if (found := words(part))]
    length = len(said) / max(1, len(fragments))
    match len(set(cues)):
        case 0 | 1:
            return False
        case 2 | 3:
            return len(fragments) >= 8 and length <= 2
        case 4:
            return (len(fragments) >= 4 and length <= 3) or 2 * len(cues) >= len(said)
        case _:
            return (len(fragments) >= 4 and length <= 4) or 3 * len(cues) >= len(said)


_STRUNG_WORDS = """
sorry apology apologies apologize empathy empathize together we us our let's solution recap urgency urgent
forward explore listen understand trust exceed stick fall back help voice invite now future focus language
"""
_STRUNG = frozenset(_STRUNG_WORDS.split())


def strung(said: Sequence[str]) -> bool:
    """Whether the words of one sentence are a rubric's own, strung together, and no sentence of anybody's."""
    return len(said) >= 6 and 4 * sum(word in _STRUNG for word in said) >= 3 * len(said)
