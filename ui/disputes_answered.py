"""What the trainee disputes, first of all, and the trainer's answer to it."""

from collections.abc import Callable

import streamlit as st

from drills.attempt import Attempt
from drills.dispute import Dispute, OfCriterion, Standing
from drills.disputing import LONGEST
from rubric.criteria import criterion_title
from ui import clock, markup
from ui.wording import ago, move_name

SCORE_STAYS = "The machine's score stays as it is; to set another beside it, give a second score."
_UPHELD = {True: "The trainee is right", False: "The finding stands"}
_STANDING = {
    Standing.WAITING: "Waits for your answer",
    Standing.UPHELD: "Answered: the trainee is right",
    Standing.NOT_UPHELD: "Answered: the finding stands",
}


Answer = Callable[[int, bool, str], object]
"""Writes an answer down: the dispute's number, whether the trainee is right, the reason."""


def show(told: Attempt, trainee: str, answer: Answer, what_of_it: str = SCORE_STAYS) -> None:
    """Every dispute that was not taken back, those that wait first; `what_of_it` says what an answer does."""
    found = [one for one in told.disputes if one.standing is not Standing.WITHDRAWN]
    if not found:
        return
    st.subheader("Disputed", anchor=False)
    for one in sorted(found, key=lambda one: (one.standing is not Standing.WAITING, one.number)):
        with st.container(border=True, key=f"disputed-{told.id}-{one.number}"):
            markup.show(
                "disputed",
                about=_about(told, one),
                said=_said(told, one),
                words=one.words,
                who=trainee,
                when=ago(one.at, clock.now()),
                standing=_STANDING[one.standing],
                answer=one.answer,
            )
            _answer(told, one, answer, what_of_it)


def _answer(told: Attempt, dispute: Dispute, answer: Answer, what_of_it: str) -> None:
    if dispute.standing is not Standing.WAITING:
        return
    with st.form(f"answer-{told.id}-{dispute.number}", border=False):
        upheld = st.radio(
            "Your answer", [True, False], None, format_func=_UPHELD.__getitem__, horizontal=True
        )
        reason = st.text_area("Your reason, for the trainee", max_chars=LONGEST, height=80)
        st.caption(what_of_it)
        if st.form_submit_button("Answer", type="primary"):
            if upheld is None:
                st.warning("Say first who is right.")
            else:
                answer(dispute.number, upheld, reason)
                st.rerun()


def _about(told: Attempt, dispute: Dispute) -> str:
    about = dispute.about
    if isinstance(about, OfCriterion):
        return criterion_title(about.criterion)
    given = [line.number for line in told.lines if line.role == "trainee"]
    if told.recap and told.recap.number == about.reply:
        place = "in the written summary"
    elif about.reply in given:
        place = f"in reply {given.index(about.reply) + 1}"
    else:
        place = "in a reply on another road"
    return f"“{move_name(about.move)}” {place}"


def _said(told: Attempt, dispute: Dispute) -> str:
    """The words of the reply that a dispute is about, whatever road they were said on."""
    if isinstance(dispute.about, OfCriterion):
        return ""
    number = dispute.about.reply
    for road in told.roads:
        for line in (*road.lines, *([road.recap] if road.recap else [])):
            if line.number == number:
                return line.text
    return ""
