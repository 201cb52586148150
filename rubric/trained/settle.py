"""What the codebook makes absolute, whatever the network thinks: few rules, all of them here."""

from collections.abc import Mapping, Sequence, Set

from rubric.reading import Move, Turn
from rubric.rules.context import place_of

# A refusal that opens one of these is not flat.
_OPENINGS = frozenset({Move.SOLUTION, Move.INVITE_SOLUTION})
# Up to so many words grant what was demanded, or nothing.
_FEW_WORDS = 5


def ruled_out(
    chances: Mapping[Move, float],
    lines: Mapping[Move, float],
    history: Sequence[Turn],
    words: int,
    ruled: Set[Move],
) -> frozenset[Move]:
    """The moves that cannot be there beside what else is there, or in this place.

    `chances` are probabilities, and `lines` those from which a move is found without doubt; `words` is how
    many the reply has, and `ruled` what the rules hear in it.
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
    if words <= _FEW_WORDS and not place.demanded and Move.CAVE not in ruled:
        out.add(Move.CAVE)
    return frozenset(out)
