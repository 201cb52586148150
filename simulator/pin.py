"""A feeling or an intention held fast from outside, to show what it looks like."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from simulator.ending import MAX_REPLIES
from simulator.intention import Intention
from simulator.memory import Memory
from simulator.mood import Mood
from simulator.plan import AT_THE_END, Moment, Plan, in_seeds_order, plan, triggers
from simulator.scenario import Scenario

_ENDS = {intention: ending for ending, intention in AT_THE_END.items()}


@dataclass(frozen=True, slots=True)
class Pin:
    """What is held fast; the rest of the customer stays as they are. Empty: nothing is."""

    anger: float | None = None
    """0 to 10"""
    intention: Intention | None = None

    def __bool__(self) -> bool:
        return self.anger is not None or self.intention is not None


UNPINNED = Pin()


def held(now: Moment, pin: Pin) -> Moment:
    """The moment as the pin has it. Nothing ends while something is pinned, unless an end is shown."""
    if not pin:
        return now
    mood = now.mood if pin.anger is None else replace(now.mood, anger=pin.anger, relief=0.0)
    end = _ENDS.get(pin.intention) if pin.intention else None
    if now.memory.replies >= MAX_REPLIES:
        # nobody has words for more
        end = end or now.end
    return replace(now, mood=mood, end=end)


def planned(now: Moment, pin: Pin) -> Plan:
    """What the customer means next: what is pinned if they can mean it now, else what they would mean."""
    meant = pin.intention
    if meant is None or meant not in pinnable(now.scenario, now.mood, now.memory):
        return plan(now)
    return Plan(meant, next(_subjects(meant, now), None), triggers=triggers(now, meant))


def pinnable(scenario: Scenario, mood: Mood, memory: Memory) -> tuple[Intention, ...]:
    """What this customer can be made to mean now: there are words for it, and something left to tell."""
    transition = scenario.transition
    lacking = {
        Intention.DISCLOSE: not {fact.id for fact in scenario.facts} - mood.disclosed,
        Intention.BAIT: not {bait.id for bait in scenario.baits} - memory.sprung,
        Intention.MEET: transition is None or memory.channel == transition.channel,
        Intention.ACCEPT: scenario.endings.won is None,
        Intention.PART: scenario.endings.parted is None,
    }
    return tuple(intention for intention in Intention if not lacking.get(intention))


def _subjects(meant: Intention, now: Moment) -> Iterator[str]:
    if meant is Intention.DISCLOSE:
        left = sorted({fact.id for fact in now.scenario.facts} - now.mood.disclosed)
        yield from in_seeds_order(now, left)
    elif meant is Intention.BAIT:
        yield from (bait.id for bait in now.scenario.baits if bait.id not in now.memory.sprung)
