"""One scale for the customers of a pool: nothing moves where nothing differs, and order stays."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from pydantic import ValidationError

from drills.measuring.equating import Equating, Line, lines

scores = st.lists(st.integers(0, 100), min_size=5, max_size=5)
points = st.integers(0, 100)


def equating(**by_customer: list[int]) -> Equating:
    return Equating(rubric="full@1", assessor="minilm-2", drills=5, lines=lines(by_customer))


@given(scores, points)
def test_customers_who_are_equally_hard_are_left_as_they_are(theirs: list[int], score: int) -> None:
    same = equating(bill=theirs, dana=theirs)
    assert same.equated("bill", score) == same.equated("dana", score) == score


@given(scores, scores, points, points)
def test_who_did_better_stays_better(bills: list[int], danas: list[int], one: int, other: int) -> None:
    found = equating(bill=bills, dana=danas)
    assume(one <= other)
    assert 0 <= found.equated("bill", one) <= found.equated("bill", other) <= 100


def test_what_the_reps_score_on_average_comes_to_the_same_with_everybody() -> None:
    bills, danas = [0, 20, 40, 80, 90], [0, 10, 30, 60, 70]
    found = equating(bill=bills, dana=danas)
    means = [
        sum(found.equated(name, score) for score in each) / 5
        for name, each in (("bill", bills), ("dana", danas))
    ]
    assert means == pytest.approx([40, 40], abs=1)


def test_a_harder_customer_gives_more_for_the_same_score() -> None:
    found = equating(easy=[0, 20, 40, 80, 90], hard=[0, 15, 30, 60, 70])
    assert found.equated("hard", 60) > 60 > found.equated("easy", 60)


def test_a_line_is_the_formula_of_the_textbook() -> None:
    # means 20 and 40, deviations 10 and 20: the pool stands at 30 and 15
    found = lines({"low": [10, 30], "high": [20, 60]})
    assert found == {"low": Line(slope=1.5, intercept=0.0), "high": Line(slope=0.75, intercept=0.0)}


def test_where_all_scored_the_same_scores_are_moved_and_not_stretched() -> None:
    found = lines({"flat": [50, 50], "wide": [20, 60]})
    assert found["flat"].slope == 1.0


@pytest.mark.parametrize("uneven", [{}, {"bill": []}, {"bill": [1, 2], "dana": [1]}])
def test_the_same_sellers_have_to_meet_everybody(uneven: dict[str, list[int]]) -> None:
    with pytest.raises(ValueError, match="equally often"):
        lines(uneven)


def test_no_line_can_turn_the_order_round() -> None:
    with pytest.raises(ValidationError):
        Line(slope=-0.1, intercept=0)


def test_who_was_not_equated_is_named() -> None:
    found = equating(bill=[1, 2, 3, 4, 5])
    assert found.missing(("bill", "dana")) == ("dana",)
    with pytest.raises(KeyError):
        found.equated("dana", 50)
