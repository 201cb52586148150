"""The name of somebody alone on their machine: no account, only what stands on their reports."""

import streamlit as st

from people.register import LONGEST_NAME, RegisterError
from ui import markup, who


def ask() -> None:
    """A field for it, and nothing where people sign in."""
    person = who.me()
    if not person.alone:
        return
    name = st.text_input(
        "Your name, for your reports",
        person.name,
        max_chars=LONGEST_NAME,
        help="It stands on this machine alone and can be left empty.",
        key="own-name",
    )
    try:
        if name.strip() != person.name:
            who.register().call_me(name)
    except RegisterError as error:
        st.warning(markup.plain(f"{str(error)[:1].upper()}{str(error)[1:]}."))
