"""Handing a drill in: shown to the trainers, for good, and said plainly before."""

import streamlit as st

from drills.attempt import Attempt, Stage
from drills.drill import Drill
from people.rights import Act
from ui import clock, record, who
from ui.wording import ago


def offer(told: Attempt) -> None:
    """A way to hand in an ended drill, or that it was; nothing where there is no trainer to read it."""
    if who.me().alone or told.stage is not Stage.DONE:
        return
    with st.container(key="hand-in", gap="xsmall"):
        if told.handed_in:
            st.caption(f"Handed in {ago(told.handed_in, clock.now())}. Your trainers can read it.")
            return
        label = "Hand in" if told.assignment else "Hand in to the trainers"
        st.caption(_who_will_read(told))
        if st.button(label, key="hand-in-now", type="primary" if told.assignment else "secondary"):
            Drill(record.store(), record.told(told.id, Act.HAND_IN)).hand_in()
            st.rerun()


def _who_will_read(told: Attempt) -> str:
    if told.assignment:
        return "Your trainer set you this. Hand it in when you are done; every trainer here can read it."
    return (
        "You practised this for yourself, and no trainer can read it. If you hand it in, every trainer here "
        "can read all of it from then on, the roads you left too."
    )
