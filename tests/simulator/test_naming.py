"""Incidental names: each seed has its own, wherever they are read, and nothing else of a customer changes with it."""

import re
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drills.grading import known
from simulator import catalogue
from simulator.authored import AuthoredVoice, complaints_in_order
from simulator.check import spoken
from simulator.customer import Customer
from simulator.lines import HEARD_SLOTS, Line
from simulator.naming import TOLD, first_named, named, names
from simulator.scenario import Scenario

SETUPS = [
    key
    for id_ in catalogue.ids()
    for key in (id_, *(f"{id_}:{variant.id}" for variant in catalogue.scenario(id_).variants))
]
seeds = st.integers(0, 2**31)
setups = st.sampled_from(SETUPS)


def unnamed(value: Any, called: dict[str, str]) -> Any:
    """What is left of a value of a scenario once the names in it are taken back."""
    match value:
        case str():
            for slot, name in called.items():
                value = value.replace(name, f"{{{slot}}}").replace(name.lower(), f"{{{slot}}}")
            return value
        case dict():
            return {key: unnamed(item, called) for key, item in value.items()}
        case list() | tuple():
            return [unnamed(item, called) for item in value]
    return value


@given(setups, seeds)
def test_on_every_seed_only_the_names_differ(key: str, seed: int) -> None:
    scenario = catalogue.scenario(key)
    called = names(scenario, seed)
    ours = unnamed(named(scenario, seed).model_dump(), called)
    assert ours == unnamed(scenario.model_dump(), called)


@given(setups, seeds)
def test_facts_amounts_and_temperament_are_the_same_on_every_seed(key: str, seed: int) -> None:
    scenario = catalogue.scenario(key)
    ours = named(scenario, seed)
    for field in ("mood", "temperament", "endings", "transition", "situation", "not_applicable", "channel"):
        assert getattr(ours, field) == getattr(scenario, field)
    for field in ("facts", "answers", "complaints", "baits", "topics"):
        assert [one.id for one in getattr(ours, field)] == [one.id for one in getattr(scenario, field)]
    assert [fact.trust for fact in ours.facts] == [fact.trust for fact in scenario.facts]
    assert [bait.when for bait in ours.baits] == [bait.when for bait in scenario.baits]
    opened = Customer(ours, seed, AuthoredVoice(catalogue.bank())).open()
    assert (opened.state.mood.anger, opened.state.mood.trust, opened.state.mood.patience) == (
        scenario.mood.anger,
        scenario.mood.trust,
        scenario.mood.patience,
    )


@given(setups, seeds)
def test_every_seed_has_all_complaints_in_an_order_of_its_own(key: str, seed: int) -> None:
    scenario = catalogue.scenario(key)
    assert sorted(complaints_in_order(scenario, seed), key=repr) == sorted(
        (complaint.lines for complaint in scenario.complaints), key=repr
    )


@pytest.mark.parametrize("key", catalogue.ids())
def test_no_complaint_always_comes_first(key: str) -> None:
    scenario = catalogue.scenario(key)
    first = {complaints_in_order(scenario, seed)[0] for seed in range(200)}
    assert first == {complaint.lines for complaint in scenario.complaints}


@given(setups, seeds)
def test_nobody_reads_a_slot(key: str, seed: int) -> None:
    for scenario in (named(catalogue.scenario(key), seed), catalogue.shown(key)):
        assert not [text for text in texts(scenario.model_dump(include=set(TOLD))) if "{" in text]


def texts(value: Any, key: str = "") -> list[str]:
    """All texts but the customer's lines, whose slots wait until they are said."""
    match value:
        case str():
            return [value]
        case dict():
            return [text for name, item in value.items() if name != "lines" for text in texts(item)]
        case list() | tuple():
            return [text for item in value for text in texts(item)]
    return []


