"""The assessors that ship with the product, each behind the guard and built once."""

from functools import cache

from rubric.guard import Guarded
from rubric.reading import Assessor
from rubric.rules.assessor import RuleAssessor


@cache
def rule_assessor() -> Assessor:
    """Reads by the tables of `rubric.rules` alone."""
    return Guarded(RuleAssessor())


@cache
def trained_assessor() -> Assessor:
    """Reads by the trained network, with the rules beside it."""
    from rubric.trained.assessor import TrainedAssessor

    return Guarded(TrainedAssessor())


def embedded_assessor() -> Assessor:
    """The one that drills use."""
    return trained_assessor()
