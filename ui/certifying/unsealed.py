"""A sitting once it was reviewed: the levels beside the machine's and others', the talks, the appeal."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

import streamlit as st

from certification.case import Case, rubric
from certification.results import Graded, Reviewed, Standing
from drills.attempt import Attempt
from drills.report import VERDICTS
from rubric.criteria import Rubric
from ui import clock, debriefing, levels, markup, record, table, who
from ui.certifying import disputed, reasons
from ui.table import Cell
from ui.wording import ago, counted

_STANDS = {
    Standing.PASSED: "Passed. That stands now.",
    Standing.FAILED: "Not passed. That stands now.",
    Standing.REVIEW: "It waits for a person again.",
    Standing.APPEALED: "It was appealed, and waits for somebody else.",
    Standing.VOID: "The sitting was declared void: it counts for nothing.",
}


def show(found: Case, talks: Sequence[Attempt]) -> None:
    """What came of it."""
    name = who.name_of(found.sat.person)
    st.title(markup.plain(f"{found.terms.title}: {name}"), anchor=False)
    if stands := _STANDS.get(found.standing):
        st.write(f"**{stands}**")
    # what the trainee says is wrong is read before what anybody made of it
    disputed.show(found, talks)
    by = rubric(record.store(), found)
    reviews = found.told.reviews
    graded = _judged(found)
    _side_by_side(found, graded)
    for number, talk in enumerate(talks):
        customer = talk.scenario.persona.name
        st.subheader(markup.plain(f"Talk {number + 1}: with {customer}"), anchor=False)
        _levels(by, talk, graded, reviews)
        with st.expander(f"The talk with {markup.plain(customer)}, as the machine read it"):
            markup.show("legend")
            markup.show("talk", rows=[_named(row, name) for row in debriefing.rows(talk)])


def _judged(found: Case) -> Graded:
    """The machine's grade that the last review stood beside."""
    last = found.told.reviews[-1]
    return next(
        (one for one in reversed(found.told.grades) if one.number < last.number), found.told.grades[0]
    )


def _side_by_side(found: Case, graded: Graded) -> None:
    decision = graded.decision
    lean = VERDICTS[decision.lean.value] if decision.lean else "could not tell"
    machine = {
        "who": "The machine",
        "score": decision.score,
        "verdict": f"By itself: {lean.lower()}",
        "reason": reasons.in_words(decision, found.terms.pass_mark),
        "when": ago(graded.at, clock.now()),
    }
    people = [
        {
            "who": "You" if one.by == who.me().id else who.name_of(one.by),
            "score": one.score,
            "verdict": VERDICTS[one.decision],
            "reason": one.reason,
            "when": ago(one.at, clock.now()),
        }
        for one in found.told.reviews
    ]
    markup.show("judged", judged=[machine, *people], pass_mark=found.terms.pass_mark)


def _levels(by: Rubric, talk: Attempt, graded: Graded, reviews: Sequence[Reviewed]) -> None:
    machine = next((one.levels for one in graded.drills if one.attempt == talk.id), {})
    people: list[tuple[str, Mapping[str, int | None]]] = []
    for one in reviews:
        whose = "You" if one.by == who.me().id else who.name_of(one.by)
        people += [(whose, given.levels) for given in one.drills if given.attempt == talk.id]
    rows = []
    for entry in by.entries:
        id_ = entry.criterion.id
        theirs = [given.get(id_) for _, given in people]
        rows.append(
            [
                Cell(entry.criterion.title),
                *(Cell(levels.word(one)) for one in theirs),
                Cell(levels.word(machine.get(id_))),
                _apart([*theirs, machine.get(id_)]),
            ]
        )
    heads = ["Criterion", *(whose for whose, _ in people), "The machine", "Apart"]
    table.show(f"Levels of the talk with {talk.scenario.persona.name}", heads, rows)


def _apart(given: Sequence[int | None]) -> Cell:
    found = [one for one in given if one is not None]
    if found and len(found) < len(given):
        return Cell("left out by some")
    levels_apart = max(found) - min(found) if found else 0
    return Cell(counted(levels_apart, "level") if levels_apart else "not at all", calls=levels_apart > 1)


def _named(row: debriefing.Row, name: str) -> debriefing.Row:
    return replace(row, who=name) if row.yours else row
