"""Looking back on the page of a debrief: the road with the replies on it, and each reply with its reason."""

import streamlit as st

from drills.attempt import Attempt
from drills.coaching.hindsight import Hindsight, review
from drills.coaching.openings import published
from drills.report import arc
from drills.report.road import in_words, points
from ui import debriefing, library, markup


def reviewed(told: Attempt) -> tuple[Hindsight, ...]:
    """Every answered reply of the road that the attempt is on, looked back on; worked out once a version."""
    return _reviewed(told, told.id, told.version, told.road)


def road(told: Attempt, replies: tuple[Hindsight, ...]) -> None:
    """Anger, trust and chance along the talk, with the replies on it and beneath it."""
    if not points(told):
        return
    st.subheader("The road", anchor=False)
    drawn = arc.chart(told, replies, st.context.theme.type == "dark")
    st.altair_chart(drawn, alt=in_words(told), key="road")
    st.caption(
        "Chance runs from 0 to 100; anger and trust, from 0 to 10, are drawn to the same height."
        + (" The marks are your replies; a click on one leads to it." if replies else "")
    )
    if replies:
        st.caption(
            "Strong, blunder and the like say what one reply did to the chance, beside the best that could "
            "have been said at that moment. They are no part of the score."
        )
        _one_by_one(told, replies)


def _one_by_one(told: Attempt, replies: tuple[Hindsight, ...]) -> None:
    openings = [
        (
            opening,
            library.technique(library.page_of(opening.link)).title,
            library.address(opening.link),
        )
        for opening in published().openings
    ]
    markup.show(
        "replies",
        rows=[row for row in debriefing.rows(told, replies) if row.mark],
        openings=openings,
        name=told.scenario.persona.name,
    )


@st.cache_data(show_spinner=False, max_entries=500)
def _reviewed(_told: Attempt, attempt_id: str, version: int, road: int) -> tuple[Hindsight, ...]:
    return review(_told)
