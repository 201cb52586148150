"""What the customer feels, and how what a reply did moves it: a bounded, inspectable rule.

All feelings are 0 to 10. The table below is the whole of the customer's psychology; everything else in this
module is bookkeeping around it: repeated moves are worth less, a remedy before regret is brushed aside,
missteps cost more than techniques gain, and more still the second time.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import NamedTuple

from rubric.reading import MISSTEPS, TECHNIQUES, Move, Reading
from simulator.scenario import StartingMood, Temperament


class Effect(NamedTuple):
    """What one sure move does to the average customer, the first time."""

    anger: float
    trust: float
    patience: float


EFFECTS: Mapping[Move, Effect] = {
    Move.APOLOGY: Effect(-1.3, 0.8, 0.4),
    Move.EMPATHY: Effect(-1.2, 0.8, 0.4),
    Move.FALL_BACK: Effect(-1.7, 0.9, 0.6),
    Move.INVITE_SOLUTION: Effect(-0.8, 0.9, 0.5),
    Move.TAKE_THE_STICK: Effect(-1.7, 1.4, 0.6),
    Move.WE_LANGUAGE: Effect(-0.5, 0.5, 0.1),
    Move.EXPLORE: Effect(-0.6, 0.9, 0.4),
    Move.FORWARD_FOCUS: Effect(-0.4, 0.4, 0.1),
    Move.SOLUTION: Effect(-0.8, 1.0, 0.4),
    Move.EXCEED: Effect(-0.9, 1.2, 0.3),
    Move.URGENCY: Effect(-0.4, 0.9, 0.3),
    Move.TRUST_FIRST: Effect(-0.5, 1.2, 0.3),
    Move.TO_VOICE: Effect(-0.3, 0.6, 0.3),
    Move.RECAP: Effect(-0.3, 0.7, 0.2),
    Move.ENLIST_HELP: Effect(-0.4, 0.8, 0.2),
    Move.ARGUE: Effect(1.5, -1.3, -1.3),
    Move.JUSTIFY: Effect(1.0, -0.8, -0.9),
    Move.BLAME: Effect(1.3, -1.3, -1.0),
    Move.HOLLOW_APOLOGY: Effect(0.9, -0.7, -0.7),
    Move.FLAT_REFUSAL: Effect(1.4, -0.9, -1.1),
    Move.OVER_PROMISE: Effect(-0.5, -1.0, 0.0),
    Move.CAVE: Effect(-1.2, -0.5, 0.0),
    Move.PREMATURE_SELL: Effect(1.6, -2.0, -1.4),
    Move.PAST_REHASH: Effect(1.2, -1.1, -1.0),
    Move.DIVISIVE_YOU: Effect(1.4, -1.2, -1.1),
    Move.HOSTILE: Effect(2.6, -2.5, -3.0),
}
"""A wish granted that the brief forbids (`cave`, `over_promise`) is pocketed: relief, and no trust."""

WORN = (1.0, 0.5, 0.2, 0.0)
"""What a technique is worth the first time, the second, …: nothing from the fourth on."""
AGAIN = 0.4
"""How much more the same misstep costs each further time, up to double."""
SPOILT = 0.4
"""What techniques are worth in a reply that also holds a misstep."""
DOUBTFUL = 0.5
"""What a technique is worth that was read with doubt; a doubtful misstep does nothing at all."""
MOST_CALMED, MOST_TRUSTED = 2.0, 1.7
"""The most that one reply can gain: nobody is won in two sentences, whatever is in them."""
TOLD_ON = Effect(0.8, -2.0, -0.5)
"""What it does to repeat something that was said in confidence: who tells on one tells on another."""
REGRET = frozenset({Move.APOLOGY, Move.EMPATHY, Move.FALL_BACK, Move.TAKE_THE_STICK})
REMEDY = frozenset({Move.SOLUTION, Move.EXCEED})
POCKETED = frozenset({Move.CAVE, Move.OVER_PROMISE})


@dataclass(frozen=True, slots=True)
class Road:
    """What of the way so far bears on how a reply is felt."""

    done: Mapping[Move, int]
    """how often each move was surely done before this reply"""
    replies_since_regret: int = 0
    """replies since the last word of regret that no remedy followed; 0 when there is none outstanding"""
    idle: bool = False
    """the reply held nothing: no technique, and no answer to what was asked"""
    ignored: bool = False
    """the customer had asked something that the reply did not take up"""
    explained: bool = False
    """the reply gave the explanation that had been asked for"""
    detailed: bool = False
    """the customer had asked for something, and the reply said who, when or how much"""
    told_on: bool = False
    """the reply repeated what somebody had said in confidence"""
    bait_met: bool = False
    bait_spoiled: bool = False


@dataclass(frozen=True, slots=True)
class Mood:
    """Anger, trust and patience (0 to 10), the facts disclosed, and relief bought by forbidden grants."""

    anger: float
    trust: float
    patience: float
    disclosed: frozenset[str] = frozenset()
    relief: float = 0.0
    """how much of the present calm was bought by granting what the brief forbids"""

    @classmethod
    def starting(cls, start: StartingMood) -> "Mood":
        """The mood a drill begins with."""
        return cls(start.anger, start.trust, start.patience)

    @property
    def resentment(self) -> float:
        """The anger there would be without bought relief, 0 to 10."""
        return round(min(10.0, self.anger + self.relief), 3)

    def after(self, reading: Reading, road: Road, temperament: Temperament) -> "Mood":
        """The mood once a reply that did `reading` has been heard.

        Adding a sure misstep to the reading never leaves more trust or patience or less resentment.
        """
        sure_missteps = [move for move in Move if move in reading.sure & MISSTEPS]
        if reading.aimed_at_machine and not sure_missteps:
            return self
        gained = _gains(reading, road)
        share = temperament.forgives * (SPOILT if sure_missteps or road.told_on else 1.0)
        anger = max(-MOST_CALMED, gained.anger * share) + _friction(road)
        trust = min(MOST_TRUSTED, gained.trust * share)
        patience = gained.patience * share - (0.5 + 0.9 * road.idle + 0.5 * road.ignored) / temperament.waits
        relief = 0.0
        for move in sure_missteps:
            cost = min(2.0, 1.0 + AGAIN * road.done.get(move, 0)) * temperament.flares
            effect = EFFECTS[move]
            if move in POCKETED:
                relief -= effect.anger if not road.done.get(move) else 0.0
            else:
                anger += effect.anger * cost
            trust += effect.trust * cost
            patience += effect.patience * cost / temperament.waits
        if POCKETED & set(sure_missteps):
            trust = min(trust, 0.0)
        if road.told_on:
            anger = max(anger, 0.0) + TOLD_ON.anger
            trust = min(trust, 0.0) + TOLD_ON.trust
            patience += TOLD_ON.patience
        if road.bait_spoiled:
            trust -= 1.5
        elif road.bait_met:
            trust += 0.8
        resentment = _bounded(self.anger + self.relief + anger)
        carried = min(self.relief + relief, resentment)
        return replace(
            self,
            anger=_bounded(resentment - carried),
            relief=round(carried, 3),
            trust=_bounded(self.trust + trust),
            patience=_bounded(self.patience + patience),
        )

    def told(self, fact: str) -> "Mood":
        """The same mood, one fact lighter."""
        return replace(self, disclosed=self.disclosed | {fact})


def _gains(reading: Reading, road: Road) -> Effect:
    regret = any(road.done.get(move) for move in REGRET) or bool(reading.moves & REGRET)
    total = Effect(0.0, 0.0, 0.0)
    for move in Move:
        if move not in reading.moves & TECHNIQUES or reading.aimed_at_machine:
            continue
        worth = WORN[min(road.done.get(move, 0), len(WORN) - 1)]
        if move not in reading.sure:
            worth *= DOUBTFUL
        if move in REMEDY and not regret:
            worth *= 0.1
        effect = EFFECTS[move]
        total = Effect(*(t + e * worth for t, e in zip(total, effect, strict=True)))
    if road.explained:
        total = Effect(total.anger - 0.6, total.trust + 0.7, total.patience + 0.3)
    return total


def _friction(road: Road) -> float:
    worn_off = 0.25 * max(0, road.replies_since_regret - 1)
    return min(0.75, worn_off) + 0.4 * road.idle + 0.3 * road.ignored


def _bounded(level: float) -> float:
    # rounded, so that the same drill reads the same on every machine and in every export
    return round(min(10.0, max(0.0, level)), 3)
