"""What to practise next and why: one suggestion, and at most two more behind it."""

from collections.abc import Collection, Sequence

import streamlit as st

from drills.planning import fitting
from drills.planning.finished import RUBRIC, Finished
from drills.planning.scheduling import Reason, Suggestion, deal, next_up
from rubric.criteria import load_rubric
from simulator.scenario import Scenario
from ui import clock, customers, markup, panel
from ui.doors import TECHNIQUES
from ui.library import technique
from ui.record import Past
from ui.wording import anger_word, page_id

_MORE = 2
_NAMESAKE = (
    "And what is a ripitz? A small thing sold by the box. Tom, further down, wants one free with every case "
    "of widgets that he buys, and this room is named after it."
)


def show(
    shelf: Sequence[Scenario], done: Collection[Finished], open_talks: Sequence[Past], ended: Sequence[Past]
) -> None:
    """The suggestion, once there is a finished drill; before anything was begun, whom to begin with."""
    if not (done or open_talks or ended):
        _start(shelf)
    if not done:
        return
    # a talk that is open stands on the page already
    waiting = {told.scenario for told in open_talks}
    facing = {scenario.id: scenario for scenario in shelf if scenario.id not in waiting}
    deck = deal(done, load_rubric(RUBRIC))
    begun = {told.scenario for told in ended}
    first, *more = shortlist(next_up(deck, tuple(facing.values()), clock.now(), begun)) or (None,)
    if first is None:
        return
    st.subheader("Next", anchor=False)
    with st.container(border=True, key="next"):
        _first(facing[first.scenario], first)
        if more:
            with st.expander(f"Or practise with {' or '.join(one.name for one in more)}", type="compact"):
                for one in more:
                    _another(facing[one.scenario], one)


def _start(shelf: Sequence[Scenario]) -> None:
    """For whoever has not practised yet: one customer, and why that one."""
    scenario = fitting.first(shelf)
    if scenario is None:
        return
    name = markup.plain(scenario.persona.name)
    with st.container(border=True, key="start", gap="xsmall"):
        st.markdown(
            f"**Start here, with {name}.** What happened is plain, nobody disputes that it was ours, "
            "and there is nothing to read up on. It takes five minutes, and any reply can be taken back."
        )
        if st.button(f"Start with {name}", type="primary", key="start-here"):
            customers.begin_any(scenario)
        if any("ripitz" in each.title.lower() for each in shelf):
            st.caption(_NAMESAKE)


def shortlist(suggestions: Sequence[Suggestion]) -> tuple[Suggestion, ...]:
    """The first suggestion, and those behind it that the shelf would not show: no newcomers, none at rest."""
    told = [one for one in suggestions[1:] if one.reason not in (Reason.NEW, Reason.RESTING)]
    return (*suggestions[:1], *told[:_MORE])


def _first(scenario: Scenario, suggestion: Suggestion) -> None:
    portrait = panel.portrait(suggestion.name, anger_word(scenario.mood.anger))
    with st.container(horizontal=True, vertical_alignment="center", key="next-first"):
        markup.show("next", face=portrait, title=scenario.title, why=suggestion.why)
        _go(scenario, primary=True)
        page = technique(page_id(suggestion.practice))
        st.page_link(TECHNIQUES.file, label=f"Read {page.title}", query_params={"page": page.id})


def _another(scenario: Scenario, suggestion: Suggestion) -> None:
    with st.container(horizontal=True, vertical_alignment="center", key=f"next-{scenario.id}"):
        markup.show("row", lead=suggestion.name, rest=suggestion.why)
        _go(scenario)


def _go(scenario: Scenario, primary: bool = False) -> None:
    label = f"Practise with {scenario.persona.name}"
    if st.button(label, key=f"next-face-{scenario.id}", type="primary" if primary else "secondary"):
        customers.begin_any(scenario)
