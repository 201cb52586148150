"""The record, opened once for the process; `ui/record.py` is what pages ask."""

import streamlit as st

from drills.store import Store, default_url


@st.cache_resource(show_spinner=False)
def store() -> Store:
    """The record."""
    return Store(default_url())
