"""Progress on the page: each of the five practices over time, and each customer."""

from collections.abc import Sequence

import streamlit as st

from drills.planning.finished import RUBRIC, Finished
from drills.planning.progress import Series, by_customer, by_practice, in_words, outcome
from rubric.criteria import load_rubric
from ui import clock, markup, trend
from ui.doors import DEBRIEF, TECHNIQUES, Door


def practices(done: Sequence[Finished]) -> None:
    """The five practices, each with its course and the way to its page."""
    st.subheader("By technique", anchor=False)
    st.caption("How much of what each practice teaches was there, from 0 to 100, drill by drill.")
    if len(done) > 1:
        _legend(done)
    with st.grid(3, min_column_width=290, gap="small", key="practices"):
        for series in by_practice(done, load_rubric(RUBRIC)):
            with st.container(border=True, key=f"series-{series.id}", height="stretch", gap="xsmall"):
                _course(series)
                st.page_link(TECHNIQUES.file, label=f"Read {series.title}", query_params={"page": series.id})


def customers(done: Sequence[Finished], onward: Door = DEBRIEF) -> None:
    """The customers that were met, each with the scores and the way to the newest drill in that room."""
    to_pass = load_rubric(RUBRIC).pass_mark
    st.subheader("By customer", anchor=False)
    met = by_customer(done)
    dashed = ", the dashed line" if any(_joined(series) for series in met) else ""
    st.caption(f"The score of each drill, from 0 to 100. It takes {to_pass} to pass{dashed}.")
    with st.grid(3, min_column_width=290, gap="small", key="met"):
        for series in met:
            with st.container(border=True, key=f"series-{series.id}", height="stretch", gap="xsmall"):
                _course(series, to_pass)
                if series.last:
                    label = f"{onward.title} of the last drill with {markup.plain(series.title)}"
                    st.page_link(onward.file, label=label, query_params={"attempt": series.last.attempt})


def _legend(done: Sequence[Finished]) -> None:
    """What the shapes of the points say, of those that occur."""
    seen = {outcome(drill.ending) for drill in done}
    markup.show("outcomes", marks=[(mark, word) for word, mark in trend.MARKS.items() if word in seen])


def _course(series: Series, to_pass: int | None = None) -> None:
    """A chart with its words; the words alone as long as there is no line to draw."""
    words = in_words(series)
    markup.show("heading", text=series.title)
    if _joined(series):
        drawn = trend.chart(series, clock.zone(), st.context.theme.type == "dark", to_pass)
        st.vega_lite_chart(drawn, alt=f"{series.title}. {words}")
    markup.show("words", words=words, hidden=_joined(series))


def _joined(series: Series) -> bool:
    """Whether there are points for a line to join."""
    return series.drills > 1
