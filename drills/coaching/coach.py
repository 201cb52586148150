"""The coach: what a reply did and the one thing to change in it, and a hint before the next. Pure."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from drills.attempt import Attempt
from drills.coaching.hindsight import Hindsight, ahead, doubtful, kindest, look_back, point
from drills.coaching.openings import BESIDES, Opening, Point, takes_up
from drills.coaching.reply_class import ReplyClass
from drills.coaching.reply_reason import gave
from drills.coaching.trying import Tried, beside, weigh
from drills.coaching.words import coach_words
from rubric.reading import MISSTEPS, Assessor, Finding, Move, Reading
from rubric.red_flags import flag_texts
from simulator.mood import POCKETED


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that could be otherwise in a reply."""

    what: str
    """as an instruction"""
    why: str
    """in a line"""
    gain: int
    """by how much the chance would stand higher, 0 to 100"""
    link: str
    """where it is taught"""
    shown_by: Opening
    """what does it, for those who ask to be shown"""
    leaves_out: Move | None = None
    """the misstep that it takes away; None where it adds something"""


@dataclass(frozen=True, slots=True)
class Look:
    """A reply as the coach shows it."""

    text: str
    findings: tuple[Finding, ...]
    """what it did; what may not be held against anybody is unsure"""
    then: Hindsight
    change: Change | None
    """the one thing to change; None where the reply was strong"""

    @property
    def shown_by(self) -> Opening:
        """The opening to show, for those who ask: what does the change, or the best that was open."""
        return self.change.shown_by if self.change else self.then.best.opening


@dataclass(frozen=True, slots=True)
class Hint:
    """What this customer needs now: first a question about them, then what to do, in ready words."""

    nudge: str
    why: str
    says: Tried


def look(told: Attempt, number: int) -> Look:
    """What reply `number`, counted from 0, did. Raises `IndexError` where it was not answered."""
    then = look_back(told, number)
    found = told.lines[2 * number + 1].reading or Reading()
    fair = tuple(replace(f, unsure=f.unsure or (f.move in MISSTEPS and doubtful(f))) for f in found.findings)
    change = None if then.reply_class is ReplyClass.STRONG else changes(told, then)[0]
    return Look(then.text, fair, then, change)


def hint(told: Attempt, assessor: Assessor) -> Hint:
    """What to say next, in words that `assessor` reads as meant. Raises `IndexError` if no reply is due."""
    says = ahead(told, assessor)
    words = coach_words().openings[says.opening.id]
    return Hint(words.nudge.replace("{name}", told.scenario.persona.name), words.why, says)


def changes(told: Attempt, then: Hindsight) -> tuple[Change, ...]:
    """All that could be otherwise in a reply, first what cost or would have gained most; never empty.

    Where there are sure missteps, one of them is left out: beside it nothing is worth what it could be. What
    granted something that cannot be taken back comes first; a confidence told on is all there is to say. Else
    an opening is said beside what was said.
    """
    if then.told_on:
        best, words = then.best.opening, coach_words().confidence
        return (Change(words.change, words.why, then.loss, best.link, best),)
    before = point(told, then.number)
    reading = kindest(told.lines[2 * then.number + 1].reading or Reading())
    if then.missteps:
        found = _left_out(before, then, reading)
        return tuple(sorted(found, key=lambda c: (c.leaves_out not in POCKETED, -c.gain)))
    passed = _passed_over(before, then.text, reading)
    added = sorted(_said_too(before, then, reading, passed), key=lambda change: -change.gain)
    if added and added[0].gain > 0:
        return tuple(added)
    worth = f"In its place it would have brought the chance {then.loss} higher." if then.loss else ""
    return (_added(then.best.opening, then.loss, passed, worth), *added)


def _left_out(before: Point, then: Hindsight, reading: Reading) -> Iterator[Change]:
    stands = weigh(before, then.text, reading).chance
    for move in (move for move in Move if move in then.missteps):
        without = replace(reading, findings=tuple(f for f in reading.findings if f.move is not move))
        gain = weigh(before, then.text, without).chance - stands
        flag, repair = flag_texts()[move], _open_or_best(then, coach_words().repair(move))
        worth = f" Without it the chance would stand {gain} higher." if gain > 0 else ""
        yield Change(flag.instead, flag.why + worth, gain, flag.link, repair, move)


def _open_or_best(then: Hindsight, repair: Opening) -> Opening:
    """What repairs a misstep, or the best there was where the talk so far leaves no room for it."""
    return repair if any(option.opening == repair for option in then.tried) else then.best.opening


def _said_too(before: Point, then: Hindsight, reading: Reading, passed: str) -> Iterator[Change]:
    stands = weigh(before, then.text, reading).chance
    for opening in (option.opening for option in then.tried):
        if not opening.moves <= reading.moves or {*opening.do} & {*BESIDES}:
            gain = beside(before, opening, then.text, reading) - stands
            worth = f"Beside what you said it would have brought the chance {gain} higher."
            yield _added(opening, gain, passed, worth)


def _added(opening: Opening, gain: int, passed: str, worth: str) -> Change:
    words = coach_words().openings[opening.id]
    return Change(words.change, f"{passed or words.why} {worth}".strip(), gain, opening.link, opening)


def _passed_over(before: Point, text: str, reading: Reading) -> str:
    """What the customer had just given and the reply did not take up; empty if there was nothing such."""
    if takes_up(before, (*reading.moves, *weigh(before, text, reading).besides)):
        return ""
    return f"{before.scenario.persona.name} had just {gave(before)}."
