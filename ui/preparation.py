"""Before the talk: whom to speak to with limited time, what management commits, options to bring."""

import streamlit as st

from drills.attempt import Attempt
from drills.drill import Drill
from simulator.scenario import Contact, Preparation
from ui import brief, markup, recommended, watch_links
from ui.wording import counted


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
        if plan.contacts:
            _contacts(drill, plan)
        if plan.management:
            _management(drill, plan)
        _go(drill, plan)


def _contacts(drill: Drill, plan: Preparation) -> None:
    met = drill.attempt.visited
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
                drill.visit(contact.id)
                st.rerun()


def _ask(contact: Contact, disabled: bool) -> bool:
    who, label = st.columns([2, 1], vertical_alignment="center")
    with who:
        markup.show("row", lead=contact.who, rest="")
    short = contact.who.partition(",")[0]
    return label.button(
        f"Talk to {short}", key=f"talk-{contact.id}", disabled=disabled, width="stretch", wrap=True
    )


def _management(drill: Drill, plan: Preparation) -> None:
    st.subheader("Your management", anchor=False)
    with st.container(border=True, key="management"):
        if drill.attempt.asked_management:
            markup.show("quote", who="", says=plan.management)
        elif st.button("Ask what it will put into this"):
            drill.ask_management()
            st.rerun()


def _go(drill: Drill, plan: Preparation) -> None:
    with st.form("ready", border=False):
        options = [
            st.text_area(f"Option {number}", height=90, max_chars=2000)
            for number in range(1, plan.options + 1)
        ]
        if st.form_submit_button(_ready(drill.attempt), type="primary"):
            drill.prepare(options=options)
            st.rerun()


def _ready(told: Attempt) -> str:
    name = told.scenario.persona.name
    return {"phone": f"Ring {name}", "video": f"Call {name}", "email": f"Answer {name}’s e-mail"}.get(
        told.scenario.channel, f"Meet {name}"
    )
