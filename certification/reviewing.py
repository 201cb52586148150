"""A person decides: shown the talks alone, giving levels, a decision and a reason. Pure.

Until the review is given, its reviewer sees neither the machine's grade nor another reviewer's, nor whose
sitting it is, nor whether it was asked for by the machine or by an appeal.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from certification.deciding import Equated, as_it_is, mean
from certification.results import Result
from certification.sitting import Sitting
from certification.terms import Terms
from desk.second_score import Decision as ByHand
from desk.second_score import body, said
from drills.attempt import Attempt, Line
from errors import UserError
from people.person import Person
from people.rights import Office, may_for, may_hold
from rubric.criteria import Rubric

ERASED = "what was said in this sitting was erased; nobody decides about it any more"


class ReviewError(UserError):
    """A review that cannot be given, or not by this person; the message says why."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """All that a reviewer is given."""

    sitting: str
    title: str
    """the certification's"""
    pass_mark: int
    answers: int
    """the entry that asks for a review, of which nothing more is said"""
    rubric: Rubric
    talks: tuple[Attempt, ...]
    """with nothing in them but the brief and what was said"""


def against(reviewer: Person, terms: Terms, sat: Sitting, told: Result) -> str | None:
    """Why somebody may not review a sitting now; None where they may. It tells nothing of the result."""
    if wrong := never(reviewer, terms, sat, told):
        return wrong
    if told.waits is None or sat.void:
        return "this sitting waits for no review"
    return None


def blind_to(reviewer: Person, terms: Terms, sat: Sitting, told: Result, now: datetime) -> bool:
    """Whether somebody decides this sitting, or would on an appeal that can still be made: then they are
    shown no grade of it.
    """
    if sat.void or never(reviewer, terms, sat, told):
        return False
    return told.waits is not None or told.may_appeal(now, timedelta(days=terms.appeal)) is None


def never(reviewer: Person, terms: Terms, sat: Sitting, told: Result) -> str | None:
    """Why somebody may not review a sitting, whether or not it waits for a review; None where they may."""
    if not may_hold(reviewer, Office.REVIEW) or not terms.reviewed_by(reviewer.login):
        return "this certification is reviewed by others"
    if not may_for(reviewer, Office.REVIEW, sat.person):
        return "nobody reviews a sitting of their own"
    if any(review.by == reviewer.id for review in told.reviews):
        return "you have reviewed this sitting; a second review is by somebody else"
    return ERASED if told.erased else None


def sheet(sat: Sitting, terms: Terms, rubric: Rubric, told: Result, talks: Sequence[Attempt]) -> Sheet:
    """What a reviewer of `sat` is given. Raises `ReviewError` where nobody is asked for a review."""
    if told.waits is None:
        raise ReviewError("this sitting waits for no review")
    return Sheet(sat.id, terms.title, terms.pass_mark, told.waits, rubric, tuple(map(blind, talks)))


def blind(told: Attempt) -> Attempt:
    """A talk without whose it is, what was read in it, and what the customer felt and meant."""
    return replace(
        told,
        owner=None,
        lines=tuple(_bare(line) for line in told.lines),
        recap=_bare(told.recap) if told.recap else None,
        begun=(),
        kept_back=(),
        judgements={},
        helped=(),
        disputes=(),
        others=(),
    )


def review(
    asked: Sheet,
    by: Person,
    levels: Mapping[str, Mapping[str, int | None]],
    decision: ByHand,
    reason: str,
    equated: Equated = as_it_is,
    customers: Sequence[str] = (),
) -> Mapping[str, Any]:
    """A review as it is written down: `levels` by attempt and criterion, `customers` as the pool names them.

    The levels are summed by the machine's own code; the decision is the reviewer's. Raises `ReviewError`, and
    `SecondScoreError` for what a second score could not be either.
    """
    if missing := [talk.id for talk in asked.talks if talk.id not in levels]:
        raise ReviewError(f"every talk is reviewed; {len(missing)} of {len(asked.talks)} has no levels yet")
    given = [
        body(asked.rubric, levels[talk.id], decision, reason, talk.road) | {"attempt": talk.id}
        for talk in asked.talks
    ]
    scores = [
        None if one["score"] is None else equated(customer, one["score"])
        for one, customer in zip(given, customers or [""] * len(given), strict=True)
    ]
    return {
        "by": by.id,
        "answers": asked.answers,
        "drills": [{name: one[name] for name in ("attempt", "levels", "score")} for one in given],
        "score": mean(scores),
        "decision": decision,
        "reason": said(reason, "say in a few words why"),
        "rubric_sha256": asked.rubric.sha256,
    }


def _bare(line: Line) -> Line:
    return Line(line.role, line.text, line.at, number=line.number)
