"""Certification on the pages: what a trainee is asked and told, what a proctor does, what a reviewer is shown."""

import csv
import io
import re
from dataclasses import dataclass
from html import unescape
from pathlib import Path

import pytest
from sqlalchemy import select
from streamlit.testing.v1 import AppTest

from certification.allowances import Allowances
from certification.case import case
from certification.clock import Allowance
from certification.decisions import Decisions
from certification.published import Certifications
from certification.results import Standing
from certification.reviewing import ReviewError
from certification.sitting import Sitting, Stage
from certification.sittings import Sittings
from certification.tables import review_drafts
from certification.taking import Taking
from credentials.register import certificate
from drills.loading import load
from exchange.certified import certified
from exchange.csv_file import as_csv
from exchange.outcome import Status
from exchange.results import outcome_rows
from people.person import Person, Role
from record.keys import Keys
from tests.ui import sat
from tests.ui.conftest import ROOT
from tests.ui.signed_in import bringing
from tests.ui.test_group import PASSWORD, Group, group, visit
from tests.ui.test_rooms import everything
from ui import doors

__all__ = ["group"]

APP = str(ROOT / "app.py")
INSULT = "Good luck finding anyone else."
"""of what is said in every sitting here"""


@dataclass(frozen=True)
class Hall:
    """A group with a certification that Ann is asked to sit."""

    group: Group

    def sat_down(self) -> Sitting:
        return Sittings(self.group.store).begin(self.group.ann, sat.REFERENCE)

    def now(self, sitting: Sitting) -> Sitting:
        return Sittings(self.group.store).sitting(sitting.id)

    def failed(self) -> Sitting:
        return sat.failed(self.group.store, self.group.ann)

    def appealed(self) -> Sitting:
        return sat.appealed(self.group.store, self.group.ann)


def said(app: AppTest) -> str:
    """All that the page says, without how it is drawn."""
    return unescape(re.sub(r"(?s)<style>.*?</style>", "", everything(app)))


@pytest.fixture
def hall(group: Group) -> Hall:
    sat.asked(group.store, group.ann)
    return Hall(group)


def button(app: AppTest, label: str) -> AppTest:
    return next(one for one in app.button if one.label == label).click().run()


def part(app: AppTest, name: str) -> AppTest:
    return visit(app, doors.CERTIFY.file, part=name)


@pytest.mark.parametrize("door", [doors.CERTIFY, doors.DECIDE], ids=lambda door: door.title)
def test_a_trainee_looks_after_no_certification(app: AppTest, hall: Hall, door: doors.Door) -> None:
    sitting = hall.appealed()
    with bringing(hall.group.token(hall.group.ben)):
        visit(app, door.file, sitting=sitting.id)
    assert not app.exception
    assert INSULT not in said(app)
    assert not app.button
    assert not app.radio


# the proctor


def test_a_proctor_pauses_with_a_cause_and_lets_it_go_on(app: AppTest, hall: Hall) -> None:
    sitting = hall.sat_down()
    with bringing(hall.group.token(hall.group.tess)):
        part(app, "Under way")
        assert "Ann" in said(app)
        assert "has not begun to talk" in said(app)
        button(app, "Pause it")
        assert "Say why" in app.error[0].value
        assert hall.now(sitting).stage is Stage.BETWEEN
        app.text_input[0].set_value("a fire alarm")
        button(app, "Pause it")
        assert app.success[0].value == r"Paused\: Ann\."
        paused = hall.now(sitting)
        assert paused.paused
        assert (paused.paused.because, paused.paused.by) == ("a fire alarm", hall.group.tess.id)
        assert "a fire alarm" in said(app)
        app.text_input[0].set_value("it was a drill")
        button(app, "Let it go on")
    assert hall.now(sitting).stage is Stage.BETWEEN


