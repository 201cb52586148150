"""What the customer does next: from what was heard, felt and remembered to an intention, by a table."""

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from rubric.reading import MISSTEPS, Move, Reading
from simulator.ending import Ending, due_bait
from simulator.hearing import Heard
from simulator.intention import Band, Intention
from simulator.lines import Occasion, Trigger
from simulator.memory import Memory
from simulator.mood import POCKETED, REGRET, REMEDY, Mood, Road
from simulator.salience import PRESSING
from simulator.scenario import Answer, Fact, Scenario

MOST_ASKED = 2
"""How often a customer asks for the explanation before they stop asking."""
NAGGING = {
    Move.APOLOGY: 1,
    Move.EMPATHY: 1,
    Move.FALL_BACK: 2,
    Move.TAKE_THE_STICK: 1,
    Move.WE_LANGUAGE: 1,
    Move.FORWARD_FOCUS: 1,
    Move.TRUST_FIRST: 1,
}
"""After how many times a technique says nothing new; another offer or another question always does."""
OPENS_UP_BELOW = 8.5
"""Anger at which an open question still gets an answer."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What the next line is for; a voice finds the words.

    `subject` is the id of the fact, answer or bait it tells; `then` a second thing said in the same breath;
    `triggers` what it reacts to, the most pressing first.
    """

    intention: Intention
    subject: str | None = None
    then: Intention | None = None
    triggers: tuple[Trigger, ...] = ()


@dataclass(frozen=True, slots=True)
class Moment:
    """Everything the choice rests on: the state *after* the reply, and what the reply was."""

    scenario: Scenario
    seed: int
    mood: Mood
    memory: Memory
    before: Memory
    reading: Reading
    heard: Heard
    road: Road
    end: Ending | None

    @property
    def missteps(self) -> frozenset[Move]:
        """The sure missteps of the reply."""
        return self.reading.sure & MISSTEPS

    @property
    def band(self) -> Band:
        """How angry the customer is now."""
        return Band.of(self.mood.anger)


AT_THE_END = {
    Ending.WON: Intention.ACCEPT,
    Ending.SETTLED: Intention.ACCEPT_COLDLY,
    Ending.PARTED: Intention.PART,
    Ending.LOST: Intention.WALK_AWAY,
    Ending.HUNG_UP: Intention.HANG_UP,
    Ending.ESCALATED: Intention.ESCALATE,
}


def plan(now: Moment) -> Plan:
    """The first rule that has something to say decides."""
    for rule in RULES:
        if chosen := rule(now):
            return replace(chosen, triggers=triggers(now, chosen.intention))
    return Plan(Intention.CHALLENGE, triggers=triggers(now, Intention.CHALLENGE))


def _end(now: Moment) -> Plan | None:
    return Plan(AT_THE_END[now.end]) if now.end else None


def _nothing_of_sense(now: Moment) -> Plan | None:
    return Plan(Intention.CHALLENGE) if now.heard.silent or now.heard.gibberish else None


def _bait_on_reply(now: Moment) -> Plan | None:
    did = set(triggers(now, Intention.BAIT))
    for bait in now.scenario.baits:
        moment = bait.when
        if (
            bait.id not in now.memory.sprung
            and did & set(moment.after)
            and now.memory.replies >= moment.turn
            and now.mood.trust >= moment.trust
            and now.mood.anger <= moment.anger
        ):
            return Plan(Intention.BAIT, bait.id)
    return None


def _told_on(now: Moment) -> Plan | None:
    if not now.heard.told_on:
        return None
    return Plan(Intention.ERUPT if now.band is Band.HOT else Intention.CHALLENGE)


def _hit_back(now: Moment) -> Plan | None:
    if not now.missteps:
        return None
    pocketing = now.missteps <= POCKETED
    return Plan(Intention.CHALLENGE if pocketing or now.band is Band.COOL else Intention.ERUPT)


def _agree_to_meet(now: Moment) -> Plan | None:
    transition = now.scenario.transition
    if not transition or now.memory.channel == transition.channel or not now.memory.done.get(Move.TO_VOICE):
        return None
    willing = now.memory.share_met(transition.needs, now.mood.disclosed) == 1.0 and now.mood.anger < 9
    was_willing = now.before.share_met(transition.needs, now.mood.disclosed) == 1.0
    asked_now = Move.TO_VOICE in now.reading.sure
    return Plan(Intention.MEET) if willing and (asked_now or not was_willing) else None


