"""Before and after, with an interval that says how much of it can be chance."""

from dataclasses import replace
from datetime import timedelta
from random import Random
from statistics import fmean

import pytest
from hypothesis import given
from hypothesis import strategies as some

from desk.change import FEWEST, First, change, firsts, interval_of_mean
from desk.work import Piece
from drills.store import Entry
from people.person import Person, Role
from people.rights import Facts
from tests.drills.practised import MONDAY, practised

TESS = Person("tess", "Tess", "tess", Role.TRAINER)

# the hours of sleep that ten patients gained by one drug over another: Student's own example, 1908
SLEEP = [1.2, 2.4, 1.3, 1.3, 0.0, 1.0, 1.8, 0.8, 4.6, 1.4]


def first(person: str, day: float, score: int, scenario: str = "late_delivery") -> First:
    return First(person, scenario, MONDAY + timedelta(days=day), score)


def test_the_interval_is_students() -> None:
    found = interval_of_mean(SLEEP)
    assert found == pytest.approx((0.70, 2.46), abs=0.005)


def test_the_interval_holds_the_truth_as_often_as_it_says() -> None:
    dice = Random(1)
    held = 0
    for _ in range(2000):
        low, high = interval_of_mean([dice.gauss(8, 15) for _ in range(7)]) or (0, 0)
        held += low <= 8 <= high
    assert 0.935 <= held / 2000 <= 0.965


@given(some.lists(some.floats(-100, 100), max_size=200))
def test_of_too_few_there_is_no_interval_and_of_more_it_holds_the_mean(values: list[float]) -> None:
    found = interval_of_mean(values)
    assert (found is None) == (len(values) < FEWEST)
    if found:
        assert found[0] - 1e-9 <= fmean(values) <= found[1] + 1e-9


def test_each_is_held_against_themselves() -> None:
    day = MONDAY + timedelta(days=10)
    found = change(
        [
            first("ann", 1, 40),
            first("ann", 2, 50),
            first("ann", 10, 65),
            first("ben", 3, 30),
            first("ben", 12, 60),
            first("cy", 4, 90),
        ],
        day,
    )
    assert [(pair.person, pair.before, pair.after, pair.drills) for pair in found.pairs] == [
        ("ann", 45.0, 65.0, (2, 1)),
        ("ben", 30.0, 60.0, (1, 1)),
    ]
    assert found.mean == 25.0
    assert found.interval is None
    assert found.one_sided == 1


def test_of_nobody_nothing_is_said() -> None:
    found = change([], MONDAY)
    assert (found.pairs, found.mean, found.interval, found.one_sided) == ((), None, None, 0)


def piece(id_: str, hours: int, shown: bool, scenario: str = "late_delivery") -> Piece:
    setting = {"scenario": scenario, "mode": "practice"}
    return Piece(Entry(id_, MONDAY + timedelta(hours=hours), setting, "ann"), Facts("ann", handed_in=shown))


def test_who_practised_with_a_customer_before_has_seen_them() -> None:
    work = [piece("practised", 1, False), piece("shown", 2, True)]
    done = [practised(attempt=piece.entry.id) for piece in work]
    assert firsts(TESS, work, done) == ()
    assert [one.score for one in firsts(TESS, work[1:], done[1:])] == [50]


def test_where_a_reply_was_taken_back_the_customer_was_not_new() -> None:
    work = [piece("shown", 2, True)]
    (done,) = [practised(attempt="shown")]
    assert firsts(TESS, work, [replace(done, tried=2)]) == ()
    assert len(firsts(TESS, work, [done])) == 1


def test_what_could_not_be_scored_says_nothing() -> None:
    assert firsts(TESS, [piece("shown", 2, True)], [practised(attempt="shown", score=None)]) == ()
