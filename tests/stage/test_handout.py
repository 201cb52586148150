"""What is handed out: the road the show is on, whose each reply was, the votes and the notes."""

from datetime import timedelta

import pytest

from errors import UserError
from simulator.intention import Intention
from simulator.pin import Pin
from stage.director import Director
from stage.handout import handout
from stage.playing import BEAT, Due, due, reading_time
from stage.poll import TRAINER
from stage.store import ShowStore
from tests.stage.shown import ARGUING, BOTH, SORRY, joined, vote


@pytest.mark.parametrize("form", ["md", "html"])
def test_it_tells_whose_each_reply_was_what_was_voted_and_what_was_noted(
    director: Director, shows: ShowStore, form: str
) -> None:
    director.ask(BOTH)
    director = vote(shows, joined(shows, director, "ann", "ben"), ann=0, ben=0)
    director.say_option(0)
    director.pin(Pin(intention=Intention.SOFTEN))
    director.answer()
    director.note(director.attempt.lines[1].number, "<b>First</b> the *regret*.")
    director.play_one("defensive")
    director.answer()
    page = handout(director.show, director.attempt, form)
    for told in (
        "The class",
        "The class voted:",
        "apology",
        "Held fast by the trainer.",
        "The defensive rep",
    ):
        assert told in page
    assert "<b>First" not in page
    escaped = "&lt;b&gt;First" if form == "html" else "\\<b\\>First\\</b\\> the \\*regret\\*."
    assert escaped in page
    assert ARGUING in page.replace("&#39;", "'")


def test_there_are_two_forms(director: Director) -> None:
    with pytest.raises(UserError, match="md, html"):
        handout(director.show, director.attempt, "pdf")


def test_the_class_gets_a_beat_before_the_answer_and_time_to_read_before_the_next_reply(
    director: Director,
) -> None:
    opening = director.attempt.lines[0]
    later = opening.at + timedelta(seconds=reading_time(opening.text) + 0.1)
    assert due(director.show, director.attempt, later) is None
    director.cast("good")
    assert due(director.show, director.attempt, later) is Due.REPLY
    assert due(director.show, director.attempt, opening.at) is None
    director.ask(BOTH)
    assert due(director.show, director.attempt, later) is None
    director.say(SORRY, TRAINER)
    said = director.attempt.lines[-1].at
    assert due(director.show, director.attempt, said) is None
    assert due(director.show, director.attempt, said + timedelta(seconds=BEAT)) is Due.ANSWER
    director.set(paused=True)
    assert due(director.show, director.attempt, said + timedelta(seconds=BEAT)) is None
