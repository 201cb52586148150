"""Talks still open, and those that have ended."""

from collections.abc import Sequence

import streamlit as st

from drills.attempt import Stage
from drills.report import VERDICTS
from ui import markup, record
from ui.doors import DEBRIEF, DRILL
from ui.record import Past
from ui.wording import CHANNELS, ENDING_WORDS, ago, counted, erased_words

_MOST = 40
_SHOWN = 8


def talks() -> tuple[list[Past], list[Past]]:
    """The newest talks: those still open, those that have ended."""
    newest = record.past(_MOST)
    ended = [told for told in newest if told.stage is Stage.DONE]
    return [told for told in newest if told.stage is not Stage.DONE], ended


def still_open(talks: Sequence[Past]) -> None:
    """A way back into each talk that has not ended."""
    if not talks:
        return
    st.subheader("Still open", anchor=False)
    with st.container(key="open-talks", gap="xsmall"):
        for told in talks[:_SHOWN]:
            with st.container(horizontal=True, vertical_alignment="center", key=f"open-{told.id}"):
                markup.show("row", lead=told.name, rest=_where(told))
                if st.button(f"Go on with {markup.plain(told.name)}", key=f"go-{told.id}"):
                    st.switch_page(DRILL.file, query_params={"attempt": told.id})


def finished(talks: Sequence[Past]) -> None:
    """The ended talks with how they ended and what they were worth."""
    if not talks:
        return
    st.subheader("Done", anchor=False)
    with st.container(key="done-talks", gap="xsmall"):
        for told in talks[:_SHOWN]:
            _done(told)
        if rest := talks[_SHOWN:]:
            with st.expander(counted(len(rest), "earlier talk")):
                for told in rest:
                    _done(told)


def gone() -> None:
    """What was erased: that it was, and when; nothing where nothing was."""
    if erased := record.erased():
        with st.expander(counted(len(erased), "erased drill")):
            for entry in erased:
                if entry.erased_at:
                    rest = f"{erased_words(entry.erased_at)} · begun {ago(entry.started_at)}"
                    markup.show("row", lead="A drill", rest=rest)


def _where(told: Past) -> str:
    stage = {
        Stage.PREPARING: "not begun yet",
        Stage.RECAP: "the written summary is still to come",
    }.get(told.stage)
    standing = stage or f"{counted(told.replies, 'reply')} so far, chance {told.chance}"
    return f"{CHANNELS[told.channel]} · {standing} · {ago(told.started_at)}"


def _done(told: Past) -> None:
    score = "unscored" if told.score is None else f"{told.score} of 100"
    ending = ENDING_WORDS[told.ending] if told.ending else ""
    verdict = VERDICTS[told.verdict].lower() if told.verdict else ""
    with st.container(horizontal=True, vertical_alignment="center", key=f"done-{told.id}"):
        markup.show("row", lead=told.name, rest=f"{ending} · {score}, {verdict} · {ago(told.started_at)}")
        st.page_link(DEBRIEF.file, label="Debrief", query_params={"attempt": told.id})
