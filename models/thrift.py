"""A model that may spend so much and no more."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import closing

from models.chat import (
    LASTING,
    PASSING,
    ChatModel,
    Form,
    Message,
    ModelError,
    NotAskedError,
    Piece,
    Trouble,
    Usage,
)

CHARACTERS_A_TOKEN = 4
"""For providers that do not count, and for answers that were left half way: English is near four."""


class ThriftyModel:
    """Holds a model. Asks it only while `left()` is above 0, and tells `spend` what every answer took."""

    def __init__(self, model: ChatModel, left: Callable[[], int], spend: Callable[[Usage], None]) -> None:
        self._model = model
        self._left = left
        self._spend = spend

    @property
    def name(self) -> str:
        """The held model's."""
        return self._model.name

    def stream(self, messages: Sequence[Message]) -> Iterator[Piece]:
        """The held model's pieces. Raises `ModelError`."""
        self._look()
        counted: Usage | None = None
        written, worked = 0, False
        try:
            with closing(self._model.stream(messages)) as pieces:  # type: ignore[type-var]
                for piece in pieces:
                    counted = piece.usage or counted
                    written += len(piece.text)
                    yield piece
        except ModelError as error:
            worked = _worked(error)
            raise
        finally:
            if counted or written or worked:
                self._spend(counted or guessed(messages, written))

    def fill(self, messages: Sequence[Message], form: type[Form]) -> tuple[Form, Usage]:
        """The held model's form. Raises `ModelError`."""
        self._look()
        try:
            filled, usage = self._model.fill(messages, form)
        except ModelError as error:
            if _worked(error):
                self._spend(guessed(messages, 0))
            raise
        usage = usage if usage.total else guessed(messages, len(filled.model_dump_json()))
        self._spend(usage)
        return filled, usage

    def _look(self) -> None:
        if self._left() <= 0:
            raise ModelError(Trouble.OUT_OF_BUDGET)


def guessed(messages: Sequence[Message], written: int) -> Usage:
    """What an answer of so many characters to `messages` took, near enough."""
    sent = sum(len(message.text) for message in messages)
    return Usage(sent // CHARACTERS_A_TOKEN, -(-written // CHARACTERS_A_TOKEN))


def _worked(error: ModelError) -> bool:
    """Whether the model may have read the prompt, at the least, and billed it, before that went wrong."""
    return not isinstance(error, NotAskedError) and error.trouble not in LASTING | PASSING
