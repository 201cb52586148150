"""What the model of a scenario file cannot say alone: references, and something to say at every turn."""

from collections import Counter
from collections.abc import Iterator
from typing import Any

from pydantic import BaseModel

from datafile import Key, Located, Problem
from rubric.reading import MISSTEPS, Move
from simulator.hearing import mentions
from simulator.intention import Band, Intention
from simulator.lines import ANY, HEARD_SLOTS, Bank, ByBand, Line, Lines
from simulator.naming import TOLD, slots
from simulator.scenario import Confidence, Goal, Needs, Scenario

SPOKEN_SENTENCES = 2
"""A body of speech: with a reaction before it a turn stays at three sentences."""
WRITTEN_SENTENCES = 8

_TOLD_ELSEWHERE = frozenset({Intention.DISCLOSE, Intention.BAIT})
"""Intentions whose lines stand with their fact or bait."""


def problems(found: Located[Scenario], bank: Bank) -> tuple[Problem, ...]:
    """Everything wrong in a scenario file that can be read, in the order of the file."""
    scenario = found.model
    listed = [
        *_identities(scenario),
        *_references(scenario),
        *_words(scenario),
        *_names(scenario),
        *_misplaced(scenario),
        *_silences(scenario, bank),
        *(
            (("variants", index, *key), f"in this variant, {message}")
            for index, variant in enumerate(scenario.variants)
            for key, message in (
                *_references(scenario.as_variant(variant.id)),
                *_silences(scenario.as_variant(variant.id), bank),
            )
        ),
    ]
    unique = {(p.line, p.key, p.message): p for p in (found.problem(key, text) for key, text in listed)}
    return tuple(sorted(unique.values(), key=lambda p: p.line))


def reachable(scenario: Scenario) -> Iterator[tuple[Intention, Band]]:
    """Each intention and anger the customer of this scenario can come to have."""
    for intention in Intention:
        if intention in _TOLD_ELSEWHERE:
            continue
        if intention is Intention.ASK_EXPLANATION and not scenario.explanation:
            continue
        if intention is Intention.MEET and not scenario.transition:
            continue
        goal = {Intention.ACCEPT: scenario.endings.won, Intention.PART: scenario.endings.parted}
        if intention in goal and goal[intention] is None:
            continue
        for band in Band:
            if (
                intention is Intention.ACCEPT
                and scenario.endings.won
                and not _cooler(band, scenario.endings.won)
            ):
                continue
            if intention is Intention.HANG_UP and band is not Band.of(scenario.endings.hangs_up_at):
                continue
            yield intention, band


def _cooler(band: Band, goal: Goal) -> bool:
    order = [Band.COOL, Band.WARM, Band.HOT]
    return order.index(band) <= order.index(Band.of(goal.anger))


Finding = tuple[Key, str]


def _identities(scenario: Scenario) -> Iterator[Finding]:
    for names in (("complaints",), ("facts", "answers", "baits"), ("topics",), ("variants",)):
        yield from _twice([((n, i), x.id) for n in names for i, x in enumerate(getattr(scenario, n))])
    contacts = scenario.preparation.contacts if scenario.preparation else ()
    yield from _twice(
        [
            (("preparation", "contacts", index, "confidences", number), confidence.id)
            for index, contact in enumerate(contacts)
            for number, confidence in enumerate(contact.confidences)
        ]
    )
    brief = {"may": scenario.brief.may, "may_not": scenario.brief.may_not}
    yield from _twice(
        [(("brief", n, i), term.id) for n, terms in brief.items() for i, term in enumerate(terms)]
    )
    if not scenario.complaints:
        yield ("complaints",), "needs at least one"
    if not scenario.opening:
        yield ("opening",), "needs at least one line"


def _twice(ids: list[tuple[Key, str]]) -> Iterator[Finding]:
    count = Counter(id_ for _, id_ in ids)
    seen: set[str] = set()
    for key, id_ in ids:
        if id_ in seen:
            yield key, f"the id “{id_}” stands {count[id_]} times; an id belongs to one thing"
        seen.add(id_)


