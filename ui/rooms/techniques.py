"""The five practices: what each is, how it sounds, what goes wrong; and two minutes of trying it."""

import streamlit as st

from ui import itself, trying
from ui.doors import CHOOSE, TECHNIQUES
from ui.library import technique, techniques

chosen = st.query_params.get("page")
if chosen is None:
    st.set_page_config(page_title="Techniques · Ripitz", layout="centered")
    st.title("Five practices for an angry customer", anchor=False)
    with st.container(key="five", gap="medium"):
        for page in techniques():
            with st.container(key=f"page-{page.id}", gap="xsmall"):
                st.subheader(page.title, anchor=False)
                st.markdown(page.lead)
                itself.link(TECHNIQUES, f"Read {page.title}", {"page": page.id})
else:
    shown = technique(chosen)
    st.set_page_config(page_title=f"{shown.title} · Ripitz", layout="centered")
    itself.link(TECHNIQUES, "All five practices", icon=":material/arrow_back:")
    with st.container(key="technique"):
        if sitting := trying.going_on(shown):
            trying.show(shown, sitting)
        else:
            st.title(shown.title, anchor=False)
            st.markdown(shown.text)
            trying.invite(shown)
    st.page_link(CHOOSE.file, label="Practise it on a customer")
