"""Assign: set a cohort or somebody a customer to face, by when, and by which rubric it is read."""

import streamlit as st

from ui import assigning, at_desk

st.set_page_config(page_title="Assign · Ripitz", layout="centered")

desk = at_desk.desk()
with st.container(key="assign", gap="small"):
    st.title("Assign a drill", anchor=False)
    st.write(
        "Everybody meets the same customer, as they are now. You can read the drills that are made for it; "
        "what people practise besides stays theirs."
    )
    assigning.form(desk)
    assigning.standing(desk)
