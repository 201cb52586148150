"""The appeals of a sitting in the trainee's words, and the findings disputed with them, to be answered."""

from collections.abc import Sequence
from functools import partial

import streamlit as st

from certification.case import Case
from drills.attempt import Attempt
from drills.disputing import here
from ui import clock, disputes_answered, markup, who
from ui.certifying import at
from ui.wording import ago

_WHAT_OF_IT = (
    "Where the trainee is right the sitting is graded again without that finding. What you decided stands; "
    "where the talk could have ended otherwise, they may sit it again at once."
)


def show(found: Case, talks: Sequence[Attempt]) -> None:
    """Nothing where nobody appealed, and of an appeal that still waits no word."""
    read = [one for one in found.told.appeals if one.number != found.told.waits]
    if not read:
        return
    name = who.name_of(found.sat.person)
    st.subheader("The appeal" if len(read) == 1 else "The appeals", anchor=False)
    for one in read:
        markup.show("quote", who=f"{name}, {ago(one.at, clock.now())}", says=one.words)
    if found.told.appealed:
        return
    for talk in talks:
        if here(talk):
            answer = partial(at.decisions().answer, who.me(), found.sat.id, talk.id)
            disputes_answered.show(talk, name, answer, _WHAT_OF_IT)
