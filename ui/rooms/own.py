"""My customer tomorrow: a form of five minutes, and a private customer to practise on."""

import streamlit as st

from drills.own import draft as drafting
from ui import itself, own_customers, own_form, session
from ui.doors import CHOOSE, OWN
from ui.own_form import Filling

st.set_page_config(page_title="My customer tomorrow · Ripitz", layout="centered")
st.page_link(CHOOSE.file, label="All customers", icon=":material/arrow_back:")
st.title("My customer tomorrow", anchor=False)
st.write(
    "Five minutes, and you can practise on the customer you are going to face. They are kept with your "
    "talks, and stand nowhere else."
)
own_customers.show()

opened = own_customers.opened()
st.subheader(opened.title, anchor=False)
if opened.id:
    itself.link(OWN, "Make a new one instead")
if opened.trouble:
    st.warning(opened.trouble)
if session.proposal(opened.id):
    st.info(
        "This is a proposal. Correct what is wrong and take out what is not true; nothing is kept until you "
        "press Keep."
    )

with st.form("own", border=False, enter_to_submit=False):
    wrong = session.wrong_in(opened.stamp)
    values = own_form.fields(Filling(opened.form, opened.stamp, wrong))
    with st.container(horizontal=True):
        keep = st.form_submit_button("Keep", type="primary")
        face = st.form_submit_button("Keep and face them")
        draft = drafting.can_draft() and st.form_submit_button("Draft the rest with a model")
if wrong and not (keep or face or draft):
    st.error(f"Not kept yet: {own_form.to_mend(wrong)}. What to write stands below each of them.")
if keep or face:
    own_customers.make(values, opened, face)
if draft:
    own_customers.draft(values, opened)
