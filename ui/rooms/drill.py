"""The drill: preparation where there is one, the talk, how it ended, the written summary."""

import streamlit as st

from drills.attempt import Stage
from ui import ending, preparation, record, session, talk
from ui.doors import CHOOSE

st.set_page_config(page_title="Drill · Ripitz", layout="wide")

attempt_id = record.attempt_id()
if attempt_id is None:
    st.info("No drill is named in this address.")
    st.page_link(CHOOSE.file, label="Choose a customer")
    st.stop()

drill = record.drill(attempt_id)
plan = drill.attempt.scenario.preparation
if drill.attempt.stage is Stage.PREPARING and plan is None:
    # it was cut off between beginning and the first word
    drill.meet()
    session.began(attempt_id)

st.set_page_config(page_title=f"{drill.attempt.scenario.persona.name} · Ripitz")
match drill.attempt.stage:
    case Stage.PREPARING if plan:
        preparation.show(drill, drill.attempt, plan)
    case Stage.TALKING | Stage.OWED:
        talk.hold(drill)
    case _:
        ending.show(drill)
