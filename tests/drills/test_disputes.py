"""A finding can be disputed, a dispute taken back or answered; no score changes by it."""

import pytest

from drills.attempt import Attempt
from drills.dispute import OfCriterion, OfReply, Standing
from drills.disputing import DisputeError, disputable, here
from drills.drill import Drill
from drills.grading import grade_attempt
from drills.loading import load
from drills.store import Store
from rubric.reading import Move
from simulator import catalogue

ARGUING = "That isn't what happened. With respect, one day is not a disaster, so calm down."
LEAVING = "You're a fool, and you should have read your own paperwork. Good luck finding anyone else."
MEANT = "I meant that one day can be made up for. <b>#let</b> $x$ \ud800"


@pytest.fixture
def drill(store: Store) -> Drill:
    drill = Drill.begin(store, *catalogue.find("late_delivery"), seed=7)
    for reply in (ARGUING, *[LEAVING] * 6):
        if drill.attempt.ending is None:
            drill.reply(reply)
            drill.answer()
    return drill


def first_finding(told: Attempt) -> OfReply:
    line, findings = disputable(told)[0]
    return OfReply(line.number, findings[0].move)


def test_a_dispute_is_kept_in_the_record_and_waits(drill: Drill, store: Store) -> None:
    graded = grade_attempt(drill.attempt, "full")
    drill.dispute(first_finding(drill.attempt), MEANT)
    drill.dispute(OfCriterion("composure"), "I did stop.")
    told = load(store, drill.attempt.id)
    assert told == drill.attempt
    assert [dispute.words for dispute in told.disputes] == [MEANT, "I did stop."]
    assert {dispute.standing for dispute in told.disputes} == {Standing.WAITING}
    assert here(told) == told.disputes
    assert grade_attempt(told, "full") == graded


def test_what_was_taken_back_is_no_longer_shown_and_stays_in_the_record(drill: Drill, store: Store) -> None:
    about = first_finding(drill.attempt)
    drill.dispute(about, MEANT)
    (raised,) = drill.attempt.disputes
    drill.withdraw(raised.number)
    assert here(drill.attempt) == ()
    assert load(store, drill.attempt.id).disputes[0].standing is Standing.WITHDRAWN
    with pytest.raises(DisputeError, match="withdrawn"):
        drill.withdraw(raised.number)
    with pytest.raises(DisputeError, match="nothing to answer"):
        drill.answer_dispute(raised.number, True, "You did.", "Ada")
    drill.dispute(about, "In other words.")
    assert [dispute.words for dispute in here(drill.attempt)] == ["In other words."]


@pytest.mark.parametrize(("upheld", "standing"), [(True, Standing.UPHELD), (False, Standing.NOT_UPHELD)])
def test_a_trainer_answers_and_the_machine_keeps_its_number(
    drill: Drill, store: Store, upheld: bool, standing: Standing
) -> None:
    graded = grade_attempt(drill.attempt, "full")
    drill.dispute(first_finding(drill.attempt), MEANT)
    drill.answer_dispute(drill.attempt.disputes[0].number, upheld, "Read it aloud.", "Ada")
    (answered,) = load(store, drill.attempt.id).disputes
    assert answered.standing is standing
    assert answered.answer
    assert (answered.answer.reason, answered.answer.by) == ("Read it aloud.", "Ada")
    assert grade_attempt(drill.attempt, "full") == graded
    with pytest.raises(DisputeError, match="answered already"):
        drill.withdraw(answered.number)


def test_a_later_answer_takes_the_place_of_the_first(drill: Drill) -> None:
    drill.dispute(OfCriterion("composure"), MEANT)
    number = drill.attempt.disputes[0].number
    drill.answer_dispute(number, False, "No.", "Ada")
    drill.answer_dispute(number, True, "On a second look: yes.", "Ada")
    assert drill.attempt.disputes[0].standing is Standing.UPHELD


def test_only_what_was_found_can_be_disputed_and_only_once(drill: Drill) -> None:
    about = first_finding(drill.attempt)
    with pytest.raises(DisputeError, match="not found in this reply"):
        drill.dispute(OfReply(about.reply, Move.TAKE_THE_STICK), MEANT)
    with pytest.raises(DisputeError, match="not found in this reply"):
        drill.dispute(OfReply(10_000, about.move), MEANT)
    with pytest.raises(DisputeError, match="no criterion"):
        drill.dispute(OfCriterion("charm"), MEANT)
    with pytest.raises(DisputeError, match="what you meant"):
        drill.dispute(about, " \n")
    with pytest.raises(DisputeError, match="at most"):
        drill.dispute(about, "a" * 2_001)
    drill.dispute(about, MEANT)
    with pytest.raises(DisputeError, match="already"):
        drill.dispute(about, MEANT)
    with pytest.raises(DisputeError, match="no such dispute"):
        drill.answer_dispute(10_000, True, "Yes.", "Ada")


def test_a_talk_that_goes_on_has_nothing_to_dispute(store: Store) -> None:
    drill = Drill.begin(store, *catalogue.find("late_delivery"), seed=7)
    drill.reply(ARGUING)
    drill.answer()
    with pytest.raises(DisputeError, match="goes on"):
        drill.dispute(first_finding(drill.attempt), MEANT)


def test_a_dispute_belongs_to_the_roads_that_its_reply_is_on(drill: Drill, store: Store) -> None:
    first, last = disputable(drill.attempt)[0], disputable(drill.attempt)[-1]
    drill.dispute(OfReply(first[0].number, first[1][0].move), "About the first.")
    drill.dispute(OfReply(last[0].number, last[1][0].move), "About the last.")
    drill.dispute(OfCriterion("composure"), "About the whole.")
    drill.rewind(last[0].number)
    assert [dispute.words for dispute in here(drill.attempt)] == ["About the first."]
    assert len(drill.attempt.disputes) == 3
    drill.choose(0)
    assert len(here(drill.attempt)) == 3
    assert load(store, drill.attempt.id) == drill.attempt
