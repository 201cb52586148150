"""A drill that was erased says so on every page that knows of it, and is nowhere a broken page."""

import pytest
from streamlit.testing.v1 import AppTest

from audit.erasing import Eraser
from drills.drill import Drill
from people.assignments import Assignments
from record.database import now
from simulator import catalogue
from tests.ui.signed_in import bringing
from tests.ui.test_group import SECRET, Group, group, said, visit
from ui import doors

__all__ = ["group"]

BILL = catalogue.scenario("late_delivery")


def erased(group: Group) -> str:
    """A drill of Ann's that was assigned, handed in, and erased for its age; its id."""
    task = Assignments(group.store).assign(group.tess, group.ann, BILL, "full")
    drill = Drill.begin(group.store, BILL, seed=7, owner=group.ann.owner, assignment=task.id)
    drill.reply(SECRET)
    drill.abandon()
    drill.hand_in()
    assert Eraser(group.store.database).older_than(now(), "our rule").attempts == 1
    return drill.attempt.id


@pytest.mark.parametrize("door", [doors.DRILL, doors.DEBRIEF], ids=lambda door: door.title)
def test_it_is_opened_as_erased(app: AppTest, group: Group, door: doors.Door) -> None:
    attempt = erased(group)
    with bringing(group.token(group.ann)):
        visit(app, door.file, attempt=attempt)
    assert not app.exception
    assert app.error[0].value.startswith("This drill was erased on")
    assert SECRET not in said(app)


def test_the_trainee_finds_it_in_their_lists(app: AppTest, group: Group) -> None:
    erased(group)
    with bringing(group.token(group.ann)):
        visit(app, doors.CHOOSE.file)
        assert not app.exception
        assert "erased on" in said(app)
        assert "Begin with Bill" not in [button.label for button in app.button]
        visit(app, doors.PROGRESS.file)
        assert not app.exception
        assert "Not counted here: 1 erased drill." in said(app)


def test_the_trainer_sees_that_it_was_and_not_what(app: AppTest, group: Group) -> None:
    attempt = erased(group)
    with bringing(group.token(group.tess)):
        visit(app, doors.DESK.file)
        assert not app.exception
        visit(app, doors.TRAINEE.file, person=group.ann.id)
        assert not app.exception
        assert "erased on" in said(app)
        visit(app, doors.REVIEW.file, attempt=attempt)
        assert app.error[0].value.startswith("This drill was erased on")
    assert SECRET not in said(app)