def test_more_time_is_given_for_the_talk_under_way_and_for_no_other(app: AppTest, hall: Hall) -> None:
    sitting = hall.sat_down()
    with bringing(hall.group.token(hall.group.tess)):
        part(app, "Under way")
        assert "Give more time" not in app.radio[0].options
        Taking(hall.group.store, hall.group.ann, sitting.id).face()
        part(app, "Under way")
        app.radio[0].set_value("Give more time").run()
        app.number_input[0].set_value(15)
        app.text_input[0].set_value("the line broke")
        button(app, "Give more time")
    current = hall.now(sitting).current
    assert current
    assert current.clock.added.total_seconds() == 15 * 60


def test_the_days_to_meet_everybody_in_are_told_before_and_during_and_a_proctor_gives_more(
    app: AppTest, hall: Hall
) -> None:
    store, ann = hall.group.store, hall.group.ann
    limited = sat.TERMS.replace("version: 1", "version: 2") + "within: 3\n"
    Certifications(store).publish(limited.encode(), "complaints.yaml")
    Certifications(store).assign("complaints@2", ann)
    with bringing(hall.group.token(ann)):
        visit(app, doors.CERTIFICATION.file, certification="complaints@2")
        assert "You have 3 days from when you begin to meet them" in said(app)
        button(app, "Begin")
        assert "Meet them by **" in said(app)
    (sitting,) = Sittings(store).of(ann)
    with bringing(hall.group.token(hall.group.tess)):
        part(app, "Under way")
        assert "customers to be met by" in said(app)
        app.radio[0].set_value("Give more days").run()
        app.number_input[0].set_value(2)
        app.text_input[0].set_value("the line broke")
        button(app, "Give more days")
        assert "2 days more" in said(app)
    within = hall.now(sitting).within
    assert within
    assert within.whole.days == 5


@pytest.mark.parametrize(("label", "stage"), [("End it", Stage.CLOSED), ("Declare it void", Stage.VOID)])
def test_a_proctor_can_end_it_for_good(app: AppTest, hall: Hall, label: str, stage: Stage) -> None:
    sitting = hall.sat_down()
    with bringing(hall.group.token(hall.group.tess)):
        part(app, "Under way")
        app.radio[0].set_value(label).run()
        app.text_input[0].set_value("somebody else sat there")
        button(app, label)
        assert "Nobody sits a certification now." in said(app)
    assert hall.now(sitting).stage is stage
    assert hall.now(sitting).spent is (stage is Stage.CLOSED)


def test_nobody_watches_over_their_own_sitting(app: AppTest, hall: Hall) -> None:
    max_ = hall.group.register.add("max", "Max", Role.TRAINER, PASSWORD)
    Certifications(hall.group.store).assign(sat.REFERENCE, max_)
    Sittings(hall.group.store).begin(max_, sat.REFERENCE)
    with bringing(hall.group.token(max_)):
        part(app, "Under way")
    assert "Nobody sits a certification now." in said(app)


def test_more_time_for_a_person_holds_from_the_next_sitting_on(app: AppTest, hall: Hall) -> None:
    ann: Person = hall.group.ann
    with bringing(hall.group.token(hall.group.tess)):
        part(app, "Under way")
        next(box for box in app.selectbox if box.label == "For whom").select("Ann (ann)").run()
        app.number_input[0].set_value(150)
        next(box for box in app.text_input if box.label.startswith("Why")).set_value(
            "reads with a screen reader"
        )
        button(app, "Allow it")
        assert "150 per cent" in app.success[0].value
        assert "reads with a screen reader" in said(app)
    assert Allowances(hall.group.store).of(ann.id) == Allowance(150)
    assert hall.sat_down().allowance == Allowance(150)


# the reviewer


def reviewed(app: AppTest, hall: Hall, sitting: Sitting, level: str = "3") -> AppTest:
    """Tess opens the sheet and gives one level throughout, and passes it."""
    visit(app, doors.DECIDE.file, sitting=sitting.id)
    for box in app.radio:
        box.set_value(level if box.label != "You decide" else "passed")
    app.text_area[0].set_value("I hear an apology in it.")
    return button(app, "Decide")


