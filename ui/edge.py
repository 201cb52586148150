"""The edge of every page: what goes wrong inside is told in plain words, never as a traceback."""

import logging
from collections.abc import Callable
from pathlib import Path

import streamlit as st

from drills.faults import note
from drills.store import OutOfStepError, RecordError
from errors import UserError
from ui import gate, markup
from ui.doors import CHOOSE

_STYLE = Path(__file__).parent / "style.css"
_log = logging.getLogger("ripitz")


def guarded(room: Callable[[], None]) -> None:
    """Run a page; show the errors that are meant for the user, note all others."""
    st.html(_STYLE)
    try:
        if not gate.shut():
            room()
    except OutOfStepError:
        # another window was quicker; what stands in the record is shown instead
        st.rerun()
    except RecordError as error:
        # where the record is concerns those alone who look after it
        _log.error("%s", error)
        st.error(
            "The record cannot be used just now. It has been noted for whoever looks after this server. "
            "Reload the page in a moment: what you were sending is in the talk then, or still in the box."
        )
        _way_out()
    except UserError as error:
        told = str(error)
        st.error(markup.plain(told[:1].upper() + told[1:]))
        _way_out()
    except Exception as error:
        _log.error("something went wrong inside Ripitz; %s", note(error))
        st.error(
            "Something went wrong inside Ripitz. It has been noted for whoever looks after this server. "
            "What you wrote is kept: reload the page to go on."
        )
        _way_out()


def _way_out() -> None:
    st.page_link(CHOOSE.file, label="Back to the customers")
