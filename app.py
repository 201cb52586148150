"""The browser front door: which rooms there are, and nothing else."""

import streamlit as st

from ui import edge, menu, who
from ui.doors import ALL

offices = who.offices()
page = st.navigation([door.page(offices) for door in ALL], position="top")
menu.leaves(page.url_path)
edge.guarded(page.run)
