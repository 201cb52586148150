"""Has a second reader read the drills of a sitting that is over, by the rubric that it is graded by."""

from collections.abc import Callable, Sequence
from contextlib import suppress

from certification.marking import judgement_of
from drills.attempt import Attempt
from drills.grading import context_of_attempt
from drills.judging import body, panel
from drills.loading import load
from drills.store import OutOfStepError, Store
from models.chat import ChatModel
from models.settings import settings
from rubric.criteria import Rubric
from rubric.judge.panel import judge

Readers = Callable[[Attempt], Sequence[ChatModel]]
"""Who reads a drill a second time."""


def readers(store: Store) -> Readers | None:
    """Whom the settings name; None where nobody is set up."""
    if settings().second_reader is None:
        return None
    return lambda told: panel(told, store)


def read_again(store: Store, told: Attempt, rubric: Rubric, second: Readers) -> Attempt:
    """The attempt with the judgement of it; long work, done once. Whatever a model does wrong is in it."""
    if judgement_of(told, rubric) or not told.readings:
        return told
    found = judge(context_of_attempt(told), rubric, second(told))
    # somebody else may have had it read just now
    with suppress(OutOfStepError):
        store.append(told.id, told.version, "judged", body(found))
    return load(store, told.id)