def test_a_reviewer_reads_the_words_and_nothing_of_whose_they_are_or_what_came_of_them(
    app: AppTest, hall: Hall
) -> None:
    sitting = hall.appealed()
    with bringing(hall.group.token(hall.group.tess)):
        part(app, "To decide")
        assert "Angry customers" in said(app)
        assert "Ann" not in said(app)
        visit(app, doors.DECIDE.file, sitting=sitting.id)
        assert not app.exception
        assert INSULT in said(app)
        for secret in ("Ann", "up all night", "Cost:", "Not passed this time", "chance", "differs"):
            assert secret not in said(app)
        # nothing is chosen for them
        assert all(box.value is None for box in app.radio)


def test_a_review_that_was_begun_is_there_when_the_page_is_loaded_again(app: AppTest, hall: Hall) -> None:
    sitting = hall.appealed()
    tess = hall.group.token(hall.group.tess)
    with bringing(tess):
        visit(app, doors.DECIDE.file, sitting=sitting.id)
        app.radio[0].set_value("3").run()
        app.radio[1].set_value("left out")
        next(box for box in app.radio if box.label == "You decide").set_value("failed")
        app.text_area[0].set_value("Half a <b>reason</b>").run()
        again = visit(AppTest.from_file(APP, default_timeout=60), doors.DECIDE.file, sitting=sitting.id)
        assert [one.value for one in again.radio] == ["3", "left out", None, None, "failed"]
        assert again.text_area[0].value == "Half a <b>reason</b>"
        # what is changed there goes on from it
        again.radio[0].set_value("1").run()
    register = hall.group.register
    register.set_role(hall.group.ben.id, Role.TRAINER)
    with bringing(hall.group.token(hall.group.ben)):
        other = visit(AppTest.from_file(APP, default_timeout=60), doors.DECIDE.file, sitting=sitting.id)
        assert all(one.value is None for one in other.radio)
        assert other.text_area[0].value == ""
    with bringing(tess):
        reviewed(app, hall, sitting)
    with hall.group.store.database.transaction() as connection:
        assert connection.execute(select(review_drafts)).all() == []


def test_a_review_is_given_whole_and_shows_the_rest(app: AppTest, hall: Hall) -> None:
    sitting = hall.appealed()
    with bringing(hall.group.token(hall.group.tess)):
        visit(app, doors.DECIDE.file, sitting=sitting.id)
        button(app, "Decide")
        assert app.warning[0].value == "4 levels are not chosen yet. Leave out what has no place in the talk."
        reviewed(app, hall, sitting)
        assert not app.exception
        assert "Passed. That stands now." in said(app)
        assert "Ann" in said(app)
        assert "up all night" in said(app)
    assert case(hall.group.store, sitting.id).standing is Standing.PASSED


def test_what_is_over_is_graded_though_nobody_came_back_for_the_result(app: AppTest, hall: Hall) -> None:
    sitting = hall.failed()
    assert case(hall.group.store, sitting.id).standing is Standing.UNGRADED
    with bringing(hall.group.token(hall.group.tess)):
        part(app, "To decide")
    assert case(hall.group.store, sitting.id).standing is Standing.FAILED


# what trainers publish, and what came of it


def test_a_certification_is_mended_and_published_and_somebody_is_asked(app: AppTest, group: Group) -> None:
    with bringing(group.token(group.tess)):
        part(app, "Certifications")
        box = next(box for box in app.text_area if box.label == "The certification")
        box.set_value(sat.TERMS.replace("pass_mark: 65", "pass_mark: 650")).run()
        assert "pass_mark" in said(app)
        assert next(one for one in app.button if one.label == "Publish").disabled
        next(box for box in app.text_area if box.label == "The certification").set_value(sat.TERMS).run()
        button(app, "Publish")
        assert "published" in app.success[0].value
        next(box for box in app.selectbox if box.label == "To whom").select("Ann (ann)")
        button(app, "Ask them")
        assert not app.exception
    (asked,) = Certifications(group.store).assigned(group.ann.id)
    assert (asked.certification, asked.by) == (sat.REFERENCE, group.tess.id)
    with bringing(group.token(group.ann)):
        visit(app, doors.CHOOSE.file)
    assert "Angry customers" in said(app)


