"""Openings tried on a customer as they were at one turn, in ready words, by the engine itself. Pure."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from drills.coaching.openings import (
    BESIDES,
    Act,
    Opening,
    Point,
    is_open,
    missing,
    published,
    unoffered,
    unsaid,
)
from rubric.reading import Finding, Move, Reading
from simulator import catalogue
from simulator.authored import AuthoredVoice
from simulator.customer import Customer
from simulator.ending import Ending
from simulator.hearing import hear, mentions
from simulator.scenario import Scenario, TermText


@dataclass(frozen=True, slots=True)
class Weighed:
    """What one reply leads to: the chance after the customer's answer, and the end, if it was one."""

    chance: int
    ending: Ending | None
    besides: tuple[Act, ...]
    """what it did that is no move: it explained as asked, or spoke of what had to be spoken of"""
    told_on: bool
    """it repeated what somebody had said in confidence"""


@dataclass(frozen=True, slots=True)
class Tried:
    """One opening as it was tried: in which words, and the chance after it."""

    opening: Opening
    text: str
    chance: int


def weigh(point: Point, reply: str, reading: Reading) -> Weighed:
    """What `reply`, read as `reading`, leads to by the engine itself. No voice speaks."""
    customer = Customer(point.scenario, point.seed, AuthoredVoice(catalogue.bank()))
    meant = customer.mean(point.state, reply, reading)
    now = meant.moment
    spoke = not {f"say:{topic}" for topic in now.heard.topics}.isdisjoint(unsaid(point))
    besides = [act for act, did in zip(BESIDES, (now.road.explained, spoke), strict=True) if did]
    return Weighed(customer.said(meant, ()).chance, now.end, tuple(besides), now.road.told_on)


def tried(point: Point) -> tuple[Tried, ...]:
    """Every opening that was open at `point`, tried out, in the order of the list; never empty."""
    return tuple(
        next(in_words(point, opening)) for opening in published().openings if is_open(point, opening)
    )


def in_words(point: Point, opening: Opening) -> Iterator[Tried]:
    """One opening tried in one set of ready words after another, those first that do most; at least one."""
    pools = [_ready(point, act) for act in opening.do]
    for turn in range(max(map(len, pools))):
        parts = [(act, pool[turn % len(pool)]) for act, pool in zip(opening.do, pools, strict=True)]
        text = " ".join(words for _, words in parts)
        yield Tried(opening, text, weigh(point, text, _as_read(parts)).chance)


def beside(point: Point, opening: Opening, reply: str, reading: Reading) -> int:
    """The chance after `reply`, read as `reading`, had the opening in ready words been said after it."""
    parts = [(act, _ready(point, act)[0]) for act in opening.do]
    more = _as_read(parts, len(reply) + 1).findings
    both = replace(reading, findings=(*reading.findings, *more))
    return weigh(point, " ".join([reply, *(words for _, words in parts)]), both).chance


@dataclass(frozen=True, slots=True)
class Wording:
    """A ready sentence, and which needs of an ending it can meet: `offer:`, `say:` or `fact:` with an id."""

    text: str
    carries: frozenset[str]


def _as_read(parts: Iterable[tuple[Act, str]], at: int = 0) -> Reading:
    """The reading in which every move of `parts`, joined by spaces, is surely found; they begin at `at`."""
    findings = []
    for act, words in parts:
        if isinstance(act, Move):
            findings.append(Finding(act, words, at, at + len(words), 1.0))
        at += len(words) + 1
    return Reading(tuple(findings), "opening")


def _ready(point: Point, act: Act) -> Sequence[str]:
    """Ready sentences for `act`, the one first that does most of what is still needed; none said before."""
    pool = list(_pool(point, act))
    fresh = [wording for wording in pool if wording.text not in point.said] or pool
    return [w.text for w in sorted(fresh, key=lambda wording: _brings(point, wording), reverse=True)]


def _brings(point: Point, wording: Wording) -> tuple[int, int]:
    """How many needs of the ending it would meet anew, and how many terms it would offer anew."""
    memory = point.state.memory
    needed = sum(bool(wording.carries & set(group)) for group in missing(point))
    return needed, len(wording.carries - {f"offer:{term}" for term in memory.offered})


def _pool(point: Point, act: Act) -> Iterator[Wording]:
    scenario = point.scenario
    if act == "say":
        for need in unsaid(point):
            yield from (_carrying(words, act, scenario) for words in scenario.wordings.get(need, ()))
        return
    ready = [_carrying(words, act, scenario) for words in scenario.wordings.get(act, ())]
    if act == Move.SOLUTION:
        new = {f"offer:{term.id}" for term in unoffered(point)}
        ready = [wording for wording in ready if wording.carries & new]
    if ready:
        yield from ready
        return
    for words in published().wordings[act]:
        for term in unoffered(point) if act == Move.SOLUTION else (None,):
            filled = words.replace("{offer}", _named(term)) if term else words
            yield _carrying(filled, act, scenario)


def _carrying(words: str, act: Act, scenario: Scenario) -> Wording:
    heard = hear(words, _as_read([(act, words)]), scenario)
    facts = {fact.id for fact in scenario.facts}
    # of all that a question asks about, the closest is answered
    asked = facts.intersection(heard.questions[:1]) if act == Move.EXPLORE else ()
    carried = (
        *(f"offer:{term}" for term in heard.offers),
        *(f"say:{topic}" for topic in heard.topics),
        *(f"fact:{fact}" for fact in asked),
    )
    return Wording(words, frozenset(carried))


def _named(term: TermText) -> str:
    """Words for `term` that the customer will know it by, to stand after a colon."""
    plain = term.text[0].lower() + term.text[1:].rstrip(".")
    ways = (*([term.called] if term.called else []), plain)
    return next((way for way in ways if mentions(way, term.cues)), term.cues[0] if term.cues else plain)
