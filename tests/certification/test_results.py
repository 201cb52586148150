"""What came of a sitting, folded from whatever is written about it: the last who was asked has ruled."""

from datetime import timedelta
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from certification.deciding import Asked, Marked, Outcome, decide
from certification.results import Basis, Kind, Result, Standing, graded, result, standing
from certification.sitting import Kind as Sat
from record.ledger import Entry
from rubric.results import Worth
from tests.certification.told import MONDAY, begin, drill, ended, told

SCORES = {Outcome.PASSED: 90, Outcome.FAILED: 40, Outcome.PERSON: 65}
SAT = told(begin(), drill(1), ended(9), drill(10, "second"), ended(19, "second"), (20, Sat.CLOSED, {}))

Written = tuple[str, dict[str, Any]]


def machine(outcome: Outcome, on_appeal: bool = False) -> Written:
    worth = Worth(SCORES[outcome])
    one = Marked("first", "bill", 4, worth, worth, worth, {})
    basis = Basis("full", 1, "sha", ("reader",), "again", "tess", on_appeal)
    return Kind.GRADED, dict(graded(decide((one,), Asked(65, 3, 1)), (one,), basis))


def review(decision: str, answers: int, by: str = "tess") -> Written:
    body = {"by": by, "answers": answers, "drills": [], "score": 70, "decision": decision}
    return Kind.REVIEWED, {**body, "reason": "why", "rubric_sha256": "sha"}


def appeal(about: int) -> Written:
    return Kind.APPEALED, {"about": about, "words": "no"}


def of(*written: Written) -> Result:
    return result(
        Entry(number, MONDAY + timedelta(hours=number), "sitting", kind, body, "hash")
        for number, (kind, body) in enumerate(written, 1)
    )


def stands(*written: Written) -> tuple[Standing, bool | None]:
    found = of(*written)
    return standing(SAT, found), found.ruling.passed if found.ruling else None


P, F, A = machine(Outcome.PASSED), machine(Outcome.FAILED), machine(Outcome.PERSON)


def test_the_machine_rules_where_it_is_sure() -> None:
    assert stands() == (Standing.UNGRADED, None)
    assert stands(P) == (Standing.PASSED, True)
    assert stands(F) == (Standing.FAILED, False)
    assert stands(A) == (Standing.REVIEW, None)


def test_a_person_rules_where_they_were_asked_and_nowhere_else() -> None:
    assert stands(A, review("passed", 1)) == (Standing.PASSED, True)
    assert stands(A, review("passed", 1), review("failed", 1, "max")) == (Standing.PASSED, True)
    assert stands(F, review("passed", 1)) == (Standing.FAILED, False)


def test_an_appeal_is_about_the_ruling_in_force() -> None:
    assert stands(F, appeal(1)) == (Standing.APPEALED, False)
    assert stands(F, appeal(7)) == (Standing.FAILED, False)
    assert stands(F, appeal(1), review("passed", 2)) == (Standing.PASSED, True)
    # decided on appeal: that stands
    assert stands(F, appeal(1), review("failed", 2), appeal(3)) == (Standing.FAILED, False)


def test_a_regrade_that_turns_the_outcome_goes_to_a_person_and_what_was_in_force_stays_so() -> None:
    assert stands(P, F) == (Standing.REVIEW, True)
    assert stands(P, F, review("failed", 2)) == (Standing.FAILED, False)
    assert stands(P, P) == (Standing.PASSED, True)
    assert stands(P, A) == (Standing.REVIEW, True)


def test_who_has_decided_is_not_asked_again_by_a_machine_that_has_not_changed_its_mind() -> None:
    overruled = (F, appeal(1), review("passed", 2))
    assert stands(*overruled, F) == (Standing.PASSED, True)
    assert stands(A, review("failed", 1), A) == (Standing.FAILED, False)
    # a new rubric that finds otherwise does ask again
    assert stands(A, review("failed", 1), P) == (Standing.REVIEW, False)


def test_a_reading_overturned_unsettles_the_machine_and_no_person() -> None:
    anew = machine(Outcome.PASSED, on_appeal=True)
    assert stands(F, anew) == (Standing.REVIEW, False)
    assert stands(F, appeal(1), review("failed", 2), anew) == (Standing.FAILED, False)


entries = st.one_of(
    st.builds(machine, st.sampled_from(Outcome), st.booleans()),
    st.builds(review, st.sampled_from(["passed", "failed"]), st.integers(1, 12)),
    st.builds(appeal, st.integers(1, 12)),
    st.just(("sitting_of_a_later_version", {"what": "ever"})),
)


@given(st.lists(entries, max_size=12))
def test_whatever_is_written_every_ruling_was_asked_for_and_nothing_is_lost(written: list[Written]) -> None:
    found = of(*written)
    kinds = [kind for kind, _ in written]
    assert len(found.grades) == kinds.count(Kind.GRADED)
    assert len(found.reviews) == kinds.count(Kind.REVIEWED)
    asking = {one.number for one in found.grades} | {one.number for one in found.appeals}
    if found.waits is not None:
        assert found.waits in asking
    if found.ruling and found.ruling.by:
        (review_,) = [one for one in found.reviews if one.number == found.ruling.number]
        assert review_.answers in asking
        assert found.ruling.passed == (review_.decision == "passed")
    if found.grades:
        assert found.ruling or found.waits


@given(st.lists(entries, max_size=10), entries)
def test_a_person_is_never_overruled_without_being_asked(written: list[Written], more: Written) -> None:
    before, after = of(*written), of(*written, more)
    if before.ruling and before.ruling.by and after.ruling != before.ruling:
        assert more[0] == Kind.REVIEWED
        assert before.waits == more[1]["answers"]
