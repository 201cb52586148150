"""Asking a person or a cohort to sit a certification, and who was asked so far."""

from datetime import datetime
from functools import partial

import streamlit as st

from certification.published import LONGEST_WORDS, Assigned, Certifications
from people.person import Person, Role
from people.register import Cohort
from ui import clock, markup, who
from ui.assigning import END_OF_DAY, named
from ui.certifying import at, telling
from ui.wording import day_words


def show() -> None:
    """The form, and what stands."""
    certifications = at.sittings().certifications
    open_ = [one for one in certifications.everything() if one.withdrawn_at is None]
    register = who.register()
    people = [one for one in register.everybody(Role.TRAINEE) if one.active]
    everybody: list[Cohort | Person] = [*register.cohorts(), *people]
    if open_ and everybody:
        st.subheader("Ask somebody to sit one", anchor=False)
        with st.form("ask", border=False):
            titles = {one.terms.reference: f"{one.terms.title} ({one.terms.reference})" for one in open_}
            reference = st.selectbox("Which", list(titles), format_func=titles.__getitem__, filter_mode=None)
            to = st.selectbox("To whom", everybody, format_func=named)
            day = st.date_input("By when, to the end of that day", None, min_value=clock.now().date())
            words = st.text_area("A line to them", max_chars=LONGEST_WORDS, height=80)
            if st.form_submit_button("Ask them", type="primary"):
                due = datetime.combine(day, END_OF_DAY, clock.zone()) if day else None
                telling.done(
                    lambda: certifications.assign(reference, to, who.me(), due, words),
                    f"Asked: {named(to)}. It stands on their front page now.",
                )
    _standing(certifications)


def _standing(certifications: Certifications) -> None:
    found = certifications.assigned()
    if not found:
        return
    st.subheader("Asked so far", anchor=False)
    cohorts = {cohort.id: cohort.name for cohort in who.register().cohorts()}
    with st.container(key="asked-so-far", gap="xsmall"):
        for one in reversed(found):
            to = cohorts.get(one.cohort, "a cohort") if one.cohort else who.name_of(one.person)
            with st.container(horizontal=True, vertical_alignment="center", key=f"asked-{one.id}"):
                markup.show("row", lead=to, rest=f"{one.certification} · {_due(one)}")
                if st.button(f"Take it back from {markup.plain(to)}", key=f"back-{one.id}", type="tertiary"):
                    taken_back = partial(certifications.unassign, one, who.me())
                    telling.done(taken_back, f"No longer asked: {to}.")


def _due(one: Assigned) -> str:
    return f"by {day_words(one.due.astimezone(clock.zone()))}" if one.due else "no day"
