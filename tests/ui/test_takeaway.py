"""What a debrief gives along: the summary judged, what was disputed, which practice fits."""

import pytest
from sqlalchemy import update
from streamlit.testing.v1 import AppTest

from drills.attempt import Stage
from drills.dispute import OfCriterion, OfReply, Standing
from drills.disputing import disputable
from drills.drill import Drill
from drills.grading import grade_attempt
from drills.loading import load
from drills.planning.fitting import after, before
from drills.store import Store
from models.settings import settings
from people.knocking import LONGEST_WAIT, Knocking, mail_door
from people.register import Register
from people.tables import knocks
from record.database import now
from rubric.criteria import load_rubric
from simulator import catalogue
from tests.ui.practice import agreed_on_new_terms, lose
from tests.ui.test_rooms import everything, visit

MEANT = "I meant <script>alert(1)</script> well."


def pressed(app: AppTest, label: str) -> AppTest:
    return next(button for button in app.button if button.label == label).click().run()


def test_a_summary_that_is_due_can_be_written_in_the_debrief_and_is_judged_there(
    app: AppTest, store: Store
) -> None:
    attempt_id = agreed_on_new_terms(store)
    visit(app, "debrief", attempt=attempt_id)
    app.text_area[0].set_value("Dana, both of you sign the addendum by Friday. <b>I</b> draft it.")
    pressed(app, "Send the summary")
    assert load(store, attempt_id).stage is Stage.DONE
    shown = everything(app)
    assert "Does it say by when?" in shown
    assert "Does it name this? A phased start" in shown
    assert "<b>I</b>" not in shown


def test_what_was_disputed_stands_there_and_can_be_taken_back(app: AppTest, store: Store) -> None:
    attempt_id = lose(store)
    drill = Drill.open(store, attempt_id)
    line, findings = disputable(drill.attempt)[0]
    drill.dispute(OfReply(line.number, findings[0].move), MEANT)
    visit(app, "debrief", attempt=attempt_id)
    shown = everything(app)
    assert "You disputed this" in shown
    assert "Waiting for the trainer" in shown
    assert "<script>" not in shown
    pressed(app, "Take it back")
    assert load(store, attempt_id).disputes[0].standing is Standing.WITHDRAWN
    assert "You disputed" not in everything(app)


@pytest.mark.parametrize(("upheld", "standing"), [(True, "Upheld by ada"), (False, "Not upheld by ada")])
def test_a_trainers_answer_stands_beside_the_machines_finding(
    app: AppTest, store: Store, upheld: bool, standing: str
) -> None:
    attempt_id = lose(store)
    drill = Drill.open(store, attempt_id)
    drill.dispute(OfCriterion("composure"), MEANT)
    drill.answer_dispute(drill.attempt.disputes[0].number, upheld, "Read it aloud.", "Ada")
    visit(app, "debrief", attempt=attempt_id)
    shown = everything(app)
    assert standing.lower() in shown.lower()
    assert "Read it aloud." in shown
    assert not [button for button in app.button if button.label == "Take it back"]


def test_the_practice_that_fits_is_named_before_and_after(app: AppTest, store: Store) -> None:
    prepared = Drill.begin(store, *catalogue.find("dead_system"), seed=7).attempt
    visit(app, "drill", attempt=prepared.id)
    assert "What fits here: Take the stick" in everything(app)
    assert before(prepared.scenario).practice == "004"
    told = load(store, lose(store))
    visit(app, "debrief", attempt=told.id)
    fit = after(told.scenario, grade_attempt(told, "full"), load_rubric("full"))
    assert fit.practice == "000"
    assert "Practise next: Stop, drop, roll" in everything(app)


def test_before_the_report_is_made_its_box_says_that_it_is_being_made(app: AppTest, store: Store) -> None:
    visit(app, "debrief", attempt=lose(store))
    assert "It is being made; this can take a moment." in [caption.value for caption in app.caption]
    assert not app.get("download_button")


def test_reports_are_mailed_by_one_person_so_often_and_then_with_waits(
    app: AppTest, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("RIPITZ_MAIL__HOST", "127.0.0.1")
    monkeypatch.setenv("RIPITZ_MAIL__SENDER", "practice@example.org")
    settings.cache_clear()
    attempt_id = lose(store)
    door = mail_door(Register(store.database).alone().id)
    moment = now()
    for _ in range(door.free + 8):
        Knocking(store.database).knock((door,), moment)
        moment += door.wait(door.free + 8)
    with store.database.transaction() as connection:
        connection.execute(update(knocks).values(closed_until=now() + LONGEST_WAIT))
    visit(app, "debrief", attempt=attempt_id)
    app.session_state["takeaway"] = True
    app.run()
    app.text_input(key="mail-to").set_value("ann@example.org").run()
    app.button(key="mail-send").click().run()
    assert "Too many tries; wait 15 minutes" in app.error[0].value.replace("\\", "")
