"""Progress: what was practised, how it went by technique and by customer."""

import streamlit as st

from drills.planning.progress import overview
from ui import growth, own_name, record
from ui.doors import CHOOSE
from ui.wording import counted

st.set_page_config(page_title="Progress · Ripitz", layout="wide")

done = record.finished_drills()
with st.container(key="progress", gap="xsmall"):
    st.title("Progress", anchor=False)
    st.write(overview(done))
if done:
    growth.practices(done)
    growth.customers(done)
else:
    st.write("From the first one on, this page shows how each technique and each customer goes over time.")
    st.page_link(CHOOSE.file, label="Choose a customer")
if erased := record.erased():
    st.caption(f"Not counted here: {counted(len(erased), 'erased drill')}.")
own_name.ask()
