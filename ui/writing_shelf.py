"""What trainers have written: drafts, published versions, and the ways to begin."""

from collections.abc import Sequence
from itertools import groupby

import streamlit as st

from datafile import MAX_BYTES, DataFileError
from drills.published import exchange, start
from drills.published.draft import Draft, Edition, Kind
from ui import itself, markup, session, who, writing
from ui.doors import AUTHOR, CHOOSE
from ui.wording import ago, counted

_CALLED = {Kind.SCENARIO: "customer", Kind.RUBRIC: "rubric"}


def show() -> None:
    """The whole shelf."""
    if what := session.just_published():
        st.success(f"{markup.plain(what)} is published. From now on it stays as it is.")
        st.page_link(CHOOSE.file, label="See the front page")
    _drafts(writing.press().drafts())
    _published()
    _begin()


def _drafts(drafts: Sequence[Draft]) -> None:
    if not drafts:
        return
    st.subheader("Drafts", anchor=False)
    for draft in drafts:
        with st.container(horizontal=True, vertical_alignment="center", key=f"draft-{draft.id}"):
            called = draft.subject or exchange.named(draft.text)
            new = f"{_CALLED[draft.kind]}, next version" if draft.subject else f"new {_CALLED[draft.kind]}"
            markup.show("row", lead=called, rest=f"{new} · changed {ago(draft.at)}")
            itself.link(AUTHOR, f"Write on {called}", {"draft": draft.id})
            with st.popover("Throw away", type="tertiary", key=f"dropping-{draft.id}"):
                st.write("The draft is gone then. What was published stays.")
                if st.button(f"Throw the draft of {called} away", key=f"drop-{draft.id}"):
                    writing.press().drop(draft.id)
                    st.rerun()


def _published() -> None:
    everything = [edition for kind in Kind for edition in writing.press().editions(kind)]
    if not everything:
        return
    st.subheader("Published", anchor=False)
    for (kind, id_), versions in groupby(everything, key=lambda edition: (edition.kind, edition.id)):
        with st.container(border=True, key=f"published-{kind}-{id_}", gap="xsmall"):
            _versions(kind, id_, list(versions))
    st.download_button(
        "Download everything published (zip)",
        lambda: exchange.archive(everything),
        "ripitz-published.zip",
        "application/zip",
        on_click="ignore",
    )


def _versions(kind: Kind, id_: str, versions: Sequence[Edition]) -> None:
    newest = next((edition.version for edition in versions if edition.offered), None)
    offered = f"version {newest} is offered" if newest else "nothing of it is offered"
    with st.container(horizontal=True, vertical_alignment="center"):
        about = f"{_CALLED[kind]} · {counted(len(versions), 'version')} · {offered}"
        markup.show("row", lead=id_, rest=about)
        if st.button(f"Edit {id_}", key=f"edit-{kind}-{id_}", help="Begins a draft of the next version."):
            _write(writing.press().edit(kind, id_, who.me().owner))
    with st.expander(f"Versions of {id_}", type="compact"):
        for edition in versions:
            with st.container(horizontal=True, vertical_alignment="center"):
                _version(edition)


def _version(edition: Edition) -> None:
    key = f"{edition.kind}-{edition.reference}"
    state = "" if edition.offered else " · withdrawn"
    markup.show("row", lead=f"Version {edition.version}", rest=f"{ago(edition.at)}{state}")
    st.download_button(
        f"Download version {edition.version}",
        edition.text,
        exchange.file_name(edition.id),
        "application/yaml",
        on_click="ignore",
        type="tertiary",
        key=f"file-{key}",
    )
    if edition.offered:
        label, change = f"Withdraw version {edition.version}", writing.press().withdraw
        told = "It can no longer be chosen. Drills begun with it go on."
    else:
        label, change, told = f"Offer version {edition.version} again", writing.press().offer_again, None
    if st.button(label, key=f"mark-{key}", type="tertiary", help=told):
        change(edition)
        st.rerun()


def _begin() -> None:
    st.subheader("Begin", anchor=False)
    kinds = list(Kind)
    kind = st.segmented_control(
        "What", kinds, default=kinds[0], required=True, format_func=lambda each: f"A {_CALLED[each]}"
    )
    chosen = Kind(str(kind))
    left, right = st.columns(2, gap="large")
    with left:
        if st.button(f"From an empty {_CALLED[chosen]}", type="primary"):
            _write(writing.press().begin(chosen, start.template(chosen), who.me().owner))
        copied = st.selectbox("Or from a copy of", start.shipped(chosen), filter_mode=None)
        if st.button(f"Copy {copied}"):
            _write(writing.press().begin(chosen, start.copied(chosen, str(copied)), who.me().owner))
    with right:
        brought = st.file_uploader("Or from a file", ["yaml", "yml"], max_upload_size=1)
        st.caption(f"A scenario or a rubric as YAML, up to {MAX_BYTES // 1024} KiB.")
        if brought and st.button("Import the file"):
            _import(brought.getvalue())


def _import(raw: bytes) -> None:
    try:
        kind, text = exchange.imported(raw)
    except DataFileError as error:
        problem = error.problems[0]
        st.error(markup.plain(f"This file was not taken. Line {problem.line}: {problem.message}."))
        return
    _write(writing.press().begin(kind, text, who.me().owner))


def _write(draft: Draft) -> None:
    st.switch_page(AUTHOR.file, query_params={"draft": draft.id})
