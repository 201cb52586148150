"""Certifying others: what a person has to decide, who sits now, what was published, what came of it."""

import streamlit as st

from people.rights import Office, may_hold
from ui import who
from ui.certifying import allowing, asking, outcomes, publishing, queue, telling, watching
from ui.doors import CHOOSE

st.set_page_config(page_title="Certify · Ripitz", layout="wide")

me = who.me()
parts = {
    name: part
    for name, office, part in (
        ("To decide", Office.REVIEW, (queue.show,)),
        ("Under way", Office.PROCTOR, (watching.show, allowing.show)),
        ("Certifications", Office.AUTHOR, (publishing.show, asking.show)),
        ("Results", Office.REVIEW, (outcomes.show,)),
    )
    if may_hold(me, office) and not me.alone
}
if not parts:
    st.info("Certifications are looked after by trainers.")
    st.page_link(CHOOSE.file, label="Back to the customers")
    st.stop()

with st.container(key="certify"):
    st.title("Certify", anchor=False)
    telling.said()
    asked = st.query_params.get("part")
    begins = asked if asked in parts else next(iter(parts))
    chosen = st.pills("Show", list(parts), default=begins, required=True, label_visibility="collapsed")
    if chosen != begins:
        st.query_params["part"] = chosen
    for part in parts[chosen]:
        part()
