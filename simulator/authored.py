"""The authored voice: speaks from the scenario's and the shared lines; needs no model and no network."""

import random
from collections.abc import Iterable, Iterator, Mapping, Sequence

from rubric.reading import Move
from simulator.intention import Band, Intention
from simulator.lines import ANY, HEARD_SLOTS, Bank, ByBand, Line, Lines, Occasion, Trigger
from simulator.mood import REMEDY
from simulator.naming import names
from simulator.scenario import Answer, Bait, Fact, Scenario
from simulator.voice import AUTHORED, MOST_SENTENCES, Cue, Sentence

_OPENING_QUOTES = "“‘\"'"

RAISES_COMPLAINT = 0.7
"""How often an outburst brings up the next complaint, while there is one left."""
DIRECT: frozenset[Trigger] = frozenset(
    {Occasion.TOLD_ON, Occasion.PROPOSED, Occasion.BARGAINED, Occasion.NEWS}
)
"""What is answered with a line made for it as long as there is one; any other would be beside the point."""
REMARKED: Mapping[Move, int] = {Move.EXPLORE: 2, Move.INVITE_SOLUTION: 2}
"""How often it is remarked that somebody asks; after that they are simply answered."""
REACTS_TWICE = 0.4
"""How often a line that itself answers the reply still gets a reaction before it."""


class AuthoredVoice:
    """Speaks from authored lines: the same cue, the same words; never the same line twice in a drill."""

    def __init__(self, bank: Bank) -> None:
        self._bank = bank

    @property
    def name(self) -> str:
        """The voice that is built in."""
        return AUTHORED

    def open(self, scenario: Scenario, seed: int) -> Sentence:
        """An opening, and the first complaint in the seed's order."""
        rng = random.Random(f"{seed}/open")
        first = rng.choice(scenario.opening)
        complaint = rng.choice(complaints_in_order(scenario, seed)[0])
        return _filled((first, complaint), names(scenario, seed))

    def speak(self, cue: Cue) -> Iterator[Sentence]:
        """A reaction to what was just said, where there is one, and a line for the intention, in one piece.

        After words that were begun by another voice only the line for the intention.
        """
        speaker = _Speaker(cue, self._bank)
        yield _filled(speaker.parts(), speaker.slots)


