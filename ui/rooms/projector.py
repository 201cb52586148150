"""The projector: what the class looks at, in big type, and nothing that can be clicked."""

import streamlit as st

from ui.doors import STAGE
from ui.staging import showing, wall

st.set_page_config(page_title="Projector · Ripitz", layout="wide")
showing.only_trainers()
show_id = showing.show_id()
if show_id is None:
    st.info("No show is named in this address.")
    st.page_link(STAGE.file, label="Open the stage")
    st.stop()
wall.follow(show_id)
