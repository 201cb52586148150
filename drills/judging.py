"""Joins an attempt with the second reader: the talk goes to a panel, and its judgement to the grade."""

from collections.abc import Sequence
from typing import Any

from drills.attempt import Attempt, Stage
from drills.grading import context_of_attempt
from drills.store import Store
from drills.voices import within_budget
from errors import UserError
from models.chat import ChatModel
from models.opening import chat_model
from models.settings import settings
from rubric.criteria import load_rubric
from rubric.judge.judgement import JUDGEMENT, Judgement
from rubric.judge.panel import Progress, judge


class NotFinishedError(UserError):
    """A talk that still goes on is not judged."""

    def __init__(self) -> None:
        super().__init__("a second reader reads a talk that has ended; this one goes on")


class NoSecondReaderError(UserError):
    """No model is set up that could read."""

    def __init__(self) -> None:
        super().__init__("there is no second reader: name a model under [judge] or [model] in ripitz.toml")


def panel(told: Attempt, store: Store) -> tuple[ChatModel, ...]:
    """The readers that the settings name, within the budget. Raises `NoSecondReaderError`."""
    reader = settings().second_reader
    if reader is None:
        raise NoSecondReaderError
    # one bad answer is no reason to leave the rest unasked
    model = chat_model(reader, rested=False)
    return (within_budget(model, store, told.id),) * reader.seats


def judge_attempt(
    told: Attempt, rubric_id: str, readers: Sequence[ChatModel], progress: Progress = lambda *_: None
) -> Judgement:
    """What `readers` make of an attempt, by one rubric: long work, of which `progress` is told as it goes on.

    Raises `NotFinishedError`, `UnknownRubricError` and `EvenPanelError`, and nothing that comes of a model.
    """
    if told.stage not in (Stage.RECAP, Stage.DONE):
        raise NotFinishedError
    return judge(context_of_attempt(told), load_rubric(rubric_id), readers, progress)


def body(judgement: Judgement) -> dict[str, Any]:
    """A judgement as the body of an event of the kind `judged`."""
    return {"rubric": judgement.rubric_id, "judgement": JUDGEMENT.dump_python(judgement, mode="json")}
