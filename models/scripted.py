"""The model that ships for tests and demonstrations: answers queued in, a history of what was sent out."""

from collections import deque
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from pydantic import BaseModel, ValidationError

from models.chat import Form, Message, ModelError, Piece, Trouble, Usage

Scripted = str | BaseModel | ModelError | Sequence[str | ModelError] | Callable[[Sequence[Message]], str]
"""One answer: text, a filled form, an error to raise, pieces (an error among them breaks off there), or a
function of what was sent."""


@dataclass
class ScriptedModel:
    """Gives the queued answers in turn, and then `otherwise`; keeps every prompt in `sent`.

    Tokens are counted as words, so that budgets can be tried out.
    """

    answers: deque[Scripted] = field(default_factory=deque)
    otherwise: Scripted = ""
    name: str = "scripted:model"
    sent: list[tuple[Message, ...]] = field(default_factory=list)

    def stream(self, messages: Sequence[Message]) -> Iterator[Piece]:
        """The next answer, word by word unless it was queued in pieces."""
        written = 0
        for part in self._parts(messages):
            if isinstance(part, ModelError):
                raise part
            written += len(part.split())
            yield Piece(part)
        yield Piece("", Usage(_words(messages), written))

    def fill(self, messages: Sequence[Message], form: type[Form]) -> tuple[Form, Usage]:
        """The next answer as a form; text is read as JSON."""
        answer = self._next(messages)
        if isinstance(answer, ModelError):
            raise answer
        if isinstance(answer, form):
            return answer, Usage(_words(messages), 1)
        try:
            filled = form.model_validate_json(str(answer(messages) if callable(answer) else answer))
        except ValidationError:
            raise ModelError(Trouble.GARBLED) from None
        return filled, Usage(_words(messages), 1)

    def _next(self, messages: Sequence[Message]) -> Scripted:
        self.sent.append(tuple(messages))
        return self.answers.popleft() if self.answers else self.otherwise

    def _parts(self, messages: Sequence[Message]) -> Sequence[str | ModelError]:
        answer = self._next(messages)
        if isinstance(answer, ModelError):
            return (answer,)
        if callable(answer):
            answer = answer(messages)
        if isinstance(answer, str):
            return [word + " " for word in answer.split(" ")]
        if isinstance(answer, BaseModel):
            return (answer.model_dump_json(),)
        return answer


def _words(messages: Sequence[Message]) -> int:
    return sum(len(message.text.split()) for message in messages)
