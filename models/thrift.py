"""A model that may spend so much and no more."""

from collections.abc import Callable, Iterator, Sequence

from models.chat import ChatModel, Form, Message, ModelError, Piece, Trouble, Usage

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
        written = 0
        try:
            for piece in self._model.stream(messages):
                counted = piece.usage or counted
                written += len(piece.text)
                yield piece
        finally:
            # an answer that never began is not billed
            if counted or written:
                self._spend(counted or _guessed(messages, written))

    def fill(self, messages: Sequence[Message], form: type[Form]) -> tuple[Form, Usage]:
        """The held model's form. Raises `ModelError`."""
        self._look()
        filled, usage = self._model.fill(messages, form)
        usage = usage if usage.total else _guessed(messages, len(filled.model_dump_json()))
        self._spend(usage)
        return filled, usage

    def _look(self) -> None:
        if self._left() <= 0:
            raise ModelError(Trouble.OUT_OF_BUDGET)


def _guessed(messages: Sequence[Message], written: int) -> Usage:
    sent = sum(len(message.text) for message in messages)
    return Usage(sent // CHARACTERS_A_TOKEN, -(-written // CHARACTERS_A_TOKEN))
