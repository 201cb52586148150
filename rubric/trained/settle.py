"""What the codebook makes absolute, whatever the network thinks: few rules, all of them here."""

from collections.abc import Mapping, Sequence

from rubric.reading import Move, Turn
from rubric.rules.context import place_of

# A refusal that opens one of these is not flat.
_OPENINGS = frozenset({Move.SOLUTION, Move.INVITE_SOLUTION})


def ruled_out(
    chances: Mapping[Move, float], lines: Mapping[Move, float], history: Sequence[Turn]
) -> frozenset[Move]:
    """The moves that cannot be there beside what else is there, or in this place.

    `chances` are probabilities, and `lines` those from which a move is found without doubt.
    """
    sure = {move for move in Move if chances[move] >= lines[move]}
    out: set[Move] = set()
    if sure & _OPENINGS:
        out.add(Move.FLAT_REFUSAL)
    if Move.HOLLOW_APOLOGY in sure and chances[Move.HOLLOW_APOLOGY] > chances[Move.APOLOGY]:
        # taken back in the same breath, it is no apology
        out.add(Move.APOLOGY)
    if place_of(history).explanation_asked:
        out.add(Move.JUSTIFY)
    return frozenset(out)
