"""How a customer made with the form plays: their temperament, the bait, and what ends the talk."""

from collections.abc import Sequence

from drills.own.cues import content, spoken_part
from drills.own.form import Limit, OwnForm
from drills.own.stock import stock
from rubric.reading import Move
from simulator.lines import Line
from simulator.scenario import Bait, Endings, Goal, Moment, Temperament

SETTLES = "settles"
"""the id of what would settle it: the fact that is hinted at, and the topic that is spoken of"""


def temperament(words: Sequence[str]) -> Temperament:
    """How far this person is from the average, by the words that the stock knows; others change nothing."""
    told = {word.casefold() for word in words}
    return Temperament(
        **{
            side: float(factor)
            for side, factors in stock().temperaments.items()
            for factor, known in factors.items()
            if told & set(known)
        }
    )


def baits(may_not: Sequence[Limit]) -> tuple[Bait, ...]:
    """Where a demand has to be refused, they press for it once more."""
    if not any(limit.wish == "demand" for limit in may_not):
        return ()
    return (
        Bait(
            id="yes_now",
            when=Moment(turn=4, anger=6),
            met_by=(Move.INVITE_SOLUTION, Move.SOLUTION, Move.EMPATHY),
            spoiled_by=(Move.CAVE, Move.OVER_PROMISE),
            lines=(Line(say=stock().bait),),
        ),
    )


def endings(form: OwnForm) -> Endings:
    """What it takes to win them, and to settle."""
    settling = content(spoken_part(form.settles))
    shared = [len(settling & content(offer.text)) for offer in form.may]
    # an offer that speaks of what would settle it is the one that does, and so does just that in other words;
    # without such an offer, any will
    meant = [f"offer:offer_{i}" for i, n in enumerate(shared, start=1) if n == max(shared)]
    return Endings(
        won=Goal(
            anger=3.5,
            trust=6.5,
            needs=(
                ("apology", "take_the_stick", "fall_back"),
                ("explore", "invite_solution", f"fact:{SETTLES}"),
                (*meant, f"say:{SETTLES}"),
                ("urgency", "forward_focus", "recap"),
            ),
        ),
        settled=Goal(anger=5.5, trust=2, needs=(("solution", "exceed", "enlist_help"),)),
    )
