"""A drill replayed with a reading corrected: what the customer would have felt and meant, and how far. Pure.

The trainee's words and the customer's lines are those of the record. Each reply is felt anew, as it should
have been read. As long as the customer means the same, the talk could have gone on as it did, in other words
perhaps, and the replay goes on with it. Where they mean something else, or the talk ends or does not end, the
replay has left the road that was talked: what would have been said after that nobody knows, and nothing is
claimed of it.
"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace

from drills.attempt import Attempt, Line
from drills.dispute import OfReply, Standing
from rubric.reading import Reading
from simulator import catalogue
from simulator.authored import AuthoredVoice
from simulator.customer import Customer, Meant, State
from simulator.ending import Ending
from simulator.intention import Intention
from simulator.mood import Mood
from simulator.voice import UNSAID

_BEST = frozenset({Ending.WON, Ending.PARTED})


@dataclass(frozen=True, slots=True)
class Step:
    """One reply, felt anew."""

    reply: int
    """the event that wrote it down"""
    felt: Mood
    """after it, as recorded"""
    feels: Mood
    """after it, as replayed"""
    meant: Intention
    """by the answer, as recorded"""
    means: Intention
    ending: Ending | None
    """as replayed"""
    same: bool
    """whether the talk could have gone on as it did"""
    faithful: bool
    """whether, read as it was, it still leads to the answer of the record: no rule has changed since"""


@dataclass(frozen=True, slots=True)
class Replay:
    """A drill replayed up to where it leaves the road that was talked, or to its end."""

    ended: Ending | None
    """as recorded"""
    steps: tuple[Step, ...]
    """from the first reply that was read wrongly on"""

    @property
    def left(self) -> Step | None:
        """Where it leaves the road that was talked."""
        return next((step for step in self.steps if not step.same), None)

    @property
    def could_have_differed(self) -> bool:
        """Whether the talk could have ended otherwise than it did; a customer who was won, not better.

        Where the customer's rules have changed since, nothing can be shown, and the doubt is the trainee's.
        """
        if self.ended in _BEST:
            return False
        if any(not step.faithful for step in self.steps):
            return True
        left = self.left
        return left is not None and (left.ending is None or left.ending != self.ended)


def overturned(told: Attempt) -> frozenset[OfReply]:
    """The findings of an attempt that a dispute has overturned."""
    return frozenset(
        dispute.about
        for dispute in told.disputes
        if dispute.standing is Standing.UPHELD and isinstance(dispute.about, OfReply)
    )


def corrected(told: Attempt, findings: Collection[OfReply]) -> Attempt:
    """The attempt as if these had never been found; the record's own value where there are none."""
    lines = tuple(_without(line, findings) for line in told.lines)
    return replace(told, lines=lines, recap=_without(told.recap, findings) if told.recap else None)


def replay(told: Attempt, findings: Collection[OfReply]) -> Replay:
    """The drill of `told` as it would have gone without these findings."""
    return Replay(told.ending, tuple(_steps(told, corrected(told, findings))))


def _steps(told: Attempt, right: Attempt) -> Iterator[Step]:
    # no voice speaks: the words are those of the record
    customer = Customer(told.scenario, told.seed, AuthoredVoice(catalogue.bank()))
    state: State | None = None
    for place in range(1, len(told.lines) - 1, 2):
        before, reply, answer = told.lines[place - 1 : place + 2]
        should = right.lines[place].reading
        if state is None and should == reply.reading:
            continue
        then = state or before.state
        if not (before.state and then and reply.reading and should and answer.state and answer.intention):
            raise ValueError(f"attempt {told.id} has an answer that does not tell what led to it")
        was = _meant(customer, before.state, reply.text, reply.reading)
        would = _meant(customer, then, reply.text, should)
        state = customer.said(would, answer.sentences).state
        same = _alike(was, would)
        yield Step(
            reply.number,
            answer.state.mood,
            state.mood,
            answer.intention,
            would.plan.intention,
            would.moment.end,
            same,
            (was.plan.intention, was.moment.end) == (answer.intention, answer.state.ending),
        )
        if not same:
            return


def _meant(customer: Customer, state: State, reply: str, reading: Reading) -> Meant:
    return customer.mean(state, reply, reading, UNSAID)


def _alike(one: Meant, other: Meant) -> bool:
    """Whether both say the same thing, in whichever words, and end or go on alike."""
    plans = [(meant.plan.intention, meant.plan.subject, meant.plan.then) for meant in (one, other)]
    return plans[0] == plans[1] and one.moment.end == other.moment.end


def _without(line: Line, findings: Collection[OfReply]) -> Line:
    if line.reading is None or line.number not in {finding.reply for finding in findings}:
        return line
    kept = tuple(f for f in line.reading.findings if OfReply(line.number, f.move) not in findings)
    return replace(line, reading=replace(line.reading, findings=kept))
