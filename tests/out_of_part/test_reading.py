"""What the assessor of drills reads in two hundred attempts: the moves they hold, and none for the rest.

Each is read as a reply to the opening of its scenario. How many still fail is written down: they may become fewer.
"""

from dataclasses import replace
from functools import cache

import pytest

from rubric.assessor import embedded_assessor
from rubric.reading import MISSTEPS, TECHNIQUES, Brief, Reading, Turn
from simulator import catalogue
from simulator.authored import AuthoredVoice
from simulator.customer import Customer
from simulator.mood import Mood, Road
from tests.out_of_part.test_list import Attempt, attempts

FOUND_WITHOUT_BEING_THERE = 8
"""in how many attempts a technique is found without doubt that they neither hold nor leave open, at the most"""
MOOD_GETS_BETTER = 15
"""how many calm, or win trust, by more than what they hold, at the most"""
VOID_ALTHOUGH_IT_HOLDS = frozenset[str]()
"""attempts that do something to the customer and are taken for talk with the machine alone"""
HELD_AND_FOUND = 29
"""how many of the moves that the attempts hold are found without doubt, at the least"""

CROSS = Mood(anger=6.0, trust=4.0, patience=6.0)
"""in the middle of a drill"""


@cache
def place(scenario: str) -> tuple[tuple[Turn, ...], Brief]:
    told = catalogue.scenario(scenario)
    opening = Customer(told, 0, AuthoredVoice(catalogue.bank())).open()
    return (Turn("customer", opening.text),), told.brief.brief()


@cache
def read(attempt: Attempt) -> Reading:
    return embedded_assessor().read(attempt.text, *place(attempt.scenario))


def rest(attempt: Attempt) -> Reading:
    """The reading without what the attempt holds or leaves open."""
    open_ = {*attempt.holds, *attempt.ambiguous}
    reading = read(attempt)
    return replace(reading, findings=tuple(f for f in reading.findings if f.move not in open_))


def test_no_technique_is_surely_found_that_is_not_there() -> None:
    found = {attempt.id for attempt in attempts() if rest(attempt).sure & TECHNIQUES}
    assert len(found) <= FOUND_WITHOUT_BEING_THERE, sorted(found)


def test_the_mood_gets_no_better_by_what_an_attempt_does_not_hold() -> None:
    better: set[str] = set()
    for attempt in attempts():
        temperament = catalogue.scenario(attempt.scenario).temperament
        reading = rest(attempt)
        after = CROSS.after(reading, Road({}, idle=not reading.findings), temperament)
        if after.anger < CROSS.anger or after.trust > CROSS.trust:
            better.add(attempt.id)
    assert len(better) <= MOOD_GETS_BETTER, sorted(better)


def test_what_does_something_to_the_customer_is_heard() -> None:
    void = {attempt.id for attempt in attempts() if attempt.holds and read(attempt).aimed_at_machine}
    assert void == VOID_ALTHOUGH_IT_HOLDS


def test_the_moves_they_hold_are_found() -> None:
    found = sum(len(read(attempt).sure & set(attempt.holds)) for attempt in attempts())
    assert found >= HELD_AND_FOUND


@pytest.mark.parametrize("attempt", [a for a in attempts() if a.holds], ids=lambda attempt: attempt.id)
def test_a_misstep_in_an_attempt_costs_what_it_costs_anywhere(attempt: Attempt) -> None:
    held = read(attempt).sure & set(attempt.holds) & MISSTEPS
    temperament = catalogue.scenario(attempt.scenario).temperament
    with_it = CROSS.after(read(attempt), Road({}), temperament)
    spared = replace(read(attempt), findings=tuple(f for f in read(attempt).findings if f.move not in held))
    without_it = CROSS.after(spared, Road({}), temperament)
    assert with_it.trust < without_it.trust if held else with_it == without_it
