"""The certifications that were published, and publishing one: its file as text, what is wrong beneath."""

from pathlib import Path

import streamlit as st

import datafile
from certification.pool import in_order, missing
from certification.published import LONGEST_WORDS, Certifications, Published
from certification.terms import Terms, notice
from datafile import MAX_BYTES, DataFileError, Problem
from ui import markup, record, session, who
from ui.certifying import at, telling
from ui.certifying.asked import takes
from ui.wording import ago, counted

_SHIPPED = Path(__file__).parents[2] / "certifications"
_BOX = "certification-text"
_MOST = 12
"""so many problems are shown at once; more than that come from one slip"""


def show() -> None:
    """What there is, and another."""
    certifications = at.sittings().certifications
    st.subheader("Published", anchor=False)
    found = certifications.everything()
    if not found:
        st.write("Nothing yet.")
    with st.container(key="certifications-published", gap="xsmall"):
        for one in found:
            _version(certifications, one)
    with st.expander("Publish a certification", icon=":material/publish:", expanded=not found):
        _publish(certifications)


def _version(certifications: Certifications, one: Published) -> None:
    reference = one.terms.reference
    with st.container(horizontal=True, vertical_alignment="center", key=f"version-{reference}"):
        since = f"withdrawn {ago(one.withdrawn_at)}" if one.withdrawn_at else f"published {ago(one.at)}"
        pool = f"from a pool of {len(one.terms.customers)}"
        markup.show(
            "row", lead=one.terms.title, rest=f"{reference} · {takes(notice(one.terms))}, {pool} · {since}"
        )
        if one.withdrawn_at is None:
            with st.popover("Withdraw", type="tertiary", key=f"withdrawing-{reference}"):
                st.write("Nobody can begin it any more. What was begun goes on, and results stay.")
                because = st.text_input("Why", key=f"why-{reference}", max_chars=LONGEST_WORDS)
                if st.button(f"Withdraw {reference}", key=f"withdraw-{reference}"):
                    telling.done(
                        lambda: certifications.withdraw(reference, because, who.me()),
                        f"{reference} is withdrawn.",
                    )


def _publish(certifications: Certifications) -> None:
    st.write(
        "A published version never changes: the file, every customer of its pool and its rubric are kept as "
        "they are now. A change is a new version."
    )
    files = sorted(_SHIPPED.glob("*.yaml"))
    with st.container(horizontal=True, vertical_alignment="bottom"):
        name = st.selectbox("Begin with", [path.stem for path in files], None, placeholder="Choose a file")
        if st.button("Take it", disabled=name is None):
            session.set_to(_BOX, (_SHIPPED / f"{name}.yaml").read_text("utf-8"))
    given = st.file_uploader("Or a file of your own (YAML)", type=["yaml", "yml"], max_upload_size=1)
    if given and st.button("Take this file"):
        session.set_to(_BOX, given.getvalue().decode("utf-8", "replace"))
    text = st.text_area("The certification", height=360, max_chars=MAX_BYTES, key=_BOX)
    if text.strip():
        _checked(certifications, text)


def _checked(certifications: Certifications, text: str) -> None:
    raw = text.encode("utf-8", "replace")
    found = _problems(raw)
    if found:
        st.html(f'<div role="status"><h3>{counted(len(found), "thing")} to mend</h3></div>')
        more = max(0, len(found) - _MOST)
        markup.show("problems", problems=found[:_MOST], more=more, linked=False)
    else:
        st.html('<div role="status"><h3>Nothing is wrong</h3></div>')
    if st.button("Publish", type="primary", disabled=bool(found)):
        telling.done(
            lambda: certifications.publish(raw, "certification.yaml", who.me()),
            "It is published. Ask people to sit it below.",
        )


def _problems(raw: bytes) -> tuple[Problem, ...]:
    try:
        found = datafile.parse(raw, "certification", Terms)
    except DataFileError as error:
        return error.problems
    return in_order(tuple(missing(found, record.store())))