@given(setups, seeds)
def test_the_trainee_reads_the_name_that_the_customer_says(key: str, seed: int) -> None:
    scenario = catalogue.scenario(key)
    called = names(scenario, seed)
    ours = named(scenario, seed)
    assert names(ours, seed) == called
    for slot, name in called.items():
        if f"{{{slot}}}" in scenario.brief.situation:
            assert name in ours.brief.situation


def test_a_name_is_heard_in_what_is_asked_and_spoken_of() -> None:
    ours = named(catalogue.scenario("insect_in_the_glass"), 2)
    guest = names(ours, 2)["guest"]
    assert guest.lower() in next(topic for topic in ours.topics if topic.id == "guest").cues


def test_where_there_is_no_drill_the_first_name_of_each_stands() -> None:
    shown = known("late_delivery")
    assert shown is not None
    assert shown.names["clerk"][0] in shown.brief.situation


def test_braces_that_hold_nobodys_name_stay_as_they_were_typed() -> None:
    plain = catalogue.scenario("late_delivery")
    odd = plain.model_copy(
        update={"names": {}, "brief": plain.brief.model_copy(update={"situation": "{a} {"})}
    )
    assert first_named(odd).brief.situation == "{a} {"


def test_variants_keep_their_names() -> None:
    scenario = catalogue.scenario("dead_system:no_resources")
    assert named(scenario, 3).key == "dead_system:no_resources"
    assert names(scenario, 3)["predecessor"] in named(scenario, 3).brief.situation


EVERYBODY_KNOWS = {
    *("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "Sundays", "Christmas"),
    *("English", "Sir", "Madam", "Dear", "Valued", "Former", "Customer"),
}
"""Capitals in mid-sentence that are nobody's name."""


def introduced(slot: str, say: str) -> bool:
    """Whether a line itself says who somebody is: “my boss {boss}”, “{clerk}, who runs your front desk”."""
    name = re.escape(f"{{{slot}}}")
    before = rf"\b(?:my|your|our|a|the)\b(?: [\w’]+){{1,6}},? {name}"
    after = rf"{name}(?:,? (?:who|my|your|our|the)\b| is (?:my|your|our|the)\b| in finance\b)"
    return bool(re.search(f"{before}|{after}", say, re.IGNORECASE))


def strangers(scenario: Scenario, lines: list[Line]) -> Iterator[str]:
    """Lines that name somebody whom nobody has told the trainee of, slots and plain capitals alike."""
    brief = scenario.brief
    told = " ".join(
        (brief.situation, *brief.known, *(term.text for term in brief.may), scenario.persona.name)
    )
    for line in lines:
        for slot in line.slots - HEARD_SLOTS:
            if f"{{{slot}}}" not in told and not introduced(slot, line.say):
                yield f"{{{slot}}}: {line.say}"
        for word in re.findall(r"(?<=[a-z,;:] )[“‘]?([A-Z][a-z]+)", line.say):
            if word not in told and word not in EVERYBODY_KNOWS:
                yield f"{word}: {line.say}"


@pytest.mark.parametrize("key", SETUPS)
def test_nobody_is_named_whom_the_trainee_was_not_told_of(key: str) -> None:
    scenario = catalogue.scenario(key)
    assert list(strangers(scenario, [line for _, line in spoken(scenario)])) == []


def test_the_shared_bank_names_nobody() -> None:
    bank = catalogue.bank()
    lines = [line for part in (bank.lines, bank.reactions) for by in part.values() for _, _, line in by]
    assert list(strangers(catalogue.scenario("late_delivery"), lines)) == []


def test_a_stranger_is_found() -> None:
    scenario = catalogue.scenario("contract_change")
    brief = scenario.brief.model_copy(update={"situation": "She is on the phone."})
    bare = scenario.model_copy(update={"brief": brief})
    found = list(strangers(bare, [line for _, line in spoken(bare)]))
    assert any(line.startswith("{sister}") for line in found)
    assert not any("My sister {sister} owns a third" in line for line in found)
    assert list(strangers(bare, [Line(say="Ask him, or ask Norgate about it.")]))