def test_of_what_waits_for_a_person_the_results_tell_that_it_waits(app: AppTest, hall: Hall) -> None:
    hall.appealed()
    with bringing(hall.group.token(hall.group.tess)):
        part(app, "Results")
    assert "1 with a person who decides" in said(app)
    assert "Ann" not in said(app)


def test_no_score_is_told_to_whoever_could_be_asked_to_decide_it_on_an_appeal(
    app: AppTest, hall: Hall
) -> None:
    store, tess = hall.group.store, hall.group.register.person(hall.group.tess.id)
    sitting = hall.failed()
    with bringing(hall.group.token(tess)):
        part(app, "Results")
        assert "kept from you" in said(app)
        assert "of 100" not in said(app)
        (one,) = certified(store, tess, sat.REFERENCE)
        assert (one.status, one.ruling and one.ruling.score, one.levels) == (Status.FAILED, None, ())
        Decisions(store).appeal(hall.group.ann, sitting.id, sat.APPEAL)
        (one,) = certified(store, tess, sat.REFERENCE)
        assert (one.status, one.rulings, one.levels) == (Status.DECIDING, (), ())
        reviewed(app, hall, sitting)
        part(app, "Results")
        assert "75 of 100" in said(app)
    (one,) = certified(store, tess, sat.REFERENCE)
    assert one.ruling
    assert (one.status, one.ruling.score, len(one.rulings)) == (Status.PASSED, 75, 2)
    assert one.levels
    with pytest.raises(ReviewError):
        certified(store, hall.group.ann, sat.REFERENCE)


def test_results_are_downloaded_as_a_table(app: AppTest, hall: Hall) -> None:
    hall.failed()
    tess = hall.group.register.person(hall.group.tess.id)
    with bringing(hall.group.token(tess)):
        part(app, "Results")
    assert len(app.get("download_button")) == 2
    written = as_csv(outcome_rows(certified(hall.group.store, tess, sat.REFERENCE))).decode("utf-8-sig")
    rows = csv.DictReader(io.StringIO(written))
    assert [(row["login"], row["status"], row["score"]) for row in rows] == [("ann", "failed", "")]


