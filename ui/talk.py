"""The talk: what was said, the answer as it comes, the chat box, the way out."""

from collections.abc import Iterable
from itertools import chain

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from drills.attempt import Attempt, Line, Stage
from drills.drill import Drill
from drills.measuring.voice_report import notice
from drills.store import OutOfStepError
from ui import answering, brief, coach, crossroads, draft, markup, panel, record, reply_box, session
from ui.announcer import announce


def hold(drill: Drill) -> None:
    """One run of the page while the talk goes on."""
    told = drill.attempt
    with st.container(key="stage"):
        side, main = st.columns([1, 1.5], gap="large")
    with side, st.container(key="side"):
        _about(drill)
    with st.bottom, st.container(key="below"):
        with st.container(key="strip"):
            panel.show(told, "strip")
        listeners = st.container(key="listeners")
    crossroads.if_late()
    with main:
        said, writing, others = st.container(key="talk"), st.container(), st.container(key="others")
    typed = reply_box.ask(told, writing)
    with said:
        # a letter that was sent leaves its box shut until it is answered
        if typed and (not _send(drill, typed) or reply_box.by_letter(told)):
            st.rerun()
        _beside(drill.attempt, others)
        _said(drill, listeners)


def transcript(told: Attempt, since: int = 0, place: str = "talk") -> None:
    """What was said so far, from line number `since` on; below 0 it counts from the end.

    In practice, with a way back to each reply; `place` tells apart two transcripts on one page.
    """
    for line in told.lines[since:]:
        with _message(told, line):
            st.markdown(markup.plain(line.text))
            if said := notice(line.kept_back):
                st.caption(said)
            if crossroads.offer(told, line, "Try another reply here", place):
                st.rerun()


def _about(drill: Drill) -> None:
    told = drill.attempt
    with st.container(key="panel"):
        panel.show(told)
    with st.container(horizontal=True, key="aside"):
        coach.choose(told)
        with st.popover("Leave the talk", type="tertiary"):
            st.write(_leaving(told))
            if st.button("End it and leave"):
                drill.abandon()
                st.rerun()
    # last: it is the longest, and where it does not fit beside the talk it scrolls by itself
    brief.beside(told, expanded=not told.readings)


def _leaving(told: Attempt) -> str:
    name = markup.plain(told.scenario.persona.name)
    wait = f"just close the page: {name} will wait, and everything said is kept."
    if not crossroads.possible(told):
        return f"Leaving ends this drill for good. To go on another time, {wait}"
    return (
        "Leaving ends the talk here. You can still go back to a reply and try another, but not go on from "
        f"where you left. To do that another time, {wait}"
    )


def _send(drill: Drill, typed: str) -> bool:
    """Write the reply down; False if it answers something older than the last line there is."""
    told = drill.attempt
    try:
        if session.outdated(told.id, told.version):
            raise OutOfStepError
        drill.reply(typed)
    except OutOfStepError:
        session.put_back(reply_box.key(told), typed)
        session.saw(told.id, told.version)
        return False
    return True


def _said(drill: Drill, listeners: DeltaGenerator) -> None:
    told = drill.attempt
    if session.hears_opening(told.id) and len(told.lines) == 1:
        with _message(told, told.lines[0]):
            _say(told, [told.lines[0].text])
        st.rerun()
    transcript(told)
    crossroads.here_before(told)
    heard = coach.show(drill, reply_box.key(told))
    told = drill.attempt
    with listeners:
        announce(heard or _spoken(told), told.version, refocus=told.stage is Stage.TALKING)
        replies = [line.text for line in told.lines if line.role == "trainee"]
        draft.keep_unsent(
            reply_box.key(told), sent=replies[-1] if replies else "", offered=told.stage is Stage.TALKING
        )
    if told.stage is Stage.OWED:
        answer(told)
        st.rerun()
    session.saw(told.id, told.version)


def _beside(told: Attempt, place: DeltaGenerator) -> None:
    """The other roads, folded: the talk comes first."""
    if len(told.roads) > 1:
        with place, st.expander(f"The roads you have tried ({len(told.roads)})"):
            if crossroads.side_by_side(told):
                st.rerun()


def answer(told: Attempt) -> None:
    """The customer's answer as it comes."""
    with st.chat_message(told.scenario.persona.name, avatar=_avatar(told, told.lines[-2])):
        coming = answering.arriving(record.store(), told.id, told.version)
        _say(told, coming, " ".join(sentence.text for sentence in told.begun))


def _say(told: Attempt, sentences: Iterable[str], begun: str = "") -> None:
    """Words one by one, as they come; `begun` has been heard already."""
    name = told.scenario.persona.name
    with st.container(key="coming"):
        st.html(f'<span class="rz-waiting">{markup.escaped(name)} is answering…</span>')
        coming = (markup.plain(word) for word in answering.words(sentences))
        st.write_stream(chain([markup.plain(begun + " ")], coming) if begun else coming)


def _message(told: Attempt, line: Line) -> DeltaGenerator:
    if line.role == "customer":
        return st.chat_message(told.scenario.persona.name, avatar=_avatar(told, line))
    return st.chat_message("You", avatar=":material/person:")


def _avatar(told: Attempt, line: Line) -> str:
    if told.withheld:
        # how it goes is not shown: they look as they did at first
        return panel.portrait(told.scenario.persona.name, panel.mood_of(told.lines[0]))
    last = line is told.lines[-1]
    return panel.portrait(told.scenario.persona.name, panel.mood_of(line, told.ending if last else None))


def _spoken(told: Attempt) -> str:
    shown = panel.panel(told)
    if shown is None:
        return ""
    line = next(line for line in reversed(told.lines) if line.role == "customer")
    back = f"You are back before your reply {len(told.lines) // 2 + 1}. " if told.untrodden else ""
    return f"{back}{shown.name}, {shown.mood}: {line.text} Chance {shown.chance}."
