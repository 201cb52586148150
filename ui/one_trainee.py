"""One trainee as a trainer may see them."""

from collections.abc import Sequence

import streamlit as st

from desk.accounts import Progress, met, progress
from desk.desk import Desk
from desk.work import Piece, judgeable
from drills.planning.finished import Finished
from drills.report import VERDICTS
from people.assignments import Assignment
from people.person import Person
from ui import at_desk, clock, markup, table, who
from ui.doors import REVIEW
from ui.table import Cell
from ui.wording import ENDING_WORDS, ago, counted, day_words, erased_words


def heading(person: Person, work: Sequence[Piece]) -> None:
    """Who it is, and how much they practise with whom."""
    st.title(markup.plain(person.name), anchor=False)
    practised = [piece for piece in work if piece.practised]
    if not practised:
        st.write("They have not begun a drill yet.")
        return
    told: dict[str, int] = {}
    times_met = met(practised)
    names = at_desk.customer_names(times_met)
    for scenario, times in times_met.items():
        name = names[scenario]
        told[name] = told.get(name, 0) + times
    last = ago(max(piece.at for piece in practised), clock.now())
    with_whom = ", ".join(f"{times} with {name}" for name, times in told.items())
    st.write(markup.plain(f"{counted(len(practised), 'drill')} begun, the last {last}: {with_whom}."))
    st.caption("What was only practised is theirs. Below stands what was assigned or handed in.")


def tasks(at: Desk, person: Person, work: Sequence[Piece]) -> None:
    """What was set them, and how far they are."""
    st.subheader("Set", anchor=False)
    found = at.assignments.of(person.id)
    if not found:
        st.write("Nothing.")
        return
    rows = [_task(at, one, progress(one, person.id, work, clock.now())) for one in found]
    table.show("Set", ("Customer", "By when", "How far"), rows)


def shown(at: Desk, work: Sequence[Piece], done: Sequence[Finished]) -> None:
    """The drills that may be read, newest first."""
    st.subheader("Drills you may read", anchor=False)
    readable = judgeable(who.me(), work)
    if not readable:
        st.write("None yet.")
        return
    graded = {drill.attempt: drill for drill in done}
    with st.container(key="readable", gap="xsmall"):
        for piece in readable:
            _drill(at, piece, graded.get(piece.entry.id))


def _drill(at: Desk, piece: Piece, done: Finished | None) -> None:
    if piece.entry.erased_at:
        when = f"{erased_words(piece.entry.erased_at)} · begun {ago(piece.at, clock.now())}"
        markup.show("row", lead=at_desk.customer_names([piece.scenario])[piece.scenario], rest=when)
        return
    told = at.attempt(piece.entry.id)
    name = told.scenario.persona.name
    how = f"{ENDING_WORDS[done.ending]} · {_score(done)}" if done else "not seen to its end"
    second = at.remarks.of(told.id).score
    if second:
        how += f" · second score {second.score}, {second.decision.replace('failed', 'not passed')}"
    given = "handed in" if piece.facts.handed_in else "not handed in yet"
    with st.container(horizontal=True, vertical_alignment="center", key=f"waits-{told.id}"):
        markup.show("row", lead=name, rest=f"{how} · {given} · {ago(piece.at, clock.now())}")
        # what is coloured in this label is said and not shown (style.css)
        label = f"Open it:gray[: {markup.plain(name)}]"
        st.page_link(REVIEW.file, label=label, query_params={"attempt": told.id})


def _score(done: Finished) -> str:
    score = "unscored" if done.score is None else f"{done.score} of 100"
    return f"{score}, {VERDICTS[done.verdict].lower()}"


def _task(at: Desk, task: Assignment, how_far: Progress) -> list[Cell]:
    name = at.assignments.customer(task)
    due = day_words(task.due.astimezone(clock.zone())) if task.due else "no day"
    return [Cell(name), Cell(due), Cell(how_far.value, calls=how_far is Progress.OVERDUE)]
