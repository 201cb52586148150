"""The desk of whoever is here."""

from collections.abc import Collection, Mapping, Sequence

import streamlit as st

from desk.desk import Desk
from drills.own.scenario import FIRST
from people.person import Person
from ui import customers, record, who

EVERYBODY = "Everybody"


def desk() -> Desk:
    """The desk. Raises `DeskError` for whoever is no trainer."""
    return Desk(who.me(), record.store(), record.ledger())


def choose_group(of: Desk) -> tuple[str | None, Sequence[Person]]:
    """Which cohort is looked at, by its id, and who is in it; the URL remembers it."""
    known: Mapping[str, str] = {cohort.id: cohort.name for cohort in of.register.cohorts()}
    if not known:
        return None, of.people()
    asked = st.query_params.get("cohort", "")
    chosen = st.selectbox(
        "Who",
        ["", *known],
        index=[*known].index(asked) + 1 if asked in known else 0,
        format_func=lambda cohort_id: known.get(cohort_id, EVERYBODY),
        width=320,
        filter_mode=None,
    )
    if chosen != asked:
        st.query_params["cohort"] = chosen
    return chosen or None, of.people(chosen or None)


def customer_names(scenario_ids: Collection[str]) -> Mapping[str, str]:
    """Who they were, as far as a trainer may know: customers made for oneself have no names."""
    offered = {scenario.id: scenario.persona.name for scenario in customers.shelf()[0]}
    return {
        id_: "a customer of their own"
        if id_.startswith(FIRST)
        else offered.get(id_, "a customer no longer offered")
        for id_ in scenario_ids
    }
