"""Where the next reply is typed: a line that Enter sends in a talk, a letter with paragraphs by e-mail."""

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from drills.attempt import Attempt, Stage
from drills.drill import LONGEST_REPLY
from ui import markup, session


def key(told: Attempt) -> str:
    """By which key the session, the browser and the coach know the box."""
    return f"reply-{told.id}"


def by_letter(told: Attempt) -> bool:
    """Whether what is answered now is answered in writing."""
    return (told.state.memory.channel if told.state else told.scenario.channel) == "email"


def ask(told: Attempt, under: DeltaGenerator) -> str | None:
    """The box, for a letter in the place `under` what is answered; what was sent from it just now."""
    if session.refill(key(told)):
        st.warning("The talk went on in another window. Nothing was sent; your words are in the box.")
    if by_letter(told):
        with under:
            return _letter(told)
    # at the page's root, or the page does not follow the talk down
    return st.chat_input(
        f"Your reply to {told.scenario.persona.name}",
        key=key(told),
        max_chars=LONGEST_REPLY,
        submit_mode="disable",
        disabled=told.stage is Stage.OWED,
    )


def _letter(told: Attempt) -> str | None:
    owed = told.stage is Stage.OWED
    with st.container(key="letter"), st.form("letter", border=False, clear_on_submit=True):
        typed = st.text_area(
            f"Your e-mail to {markup.plain(told.scenario.persona.name)}",
            key=key(told),
            height=180,
            max_chars=LONGEST_REPLY,
            disabled=owed,
        )
        if not st.form_submit_button("Send the e-mail", type="primary", disabled=owed):
            return None
        if not typed.strip():
            st.warning("There is nothing written yet.")
        return typed.strip() or None
