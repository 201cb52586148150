"""A reading overturned: the customer is felt anew, as far as the talk could have gone on as it did."""

from dataclasses import replace

import pytest

from certification.replaying import Replay, corrected, overturned, replay
from drills.attempt import Attempt
from drills.dispute import OfReply
from drills.drill import Drill
from drills.store import Store
from rubric.reading import Move
from simulator.ending import Ending
from simulator.intention import Intention
from tests.certification.talked import INSULT, misread, said, talked


@pytest.fixture
def insulted(store: Store) -> tuple[Attempt, Replay]:
    """A good seller in whose second and third replies insults were heard that are not there."""
    replies = said("exemplary")
    heard = {replies[1]: Move.HOSTILE, replies[2]: Move.HOSTILE}
    told = talked(store, replies, heard)
    return told, replay(told, misread(told, heard))


def test_who_was_hung_up_on_for_an_insult_that_was_none_could_have_kept_the_customer(
    insulted: tuple[Attempt, Replay],
) -> None:
    told, found = insulted
    assert told.ending is Ending.HUNG_UP
    assert found.left
    assert found.left.ending is None
    assert found.left.feels.anger < found.left.felt.anger
    assert found.could_have_differed


def test_nothing_is_claimed_of_what_comes_after_the_talk_would_have_been_another(
    insulted: tuple[Attempt, Replay],
) -> None:
    _, found = insulted
    assert all(step.same for step in found.steps[:-1])
    assert not found.steps[-1].same


def test_as_far_as_it_goes_it_is_how_the_talk_goes_when_it_is_read_rightly(store: Store) -> None:
    # one small misstep that the customer takes, in what they mean, as if it had not been
    replies = said("good")
    steps = 0
    for place, reply in enumerate(replies):
        heard = {reply: Move.DIVISIVE_YOU}
        told = talked(store, replies, heard)
        rightly = talked(store, replies)
        for step, answer in zip(
            replay(told, misread(told, heard)).steps, rightly.lines[2 * place + 2 :: 2], strict=False
        ):
            assert answer.state
            assert (step.feels, step.means, step.ending) == (
                answer.state.mood,
                answer.intention,
                answer.state.ending,
            )
            steps += 1
    assert steps > len(replies)


def test_a_drill_read_rightly_is_replayed_as_it_was(store: Store) -> None:
    told = talked(store, said("good"))
    assert replay(told, frozenset()) == Replay(told.ending, ())
    assert not replay(told, frozenset()).could_have_differed
    assert corrected(told, frozenset()) == told


def test_a_customer_who_was_won_could_not_have_been_won_better(store: Store) -> None:
    replies = said("exemplary")
    heard = {replies[0]: Move.PAST_REHASH}
    told = talked(store, replies, heard)
    assert told.ending is Ending.WON
    assert not replay(told, misread(told, heard)).could_have_differed


def test_a_misstep_that_moved_nothing_that_mattered_changes_no_ending(store: Store) -> None:
    # whoever insults a customer twice is hung up on, whatever else was heard in between
    heard = {INSULT: Move.PAST_REHASH}
    told = talked(store, [INSULT] * 6, heard)
    found = replay(told, misread(told, heard))
    assert told.ending is Ending.HUNG_UP
    assert found.steps
    assert not found.could_have_differed


def test_where_the_rules_have_changed_since_the_doubt_is_the_trainees(store: Store) -> None:
    heard = {INSULT: Move.PAST_REHASH}
    told = talked(store, [INSULT] * 6, heard)
    by_other_rules = replace(told.lines[2], intention=Intention.ACCEPT)
    found = replay(
        replace(told, lines=(*told.lines[:2], by_other_rules, *told.lines[3:])), misread(told, heard)
    )
    assert not found.steps[0].faithful
    assert found.could_have_differed


def test_what_an_upheld_dispute_overturned_is_known_from_the_record(store: Store) -> None:
    replies = said("defensive")
    told = talked(store, replies)
    drill = Drill(store, told)
    about = next(
        OfReply(line.number, finding.move)
        for line in told.lines
        if line.reading
        for finding in line.reading.findings
    )
    drill.dispute(about, "I said the opposite.")
    assert overturned(drill.attempt) == frozenset()
    drill.answer_dispute(drill.attempt.disputes[0].number, True, "So you did.", "Ada")
    assert overturned(drill.attempt) == {about}
    line = next(line for line in corrected(drill.attempt, {about}).lines if line.number == about.reply)
    assert line.reading
    assert about.move not in line.reading.moves
