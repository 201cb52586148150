"""The coach beside the talk: what the last reply did, a hint for the next, a few ready questions.

What is open stands in the record, where it counts as help: a reload shows it again.
"""

from dataclasses import dataclass
from enum import StrEnum

import streamlit as st

from drills.attempt import Attempt
from drills.coaching.coach import Hint, Look, hint, look
from drills.coaching.follow_up import About, answer
from drills.coaching.hindsight import point, waited_for
from drills.coaching.trying import Tried, tried
from drills.drill import Drill
from drills.help import QUESTIONS, Help
from drills.store import OutOfStepError
from rubric.assessor import embedded_assessor
from ui import debriefing, library, marks, markup, session


class Setting(StrEnum):
    """When the coach speaks."""

    REQUEST = "request"
    ON = "on"
    OFF = "off"


_NAMES = {Setting.REQUEST: "On request", Setting.ON: "On", Setting.OFF: "Off"}
_MEANS = {
    Setting.REQUEST: "when you ask",
    Setting.ON: "after each reply",
    Setting.OFF: "not at all",
}


def setting() -> Setting:
    """What the address says, else what was chosen last in this window, else on request."""
    asked = st.query_params.get("coach") or session.coach()
    return Setting(asked) if asked in tuple(Setting) else Setting.REQUEST


def choose(told: Attempt) -> None:
    """Where to turn it on and off; nothing where there is no coach."""
    if told.mode != "practice":
        return
    now, every = setting(), list(Setting)
    with st.popover(f"Coach: {_NAMES[now].lower()}", type="tertiary"):
        chosen = st.radio(
            "The coach says what a reply did, and hints at the next",
            every,
            index=every.index(now),
            format_func=_NAMES.__getitem__,
            captions=[_MEANS[each] for each in every],
        )
    if chosen and chosen is not now:
        session.keep_coach(chosen)
        st.query_params["coach"] = chosen
        st.rerun()


def show(drill: Drill, box: str) -> str:
    """The coach under the talk, while a reply is due; what is new in it, for those who listen.

    `box` is the key of the chat box, into which ready words are put.
    """
    told = drill.attempt
    if setting() is Setting.OFF or told.mode != "practice" or not waited_for(told):
        return ""
    if setting() is Setting.ON and told.lines[1:] and not _used(told, Help.LOOK):
        _help(drill, Help.LOOK)
    now = shown(drill.attempt)
    with st.container(key="coach", border=now.main is not None, gap="small"):
        heard = ""
        if now.main is Help.LOOK:
            seen = _looked(told, told.id, told.lines[-2].number)
            heard = _look(told, seen)
            about = About(seen.shown_by, seen.then.tried, seen.change)
        elif now.main:
            due = _hinted(told, told.id, told.lines[-1].number)
            heard = _hint(due, box, in_words=now.main is Help.WORDING)
            about = About(due.says.opening, _open(told, told.id, told.lines[-1].number))
        if now.asked and now.main:
            heard = _answer(told, now, about)
        _buttons(drill, now)
    return heard


@dataclass(frozen=True, slots=True)
class Shown:
    """What of the coach is open: a look or a hint, and the question asked last about it."""

    main: Help | None = None
    asked: Help | None = None


def shown(told: Attempt) -> Shown:
    """What was opened last over the last exchange; a new reply closes it."""
    here = {line.number for line in told.lines[-2:]}
    opened = [each.sort for each in told.helped if each.line in here]
    main = next((sort for sort in reversed(opened) if sort not in QUESTIONS), None)
    return Shown(main, opened[-1] if opened and opened[-1] in QUESTIONS else None)


def _look(told: Attempt, seen: Look) -> str:
    did = debriefing.did([(f.move, f.unsure) for f in seen.findings])
    spans = [marks.of_finding(finding) for finding in seen.findings]
    markup.show(
        "coach_look",
        pieces=marks.clipped(marks.segments(seen.text, spans)),
        did=did or f"Nothing that {told.scenario.persona.name} could take up.",
        change=seen.change,
    )
    advice = f"One thing to change. {seen.change.what}" if seen.change else "Nothing to change."
    return f"What your reply did. {did} {advice}"


