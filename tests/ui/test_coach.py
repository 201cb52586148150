"""The coach beside the talk: on request, on, off; never where it counts."""

import pytest
from streamlit.testing.v1 import AppTest

from drills.drill import Drill
from drills.help import Help
from drills.loading import load
from drills.store import Store
from models.settings import Mode
from simulator import catalogue
from tests.ui.conftest import ROOT
from tests.ui.test_rooms import ARGUING, HOSTILE, OWNING, begin, everything, play, visit
from ui.coach import Setting

LOOK, HINT, MORE = "What did my reply do?", "A hint for my next reply", "Show me what to do"


def labels(app: AppTest) -> list[str]:
    # punctuation in a label that may hold a name is escaped
    return [button.label.replace("\\", "") for button in app.button]


def press(app: AppTest, label: str) -> AppTest:
    return app.button[labels(app).index(label)].click().run()


def used(store: Store, attempt_id: str) -> list[Help]:
    return [each.sort for each in load(store, attempt_id).helped]


def talk(app: AppTest, store: Store, *replies: str, **query: str) -> str:
    attempt_id = begin(store)
    play(store, attempt_id, *replies)
    visit(app, "drill", attempt=attempt_id, **query)
    assert not app.exception
    assert not app.error
    return attempt_id


def test_before_the_first_reply_there_is_a_hint_to_ask_for_and_nothing_else(
    app: AppTest, store: Store
) -> None:
    attempt_id = talk(app, store)
    assert HINT in labels(app)
    assert LOOK not in labels(app)
    assert used(store, attempt_id) == []


def test_a_hint_is_a_question_first_and_words_when_asked_again(app: AppTest, store: Store) -> None:
    attempt_id = talk(app, store)
    press(app, HINT)
    assert "Bill" in everything(app)
    assert "In words that you can change" not in everything(app)
    press(app, MORE)
    assert "In words that you can change" in everything(app)
    assert used(store, attempt_id) == [Help.NUDGE, Help.WORDING]


def test_the_ready_words_go_into_the_box_and_are_not_sent(app: AppTest, store: Store) -> None:
    attempt_id = talk(app, store)
    press(press(press(app, HINT), MORE), "Put it in the box")
    assert f"<blockquote>{app.chat_input[0].value}</blockquote>" in everything(app)
    assert len(load(store, attempt_id).lines) == 1


def test_a_look_marks_the_own_words_and_names_one_thing(app: AppTest, store: Store) -> None:
    talk(app, store, OWNING, ARGUING)
    shown = everything(press(app, LOOK))
    assert '<mark class="rz-bad">' in shown
    assert shown.count("One thing to change.") == 1
    assert "Cost: arguing" in shown


def test_a_strong_reply_gets_nothing_to_change(app: AppTest, store: Store) -> None:
    talk(app, store)
    press(press(app, HINT), MORE)
    press(app, "Put it in the box")
    app.chat_input[0].set_value(str(app.chat_input[0].value)).run()
    shown = everything(press(app, LOOK))
    assert "Nothing to change." in shown
    assert "One thing to change." not in shown


@pytest.mark.parametrize(
    ("question", "answered"),
    [
        ("Show me an example", "A dental laboratory"),
        ("Why did Bill say that?", "You argued"),
        ("What else could I have said?", "blockquote"),
        ("Which practice teaches this?", "techniques?page=falling_back#disputing"),
    ],
)
def test_each_question_is_answered(app: AppTest, store: Store, question: str, answered: str) -> None:
    attempt_id = talk(app, store, OWNING, ARGUING)
    assert question not in labels(app)
    press(press(app, LOOK), question)
    assert not app.exception
    assert answered in everything(app)
    assert question not in labels(app)
    assert len(used(store, attempt_id)) == 2


def test_a_reload_shows_again_what_was_open_and_counts_nothing(app: AppTest, store: Store) -> None:
    attempt_id = talk(app, store, OWNING, ARGUING)
    press(press(app, LOOK), "Why did Bill say that?")
    again = visit(AppTest.from_file(str(ROOT / "app.py"), default_timeout=30), "drill", attempt=attempt_id)
    assert "You argued" in everything(again)
    assert used(store, attempt_id) == [Help.LOOK, Help.WHY]


def test_the_next_reply_closes_what_was_open(app: AppTest, store: Store) -> None:
    talk(app, store, OWNING)
    press(app, LOOK)
    app.chat_input[0].set_value(ARGUING).run()
    assert "What your reply did" not in everything(app)
    assert LOOK in labels(app)


def test_turned_on_it_looks_at_each_reply_once(app: AppTest, store: Store) -> None:
    attempt_id = talk(app, store, coach="on")
    app.chat_input[0].set_value(OWNING).run()
    assert "What your reply did" in everything(app)
    app.run()
    assert used(store, attempt_id) == [Help.LOOK]
    press(app, HINT)
    assert "What your reply did" not in everything(app)


def test_turned_off_it_shows_nothing(app: AppTest, store: Store) -> None:
    attempt_id = talk(app, store, OWNING, coach="off")
    assert not {LOOK, HINT} & set(labels(app))
    assert used(store, attempt_id) == []


def test_how_it_is_set_stands_in_the_address(app: AppTest, store: Store) -> None:
    talk(app, store, OWNING)
    app.radio[0].set_value(Setting.OFF).run()
    assert "off" in app.query_params["coach"]
    assert LOOK not in labels(app)
    visit(app, "drill", attempt=begin(store))
    assert HINT not in labels(app)


def test_an_address_of_no_sense_is_on_request(app: AppTest, store: Store) -> None:
    talk(app, store, coach="loud")
    assert HINT in labels(app)


@pytest.mark.parametrize("mode", ["certification", "demo"])
@pytest.mark.parametrize("coach", ["on", "request"])
def test_outside_practice_there_is_no_coach(app: AppTest, store: Store, mode: Mode, coach: str) -> None:
    drill = Drill.begin(store, *catalogue.find("late_delivery"), seed=7, mode=mode)
    play(store, drill.attempt.id, OWNING)
    visit(app, "drill", attempt=drill.attempt.id, coach=coach)
    assert not app.exception
    assert not {LOOK, HINT} & set(labels(app))
    assert not app.radio
    assert used(store, drill.attempt.id) == []


def test_the_debrief_says_how_much_help_there_was(app: AppTest, store: Store) -> None:
    attempt_id = talk(app, store, OWNING)
    press(press(app, LOOK), "Why did Bill say that?")
    press(app, HINT)
    play(store, attempt_id, *[HOSTILE] * 6)
    visit(app, "debrief", attempt=attempt_id)
    assert "Help from the coach: 1 hint, 1 look at a reply, 1 question." in everything(app)
