"""The sittings under way: who is where, for how long; and the proctor's hand, each time with a cause."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime

import streamlit as st

from certification.proctor import MOST_DAYS, MOST_MINUTES, Proctor, Watched
from certification.published import LONGEST_WORDS
from certification.sitting import Incident, Stage
from templating import printable
from ui import clock, markup, record, who
from ui.certifying import remaining, telling
from ui.wording import ago, counted

_LOOK_EVERY = 10
"""seconds"""


@dataclass(frozen=True, slots=True)
class _Act:
    """What a proctor can do, and what comes of it, in words."""

    label: str
    done: str
    comes_of_it: str
    do: Callable[[Proctor, str, str, int, bool], object]


_PAUSE = _Act(
    "Pause it",
    "Paused",
    "The clock stops and nothing can be said. They read your cause.",
    lambda proctor, sitting, because, *_: proctor.pause(sitting, because),
)
_RESUME = _Act(
    "Let it go on",
    "Goes on",
    "The clock runs again; their page goes on by itself.",
    lambda proctor, sitting, because, *_: proctor.resume(sitting, because),
)
_EXTEND = _Act(
    "Give more time",
    "More time given",
    "For the talk under way, and that one alone.",
    lambda proctor, sitting, because, minutes, _: proctor.extend(sitting, minutes, because),
)
_PROLONG = _Act(
    "Give more days",
    "More days given",
    "For meeting every customer of this sitting.",
    lambda proctor, sitting, because, days, _: proctor.prolong(sitting, days, because),
)
_END = _Act(
    "End it",
    "Ended",
    "For good: what was said until now is graded, and customers not met are not met.",
    lambda proctor, sitting, because, *_: proctor.end(sitting, because),
)
_VOID = _Act(
    "Declare it void",
    "Declared void",
    "For good: it counts for nothing, and no result is made of it.",
    lambda proctor, sitting, because, _, spent: proctor.void(sitting, because, spent),
)


def show() -> None:
    """Everybody who sits now, and a form to step in."""
    st.subheader("Under way", anchor=False)
    _rows()
    going = {one.sitting: one for one in _proctor().watch()}
    if going:
        _step_in(going)


@st.fragment(run_every=_LOOK_EVERY)
def _rows() -> None:
    found = _proctor().watch()
    if not found:
        st.write("Nobody sits a certification now.")
        return
    st.caption("Who is at it and how long, not what is said. This list keeps itself up to date.")
    with st.container(key="under-way", gap="xsmall"):
        for one in found:
            markup.show("row", lead=one.name, rest=_where(one, clock.now()))
            for incident in one.incidents:
                st.caption(markup.plain(_noted(incident)))


def _step_in(going: Mapping[str, Watched]) -> None:
    st.subheader("Step in", anchor=False)
    sitting = st.selectbox(
        "Whose sitting",
        list(going),
        format_func=lambda id_: printable(f"{going[id_].name}, {going[id_].certification}"),
        filter_mode=None,
    )
    acts = _acts(going[sitting])
    label = st.radio("What you do", list(acts), horizontal=True, key=f"act-{sitting}-{going[sitting].stage}")
    act = acts[label]
    st.caption(act.comes_of_it)
    with st.form(f"step-in-{label}", border=False):
        more = 0
        if act is _EXTEND:
            more = st.number_input("Minutes more", 1, MOST_MINUTES, 10)
        elif act is _PROLONG:
            more = st.number_input("Days more", 1, MOST_DAYS, 1)
        spent = act is _VOID and st.checkbox("It still counts as one of their goes")
        because = st.text_input("The cause, which is kept and which they can read", max_chars=LONGEST_WORDS)
        if st.form_submit_button(act.label, type="primary"):
            telling.done(
                lambda: act.do(_proctor(), sitting, because, int(more), bool(spent)),
                f"{act.done}: {going[sitting].name}.",
            )


def _acts(one: Watched) -> Mapping[str, _Act]:
    fits = [_RESUME if one.paused else _PAUSE]
    if one.left is not None:
        fits.append(_EXTEND)
    if one.until is not None:
        fits.append(_PROLONG)
    return {act.label: act for act in (*fits, _END, _VOID)}


def _where(one: Watched, now: datetime) -> str:
    place = f"talk {one.place} of {one.drills}"
    stage = {
        Stage.BETWEEN: f"between talks, {one.place} of {one.drills} done"
        if one.place
        else "has not begun to talk",
        Stage.PAUSED: f"paused, {place}" if one.left is not None else "paused between talks",
    }.get(one.stage, place)
    left = f" · {remaining.in_words(one.left)}" if one.left is not None else ""
    until = f" · customers to be met by {clock.in_words(one.until)}" if one.until else ""
    return f"{one.certification} · {stage}{left}{until} · last sign {ago(one.last, now)}"


def _noted(incident: Incident) -> str:
    what = {
        "sitting_paused": "Paused",
        "sitting_resumed": "Went on",
        "sitting_extended": f"{counted(incident.minutes, 'minute')} more",
        "sitting_prolonged": f"{counted(incident.days, 'day')} more",
        "time_given_back": "Time given back",
    }.get(incident.kind, incident.kind)
    by = f" ({who.name_of(incident.by)})" if incident.by else ""
    return f"{what}, {ago(incident.at, clock.now())}{by}: {incident.because}"


def _proctor() -> Proctor:
    return Proctor(record.store(), who.me())
