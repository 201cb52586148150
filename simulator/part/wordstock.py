"""What this customer can know and speak of: the words, figures and names of the set-up and of the talk so far."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from simulator import catalogue
from simulator.naming import names
from simulator.part.form import runs, words
from simulator.scenario import Answer, Bait, Fact, Scenario

_PLAIN_WORDS = frozenset(
    "a an the and or but so if of to in on at for with from by as is are was were be been being am it its that this these "
    "those i me my mine you your yours we us our ours he she they him her them his their there here then than do does did "
    "done doing have has had having not no nor yes just what who how when where why which whose will would can could should "
    "may might must shall up out off over down into about after before again more most some any all each every both few "
    "one other another such only own same too very now get got go going come came say said says tell told know think want "
    "like make made take took give gave see look way thing things something anything nothing everything somebody anybody "
    "nobody someone anyone people man woman person time day lot bit well even still yet much many back because while through "
    "let put keep kept ask asked need needs really ever never always till until since".split()
)
RUN = 5
"""words in a row by which a fact is told, whatever they are"""

_SLOT = re.compile(r"\{([^{}]*)\}")
_APOSTROPHE = re.compile(r"'(?:s|re|ve|ll|d|m|t)$")


def stem(word: str) -> str:
    """A word without its commonest endings, so that "truck" is heard in "trucks"."""
    word = _APOSTROPHE.sub("", word)
    for ending in (
        "ingly",
        "edly",
        "ings",
        "ing",
        "ies",
        "ied",
        "est",
        "ers",
        "er",
        "ed",
        "es",
        "ly",
        "s",
        "e",
    ):
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return word[: -len(ending)]
    return word


def telling(text: str) -> list[str]:
    """The words of a text that say what it is about."""
    return [
        word
        for word in words(re.sub(r"\{[^{}]*\}", " ", text))
        if _APOSTROPHE.sub("", word) not in _PLAIN_WORDS and len(word) > 2
    ]


def stems(texts: Iterable[str]) -> frozenset[str]:
    """The stems of the telling words of all `texts`."""
    return frozenset(stem(word) for text in texts for word in telling(text))


@dataclass(frozen=True, slots=True)
class Secret:
    """A fact and the stems that tell it: those of its wordings that stand nowhere else in the set-up."""

    id: str
    stems: frozenset[str]
    wordings: tuple[frozenset[str], ...]
    """the stems of each of its wordings, common ones too"""
    runs: frozenset[tuple[str, ...]]
    """every few words in a row of its wordings that stand nowhere else"""


@dataclass(frozen=True, slots=True)
class Stock:
    """One set-up's words: what stands open to its customer whatever the talk brings, and what is locked."""

    text: str
    words: frozenset[str]
    """every word of the set-up and of the shared lines, as it stands"""
    secrets: tuple[Secret, ...]
    tellings: Mapping[str, str]
    """what each fact, answer and bait says, all its wordings together"""


def stock(scenario: Scenario, seed: int) -> Stock:
    """The words of `scenario` with the names that `seed` gives."""
    called = names(scenario, seed)
    text = "\n".join((*called.values(), *(_named(line, called) for line in _open_lines(scenario))))
    shared = stems([text])
    said = frozenset(runs(words(text), RUN))
    tellable: tuple[Fact | Answer | Bait, ...] = (*scenario.facts, *scenario.answers, *scenario.baits)
    return Stock(
        text,
        frozenset(words(text)) | _shared_words(),
        tuple(
            Secret(
                fact.id,
                stems([fact.text, *(line.say for line in fact.lines)]) - shared,
                tuple(stems([wording]) for wording in (fact.text, *(line.say for line in fact.lines))),
                frozenset(run for line in fact.lines for run in runs(words(line.say), RUN)) - said,
            )
            for fact in scenario.facts
        ),
        {item.id: "\n".join(_named(line.say, called) for line in item.lines) for item in tellable}
        | {
            fact.id: fact.text + "\n" + "\n".join(_named(line.say, called) for line in fact.lines)
            for fact in scenario.facts
        },
    )


@cache
def _shared_words() -> frozenset[str]:
    bank = catalogue.bank()
    lines = (line for by_band in (*bank.lines.values(), *bank.reactions.values()) for _, _, line in by_band)
    return frozenset(word for line in lines for word in words(line.say))


def _open_lines(scenario: Scenario) -> Iterator[str]:
    yield from (scenario.persona.name, scenario.persona.who, scenario.grievance, scenario.demand or "")
    for lines in (scenario.opening, *(complaint.lines for complaint in scenario.complaints)):
        yield from (line.say for line in lines)
    for by_band in (*scenario.lines.values(), *scenario.reactions.values()):
        yield from (line.say for _, _, line in by_band)


def _named(text: str, called: Mapping[str, str]) -> str:
    return _SLOT.sub(lambda slot: called.get(slot[1], ""), text)
