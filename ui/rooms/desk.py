"""The desk: what waits for the trainer, and how the group is doing."""

import streamlit as st

from drills.planning.finished import RUBRIC
from rubric.criteria import load_rubric
from ui import at_desk, clock, cohorts, compared, group

st.set_page_config(page_title="Desk · Ripitz", layout="wide")

desk = at_desk.desk()
with st.container(key="desk", gap="xsmall"):
    st.title("The desk", anchor=False)
    cohort, people = at_desk.choose_group(desk)
    if people:
        group.waiting(desk.queue(people), {person.id: person.name for person in people})
        group.overview(desk.accounts(people, clock.now()))
        group.techniques(desk.techniques(people, load_rubric(RUBRIC)))
        compared.show(desk, people)
    elif cohort:
        st.write("Nobody is in this cohort yet.")
    else:
        st.write("There are no trainees yet. Whoever looks after this server adds them: ripitz people add.")
    cohorts.change(desk, cohort)
