"""Joins an attempt with the second reader: the talk goes to a panel, and its judgement to the grade."""

from collections.abc import Sequence
from typing import Any

from drills.attempt import Attempt, Stage
from drills.grading import grade_attempt
from errors import UserError
from models.chat import ChatModel
from rubric.context import GradingContext
from rubric.criteria import load_rubric
from rubric.grade import Grade
from rubric.judge.judgement import JUDGEMENT, Judgement
from rubric.judge.panel import Progress, judge
from rubric.judge.second import second_read
from rubric.judge.talk import talk_sha256


class NotFinishedError(UserError):
    """A talk that still goes on is not judged."""

    def __init__(self) -> None:
        super().__init__("a second reader reads a talk that has ended; this one goes on")


def judge_attempt(
    told: Attempt, rubric_id: str, panel: Sequence[ChatModel], progress: Progress = lambda *_: None
) -> Judgement:
    """What `panel` makes of an attempt, by one rubric: long work, of which `progress` is told as it goes on.

    Raises `NotFinishedError`, `UnknownRubricError` and `EvenPanelError`, and nothing that comes of a model.
    """
    if told.stage not in (Stage.RECAP, Stage.DONE):
        raise NotFinishedError
    return judge(_context(told), load_rubric(rubric_id), panel, progress)


def body(judgement: Judgement) -> dict[str, Any]:
    """A judgement as the body of an event of the kind `judged`."""
    return {"rubric": judgement.rubric_id, "judgement": JUDGEMENT.dump_python(judgement, mode="json")}


def grade_with(told: Attempt, rubric_id: str, judgement: Judgement | None) -> Grade:
    """The grade of an attempt with its second reading. A judgement of what was another talk is left aside."""
    graded = grade_attempt(told, rubric_id)
    # a written summary may have come after it
    if judgement is None or judgement.talk_sha256 != talk_sha256(told.turns):
        return graded
    return second_read(graded, judgement, load_rubric(rubric_id))


def _context(told: Attempt) -> GradingContext:
    scenario = told.scenario
    situation = {*scenario.situation}
    if scenario.channel == "email":
        situation.add("written_channel")
    if scenario.recap:
        situation.add("recap_asked")
    return GradingContext(
        told.turns, told.readings, frozenset(scenario.not_applicable), scenario.brief.brief(), situation
    )
