"""The desk's pages as a trainer and as a trainee: each sees what is theirs to see."""

from datetime import UTC, datetime, timedelta

import pytest
from streamlit.testing.v1 import AppTest

from desk.change import Change, Pair
from desk.remarks import Remarks
from drills.dispute import OfCriterion
from drills.drill import Drill
from drills.loading import load
from people.assignments import Assignments
from people.person import Person
from simulator import catalogue
from tests.ui.practice import INSULTS
from tests.ui.signed_in import bringing
from tests.ui.test_group import SECRET, Group, group, said, visit
from ui import before_after, doors, markup

__all__ = ["group"]

BILL = catalogue.scenario("late_delivery")
SCRIPT = "<script>alert(1)</script> **you** are a fool"


def lost(group: Group, person: Person, task: str | None = None) -> Drill:
    drill = Drill.begin(group.store, BILL, seed=7, owner=person.owner, assignment=task)
    for reply in (SCRIPT, *[INSULTS] * 7):
        if drill.attempt.ending is None:
            drill.reply(reply)
            drill.answer()
    return drill


@pytest.mark.parametrize(
    "door", [doors.DESK, doors.TRAINEE, doors.REVIEW, doors.ASSIGN], ids=lambda d: d.title
)
def test_a_trainee_has_no_desk(app: AppTest, group: Group, door: doors.Door) -> None:
    shown = lost(group, group.ben)
    shown.hand_in()
    with bringing(group.token(group.ann)):
        visit(app, door.file, attempt=shown.attempt.id, person=group.ben.id)
    assert app.error[0].value == markup.plain("The desk is the trainers'")
    assert SCRIPT not in said(app)


def test_what_was_only_practised_is_not_opened_by_its_address(app: AppTest, group: Group) -> None:
    practised = group.practised(group.ann)
    with bringing(group.token(group.tess)):
        visit(app, doors.REVIEW.file, attempt=practised)
        assert app.error[0].value == "There is no such drill among those you were shown"
        visit(app, doors.TRAINEE.file, person=group.ann.id)
        assert SECRET not in said(app)
        visit(app, doors.DESK.file)
    assert not app.exception
    assert SECRET not in said(app)
    assert "Nothing waits." in said(app)


def test_a_trainer_assigns_and_the_trainee_begins_it(app: AppTest, group: Group) -> None:
    with bringing(group.token(group.tess)):
        visit(app, doors.ASSIGN.file)
        next(box for box in app.selectbox if box.label == "To whom").select_index(0).run()
        app.date_input[0].set_value((datetime.now(UTC) + timedelta(days=3)).date())
        app.text_area[0].set_value("Hear her out.")
        next(button for button in app.button if button.label == "Assign it").click().run()
        assert not app.exception
        assert "stands on their front page now" in app.success[0].value
    (task,) = Assignments(group.store).of(group.ann.id)
    with bringing(group.token(group.ann)):
        visit(app, doors.CHOOSE.file)
        assert "Set for you" in [heading.value for heading in app.subheader]
        assert "Hear her out." in said(app)
        app.button(key=f"begin-{task.id}").click().run()
        assert not app.exception
    (entry,) = group.store.attempts()
    assert (entry.owner, entry.assignment) == (group.ann.id, task.id)
    with bringing(group.token(group.ben)):
        visit(app, doors.CHOOSE.file)
    assert "Set for you" not in [heading.value for heading in app.subheader]


def test_practice_is_handed_in_from_the_debrief_once_it_is_said_who_reads_it(
    app: AppTest, group: Group
) -> None:
    drill = lost(group, group.ann)
    with bringing(group.token(group.ann)):
        visit(app, doors.DEBRIEF.file, attempt=drill.attempt.id)
        assert "every trainer here can read all of it from then on" in said(app)
        app.button(key="hand-in-now").click().run()
        assert "Your trainers can read it." in said(app)
    assert load(group.store, drill.attempt.id).handed_in


