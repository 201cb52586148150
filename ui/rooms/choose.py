"""The front page: what is still open, what to practise next, the customers, what was done."""

import streamlit as st

from drills.planning.finished import RUBRIC
from drills.planning.progress import dealings
from people.rights import Office, may_hold
from rubric.criteria import load_rubric
from ui import assigned, customers, past, record, scored, suggestions, who
from ui.certifying import asked
from ui.doors import AUTHOR, OWN

st.set_page_config(page_title="Ripitz · practise on an angry customer", layout="wide")

with st.container(key="front", gap="xxsmall"):
    st.html('<p class="rz-kicker">Ripitz, a practice room</p>')
    st.title("Somebody is angry, and you are the one who answers.", anchor=False)
    st.markdown(
        "Choose a customer. They answer what you say, and get angrier or calmer by it. Afterwards you see "
        "what you did, in your own words."
    )
open_talks, ended = past.talks()
done = record.finished_drills()
shelf, broken = customers.shelf()
set_for_me = assigned.show()
asked.show()
past.still_open([told for told in open_talks if told.id not in set_for_me])
suggestions.show(shelf, done, open_talks, ended)
customers.show(shelf, broken, dealings(done))
scored.show(load_rubric(RUBRIC), "What a talk is scored by")
st.page_link(OWN.file, label="My customer tomorrow", icon=":material/edit_note:")
if may_hold(who.me(), Office.AUTHOR):
    st.page_link(AUTHOR.file, label="Write customers and rubrics", icon=":material/history_edu:")
past.finished(ended)
past.gone()
