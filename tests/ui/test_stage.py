"""The trainer's controls and the wall: what a click does to the show, and what the class gets to see of it."""

import time

import pytest
from streamlit.testing.v1 import AppTest

from drills.attempt import Stage
from drills.store import Store
from models.settings import settings
from simulator.intention import Intention
from simulator.pin import Pin
from stage.director import Director
from stage.poll import CLASS, TRAINER, Results
from stage.store import ShowStore
from stage.watching import Watch
from tests.stage.shown import ARGUING, BOTH, SORRY, again, begun, joined, propose, vote
from ui import markup
from ui.staging import words
from ui.staging.address import Joining
from ui.staging.wall import Wall, wall

WAY_IN = Joining("http://192.168.1.20:8501", "ABCDEF", reachable=True)


@pytest.fixture
def shows(store: Store) -> ShowStore:
    return ShowStore(store)


@pytest.fixture
def director(shows: ShowStore) -> Director:
    return begun(shows)


def visit(app: AppTest, director: Director | None = None) -> AppTest:
    app.query_params.clear()
    if director:
        app.query_params["show"] = director.show.billing.id
    app.switch_page("ui/rooms/stage.py")
    app.run()
    assert not app.exception
    return app


def press(app: AppTest, label: str) -> AppTest:
    next(button for button in app.button if button.label == label).click()
    return app.run()


def everything(app: AppTest) -> str:
    shown = [*app.markdown, *app.html, *app.title, *app.caption, *app.info, *app.warning]
    return "\n".join(str(element.value if hasattr(element, "value") else element.proto) for element in shown)


def on_the_wall(shows: ShowStore, director: Director) -> Wall:
    return wall(Watch(shows).now(shows.billing(director.show.billing.id)), WAY_IN)


def test_a_show_is_opened_and_found_again(app: AppTest, shows: ShowStore) -> None:
    visit(app)
    assert "without an account" in everything(app)
    press(app, "Open the stage")
    (billing,) = shows.shows()
    assert app.query_params["show"] in ([billing.id], billing.id)
    assert billing.code in everything(app)
    # a test's browser is on this machine, where no phone comes
    assert "ripitz practice --class" in everything(app)
    visit(app)
    assert any(billing.code in button.label for button in app.button)


def test_a_rep_gives_one_reply_and_then_plays_on(app: AppTest, director: Director, shows: ShowStore) -> None:
    visit(app, director)
    press(app, "Next reply")
    now = again(shows, director)
    assert now.attempt.stage is Stage.OWED
    assert [given.by for given in now.show.given.values()] == ["exemplary"]
    until = time.monotonic() + 20
    while again(shows, director).attempt.stage is Stage.OWED:
        assert time.monotonic() < until, "no answer came"
        time.sleep(0.3)
        app.run()
    press(app, "Play on")
    assert again(shows, director).show.player == "exemplary"
    press(app, "Stop the exemplary rep")
    assert again(shows, director).show.player is None


def test_the_trainers_own_reply_is_said_and_the_box_is_empty_again(
    app: AppTest, director: Director, shows: ShowStore
) -> None:
    visit(app, director)
    app.segmented_control[0].set_value("I do")
    app.run()
    app.text_area(key="own-reply").set_value(SORRY)
    press(app, "Say it")
    assert again(shows, director).attempt.lines[1].text == SORRY
    assert markup.plain(SORRY) in everything(app)


def test_the_class_is_asked_and_what_it_chose_is_said(
    app: AppTest, director: Director, shows: ShowStore
) -> None:
    visit(app, director)
    app.segmented_control[0].set_value("The class")
    app.run()
    press(app, "Ask the class")
    asked = again(shows, director).show.poll
    assert asked
    assert [option.by for option in asked.options] == ["exemplary", "defensive"]
    director = joined(shows, director, "ann", "ben", "cem")
    director = vote(shows, director, ann=1, ben=1, cem=0)
    director = propose(shows, director, "cem", "*Never* mind.")
    app.run()
    assert "3 of 3 phones" in everything(app)
    assert "\\*Never\\* mind" in everything(app)
    press(app, "Take up")
    taken = again(shows, director).show.poll
    assert taken
    assert taken.options[-1].by == CLASS
    press(app, "Close the vote")
    assert "most votes" in everything(app)
    press(app, "Say B")
    now = again(shows, director)
    assert now.attempt.lines[1].text == asked.options[1].text
    assert next(iter(now.show.given.values())).poll == asked.number


