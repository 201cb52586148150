"""The debrief of one attempt: what you did, what it led to, what to do instead."""

import streamlit as st

from drills.grading import grade_attempt
from people.rights import Act
from rubric.criteria import load_rubric
from ui import (
    assigned,
    crossroads,
    debrief_parts,
    disputes,
    handing_in,
    learning,
    looking_back,
    markup,
    recap,
    record,
    second_reader,
    session,
    trainer_said,
)
from ui.doors import CHOOSE, DRILL

st.set_page_config(page_title="Debrief · Ripitz", layout="centered")

attempt_id = record.attempt_id()
if attempt_id is None:
    st.info("No drill is named in this address.")
    st.page_link(CHOOSE.file, label="Choose a customer")
    st.stop()

told = record.told(attempt_id, Act.CONTINUE)
name = told.scenario.persona.name
crossroads.if_late()
if told.ending is None:
    st.info(f"The talk with {markup.plain(name)} has not ended.")
    st.page_link(DRILL.file, label=f"Go on with {markup.plain(name)}", query_params={"attempt": told.id})
    st.stop()

st.set_page_config(page_title=f"Debrief: {name} · Ripitz")
replies = looking_back.reviewed(told)
with st.container(key="debrief"):
    if lesson := learning.going_on(replies):
        learning.show(told, lesson, replies)
        st.stop()
    debrief_parts.heading(told)
    rubric = load_rubric(debrief_parts.choose_rubric(assigned.rubric(told)))
    grade = grade_attempt(told, rubric.id)
    trainer_said.verdict(told, grade, rubric)
    handing_in.offer(told)
    second_reader.show(told, grade)
    debrief_parts.onward(told, grade, rubric)
    recap.judged(told, grade)
    looking_back.road(told, replies)
    learning.invite(replies)
    debrief_parts.criteria(told, grade, rubric)
    debrief_parts.red_flags(told, grade)
    disputes.raised(told)
    debrief_parts.talk(told, replies)
    debrief_parts.roads(told)
session.saw(told.id, told.version)