def _misplaced(scenario: Scenario) -> Iterator[Finding]:
    for intention in _TOLD_ELSEWHERE & scenario.lines.keys():
        yield ("lines", intention), f"lines for {intention} stand with their fact or bait"
    for slot in HEARD_SLOTS & scenario.names.keys():
        yield (
            ("names", slot),
            f"{{{slot}}} is filled with what the trainee says; call the name something else",
        )
    if scenario.transition and scenario.transition.channel == scenario.channel:
        yield ("transition", "channel"), "this is where the talk already is"
    briefs = (scenario.brief, *(variant.brief for variant in scenario.variants if variant.brief))
    offers = {ANY, *(term.id for brief in briefs for term in brief.may)}
    for key, line in spoken(scenario):
        for offer in (*line.once, *line.until):
            if offer not in offers:
                yield key, f"there is no offer “{offer}” to wait for"
        if key[0] in ("opening", "complaints") and line.slots & HEARD_SLOTS:
            yield key, "nothing has been said yet that could fill a slot here"


def _references(scenario: Scenario) -> Iterator[Finding]:
    for name in ("won", "settled", "parted"):
        goal: Goal | None = getattr(scenario.endings, name)
        if goal:
            yield from _needs(scenario, goal.needs, ("endings", name, "needs"))
    if scenario.transition:
        yield from _needs(scenario, scenario.transition.needs, ("transition", "needs"))
    if scenario.preparation:
        facts = {fact.id for fact in scenario.facts}
        for index, contact in enumerate(scenario.preparation.contacts):
            for fact in contact.teaches:
                if fact not in facts:
                    yield (
                        ("preparation", "contacts", index, "teaches"),
                        f"there is no fact “{fact}” under facts",
                    )
            yield from _confidences(scenario, contact.confidences, ("preparation", "contacts", index))
        if scenario.preparation.visits > len(scenario.preparation.contacts):
            yield ("preparation", "visits"), "more visits than contacts"
    acts = {*Move, "explain", *(f"say:{topic.id}" for topic in scenario.topics)}
    for act in scenario.wordings:
        if act not in acts:
            yield ("wordings", act), "expected a move, “explain”, or “say:” with the id of a topic"


def _confidences(scenario: Scenario, confidences: tuple[Confidence, ...], at: Key) -> Iterator[Finding]:
    """What may not be told on must not be what has to be said."""
    asked_for = [
        *(("the text of a topic", topic.text) for topic in scenario.topics),
        *(("an offer of the brief", term.text) for term in scenario.brief.may),
        *((f"the wordings of {act}", words) for act, said in scenario.wordings.items() for words in said),
    ]
    for number, confidence in enumerate(confidences):
        for where, text in asked_for:
            if mentions(text, confidence.cues):
                yield (*at, "confidences", number, "cues"), f"{where} would tell it: “{text[:60]}”"


def _needs(scenario: Scenario, needs: Needs, at: Key) -> Iterator[Finding]:
    known = {
        "offer": {term.id for term in scenario.brief.may},
        "say": {topic.id for topic in scenario.topics},
        "fact": {fact.id for fact in scenario.facts},
    }
    for index, group in enumerate(needs):
        if not group:
            yield (*at, index), "an empty group can never be met"
        for need in group:
            kind, _, name = need.rpartition(":")
            if kind and name not in known[kind]:
                yield (*at, index), f"there is no {_CALLED[kind]} “{name}” to ask for"
            elif not kind and need not in set(Move):
                yield (*at, index), f"“{need}” is no move of the codebook"
            elif not kind and need in MISSTEPS:
                yield (*at, index), f"“{need}” is a misstep; an ending cannot need it"


_CALLED = {"offer": "offer", "say": "topic", "fact": "fact"}


