"""What came of a sitting, for whoever sat it: where it stands, the certificate, the talks, an appeal."""

from collections.abc import Mapping

import streamlit as st

from certification.appeal import may_appeal
from certification.case import Case
from certification.results import Standing
from certification.sitting import Kind
from credentials.code import spaced
from credentials.pdf import certificate_pdf
from credentials.register import Certificate, certificate
from credentials.signing import as_file
from ui import clock, markup, record, who
from ui.certifying import appealing, at
from ui.doors import CERTIFICATION, CHOOSE, DEBRIEF
from ui.wording import counted, day_words, ending_sentence

_SAID = {
    Standing.UNGRADED: "It is being read.",
    Standing.REVIEW: (
        "The reading leaves doubt, so a person decides. They are given your words, and neither your name nor "
        "what the machine made of them. You will find the result here."
    ),
    Standing.APPEALED: (
        "Your appeal is with a person who has not seen it before. They are given your words, and neither "
        "your name nor the result. You will find what they decide here."
    ),
    Standing.PASSED: "You have passed.",
    Standing.FAILED: "Not passed this time.",
    Standing.VOID: "This sitting was declared void: it counts for nothing.",
}


def show(sitting_id: str) -> None:
    """The page of a sitting that is over."""
    with st.spinner("Reading what you said"):
        found = at.decisions().own(who.me(), sitting_id)
    st.title(markup.plain(found.terms.title), anchor=False)
    st.subheader(_SAID[found.standing].partition(".")[0] + ".", anchor=False)
    if rest := _SAID[found.standing].partition(". ")[2]:
        st.write(rest)
    if found.sat.void:
        st.write(markup.plain(markup.sentence(found.sat.void.because)))
    if stopped := next((one for one in found.sat.incidents if one.kind == Kind.CLOSED), None):
        st.write(markup.plain(f"It ended before every customer was met: {stopped.because}."))
    ruled = found.standing in (Standing.PASSED, Standing.FAILED)
    if ruled:
        _score(found)
    if found.standing is Standing.PASSED:
        _certificate(found)
    _talks(found, ruled)
    if found.standing is Standing.FAILED:
        _what_now(found)
    st.page_link(CHOOSE.file, label="Back to the customers")


def _score(found: Case) -> None:
    review, score = found.told.deciding, found.told.score
    by = " A person read it and decided." if review else ""
    if score is not None:
        st.write(f"{score} of 100 points; {found.terms.pass_mark} were asked.{by}")
    elif by:
        st.write(by.strip())
    if review:
        markup.show("quote", who="Their reason", says=review.reason)


def _certificate(found: Case) -> None:
    if found.told.certificate is None:
        st.info("Your certificate is issued as soon as there is a key to sign it with. Look here again.")
        return
    kept = certificate(record.store().database, found.told.certificate)
    if kept.revoked_at:
        st.warning(
            markup.plain(
                f"Your certificate {spaced(kept.code)} was revoked on "
                f"{day_words(kept.revoked_at.astimezone(clock.zone()))}: {markup.sentence(kept.cause)}"
            )
        )
        return
    if kept.credential is None:
        return
    with st.container(border=True, key="certificate"):
        st.markdown(f"**Your certificate** · {spaced(kept.code)}")
        until = f"Valid until {day_words(kept.valid_until)}. " if kept.valid_until else ""
        where = at.address() and markup.plain(f"{at.address()}/certificate")
        st.caption(
            f"{until}Others can check it {f'at {where}' if where else 'on this Ripitz’s page /certificate'} "
            "with that code, or with the file, which proves itself without us."
        )
        _downloads(kept)


def _downloads(kept: Certificate) -> None:
    with st.container(horizontal=True):
        if kept.credential is None:
            return
        name = f"certificate-{kept.code}"
        address = at.address()
        st.download_button(
            "Certificate (PDF)",
            certificate_pdf(kept.credential, address),
            f"{name}.pdf",
            "application/pdf",
            type="primary",
            on_click="ignore",
        )
        st.download_button(
            "Credential (Open Badges)",
            as_file(kept.credential),
            f"{name}.json",
            "application/ld+json",
            on_click="ignore",
        )


def _scores(found: Case) -> Mapping[str, int | None]:
    """What each talk came to, by whoever decided."""
    told = found.told
    if told.deciding:
        return {one.attempt: one.score for one in told.deciding.drills}
    return {one.attempt: one.sure.score for grade in told.grades[-1:] for one in grade.drills}


def _talks(found: Case, ruled: bool) -> None:
    st.subheader("Your talks", anchor=False)
    scores = _scores(found)
    for taken in found.sat.drills:
        told = at.talk(taken.attempt)
        with st.container(horizontal=True, vertical_alignment="center", key=f"sat-{taken.attempt}"):
            score = scores.get(taken.attempt)
            said = f"{ending_sentence(told)} {f'{score} of 100' if ruled and score is not None else ''}"
            markup.show("row", lead=told.scenario.persona.name, rest=said.strip())
            if ruled:
                st.page_link(
                    DEBRIEF.file,
                    label=f"Read it:gray[: {markup.plain(told.scenario.persona.name)}]",
                    query_params={"attempt": told.id, "rubric": found.sat.frozen.rubric},
                )


def _what_now(found: Case) -> None:
    st.subheader("What you can do now", anchor=False)
    asked = next((one for one in at.sittings().standing(who.me()) if found.sat.id in one.past), None)
    if asked and asked.against:
        st.write(markup.plain(markup.sentence(asked.against)))
    elif asked:
        if found.sat.retake:
            st.write("You may sit it again at once; this one does not count.")
        reference = f"{asked.notice.id}@{asked.notice.version}"
        if st.button(f"Sit it again ({counted(asked.left, 'attempt')} left)"):
            st.switch_page(CERTIFICATION.file, query_params={"certification": reference})
    against = may_appeal(who.me(), found.sat, found.terms, found.told, clock.now())
    if against:
        st.caption(markup.plain(markup.sentence(against)))
        return
    appealing.show(found)
