"""Has it been said before: by the customer, or by the trainee whose words come back as if they were one's own?"""

from collections.abc import Iterable

from simulator.part.form import runs, words
from simulator.sentences import sentences

ALIKE = 0.75
"""share of the words of the shorter sentence from which on two say the same"""
PARROTED = 6
"""words in a row of the trainee's: fewer may be thrown back at them"""
FEW = 3
"""words that may come again and again: a short "No." is no repetition"""

_SMALL = frozenset(
    "a an the and or but so if of to in on at for with from by as is are was were be been am it its it's that this these "
    "those i me my you your we us our he she they them his her their do does did don't have has had not no just what".split()
)


def repeats(sentence: str, earlier: Iterable[str]) -> bool:
    """Whether one of the lines said `earlier`, each of one or more sentences, holds the same sentence."""
    mine = words(sentence)
    if len(mine) <= FEW:
        return False
    telling = set(mine) - _SMALL
    for line in earlier:
        for other, _ in sentences([line]):
            theirs = words(other)
            if mine == theirs:
                return True
            if len(theirs) <= FEW:
                continue
            said = set(theirs) - _SMALL
            least = min(len(telling), len(said))
            if least >= 3 and len(telling & said) >= ALIKE * max(least, 0.75 * max(len(telling), len(said))):
                return True
    return False


def loops(sentence: str) -> bool:
    """Whether the same four words come again within one sentence, and again."""
    found = runs(words(sentence), 4)
    return len(found) - len(set(found)) >= 2


def parrots(sentence: str, reply: str) -> bool:
    """Whether `sentence` gives the trainee's own words out as the customer's."""
    mine, theirs = words(sentence), words(reply)
    if len(mine) < PARROTED:
        return False
    quoted = any(mark in sentence for mark in '“"‘')
    heard = frozenset(runs(theirs, PARROTED))
    shared = sum(run in heard for run in runs(mine, PARROTED))
    return bool(shared) and not quoted and shared >= 0.5 * max(1, len(mine) - PARROTED + 1)
