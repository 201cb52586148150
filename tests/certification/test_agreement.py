"""How far people and the machine agree: what is compared with what, and how much is enough."""

from collections.abc import Sequence
from datetime import UTC, datetime

from certification.agreement import FEWEST, agreement, too_few
from certification.deciding import Decision, Marked, Outcome
from certification.results import Appealed, Basis, Given, Graded, Result, Reviewed
from desk.second_score import Decision as ByHand
from rubric.results import Worth

AT = datetime(2026, 3, 2, tzinfo=UTC)


def machine(lean: Outcome, level: int | None = 3, number: int = 1, rubric: str = "sha") -> Graded:
    worth = Worth(70)
    drill = Marked("talk", "bill", 5, worth, worth, worth, {"composure": level})
    decision = Decision(Outcome.PERSON, lean, 70, (70,))
    return Graded(number, AT, decision, (drill,), Basis("full", 1, rubric, ("reader",)))


def person(decision: ByHand, level: int | None = 3, number: int = 2, answers: int = 1) -> Reviewed:
    given = Given("talk", {"composure": level, "urgency": None}, 70)
    return Reviewed(number, AT, f"reviewer {number}", answers, (given,), 70, decision, "why", "sha")


def sittings(times: int, lean: Outcome, decision: ByHand) -> Sequence[Result]:
    return [Result((machine(lean),), (person(decision),))] * times


P, F = Outcome.PASSED, Outcome.FAILED


def test_the_decision_is_held_against_what_the_machine_leaned_to() -> None:
    # Cohen's textbook case: twenty and fifteen agreed on, five and ten not
    found = agreement(
        [
            *sittings(20, P, "passed"),
            *sittings(5, F, "passed"),
            *sittings(10, P, "failed"),
            *sittings(15, F, "failed"),
        ]
    )
    assert found.decision
    assert found.decision.kappa
    assert (found.reviews, found.decision.number, found.decision.share) == (50, 50, 0.7)
    assert round(found.decision.kappa.value, 6) == 0.4
    assert not too_few(found.decision)


def test_of_few_it_is_said_that_they_are_few() -> None:
    found = agreement(sittings(FEWEST - 1, P, "passed"))
    assert found.decision
    assert too_few(found.decision)


def test_levels_are_compared_by_criterion_where_both_gave_one() -> None:
    told = [
        Result((machine(P, 3),), (person("passed", 3),)),
        Result((machine(P, 4),), (person("passed", 2),)),
        Result((machine(P, None),), (person("passed", 2),)),
    ]
    found = agreement(told)
    assert set(found.levels) == {"composure"}
    assert found.levels["composure"].number == 2
    # one level as it is, one two steps off
    assert found.levels["composure"].share == 1 - (2 / 4) ** 2 / 2


def test_a_review_is_held_against_the_grade_by_its_own_rubric_that_stood_before_it() -> None:
    told = Result(
        (machine(P), machine(F, number=2, rubric="other"), machine(F, number=4)),
        (person("passed", number=3, answers=2),),
    )
    found = agreement([told])
    assert found.decision
    assert found.decision.share == 1.0


def test_where_the_machine_had_no_score_there_is_nothing_to_compare() -> None:
    graded = machine(P)
    silent = Decision(Outcome.PERSON, None, None, (None,))
    without = Graded(graded.number, AT, silent, (), graded.basis)
    found = agreement([Result((without,), (person("passed"),))])
    assert (found.reviews, found.decision, found.levels) == (1, None, {})


def test_two_people_are_compared_where_there_was_an_appeal() -> None:
    appealed = Appealed(3, AT, 2, "no")
    told = Result((machine(P),), (person("failed", 1), person("passed", 3, number=4, answers=3)), (appealed,))
    found = agreement([told])
    assert (found.reviews, found.on_appeal) == (2, 1)
    assert found.people
    assert found.people.share == 0.0
    assert found.people_levels
    assert found.people_levels.number == 1


def test_of_nothing_nothing_is_said() -> None:
    found = agreement([])
    assert (found.reviews, found.decision, found.people, found.people_levels) == (0, None, None, None)
