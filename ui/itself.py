"""A way from a page to itself, with another address."""

from collections.abc import Mapping

import streamlit as st

from ui.doors import Door


def link(
    door: Door, label: str, query: Mapping[str, str | list[str]] | None = None, icon: str | None = None
) -> None:
    """A control that opens the page it stands on at another address.

    Streamlit's own link does not do: from a page to itself it leaves the browser's address as it was, so that
    the next click or a reload is back where one came from (1.67).
    """
    if st.button(label, key=f"to-{label}-{dict(query or {})}", type="tertiary", icon=icon):
        st.switch_page(door.file, query_params=dict(query or {}))
