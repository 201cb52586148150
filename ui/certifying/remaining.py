"""The time left in a talk, by the server's clock: in words on the page, aloud at five minutes and at one."""

from datetime import timedelta
from math import ceil

import streamlit as st

from certification.sitting import Stage
from certification.taking import Seen
from ui import markup
from ui.certifying import at
from ui.wording import counted

_LOOK_EVERY = 5
"""seconds"""
_ALOUD = (5, 1)
"""minutes"""


@st.fragment(run_every=_LOOK_EVERY)
def show(seen: Seen) -> None:
    """The time left; when it is over, or somebody stepped in, the page shows what is then."""
    now = at.taking(seen.sitting).seen()
    if now.stage is not Stage.DRILL or now.place != seen.place or now.left is None:
        st.rerun()
    markup.show("remaining", left=in_words(now.left), aloud=aloud(now.left), share=_share(now))


def in_words(left: timedelta) -> str:
    """Whole minutes, rounded up; the last one is said as such."""
    minutes = ceil(left.total_seconds() / 60)
    return "less than a minute left" if minutes <= 1 else f"{counted(minutes, 'minute')} left"


def aloud(left: timedelta) -> str:
    """What is announced, and stays the same until there is something else to announce."""
    minutes = left.total_seconds() / 60
    passed = [mark for mark in _ALOUD if minutes <= mark]
    return f"{counted(min(passed), 'minute')} left." if passed else ""


def _share(seen: Seen) -> int:
    return round(100 * seen.left / seen.whole) if seen.left and seen.whole else 0
