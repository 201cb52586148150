"""What the codebook makes absolute, whatever the network thinks: few rules, all of them here."""

import re
from collections.abc import Mapping, Sequence, Set

from rubric.reading import MISSTEPS, Move, Turn
from rubric.rules.context import place_of

# A refusal that opens one of these is not flat.
_OPENINGS = frozenset({Move.SOLUTION, Move.INVITE_SOLUTION})
# How sure of a misstep the network has to be where no rule hears it. Lines are drawn where most is found; but
# to be accused of what one did not do costs more than a misstep that a person has to look at.
ALONE = 0.65
# What is held against the brief, and how sure the network has to be of it where all that the rules hear
# granted is what the brief allows.
GRANTS = frozenset({Move.CAVE, Move.OVER_PROMISE})
ALONE_AGAINST_THE_BRIEF = 0.9
# Up to so many words grant what was demanded, or nothing.
_FEW_WORDS = 5
# Nothing but who is speaking: "Hello Bill, this is Jo from the depot.", "Jo Harris here."
_NAME = r"(?!you|our\b|not\b|no\b)[^\W\d][\w'’-]*(?: (?!you)[\w'’-]+)?"
_FROM = r",? (?:over )?(?:from|at|with|of)(?: (?!you)[\w&'’-]+){1,4}"
_TO_WHOM = r"(?: there)?(?: (?!it|this|i\b|my\b)[\w.]+){0,2}"
_GREETING = rf"(?:hi|hello|hey|good (?:morning|afternoon|evening|day)){_TO_WHOM}[ ,.!-]*"
_IS = r"(?:(?:it|this)(?:['’]?s| is)|my name(?:['’]s| is)|i(?:['’]?m| am)) "
_INTRODUCES = re.compile(
    rf"{_GREETING}{_IS}{_NAME}{_FROM}|(?:{_GREETING})?my name(?:['’]s| is) {_NAME}(?:{_FROM})?"
    rf"|(?:{_GREETING})?(?:{_IS})?{_NAME}(?:{_FROM})?,? (?:here|speaking)",
    re.IGNORECASE,
)


def ruled_out(
    chances: Mapping[Move, float],
    lines: Mapping[Move, float],
    history: Sequence[Turn],
    reply: str,
    ruled: Set[Move],
) -> frozenset[Move]:
    """The moves that cannot be there beside what else is there, or in this place.

    `chances` are probabilities, and `lines` those from which a move is found without doubt; `ruled` is what
    the rules hear in `reply`.
    """
    sure = {move for move in Move if chances[move] >= lines[move]}
    out: set[Move] = set()
    if sure & _OPENINGS:
        out.add(Move.FLAT_REFUSAL)
    if Move.HOLLOW_APOLOGY in sure and chances[Move.HOLLOW_APOLOGY] > chances[Move.APOLOGY]:
        # taken back in the same breath, it is no apology
        out.add(Move.APOLOGY)
    place = place_of(history)
    if place.explanation_asked:
        out.add(Move.JUSTIFY)
    if len(reply.split()) <= _FEW_WORDS and not place.demanded and Move.CAVE not in ruled:
        out.add(Move.CAVE)
    if _INTRODUCES.fullmatch(reply.strip(" .!,")):
        out |= MISSTEPS
    return frozenset(out)
