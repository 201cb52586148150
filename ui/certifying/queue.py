"""What waits for whoever reviews: sittings to decide, disputes of an appeal to answer."""

import streamlit as st

from certification.rounds import Rounds
from ui import clock, markup, record, who
from ui.certifying import at
from ui.doors import DECIDE
from ui.wording import ago


def show() -> None:
    """The queue, what has waited longest first."""
    decisions, me = at.decisions(), who.me()
    with st.spinner("Reading what was handed in"):
        Rounds(record.store()).go()
    st.subheader("To decide", anchor=False)
    found = decisions.waiting(me)
    if not found:
        st.write("Nothing waits for you. Sittings come here when the reading leaves doubt, and on appeal.")
    else:
        st.caption(
            "You are given what was said, and not whose it is, what the machine made of it, or why it waits."
        )
    with st.container(key="to-decide", gap="xsmall"):
        for number, one in enumerate(found, 1):
            _row(
                f"{number}. {one.title}",
                f"waits since {ago(one.since, clock.now())}",
                one.sitting,
                "Review it",
            )
    if answers := decisions.to_answer(me):
        st.subheader("To answer", anchor=False)
        st.caption("You have decided these appeals; findings that were disputed with them still wait.")
        with st.container(key="to-answer", gap="xsmall"):
            for number, sitting in enumerate(answers, 1):
                _row(f"{number}. An appeal that you decided", "disputes wait", sitting, "Answer")


def _row(lead: str, rest: str, sitting: str, label: str) -> None:
    with st.container(horizontal=True, vertical_alignment="center", key=f"waits-{sitting}"):
        markup.show("row", lead=lead, rest=rest)
        # what is coloured in this label is said and not shown (style.css)
        named = f"{label}:gray[: {markup.plain(lead)}]"
        st.page_link(DECIDE.file, label=named, query_params={"sitting": sitting})
