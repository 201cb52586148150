"""A sitting between two talks, and one that somebody has stopped."""

import streamlit as st

from certification.taking import Seen, Taking
from ui import clock, markup
from ui.certifying import remaining
from ui.wording import counted


def show(taking: Taking, seen: Seen) -> None:
    """Room to breathe; the next talk begins when its customer is met."""
    if seen.place == 1:
        st.title("You are in.", anchor=False)
        st.write("No talk’s clock runs yet. When you are ready, meet the first customer.")
    else:
        st.title(f"{counted(seen.place - 1, 'talk')} done.", anchor=False)
        st.write("No talk’s clock runs. Take a breath; when you are ready, meet the next customer.")
    minutes = round(seen.whole.total_seconds() / 60)
    if seen.until:
        whom = "Meet them" if seen.drills == 1 else "Meet all of them"
        st.write(f"{whom} by **{clock.in_words(seen.until)}**.")
    st.caption(f"Talk {seen.place} of {seen.drills} · {counted(minutes, 'minute')} from when you meet them")
    label = "Meet the customer" if seen.drills == 1 else "Meet the next customer"
    if st.button(label if seen.place > 1 or seen.drills == 1 else "Meet the first customer", type="primary"):
        taking.face()
        st.rerun()


def paused(seen: Seen) -> None:
    """Why it was stopped; the page goes on by itself when it does."""
    st.title("This is paused.", anchor=False)
    st.write(markup.plain(markup.sentence(seen.paused)))
    remaining.show(seen, stopped=True)
    if seen.until:
        st.write("The days in which you meet the customers stand still too.")
    st.caption("The clock stands still, and nothing is lost. This page goes on by itself when it does.")
