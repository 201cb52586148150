"""What is wrong with a draft, line by line; and publishing it where nothing is."""

import streamlit as st

from datafile import DataFileError
from drills.published.draft import ChangedElsewhereError
from drills.published.whole import Whole
from ui import markup, session, who, writing
from ui.doors import AUTHOR
from ui.wording import counted
from ui.writing import Writing

_MOST = 12
"""so many problems are shown at once; more than that come from one slip"""


def show(here: Writing, checked: Whole, version: int, view: str) -> None:
    """The problems, or the way to the next version."""
    with st.container(key="checks", gap="small"):
        if checked.problems:
            st.html(f'<div role="status"><h3>{counted(len(checked.problems), "thing")} to mend</h3></div>')
            shown = checked.problems[:_MOST]
            # only the YAML has lines to go to
            more, linked = len(checked.problems) - len(shown), view == "YAML"
            markup.show("problems", problems=shown, more=more, linked=linked)
        else:
            st.html('<div role="status"><h3>Nothing is wrong</h3></div>')
        if st.button(
            f"Publish as version {version}",
            type="primary",
            disabled=bool(checked.problems or here.trouble),
            help="From then on this version stays as it is. A change is a new version.",
        ):
            _publish(here)


def _publish(here: Writing) -> None:
    try:
        with st.spinner("A reference seller plays it through."):
            edition = writing.press().publish(here.draft, who.me().owner)
    except (DataFileError, ChangedElsewhereError) as error:
        st.error(markup.plain(str(error)))
        return
    session.published(f"{edition.id}, version {edition.version}")
    st.switch_page(AUTHOR.file)
