"""In a sitting, what comes before a talk and after its last word: the preparation, the written summary."""

import streamlit as st

from certification.taking import Seen, Taking, Talk
from drills.attempt import Stage
from drills.drill import LONGEST_REPLY
from ui import preparation, talk
from ui.certifying import at, remaining
from ui.wording import ending_sentence


def due(now: Talk) -> bool:
    """Whether something else than the talk itself is due."""
    return now.stage in (Stage.PREPARING, Stage.RECAP)


def show(taking: Taking, seen: Seen, now: Talk) -> None:
    """The preparation, or the summary, with the time that is left."""
    told = at.talk(now.attempt)
    remaining.show(seen)
    if now.stage is Stage.PREPARING and told.scenario.preparation:
        preparation.show(taking, told, told.scenario.preparation)
        return
    talk.transcript(told, -2, "last")
    st.subheader(ending_sentence(told), anchor=False)
    if told.scenario.recap:
        st.write(told.scenario.recap.prompt)
    with st.form("recap", border=False):
        text = st.text_area("Your summary in writing", height=180, max_chars=LONGEST_REPLY)
        if st.form_submit_button("Send the summary", type="primary"):
            if text.strip():
                taking.recap(now, text)
                st.rerun()
            st.warning("There is nothing written yet.")
    if st.button("Go on without it", type="tertiary"):
        taking.leave()
        st.rerun()
