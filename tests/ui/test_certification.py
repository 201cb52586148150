"""Certification on the pages: what a trainee is asked and told, what a proctor does, what a reviewer is shown."""

from dataclasses import dataclass

import pytest
from streamlit.testing.v1 import AppTest

from certification.allowances import Allowances
from certification.clock import Allowance
from certification.decisions import Decisions
from certification.published import Certifications
from certification.sitting import Sitting, Stage
from certification.sittings import Sittings
from certification.taking import Taking
from people.person import Person, Role
from tests.ui.practice import INSULTS
from tests.ui.signed_in import bringing
from tests.ui.test_group import PASSWORD, Group, group, said, visit
from ui import doors

__all__ = ["group"]

TERMS = """\
id: complaints
version: 1
title: Angry customers
about: Can take an angry customer's complaint and settle it within their authority.
pool: [late_delivery]
draw: 1
rubric: core
pass_mark: 65
margin: 0
time_limit: 20
attempts: 2
wait: 7
voice: authored
reviewers: trainers
validity: 24
judge: false
appeal: 14
"""
APPEAL = "I had been <b>up all night</b> with the plant."


@dataclass(frozen=True)
class Hall:
    """A group with a certification that Ann is asked to sit."""

    group: Group

    def sat_down(self) -> Sitting:
        return Sittings(self.group.store).begin(self.group.ann, "complaints@1")

    def now(self, sitting: Sitting) -> Sitting:
        return Sittings(self.group.store).sitting(sitting.id)

    def failed(self) -> Sitting:
        """A sitting in which Ann insulted the customer until they were gone."""
        sitting = self.sat_down()
        taking = Taking(self.group.store, self.group.ann, sitting.id)
        taking.face()
        while (talk := taking.seen().talk) is not None:
            taking.reply(talk, INSULTS)
            for _ in taking.answering():
                pass
        return self.now(sitting)

    def appealed(self) -> Sitting:
        sitting = self.failed()
        decisions = Decisions(self.group.store)
        decisions.settle(sitting.id)
        decisions.appeal(self.group.ann, sitting.id, APPEAL)
        return sitting


@pytest.fixture
def hall(group: Group) -> Hall:
    certifications = Certifications(group.store)
    certifications.publish(TERMS.encode(), "complaints.yaml")
    certifications.assign("complaints@1", group.ann)
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
    assert INSULTS not in said(app)
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
    Certifications(hall.group.store).assign("complaints@1", max_)
    Sittings(hall.group.store).begin(max_, "complaints@1")
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
