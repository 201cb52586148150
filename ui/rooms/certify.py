"""Certifying others: what a person has to decide, who sits now, what was published, what came of it."""

import streamlit as st

from people.rights import may_hold
from ui import who
from ui.certifying import queue
from ui.doors import CERTIFY, CHOOSE

st.set_page_config(page_title="Certify · Ripitz", layout="wide")

me = who.me()
if me.alone or not any(may_hold(me, office) for office in CERTIFY.offices):
    st.info("Certifications are looked after by trainers.")
    st.page_link(CHOOSE.file, label="Back to the customers")
    st.stop()

with st.container(key="certify"):
    st.title("Certify", anchor=False)
    queue.show()
