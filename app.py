"""The browser front door: which rooms there are, and nothing else."""

import streamlit as st

from ui import edge
from ui.doors import ALL

edge.guarded(st.navigation([door.page() for door in ALL], position="top").run)
