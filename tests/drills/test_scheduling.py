"""What to practise next, and why: as it goes with a trainee over some weeks."""

from collections.abc import Sequence
from datetime import datetime, timedelta, timezone
from itertools import pairwise
from random import Random

import pytest
from fsrs import Rating
from hypothesis import given
from hypothesis import strategies as some

from drills.planning.finished import Finished
from drills.planning.scheduling import Card, Reason, Suggestion, deal, next_up, rated
from rubric.results import CriterionResult
from tests.drills.practised import CRITERIA, FULL, MONDAY, SHELF, practised, records


def card(finished: Sequence[Finished], criterion: str, scenario: str = "late_delivery") -> Card:
    found = [one for one in deal(finished, FULL).of(scenario) if one.criterion == criterion]
    assert len(found) == 1
    return found[0]


def suggestions(finished: Sequence[Finished], day: float) -> tuple[Suggestion, ...]:
    return next_up(deal(finished, FULL), SHELF, MONDAY + timedelta(days=day))


def about(finished: Sequence[Finished], day: float, scenario: str = "late_delivery") -> Suggestion:
    return next(one for one in suggestions(finished, day) if one.scenario == scenario)


def result(criterion: str, level: int | None) -> CriterionResult:
    return CriterionResult(criterion, criterion, level, (), (), unscored=None if level is not None else "why")


def test_a_newcomer_is_sent_to_each_customer_in_the_order_of_the_shelf() -> None:
    up = suggestions([], 0)
    assert [one.scenario for one in up] == [scenario.id for scenario in SHELF]
    assert {one.reason for one in up} == {Reason.NEW}
    ruth = about([], 0, "dead_system")
    assert ruth.why == "You have not met Ruth yet."
    assert ruth.practice == "004"
    assert ruth.card is None


def test_a_talk_left_open_is_no_meeting_and_is_called_what_it_is() -> None:
    up = next_up(deal([], FULL), SHELF, MONDAY, begun={"dead_system"})
    assert up[-1].reason is Reason.BEGUN
    assert up[-1].why == "You have not seen a talk with Ruth to its end yet."


def test_what_failed_comes_back_sooner_than_what_was_done_well() -> None:
    drill = practised(levels={"apologizing": 4, "falling_back": 0, "exploring": 2, "using_we": 3})
    dues = [card([drill], id_).due for id_ in ("falling_back", "exploring", "using_we", "apologizing")]
    assert dues == sorted(dues)
    assert dues[0] < dues[2] < dues[3]


def test_doing_well_again_puts_it_off_further_and_a_slip_brings_it_back() -> None:
    well = [practised(day=day, levels={"exploring": 4}) for day in (0, 8)]
    once, twice = card(well[:1], "exploring"), card(well, "exploring")
    slipped = card([*well, practised(day=20, levels={"exploring": 1})], "exploring")
    assert twice.due - twice.at > once.due - once.at
    assert slipped.due - slipped.at < once.due - once.at
    assert slipped.slipped
    assert (slipped.level, slipped.before, slipped.drills) == (1, 4, 3)


@pytest.mark.parametrize("not_applicable", [(), ("exploring",)])
def test_what_could_not_be_judged_or_did_not_arise_leaves_the_card_as_it_was(
    not_applicable: tuple[str, ...],
) -> None:
    before = practised(levels={"exploring": 2})
    after = practised(day=3, levels={"solving": 4}, not_applicable=not_applicable)
    assert card([before, after], "exploring") == card([before], "exploring")


def test_taking_the_stick_is_asked_for_only_where_it_is_taught() -> None:
    drills = [practised(name, levels={"taking_the_stick": 0}) for name in ("late_delivery", "dead_system")]
    assert [one.scenario for one in deal(drills, FULL).cards] == ["dead_system"]


def test_a_rating_says_why() -> None:
    entry = next(entry for entry in FULL.entries if entry.criterion.id == "exploring")
    taught = entry.criterion.sources
    ratings = [rated(result("exploring", level), entry, taught) for level in range(5)]
    assert [one.rating for one in ratings] == [
        Rating.Again,
        Rating.Again,
        Rating.Hard,
        Rating.Good,
        Rating.Easy,
    ]
    assert ratings[2].reason == "level 2 of 4: half of it was there"
    unscored = rated(result("exploring", None), entry, taught)
    assert (unscored.rating, unscored.reason) == (None, "why")


def test_a_slip_is_told_with_customer_and_day() -> None:
    road = [practised(day=0, levels={"exploring": 3}), practised(day=5, levels={"exploring": 1})]
    told = about(road, 14)
    assert told.reason is Reason.DUE
    assert told.why == "“Exploring, not just listening” slipped with Bill nine days ago; it is due."
    assert told.practice == "003"


@pytest.mark.parametrize(
    ("level", "why"),
    [
        (0, "“Using we” was missing with Bill 20 days ago; it is due."),
        (1, "There was little of “Using we” with Bill 20 days ago; it is due."),
        (2, "Half of “Using we” was there with Bill 20 days ago; it is due."),
        (3, "Most of “Using we” was there with Bill 20 days ago; it is due."),
        (4, "“Using we” went well with Bill 20 days ago; it is due."),
    ],
)
def test_how_it_went_is_told_for_every_level(level: int, why: str) -> None:
    assert about([practised(levels={"using_we": level})], 20).why == why


