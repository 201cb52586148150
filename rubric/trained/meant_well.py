"""Sentences that sound like a misstep, are none by the codebook, and are too usual to be left to chance.

Whoever promises only to try, gives up all excuses, says what nobody should have had to bear, or names what
the customer must be feeling, has done nothing amiss by that sentence.
"""

import re

from rubric.reading import Move

_BEST = (
    r"(?:(?:every ?thing|all|whatever|what|anything)(?: that| which)?(?: (?:i|we))? (?:can|could)"
    r"|(?:my|our)(?: very| level)? (?:best|utmost|hardest)"
    r"(?! (?:wishes|regards|people|man|men|woman|team|price|offer)))"
)
_TRIES = re.compile(
    rf"\b(?:do|doing|try|trying|give|giving)\b[^,;]{{0,24}}?\b{_BEST}\b"
    r"|\b(?:do|try) every ?thing (?:for )?to\b"
    r"|\bkeep you (?:posted|informed|updated|up to date|in the loop)\b"
    r"|\b(?:look|see|take care) (?:after|to|of) (?:it|this|that|you) (?:myself|personally)\b",
    re.IGNORECASE,
)
_OUTCOME = re.compile(
    r"\b(?:never|always|no more|not once|on time|guarantee\w*|refund\w*|free|each|every (?!thing|step)|100"
    r"|zero|by (?:noon|to\w+|mon|tue|wed|thu|fri|sat|sun)\w*)\b",
    re.IGNORECASE,
)
_NO_EXCUSE = re.compile(
    r"\b(?:no|not an|without(?: any)?) excuses?\b"
    r"|(?:\b(?:not|never|refuse to|rather not)|n['’]t)\b(?: \w+){0,3}?"
    r" (?:make (?:any |up )?excuses|excuse|defend|argue|justify|hide behind"
    r"|explain (?:it|this|that) away|talk (?:it|this|that) (?:away|down))\b",
    re.IGNORECASE,
)
_TAKEN_BACK = re.compile(
    r"\b(?:but|however|although|though|yet|only|except|still|because|since)\b", re.IGNORECASE
)
_NO = re.compile(r"\b(?:no|not|never)\b|n['’]t\b", re.IGNORECASE)
_SPARED = re.compile(
    r"\byou (?:(?:really |simply |just )?should(?:n['’]t| not| never)|ought (?:not|never) to|never should)"
    r" (?:have (?:had to|to|been (?:left|told|kept|made|put|given|sent|passed|asked|treated|charged|waiting))"
    r"|be (?:left|kept|made|waiting|having|the one)|need to)\b",
    re.IGNORECASE,
)
_FEELS = re.compile(
    r"\byou must (?:be (?:so |absolutely |really |quite |very )?"
    r"(?:furious|livid|angry|upset|frustrated|exhausted|tired|worried|disappointed|fed up|sick of|worn out"
    r"|shattered|stressed|beside yourself|at your wits|at the end of)"
    r"|feel (?:like|as if|as though|that|let down|betrayed|alone|ignored|awful|terrible|cheated)"
    r"|have (?:felt|been (?:furious|worried|through|up|waiting|so|out of your mind with)))\b",
    re.IGNORECASE,
)
_LISTENS = re.compile(
    r"\W*(?:please,? )?(?:take (?:all )?(?:your|the) time(?: you need)?|please go on"
    r"|i(?:['’]m| am) (?:here|listening|all ears))"
    r"(?:[, ]+(?:please|and|i(?:['’]m| am) (?:here|listening|with you)))*\W*",
    re.IGNORECASE,
)


def innocent(sentence: str) -> frozenset[Move]:
    """The missteps that `sentence` is none of, whatever it sounds like."""
    out: set[Move] = set()
    if _TRIES.search(sentence) and not _OUTCOME.search(sentence):
        out.add(Move.OVER_PROMISE)
    if _NO_EXCUSE.search(sentence) and not _TAKEN_BACK.search(sentence):
        out |= {Move.ARGUE, Move.JUSTIFY, Move.BLAME}
        if len(_NO.findall(sentence)) < 2:
            out.add(Move.FLAT_REFUSAL)
    if _SPARED.search(sentence) or _FEELS.search(sentence):
        out |= {Move.DIVISIVE_YOU, Move.HOSTILE}
    if _LISTENS.fullmatch(sentence):
        out.add(Move.HOSTILE)
    return frozenset(out)
