"""The seam to chat models: messages in, text out piece by piece, or one filled form. Knows no provider."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Literal, Protocol, TypeVar

from pydantic import BaseModel

Form = TypeVar("Form", bound=BaseModel)


@dataclass(frozen=True, slots=True)
class Message:
    """One message of a prompt."""

    role: Literal["system", "user", "assistant"]
    text: str


@dataclass(frozen=True, slots=True)
class Usage:
    """Tokens as the provider counted them; `cached` is the part of `prompt` it had kept from before."""

    prompt: int = 0
    completion: int = 0
    cached: int = 0

    def __add__(self, other: "Usage") -> "Usage":
        return Usage(
            self.prompt + other.prompt, self.completion + other.completion, self.cached + other.cached
        )

    @property
    def total(self) -> int:
        """What counts against a budget."""
        return self.prompt + self.completion


@dataclass(frozen=True, slots=True)
class Piece:
    """Some text as it comes. The last piece may carry the usage, and that the length allowed was used up."""

    text: str = ""
    usage: Usage | None = None
    cut_off: bool = False


class Trouble(StrEnum):
    """What can go wrong with a model, whoever provides it."""

    UNREACHABLE = "unreachable"
    WRONG_KEY = "wrong_key"
    NO_SUCH_MODEL = "no_such_model"
    REJECTED = "rejected"
    NO_CREDIT = "no_credit"
    BUSY = "busy"
    DOWN = "down"
    SLOW = "slow"
    BROKEN_OFF = "broken_off"
    GARBLED = "garbled"
    EMPTY = "empty"
    FILTERED = "filtered"
    NOT_WORDS = "not_words"
    OUT_OF_BUDGET = "out_of_budget"
    NOT_INSTALLED = "not_installed"
    UNKNOWN = "unknown"


LASTING = frozenset(
    {Trouble.WRONG_KEY, Trouble.NO_SUCH_MODEL, Trouble.NO_CREDIT, Trouble.NOT_INSTALLED, Trouble.REJECTED}
)
"""Trouble that somebody has to mend first: asking again changes nothing."""

PASSING = frozenset({Trouble.UNREACHABLE, Trouble.BUSY, Trouble.DOWN})
"""Trouble that comes before the model has done (and billed) anything, and that may be over in a moment."""


class ModelError(Exception):
    """A model did not give what it was asked for. None of the provider's words: they could hold a key."""

    def __init__(self, trouble: Trouble, retry_after: float | None = None) -> None:
        super().__init__(trouble.value)
        self.trouble = trouble
        self.retry_after = retry_after
        """seconds, where the provider named them"""


class NotAskedError(ModelError):
    """Nothing was sent: the model is being left in peace since it failed, with this trouble last."""


class ChatModel(Protocol):
    """A chat model. Behaviour is added by wrapping: a patient model is a model that holds a model."""

    @property
    def name(self) -> str:
        """Provider and model, as kept in the record: `openai:gpt-5-mini`."""

    def stream(self, messages: Sequence[Message]) -> Iterator[Piece]:
        """Ask for text; closing it ends the request. Raises `ModelError`, also between two pieces."""

    def fill(self, messages: Sequence[Message], form: type[Form]) -> tuple[Form, Usage]:
        """Ask for a filled form (a pydantic model), at temperature 0. Raises `ModelError`."""
