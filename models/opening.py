"""Models as the settings name them, opened when they are first needed: a provider's package takes time."""

from collections.abc import Iterator, Sequence
from contextlib import suppress
from threading import Lock, Thread

from models.chat import ChatModel, Form, Message, ModelError, Piece, Usage
from models.patience import PatientModel, RestedModel
from models.settings import Connection


class OpenedLater:
    """A model opened at the first request, or a little before it; nobody's patience runs meanwhile."""

    def __init__(self, connection: Connection, rested: bool) -> None:
        self._connection = connection
        self._rested = rested
        self._lock = Lock()
        self._model: ChatModel | None = None

    @property
    def name(self) -> str:
        """Provider and model."""
        return self._connection.name

    def open(self) -> ChatModel:
        """The model itself. Raises `ModelError` where it cannot be opened."""
        with self._lock:
            if self._model is None:
                from models.langchain import LangChainModel

                limits = self._connection
                patient = PatientModel(LangChainModel(limits), limits.first_word, limits.whole)
                self._model = RestedModel(patient) if self._rested else patient
            return self._model

    def stream(self, messages: Sequence[Message]) -> Iterator[Piece]:
        """The model's pieces. Raises `ModelError`."""
        return self.open().stream(messages)

    def fill(self, messages: Sequence[Message], form: type[Form]) -> tuple[Form, Usage]:
        """The model's form. Raises `ModelError`."""
        return self.open().fill(messages, form)


def chat_model(connection: Connection, rested: bool = True) -> ChatModel:
    """The model at `connection`, waited for and asked again as `models.patience` says.

    With `rested` it is left in peace when it is down.
    """
    model = OpenedLater(connection, rested)
    Thread(target=_opened_ahead, args=(model,), name="model", daemon=True).start()
    return model


def _opened_ahead(model: OpenedLater) -> None:
    # what is wrong comes out, in words, when the model is asked
    with suppress(ModelError):
        model.open()
