"""After the last word: how it ended, the written summary where one is due, the way to the debrief."""

import streamlit as st

from drills.attempt import Stage
from drills.drill import Drill
from ui import brief, crossroads, handing_in, markup, panel, recap, session, talk
from ui.announcer import announce
from ui.doors import CHOOSE, DEBRIEF
from ui.wording import ending_sentence


def show(drill: Drill) -> None:
    """The ended talk."""
    told = drill.attempt
    with st.container(key="stage"):
        side, main = st.columns([1, 1.5], gap="large")
    with side, st.container(key="side"):
        with st.container(key="panel-ended"):
            panel.show(told)
        if told.stage is Stage.RECAP:
            brief.in_full(told)
    with main, st.container(key="talk"):
        crossroads.if_late()
        talk.transcript(told, -2, "last")
        with st.container(border=True, key="ended"):
            st.subheader(markup.plain(ending_sentence(told)), anchor=False)
            if told.stage is Stage.RECAP:
                brief.folded(told)
            recap.write(drill)
            if told.assignment:
                handing_in.offer(told)
            _onward(told.id, told.stage is Stage.RECAP)
            if told.lines[1:] and crossroads.possible(told):
                st.caption(
                    "You can also go back: to your last reply above, or to any other in the whole talk."
                )
        with st.expander("The whole talk"):
            talk.transcript(told)
        announce(ending_sentence(told), show=".st-key-ended")
    if len(told.roads) > 1:
        st.subheader("The roads you tried", anchor=False)
        if crossroads.side_by_side(told):
            st.rerun()
    session.saw(told.id, told.version)


def _onward(attempt_id: str, recap_due: bool) -> None:
    label = "See the debrief without it" if recap_due else "See the debrief"
    with st.container(horizontal=True, vertical_alignment="center"):
        if st.button(label, type="secondary" if recap_due else "primary"):
            st.switch_page(DEBRIEF.file, query_params={"attempt": attempt_id})
        st.page_link(CHOOSE.file, label="Back to the customers")
