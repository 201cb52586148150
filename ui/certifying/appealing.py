"""A trainee does not accept a result: in words, and by naming findings that are wrong, each with a word."""

from collections.abc import Mapping
from datetime import timedelta

import streamlit as st

from certification.appeal import Disputed
from certification.case import Case
from drills.attempt import Attempt, Line
from drills.dispute import OfReply
from drills.disputing import LONGEST, disputable
from errors import UserError
from templating import printable
from ui import clock, markup, who
from ui.certifying import at
from ui.wording import day_words, move_name

LONGEST_APPEAL = 2_000
"""characters"""
_QUOTED = 60
"""characters of a reply, by which it is known again"""

_Finding = tuple[str, OfReply]
"""the attempt, and what was found in which reply of it"""


def show(found: Case) -> None:
    """The way to appeal."""
    with st.expander("Appeal the result"):
        if found.told.ruling:
            until = found.told.ruling.at + timedelta(days=found.terms.appeal)
            st.write(
                f"Until {day_words(until.astimezone(clock.zone()))} you can ask for another pair of eyes. "
                "Somebody who has not seen your talks reads them afresh; what they decide stands. If the "
                "machine found something in a reply that is not in it, name it: they answer each, and what "
                "was not there is taken out."
            )
        words = st.text_area("What is wrong with the result", max_chars=LONGEST_APPEAL, key="appeal-words")
        findings = _findings(found)
        wrong = st.multiselect(
            "Findings that are wrong, if there are any",
            list(findings),
            format_func=findings.__getitem__,
            placeholder="Choose a finding",
            key="appeal-findings",
        )
        given = [Disputed(one[0], one[1], _meant(found, one)) for one in wrong]
        if st.button("Appeal", type="primary"):
            _appeal(found, words, given)


def _meant(found: Case, one: _Finding) -> str:
    attempt, about = one
    # no words of the talk: a label is read out as it is written
    label = f"{_place(found, at.talk(attempt), about.reply)}, {move_name(about.move)}: what you meant"
    key = f"meant-{attempt}-{about.reply}-{about.move}"
    return st.text_area(label[:1].upper() + label[1:], max_chars=LONGEST, height=80, key=key)


def _appeal(found: Case, words: str, given: list[Disputed]) -> None:
    try:
        at.decisions().appeal(who.me(), found.sat.id, words, given)
    except UserError as error:
        # said where it can be mended
        st.error(markup.plain(markup.sentence(str(error))))
    else:
        st.rerun()


def _findings(found: Case) -> Mapping[_Finding, str]:
    """What was found in each reply of each talk, in order, as it is called on the page."""
    return {
        (attempt, OfReply(line.number, finding.move)): _called(found, told, line, finding.move)
        for attempt in found.sat.attempts
        for told in [at.talk(attempt)]
        for line, findings in disputable(told)
        for finding in findings
    }


def _called(found: Case, told: Attempt, line: Line, move: str) -> str:
    said = " ".join(line.text.split())
    quoted = said if len(said) <= _QUOTED else f"{said[: _QUOTED - 1].rstrip()}…"
    return printable(f"{_place(found, told, line.number)}, {move_name(move)}: “{quoted}”")


def _place(found: Case, told: Attempt, reply: int) -> str:
    given = [one.number for one in told.lines if one.role == "trainee"]
    place = f"reply {given.index(reply) + 1}" if reply in given else "written summary"
    several = len(found.sat.attempts) > 1
    return f"talk {found.sat.attempts.index(told.id) + 1}, {place}" if several else place
