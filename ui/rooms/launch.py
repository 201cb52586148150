"""Launch: who comes from a learning platform sees what it will be told, and goes to what they came for."""

import streamlit as st

from exchange.launch_tokens import LaunchError
from exchange.launches import Launches
from record.keys import Keys, default_folder
from ui import markup, record, who
from ui.doors import CERTIFICATION, DRILL

st.set_page_config(page_title="Launch · Ripitz", layout="centered")

ticket = st.query_params.get("ticket", "")
launches = Launches(record.store(), Keys(default_folder()))
me = who.me()
if me.alone:
    raise LaunchError("nobody signs in to this Ripitz, so no platform can be told who it was")
course = launches.course(ticket)
with st.container(key="launch", gap="small"):
    st.title(markup.plain(course.title), anchor=False)
    st.write(
        f"You come from a learning platform and are signed in as **{markup.plain(me.name)}**. The platform "
        "will be told whether you passed, and your score. It is told nothing of what you say. Your trainers "
        "set you this, and can read it."
    )
    if st.button("Go on", key="launch-go", type="primary"):
        to = launches.open(ticket, me)
        if to.attempt:
            st.switch_page(DRILL.file, query_params={"attempt": to.attempt})
        if to.certification:
            # it says what it asks before anybody sits down to it
            st.switch_page(CERTIFICATION.file, query_params={"certification": to.certification})
    st.caption("Not you? Sign out above, sign in as yourself, and begin again on the platform.")
