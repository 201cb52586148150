"""What the machine makes of a sitting: it passes, it fails, or it says why a person has to decide."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from certification.deciding import Asked, Decision, Marked, Outcome, Reason, Why, decide, mean
from rubric.results import Worth

ASKED = Asked(pass_mark=65, margin=3, drills=2)


def drill(score: int | None, spread: int = 0, *outright: str, **changes: object) -> Marked:
    """A drill of that score, by which doubtful findings move it by `spread` points either way."""

    def worth(by: int) -> Worth:
        return Worth(None if score is None else min(100, max(0, score + by)), bool(outright))

    made = Marked("an attempt", "bill", 6, worth(0), worth(spread), worth(-spread), {}, outright)
    return replace(made, **changes)  # type: ignore[arg-type]


def decided(*drills: Marked, asked: Asked = ASKED) -> Decision:
    return decide(drills, asked)


def whys(found: Decision) -> set[Why]:
    return {reason.why for reason in found.reasons}


def test_well_above_the_mark_passes_and_nothing_has_to_be_said() -> None:
    found = decided(drill(80), drill(71))
    assert (found.outcome, found.score, found.reasons) == (Outcome.PASSED, 76, ())


def test_well_below_the_mark_fails() -> None:
    found = decided(drill(40), drill(60))
    assert (found.outcome, found.score) == (Outcome.FAILED, 50)
    assert found.reasons == (Reason(Why.BELOW),)


@pytest.mark.parametrize(
    ("score", "outcome"), [(61, "failed"), (62, "person"), (65, "person"), (69, "passed")]
)
def test_near_the_mark_a_person_decides(score: int, outcome: str) -> None:
    found = decided(drill(score), drill(score))
    assert found.outcome == outcome
    assert (Why.NEAR in whys(found)) == (outcome == "person")


@pytest.mark.parametrize(("score", "outcome"), [(64, "failed"), (65, "passed")])
def test_without_a_margin_the_mark_itself_passes(score: int, outcome: str) -> None:
    assert decided(drill(score), drill(score), asked=replace(ASKED, margin=0)).outcome == outcome


def test_what_fails_a_drill_fails_the_sitting_however_good_the_rest() -> None:
    found = decided(drill(100), drill(100, 0, "cave"))
    assert found.outcome is Outcome.FAILED
    assert found.reasons == (Reason(Why.OUTRIGHT, 1, ("cave",)),)


def test_a_doubt_that_could_turn_it_goes_to_a_person_and_the_drill_is_named() -> None:
    found = decided(drill(72), drill(72, 20))
    assert found.outcome is Outcome.PERSON
    assert found.lean is Outcome.PASSED
    assert found.reasons == (Reason(Why.UNSURE, 1),)


def test_a_doubt_that_could_not_turn_it_asks_nobody() -> None:
    assert decided(drill(90), drill(90, 20)).outcome is Outcome.PASSED
    assert decided(drill(30), drill(30, 20)).outcome is Outcome.FAILED


def test_a_doubtful_failing_misstep_goes_to_a_person() -> None:
    found = decided(drill(90), drill(90, harshest=Worth(90, failing=True)))
    assert (found.outcome, whys(found)) == (Outcome.PERSON, {Why.UNSURE})


def test_a_score_that_is_missing_is_not_made_up() -> None:
    found = decided(drill(90), drill(None))
    assert (found.outcome, found.lean, found.score) == (Outcome.PERSON, None, None)
    assert Reason(Why.UNSCORED, 1) in found.reasons


def test_a_core_criterion_without_a_level_goes_to_a_person() -> None:
    found = decided(drill(90), drill(90, unscored=("apologizing",)))
    assert found.reasons == (Reason(Why.UNSCORED, 1, ("apologizing",)),)
    assert found.outcome is Outcome.PERSON


def test_who_says_nothing_has_failed() -> None:
    found = decided(drill(90), drill(None, replies=0))
    assert (found.outcome, found.reasons) == (Outcome.FAILED, (Reason(Why.SILENT, 1),))


def test_customers_that_were_not_met_leave_it_to_a_person() -> None:
    assert whys(decided(drill(90))) == {Why.UNMET}
    assert decided().outcome is Outcome.PERSON
    assert decided(drill(90, 0, "hostile")).outcome is Outcome.FAILED


def test_the_second_reader_can_ask_for_a_person_and_never_decides() -> None:
    harsher = decided(drill(72), drill(72, judge=Worth(40)))
    assert (harsher.outcome, harsher.reasons) == (Outcome.PERSON, (Reason(Why.DIFFER, 1),))
    milder = decided(drill(90), drill(90, 0, "cave", judge=Worth(90)))
    assert milder.outcome is Outcome.PERSON
    assert Reason(Why.DIFFER, 1) in milder.reasons
    agreed = decided(drill(72, judge=Worth(70)), drill(72, judge=Worth(69)))
    assert (agreed.outcome, agreed.score) == (Outcome.PASSED, 72)


def test_a_second_reader_that_could_not_read_leaves_it_to_a_person() -> None:
    found = decided(drill(90, unjudged=True), drill(90))
    assert (found.outcome, found.reasons) == (Outcome.PERSON, (Reason(Why.UNJUDGED, 0),))


def test_an_easy_customer_counts_for_less_and_a_failing_misstep_is_never_equated_away() -> None:
    def harder(customer: str, score: int) -> int:
        return score - 10

    pair = (drill(70), drill(70))
    assert decide(pair, ASKED).outcome is Outcome.PASSED
    found = decide(pair, ASKED, harder)
    assert (found.outcome, found.score, found.equated) == (Outcome.FAILED, 60, (60, 60))
    assert decide((drill(70), drill(70, 0, "cave")), ASKED, lambda *_: 100).outcome is Outcome.FAILED


scores = st.integers(0, 100)
worths = st.builds(Worth, st.one_of(st.none(), scores), st.booleans())


@st.composite
def any_drill(draw: st.DrawFn) -> Marked:
    outright = draw(st.sampled_from([(), ("cave",)]))
    sure = Worth(draw(st.one_of(st.none(), scores)), bool(outright))
    return Marked(
        "an attempt", "bill", draw(st.integers(0, 3)), sure, draw(worths), draw(worths), {}, outright,
        judge=draw(st.one_of(st.none(), worths)), unjudged=draw(st.booleans()),
    )  # fmt: skip


@given(st.lists(any_drill(), max_size=3), scores, st.integers(0, 20))
def test_there_is_always_a_reason_for_not_passing_and_never_a_number_from_nothing(
    drills: list[Marked], mark: int, margin: int
) -> None:
    found = decide(drills, Asked(mark, margin, 2))
    assert bool(found.reasons) == (found.outcome is not Outcome.PASSED)
    if found.outcome is Outcome.PASSED:
        assert found.score is not None
        assert found.score >= mark
        assert not any(one.outright for one in drills)
    if any(one.sure.score is None for one in drills):
        assert found.score is None


@given(st.lists(scores, min_size=1, max_size=6))
def test_the_mean_lies_between_the_lowest_and_the_highest(given_scores: list[int]) -> None:
    found = mean(given_scores)
    assert found is not None
    assert min(given_scores) <= found <= max(given_scores)
    assert mean([*given_scores, None]) is None
