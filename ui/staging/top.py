"""The head of the trainer's page: whom the class sees, how it joins, the way to the projector, the end."""

import streamlit as st

from drills.attempt import Attempt
from stage.show import Show
from ui import markup
from ui.staging import showing
from ui.staging.address import joining


def header(told: Attempt, show: Show) -> None:
    """Title, code and address, projector, end."""
    st.title(markup.plain(told.scenario.title), anchor=False)
    if not show.open:
        return
    way_in = joining(show.billing.code)
    with st.container(horizontal=True, vertical_alignment="center", key="stage-top"):
        markup.show("stage_top", joining=way_in)
        st.link_button(
            "Open the projector",
            f"projector?show={show.billing.id}",
            icon=":material/open_in_new:",
            type="primary",
        )
        with st.popover("End the show", type="tertiary"):
            st.write("Its code opens nothing any more. The transcript stays.")
            st.button("End it", on_click=_end, args=(show,))
    if not way_in.reachable:
        st.warning(
            "Phones cannot reach this address: it is this machine’s own. Close Ripitz and start it for the "
            "class with `ripitz practice --class`; the show stays as it is."
        )


def _end(show: Show) -> None:
    showing.attempted(lambda: showing.director(show).end())
