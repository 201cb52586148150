"""What is written and found out before the talk, held against the scenario."""

from dataclasses import replace
from datetime import UTC, datetime

from drills.attempt import Attempt, Preparation
from drills.written import known, options
from simulator import catalogue

NOW = datetime(2026, 1, 1, tzinfo=UTC)
DANA = Attempt("a", catalogue.scenario("contract_change"), 1, NOW)
RUTH = Attempt("b", catalogue.scenario("dead_system"), 1, NOW)


def test_an_option_is_workable_if_the_brief_allows_it() -> None:
    change = DANA.scenario.brief.may_not[0].cues[0]
    brought = Preparation(
        options=("A written addendum for both to sign", f"For us to {change}", "Some kindness")
    )
    workable, forbidden, empty = options(replace(DANA, preparation=brought))
    assert workable.allowed
    assert workable.judged.startswith("workable")
    assert forbidden.judged.startswith("not yours to give")
    assert empty.judged == "names nothing that you may offer"


def test_those_one_talked_to_have_taught_one_something() -> None:
    plan = RUTH.scenario.preparation
    assert plan is not None
    teacher = next(contact for contact in plan.contacts if contact.teaches)
    learned = set(known(replace(RUTH, preparation=Preparation((teacher.id,))))) - set(known(RUTH))
    assert learned == {fact.text for fact in RUTH.scenario.facts if fact.id in teacher.teaches}