def _words(scenario: Scenario) -> Iterator[Finding]:
    limit = WRITTEN_SENTENCES if scenario.channel == "email" else SPOKEN_SENTENCES
    seen: dict[str, Key] = {}
    for key, line in spoken(scenario):
        for slot in sorted(line.slots - HEARD_SLOTS - set(scenario.names)):
            allowed = ", ".join(sorted({*HEARD_SLOTS, *scenario.names}))
            yield key, f"unknown slot {{{slot}}}; expected one of: {allowed}"
        if key[0] != "opening" and line.sentences > limit:
            yield key, f"{line.sentences} sentences; this customer says at most {limit} in one line"
        if key[0] == "reactions" and line.sentences > 1:
            yield key, "a reaction is one sentence; the rest of the turn follows it"
        if (twin := seen.setdefault(line.say.casefold(), key)) != key:
            yield key, f"the same line stands at {'.'.join(map(str, twin))}"


def _names(scenario: Scenario) -> Iterator[Finding]:
    whose = {scenario.persona.name: "the customer"}
    for slot, listed in scenario.names.items():
        for index, name in enumerate(listed):
            if (other := whose.setdefault(name, f"{{{slot}}}")) != f"{{{slot}}}" or name in listed[:index]:
                yield ("names", slot, index), f"{name} is {other} already; two people need two names"
    for field in TOLD:
        for owner, at in (
            (scenario, ()),
            *((variant, ("variants", i)) for i, variant in enumerate(scenario.variants)),
        ):
            for key, text in _texts(getattr(owner, field, None), (*at, field)):
                for slot in sorted(slots(text) - scenario.names.keys()):
                    yield key, f"unknown name {{{slot}}}; expected one under names"
    for key, text in _texts(scenario.model_dump(include={"title", "persona", "grievance", "demand"})):
        for slot in sorted(slots(text) & scenario.names.keys()):
            yield key, f"{{{slot}}} has no name yet where this is shown; write it without"


def _texts(value: Any, key: Key = ()) -> Iterator[tuple[Key, str]]:
    """Every text in a part of a scenario that is not a customer's line, with its key."""
    match value:
        case str():
            yield key, value
        case tuple():
            for index, item in enumerate(value):
                yield from _texts(item, (*key, index))
        case dict():
            for name, item in value.items():
                yield from _texts(item, (*key, name))
        case BaseModel() if not isinstance(value, Line):
            for name, item in value:
                yield from _texts(item, (*key, name))


def spoken(scenario: Scenario) -> Iterator[tuple[Key, Line]]:
    """Every line of the scenario's customer with its key, variants included."""
    yield from _listed(("opening",), scenario.opening)
    for name in ("complaints", "facts", "answers", "baits"):
        for index, item in enumerate(getattr(scenario, name)):
            yield from _listed((name, index, "lines"), item.lines)
    for name in ("lines", "reactions"):
        yield from _banded((name,), getattr(scenario, name))
    for index, variant in enumerate(scenario.variants):
        for name in ("lines", "reactions"):
            yield from _banded(("variants", index, name), getattr(variant, name))
        for name in ("facts", "baits"):
            for number, item in enumerate(getattr(variant, name) or ()):
                yield from _listed(("variants", index, name, number, "lines"), item.lines)


def _listed(key: Key, lines: Lines) -> Iterator[tuple[Key, Line]]:
    for index, line in enumerate(lines):
        yield (*key, index), line


def _banded(key: Key, banks: dict[Intention, ByBand]) -> Iterator[tuple[Key, Line]]:
    for name, by_band in banks.items():
        for band, index, line in by_band:
            yield (*key, name, band, index), line


def _silences(scenario: Scenario, bank: Bank) -> Iterator[Finding]:
    channels = {scenario.channel} | ({scenario.transition.channel} if scenario.transition else set())
    for name in ("complaints", "facts", "answers", "baits"):
        for index, item in enumerate(getattr(scenario, name)):
            if not any(line.plain for line in item.lines):
                yield (name, index, "lines"), "needs at least one line without a slot"
    for intention, band in reachable(scenario):
        pool = (
            *scenario.lines.get(intention, ByBand()).of(band),
            *bank.lines.get(intention, ByBand()).of(band),
        )
        for channel in sorted(channels):
            if not any(line.plain and (not line.channel or channel in line.channel) for line in pool):
                yield (
                    ("lines", intention, band),
                    f"nothing to say for {intention} when {band} ({channel}): add one without slot or “to”",
                )
