"""One sitting for a reviewer: the blind sheet until they have decided, everything after."""

import streamlit as st

from certification.reviewing import ReviewError
from ui import page_top, who
from ui.certifying import at, sheet, unsealed
from ui.doors import CERTIFY

st.set_page_config(page_title="Decide · Ripitz", layout="wide")

decisions, me = at.decisions(), who.me()
sitting_id = st.query_params.get("sitting", "")
try:
    found, talks = decisions.revealed(me, sitting_id)
except ReviewError:
    asked = decisions.sheet(me, sitting_id)
    st.page_link(CERTIFY.file, label="All that waits", icon=":material/arrow_back:")
    sheet.show(asked)
else:
    st.page_link(CERTIFY.file, label="All that waits", icon=":material/arrow_back:")
    unsealed.show(found, talks)
    page_top.begins(f"decided-{sitting_id}")
