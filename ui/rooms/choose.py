"""The front page: the customers, what is still open, what was done."""

import streamlit as st

from ui import customers, past
from ui.doors import OWN

st.set_page_config(page_title="Ripitz · practise on an angry customer", layout="wide")

with st.container(key="front", gap="xxsmall"):
    st.html('<p class="rz-kicker">Ripitz, a practice room</p>')
    st.title("Somebody is angry, and you are the one who answers.", anchor=False)
    st.markdown(
        "Choose a customer. They answer what you say, and get angrier or calmer by it. Afterwards you see "
        "what you did, in your own words."
    )
open_talks, ended = past.talks()
past.still_open(open_talks)
customers.show()
st.page_link(OWN.file, label="My customer tomorrow", icon=":material/edit_note:")
past.finished(ended)
