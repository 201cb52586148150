"""What happens by itself while the trainer's page is open: the customer answers, a rep plays on."""

from concurrent.futures import TimeoutError as NotYetError
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime

import streamlit as st

from drills.store import OutOfStepError
from stage.playing import Due, due
from stage.show import Show
from stage.watching import Moment
from ui import record
from ui.answering import desk
from ui.staging import showing

_SOON = 0.8
"""seconds to wait for an answer before the next look"""

Shown = tuple[int, Show]


@st.fragment(run_every=1)
def drive(show_id: str, shown: Shown) -> None:
    """Do what is due; draw the page anew where it shows something else by now."""
    moment = showing.now(show_id)
    match due(moment.show, moment.told, datetime.now(UTC)):
        case Due.ANSWER:
            work = desk(record.store()).answer(moment.told.id, moment.show.pin)
            with suppress(NotYetError):
                work.result(_SOON)
        case Due.REPLY if moment.show.player:
            # with two of these pages open, the other one may have been quicker
            with suppress(OutOfStepError):
                showing.director(moment.show).play_one(moment.show.player)
    if on_page(showing.now(show_id)) != shown:
        st.rerun()


def on_page(moment: Moment) -> Shown:
    """What the page shows of a moment, apart from what the class sends: that has a place of its own."""
    polls = tuple(replace(poll, votes={}, proposals=()) for poll in moment.show.polls)
    return moment.told.version, replace(moment.show, version=0, phones=frozenset(), polls=polls)
