"""Before the talk: whom to speak to with limited time, what management commits, options to bring."""

import streamlit as st

from drills.attempt import Attempt
from drills.drill import Drill
from simulator.scenario import Contact, Preparation
from ui import brief, markup, recommended, watch_links
from ui.wording import counted

_MANAGEMENT = "management"


def show(drill: Drill, plan: Preparation) -> None:
    """The step before the customer is met. What was found out stays found out across reloads."""
    told = drill.attempt
    name = told.scenario.persona.name
    st.title(f"Before you meet {name}", anchor=False)
    st.caption(markup.plain(told.scenario.persona.who))
    with st.container(key="stage"):
        side, main = st.columns([1, 1.5], gap="large")
    with side:
        brief.beside(told, expanded=True)
    with main:
        st.write(plan.prompt)
        watch_links.offer(told.scenario)
        recommended.before(told)
        met = _met(plan)
        if plan.contacts:
            _contacts(plan, met)
        if plan.management:
            _management(plan)
        _go(drill, plan, met)


def _met(plan: Preparation) -> tuple[str, ...]:
    """Whom the URL says was talked to: it survives a reload, as a session does not."""
    known = [contact.id for contact in plan.contacts]
    return tuple(c for c in st.query_params.get_all("met") if c in known)[: plan.visits]


def _contacts(plan: Preparation, met: tuple[str, ...]) -> None:
    left = plan.visits - len(met)
    st.subheader("People to talk to", anchor=False)
    st.caption(
        f"There is time for {counted(left, 'more conversation' if met else 'conversation')}."
        if left
        else "There is no time for anybody else."
    )
    for contact in plan.contacts:
        with st.container(border=True, key=f"contact-{contact.id}"):
            if contact.id in met:
                markup.show("quote", who=contact.who, says=contact.says)
            elif _ask(contact, disabled=not left):
                st.query_params["met"] = [*met, contact.id]
                st.rerun()


def _ask(contact: Contact, disabled: bool) -> bool:
    who, label = st.columns([2, 1], vertical_alignment="center")
    with who:
        markup.show("row", lead=contact.who, rest="")
    short = contact.who.partition(",")[0]
    return label.button(
        f"Talk to {short}", key=f"talk-{contact.id}", disabled=disabled, width="stretch", wrap=True
    )


def _management(plan: Preparation) -> None:
    st.subheader("Your management", anchor=False)
    with st.container(border=True, key="management"):
        if st.query_params.get("asked") == _MANAGEMENT:
            markup.show("quote", who="", says=plan.management)
        elif st.button("Ask what it will put into this"):
            st.query_params["asked"] = _MANAGEMENT
            st.rerun()


def _go(drill: Drill, plan: Preparation, met: tuple[str, ...]) -> None:
    with st.form("ready", border=False):
        options = [
            st.text_area(f"Option {number}", height=90, max_chars=2000)
            for number in range(1, plan.options + 1)
        ]
        if st.form_submit_button(_ready(drill.attempt), type="primary"):
            drill.prepare(met, options)
            st.query_params.from_dict({"attempt": drill.attempt.id})
            st.rerun()


def _ready(told: Attempt) -> str:
    name = told.scenario.persona.name
    return {"phone": f"Ring {name}", "video": f"Call {name}", "email": f"Answer {name}’s e-mail"}.get(
        told.scenario.channel, f"Meet {name}"
    )
