"""The talk of a sitting: the customer's face as it was at first, what was said, the clock, the chat box.

Nothing of how it goes is shown: no gauge, no mood, no coach, no way back.
"""

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from certification.sitting_record import SittingError
from certification.taking import LateError, Seen, Taking, Talk
from drills.attempt import Attempt, Stage
from drills.store import OutOfStepError
from ui import brief, draft, markup, panel, reply_box, session, talk
from ui.announcer import announce
from ui.certifying import at, remaining
from ui.wording import CHANNELS


def hold(taking: Taking, seen: Seen, now: Talk) -> None:
    """One run of the page while a talk of the sitting goes on."""
    told = at.talk(now.attempt)
    with st.container(key="stage"):
        side, main = st.columns([1, 1.5], gap="large")
    with side, st.container(key="side"):
        _beside(taking, seen, told)
    with st.bottom, st.container(key="below"):
        remaining.show(seen)
        listeners = st.container(key="listeners")
    with main:
        said, writing = st.container(key="talk"), st.container()
    typed = reply_box.ask(told, writing)
    with said:
        if typed and (not _send(taking, now, told, typed) or reply_box.by_letter(told)):
            st.rerun()
        _said(told if not typed else at.talk(now.attempt), listeners)


def _beside(taking: Taking, seen: Seen, told: Attempt) -> None:
    who = told.scenario.persona
    with st.container(key="panel"):
        face = panel.portrait(who.name, panel.mood_of(told.lines[0]) if told.lines else "angry")
        markup.show("facing", face=face, name=who.name, who=who.who, channel=CHANNELS[told.scenario.channel])
        st.caption(f"Talk {seen.place} of {seen.drills}")
    brief.beside(told, expanded=len(told.lines) < 2)
    with st.container(horizontal=True, key="aside"), st.popover("End this talk", type="tertiary"):
        st.write(
            "Ending it is for good: what you said until now is what counts. To come back in a moment just "
            "leave the page; the time goes on."
        )
        if st.button("End it"):
            taking.leave()
            st.rerun()


def _send(taking: Taking, now: Talk, told: Attempt, typed: str) -> bool:
    """Write the reply down; False where it does not count, or answers something older than the last line."""
    try:
        if session.outdated(told.id, told.version):
            raise OutOfStepError
        taking.reply(now, typed)
    except OutOfStepError:
        session.put_back(reply_box.key(told), typed)
        session.saw(told.id, told.version)
        return False
    except LateError as late:
        session.tell(markup.sentence(str(late)))
        return False
    except SittingError:
        # paused just now: the words are kept there, and in the box for when it goes on
        session.put_back(reply_box.key(told), typed)
        return False
    return True


def _said(told: Attempt, listeners: DeltaGenerator) -> None:
    name = told.scenario.persona.name
    talk.transcript(told)
    with listeners:
        spoken = next((line.text for line in reversed(told.lines) if line.role == "customer"), "")
        announce(f"{name}: {spoken}", told.version, refocus=told.stage is Stage.TALKING)
        sent = next((line.text for line in reversed(told.lines) if line.role == "trainee"), "")
        draft.keep_unsent(reply_box.key(told), sent=sent, offered=told.stage is Stage.TALKING)
    if told.stage is Stage.OWED:
        talk.answer(told)
        st.rerun()
    session.saw(told.id, told.version)