class _Speaker:
    """One line in the making."""

    def __init__(self, cue: Cue, bank: Bank) -> None:
        self.cue = cue
        self.slots = names(cue.scenario, cue.seed) | _heard(cue)
        self._open = set(self.slots)
        remedied = any(cue.memory.done.get(move) for move in REMEDY)
        self._offered = cue.memory.offered | ({ANY} if remedied or cue.memory.offered else set())
        self._bank = bank
        self._rng = random.Random(f"{cue.seed}/{cue.turn}/{cue.plan.intention}")
        # words already begun take their room, but what has to be told is told all the same
        taken = 0 if cue.plan.subject else len(cue.begun)
        self._room = max(2 if cue.plan.then else 1, MOST_SENTENCES[cue.channel] - taken)

    def parts(self) -> list[Line]:
        """The lines to say, in order; together no longer than the channel bears."""
        after: list[Line] = []
        if self.cue.plan.then:
            # one sentence is kept for what comes before it
            self._room -= 1
            after = self._take(self._lines(self.cue.plan.then))
            self._room += 1
        body = self._take(self._bodies())
        if not body:
            raise LookupError(f"{self.cue.scenario.key} has no line left for {self.cue.plan.intention}")
        answers = any(line.to or line.slots & HEARD_SLOTS for line in body)
        reacts = self._room and not self.cue.begun and not (answers and self._rng.random() > REACTS_TWICE)
        return [*(self._take(self._reactions()) if reacts else ()), *body, *after]

    def _take(self, pools: Iterable[Sequence[Line]]) -> list[Line]:
        """One line of the first pool that has a fitting one, at random, or none; what it uses is used up.

        A pool of lines for just this reply is passed over now and then, the oftener the smaller it is: else
        every seed would say the same.
        """
        for pool in pools:
            fitting = [line for line in pool if self._fits(line)]
            direct = DIRECT & set(self.cue.plan.triggers)
            special = any(
                (line.to or line.slots & HEARD_SLOTS) and not direct & set(line.to) for line in fitting
            )
            if fitting and not (special and self._rng.random() < 1 / (len(fitting) + 1)):
                line = self._rng.choice(fitting)
                self._room -= line.sentences
                # the same words are not taken up twice in one breath
                self._open -= line.slots & HEARD_SLOTS
                return [line]
        return []

    def _fits(self, line: Line) -> bool:
        return (
            line.say not in self.cue.said
            and line.sentences <= self._room
            and (not line.channel or self.cue.channel in line.channel)
            and (not line.to or not set(line.to).isdisjoint(self.cue.plan.triggers))
            and line.slots <= self._open
            and (not line.once or not self._offered.isdisjoint(line.once))
            and self._offered.isdisjoint(line.until)
        )

    def _bodies(self) -> Iterator[Sequence[Line]]:
        plan, scenario = self.cue.plan, self.cue.scenario
        if plan.subject:
            tellable: tuple[Fact | Answer | Bait, ...] = (*scenario.facts, *scenario.answers, *scenario.baits)
            yield next(item.lines for item in tellable if item.id == plan.subject)
        if answering := DIRECT & set(plan.triggers):
            for lines in self._lines(plan.intention):
                yield [line for line in lines if answering & set(line.to)]
        if plan.intention is Intention.ERUPT:
            left = [
                complaint
                for complaint in complaints_in_order(scenario, self.cue.seed)
                if self.cue.said.isdisjoint(line.say for line in complaint)
            ]
            if left and self._rng.random() < RAISES_COMPLAINT:
                yield left[0]
        yield from self._lines(plan.intention)
        # nothing of its own left to say: press on rather than repeat
        yield from self._lines(Intention.CHALLENGE)
        yield from self._lines(Intention.REAFFIRM)

    def _lines(self, intention: Intention) -> Iterator[Sequence[Line]]:
        for band in _nearest(self.cue.band):
            for source in (self.cue.scenario.lines, self._bank.lines):
                yield from _tiers(source.get(intention, ByBand()).of(band))

    def _reactions(self) -> Iterator[Sequence[Line]]:
        for trigger in self.cue.plan.triggers:
            if not self._is_remarked(trigger):
                continue
            for source in (self.cue.scenario.reactions, self._bank.reactions):
                yield from _tiers(source.get(trigger, ByBand()).of(self.cue.band))

    def _is_remarked(self, trigger: Trigger) -> bool:
        """No question is remarked on for ever, nor welcomed by somebody who does not answer it."""
        plan = self.cue.plan
        if trigger is Move.EXPLORE and plan.intention is Intention.ANSWER and not plan.subject:
            return False
        if not isinstance(trigger, Move) or trigger not in REMARKED:
            return True
        return self.cue.memory.done.get(trigger, 0) <= REMARKED[trigger]


def complaints_in_order(scenario: Scenario, seed: int) -> list[Lines]:
    """The complaints, each as its wordings, in the order in which this seed's customer raises them."""
    order = [complaint.lines for complaint in scenario.complaints]
    random.Random(f"{seed}/complaints").shuffle(order)
    return order


def _filled(parts: Sequence[Line], slots: Mapping[str, str]) -> Sentence:
    said = " ".join(part.say.format_map(slots) for part in parts)
    # a phrase thrown back may open the turn, and comes from the middle of a sentence
    start = 1 if said[:1] in _OPENING_QUOTES else 0
    said = said[:start] + said[start : start + 1].upper() + said[start + 1 :]
    return Sentence(said, AUTHORED, tuple(part.say for part in parts))


def _tiers(lines: Lines) -> Iterator[Sequence[Line]]:
    """Lines made for what was just done, lines that take up its words, and plain ones."""
    yield [line for line in lines if line.to]
    yield [line for line in lines if not line.to and line.slots & HEARD_SLOTS]
    yield [line for line in lines if not line.to and not line.slots & HEARD_SLOTS]


def _nearest(band: Band) -> tuple[Band, ...]:
    return {
        Band.HOT: (Band.HOT, Band.WARM),
        Band.WARM: (Band.WARM, Band.COOL, Band.HOT),
        Band.COOL: (Band.COOL, Band.WARM),
    }[band]


def _heard(cue: Cue) -> dict[str, str]:
    heard = cue.heard
    offer = next((t.called or t.text for t in cue.scenario.brief.may if t.id in heard.offers), None)
    found = {
        "day": heard.day,
        "time": heard.time,
        "amount": heard.amount,
        "phrase": heard.phrase,
        "offer": offer,
    }
    return {slot: words for slot, words in found.items() if words}
