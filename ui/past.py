"""Talks still open, and those that have ended."""

from collections.abc import Sequence

import streamlit as st

from drills.attempt import Attempt, Stage
from drills.report import VERDICTS
from ui import markup, record
from ui.doors import DEBRIEF, DRILL
from ui.wording import CHANNELS, ENDING_WORDS, ago, counted

RUBRIC = "full"
_MOST = 40
_SHOWN = 8


def sorted_attempts() -> tuple[list[Attempt], list[Attempt]]:
    """The newest attempts: those still open, those that have ended."""
    read = [told for _, told in record.attempts(_MOST) if told]
    ended = [told for told in read if told.stage is Stage.DONE]
    return [told for told in read if told.stage is not Stage.DONE], ended


def still_open(talks: Sequence[Attempt]) -> None:
    """A way back into each talk that has not ended."""
    if not talks:
        return
    st.subheader("Still open", anchor=False)
    with st.container(key="open-talks", gap="xsmall"):
        for told in talks[:_SHOWN]:
            name = told.scenario.persona.name
            with st.container(horizontal=True, vertical_alignment="center", key=f"open-{told.id}"):
                markup.show("row", lead=name, rest=_where(told))
                if st.button(f"Go on with {name}", key=f"go-{told.id}"):
                    st.switch_page(DRILL.file, query_params={"attempt": told.id})


def finished(talks: Sequence[Attempt]) -> None:
    """The ended talks with how they ended and what they were worth."""
    if not talks:
        return
    st.subheader("Done", anchor=False)
    with st.container(key="done-talks", gap="xsmall"):
        for told in talks[:_SHOWN]:
            _done(told)
        if rest := talks[_SHOWN:]:
            with st.expander(f"{counted(len(rest), 'more talk')}"):
                for told in rest:
                    _done(told)


def _where(told: Attempt) -> str:
    stage = {
        Stage.PREPARING: "not begun yet",
        Stage.RECAP: "the written summary is still to come",
    }.get(told.stage)
    replies = counted(len(told.readings), "reply")
    standing = stage or f"{replies} so far, chance {told.chance}"
    return f"{CHANNELS[told.scenario.channel]} · {standing} · {ago(told.started_at)}"


def _done(told: Attempt) -> None:
    marked = record.mark(told, RUBRIC)
    score = "unscored" if marked.score is None else f"{marked.score} of 100"
    ending = ENDING_WORDS[told.ending] if told.ending else ""
    with st.container(horizontal=True, vertical_alignment="center", key=f"done-{told.id}"):
        markup.show(
            "row",
            lead=told.scenario.persona.name,
            rest=f"{ending} · {score}, {VERDICTS[marked.verdict].lower()} · {ago(told.started_at)}",
        )
        st.page_link(DEBRIEF.file, label="Debrief", query_params={"attempt": told.id})
