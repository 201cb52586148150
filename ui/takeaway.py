"""What one takes away from a debrief: the report on paper, as a file, by e-mail."""

import streamlit as st

from drills.attempt import Attempt
from drills.grading import grade_attempt
from drills.report import post, report, sheet
from drills.report.page import Page, page
from drills.report.pdf import pdf
from models.mail import Mail
from models.settings import settings
from people.knocking import Knocking, TooOftenError, mail_door
from record.database import now
from rubric.criteria import load_rubric
from ui import markup, printing, record, who

_MAKING = "It is being made; this can take a moment."
_FORMS = (("PDF", "pdf"), ("HTML", "html"), ("Markdown", "md"))
_TYPES = {"pdf": "application/pdf", "html": "text/html", "md": "text/markdown"}


def offer(told: Attempt, rubric_id: str) -> None:
    """The ways to take the report along; nothing is made before somebody asks."""
    with st.popover("Take the report with you", key="takeaway", on_change="rerun") as opened:
        st.caption("One page: how it went, the road, what you did, and what to practise next.")
        if not opened.open:
            # stands there from the click on, until the page has run and the report is made
            st.caption(_MAKING)
            return
        trainee = who.name_of(told.owner)
        with st.spinner(_MAKING):
            paper = _sheet(told, told.id, told.version, told.road, rubric_id, trainee)
        printing.offer(paper)
        with st.container(horizontal=True, gap="small"):
            for label, form in _FORMS:
                st.download_button(
                    f"Download {label}",
                    lambda form=form: made(told, rubric_id, form, trainee),  # type: ignore[misc]
                    f"ripitz-{told.scenario.id}-{told.id}.{form}",
                    _TYPES[form],
                    on_click="ignore",
                )
        st.caption("HTML and Markdown also hold the whole talk, with every question and answer.")
        _mail(told, rubric_id, trainee)


def made(told: Attempt, rubric_id: str, form: str, trainee: str) -> bytes:
    """The report in one of its forms, as the bytes of a file."""
    if form == "pdf":
        return pdf(told, rubric_id, trainee)
    return report(told, rubric_id, form, trainee).encode()


def _mail(told: Attempt, rubric_id: str, trainee: str) -> None:
    about = page(told, grade_attempt(told, rubric_id), load_rubric(rubric_id), trainee)
    markup.show("mail_link", address=post.mailto(about))
    server = settings().mail
    if server.host:
        _send(told, rubric_id, about, server)


def _send(told: Attempt, rubric_id: str, about: Page, server: Mail) -> None:
    st.caption(f"Or have it sent from here. It comes from {markup.plain(server.sender)}.")
    typed = st.text_input("To whom (an e-mail address)", key="mail-to", max_chars=320)
    if not typed.strip():
        return
    try:
        address = post.recipient(typed, server)
        st.caption("The page goes as a PDF, with its main points in the mail. The talk itself is not in it.")
        if st.button(f"Send it to {markup.plain(address)}", type="primary", key="mail-send"):
            # counted before it is sent: who presses ten times at once is counted ten times
            Knocking(record.store().database).knock((mail_door(who.me().id),), now())
            with st.spinner("Sending"):
                post.send(post.message(about, pdf(told, rubric_id, about.trainee), address, server), server)
            st.success(
                f"Sent to {markup.plain(address)}: the page as a PDF, with its main points in the mail."
            )
    except (post.PostError, TooOftenError) as error:
        # said beside the field, where it can be mended
        st.error(markup.plain(markup.sentence(str(error))))


@st.cache_data(show_spinner=False, max_entries=100)
def _sheet(_told: Attempt, attempt_id: str, version: int, road: int, rubric_id: str, trainee: str) -> str:
    return sheet(_told, rubric_id, trainee)
