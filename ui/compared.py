"""Before and after on the page: the day is asked for, and what came of it shown with how sure that is."""

from collections import Counter
from collections.abc import Sequence
from datetime import datetime, time

import streamlit as st

from desk.desk import Desk
from people.person import Person
from templating import printable
from ui import before_after, clock


def show(at: Desk, people: Sequence[Person]) -> None:
    """The group's scores before a day and after it, on customers that each had not met."""
    st.subheader("Before and after", anchor=False)
    st.caption(
        "Scores from drills with a customer whom the trainee had never met, with no reply taken back. "
        "Customers differ in how hard they are: let one half begin with one, the other half with another."
    )
    day = st.date_input("The day of the training", None, max_value=clock.now().date(), width=220, key="day")
    if day is None:
        st.write("Choose a day, and what came before it is held against what came from then on.")
        return
    change = at.change(people, datetime.combine(day, time(), clock.zone()))
    names = _told_apart(people)
    st.write(before_after.in_words(change))
    if change.one_sided:
        st.caption(
            f"Left out, because they have such drills on one side of the day alone: {change.one_sided}."
        )
    if change.pairs:
        drawn = before_after.chart(change, names, st.context.theme.type == "dark")
        st.altair_chart(drawn, alt=before_after.one_by_one(change, names), key="before-after")


def _told_apart(people: Sequence[Person]) -> dict[str, str]:
    """A name for each by id; two of one name by their logins too."""
    names = Counter(person.name for person in people)
    return {
        person.id: printable(person.name if names[person.name] == 1 else f"{person.name} ({person.login})")
        for person in people
    }
