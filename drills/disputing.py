"""What can be disputed, withdrawn and answered, and when. Pure."""

from drills.attempt import Attempt, Line, Stage
from drills.dispute import Dispute, OfCriterion, Standing, Subject
from errors import UserError
from rubric.criteria import criterion_ids
from rubric.reading import Finding

LONGEST = 2_000
"""characters of a dispute, and of an answer to one"""


class DisputeError(UserError):
    """A dispute that cannot be raised, withdrawn or answered; the message says why."""


def disputable(told: Attempt) -> tuple[tuple[Line, tuple[Finding, ...]], ...]:
    """The trainee's lines of this road in which something was found, the written summary last."""
    lines = (*told.lines, told.recap) if told.recap else told.lines
    return tuple((line, line.reading.findings) for line in lines if line.reading and line.reading.findings)


def here(told: Attempt) -> tuple[Dispute, ...]:
    """The disputes that concern the road the attempt is on, without those withdrawn, oldest first."""
    replies = {line.number for line, _ in disputable(told)}
    return tuple(
        dispute
        for dispute in told.disputes
        if dispute.standing is not Standing.WITHDRAWN
        and (
            dispute.road == told.road
            if isinstance(dispute.about, OfCriterion)
            else dispute.about.reply in replies
        )
    )


def may_dispute(told: Attempt, about: Subject, words: str) -> None:
    """Raise `DisputeError` unless this can be disputed now, in these words."""
    if told.stage not in (Stage.RECAP, Stage.DONE):
        raise DisputeError("a finding can be disputed once the talk has ended; this one goes on")
    _said(words, "say in a few words what you meant", "a dispute")
    if isinstance(about, OfCriterion):
        if about.criterion not in criterion_ids():
            raise DisputeError(f"there is no criterion “{about.criterion}”")
    elif not any(
        line.number == about.reply and any(finding.move == about.move for finding in findings)
        for line, findings in disputable(told)
    ):
        raise DisputeError("that was not found in this reply, so there is nothing to dispute")
    if any(dispute.about == about and dispute.standing is Standing.WAITING for dispute in here(told)):
        raise DisputeError("you have disputed this already; take that back first to put it in other words")


def may_withdraw(told: Attempt, number: int) -> None:
    """Raise `DisputeError` unless the dispute of that number still waits."""
    if _named(told, number).standing is not Standing.WAITING:
        raise DisputeError("this dispute has been withdrawn or answered already")


def may_answer(told: Attempt, number: int, reason: str, by: str) -> None:
    """Raise `DisputeError` unless the dispute of that number can be answered, for this reason."""
    if _named(told, number).standing is Standing.WITHDRAWN:
        raise DisputeError("this dispute was withdrawn; there is nothing to answer")
    _said(reason, "say in a few words why", "an answer")
    if not by.strip():
        raise DisputeError("say who answers")


def _named(told: Attempt, number: int) -> Dispute:
    for dispute in told.disputes:
        if dispute.number == number:
            return dispute
    raise DisputeError("there is no such dispute in this drill")


def _said(words: str, otherwise: str, what: str) -> None:
    if not words.strip():
        raise DisputeError(otherwise)
    if len(words) > LONGEST:
        raise DisputeError(f"{what} has at most {LONGEST:,} characters; this one has {len(words):,}")
