"""Progress over time, as a trainee can read it off."""

from collections.abc import Sequence

import pytest
from hypothesis import given

from drills.planning.finished import Finished
from drills.planning.progress import (
    Dealings,
    Series,
    by_criterion,
    by_customer,
    by_practice,
    dealings,
    in_words,
    overview,
)
from rubric.criteria import load_rubric
from simulator.ending import Ending
from tests.drills.practised import CRITERIA, FULL, practised, records
from ui.library import techniques


def criterion(drills: Sequence[Finished], id_: str) -> Series:
    return next(series for series in by_criterion(drills, FULL) if series.id == id_)


def practice(drills: Sequence[Finished], id_: str) -> Series:
    return next(series for series in by_practice(drills, FULL) if series.id == id_)


ROAD = (
    practised("late_delivery", 0, {"exploring": 1}, score=30, ending=Ending.HUNG_UP),
    practised("dead_system", 2, {"exploring": 4}, score=80, ending=Ending.WON),
    practised("late_delivery", 3, {}, score=None, ending=Ending.LOST),
    practised("late_delivery", 5, {"exploring": 3}, score=60, ending=Ending.SETTLED),
)


def test_a_criterion_over_time_with_whom_and_how_it_ended() -> None:
    exploring = criterion(ROAD, "exploring")
    assert [(p.value, p.name, p.ending) for p in exploring.points] == [
        (1, "Bill", Ending.HUNG_UP),
        (4, "Ruth", Ending.WON),
        (3, "Bill", Ending.SETTLED),
    ]
    assert (exploring.drills, exploring.silent, exploring.top) == (3, 1, 4)
    assert [p and p.value for p in (exploring.first, exploring.last, exploring.best)] == [1, 3, 4]
    assert exploring.points[0].at == ROAD[0].at


def test_a_customer_over_time() -> None:
    bill, ruth = by_customer(ROAD)
    assert (bill.id, bill.title, [p.value for p in bill.points], bill.silent) == (
        "late_delivery",
        "Bill",
        [30, 60],
        1,
    )
    assert (ruth.title, ruth.drills) == ("Ruth", 1)


def test_a_practice_is_worth_what_its_criteria_weigh() -> None:
    drill = practised(levels={"present_not_past": 4, "urgency": 1, "exceeding": 4})
    # weights 1 and 2: (4 + 2 * 1) of 12; going beyond is of another practice
    assert [p.value for p in practice([drill], "four_steps").points] == [50]
    assert practice([drill], "stop_drop_roll").silent == 1


def test_taking_the_stick_is_judged_where_it_has_a_place_and_counts_there() -> None:
    levels = {"solving": 4, "taking_the_stick": 1}
    with_bill, with_ruth = practised("late_delivery", 0, levels), practised("dead_system", 1, levels)
    series = practice([with_bill, with_ruth], "take_the_stick")
    # weights 4 and 2: (4 * 4 + 2 * 1) of 24
    assert [(p.name, p.value) for p in series.points] == [("Ruth", 75)]
    assert series.silent == 1


def test_the_practices_are_the_five_pages_under_their_own_headings() -> None:
    pages = [(page.id, page.title) for page in techniques()]
    assert [(series.id, series.title) for series in by_practice([], FULL)] == pages


def test_the_best_of_equals_is_the_newest() -> None:
    drills = [practised(day=day, levels={"solving": 3}) for day in (0, 1)]
    best = criterion(drills, "solving").best
    assert best is not None
    assert best.at == drills[1].at


@pytest.mark.parametrize(
    ("drills", "words"),
    [
        (0, "Nothing to judge yet."),
        (1, "Judged in one drill, with Bill: 1 of 4."),
        (2, "Judged in two drills: 1 of 4 at first, 4 last."),
        (
            4,
            "Judged in three drills: 1 of 4 at first, 3 last, 4 at best, with Ruth. "
            "In one drill it did not come up or could not be judged.",
        ),
    ],
)
def test_progress_in_words(drills: int, words: str) -> None:
    assert in_words(criterion(ROAD[:drills], "exploring")) == words


def test_how_much_was_practised_and_how_it_ended() -> None:
    assert overview([]) == "You have not finished a drill yet."
    assert overview(ROAD) == "Four finished drills with two customers: one kept, one settled, two lost."
    parted = [practised(day=day, ending=Ending.PARTED) for day in range(13)]
    assert overview(parted) == "13 finished drills with one customer: 13 parted honestly."


def test_what_was_done_with_each_customer() -> None:
    told = dealings(ROAD)
    assert list(told) == ["late_delivery", "dead_system"]
    assert told["late_delivery"] == Dealings(3, Ending.SETTLED, ROAD[3].at)
    assert told["dead_system"] == Dealings(1, Ending.WON, ROAD[1].at)
    assert dealings([]) == {}


@pytest.mark.parametrize("worse", [Ending.SETTLED, Ending.ESCALATED, Ending.LOST, Ending.HUNG_UP])
def test_an_honest_parting_is_better_than_all_but_a_customer_kept(worse: Ending) -> None:
    def best(*endings: Ending) -> Ending:
        return dealings(practised(day=day, ending=end) for day, end in enumerate(endings))[
            "late_delivery"
        ].best

    assert best(worse, Ending.PARTED) is best(Ending.PARTED, worse) is Ending.PARTED
    assert best(Ending.PARTED, Ending.WON, worse) is Ending.WON


@given(records)
def test_every_drill_is_a_point_or_is_counted_as_silent(record: list[Finished]) -> None:
    for series in (*by_criterion(record, FULL), *by_practice(record, FULL)):
        assert series.drills + series.silent == len(record)
        assert all(0 <= point.value <= series.top for point in series.points)
        assert [point.at for point in series.points] == sorted(point.at for point in series.points)
        if series.best:
            assert series.best.value == max(point.value for point in series.points)
    assert sum(series.drills + series.silent for series in by_customer(record)) == len(record)


@given(records)
def test_progress_does_not_depend_on_the_order_of_reading(record: list[Finished]) -> None:
    assert by_criterion(record[::-1], FULL) == by_criterion(record, FULL)
    assert by_practice(record[::-1], FULL) == by_practice(record, FULL)
    assert by_customer(record[::-1]) == by_customer(record)


def test_drills_graded_by_another_rubric_are_refused_rather_than_mixed_up() -> None:
    with pytest.raises(KeyError, match="letting_go"):
        by_criterion(ROAD, load_rubric("stop_drop_roll"))


def test_every_criterion_of_the_rubric_has_its_series_from_the_start() -> None:
    assert tuple(series.id for series in by_criterion([], FULL)) == CRITERIA
