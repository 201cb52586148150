"""The desk over a real record: what a trainer sees of whom, in which order, and what they write down."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from desk.accounts import Progress
from desk.desk import Desk, DeskError
from desk.second_score import SecondScoreError
from desk.waiting import Want
from drills.dispute import OfCriterion, Standing
from drills.drill import Drill
from drills.grading import grade_attempt
from drills.loading import load
from drills.planning.finished import Ledger
from drills.store import Store
from people.person import alone
from rubric.criteria import load_rubric
from rubric.results import CriterionResult
from tests.desk.conftest import BILL, Group

FULL = load_rubric("full")
NOW = datetime(2031, 1, 1, tzinfo=UTC)


def machines(results: tuple[CriterionResult, ...]) -> dict[str, int | None]:
    return {result.id: result.level for result in results}


def test_nobody_but_a_trainer_sits_at_the_desk(group: Group, store: Store) -> None:
    for person in (group.ann, alone("Ann"), replace(group.tess, active=False)):
        with pytest.raises(DeskError, match="the trainers'"):
            Desk(person, store, Ledger(store))


def test_what_was_only_practised_is_counted_and_never_opened(group: Group) -> None:
    practised = group.lost(group.ann)
    people = group.desk.people()
    ann, ben = group.desk.accounts(people, NOW)
    assert (ann.person, ann.drills, ann.handed_in, ann.assigned) == (group.ann, 1, 0, 0)
    assert (ben.drills, ben.last) == (0, None)
    assert group.desk.finished(people) == {group.ann.id: (), group.ben.id: ()}
    assert group.desk.techniques(people, FULL) == ()
    assert group.desk.queue(people) == ()
    for act in (
        lambda: group.desk.attempt(practised.attempt.id),
        lambda: group.desk.note(practised.attempt.id, "Well done."),
        lambda: group.desk.score(practised.attempt.id, FULL, {"composure": 4}, "passed", "Because."),
        lambda: group.desk.answer(practised.attempt.id, 1, True, "Because."),
        lambda: group.desk.attempt("nowhere"),
    ):
        with pytest.raises(DeskError, match="there is no such drill among those you were shown"):
            act()


def test_what_was_assigned_or_handed_in_is_opened(group: Group) -> None:
    task = group.assignments.assign(group.tess, group.spring, BILL, "full")
    assigned = group.assignments.begin(group.ann, task.id)
    practised = group.lost(group.ben)
    practised.hand_in()
    assert group.desk.attempt(assigned.attempt.id) == assigned.attempt
    assert group.desk.attempt(practised.attempt.id).handed_in
    (technique, *_) = group.desk.techniques(group.desk.people(), FULL)
    assert (technique.people, technique.drills, technique.level) == (1, 1, 0.0)


def test_how_far_each_is_with_what_was_set(group: Group) -> None:
    soon = group.assignments.assign(group.tess, group.spring, BILL, "full", NOW + timedelta(days=1))
    late = group.assignments.assign(group.tess, group.spring, BILL, "full", NOW - timedelta(days=1))
    group.assignments.assign(group.tess, group.ben, BILL, "full")
    group.assignments.begin(group.ann, soon.id)
    group.lost(group.ben, late.id).hand_in()
    ann, ben = group.desk.accounts(group.desk.people(group.spring.id), NOW)
    assert ann.tasks == {Progress.BEGUN: 1, Progress.OVERDUE: 1}
    assert ben.tasks == {Progress.OPEN: 2, Progress.DONE: 1}
    assert (ben.assigned, ben.handed_in) == (3, 1)


def test_the_deactivated_and_the_trainers_are_not_looked_after(group: Group) -> None:
    group.register.join(group.spring.id, group.tess.id)
    group.register.set_active(group.ben.id, False)
    assert group.desk.people() == group.desk.people(group.spring.id) == (group.ann,)
    with pytest.raises(DeskError, match="no such trainee"):
        group.desk.trainee(group.tess.id)


def test_disputes_come_first_and_leave_when_they_are_answered(group: Group) -> None:
    read, unread, disputed = (group.lost(person) for person in (group.ann, group.ann, group.ben))
    for drill in (read, unread, disputed):
        drill.hand_in()
    group.desk.opened(group.desk.attempt(read.attempt.id))
    disputed.dispute(OfCriterion("composure"), "I was calm.")
    people = group.desk.people()
    assert [(one.attempt, one.want, one.disputes) for one in group.desk.queue(people)] == [
        (disputed.attempt.id, Want.DISPUTE, 1),
        (unread.attempt.id, Want.UNREAD, 0),
    ]
    group.desk.opened(group.desk.attempt(disputed.attempt.id))
    number = disputed.attempt.disputes[0].number
    group.desk.answer(disputed.attempt.id, number, False, "You called him a fool.")
    assert [one.attempt for one in group.desk.queue(people)] == [unread.attempt.id]
    (answered,) = load(group.store, disputed.attempt.id).disputes
    assert answered.standing is Standing.NOT_UPHELD
    assert answered.answer
    assert (answered.answer.by, answered.answer.reason) == ("Tess Moor", "You called him a fool.")


def test_a_dispute_of_what_was_only_practised_is_not_shown(group: Group) -> None:
    drill = group.lost(group.ann)
    drill.dispute(OfCriterion("composure"), "I was calm.")
    assert group.desk.queue(group.desk.people()) == ()
    drill.hand_in()
    assert [one.want for one in group.desk.queue(group.desk.people())] == [Want.DISPUTE]


def test_notes_stand_in_the_order_they_were_written(group: Group) -> None:
    drill = group.lost(group.ann)
    drill.hand_in()
    reply = drill.attempt.lines[1].number
    group.desk.note(drill.attempt.id, "  Look at this one. <b>Twice</b> \ud800 ", reply)
    group.desk.note(drill.attempt.id, "And breathe.")
    said = group.desk.remarks.of(drill.attempt.id)
    assert [(note.words, note.by, note.reply) for note in said.notes] == [
        ("Look at this one. <b>Twice</b> \ud800", "Tess Moor", reply),
        ("And breathe.", "Tess Moor", None),
    ]
    for words in ("  ", "a" * 4001):
        with pytest.raises(SecondScoreError):
            group.desk.note(drill.attempt.id, words)


def test_a_later_score_stands_before_an_earlier_one_and_no_number_of_the_machine_changes(
    group: Group,
) -> None:
    drill = group.lost(group.ann)
    drill.hand_in()
    before = grade_attempt(load(group.store, drill.attempt.id), "full")
    levels = machines(before.criteria)
    group.desk.score(drill.attempt.id, FULL, levels, "failed", "As the machine has it.")
    other = group.register.add("tom", "Tom Ray", role=group.tess.role)
    group.desk.score(drill.attempt.id, FULL, levels | {"composure": 3}, "passed", "He held his voice.")
    said = Desk(other, group.store, Ledger(group.store)).remarks.of(drill.attempt.id)
    first, second = said.scores
    assert said.score == second
    assert first.score == before.score
    assert first.score is not None
    assert second.score is not None
    assert second.score > first.score
    assert (second.reason, second.decision, second.by) == ("He held his voice.", "passed", "Tess Moor")
    assert grade_attempt(load(group.store, drill.attempt.id), "full") == before


def test_a_score_has_a_reason_and_something_to_sum(group: Group) -> None:
    drill = group.lost(group.ann)
    drill.hand_in()
    for levels, reason, trouble in (
        ({"composure": 2}, " ", "say in a few words why"),
        ({"composure": None}, "Why.", "at least one criterion"),
        ({"composure": 5}, "Why.", "from 0 to 4, not 5"),
        ({"elegance": 2}, "Why.", "no criterion “elegance”"),
    ):
        with pytest.raises(SecondScoreError, match=trouble):
            group.desk.score(drill.attempt.id, FULL, levels, "failed", reason)
    assert group.desk.remarks.of(drill.attempt.id).score is None


def test_what_has_not_ended_has_no_score_yet(group: Group) -> None:
    task = group.assignments.assign(group.tess, group.ann, BILL, "full")
    begun: Drill = group.assignments.begin(group.ann, task.id)
    with pytest.raises(DeskError, match="nothing to score yet"):
        group.desk.score(begun.attempt.id, FULL, {"composure": 2}, "failed", "Why.")


def test_it_is_read_once(group: Group, store: Store) -> None:
    drill = group.lost(group.ann)
    drill.hand_in()
    for _ in range(3):
        group.desk.opened(group.desk.attempt(drill.attempt.id))
    with store.database.transaction() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM remarks").scalar() == 1
