"""Sitting a certification: what it asks, the talks one after the other, what came of it."""

import streamlit as st

from certification.sitting import Stage
from ui import session
from ui.certifying import at, before, between, exam, preparing, result
from ui.doors import CHOOSE

st.set_page_config(page_title="Certification · Ripitz", layout="wide")

sitting_id = st.query_params.get("sitting")
reference = st.query_params.get("certification")
if words := session.to_tell():
    st.warning(words)
if sitting_id:
    taking = at.taking(sitting_id)
    seen = taking.seen()
    match seen.stage:
        case Stage.BETWEEN:
            between.show(taking, seen)
        case Stage.PAUSED:
            between.paused(seen)
        case Stage.DRILL if seen.talk and preparing.due(seen.talk):
            preparing.show(taking, seen, seen.talk)
        case Stage.DRILL if seen.talk:
            exam.hold(taking, seen, seen.talk)
        case _:
            result.show(sitting_id)
elif reference:
    before.show(reference)
else:
    st.info("No certification is named in this address.")
    st.page_link(CHOOSE.file, label="Back to the customers")
