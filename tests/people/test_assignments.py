"""Assignments: for whom, which customer, and what was done about them."""

from datetime import UTC, datetime, timedelta

import pytest

from drills.drill import Drill
from drills.loading import DrillError, load
from drills.own.kept import OwnScenarios
from drills.store import Store
from people.assignments import AssignmentError
from people.rights import Facts
from simulator import catalogue
from tests.people.conftest import Group

BILL = catalogue.scenario("late_delivery")
FRIDAY = datetime(2026, 5, 1, 12, tzinfo=UTC)


def play(drill: Drill) -> None:
    """A reply, and away: to an end, however poor."""
    drill.reply("I am sorry.")
    drill.answer()
    drill.abandon()


def test_a_person_is_set_something_and_nobody_else_is(group: Group) -> None:
    set_ = group.assignments.assign(group.tess, group.ann, BILL, "full", FRIDAY, " Take your time. ")
    assert group.assignments.of(group.ann.id) == (set_,)
    assert group.assignments.of(group.ben.id) == ()
    assert (set_.words, set_.due, set_.by) == ("Take your time.", FRIDAY, group.tess.id)
    assert set_.overdue(FRIDAY + timedelta(seconds=1))
    assert not set_.overdue(FRIDAY)


def test_a_cohort_is_set_something_and_all_in_it_are(group: Group) -> None:
    spring = group.register.make_cohort("Spring")
    group.register.join(spring.id, group.ann.id)
    later = group.assignments.assign(group.tess, spring, BILL, "full")
    sooner = group.assignments.assign(group.tess, group.ann, BILL, "full", FRIDAY)
    assert group.assignments.of(group.ann.id) == (sooner, later)
    assert group.assignments.of(group.ben.id) == ()
    group.register.join(spring.id, group.ben.id)
    assert group.assignments.of(group.ben.id) == (later,)
    assert set(group.assignments.everything()) == {sooner, later}


def test_what_is_withdrawn_is_no_longer_asked_for(group: Group) -> None:
    set_ = group.assignments.assign(group.tess, group.ann, BILL, "full")
    group.assignments.withdraw(set_.id)
    assert group.assignments.of(group.ann.id) == group.assignments.everything() == ()
    assert group.assignments.assignment(set_.id).withdrawn_at
    with pytest.raises(AssignmentError, match="among yours"):
        group.assignments.begin(group.ann, set_.id)


def test_everybody_meets_the_customer_as_they_were_when_assigned(store: Store, group: Group) -> None:
    changed = BILL.model_copy(update={"version": BILL.version + 7})
    set_ = group.assignments.assign(group.tess, group.ann, changed, "full")
    begun = group.assignments.begin(group.ann, set_.id).attempt
    assert begun.scenario.version == BILL.version + 7
    assert (begun.owner, begun.assignment) == (group.ann.id, set_.id)
    assert load(store, begun.id).assignment == set_.id


def test_nobody_begins_what_is_set_to_another(group: Group) -> None:
    set_ = group.assignments.assign(group.tess, group.ann, BILL, "full")
    with pytest.raises(AssignmentError, match="there is no such assignment among yours"):
        group.assignments.begin(group.ben, set_.id)


def test_what_was_done_about_it_is_found_and_what_was_handed_in_too(store: Store, group: Group) -> None:
    set_ = group.assignments.assign(group.tess, group.ann, BILL, "full")
    first, second = (group.assignments.begin(group.ann, set_.id) for _ in range(2))
    Drill.begin(store, BILL, owner=group.ann.id)
    assert [entry.id for entry in group.assignments.answers(set_.id, group.ann.id)] == [
        second.attempt.id,
        first.attempt.id,
    ]
    assert group.assignments.answers(set_.id, group.ben.id) == ()
    with pytest.raises(DrillError, match="has not ended yet"):
        first.hand_in()
    play(first)
    first.hand_in()
    first.hand_in()
    assert [entry.id for entry in group.assignments.handed_in(set_.id)] == [first.attempt.id]
    assert sum(event.kind == "handed_in" for event in store.events(first.attempt.id)) == 1


def test_rights_go_by_what_the_record_says(store: Store, group: Group) -> None:
    set_ = group.assignments.assign(group.tess, group.ann, BILL, "full")
    assigned = group.assignments.begin(group.ann, set_.id).attempt.id
    practised = Drill.begin(store, BILL, owner=group.ben.id)
    play(practised)
    practised.hand_in()
    nobodys = Drill.begin(store, BILL).attempt.id
    assert group.assignments.facts(tuple(store.attempts())) == {
        assigned: Facts(group.ann.id, assigned=True),
        practised.attempt.id: Facts(group.ben.id, handed_in=True),
        nobodys: Facts(None),
    }


def test_what_was_handed_in_stays_so_on_every_road(store: Store, group: Group) -> None:
    drill = Drill.begin(store, BILL, owner=group.ann.id)
    play(drill)
    drill.hand_in()
    drill.rewind(drill.attempt.lines[1].number)
    drill.reply("I am sorry.")
    told = load(store, drill.attempt.id)
    assert all(road.handed_in and road.owner == group.ann.id for road in told.roads)


def test_an_assigned_customer_outlives_its_removal_from_the_shelf(store: Store, group: Group) -> None:
    own = OwnScenarios(store.database)
    own.put("own_bill", 1, BILL.model_dump_json(exclude_defaults=True), group.tess.id)
    set_ = group.assignments.assign(group.tess, group.ann, BILL, "full")
    own.drop("own_bill", group.tess.id)
    assert group.assignments.begin(group.ann, set_.id).attempt.scenario.persona == BILL.persona


def test_the_line_to_the_trainees_is_not_a_letter(group: Group) -> None:
    with pytest.raises(AssignmentError, match="at most 1,000 characters"):
        group.assignments.assign(group.tess, group.ann, BILL, "full", words="a" * 1001)


def test_what_another_version_assigned_is_still_listed_and_cannot_be_begun(
    store: Store, group: Group
) -> None:
    set_ = group.assignments.assign(group.tess, group.ann, BILL, "full")
    assert group.assignments.customer(set_) == "Bill"
    with store.database.transaction() as connection:
        connection.exec_driver_sql("UPDATE documents SET content = '{}'")
    assert group.assignments.customer(set_) == "late_delivery"
    with pytest.raises(AssignmentError, match="another version of Ripitz"):
        group.assignments.begin(group.ann, set_.id)
