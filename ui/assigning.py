"""Setting people something to do: the form, and what was set so far."""

from collections.abc import Mapping
from datetime import datetime, time

import streamlit as st

from desk.accounts import Progress, progress
from desk.desk import Desk
from drills.planning.finished import RUBRIC
from drills.published import offered
from people.assignments import LONGEST_WORDS, Assignment
from people.person import Person
from people.register import Cohort
from rubric.criteria import load_rubric
from templating import printable
from ui import clock, customers, markup, record, session, who
from ui.doors import DESK
from ui.wording import counted, day_words

END_OF_DAY = time(23, 59)


def form(at: Desk) -> None:
    """Whom, which customer, which rubric, by when, and a line to them."""
    if name := session.just_assigned():
        st.success(markup.plain(f"Assigned to {name}. It stands on their front page now."))
    everybody: list[Cohort | Person] = [*at.register.cohorts(), *at.people()]
    if not everybody:
        st.info("There is nobody yet to set something to do.")
        return
    scenarios = {scenario.id: scenario for scenario in customers.shelf()[0]}
    to = st.selectbox("To whom", everybody, format_func=named)
    scenario = scenarios[
        st.selectbox(
            "Customer",
            list(scenarios),
            format_func=lambda id_: f"{scenarios[id_].persona.name}: {scenarios[id_].title}",
        )
    ]
    cases: Mapping[str | None, str] = {None: scenario.title} | {
        one.id: one.title for one in scenario.variants
    }
    case = st.selectbox("Case", list(cases), format_func=cases.__getitem__) if scenario.variants else None
    with st.form("assign", border=False):
        ids = [RUBRIC, *(rubric_id for rubric_id in offered.rubrics(record.store()) if rubric_id != RUBRIC)]
        rubric = st.selectbox("Judged by", ids, format_func=lambda id_: load_rubric(id_).title)
        day = st.date_input("By when, to the end of that day", None, min_value=clock.now().date())
        words = st.text_area("A line to them", max_chars=LONGEST_WORDS, height=80)
        if st.form_submit_button("Assign it", type="primary"):
            due = datetime.combine(day, END_OF_DAY, clock.zone()) if day else None
            at.assignments.assign(who.me(), to, scenario, rubric, due, words, case)
            session.assigned_to(named(to))
            st.rerun()


def standing(at: Desk) -> None:
    """What was set and stands, the newest first, with how far they are, and a way to take it back."""
    st.subheader("Set so far", anchor=False)
    found = at.assignments.everything()
    if not found:
        st.write("Nothing yet.")
        return
    cohorts = {cohort.id: cohort for cohort in at.register.cohorts()}
    for one in found:
        people = at.people(one.cohort) if one.cohort else (at.register.person(one.person or ""),)
        to = cohorts[one.cohort].name if one.cohort else people[0].name
        with st.container(horizontal=True, vertical_alignment="center", key=f"set-{one.id}"):
            markup.show(
                "row",
                lead=f"{at.assignments.customer(one)} for {to}",
                rest=_how_far(at, one, people),
            )
            if st.button(f"Take it back from {markup.plain(to)}", key=f"withdraw-{one.id}", type="tertiary"):
                at.assignments.withdraw(one.id)
                st.rerun()
    st.page_link(DESK.file, label="See who is how far, on the desk")


def _how_far(at: Desk, task: Assignment, people: tuple[Person, ...]) -> str:
    work = at.work(people)
    done = sum(progress(task, person.id, work, clock.now()) is Progress.DONE for person in people)
    due = f"by {day_words(task.due.astimezone(clock.zone()))}" if task.due else "no day"
    return f"{due} · {done} of {counted(len(people), 'trainee')} handed in"


def named(one: Cohort | Person) -> str:
    """Whom something is set, as they stand in a list."""
    if isinstance(one, Cohort):
        return printable(f"Everybody in {one.name}")
    return printable(f"{one.name} ({one.login})")