def _hint(due: Hint, box: str, in_words: bool) -> str:
    markup.show("coach_hint", hint=due, in_words=in_words)
    if not in_words:
        return f"A hint. {due.nudge}"
    st.button(
        "Put it in the box",
        key="coach-take",
        icon=":material/edit:",
        on_click=session.set_to,
        args=(box, due.says.text),
    )
    return f"{due.says.opening.name}. For example: {due.says.text}"


def _answer(told: Attempt, now: Shown, about: About) -> str:
    if now.asked is None:
        return ""
    found = answer(told, now.asked, about)
    question = _question(told, now, now.asked)
    with st.container(key="coach-answer", gap="xsmall"):
        markup.show("coach_answer", question=question, says=found.says, ready=found.ready)
        if found.passage:
            st.markdown(found.passage.text)
            page = library.technique(library.page_of(found.passage.link))
            markup.show("coach_taught", title=page.title, address=library.address(found.passage.link))
            return f"{question} {found.passage.text}"
    return " ".join((question, *found.says, *(each.text for each in found.ready)))


def _buttons(drill: Drill, now: Shown) -> None:
    told = drill.attempt
    with st.container(horizontal=True, key="coach-ask", gap="small"):
        if told.lines[1:] and now.main is not Help.LOOK:
            _button(drill, Help.LOOK, "What did my reply do?", ":material/search:")
        if now.main not in (Help.NUDGE, Help.WORDING):
            sort = Help.WORDING if _used(told, Help.WORDING) else Help.NUDGE
            _button(drill, sort, "A hint for my next reply", ":material/lightbulb:")
        if now.main is Help.NUDGE:
            _button(drill, Help.WORDING, "Show me what to do", ":material/lightbulb:")
        for asked in QUESTIONS if now.main is not Help.NUDGE else (Help.WHY,):
            if now.main and asked is not now.asked:
                _button(drill, asked, markup.plain(_question(told, now, asked)))


def _button(drill: Drill, sort: Help, label: str, icon: str | None = None) -> None:
    if st.button(label, key=f"coach-{sort}", icon=icon, type="tertiary"):
        _help(drill, sort)
        st.rerun()


def _question(told: Attempt, now: Shown, asked: Help) -> str:
    return {
        Help.EXAMPLE: "Show me an example",
        Help.WHY: f"Why did {told.scenario.persona.name} say that?",
        Help.ELSE: "What else could I have said?" if now.main is Help.LOOK else "What else could I say?",
        Help.PRACTICE: "Which practice teaches this?",
    }[asked]


def _help(drill: Drill, sort: Help) -> None:
    """Write it down, over the line that it is about; where the talk has gone on elsewhere, show it."""
    about_reply = sort is Help.LOOK or (sort in QUESTIONS and shown(drill.attempt).main is Help.LOOK)
    try:
        drill.help(sort, drill.attempt.lines[-2 if about_reply else -1].number)
    except OutOfStepError:
        st.rerun()


def _used(told: Attempt, sort: Help) -> bool:
    here = {line.number for line in told.lines[-2:]}
    return any(each.sort is sort and each.line in here for each in told.helped)


# a line's number names all that went before it, so that help written down meanwhile changes nothing
@st.cache_data(show_spinner=False, max_entries=300)
def _looked(_told: Attempt, attempt_id: str, line: int) -> Look:
    return look(_told, len(_told.lines) // 2 - 1)


@st.cache_data(show_spinner=False, max_entries=300)
def _hinted(_told: Attempt, attempt_id: str, line: int) -> Hint:
    return hint(_told, embedded_assessor())


@st.cache_data(show_spinner=False, max_entries=300)
def _open(_told: Attempt, attempt_id: str, line: int) -> tuple[Tried, ...]:
    return tried(point(_told, len(_told.lines) // 2))
