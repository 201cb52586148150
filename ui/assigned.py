"""What a trainee was set to do, on the front page: by when, in the trainer's words, and the way to it."""

import streamlit as st

from desk.accounts import Progress, progress
from desk.work import Piece
from drills.attempt import Attempt, Stage
from drills.planning.finished import RUBRIC
from people.assignments import Assignment, Assignments
from people.person import Person
from ui import clock, customers, markup, record, who
from ui.doors import DEBRIEF, DRILL
from ui.record import Past
from ui.wording import day_words


def show() -> frozenset[str]:
    """What is set, the first due first, without what was handed in; the ids of the talks shown with it."""
    person = who.me()
    if person.alone:
        return frozenset()
    assignments = Assignments(record.store())
    work = _work(assignments, person)
    tasks = [(task, progress(task, person.id, work, clock.now())) for task in assignments.of(person.id)]
    waiting = [(task, how_far) for task, how_far in tasks if how_far is not Progress.DONE]
    if not waiting:
        return frozenset()
    st.subheader("Set for you", anchor=False)
    newest = {piece.entry.assignment: piece.entry.id for piece in reversed(work)}
    begun = {past.id: past for past in record.in_short([*newest.values()])}
    with st.container(key="set-for-you", gap="xsmall"):
        for task, how_far in waiting:
            with st.container(border=True, key=f"task-{task.id}"):
                _task(task, how_far, begun.get(newest.get(task.id, "")), assignments)
        st.caption("Your trainers can read what you do here. What you practise besides is yours.")
    return frozenset(newest[task.id] for task, _ in waiting if task.id in newest)


def _task(task: Assignment, how_far: Progress, begun: Past | None, assignments: Assignments) -> None:
    name = assignments.customer(task)
    due = f"by {day_words(task.due.astimezone(clock.zone()))}" if task.due else "no day given"
    late = how_far is Progress.OVERDUE
    by = who.name_of(task.by)
    markup.show("task", name=name, due=due, late=late, by=by, words=task.words)
    with st.container(horizontal=True, vertical_alignment="center"):
        if begun is None:
            if st.button(f"Begin with {markup.plain(name)}", key=f"begin-{task.id}", type="primary"):
                customers.face(assignments.begin(who.me(), task.id))
        elif begun.stage is not Stage.DONE:
            if st.button(f"Go on with {markup.plain(name)}", key=f"on-{task.id}", type="primary"):
                st.switch_page(DRILL.file, query_params={"attempt": begun.id})
        else:
            if st.button("See the debrief and hand it in", key=f"in-{task.id}", type="primary"):
                st.switch_page(DEBRIEF.file, query_params={"attempt": begun.id})
            if st.button("Do it again first", key=f"again-{task.id}"):
                customers.face(assignments.begin(who.me(), task.id))


def _work(assignments: Assignments, person: Person) -> tuple[Piece, ...]:
    entries = tuple(
        entry for entry in record.store().attempts(None, owner=person.owner) if entry.assignment is not None
    )
    facts = assignments.facts(entries)
    return tuple(Piece(entry, facts[entry.id]) for entry in entries)


def rubric(told: Attempt) -> str:
    """Which rubric an attempt is meant to be read by: that of what it answers, else the usual one."""
    return Assignments(record.store()).assignment(told.assignment).rubric if told.assignment else RUBRIC
