"""What the codebook makes absolute, whatever the network thinks: few rules, all of them here."""

from collections.abc import Mapping, Sequence

from rubric.reading import Move, Turn
from rubric.rules.context import place_of

# A refusal that opens one of these is not flat.
_OPENINGS = (Move.SOLUTION, Move.INVITE_SOLUTION, Move.EXPLORE, Move.CAVE)
_SHORT_EXPLANATION = 45


def ruled_out(
    chances: Mapping[Move, float], lines: Mapping[Move, float], reply: str, history: Sequence[Turn]
) -> frozenset[Move]:
    """The moves that cannot be there beside what else is there.

    `chances` are probabilities and `lines` those from which a move is found without doubt.
    """
    sure = {move for move in Move if chances[move] >= lines[move]}
    out: set[Move] = set()
    if sure.intersection(_OPENINGS):
        out.add(Move.FLAT_REFUSAL)
    if place_of(history).business_asked:
        out.add(Move.PREMATURE_SELL)
    if (
        place_of(history).explanation_asked
        and len(reply.split()) <= _SHORT_EXPLANATION
        and Move.ARGUE not in sure
    ):
        out.add(Move.JUSTIFY)
    return frozenset(out)
