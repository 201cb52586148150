"""Cohorts: made, and filled with people."""

import streamlit as st

from desk.desk import Desk
from people.person import Person
from people.register import LONGEST_NAME
from templating import printable


def change(at: Desk, cohort_id: str | None) -> None:
    """A new cohort, or who is in the one that is looked at."""
    with st.expander("Cohorts", icon=":material/group:"):
        if cohort_id is not None:
            _members(at, cohort_id)
        with st.form("cohort", border=False, clear_on_submit=True):
            name = st.text_input("A new cohort, by name", max_chars=LONGEST_NAME)
            people = st.multiselect("Who is in it", at.people(), format_func=_named, filter_mode="contains")
            if st.form_submit_button("Make the cohort"):
                made = at.register.make_cohort(name)
                for person in people:
                    at.register.join(made.id, person.id)
                st.query_params["cohort"] = made.id
                st.rerun()


def _members(at: Desk, cohort_id: str) -> None:
    inside = list(at.people(cohort_id))
    with st.form("members", border=False):
        chosen = st.multiselect(
            "Who is in this cohort", at.people(), inside, format_func=_named, key=f"members-{cohort_id}"
        )
        if st.form_submit_button("Keep"):
            for person in chosen:
                at.register.join(cohort_id, person.id)
            for person in inside:
                if person not in chosen:
                    at.register.leave(cohort_id, person.id)
            st.rerun()


def _named(person: Person) -> str:
    return printable(f"{person.name} ({person.login})")
