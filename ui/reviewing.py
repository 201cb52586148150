"""A trainee's attempt on the page as a trainer reads it; nothing here changes the talk."""

from collections.abc import Sequence
from dataclasses import replace

import streamlit as st

from desk.desk import Desk
from desk.remarks import Said
from drills.attempt import Attempt
from drills.coaching.hindsight import Hindsight
from people.person import Person
from rubric.criteria import Rubric
from rubric.grade import Grade
from ui import clock, debriefing, markup, notes
from ui.roads import which
from ui.wording import CHANNELS, counted, day_words


def heading(told: Attempt, trainee: Person) -> None:
    """Who with whom, when, on which road, handed in or not."""
    persona = told.scenario.persona
    st.title(markup.plain(f"{trainee.name} with {persona.name}"), anchor=False)
    began = told.started_at.astimezone(clock.zone())
    shown = "handed in" if told.handed_in else "assigned, and not handed in yet"
    replies = counted(sum(line.role == "trainee" for line in told.lines), "reply")
    parts = (
        told.scenario.title,
        which(told),
        CHANNELS[told.scenario.channel],
        replies,
        f"{day_words(began)}, {began:%H:%M}",
        shown,
    )
    st.caption(markup.plain(" · ".join(filter(None, parts))))


def unfinished(told: Attempt, trainee: Person, at: Desk) -> None:
    """A talk that goes on: as far as it has come."""
    st.info("The talk has not ended. It was assigned, so you can read how far it has come.")
    talk(told, (), at.remarks.of(told.id), trainee)


def criteria(told: Attempt, grade: Grade, rubric: Rubric) -> None:
    """Each criterion with the evidence, then the red flags, as the trainee sees them."""
    st.subheader("Criterion by criterion", anchor=False)
    shown, left_out = debriefing.items(told, grade, rubric)
    markup.show("criteria", items=shown, left_out=left_out, answers=debriefing.ANSWERS)
    if flags := debriefing.flags(told, grade):
        st.subheader("Red flags", anchor=False)
        markup.show("flags", flags=flags)


def talk(told: Attempt, replies: Sequence[Hindsight], said: Said, trainee: Person) -> None:
    """Everything that was said, with marks, each reply with its class and with the notes on it."""
    st.subheader("The talk", anchor=False)
    markup.show("legend")
    rows = debriefing.rows(told, replies)
    lines = [*told.lines, *([told.recap] if told.recap else [])]
    with st.container(key="talk-read"):
        for at, (row, line) in enumerate(zip(rows, lines, strict=True)):
            named = replace(row, who=trainee.name) if row.yours else row
            markup.show("talk", rows=[named], first=at + 1)
            notes.on_reply(said, line.number)
    if len(told.roads) > 1:
        st.caption(
            f"{markup.plain(trainee.name)} tried {told.tried} roads in this talk. "
            "This is the one they chose in the end."
        )
