"""A neighbour's answers: found by their words, whatever they score, and never in people who did not meet."""

import json
from collections.abc import Sequence
from datetime import UTC, datetime
from functools import cache
from itertools import permutations
from pathlib import Path

import pytest

from certification.borrowed import MOST, shared, strangers
from certification.case import case
from certification.deciding import Asked, Marked, Outcome, Reason, Why, decide
from certification.results import Standing
from drills.attempt import Attempt, Line
from drills.rehearsal import played_by, rehearse, script
from rubric.results import Worth
from simulator import catalogue
from simulator.naming import named, names
from simulator.rep import rep
from tests.certification import bench as benches
from tests.certification.bench import Bench
from tests.certification.talked import said, talked

bench = benches.bench
TALKS = Path(__file__).parent.parent / "rubric" / "talks"
NOW = datetime(2026, 3, 2, 9, tzinfo=UTC)


def attempt(scenario: str, turns: Sequence[tuple[str, str]], seed: int = 0) -> Attempt:
    lines = tuple(Line("customer" if role == "customer" else "trainee", text, NOW) for role, text in turns)
    return Attempt("", named(catalogue.scenario(scenario), seed), seed, NOW, lines=lines)


@cache
def written() -> tuple[Attempt, ...]:
    """Talks by two writers who did not know of each other, twenty for each customer."""
    rows = [
        json.loads(row) for path in sorted(TALKS.glob("*.jsonl")) for row in path.read_text().splitlines()
    ]
    return tuple(
        attempt(row["scenario"], [(turn["role"], turn["text"]) for turn in row["turns"]]) for row in rows
    )


def test_people_who_have_not_met_share_few_words() -> None:
    pairs = [(a, b) for a, b in permutations(written(), 2) if a.scenario.id == b.scenario.id]
    assert len(pairs) > 2000
    assert max(shared(one, other) for one, other in pairs) < MOST - 0.1


@pytest.mark.parametrize("name", catalogue.ids())
def test_a_neighbours_answers_are_found_on_any_seed(name: str) -> None:
    scenario = catalogue.scenario(name)
    first = rehearse(scenario, 4, played_by(rep("exemplary")))
    again = rehearse(scenario, 9, script(first.replies))
    turns = [[(turn.role, turn.text) for turn in talk.turns] for talk in (first, again)]
    mine, theirs = attempt(name, turns[1], 9), attempt(name, turns[0], 4)
    assert shared(mine, theirs) > 0.9


def test_what_both_have_read_is_nobodys() -> None:
    brief = catalogue.scenario("late_delivery").brief
    turns = [("customer", "You said Tuesday!"), ("trainee", brief.may[2].text)]
    assert shared(attempt("late_delivery", turns), attempt("late_delivery", turns)) == 0


def test_who_calls_somebody_by_the_name_of_another_talk_is_found() -> None:
    scenario = catalogue.scenario("late_delivery")
    clerk = names(scenario, 0)["clerk"]
    other = next(name for name in scenario.names["clerk"] if name != clerk)
    rightly = attempt("late_delivery", [("customer", "Well?"), ("trainee", f"I have spoken with {clerk}.")])
    wrongly = attempt("late_delivery", [("customer", "Well?"), ("trainee", f"I have spoken with {other}.")])
    within = attempt("late_delivery", [("customer", "Well?"), ("trainee", f"It’s {other}tastic.")])
    assert strangers(rightly) == strangers(within) == ()
    assert strangers(wrongly) == (other,)


def test_a_name_that_the_customer_said_is_known() -> None:
    scenario = catalogue.scenario("late_delivery")
    other = next(name for name in scenario.names["clerk"] if name != names(scenario, 0)["clerk"])
    turns = [("customer", f"I spoke with {other}."), ("trainee", f"What did {other} say?")]
    assert strangers(attempt("late_delivery", turns)) == ()


def borrowing(passing: int, *, borrowed: bool) -> Marked:
    worth = Worth(passing, failing=False)
    return Marked("an attempt", "bill", 6, worth, worth, worth, {}, borrowed=borrowed)


def test_a_person_looks_where_somebody_would_pass_by_a_neighbours_words() -> None:
    asked = Asked(pass_mark=65, margin=3, drills=1)
    found = decide([borrowing(90, borrowed=True)], asked)
    assert (found.outcome, found.reasons) == (Outcome.PERSON, (Reason(Why.BORROWED, 0),))
    assert decide([borrowing(90, borrowed=False)], asked).outcome is Outcome.PASSED
    assert decide([borrowing(40, borrowed=True)], asked).outcome is Outcome.FAILED


def test_a_sitting_that_repeats_a_neighbours_talk_waits_for_a_person(bench: Bench) -> None:
    # Ann's neighbour has said it all before
    talked(bench.store, said("exemplary"), owner=bench.max.id)
    found = case(bench.store, bench.decisions.settle(bench.sat(said("exemplary"))).sat.id)
    assert found.standing is Standing.REVIEW
    (first,) = found.told.grades
    assert {reason.why for reason in first.decision.reasons} == {Why.BORROWED}


def test_the_first_to_say_it_passes_and_may_say_it_again(bench: Bench) -> None:
    assert bench.decisions.settle(bench.sat(said("exemplary"))).standing is Standing.PASSED
    assert bench.decisions.settle(bench.sat(said("exemplary"))).standing is Standing.PASSED
