"""The part: what one customer can say at one point of a talk, and what is wrong with a sentence that is not it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from rubric.reading import Assessor
from simulator.intention import Intention
from simulator.part.breaks import SAID_WRONG, Break
from simulator.part.carried import carried
from simulator.part.echo import loops, parrots, repeats
from simulator.part.facts import invents
from simulator.part.form import foreign, form, runs, words
from simulator.part.leak import DIRECTIONS_WORDS, NOTES_WORDS, gives_away, knows_brief, unlocks
from simulator.part.speaker import speaker
from simulator.part.wordstock import stems, stock
from simulator.part.yielding import yields
from simulator.prompt import directions, rules
from simulator.scenario import Scenario
from simulator.voice import Cue

ARRANGES = frozenset({Intention.MEET, Intention.ACCEPT, Intention.COUNTER})
"""Intentions with which a customer may name a day of their own."""
_QUOTED = re.compile(r"[“\"‘][^“”\"]{3,}?[”\"’](?=\W|$)")
_VOCATIVE = r"(?<!this is )(?<!it's )(?<!it’s )(?<!i'm )(?<!i’m )(?<!i am )(?<!name is )(?<!name's )(?:^|,\s|\b(?:listen|look|dear|sorry|hello|hi|thanks|thank you),?\s){name}\s*[,.!?]"
"""The customer's own name where one speaks to somebody: then it is not the customer who speaks."""
_ABOUT_YOU = re.compile(
    r"\byou(?:['’]re| are| were|['’]ve been| have been| seem| sound| look) (?:so |very |really |still |now |not |a bit |too |getting )*"
    r"(?:angry|furious|upset|cross|calm|calmer|cooled|frustrated|annoyed|mad|safe|tired|(?:the|a|an angry|my|our) customer)\b(?!\?)",
    re.IGNORECASE,
)
"""What is true of the customer, said of the seller."""
_SELF = r"\b(?:as|like) {name}\b(?! (?:said|says))|\b{name} (?:has|is|was|should|would|will|just|wants|needs|feels|must)\b"


@dataclass(frozen=True, slots=True)
class _Known:
    """What may be spoken of at one point of a talk: all that was said, and what the set-up brings to it."""

    cue: Cue
    said: str
    text: str
    words: frozenset[str]
    stems: frozenset[str]


class Part:
    """One customer's part. `reader`, where there is one, reads a sentence as if a seller had said it."""

    def __init__(self, scenario: Scenario, seed: int, reader: Assessor | None = None) -> None:
        self._scenario = scenario
        self._stock = stock(scenario, seed)
        directed = "\n".join((directions(), *SAID_WRONG.values()))
        self._notes = frozenset(
            (
                *runs(words(rules(scenario, seed)), NOTES_WORDS),
                *runs(words(directed), DIRECTIONS_WORDS),
            )
        )
        self._last: _Known | None = None
        self._reader = reader
        self._vocative = re.compile(_VOCATIVE.format(name=re.escape(scenario.persona.name)), re.IGNORECASE)
        self._self = re.compile(_SELF.format(name=re.escape(scenario.persona.name)))

    def broken(self, sentence: str, cue: Cue, said: Sequence[str] = ()) -> Break | None:
        """What is wrong with `sentence`, which comes after `said` in the same line; None if it may be shown."""
        known = self._known(cue)
        wrong = form(
            sentence, sum(len(words(earlier)) for earlier in said), cue.channel, self._scenario.persona.name
        )
        if wrong:
            return wrong
        if foreign(sentence, known.words):
            return Break.LANGUAGE
        if self._self.search(sentence):
            return Break.NARRATION
        if self._vocative.search(sentence):
            return Break.REP
        if _ABOUT_YOU.search(sentence) and not sentence.rstrip().endswith("?"):
            return Break.NONSENSE
        if self._leaks(sentence, known):
            return Break.LEAK
        own = _unquoted(sentence, cue.reply)
        if own and (somebody_else := speaker(own, self._reader)):
            return somebody_else
        if yields(own, cue.plan.intention, cue.plan.then, cue.band):
            return Break.YIELDING
        if repeats(sentence, (*said, *cue.talk.lines)) or loops(sentence):
            return Break.REPETITION
        if parrots(sentence, cue.reply):
            return Break.REP
        if invents(sentence, known.text, cue.plan.intention in ARRANGES):
            return Break.INVENTION
        return None

    def taken_up(self, sentence: str) -> tuple[str, ...]:
        """The complaints that `sentence` raises in words of its own, as authored lines: they count as raised."""
        return tuple(
            lines[0].say
            for lines in (complaint.lines for complaint in self._scenario.complaints)
            if any(repeats(sentence, [wording.say]) for wording in lines)
        )

    def carried(self, cue: Cue, line: str) -> bool:
        """Whether a whole line does what the customer meant to do with it."""
        told = self._stock.tellings.get(cue.plan.subject) if cue.plan.subject else None
        return carried(cue.plan, line, told)

    def _leaks(self, sentence: str, known: _Known) -> bool:
        open_facts = {*known.cue.mood.disclosed, known.cue.plan.subject}
        locked = [secret for secret in self._stock.secrets if secret.id not in open_facts]
        return (
            gives_away(sentence, self._notes)
            or unlocks(sentence, locked, known.stems)
            or knows_brief(sentence, self._scenario, known.said)
        )

    def _known(self, cue: Cue) -> _Known:
        # a line comes sentence by sentence, and nothing of this changes between them
        if self._last is None or self._last.cue is not cue:
            said, tellings = _said(cue), self._tellings(cue)
            self._last = _Known(
                cue,
                said,
                "\n".join((self._stock.text, tellings, said)),
                self._stock.words | frozenset(words(said)),
                stems([said, tellings]),
            )
        return self._last

    def _tellings(self, cue: Cue) -> str:
        """What has come out or may come out now, in its authors' words."""
        memory = cue.memory
        out = {*cue.mood.disclosed, *memory.told, *memory.sprung, cue.plan.subject}
        if cue.plan.intention is Intention.ANSWER:
            out |= {answer.id for answer in self._scenario.answers}
        return "\n".join(text for id_, text in self._stock.tellings.items() if id_ in out)


def _unquoted(sentence: str, reply: str) -> str:
    """The sentence without the trainee's own words where it throws them back between quotation marks."""
    heard = " ".join(words(reply))
    return _QUOTED.sub(lambda quote: "" if " ".join(words(quote[0])) in heard else quote[0], sentence).strip()


def _said(cue: Cue) -> str:
    replies = (exchange.reply for exchange in cue.talk.exchanges)
    return "\n".join((*cue.talk.lines, *replies, cue.reply))
