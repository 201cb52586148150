"""Going back in a talk: another reply tried, the roads side by side, one of them chosen. In practice only."""

from collections.abc import Callable

import streamlit as st

from drills.attempt import Attempt, Line, Stage
from drills.drill import Drill
from drills.store import OutOfStepError
from ui import markup, record, roads, session
from ui.roads import Road

_WHAT_COUNTS = "The debrief and your progress read the road you are on; the others stay as you left them."


def possible(told: Attempt) -> bool:
    """Whether there is something to go back to, and one may."""
    return told.mode == "practice" and any(road.lines[1:] for road in told.roads)


def offer(told: Attempt, line: Line, label: str, place: str) -> bool:
    """Where `line` is a reply that can be taken back, a button that does so; whether it just did.

    `place` tells apart the buttons that one page has for the same reply.
    """
    if line.role != "trainee" or not possible(told):
        return False
    reply = told.lines.index(line) // 2 + 1
    owed = told.stage is Stage.OWED
    clicked = st.button(
        _named(label, f"reply {reply}"),
        key=f"back-{place}-{line.number}",
        icon=":material/undo:",
        type="tertiary",
        disabled=owed,
    )
    if not clicked or owed:
        return False
    _step(told, lambda drill: drill.rewind(line.number))
    return True


def side_by_side(told: Attempt) -> Road | None:
    """The roads beside one another, and a way onto each; the one that was chosen just now."""
    chosen = None
    st.caption(f"{roads.in_common(told)} {_WHAT_COUNTS}".strip())
    with st.container(key="roads"):
        for road in roads.side_by_side(told):
            with st.container(border=True, key=f"road-{'here' if road.chosen else road.id}"):
                markup.show("road", road=road)
                if not road.chosen and _choose(told, road):
                    chosen = road
    return chosen


def here_before(told: Attempt) -> None:
    """After going back: what was said here before."""
    if told.untrodden:
        markup.show("tried", tried=roads.tried_here(told), reply=len(told.lines) // 2 + 1)


def if_late() -> None:
    """Say so, once, when what was clicked came too late."""
    if session.was_late():
        st.warning("The talk had gone on before your click came. Nothing was changed; here is how it stands.")


def _choose(told: Attempt, road: Road) -> bool:
    owed = told.stage is Stage.OWED
    label = _named("Choose this road" if road.ended else "Go on with this road", f"road {road.number}")
    if not st.button(label, key=f"choose-{road.id}", disabled=owed) or owed:
        return False
    _step(told, lambda drill: drill.choose(road.id))
    return True


def _step(told: Attempt, step: Callable[[Drill], None]) -> None:
    """Take a step in the attempt as it is shown here; if it has moved on meanwhile, show it as it stands."""
    try:
        drill = record.drill(told.id)
        if session.outdated(told.id, drill.attempt.version):
            raise OutOfStepError
        step(drill)
    except OutOfStepError:
        session.came_late()
        st.rerun()
    session.saw(told.id, drill.attempt.version)


def _named(label: str, which: str) -> str:
    # what is coloured in these labels is said and not shown (style.css)
    return f"{label}:gray[ ({which})]"
