"""What the trainee was told, and what they found out beforehand."""

import streamlit as st

from drills.attempt import Attempt
from drills.planning import fitting
from ui import library, markup


def beside(told: Attempt, expanded: bool) -> None:
    """The brief in full beside the rest; where there is no room for that, folded unless `expanded`."""
    in_full(told)
    folded(told, expanded)


def in_full(told: Attempt) -> None:
    """The brief, where there is room beside the rest; nothing elsewhere."""
    with st.container(key="brief-open"):
        st.html("<h3>Your brief</h3>")
        show(told)


def folded(told: Attempt, expanded: bool = False) -> None:
    """The brief folded, where there is no room beside the rest; nothing elsewhere."""
    with st.container(key="brief-folded"), st.expander("Your brief", expanded=expanded):
        show(told)


def show(told: Attempt) -> None:
    """The brief; after a preparation, with what was learned in it."""
    scenario, plan, done = told.scenario, told.scenario.preparation, told.preparation
    text, fit = scenario.brief, fitting.before(scenario)
    heard = [c for c in plan.contacts if c.id in done.contacts] if plan and done else []
    markup.show(
        "brief",
        scenario=scenario,
        parts=(
            ("You may", [term.text for term in text.may]),
            ("You may not", [term.text for term in text.may_not]),
            ("You know", text.known),
        ),
        folded=bool(told.readings),
        heard=heard,
        management=plan.management if plan and done else None,
        options=done.options if done else (),
        # before the talk it stands on the page itself, and whoever is certified finds it alone
        fits=fit.why if told.lines and told.mode != "certification" else "",
        practice=library.technique(fit.page).title,
        address=library.address(f"{fit.page}.md"),
    )
