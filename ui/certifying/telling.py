"""What somebody does on the page *Certify*: done, and said at the next run; or why not, where they stand."""

from collections.abc import Callable

import streamlit as st

from errors import UserError
from ui import markup, session


def done(do: Callable[[], object], words: str) -> None:
    """Do it and say `words` at the top of the next run; what cannot be done is told in its place."""
    try:
        do()
    except UserError as error:
        st.error(markup.plain(markup.sentence(str(error))))
    else:
        session.tell(words)
        st.rerun()


def said() -> None:
    """What was done a moment ago."""
    if words := session.to_tell():
        st.success(markup.plain(words))
