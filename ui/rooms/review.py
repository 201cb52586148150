"""One attempt in full, for a trainer: disputes, both scores, the talk, and what the trainer says to it."""

from functools import partial

import streamlit as st

from drills.grading import grade_attempt
from rubric.criteria import load_rubric
from ui import (
    assigned,
    at_desk,
    debrief_parts,
    disputes_answered,
    looking_back,
    markup,
    notes,
    reviewing,
    second_scores,
)
from ui.doors import DESK, TRAINEE

st.set_page_config(page_title="Review · Ripitz", layout="centered")

desk = at_desk.desk()
told = desk.attempt(st.query_params.get("attempt", ""))
trainee = desk.trainee(told.owner or "")
with st.container(horizontal=True):
    st.page_link(DESK.file, label="The desk", icon=":material/arrow_back:")
    st.page_link(
        TRAINEE.file, label=f"All of {markup.plain(trainee.name)}", query_params={"person": trainee.id}
    )
with st.container(key="review"):
    reviewing.heading(told, trainee)
    if told.ending is None:
        reviewing.unfinished(told, trainee, desk)
        st.stop()
    desk.opened(told)
    disputes_answered.show(told, trainee.name, partial(desk.answer, told.id))
    rubric = load_rubric(debrief_parts.choose_rubric(assigned.rubric(told)))
    grade = grade_attempt(told, rubric.id)
    said = desk.remarks.of(told.id)
    second_scores.both(told, grade, rubric, said)
    second_scores.give(told, grade, rubric, said)
    replies = looking_back.reviewed(told)
    looking_back.road(told, replies)
    reviewing.criteria(told, grade, rubric)
    reviewing.talk(told, replies, said, trainee)
    notes.write(told)
