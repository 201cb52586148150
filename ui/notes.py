"""Notes of the trainers: beneath the talk, beneath the reply they are about, and a form to write one."""

from collections.abc import Mapping

import streamlit as st

from desk.remarks import Note, Said
from desk.second_score import LONGEST
from drills.attempt import Attempt
from templating import printable
from ui import at_desk, clock, markup
from ui.wording import ago, first_words


def on_reply(said: Said, reply: int) -> None:
    """The notes on the reply that an event named."""
    _show([note for note in said.notes if note.reply == reply])


def on_all(said: Said) -> None:
    """The notes on the talk as a whole."""
    _show([note for note in said.notes if note.reply is None])


def write(told: Attempt) -> None:
    """The notes on the whole talk, and a form for another."""
    st.subheader("Your notes", anchor=False)
    on_all(at_desk.desk().remarks.of(told.id))
    places: Mapping[int | None, str] = {None: "The whole talk"} | {
        line.number: f"Reply {number}: {first_words(line.text, 40)}"
        for number, line in enumerate((line for line in told.lines if line.role == "trainee"), 1)
    }
    with st.form("note", border=False, clear_on_submit=True):
        reply = st.selectbox(
            "About",
            list(places),
            format_func=lambda place: printable(places[place]),
            filter_mode=None,
        )
        words = st.text_area("A note for the trainee", max_chars=LONGEST, height=110)
        if st.form_submit_button("Write it down"):
            if words.strip():
                at_desk.desk().note(told.id, words, reply)
                st.rerun()
            st.warning("There is nothing written yet.")


def _show(found: list[Note]) -> None:
    if found:
        markup.show("notes", notes=[(note, ago(note.at, clock.now())) for note in found])
