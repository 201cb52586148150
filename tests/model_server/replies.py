"""What the model says, put into the protocol: as events or as one body."""

from dataclasses import dataclass
from typing import Any

from tests.model_server.answers import tokens, word_pieces
from tests.model_server.protocol import DONE, Asked, json_bytes
from tests.model_server.steps import EVENTS, JSON, Head, Send, Step


@dataclass(frozen=True, slots=True)
class Reply:
    """What the model says; with a function's name, the text is that call's arguments."""

    text: str
    role: str = "assistant"
    finish: str = "stop"
    function: str | None = None


@dataclass(frozen=True, slots=True)
class Told:
    """The steps of a reply, parted so that a fault can break in."""

    opening: tuple[Step, ...]
    said: tuple[Send, ...]
    """the steps that carry the text"""
    ending: tuple[Send, ...]

    @property
    def all(self) -> tuple[Step, ...]:
        """Every step."""
        return self.opening + self.said + self.ending

    @property
    def half(self) -> tuple[Step, ...]:
        """Up to half the text, rounded up: at least one piece of it, if it has any."""
        return self.opening + self.said[: self._middle]

    @property
    def rest(self) -> tuple[Send, ...]:
        """What comes after `half`."""
        return self.said[self._middle :] + self.ending

    @property
    def _middle(self) -> int:
        return (len(self.said) + 1) // 2


def told(reply: Reply, asked: Asked) -> Told:
    """A reply in the form the request asked for."""
    return streamed(reply, asked) if asked.streamed else whole(reply, asked)


def streamed(reply: Reply, asked: Asked) -> Told:
    """As events, word by word: the role first, the finish reason and the usage last."""
    delta = _arguments if reply.function else _content
    said = tuple(Send(asked.chunk(delta(piece)), piece) for piece in word_pieces(reply.text))
    usage = (Send(asked.usage_chunk(tokens(reply.text))),) if asked.with_usage else ()
    return Told(
        opening=(Head(200, EVENTS), Send(asked.chunk(_opening(reply, asked)))),
        said=said,
        ending=(Send(asked.chunk({}, reply.finish)), *usage, Send(DONE)),
    )


def whole(reply: Reply, asked: Asked) -> Told:
    """As one body; it too is sent word by word, so that it can break where a stream does."""
    place = f"text of {asked.id}"
    said = _call(reply.function, place, asked) if reply.function else {"content": place}
    message = {"role": reply.role, "refusal": None, **said}
    body = asked.completion(message, reply.finish, tokens(reply.text))
    before, after = body.split(place.encode())
    return Told(
        opening=(Head(200, JSON), Send(before)),
        said=tuple(Send(json_bytes(piece)[1:-1], piece) for piece in word_pieces(reply.text)),
        ending=(Send(after),),
    )


def half(text: str) -> str:
    """The first half of its words, rounded up."""
    said = word_pieces(text)
    return "".join(said[: (len(said) + 1) // 2])


def _opening(reply: Reply, asked: Asked) -> dict[str, Any]:
    if not reply.function:
        return {"role": reply.role, "content": ""}
    said = _call(reply.function, "", asked)
    said["tool_calls"][0]["index"] = 0
    return {"role": reply.role, **said}


def _content(piece: str) -> dict[str, Any]:
    return {"content": piece}


def _arguments(piece: str) -> dict[str, Any]:
    return {"tool_calls": [{"index": 0, "function": {"arguments": piece}}]}


def _call(function: str, arguments: str, asked: Asked) -> dict[str, Any]:
    call = {"id": asked.id.replace("chatcmpl-", "call_"), "type": "function"}
    return {"content": None, "tool_calls": [{**call, "function": {"name": function, "arguments": arguments}}]}
