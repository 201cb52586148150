"""A drill of a sitting as the machine finds it, from its record and a rubric alone. Pure."""

from certification.deciding import Marked
from drills.attempt import Attempt
from drills.grading import context_of_attempt
from rubric.criteria import Rubric
from rubric.grade import Grade, extremes, grade, unscored_core
from rubric.judge.judgement import Judgement
from rubric.judge.questions import OUTRIGHT
from rubric.judge.second import in_place
from rubric.judge.talk import talk_sha256
from rubric.results import Worth


def mark(told: Attempt, customer: str, rubric: Rubric, second_reader: bool = False) -> Marked:
    """What a drill with `customer` of the pool comes to by `rubric`.

    `second_reader` says that somebody was set up to read it again: then it counts that they could not.
    The stored readings are taken as they are: nothing is read anew, so the same rubric finds the same.
    """
    context = context_of_attempt(told)
    graded = grade(context, rubric)
    kindest, harshest = extremes(context, rubric)
    judgement = judgement_of(told, rubric)
    return Marked(
        told.id,
        customer,
        len(told.readings),
        sure=_sure(graded),
        kindest=kindest,
        harshest=harshest,
        levels={result.id: result.level for result in graded.criteria},
        outright=tuple(dict.fromkeys(critical.move for critical in graded.critical)),
        unscored=unscored_core(rubric, graded.criteria),
        judge=in_place(graded, judgement, rubric) if judgement and not judgement.empty else None,
        unjudged=second_reader and _unjudged(judgement, rubric),
    )


def judgement_of(told: Attempt, rubric: Rubric) -> Judgement | None:
    """The second reading of exactly this talk by exactly this rubric."""
    found = (
        judgement
        for judgement in told.judgements.values()
        if judgement.rubric_sha256 == rubric.sha256 and judgement.talk_sha256 == talk_sha256(told.turns)
    )
    return next(found, None)


def _unjudged(judgement: Judgement | None, rubric: Rubric) -> bool:
    """Whether nothing came of the second reading where it could have decided, because something failed."""
    if judgement is None or judgement.empty:
        return True
    failed = {fault.criterion for fault in judgement.faults}
    core = {entry.criterion.id for entry in rubric.entries if entry.core}
    open_ = {one.id for one in (*judgement.criteria, judgement.outright) if one.unscored}
    return bool(failed & open_ & (core | {OUTRIGHT}))


def _sure(graded: Grade) -> Worth:
    return Worth(graded.score, bool(graded.critical))
