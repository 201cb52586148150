"""The browser front door: which rooms there are, and nothing else."""

import streamlit as st

from ui import edge, who
from ui.doors import ALL

offices = who.offices()
edge.guarded(st.navigation([door.page(offices) for door in ALL], position="top").run)
