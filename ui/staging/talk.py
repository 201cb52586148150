"""The talk on the trainer's page: who said what, notes to each line, a way back to each reply, the roads."""

import streamlit as st

from drills.attempt import Attempt, Line, Stage
from stage.director import Director
from stage.handout import author
from stage.show import MOST_NOTE, Show
from ui import markup, roads
from ui.staging import showing, words
from ui.wording import ending_sentence, move_name

_FEW, _HEIGHT = 5, 560
"""lines that stand as they are; pixels for more than that"""


def show(told: Attempt, show: Show) -> None:
    """Every line of the road the show is on."""
    with st.container(
        key="shown-talk", height=_HEIGHT if len(told.lines) > _FEW else "content", autoscroll=True
    ):
        for line in told.lines:
            with st.container(key=f"line-{line.number}", gap="xxsmall"):
                _line(told, show, line)
        if told.stage is Stage.OWED:
            st.caption(f"{markup.plain(told.scenario.persona.name)} is answering…")
        elif told.ending:
            st.caption(markup.plain(ending_sentence(told)))
    if len(told.roads) > 1:
        _roads(told, show)


def _line(told: Attempt, show: Show, line: Line) -> None:
    customer = line.role == "customer"
    by = show.given.get(line.number)
    name = told.scenario.persona.name if customer else (author(by.by) if by else "The seller")
    st.markdown(f"**{markup.plain(name)}** {markup.plain(line.text)}")
    if workings := _workings(line):
        st.caption(markup.plain(workings))
    if note := show.notes.get(line.number):
        st.info(markup.plain(note), icon=":material/sticky_note_2:")
    if not show.open:
        return
    place = told.lines.index(line) + 1
    with st.container(horizontal=True, gap="small"):
        with st.popover(f"Note on line {place}", type="tertiary"):
            _note(show, line)
        if not customer:
            st.button(
                f"Back to before line {place}",
                key=f"before-{line.number}",
                icon=":material/undo:",
                type="tertiary",
                disabled=told.stage is Stage.OWED,
                on_click=_rewind,
                args=(show, line.number),
            )


def _note(show: Show, line: Line) -> None:
    with st.form(f"note-{line.number}", border=False):
        text = st.text_area("Your note", show.notes.get(line.number, ""), max_chars=MOST_NOTE, height=100)
        if st.form_submit_button("Keep the note"):
            showing.director(show).note(line.number, text)
            st.rerun()


def _roads(told: Attempt, show: Show) -> None:
    with st.expander(f"The roads so far ({len(told.roads)})"):
        for road in roads.side_by_side(told):
            first = f": {road.steps[0].text}" if road.steps else ""
            label = f"Road {road.number}{first}"
            if road.chosen:
                st.write(markup.plain(f"{label} (this one)"))
            else:
                st.button(
                    markup.plain(f"Go on with {label[0].lower()}{label[1:]}"),
                    key=f"road-{road.id}",
                    disabled=told.stage is Stage.OWED or not show.open,
                    on_click=_choose,
                    args=(show, road.id),
                )


def _workings(line: Line) -> str:
    if line.role == "trainee":
        return ", ".join(sorted(move_name(move) for move in line.reading.moves)) if line.reading else ""
    found = [words.intention(line.intention)] if line.intention else []
    found += [words.mood(line.state.mood), f"chance {line.chance}"] if line.state else []
    return " · ".join(found + (["held fast"] if line.pin else []))


def _rewind(show: Show, reply: int) -> None:
    showing.attempted(lambda: _director(show).rewind(reply))


def _choose(show: Show, road: int) -> None:
    showing.attempted(lambda: _director(show).choose(road))


def _director(show: Show) -> Director:
    return showing.director(show)