def test_a_certificate_is_revoked_with_a_cause_and_its_holder_is_told(
    app: AppTest, hall: Hall, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("RIPITZ_KEYS", str(tmp_path))
    Keys(tmp_path).make()
    sitting = hall.appealed()
    with bringing(hall.group.token(hall.group.tess)):
        reviewed(app, hall, sitting)
        part(app, "Results")
        assert "Decided by" in said(app)
        next(box for box in app.text_input if box.label == "Why it is revoked").set_value("sat by a twin")
        button(app, "Revoke it")
        assert "It is revoked" in app.success[0].value.replace("\\", "")
    code = case(hall.group.store, sitting.id).told.certificate
    assert code
    assert certificate(hall.group.store.database, code).cause == "sat by a twin"
    with bringing(hall.group.token(hall.group.ann)):
        visit(app, doors.CERTIFICATION.file, sitting=sitting.id)
    assert "Sat by a twin" in app.warning[0].value.replace("\\", "")


def test_a_result_is_graded_again_by_another_rubric_and_the_old_grade_stays(app: AppTest, hall: Hall) -> None:
    sitting = hall.failed()
    with bringing(hall.group.token(hall.group.tess)):
        part(app, "Results")
        next(box for box in app.selectbox if box.label == "By which rubric").select_index(1)
        next(box for box in app.text_input if box.label == "Why it is graded again").set_value("a better one")
        button(app, "Grade it again")
        assert not app.exception
    first, second = case(hall.group.store, sitting.id).told.grades
    assert first.basis.because == ""
    assert (second.basis.because, second.basis.by) == ("a better one", hall.group.tess.id)


# the trainee


def test_nobody_is_told_beforehand_whom_they_will_meet(app: AppTest, hall: Hall) -> None:
    with bringing(hall.group.token(hall.group.ann)):
        visit(app, doors.CERTIFICATION.file, certification=sat.REFERENCE)
    assert not app.exception
    assert "1 talk, 20 minutes" in said(app)
    assert "The coach, going back, the gauge and the customer’s mood are off." in said(app)
    assert "Bill" not in said(app)


def test_a_sitting_is_nobody_elses_to_open(app: AppTest, hall: Hall) -> None:
    sitting = hall.failed()
    with bringing(hall.group.token(hall.group.ben)):
        visit(app, doors.CERTIFICATION.file, sitting=sitting.id)
    assert app.error
    assert INSULT not in said(app)
    assert "Angry customers" not in said(app)


def test_in_the_talk_nothing_tells_how_it_goes(app: AppTest, hall: Hall) -> None:
    sitting = hall.sat_down()
    with bringing(hall.group.token(hall.group.ann)):
        visit(app, doors.CERTIFICATION.file, sitting=sitting.id)
        button(app, "Meet the customer")
        assert not app.exception
        app.chat_input[0].set_value("I am sorry, Bill. What did Tuesday cost you?").run()
        assert not app.exception
        assert "What did Tuesday cost you" in said(app)
        for told in ("rz-gauge", "rz-strip", "furious", "Coach", "Helped:"):
            assert told not in said(app)


def test_a_failed_sitting_can_be_appealed_in_words(app: AppTest, hall: Hall) -> None:
    sitting = hall.failed()
    with bringing(hall.group.token(hall.group.ann)):
        visit(app, doors.CERTIFICATION.file, sitting=sitting.id)
        assert "Not passed this time." in said(app)
        app.text_area[0].set_value(sat.APPEAL)
        button(app, "Appeal")
        assert not app.exception
        assert "Your appeal is with a person who has not seen it before." in said(app)
    assert case(hall.group.store, sitting.id).standing is Standing.APPEALED


def test_a_finding_is_disputed_with_the_appeal_and_read_first_once_it_is_decided(
    app: AppTest, hall: Hall
) -> None:
    sitting = hall.failed()
    with bringing(hall.group.token(hall.group.ann)):
        visit(app, doors.CERTIFICATION.file, sitting=sitting.id)
        app.text_area[0].set_value("It was no insult.")
        app.multiselect[0].select(app.multiselect[0].options[0]).run()
        button(app, "Appeal")
        assert "Say in a few words what you meant" in unescape(app.error[0].value).replace("\\", "")
        assert case(hall.group.store, sitting.id).standing is Standing.FAILED
        app.text_area[1].set_value("I meant <b>good luck</b>.")
        button(app, "Appeal")
        assert not app.exception
    (dispute,) = load(hall.group.store, hall.now(sitting).attempts[0]).disputes
    assert dispute.words == "I meant <b>good luck</b>."
    with bringing(hall.group.token(hall.group.tess)):
        visit(app, doors.DECIDE.file, sitting=sitting.id)
        # who decides is as blind as before
        assert "good luck</b>" not in said(app)
        reviewed(app, hall, sitting)
        heads = [one.value for one in app.subheader]
        assert heads[:2] == ["The appeal", "Disputed"]
        app.radio[0].set_value(True)
        app.text_area[0].set_value("So it reads.")
        button(app, "Answer")
        assert not app.exception
    assert len(case(hall.group.store, sitting.id).told.grades) == 2
