"""The results of a certification as a table; and what is done to one: grade again, revoke, declare void."""

from collections.abc import Mapping, Sequence

import streamlit as st

from certification.agreement import agreement
from certification.case import Case, rubric
from certification.outcomes import last_sat, outcomes
from certification.proctor import Proctor
from certification.published import LONGEST_WORDS
from certification.results import Standing
from certification.rounds import Rounds
from credentials.code import spaced
from credentials.register import certificate
from drills.published import offered
from rubric.criteria import load_rubric
from templating import printable
from ui import clock, record, table, who
from ui.certifying import agreeing, at, taking_along, telling
from ui.table import Cell
from ui.wording import ago, counted

_SAID = {Standing.PASSED: "passed", Standing.FAILED: "not passed", Standing.VOID: "void"}
_HEADS = ("Who", "Over", "Result", "Score", "Decided by", "Certificate")
_AS_IT_WAS = "the rubric as it was then"


def show() -> None:
    """One version at a time."""
    found = at.sittings().certifications.everything()
    if not found:
        st.write("No certification was published yet, so nobody has sat one.")
        return
    titles = {one.terms.reference: f"{one.terms.title} ({one.terms.reference})" for one in found}
    last = last_sat(record.store())
    begins = list(titles).index(last) if last in titles else 0
    reference = st.selectbox("Which", list(titles), begins, format_func=titles.__getitem__, filter_mode=None)
    with st.spinner("Reading what was handed in"):
        Rounds(record.store()).go()
    held = outcomes(record.store(), who.me(), reference)
    st.subheader("Results", anchor=False)
    if not (held.settled or held.waiting or held.under_way):
        st.write("Nobody has sat this version yet.")
        return
    st.caption(
        f"{counted(len(held.settled), 'sitting')} with a result; {len(held.waiting)} with a person who "
        f"decides, of which nothing is told before; {len(held.under_way)} under way."
    )
    taking_along.offer(reference)
    if not held.settled:
        return
    names = _told_apart(held.settled)
    table.show("Results", _HEADS, [_row(one, one.sat.id in held.blind) for one in held.settled])
    if any(one.sat.id in held.blind for one in held.settled):
        st.caption(
            "Scores are kept from you where an appeal can still be made: you could be asked to decide it, "
            "blind to the grade that there is."
        )
    agreeing.show(agreement(one.told for one in held.settled))
    _change(held.settled, names)


def _row(one: Case, blind: bool) -> list[Cell]:
    told, review, score = one.told, one.told.deciding, one.told.score
    over = one.sat.ended_at
    return [
        Cell(who.name_of(one.sat.person)),
        Cell(ago(over, clock.now()) if over else ""),
        Cell(_SAID[one.standing]),
        Cell("kept from you" if blind else "none" if score is None else f"{score} of 100"),
        Cell(who.name_of(review.by) if review else "the machine" if told.ruling else "nobody"),
        _certificate(told.certificate),
    ]


def _certificate(code: str | None) -> Cell:
    if code is None:
        return Cell("none")
    revoked = certificate(record.store().database, code).revoked_at
    return Cell(f"{spaced(code)}, revoked" if revoked else spaced(code), f"certificate/{code}", bool(revoked))


def _change(found: Sequence[Case], names: Mapping[str, str]) -> None:
    cases = {one.sat.id: one for one in found}
    with st.expander("Grade again, revoke, declare void", icon=":material/edit:"):
        sitting = st.selectbox("Which sitting", list(cases), format_func=names.__getitem__, filter_mode=None)
        one = cases[sitting]
        if one.standing is not Standing.VOID:
            _again(one)
        if one.told.certificate and not certificate(record.store().database, one.told.certificate).revoked_at:
            _revoke(one)
        if one.standing is not Standing.VOID:
            _void(one)


def _again(one: Case) -> None:
    with st.form(f"again-{one.sat.id}", border=False):
        st.write(
            "**Grade again** from the readings that are kept, by another rubric or the same. The old grade "
            "stays beside the new one; where the outcome is another, a person decides."
        )
        ids = ["", *offered.rubrics(record.store())]
        by = st.selectbox(
            "By which rubric", ids, format_func=lambda id_: load_rubric(id_).title if id_ else _AS_IT_WAS
        )
        because = st.text_input("Why it is graded again", max_chars=LONGEST_WORDS)
        if st.form_submit_button("Grade it again"):
            chosen = load_rubric(by) if by else rubric(record.store(), one)
            telling.done(
                lambda: at.decisions().regrade(one.sat.id, chosen, because, who.me()), "It is graded again."
            )


def _revoke(one: Case) -> None:
    with st.form(f"revoke-{one.sat.id}", border=False):
        st.write("**Revoke the certificate** for good. Whoever checks it is told so, with your cause.")
        because = st.text_input("Why it is revoked", max_chars=LONGEST_WORDS)
        if st.form_submit_button("Revoke it"):
            telling.done(lambda: at.decisions().revoke(who.me(), one.sat.id, because), "It is revoked.")


def _void(one: Case) -> None:
    with st.form(f"void-{one.sat.id}", border=False):
        st.write("**Declare it void** for good: it counts for nothing, and its certificate is taken back.")
        spent = st.checkbox("It still counts as one of their goes")
        because = st.text_input("Why it is void", max_chars=LONGEST_WORDS)
        if st.form_submit_button("Declare it void"):
            telling.done(lambda: _voided(one.sat.id, because, spent), "It is void.")


def _voided(sitting: str, because: str, spent: bool) -> None:
    Proctor(record.store(), who.me()).void(sitting, because, spent)
    at.decisions().settle(sitting)


def _told_apart(found: Sequence[Case]) -> Mapping[str, str]:
    """Each sitting by whose it was, when it was over and what came of it."""
    return {
        one.sat.id: printable(
            f"{who.name_of(one.sat.person)}, {_SAID[one.standing]}"
            + (
                f", over {one.sat.ended_at.astimezone(clock.zone()):%-d %B %Y, %H:%M}"
                if one.sat.ended_at
                else ""
            )
        )
        for one in found
    }