def _answer(now: Moment) -> Plan | None:
    handed_over = now.reading.sure & {Move.FALL_BACK, Move.INVITE_SOLUTION}
    if not now.heard.asks or (handed_over and not now.heard.questions):
        return None
    facts = {fact.id for fact in now.scenario.facts} - now.mood.disclosed
    answers = {answer.id for answer in now.scenario.answers} - now.memory.told
    open_to_talk = now.mood.anger < OPENS_UP_BELOW or bool(now.reading.sure & REGRET)
    for id_ in now.heard.questions:
        if id_ in facts and open_to_talk:
            return Plan(Intention.DISCLOSE, id_)
        if id_ in answers:
            return Plan(Intention.ANSWER, id_)
    if again := next((id_ for id_ in now.heard.questions if _left_to_say(now, id_)), None):
        return Plan(Intention.ANSWER, again)
    if Move.EXPLORE in now.reading.sure:
        if facts and open_to_talk and not now.heard.questions and not now.heard.concrete:
            return Plan(Intention.DISCLOSE, in_seeds_order(now, sorted(facts))[0])
        if Move.INVITE_SOLUTION not in now.reading.sure and not now.reading.sure & REMEDY:
            return Plan(Intention.ANSWER)
    return None


def _left_to_say(now: Moment, id_: str) -> bool:
    """Whether what was told before can be told in other words: who asks again is answered again."""
    if id_ not in now.mood.disclosed | now.memory.told:
        return False
    tellable: tuple[Fact | Answer, ...] = (*now.scenario.facts, *now.scenario.answers)
    lines = next(item.lines for item in tellable if item.id == id_)
    return any(line.plain and line.say not in now.memory.spoken for line in lines)


def _say_whether(now: Moment) -> Plan | None:
    """Asked whether it will do, or what would, they say so; a surrender or an open pen weighs more."""
    if now.reading.sure & {Move.FALL_BACK, Move.INVITE_SOLUTION} or now.heard.questions:
        return None
    if now.heard.bargains:
        return Plan(Intention.COUNTER)
    if not now.heard.proposes:
        return None
    if now.band is Band.HOT or not any(now.memory.done.get(move) for move in REGRET):
        return Plan(Intention.CHALLENGE)
    return Plan(Intention.COUNTER if now.band is Band.WARM else Intention.SOFTEN)


def _yield_to_surrender(now: Moment) -> Plan | None:
    if Move.FALL_BACK not in now.reading.sure:
        return None
    if now.before.done.get(Move.FALL_BACK):
        return Plan(Intention.SOFTEN)
    return Plan(Intention.REAFFIRM, then=Intention.ASK_EXPLANATION if _wants_explanation(now) else None)


def _ask_what_happened(now: Moment) -> Plan | None:
    owned = now.reading.sure & {Move.APOLOGY, Move.TAKE_THE_STICK}
    remedied = now.reading.sure & (REMEDY | {Move.INVITE_SOLUTION})
    return Plan(Intention.ASK_EXPLANATION) if owned and not remedied and _wants_explanation(now) else None


def _wants_explanation(now: Moment) -> bool:
    return bool(now.scenario.explanation) and not now.memory.explanation_asked and not now.memory.explained


def _take_the_pen(now: Moment) -> Plan | None:
    return Plan(Intention.COUNTER) if Move.INVITE_SOLUTION in now.reading.sure else None


def _bait_in_time(now: Moment) -> Plan | None:
    bait = due_bait(now.scenario, now.mood, now.memory)
    return Plan(Intention.BAIT, bait.id) if bait else None


def _weigh_offer(now: Moment) -> Plan | None:
    if not now.reading.sure & REMEDY:
        return None
    if now.band is Band.HOT or not any(now.memory.done.get(move) for move in REGRET):
        return Plan(Intention.CHALLENGE)
    return Plan(Intention.COUNTER)


def _hold_out(now: Moment) -> Plan | None:
    """Summed up before all is settled: what is still missing is asked for, once."""
    return Plan(Intention.COUNTER) if Move.RECAP in now.reading.sure else None


def _say_more(now: Moment) -> Plan | None:
    wants = now.heard.wants_more and now.before.awaits in ("remedy", "detail")
    return Plan(Intention.COUNTER) if wants else None


def _take_details(now: Moment) -> Plan | None:
    """Told what they had asked for, they do not ask for it again."""
    if not now.road.detailed:
        return None
    return Plan(Intention.CHALLENGE if now.band is Band.HOT else Intention.SOFTEN)


def _confide(now: Moment) -> Plan | None:
    if now.road.idle:
        return None
    trusted = sorted(
        f.id for f in now.scenario.facts if f.id not in now.mood.disclosed and now.mood.trust >= f.trust
    )
    return Plan(Intention.DISCLOSE, in_seeds_order(now, trusted)[0]) if trusted else None


