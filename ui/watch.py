"""Watching a strong rep and a poor one with the same customer, reply by reply."""

from collections.abc import Sequence
from dataclasses import replace

import streamlit as st

from drills.coaching.coach import Look, look
from drills.own import shelf as own_shelf
from drills.own.scenario import FIRST
from drills.published import offered
from drills.report.reply_marks import MARKS
from drills.watching import REPS, Watched, Who, watched
from simulator import catalogue
from simulator.scenario import Scenario
from ui import customers, debriefing, marks, markup, panel, record, who
from ui.announcer import announce
from ui.debriefing import Row
from ui.watch_links import Place
from ui.wording import counted, ending_sentence

_NAMES: dict[Who, str] = {"strong": "The strong rep", "poor": "The poor rep"}


def customer(name: str) -> Scenario:
    """The customer of that name: on the shelf, in a case of theirs, or an own one. Raises `UserError`."""
    if name.startswith(FIRST):
        return own_shelf.find(record.store(), name, who.me().owner)
    found, variant = offered.scenario(record.store(), name)
    return found.as_variant(variant) if variant else found


def both(scenario: Scenario, seed: int) -> tuple[Watched, ...]:
    """The two talks."""
    return tuple(_watched(scenario, scenario.key, scenario.version, seed, who) for who in REPS)


def standing(now: Place, talks: Sequence[Watched]) -> str:
    """Where one stands, in a few words."""
    return f"after reply {now.step} of {_last(talks)}" if now.step else "the opening"


def side_by_side(now: Place, talks: Sequence[Watched]) -> None:
    """The two beside one another; where there is room for one alone, the one that is watched."""
    other: Who = "poor" if now.who == "strong" else "strong"
    with st.container(key="watch-switch"):
        if st.button(f"Watch the {other} rep instead", type="tertiary", icon=":material/swap_horiz:"):
            _go(replace(now, who=other))
    with st.container(key="watch"):
        for column, talk in zip(st.columns(len(talks), gap="large"), talks, strict=True):
            shown = "here" if talk.who == now.who else "aside"
            with column, st.container(key=f"watch-{talk.who}-{shown}", gap="small"):
                _one(talk, now.step)


def again(now: Place) -> None:
    """The same two once more, in other words."""
    if st.button("Another talk of theirs", type="tertiary", icon=":material/refresh:"):
        _go(replace(now, step=0, seed=now.seed + 1))


def controls(now: Place, scenario: Scenario, talks: Sequence[Watched]) -> None:
    """One reply on, one back, and the way to face them oneself."""
    with st.container(horizontal=True, vertical_alignment="center", key="watch-steps"):
        if st.button("Next reply", type="primary", disabled=now.step >= _last(talks), key="on"):
            _go(replace(now, step=now.step + 1))
        if st.button("One back", disabled=not now.step, key="back"):
            _go(replace(now, step=now.step - 1))
        if st.button(f"Face {markup.plain(scenario.persona.name)}", type="tertiary", key="face"):
            if now.scenario in catalogue.ids():
                customers.begin_any(scenario)
            else:
                customers.again(scenario)


def tell(now: Place, talks: Sequence[Watched]) -> None:
    """The step for those who listen to the page."""
    seen = [(talk, panel.panel(talk.at(now.step))) for talk in talks]
    said = [f"{_NAMES[talk.who]}: {at.name} is {at.mood}, chance {at.chance}." for talk, at in seen if at]
    announce(f"{standing(now, talks).capitalize()}. {' '.join(said)}", still=True)


def _one(talk: Watched, step: int) -> None:
    at = talk.at(step)
    st.subheader(_NAMES[talk.who], anchor=False)
    for template in ("panel", "strip"):
        with st.container(key=f"watch-{template}-{talk.who}"):
            panel.show(at, template)
    rows = [replace(row, who=_NAMES[talk.who]) if row.yours else row for row in debriefing.rows(at)]
    if at.lines[1:]:
        rows[-2] = _looked_at(rows[-2], look(at, len(at.lines) // 2 - 1))
    over = f"{ending_sentence(at)} It took {counted(talk.steps, 'reply')}." if at.ending else ""
    markup.show("watch", before=rows[:-2], rows=rows[-2:], over=over)


def _looked_at(row: Row, seen: Look) -> Row:
    """The reply as the coach would show it."""
    return replace(
        row,
        pieces=marks.segments(seen.text, [marks.of_finding(finding) for finding in seen.findings]),
        moves=debriefing.did([(f.move, f.unsure) for f in seen.findings]),
        mark=MARKS[seen.then.reply_class],
        reason=f"Instead: {seen.change.what}" if seen.change else "",
    )


def _last(talks: Sequence[Watched]) -> int:
    return max(talk.steps for talk in talks)


def _go(to: Place) -> None:
    st.query_params.from_dict(to.query())
    st.rerun()


@st.cache_data(show_spinner="The two of them are at it", max_entries=60)
def _watched(_scenario: Scenario, key: str, version: int, seed: int, who: Who) -> Watched:
    return watched(_scenario, seed, who)
