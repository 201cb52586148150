"""Which practice fits: for every customer there is one with a reason, and afterwards it is what was missing."""

from dataclasses import replace

import pytest

from drills.drill import Drill
from drills.grading import grade_attempt
from drills.planning import fitting
from drills.store import Store
from rubric.criteria import PAGES, criterion_ids, load_rubric, rubric_ids
from rubric.grade import Critical, Grade
from rubric.results import CriterionResult
from simulator import catalogue

FULL = load_rubric("full")
BILL = catalogue.scenario("late_delivery")


def graded(**levels: int | None) -> Grade:
    """A grade by the full rubric: everything met but for these."""
    results = tuple(
        CriterionResult(entry.criterion.id, entry.criterion.title, levels.get(entry.criterion.id, 4), (), ())
        for entry in FULL.entries
    )
    return Grade(80, "passed", results, (), (), FULL.id, FULL.version, FULL.sha256)


@pytest.mark.parametrize(
    ("scenario", "practice"),
    [
        ("price_increase", "000"),
        ("free_ripitz", "001"),
        ("contract_change", "002"),
        ("insect_in_the_glass", "003"),
        ("dead_system", "004"),
        ("late_delivery", "001"),
    ],
)
def test_each_customer_on_the_shelf_is_met_with_what_they_were_made_for(scenario: str, practice: str) -> None:
    fit = fitting.before(catalogue.scenario(scenario))
    assert fit.practice == practice
    assert catalogue.scenario(scenario).persona.name in fit.why


@pytest.mark.parametrize("practice", PAGES)
def test_whatever_a_set_up_trains_there_is_a_reason(practice: str) -> None:
    bare = BILL.model_copy(
        update={"sources": (practice,), "demand": None, "not_applicable": ("apologizing",)}
    )
    assert fitting.before(bare).practice == practice
    assert fitting.before(BILL.model_copy(update={"sources": ()})).why


def test_every_criterion_and_every_critical_move_has_a_reason() -> None:
    assert sorted(fitting.table().missing) == list(criterion_ids())
    critical = {move for rubric in rubric_ids() for move in load_rubric(rubric).critical}
    assert critical <= fitting.table().critical.keys()


def test_afterwards_it_is_the_practice_that_was_weakest_and_it_says_where() -> None:
    fit = fitting.after(BILL, graded(urgency=0, using_we=0, apologizing=2), FULL)
    assert fit.practice == "002"
    assert fit.why.startswith("You and Bill stayed on two sides")
    assert "left waiting" in fit.why
    assert fit.why.endswith(
        "Weakest in this talk: “Using we”, 0 of 4 and “Binding yourself to a time”, 0 of 4."
    )


def test_a_practice_of_many_criteria_is_not_named_for_having_many() -> None:
    levels = {"falling_back": 1, "inviting": 2, "honest_limits": 2, "exploring": 0, "exceeding": 0}
    assert fitting.after(BILL, graded(**levels), FULL).practice == "003"
    assert fitting.after(BILL, graded(**levels | {"avoiding_argument": 1}), FULL).practice == "001"


def test_what_was_not_scored_was_not_missing() -> None:
    assert fitting.after(BILL, graded(apologizing=None, exceeding=1), FULL).why.startswith("What you offered")


def test_what_failed_the_drill_comes_before_all_that_was_missing() -> None:
    failed = replace(graded(using_we=0), critical=(Critical("cave", 3, "Fine, take it all."),))
    assert fitting.after(BILL, failed, FULL).practice == "000"


def test_where_nothing_was_missing_it_stays_what_fitted() -> None:
    fit = fitting.after(BILL, graded(), FULL)
    assert fit.practice == fitting.before(BILL).practice
    assert "What counts with Bill was there" in fit.why


@pytest.mark.parametrize("rubric", rubric_ids())
def test_every_rubric_leads_to_a_practice(store: Store, rubric: str) -> None:
    drill = Drill.begin(store, *catalogue.find("late_delivery"), seed=7)
    drill.reply("That isn't what happened, Bill. Calm down.")
    drill.answer()
    assert fitting.after(BILL, grade_attempt(drill.attempt, rubric), load_rubric(rubric)).why