def test_settings_and_pins_are_kept_and_shown_as_another_window_set_them(
    app: AppTest, director: Director, shows: ShowStore
) -> None:
    visit(app, director)
    app.toggle(key="workings").set_value(True)
    app.run()
    app.selectbox(key="results").set_value(Results.NEVER)
    app.run()
    app.selectbox(key="pinned-mood").set_value("furious")
    app.run()
    told = again(shows, director).show
    assert (told.workings, told.results, told.pin.anger) == (True, Results.NEVER, words.MOODS["furious"])
    again(shows, director).set(workings=False, paused=True)
    app.run()
    assert not app.toggle(key="workings").value
    assert app.toggle(key="paused").value


def test_a_note_is_written_and_a_reply_taken_back(app: AppTest, director: Director, shows: ShowStore) -> None:
    director.say(ARGUING, TRAINER)
    director.answer()
    visit(app, director)
    app.text_area[0].set_value("Hear what he fears.")
    app.button(key="FormSubmitter:note-0-Keep the note").click()
    app.run()
    assert "Hear what he fears" in everything(app)
    press(app, "Back to before line 2")
    now = again(shows, director)
    assert len(now.attempt.lines) == 1
    assert len(now.attempt.roads) == 2
    assert now.show.notes


def test_an_ended_show_only_hands_out(app: AppTest, director: Director, shows: ShowStore) -> None:
    visit(app, director)
    press(app, "End it")
    assert not again(shows, director).show.open
    assert "over" in everything(app)
    assert not [button for button in app.button if button.label == "Next reply"]


def test_the_stage_is_the_trainers(app: AppTest, director: Director, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RIPITZ_GROUP__ENABLED", "true")
    settings.cache_clear()
    for room in ("stage", "projector"):
        app.query_params["show"] = director.show.billing.id
        app.switch_page(f"ui/rooms/{room}.py")
        app.run()
        assert director.show.billing.code not in everything(app)
        assert not [button for button in app.button if button.label == "Next reply"]


def test_the_wall_shows_the_last_words_and_the_way_in(director: Director, shows: ShowStore) -> None:
    first = on_the_wall(shows, director)
    assert first.line == director.attempt.lines[0].text
    assert first.big_code
    assert first.workings is None
    director.say(SORRY, TRAINER)
    owed = on_the_wall(shows, director)
    assert (owed.reply, owed.reply_by) == (SORRY, "The trainer")
    assert "taking it in" in owed.line
    director.pin(Pin(intention=Intention.SOFTEN))
    director.answer()
    director.set(workings=True)
    answered = on_the_wall(shows, director)
    assert answered.workings
    assert answered.workings.means == "softens"
    assert answered.workings.pinned
    assert answered.workings.moves == ("apology",)
    assert answered.workings.panel.chance == director.attempt.chance


@pytest.mark.parametrize(
    ("results", "open_", "closed"), [(r, r is Results.ALWAYS, r is not Results.NEVER) for r in Results]
)
def test_the_wall_shows_votes_when_the_trainer_has_set_it(
    director: Director, shows: ShowStore, results: Results, open_: bool, closed: bool
) -> None:
    director.set(results=results)
    director.ask(BOTH)
    director = vote(shows, joined(shows, director, "ann", "ben"), ann=1)
    for shown in (open_, closed):
        seen = on_the_wall(shows, director)
        assert [bar.votes for bar in seen.bars] == ([0, 1] if shown else [None, None])
        assert [bar.share for bar in seen.bars] == ([0, 100] if shown else [None, None])
        assert seen.voted == "1 of 2 have voted"
        director.close_poll()
