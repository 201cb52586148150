"""How a drill can end, when it does, and how far this customer is from being lost or kept."""

from enum import StrEnum

from rubric.reading import MISSTEPS, Move, Reading
from simulator.hearing import Heard
from simulator.memory import Memory
from simulator.mood import Mood
from simulator.scenario import Bait, Goal, Scenario

MIN_REPLIES = 4
"""Nobody is won in fewer replies; nor does anybody hang up in fewer than one less, short of an insult."""
MAX_REPLIES = 30
"""A customer has other things to do; a drill that goes nowhere ends."""
RUN_DRY = 3
"""Replies in a row that bring nothing new before the customer takes what there is and goes: in two, one may
simply not have been understood."""
WITH_FORBIDDEN = 40
"""The chance stays here or below once a forbidden wish was granted."""


class Ending(StrEnum):
    """How the talk ended."""

    WON = "won"
    SETTLED = "settled"
    LOST = "lost"
    HUNG_UP = "hung_up"
    ESCALATED = "escalated"
    PARTED = "parted"
    ABANDONED = "abandoned"
    OPEN = "open"


GONE = frozenset({Ending.LOST, Ending.HUNG_UP, Ending.ESCALATED})


def ending(scenario: Scenario, mood: Mood, memory: Memory, reading: Reading, heard: Heard) -> Ending | None:
    """How the drill ends with the reply just heard, or None if the talk goes on."""
    ends = scenario.endings
    insulted = memory.done.get(Move.HOSTILE, 0)
    enough = insulted >= 2 or (
        mood.resentment >= ends.hangs_up_at and (memory.replies >= MIN_REPLIES - 1 or insulted)
    )
    if enough and memory.missteps >= 2 and reading.sure & MISSTEPS:
        return Ending.HUNG_UP
    if mood.patience <= 0 or memory.replies >= MAX_REPLIES:
        return Ending.SETTLED if _met(ends.settled, mood, memory) else Ending(ends.out_of_patience)
    asks = bool(reading.sure & {Move.EXPLORE, Move.INVITE_SOLUTION}) or (
        bool(heard.questions or heard.wonders or heard.of_them) and not heard.proposes
    )
    if memory.granted and not asks:
        pocketed = memory.replies >= 3 and mood.anger <= ends.settled.anger + 1.5
        return Ending.SETTLED if pocketed else None
    if reading.sure & MISSTEPS or due_bait(scenario, mood, memory):
        return None
    if asks:
        # a question is answered, not accepted
        return None
    if ends.won and memory.replies >= MIN_REPLIES and _met(ends.won, mood, memory):
        return Ending.WON
    if ends.parted and memory.replies >= MIN_REPLIES - 1 and _met(ends.parted, mood, memory):
        return Ending.PARTED
    # who still asks something, or has something to tell, has not run out of ideas
    takes_part = heard.wonders or heard.questions or heard.news or heard.specific
    twice_summed_up = Move.RECAP in reading.sure and memory.done[Move.RECAP] > 1
    closing = (memory.stale >= RUN_DRY and not takes_part) or twice_summed_up
    if closing and memory.replies >= MIN_REPLIES:
        return Ending.SETTLED if _met(ends.settled, mood, memory) else None
    return None


def due_bait(scenario: Scenario, mood: Mood, memory: Memory) -> Bait | None:
    """The bait whose moment has come by the mood and the turn (not by what the last reply did)."""
    for bait in scenario.baits:
        when = bait.when
        if (
            bait.id not in memory.sprung
            and not when.after
            and memory.replies >= when.turn
            and mood.trust >= when.trust
            and mood.anger <= when.anger
        ):
            return bait
    return None


def chance(scenario: Scenario, mood: Mood, memory: Memory, end: Ending | None) -> int:
    """How far this customer is from being lost (0) or kept (100).

    Feelings count most, then how much of what would win (or honestly part) has been done. Never raised by a
    misstep; at most `WITH_FORBIDDEN` once the trainee granted what the brief forbids.
    """
    if end in GONE:
        return 0
    goal = scenario.endings.won or scenario.endings.parted or scenario.endings.settled
    felt = 4.2 * mood.trust + 3.0 * (10 - mood.resentment) + 0.6 * mood.patience
    road = 22 * memory.share_met(goal.needs, mood.disclosed) - 1.5 * min(6, memory.missteps)
    # a full 100 is kept for a customer who said yes
    number = 100 if end is Ending.WON else min(97, max(1, round(felt + road)))
    return min(number, WITH_FORBIDDEN) if memory.granted else number


def _met(goal: Goal, mood: Mood, memory: Memory) -> bool:
    return (
        mood.resentment <= goal.anger
        and mood.trust >= goal.trust
        and memory.share_met(goal.needs, mood.disclosed) == 1.0
    )
