"""Which of the five practices fits this customer, and the way to its page and its two minutes."""

import streamlit as st

from drills.attempt import Attempt
from drills.planning import fitting
from drills.planning.fitting import Fit
from rubric.criteria import Rubric
from rubric.grade import Grade
from ui import markup
from ui.doors import TECHNIQUES
from ui.library import technique


def before(told: Attempt) -> None:
    """What fits them as they come in."""
    _show("What fits here", fitting.before(told.scenario))


def after(told: Attempt, grade: Grade, rubric: Rubric) -> None:
    """What fits them after this talk."""
    _show("Practise next", fitting.after(told.scenario, grade, rubric))


def _show(heading: str, fit: Fit) -> None:
    page = technique(fit.page)
    with st.container(border=True, key="fitting", gap="xsmall"):
        st.markdown(f"**{heading}: {page.title}.** {markup.plain(fit.why)}")
        st.page_link(
            TECHNIQUES.file,
            label=f"Read {page.title}, and try it for two minutes",
            query_params={"page": page.id},
        )
