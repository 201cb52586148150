"""Does a whole line do what the customer meant to do with it? What the rest of a drill rests on has to be there."""

import re

from simulator.intention import Intention
from simulator.part.form import words
from simulator.part.wordstock import stems
from simulator.plan import Plan

_ASKS_WHY = re.compile(
    r"\b(?:why|how|who|what(?! (?:i|you|we)\b)|explain|explanation|reason|account for)\b", re.IGNORECASE
)
_DONE: dict[Intention, re.Pattern[str]] = {
    Intention.MEET: re.compile(
        r"\b(?:meet|come|call|ring|phone|talk|speak|see (?:you|me)|sit down|in person|face to face|hour|visit|meeting|minutes|door|office|table|gate|thursday|monday|tuesday|wednesday|friday|bring|after|noon|o['’]clock|at (?:\d|one|two|three|eight|nine|ten|eleven))\b",
        re.I,
    ),
    Intention.ESCALATE: re.compile(
        r"\b(?:manager|boss|above|supervisor|director|president|head|superior|higher|somebody|someone|owner|office|management|in charge|over your head|lawyer|chief|company|who)\b",
        re.I,
    ),
}


def carried(plan: Plan, line: str, told: str | None) -> bool:
    """Whether `line` does what `plan` says the customer means; where nothing rests on it, any words do.

    `told` is what the plan's subject says, in its author's wordings, a line each.
    """
    asks = Intention.ASK_EXPLANATION in (plan.intention, plan.then)
    if asks and not _ASKS_WHY.search(line):
        return False
    done = _DONE.get(plan.intention)
    if done and not done.search(line):
        return False
    return _tells(line, told) if told else bool(words(line))


def _tells(line: str, wordings: str) -> bool:
    """Whether `line` shares enough telling words with one of the ways in which an author has said it."""
    mine = stems([line])
    for wording in wordings.splitlines():
        theirs = stems([wording])
        if theirs and len(mine & theirs) >= min(3, max(1, round(0.3 * len(theirs)))):
            return True
    return False
