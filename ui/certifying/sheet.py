"""A review given blind: what was said, levels by hand, a decision and a reason; no more is on the page."""

from collections.abc import Mapping
from dataclasses import replace

import streamlit as st

from certification.deciding import mean
from certification.review_drafts import ReviewDraft, ReviewDrafts
from certification.reviewing import Sheet
from desk.second_score import LONGEST, Decision, total
from drills.attempt import Attempt
from drills.report import VERDICTS
from errors import UserError
from ui import brief, debriefing, levels, markup, record, scored, who
from ui.certifying import at
from ui.wording import CHANNELS, counted

_DECISIONS: tuple[Decision, ...] = ("passed", "failed")


def show(asked: Sheet) -> None:
    """The sheet."""
    st.title(markup.plain(asked.title), anchor=False)
    st.write(
        f"{counted(len(asked.talks), 'talk')} to read. Give each criterion a level from 0 to 4 by what was "
        "said; leave out what has no place in the talk. Once you have decided you see whose it is and what "
        "the machine and others made of it."
    )
    scored.show(asked.rubric, "What each criterion asks", asked.pass_mark)
    _decide(asked)


@st.fragment
def _decide(asked: Sheet) -> None:
    drafts = ReviewDrafts(record.store().database)
    before = drafts.of(who.me(), asked)
    chosen = {talk.id: _talk(asked, number, talk, before) for number, talk in enumerate(asked.talks, 1)}
    given = {id_: {name: levels.level(one) for name, one in each.items()} for id_, each in chosen.items()}
    st.subheader("Your decision", anchor=False)
    _sum(asked, given)
    key = f"{asked.sitting}-{asked.answers}"
    decision = st.radio(
        "You decide",
        _DECISIONS,
        _DECISIONS.index(before.decision) if before.decision in _DECISIONS else None,
        format_func=VERDICTS.__getitem__,
        horizontal=True,
        key=f"decision-{key}",
    )
    reason = st.text_area(
        "Your reason, for whoever sat it", before.reason, max_chars=LONGEST, height=110, key=f"why-{key}"
    )
    st.caption(
        "The decision is yours; the levels do not make it. Until you decide, what you chose is kept for you "
        "alone; from then on it is kept for good, with your name."
    )
    picked = {id_: {name: one for name, one in each.items() if one} for id_, each in chosen.items()}
    now = ReviewDraft({id_: each for id_, each in picked.items() if each}, decision, reason)
    if now != before:
        drafts.keep(who.me(), asked, now)
    if not st.button("Decide", type="primary"):
        return
    missing = sum(one is None for each in chosen.values() for one in each.values())
    if missing:
        levels_ = "1 level is" if missing == 1 else f"{missing} levels are"
        st.warning(f"{levels_} not chosen yet. Leave out what has no place in the talk.")
    elif decision is None:
        st.warning("Say whether it is passed.")
    else:
        _give(asked, given, decision, reason)


def _give(
    asked: Sheet, given: Mapping[str, Mapping[str, int | None]], decision: Decision, reason: str
) -> None:
    try:
        at.decisions().review(who.me(), asked.sitting, given, decision, reason)
    except UserError as error:
        # a fragment runs by itself, without the edge of the page
        st.error(markup.sentence(str(error)))
    else:
        st.rerun()


def _talk(asked: Sheet, number: int, talk: Attempt, before: ReviewDraft) -> Mapping[str, str | None]:
    """One talk and its levels, as they were chosen now or `before`."""
    begins = before.levels.get(talk.id, {})
    name = talk.scenario.persona.name
    heading = f"Talk {number} of {len(asked.talks)}: " if len(asked.talks) > 1 else "The talk: "
    st.subheader(markup.plain(f"{heading}with {name}, {CHANNELS[talk.scenario.channel]}"), anchor=False)
    said, given = st.columns([1.35, 1], gap="large")
    with said:
        with st.expander("What they were told before"):
            brief.show(talk)
        rows = [replace(row, who="The seller") if row.yours else row for row in debriefing.rows(talk)]
        markup.show("talk", rows=rows)
    with given, st.container(key=f"levels-{talk.id}", gap="small"):
        return {
            entry.criterion.id: levels.choose(
                entry.criterion.title,
                f"level-{asked.answers}-{talk.id}-{entry.criterion.id}",
                begins.get(entry.criterion.id),
                explained=entry.criterion.asks,
            )
            for entry in asked.rubric.entries
        }


def _sum(asked: Sheet, given: Mapping[str, Mapping[str, int | None]]) -> None:
    scores = [total(asked.rubric, given[talk.id]) for talk in asked.talks]
    comes = mean(scores)
    if comes is None:
        st.write("**Nothing to sum yet.**")
        return
    each = ", ".join(map(str, scores))
    words = f"The talks come to {each}, on average {comes} of 100." if len(scores) > 1 else ""
    st.write(f"**{words or f'This comes to {comes} of 100.'}** {asked.pass_mark} were asked.")
