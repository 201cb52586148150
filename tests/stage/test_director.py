"""What a trainer does with a show: everything is in the record, and the talk is a drill's own."""

import pytest

from drills.attempt import Stage
from drills.loading import DrillError, load
from drills.planning.finished import finished
from drills.store import Store
from simulator.ending import Ending
from simulator.intention import Intention
from simulator.pin import UNPINNED, Pin
from stage.director import Director, StageError
from stage.playing import suggestions
from stage.poll import CLASS, TRAINER, Results
from stage.show import Given
from stage.store import NoSuchShowError, ShowStore
from stage.watching import Watch
from tests.stage.shown import ARGUING, BOTH, SORRY, again, begun, joined, propose, vote


def test_a_show_is_a_drill_of_its_own_and_nobodys_practice(director: Director, store: Store) -> None:
    told = load(store, director.show.billing.attempt)
    assert told.mode == "demo"
    assert [line.role for line in told.lines] == ["customer"]
    while director.attempt.stage is Stage.TALKING:
        director.say("You're a fool, and you should have read your own paperwork.", TRAINER)
        director.answer()
    assert director.attempt.ending is Ending.HUNG_UP
    assert finished(director.attempt) is None


def test_where_there_is_something_to_prepare_the_customer_speaks_all_the_same(shows: ShowStore) -> None:
    assert begun(shows, "dead_system").attempt.stage is Stage.TALKING


def test_the_trainers_reply_is_answered_and_marked_as_the_trainers(
    director: Director, shows: ShowStore
) -> None:
    director.say(SORRY, TRAINER)
    director.answer()
    reply = director.attempt.lines[1]
    assert reply.text == SORRY
    assert director.show.given == {reply.number: Given(TRAINER)}
    assert again(shows, director).show == director.show
    assert again(shows, director).attempt == director.attempt


@pytest.mark.parametrize("rep", ["exemplary", "defensive"])
def test_a_rep_plays_the_scenario_to_its_end(director: Director, shows: ShowStore, rep: str) -> None:
    director.cast(rep)
    assert again(shows, director).show.player == rep
    said = []
    while director.attempt.stage is Stage.TALKING:
        director.play_one(rep)
        said.append(director.attempt.lines[-1].text)
        director.answer()
    assert len(said) == len(set(said)) or rep == "defensive"
    assert director.attempt.ending is not None
    assert {given.by for given in director.show.given.values()} == {rep}
    with pytest.raises(DrillError):
        director.play_one(rep)


def test_what_the_reps_would_say_is_offered_once(director: Director) -> None:
    said = suggestions(["exemplary", "good", "defensive", "caving"], director.attempt)
    assert next(rep for rep, _ in said) == "exemplary"
    assert len({text for _, text in said}) == len(said)


def test_after_going_back_another_rep_takes_over(director: Director) -> None:
    director.play_one("defensive")
    director.answer()
    poor = director.attempt.lines[1]
    director.rewind(poor.number)
    director.play_one("exemplary")
    director.answer()
    assert len(director.attempt.roads) == 2
    assert (director.attempt.chance or 0) > (director.attempt.others[0].chance or 0)
    director.choose(0)
    assert director.attempt.lines[1] == poor


def test_going_back_stops_the_rep_who_plays_and_closes_the_vote(director: Director) -> None:
    director.play_one("good")
    director.answer()
    director.cast("good")
    director.ask(BOTH)
    director.rewind(director.attempt.lines[1].number)
    assert director.show.player is None
    assert director.show.poll
    assert not director.show.poll.open


def test_the_class_votes_and_the_winner_is_said(director: Director, shows: ShowStore) -> None:
    director.ask(BOTH)
    director = joined(shows, director, "ann", "ben", "cem")
    director = vote(shows, director, ann=0, ben=1, cem=0)
    assert director.show.poll
    assert director.show.poll.tally == (2, 1)
    director.close_poll()
    director.say_option(0)
    director.answer()
    assert director.attempt.lines[1].text == SORRY
    assert director.show.given[director.attempt.lines[1].number] == Given(CLASS, director.show.poll.number)
    with pytest.raises(StageError, match="gone on"):
        director.say_option(1)


def test_a_reply_given_over_a_vote_closes_it(director: Director) -> None:
    director.ask(BOTH)
    director.say(SORRY, TRAINER)
    assert director.show.poll
    assert not director.show.poll.open


