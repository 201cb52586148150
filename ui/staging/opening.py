"""Before a show: what to show, and the shows there were."""

import streamlit as st

from simulator.scenario import Scenario
from stage.director import Director
from stage.handout import handout
from stage.show import Billing
from stage.store import ShowStore
from ui import customers, who
from ui.doors import STAGE
from ui.staging import showing
from ui.wording import ago

_EARLIER = 8


def choose() -> None:
    """The form that opens a show, and a way back into those still open."""
    scenarios, _ = customers.shelf()
    cases = {(s.id, v): label for s in scenarios for v, label in _cases(s).items()}
    with st.form("open-show", border=True):
        chosen = st.selectbox("Who is shown", list(cases), format_func=lambda case: cases[case])
        if st.form_submit_button("Open the stage", type="primary"):
            scenario = next(s for s in scenarios if s.id == chosen[0])
            begun = Director.begin(showing.shows(), scenario, chosen[1], owner=who.me().owner)
            st.switch_page(STAGE.file, query_params={"show": begun.show.billing.id})
    _before(showing.shows())


def _cases(scenario: Scenario) -> dict[str | None, str]:
    name = scenario.persona.name
    return {None: f"{name}: {scenario.title}"} | {v.id: f"{name}: {v.title}" for v in scenario.variants}


def _before(shows: ShowStore) -> None:
    there = shows.shows(who.me().owner)
    if still := [billing for billing in there if billing.open]:
        st.subheader("Still open", anchor=False)
        for billing in still:
            if st.button(
                f"Go on with show {billing.code}, opened {ago(billing.opened_at)}", key=f"on-{billing.id}"
            ):
                st.switch_page(STAGE.file, query_params={"show": billing.id})
    if over := [billing for billing in there if not billing.open][:_EARLIER]:
        st.subheader("Earlier", anchor=False)
        for billing in over:
            with st.container(horizontal=True, vertical_alignment="center", key=f"over-{billing.id}"):
                _hand_out(billing)


def _hand_out(billing: Billing) -> None:
    moment = showing.now(billing.id)
    st.write(f"{moment.told.scenario.persona.name}, {ago(billing.opened_at)}")
    st.download_button(
        "The transcript with its notes",
        handout(moment.show, moment.told, "html"),
        f"show-{billing.id}.html",
        "text/html",
        key=f"out-{billing.id}",
        on_click="ignore",
    )
