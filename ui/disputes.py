"""Disputing a finding or a criterion, taking that back, and what a trainer said to it."""

from collections.abc import Mapping

import streamlit as st

from drills.attempt import Attempt, Line
from drills.dispute import OfCriterion, OfReply, Standing, Subject
from drills.disputing import LONGEST, disputable, here
from drills.report.page import disputed, where
from errors import UserError
from rubric.grade import Grade
from rubric.reading import Move
from ui import markup, record
from ui.wording import move_name


def of_reply(told: Attempt, line: Line) -> None:
    """Below a reply: a way to dispute what was found in it."""
    found = next((findings for given, findings in disputable(told) if given.number == line.number), ())
    subjects: dict[Subject, str] = {OfReply(line.number, f.move): _named(f.move) for f in found}
    if subjects:
        place = where(told, (*told.lines, told.recap).index(line))
        # what is coloured in the label is said and not shown (style.css)
        _offer(told, subjects, f"Dispute a finding:gray[ ({place})]", f"reply-{line.number}")


def of_criteria(told: Attempt, grade: Grade) -> None:
    """Below the criteria: a way to dispute one of them."""
    judged = [result for result in grade.criteria if not result.not_applicable]
    subjects: dict[Subject, str] = {OfCriterion(result.id): result.title for result in judged}
    _offer(told, subjects, "Dispute a criterion", "criteria")


def raised(told: Attempt) -> None:
    """All that is disputed on this road, each with where it stands and, while it waits, a way back."""
    standing = here(told)
    if not standing:
        return
    st.subheader("What you disputed", anchor=False)
    with st.container(key="disputes", gap="small"):
        for dispute in standing:
            markup.show("dispute", dispute=disputed(told, dispute, move_name))
            if (
                not _sat(told)
                and dispute.standing is Standing.WAITING
                and st.button("Take it back", key=f"withdraw-{dispute.number}", type="tertiary")
            ):
                record.drill(told.id).withdraw(dispute.number)
                st.rerun()


def _offer(told: Attempt, subjects: Mapping[Subject, str], label: str, place: str) -> None:
    if not _sat(told) and st.button(
        label, key=f"dispute-{place}", type="tertiary", icon=":material/feedback:"
    ):
        _ask(told, subjects)


@st.dialog("Dispute a finding")
def _ask(told: Attempt, subjects: Mapping[Subject, str]) -> None:
    st.write("Say what you meant. The trainer reads it and answers. The score stays as the machine gave it.")
    with st.form("dispute", border=False):
        about = st.selectbox(
            "What is wrong", list(subjects), format_func=subjects.__getitem__, filter_mode=None
        )
        words = st.text_area("What you meant", placeholder="I meant …", max_chars=LONGEST, height=120)
        if st.form_submit_button("Dispute it", type="primary") and about:
            try:
                record.drill(told.id).dispute(about, words)
            except UserError as error:
                # a dialog runs by itself, without the edge of the page
                st.error(markup.sentence(str(error)))
            else:
                st.rerun()


def _sat(told: Attempt) -> bool:
    """Whether it belongs to a certification, in which findings are disputed with the appeal."""
    return told.mode == "certification"


def _named(move: Move) -> str:
    name = move_name(move)
    return name[:1].upper() + name[1:]