def _own_to_not_knowing(now: Moment) -> Plan | None:
    """A question that nothing in the set-up answers is still no cause for a complaint."""
    # a yes or no may stand beside something done, and then that is what is taken up
    asks = now.heard.wonders or (now.heard.of_them and now.reading.moves <= {Move.EXPLORE})
    asked = asks and not now.reading.sure & (REMEDY | {Move.INVITE_SOLUTION})
    return Plan(Intention.ANSWER) if asked else None


def _take_news(now: Moment) -> Plan | None:
    told = now.heard.news and not now.reading.moves
    return Plan(Intention.CHALLENGE) if told else None


def _ask_again(now: Moment) -> Plan | None:
    unanswered = now.before.awaits == "explanation" and not now.memory.explained and now.road.ignored
    if unanswered and now.memory.explanation_asked < MOST_ASKED:
        return Plan(Intention.ASK_EXPLANATION)
    return None


def _ease(now: Moment) -> Plan | None:
    if now.road.idle:
        return None
    easing = now.band is not Band.HOT and now.before.awaits != "remedy"
    return Plan(Intention.SOFTEN) if easing and not now.memory.stale else None


def _press(now: Moment) -> Plan | None:
    angry = now.band is Band.HOT and now.road.idle and now.memory.replies % 2 == 1
    return Plan(Intention.ERUPT if angry else Intention.CHALLENGE)


RULES: Sequence[Callable[[Moment], Plan | None]] = (
    _end,
    _nothing_of_sense,
    _told_on,
    _bait_on_reply,
    _hit_back,
    _agree_to_meet,
    _say_whether,
    _say_more,
    _answer,
    _yield_to_surrender,
    _ask_what_happened,
    _take_the_pen,
    _bait_in_time,
    _weigh_offer,
    _ask_again,
    _hold_out,
    _own_to_not_knowing,
    _take_news,
    _confide,
    _ease,
    _take_details,
    _press,
)


_SAYING_WHETHER = frozenset({Intention.CHALLENGE, Intention.COUNTER, Intention.SOFTEN})


def triggers(now: Moment, meant: Intention) -> tuple[Trigger, ...]:
    """What a customer who means `meant` can react to in the reply, the most pressing first."""
    if now.heard.silent:
        return (Occasion.SILENCE,)
    if now.heard.gibberish:
        return (Occasion.NONSENSE,)
    worn = {
        move for move in now.reading.sure & NAGGING.keys() if now.before.done.get(move, 0) >= NAGGING[move]
    }
    found: set[Trigger] = set(now.reading.sure - worn - _beside_the_bait(now))
    if now.heard.told_on:
        found.add(Occasion.TOLD_ON)
    doubtful = now.reading.moves - now.reading.sure - MISSTEPS
    if now.road.detailed:
        found.add(Occasion.DETAILED)
    if worn and not found - MISSTEPS and not doubtful:
        found.add(Occasion.REPEAT)
    if now.reading.sure & REMEDY and not any(now.memory.done.get(move) for move in REGRET):
        found.add(Occasion.TOO_SOON)
    if now.road.explained:
        found.add(Occasion.EXPLAINED)
    if meant in _SAYING_WHETHER and not now.missteps and not now.heard.questions:
        found |= {Occasion.PROPOSED} if now.heard.proposes else set()
        found |= {Occasion.BARGAINED} if now.heard.bargains else set()
    if now.heard.news and not now.reading.moves:
        found.add(Occasion.NEWS)
    # who asks back when asked for something better has not passed it over
    passed_over = now.road.ignored and not (now.heard.asks and now.before.awaits == "remedy")
    if passed_over and not now.missteps and meant is not Intention.MEET:
        found.add(Occasion.IGNORED)
    if now.road.idle and not found and not now.heard.asks:
        found.add(Occasion.NOTHING)
    return tuple(trigger for trigger in PRESSING if trigger in found)


def _beside_the_bait(now: Moment) -> frozenset[Move]:
    """New business put off before it has come up: where it still will, they cannot thank for that yet."""
    baits = {bait.id for bait in now.scenario.baits if Move.TRUST_FIRST in bait.met_by}
    return frozenset({Move.TRUST_FIRST}) if baits and now.before.bait not in baits else frozenset()


def in_seeds_order(now: Moment, ids: Sequence[str]) -> list[str]:
    """What the customer can tell, in the order in which this seed's customer tells it."""
    order = list(ids)
    random.Random(f"{now.seed}/facts").shuffle(order)
    return order
