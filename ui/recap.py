"""The written summary: written where it is due, and what it does once it is there."""

import streamlit as st

from drills import recap
from drills.attempt import Attempt
from drills.drill import LONGEST_REPLY, Drill
from rubric.grade import Grade
from ui import brief, debriefing, disputes, markup, record


def write(drill: Drill) -> None:
    """The box for a summary that is due; what is sent is kept, and the page shows it."""
    asked = drill.attempt.scenario.recap
    if asked is None or not recap.due(drill.attempt):
        return
    st.write(asked.prompt)
    with st.form("recap", border=False):
        text = st.text_area("Your summary in writing", height=180, max_chars=LONGEST_REPLY)
        if st.form_submit_button("Send the summary", type="primary"):
            if text.strip():
                drill.recap(text)
                st.rerun()
            st.warning("There is nothing written yet.")


def judged(told: Attempt, grade: Grade) -> None:
    """In a debrief: the summary with each question put to it; or the box, where it is still due."""
    checks = recap.judged(told)
    if not checks and not recap.due(told):
        return
    st.subheader("Your summary in writing", anchor=False)
    if not checks:
        with st.expander("Your brief"):
            brief.show(told)
        write(record.drill(told.id))
        return
    criterion = next((result for result in grade.criteria if result.id == "recapping"), None)
    markup.show(
        "recap",
        text=told.recap.text if told.recap else "",
        short=recap.in_short(checks),
        criterion=criterion,
        checks=checks,
        answers=debriefing.ANSWERS,
    )
    if told.recap:
        disputes.of_reply(told, told.recap)
