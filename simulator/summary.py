"""What has gone before in a talk, told in a few sentences by code: nothing in it is a model's invention."""

import re
from collections.abc import Iterator, Mapping, Sequence

from models.neutral import neutral
from rubric.reading import Move
from simulator.scenario import Scenario
from simulator.voice import Exchange

_DID: Mapping[Move, str] = {
    Move.APOLOGY: "apologized",
    Move.EMPATHY: "said how this must be for you",
    Move.FALL_BACK: "gave up defending and left the word to you",
    Move.INVITE_SOLUTION: "asked what you would do",
    Move.TAKE_THE_STICK: "took the whole blame on themselves",
    Move.EXPLORE: "asked what happened and what it did",
    Move.SOLUTION: "offered a remedy",
    Move.EXCEED: "offered more than was owed",
    Move.URGENCY: "named when it will be done",
    Move.TO_VOICE: "asked to talk in person",
    Move.RECAP: "summed up what was agreed",
    Move.ENLIST_HELP: "brought in somebody above them",
    Move.ARGUE: "argued with you",
    Move.JUSTIFY: "made excuses",
    Move.BLAME: "put the blame on others",
    Move.HOLLOW_APOLOGY: "gave a hollow apology",
    Move.FLAT_REFUSAL: "refused flatly",
    Move.OVER_PROMISE: "promised too much",
    Move.CAVE: "gave in to what you asked",
    Move.PREMATURE_SELL: "tried to sell you more",
    Move.PAST_REHASH: "dug up the past",
    Move.DIVISIVE_YOU: "turned it on you",
    Move.HOSTILE: "insulted you",
}
MOST_PROMISES = 3
_SENTENCE = re.compile(r"[^.!?\n]+[.!?]?")
_PROMISING = re.compile(r"\b(?:I|we)(?:['’]ll| will| can)\b", re.IGNORECASE)
_HOLDS_TO = re.compile(r"\d|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day|\btomorrow|\btoday", re.IGNORECASE)
"""A day or a number makes words one can be held to."""


def summary(scenario: Scenario, past: Sequence[Exchange]) -> str:
    """What `past` held: what the salesperson did, offered and promised, and what the customer told and asked.

    Empty where there is no past. Its length does not depend on how long the past is.
    """
    if not past:
        return ""
    memory, mood = past[-1].memory, past[-1].mood
    parts = []
    if did := [
        f"{_DID[move]}{_often(memory.done[move])}" for move in Move if move in _DID and memory.done.get(move)
    ]:
        parts.append(f"The salesperson {_listed(did)}.")
    if offered := [t.called or t.text for t in scenario.brief.may if t.id in memory.offered]:
        parts.append(f"On the table: {_listed(offered)}.")
    if promised := [_short(words) for e in past for words in _promises(e.reply)]:
        parts.append("They said: " + " ".join(f"“{words}”" for words in promised[-MOST_PROMISES:]))
    if told := [fact.text for fact in scenario.facts if fact.id in mood.disclosed]:
        parts.append(f"You have told them: {' '.join(told)}")
    if memory.explanation_asked:
        parts.append(
            "You asked how it could happen, and they "
            + ("told you." if memory.explained else "have not told you.")
        )
    return " ".join(parts) or "They have said nothing of weight."


def _promises(reply: str) -> Iterator[str]:
    """The first sentence of a reply that promises something by a day or a number."""
    for sentence in _SENTENCE.findall(reply):
        made = _PROMISING.search(sentence)
        if made and _HOLDS_TO.search(sentence, made.end()):
            yield sentence
            return


def _often(times: int) -> str:
    return "" if times == 1 else " twice" if times == 2 else " several times"


def _listed(items: Sequence[str]) -> str:
    return items[0] if len(items) == 1 else f"{', '.join(items[:-1])} and {items[-1]}"


def _short(words: str) -> str:
    return " ".join(neutral(words, 140).split())
