"""A sitting graded again: by another rubric, or without readings that were overturned. Pure.

It starts from the readings that the record holds, so by the same rubric it comes to the same. The old grade
stays where it is; the new one stands beside it, with who and why.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from typing import Any

from certification.deciding import Asked, Decision, Equated, as_it_is, decide
from certification.marking import mark
from certification.replaying import corrected, overturned
from certification.results import Basis, Graded, graded
from certification.sitting import Sitting
from certification.terms import Terms
from drills.attempt import Attempt
from errors import UserError
from rubric.criteria import Rubric


class RegradeError(UserError):
    """A sitting that cannot be graded again; the message says why."""


def asked(terms: Terms) -> Asked:
    """What the terms ask of the scores."""
    return Asked(terms.pass_mark, terms.margin, terms.draw)


def grading(
    sat: Sitting,
    terms: Terms,
    rubric: Rubric,
    talks: Sequence[Attempt],
    second_reader: bool = False,
    equated: Equated = as_it_is,
    because: str = "",
    by: str | None = None,
    on_appeal: bool = False,
    borrowed: Collection[str] = (),
) -> Mapping[str, Any]:
    """A grade of `sat` as it is written down; `talks` are its drills, in order.

    `borrowed` names those in which something points to somebody else's words.
    `because` says why it is graded again, and `by` the id of who has it done; neither for the first grade.
    Readings that were overturned are left out in any case.
    """
    heard = tuple(corrected(talk, overturned(talk)) for talk in talks)
    customers = (sat.frozen.drawn[taken.place].customer for taken in sat.drills)
    drills = tuple(
        replace(mark(talk, customer, rubric, second_reader), borrowed=talk.id in borrowed)
        for talk, customer in zip(heard, customers, strict=True)
    )
    names = (reading.assessor for talk in talks for reading in talk.readings if reading)
    basis = Basis(
        rubric.id,
        rubric.version,
        rubric.sha256,
        tuple(dict.fromkeys(names)),
        because,
        by,
        on_appeal,
    )
    return graded(decide(drills, asked(terms), equated), drills, basis)


def again(
    sat: Sitting,
    terms: Terms,
    rubric: Rubric,
    talks: Sequence[Attempt],
    before: Graded,
    because: str,
    by: str | None,
    equated: Equated = as_it_is,
    on_appeal: bool = False,
) -> Mapping[str, Any]:
    """A grade of what was graded `before`, as it is written down. Raises `RegradeError` without a cause.

    By the same rubric a second reader that could not read is still missed; by another nobody has asked them.
    """
    if not because.strip():
        raise RegradeError("say why it is graded again")
    missed = before.basis.rubric_sha256 == rubric.sha256 and any(one.unjudged for one in before.drills)
    # what was a sign then is one still, and nobody looks for others
    borrowed = {one.attempt for one in before.drills if one.borrowed}
    return grading(sat, terms, rubric, talks, missed, equated, because.strip(), by, on_appeal, borrowed)


def flipped(before: Decision, now: Decision) -> bool:
    """Whether another grade comes to another outcome."""
    return before.outcome is not now.outcome
