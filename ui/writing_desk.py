"""One draft on the page: the text as a form or as YAML, and beside it what is wrong and how it plays."""

import streamlit as st

from datafile import Problem
from drills.published import exchange
from drills.published.draft import Kind
from drills.published.whole import whole
from ui import as_typed, itself, markup, session, writing, writing_checks, writing_form, writing_trial
from ui.doors import AUTHOR
from ui.writing import Writing

_PLACE = "writing"
_HEADINGS = {Kind.SCENARIO: "A customer", Kind.RUBRIC: "A rubric"}


def show(draft_id: str) -> None:
    """The draft of that id. Raises `NoSuchDraftError`."""
    here = writing.opened(draft_id)
    place = writing.press().place(here.draft)
    checked = whole(here.draft.kind, here.text, place)
    itself.link(AUTHOR, "All drafts and versions", icon=":material/arrow_back:")
    called = here.draft.subject or checked.id or exchange.named(here.text)
    st.title(f"{_HEADINGS[here.draft.kind]}: {markup.plain(called)}", anchor=False)
    _standing(here, place.version)
    left, right = st.columns([1.35, 1], gap="large")
    with left, st.container(key=_PLACE):
        view = _text(here, checked.problems)
    with right, st.container(key="beside", gap="medium"):
        writing_checks.show(here, checked, place.version, view)
        writing_trial.show(here.draft, here.text, checked)
    as_typed.follow(_PLACE)


def _standing(here: Writing, version: int) -> None:
    if not here.trouble:
        st.caption(f"A draft of version {version}. Every change is kept as you make it.")
        return
    st.warning(here.trouble)
    if here.trouble == writing.ELSEWHERE:
        with st.container(horizontal=True):
            draft = (here.draft.id,)
            st.button("Show what is there now", on_click=writing.follow, args=draft)
            st.button("Keep what I have here in its place", on_click=writing.insist, args=draft)


def _text(here: Writing, problems: tuple[Problem, ...]) -> str:
    """The draft in the view that was chosen, which is returned."""
    draft = here.draft
    with st.container(horizontal=True, vertical_alignment="bottom", horizontal_alignment="distribute"):
        view = st.segmented_control(
            "Write it as",
            ["Form", "YAML"],
            default="Form",
            required=True,
            key=f"view-{draft.id}",
        )
        st.download_button(
            "Download (YAML)",
            here.text.encode("utf-8", "replace"),
            exchange.file_name(exchange.named(here.text)),
            "application/yaml",
            on_click="ignore",
            type="tertiary",
        )
    if view == "Form":
        writing_form.show(here, problems)
        return "Form"
    box = f"yaml-{draft.id}-{here.stamp}"
    with st.container(key=f"{_PLACE}-yaml"):
        now = st.text_area(
            "The draft as YAML", here.text, height=640, key=box, on_change=_written, args=(draft.id, box)
        )
    if now != here.text:
        _written(draft.id, box)
        st.rerun()
    st.caption("What each key means stands in the authors’ guide, scenarios/README.md.")
    return "YAML"


def _written(draft_id: str, box: str) -> None:
    writing.write(draft_id, session.chosen(box))
