"""One trainee: how much they practise, what was set them, and their road through what may be read."""

import streamlit as st

from ui import at_desk, growth, one_trainee
from ui.doors import DESK, REVIEW

st.set_page_config(page_title="Trainee · Ripitz", layout="wide")

desk = at_desk.desk()
st.page_link(DESK.file, label="The desk", icon=":material/arrow_back:")
person = desk.trainee(st.query_params.get("person", ""))
st.set_page_config(page_title=f"{person.name} · Ripitz")
work = desk.work([person])
done = desk.finished([person])[person.id]
with st.container(key="trainee", gap="xsmall"):
    one_trainee.heading(person, work)
    one_trainee.tasks(desk, person, work)
    one_trainee.shown(desk, work, done)
if done:
    growth.practices(done)
    growth.customers(done, REVIEW)