def test_who_was_strong_with_a_customer_may_rest() -> None:
    road = [practised(levels={"exploring": 4, "using_we": 4})]
    assert about(road, 0).why == "You were strong with Bill; nothing is due before 14 May."
    assert about(road, 3).why == "You were strong with Bill; nothing is due before Tuesday."
    assert about(road, 7).why == "You were strong with Bill; nothing is due before tomorrow."
    assert about(road, 8).reason is Reason.DUE


def test_what_failed_today_is_due_tomorrow() -> None:
    told = about([practised(levels={"falling_back": 0, "using_we": 4})], 0)
    assert told.reason is Reason.RESTING
    assert told.why == "“Falling back” was missing with Bill today; it is due tomorrow."


def test_a_talk_in_which_nothing_could_be_judged_is_a_meeting_without_cards() -> None:
    told = about([practised("free_ripitz")], 2, "free_ripitz")
    assert told.reason is Reason.UNJUDGED
    assert told.why == "What you did with Tom could not be judged; another talk would show it."


def test_the_weakest_of_what_is_due_speaks_for_the_customer_and_what_they_teach_goes_first() -> None:
    told = about([practised(levels={"using_we": 0, "exploring": 0, "solving": 1})], 9)
    assert told.card is not None
    # Bill is there for falling back and for anger to loyalty
    assert (told.card.criterion, told.practice) == ("exploring", "003")


def test_new_customers_come_first_then_what_is_due_then_the_rest() -> None:
    record = [
        practised("late_delivery", 0, {"using_we": 3}),
        practised("contract_change", 0, {"using_we": 0}),
        practised("free_ripitz", 8.5, {"using_we": 4}),
        practised("price_increase", 8),
        practised("insect_in_the_glass", 8.5, {"using_we": 3}),
    ]
    assert [(one.name, one.reason) for one in suggestions(record, 9)] == [
        ("Ruth", Reason.NEW),
        ("Dana", Reason.DUE),
        ("Bill", Reason.DUE),
        ("Ines", Reason.UNJUDGED),
        ("Mr. Okafor", Reason.RESTING),
        ("Tom", Reason.RESTING),
    ]


def test_days_are_the_trainees_days() -> None:
    # ten in the evening on Monday in Greenwich is Tuesday morning in Auckland
    deck = deal([practised(day=0.5, levels={"falling_back": 0})], FULL)
    auckland, new_york = timezone(timedelta(hours=12)), timezone(timedelta(hours=-4))

    def reason(now: datetime) -> Reason:
        return next(one for one in next_up(deck, SHELF, now) if one.scenario == "late_delivery").reason

    assert reason(datetime(2030, 5, 7, 23, 0, tzinfo=auckland)) is Reason.RESTING
    assert reason(datetime(2030, 5, 8, 1, 0, tzinfo=auckland)) is Reason.DUE
    assert reason(datetime(2030, 5, 6, 23, 0, tzinfo=new_york)) is Reason.RESTING
    assert reason(datetime(2030, 5, 7, 1, 0, tzinfo=new_york)) is Reason.DUE


@given(records, some.randoms(use_true_random=False), some.floats(0, 500))
def test_the_same_record_gives_the_same_plan_in_whatever_order_it_is_read(
    record: list[Finished], chance: Random, day: float
) -> None:
    shuffled = list(record)
    chance.shuffle(shuffled)
    assert deal(shuffled, FULL) == deal(record, FULL)
    assert suggestions(shuffled, day) == suggestions(record, day)


@given(records, some.sampled_from(CRITERIA), some.integers(0, 4), some.integers(0, 4))
def test_a_better_level_never_comes_back_sooner(
    record: list[Finished], criterion: str, one: int, other: int
) -> None:
    worse, better = (
        card([*record, practised("dead_system", 500, {criterion: level})], criterion, "dead_system")
        for level in sorted((one, other))
    )
    assert worse.due <= better.due
    assert worse.stability <= better.stability


@given(records)
def test_every_card_is_due_between_a_day_and_a_quarter_after_its_last_drill(record: list[Finished]) -> None:
    for one in deal(record, FULL).cards:
        assert timedelta(days=1) <= one.due - one.at <= timedelta(days=90)


@given(records, some.floats(0, 500))
def test_every_customer_is_suggested_once_and_reasons_keep_their_order(
    record: list[Finished], day: float
) -> None:
    up = suggestions(record, day)
    assert sorted(one.scenario for one in up) == sorted(scenario.id for scenario in SHELF)
    ranks = [list(Reason).index(one.reason) for one in up]
    assert all(a <= b for a, b in pairwise(ranks))
    met = {done.scenario for done in record}
    assert {one.scenario for one in up if one.reason is Reason.NEW} == {s.id for s in SHELF} - met
    assert all(one.why.endswith(".") for one in up)
