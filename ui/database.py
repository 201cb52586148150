"""The record, opened once for the process; `ui/record.py` is what pages ask."""

import streamlit as st

from audit.heads import signing
from drills.published.offered import know_published
from drills.store import Store, default_url


@st.cache_resource(show_spinner=False, on_release=Store.close)
def store() -> Store:
    """The record."""
    opened = Store(default_url(), signing())
    know_published(opened)
    return opened
