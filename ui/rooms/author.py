"""Writing customers and rubrics: drafts, published versions, and one draft with its help."""

import streamlit as st

from people.rights import Office, may_hold
from ui import who, writing_desk, writing_shelf
from ui.doors import CHOOSE

st.set_page_config(page_title="Write a customer · Ripitz", layout="wide")

if not may_hold(who.me(), Office.AUTHOR):
    st.info("Customers and rubrics are written by trainers.")
    st.page_link(CHOOSE.file, label="Choose a customer")
    st.stop()

if draft_id := st.query_params.get("draft"):
    writing_desk.show(draft_id)
else:
    st.page_link(CHOOSE.file, label="All customers", icon=":material/arrow_back:")
    st.title("Customers and rubrics of your own", anchor=False)
    st.write(
        "Write one in a form or as YAML, try it, and publish it. A published version stays as it is; a "
        "change is a new version, and drills that were begun keep theirs."
    )
    writing_shelf.show()
