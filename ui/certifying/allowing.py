"""More time for a person, for every talk that they begin from now on, with a reason that few may read."""

import streamlit as st

from certification.allowances import MOST_MINUTES, MOST_PERCENT, Allowances
from certification.clock import Allowance
from certification.published import LONGEST_WORDS
from people.person import Person, Role
from templating import printable
from ui import clock, markup, record, who
from ui.certifying import telling
from ui.wording import counted, day_words

_AS_FOR_ALL = Allowance()


def show() -> None:
    """Who is allowed what, and a form to change it."""
    people = [one for one in who.register().everybody(Role.TRAINEE) if one.active]
    if not people:
        return
    with st.expander("More time for a person", icon=":material/more_time:"):
        st.write(
            "It holds for each talk of the certifications that they begin from now on. Whoever sits one "
            "already is given more time above, under “Step in”."
        )
        person = st.selectbox("For whom", people, format_func=_named)
        allowances, now = Allowances(record.store()), Allowances(record.store()).of(person.id)
        for one in allowances.history(who.me(), person.id):
            when = day_words(one.at.astimezone(clock.zone()))
            st.caption(markup.plain(f"{when}: {_words(one.allowance)} ({one.because})"))
        _grant(allowances, person, now)
        if now != _AS_FOR_ALL:
            _end(allowances, person)


def _grant(allowances: Allowances, person: Person, now: Allowance) -> None:
    with st.form(f"grant-{person.id}", border=False):
        percent = st.number_input("Per cent of the time that all have", 100, MOST_PERCENT, now.percent, 5)
        minutes = st.number_input("Minutes on top", 0, MOST_MINUTES, now.minutes)
        because = st.text_input("Why; read only by those who decide", max_chars=LONGEST_WORDS)
        if st.form_submit_button("Allow it"):
            more = Allowance(int(percent), int(minutes))
            telling.done(
                lambda: allowances.grant(who.me(), person.id, more, because),
                f"Allowed from now on: {_words(more)}, for {person.name}.",
            )


def _end(allowances: Allowances, person: Person) -> None:
    with st.form(f"end-{person.id}", border=False):
        because = st.text_input("Why it is no longer needed", max_chars=LONGEST_WORDS)
        if st.form_submit_button("The time that everybody has"):
            telling.done(
                lambda: allowances.end(who.me(), person.id, because),
                f"From now on {person.name} has the time that everybody has.",
            )


def _words(allowance: Allowance) -> str:
    if allowance == _AS_FOR_ALL:
        return "the time that everybody has"
    more = f" and {counted(allowance.minutes, 'minute')} on top" if allowance.minutes else ""
    return f"{allowance.percent} per cent of the time{more}"


def _named(person: Person) -> str:
    return printable(f"{person.name} ({person.login})")
