"""What will be scored, to be read before anything is said: nothing is judged that cannot be read here."""

import streamlit as st

from rubric.criteria import Rubric
from ui import markup
from ui.wording import move_name


def show(rubric: Rubric, label: str, pass_mark: int | None = None) -> None:
    """The rubric, folded under `label`: each criterion, what it asks and its questions."""
    with st.expander(label):
        critical = [move_name(move) for move in rubric.critical]
        markup.show("rubric", rubric=rubric, critical=critical, pass_mark=pass_mark or rubric.pass_mark)
