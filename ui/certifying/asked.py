"""On the front page: the certifications that somebody is asked to sit, and how they stand with each."""

import streamlit as st

from certification.sittings import Standing
from certification.terms import Notice
from ui import clock, markup, who
from ui.certifying import at
from ui.doors import CERTIFICATION
from ui.wording import counted, day_words


def show() -> None:
    """A card for each; nothing for somebody who is asked for none."""
    asked = at.sittings().standing(who.me())
    if not asked:
        return
    st.subheader("Certification", anchor=False)
    with st.container(key="certifications", gap="xsmall"):
        for one in asked:
            _card(one)


def takes(notice: Notice) -> str:
    """What a certification takes, in a line: only what anybody may know before."""
    talks = counted(notice.drills, "talk")
    each = " each" if notice.drills > 1 else ""
    return f"{talks}, {counted(notice.minutes, 'minute')}{each} · pass mark {notice.pass_mark} of 100"


def goes(one: Standing) -> str:
    """How often it can still be begun, and when it is due."""
    left = f"{counted(one.left, 'attempt')} left" if one.left else "no attempt left"
    due = one.assigned.due
    return f"{left} · by {day_words(due.astimezone(clock.zone()))}" if due else left


def _card(one: Standing) -> None:
    notice = one.notice
    with st.container(border=True, key=f"certification-{notice.id}-{notice.version}"):
        markup.show("row", lead=notice.title, rest=f"{takes(notice)} · {goes(one)}")
        if one.assigned.words:
            st.write(markup.plain(one.assigned.words))
        with st.container(horizontal=True, vertical_alignment="center"):
            reference = f"{notice.id}@{notice.version}"
            if one.under_way:
                if st.button("Go on with it", key=f"on-{reference}", type="primary"):
                    st.switch_page(CERTIFICATION.file, query_params={"sitting": one.under_way})
            else:
                label = "What it asks" if one.against else "See what it asks, and begin"
                if st.button(label, key=f"see-{reference}", type="secondary" if one.against else "primary"):
                    st.switch_page(CERTIFICATION.file, query_params={"certification": reference})
            if one.past and st.button("How it went", key=f"past-{reference}", type="tertiary"):
                st.switch_page(CERTIFICATION.file, query_params={"sitting": one.past[-1]})