def test_what_the_class_proposes_is_voted_on_once_it_is_taken_up(
    director: Director, shows: ShowStore
) -> None:
    director.ask()
    director = joined(shows, director, "ann")
    director = propose(shows, director, "ann", "We fell short, and you paid for it.")
    director = propose(shows, director, "ann", "Rubbish")
    assert director.show.poll
    assert not any(director.show.poll.tally)
    first, second = director.show.poll.waiting
    director.take_up(first.number)
    director.decline(second.number)
    assert director.show.poll
    assert [(option.text, option.by) for option in director.show.poll.options] == [
        ("We fell short, and you paid for it.", CLASS)
    ]
    assert director.show.poll.waiting == ()


def test_nothing_can_be_asked_out_of_turn_or_out_of_nothing(director: Director) -> None:
    with pytest.raises(StageError, match="nothing to vote on"):
        director.ask((), proposing=False)
    with pytest.raises(StageError, match="nothing in this reply"):
        director.say("  ", TRAINER)
    director.say(SORRY, TRAINER)
    with pytest.raises(StageError, match="turn to speak"):
        director.ask(BOTH)


def test_a_pinned_line_is_marked_as_pinned_and_the_record_says_with_what(
    director: Director, store: Store
) -> None:
    furious = Pin(anger=9.5)
    director.pin(furious)
    director.say(SORRY, TRAINER)
    director.answer()
    director.pin(Pin(intention=Intention.SOFTEN))
    director.say(ARGUING, TRAINER)
    director.answer()
    director.pin(UNPINNED)
    director.say(SORRY, TRAINER)
    director.answer()
    lines = load(store, director.attempt.id).lines
    assert [line.pin for line in lines[2::2]] == [furious, Pin(intention=Intention.SOFTEN), UNPINNED]
    assert lines[2].state
    assert lines[2].state.mood.anger == 9.5
    assert lines[4].intention is Intention.SOFTEN


def test_a_pinned_end_ends_the_talk_and_going_back_takes_it_up_again(director: Director) -> None:
    director.pin(Pin(intention=Intention.HANG_UP))
    director.say(SORRY, TRAINER)
    director.answer()
    assert director.attempt.ending is Ending.HUNG_UP
    director.pin(UNPINNED)
    director.rewind(director.attempt.lines[1].number)
    assert director.attempt.stage is Stage.TALKING


def test_notes_stay_with_their_line_and_can_be_taken_away(director: Director, shows: ShowStore) -> None:
    opening = director.attempt.lines[0].number
    director.note(opening, "  Hear the day he names. ")
    assert again(shows, director).show.notes == {opening: "Hear the day he names."}
    director.note(opening, "")
    assert director.show.notes == {}
    with pytest.raises(StageError, match="at most"):
        director.note(opening, "a" * 2001)


def test_settings_are_kept(director: Director, shows: ShowStore) -> None:
    director.set(results=Results.NEVER, workings=True, paused=True)
    director.set(paused=False)
    told = again(shows, director).show
    assert (told.results, told.workings, told.paused) == (Results.NEVER, True, False)


def test_a_code_opens_one_show_while_it_is_open(shows: ShowStore) -> None:
    several = [begun(shows) for _ in range(5)]
    codes = {director.show.billing.code for director in several}
    assert len(codes) == 5
    first = several[0]
    assert shows.by_code(first.show.billing.code) == first.show.billing
    first.end()
    first.end()
    with pytest.raises(NoSuchShowError):
        shows.by_code(first.show.billing.code)
    assert not again(shows, first).show.open
    assert [billing.open for billing in shows.shows()].count(False) == 1
    with pytest.raises(StageError, match="over"):
        first.say(SORRY, TRAINER)


def test_who_looks_on_sees_what_the_trainer_sees(director: Director, shows: ShowStore) -> None:
    watch = Watch(shows)
    seen = watch.now(director.show.billing)
    assert watch.now(director.show.billing) is seen
    director.ask(BOTH)
    director = vote(shows, joined(shows, director, "ann"), ann=1)
    director.say(SORRY, TRAINER)
    director.answer()
    seen = watch.now(director.show.billing)
    assert (seen.show, seen.told) == (director.show, director.attempt)
    director.end()
    assert not watch.now(shows.billing(director.show.billing.id)).show.open
