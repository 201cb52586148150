"""Before the talk: whom to speak to with limited time, what management commits, options to bring."""

from collections.abc import Sequence
from typing import Protocol

import streamlit as st

from drills.attempt import Attempt
from simulator.scenario import Contact, Preparation
from ui import brief, markup, recommended, watch_links
from ui.wording import counted


class Preparing(Protocol):
    """What can be done before the customer is met: by a drill, or by a sitting for the one under way."""

    def visit(self, contact: str) -> None:
        """Talk to somebody."""

    def ask_management(self) -> None:
        """Ask what management commits."""

    def prepare(self, contacts: Sequence[str] = (), options: Sequence[str] = ()) -> None:
        """Write down what was done, and meet the customer."""


def show(drill: Preparing, told: Attempt, plan: Preparation) -> None:
    """The step before the customer is met. What was found out stays found out across reloads."""
    name = told.scenario.persona.name
    st.title(f"Before you meet {markup.plain(name)}", anchor=False)
    st.caption(markup.plain(told.scenario.persona.who))
    with st.container(key="stage"):
        side, main = st.columns([1, 1.5], gap="large")
    with side:
        brief.beside(told, expanded=True)
    with main:
        st.write(markup.plain(plan.prompt))
        if told.mode != "certification":
            watch_links.offer(told.scenario)
            recommended.before(told)
        if plan.contacts:
            _contacts(drill, told, plan)
        if plan.management:
            _management(drill, told, plan)
        _go(drill, told, plan)


def _contacts(drill: Preparing, told: Attempt, plan: Preparation) -> None:
    met = told.visited
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
        f"Talk to {markup.plain(short)}",
        key=f"talk-{contact.id}",
        disabled=disabled,
        width="stretch",
        wrap=True,
    )


def _management(drill: Preparing, told: Attempt, plan: Preparation) -> None:
    st.subheader("Your management", anchor=False)
    with st.container(border=True, key="management"):
        if told.asked_management:
            markup.show("quote", who="", says=plan.management)
        elif st.button("Ask what it will put into this"):
            drill.ask_management()
            st.rerun()


def _go(drill: Preparing, told: Attempt, plan: Preparation) -> None:
    with st.form("ready", border=False):
        options = [
            st.text_area(f"Option {number}", height=90, max_chars=2000)
            for number in range(1, plan.options + 1)
        ]
        if st.form_submit_button(_ready(told), type="primary"):
            drill.prepare(options=options)
            st.rerun()


def _ready(told: Attempt) -> str:
    name = markup.plain(told.scenario.persona.name)
    return {"phone": f"Ring {name}", "video": f"Call {name}", "email": f"Answer {name}’s e-mail"}.get(
        told.scenario.channel, f"Meet {name}"
    )
