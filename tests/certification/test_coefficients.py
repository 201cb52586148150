"""The coefficients of agreement come to what was published, and to what another implementation finds."""

from collections.abc import Sequence
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from certification.coefficients import Agreed, Coefficient, Weight, agreed, alike, near
from rubric.agreement import kappa

# Gwet (2008), British Journal of Mathematical and Statistical Psychology 61, table 2: nearly all answers alike
GWET = [[118, 5], [2, 0]]
# Landis and Koch (1977), Biometrics 33: two neurologists on 149 patients, four grades of certainty
NEUROLOGISTS = [[38, 5, 0, 1], [33, 11, 3, 0], [10, 14, 5, 6], [3, 7, 3, 10]]
# levels as in a rubric; the figures below are those of irrCAC 0.4.4
LEVELS = [[2, 1, 0, 0, 0], [1, 4, 2, 0, 0], [0, 1, 6, 2, 1], [0, 0, 3, 5, 1], [0, 0, 0, 2, 4]]


def of(table: Sequence[Sequence[int]], weight: Weight = alike) -> Agreed:
    pairs = [(i, j) for i, row in enumerate(table) for j, times in enumerate(row) for _ in range(times)]
    found = agreed(pairs, range(len(table)), weight)
    assert found
    return found


def is_(found: Coefficient | None, value: float, low: float, high: float) -> None:
    assert found
    assert found.value == pytest.approx(value, abs=0.0005)
    # the printed table of Student's t is wider between two of its lines
    assert (found.low, found.high) == pytest.approx((low, high), abs=0.001)


def test_nearly_all_answers_alike() -> None:
    found = of(GWET)
    assert (found.number, found.share) == (125, 0.944)
    is_(found.kappa, -0.0234, -0.0478, 0.0010)
    is_(found.gwet, 0.9408, 0.8951, 0.9864)


def test_cohens_kappa_of_the_neurologists_with_its_interval() -> None:
    is_(of(NEUROLOGISTS).kappa, 0.2079, 0.1079, 0.3080)


def test_weighted_in_steps_and_in_squares() -> None:
    steps = of(NEUROLOGISTS, lambda one, other: 1 - abs(one - other) / 3)
    is_(steps.kappa, 0.3797, 0.2773, 0.4822)
    is_(of(NEUROLOGISTS, near(4)).kappa, 0.5246, 0.4055, 0.6436)
    is_(of(NEUROLOGISTS, near(4)).gwet, 0.6221, 0.5125, 0.7317)


def test_levels_of_a_rubric() -> None:
    found = of(LEVELS, near(5))
    assert found.share == pytest.approx(0.9696, abs=0.0001)
    is_(found.kappa, 0.8281, 0.7144, 0.9417)
    is_(found.gwet, 0.8899, 0.8281, 0.9516)


def test_of_nothing_nothing_is_said() -> None:
    assert agreed([], "pf") is None
    one = agreed([("p", "p")], "pf")
    assert one
    assert (one.number, one.share, one.kappa, one.gwet) == (1, 1.0, None, None)


def test_where_both_always_say_the_same_kappa_has_no_meaning_and_gwets_has() -> None:
    found = agreed([("p", "p")] * 9, "pf")
    assert found
    assert found.kappa is None
    assert found.gwet == Coefficient(1.0, 1.0, 1.0)


@given(st.lists(st.tuples(st.sampled_from("pf"), st.sampled_from("pf")), min_size=2, max_size=60))
def test_without_weights_it_is_the_kappa_that_the_second_reader_is_measured_by(
    pairs: list[tuple[str, str]],
) -> None:
    found = agreed(pairs, "pf")
    assert found
    expected = kappa(pairs)
    assert (found.kappa is None) == (expected is None)
    if found.kappa:
        assert found.kappa.value == pytest.approx(expected, abs=1e-9)
    for coefficient in (found.kappa, found.gwet):
        if coefficient:
            low, value, high = coefficient.low, coefficient.value, coefficient.high
            assert -1 <= low <= value + 1e-9 <= high + 2e-9 <= 1 + 3e-9


def test_the_interval_holds_the_truth_about_as_often_as_it_says() -> None:
    dice = Random(5)
    # both answer by a coin, and the second takes the first's answer half of the time: the truth is one half
    held = 0
    for _ in range(600):
        ones = [dice.choice("pf") for _ in range(80)]
        found = agreed([(one, one if dice.random() < 0.5 else dice.choice("pf")) for one in ones], "pf")
        assert found
        assert found.kappa
        held += found.kappa.low <= 0.5 <= found.kappa.high
    assert 0.925 <= held / 600 <= 0.975