def test_a_dispute_is_answered_and_a_score_given_beside_the_machines(app: AppTest, group: Group) -> None:
    drill = lost(group, group.ann)
    drill.hand_in()
    drill.dispute(OfCriterion("composure"), "I was calm.")
    with bringing(group.token(group.tess)):
        visit(app, doors.DESK.file)
        assert "1 dispute to answer" in said(app)
        visit(app, doors.REVIEW.file, attempt=drill.attempt.id)
        assert "I was calm." in said(app)
        assert "script&gt;alert(1)&lt;/script&gt; **you** are a fool</mark>" in said(app)
        assert "<script>alert(1)" not in str([block.proto for block in app.html])
        answer = next(button for button in app.button if button.label == "Answer")
        answer.click().run()
        assert app.warning[0].value == "Say first who is right."
        app.radio[0].set_value(True)
        app.text_area[0].set_value("So you were.")
        next(button for button in app.button if button.label == "Answer").click().run()
        assert "Answered: the trainee is right" in said(app)
        app.radio(key="level-composure").set_value("3").run()
        give = next(button for button in app.button if button.label == "Give this score")
        give.click().run()
        assert "Say in a few words why" in app.error[0].value
        app.text_area(key=f"reason-{drill.attempt.id}").set_value("You stopped.").run()
        next(button for button in app.button if button.label == "Give this score").click().run()
    second = Remarks(group.store.database).of(drill.attempt.id).score
    assert second
    assert second.levels["composure"] == 3
    with bringing(group.token(group.ann)):
        visit(app, doors.DEBRIEF.file, attempt=drill.attempt.id)
        shown = said(app)
    assert not app.exception
    for words in ("The machine", "The trainer", "You stopped.", "where the machine has 0", "So you were."):
        assert words in shown


def test_what_was_assigned_is_read_by_the_rubric_it_was_assigned_with(app: AppTest, group: Group) -> None:
    task = Assignments(group.store).assign(group.tess, group.ann, BILL, "core")
    drill = lost(group, group.ann, task.id)
    for person, door in ((group.tess, doors.REVIEW), (group.ann, doors.DEBRIEF)):
        with bringing(group.token(person)):
            visit(app, door.file, attempt=drill.attempt.id)
        assert not app.exception
        assert next(box.value for box in app.selectbox if box.label == "Judged by") == "core"
        app.query_params.clear()


def test_a_cohort_is_made_on_the_desk(app: AppTest, group: Group) -> None:
    with bringing(group.token(group.tess)):
        visit(app, doors.DESK.file)
        app.text_input[0].set_value("Spring")
        app.multiselect[0].set_value([app.multiselect[0].options[0]])
        next(button for button in app.button if button.label == "Make the cohort").click().run()
        assert not app.exception
        assert next(box.value for box in app.selectbox if box.label == "Who")
    (spring,) = group.register.cohorts()
    assert [person.login for person in group.register.members(spring.id)] == ["ann"]


def test_the_words_beside_before_and_after_say_how_sure_it_is() -> None:
    def change(*pairs: tuple[float, float], interval: tuple[float, float] | None = None) -> Change:
        found = tuple(Pair(f"p{at}", before, after, (1, 1)) for at, (before, after) in enumerate(pairs))
        mean = sum(pair.change for pair in found) / len(found) if found else None
        return Change(found, 0, mean, interval)

    assert "nothing can be compared" in before_after.in_words(change())
    few = before_after.in_words(change((40, 60), (50, 60)))
    assert few.startswith("2 people: 15.0 points up on average.")
    assert "no interval is given" in few
    sure = before_after.in_words(change(*[(40, 60)] * 5, interval=(4.0, 36.0)))
    assert "from +4.0 to +36.0 points" in sure
    assert "chance" not in sure
    assert "this can be chance" in before_after.in_words(change(*[(40, 41)] * 5, interval=(-4.0, 6.0)))
    names = {"p0": "Ann", "p1": "Ben"}
    drawn = before_after.points(change((40, 60), (50, 60)), names)
    assert [(one["who"], one["when"], one["score"]) for one in drawn[:2]] == [
        ("Ann", "before", 40),
        ("Ann", "after", 60),
    ]
    assert "Ann: 40 before, in 1 drill; 60 after, in 1 drill." in before_after.one_by_one(
        change((40, 60)), names
    )
