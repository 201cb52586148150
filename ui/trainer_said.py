"""What the trainers said of a drill, in the debrief of whoever made it."""

import streamlit as st

from desk.remarks import Remarks, Said
from drills.attempt import Attempt
from rubric.criteria import Rubric
from rubric.grade import Grade
from ui import debrief_parts, notes, record, second_scores


def verdict(told: Attempt, grade: Grade, rubric: Rubric) -> None:
    """The verdict, with the trainer's score beside the machine's where there is one, and their notes."""
    said = Remarks(record.store().database).of(told.id)
    if said.score:
        second_scores.both(told, grade, rubric, said)
    else:
        debrief_parts.verdict(told, grade, rubric)
    _notes(told, said)


def _notes(told: Attempt, said: Said) -> None:
    if not said.notes:
        return
    st.subheader("From your trainer", anchor=False)
    notes.on_all(said)
    replies = [line for line in told.lines if line.role == "trainee"]
    for number, line in enumerate(replies, 1):
        if any(note.reply == line.number for note in said.notes):
            st.caption(f"On reply {number}")
            notes.on_reply(said, line.number)
