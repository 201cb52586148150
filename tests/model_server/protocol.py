"""The shapes of the chat-completions protocol: what a request asks for, and the bodies and events it gets."""

import json
import time
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from uuid import uuid4

from tests.model_server.answers import Body

DONE = b"data: [DONE]\n\n"


def json_bytes(value: object) -> bytes:
    """A value as compact JSON in ASCII, so that any text survives."""
    return json.dumps(value, separators=(",", ":")).encode()


def event(value: object) -> bytes:
    """A value as one server-sent event."""
    return b"data: " + json_bytes(value) + b"\n\n"


def error(message: str, kind: str, code: str | None, param: str | None = None) -> dict[str, Any]:
    """The body of every answer that is an error."""
    return {"error": {"message": message, "type": kind, "param": param, "code": code}}


def prompt_text(body: Body) -> str:
    """All text of a request's messages, one after the other."""
    return "\n".join(_text(message.get("content")) for message in body.get("messages", ()))


def _text(content: Any) -> str:
    if isinstance(content, str):
        return content
    return "\n".join(part.get("text", "") for part in content or ())


@dataclass(frozen=True, slots=True)
class Asked:
    """What a request asks for, as far as the answer's form depends on it."""

    id: str
    created: int
    model: str
    streamed: bool
    with_usage: bool
    function: str | None
    """the function it must call, where `tool_choice` names one"""
    prompt: int
    cached: int

    @classmethod
    def of(cls, body: Body, prompt: int, cached: int) -> "Asked":
        """Read from the request's JSON, and the prompt's tokens as counted."""
        choice = body.get("tool_choice")
        return cls(
            id=f"chatcmpl-{uuid4().hex}",
            created=int(time.time()),
            model=str(body.get("model", "")),
            streamed=bool(body.get("stream")),
            with_usage=bool((body.get("stream_options") or {}).get("include_usage")),
            function=choice["function"]["name"] if isinstance(choice, Mapping) else None,
            prompt=prompt,
            cached=cached,
        )

    def chunk(self, delta: Mapping[str, Any], finish: str | None = None) -> bytes:
        """An event with some of the answer."""
        choice = {"index": 0, "delta": delta, "logprobs": None, "finish_reason": finish}
        usage = {"usage": None} if self.with_usage else {}
        return event(self._head("chat.completion.chunk") | {"choices": [choice]} | usage)

    def usage_chunk(self, completion: int) -> bytes:
        """The event that tells the usage, after the last of the answer."""
        return event(self._head("chat.completion.chunk") | {"choices": [], "usage": self._usage(completion)})

    def completion(self, message: Mapping[str, Any], finish: str | None, completion: int) -> bytes:
        """The answer as one body."""
        choice = {"index": 0, "message": message, "logprobs": None, "finish_reason": finish}
        return json_bytes(
            self._head("chat.completion") | {"choices": [choice], "usage": self._usage(completion)}
        )

    def _head(self, kind: str) -> dict[str, Any]:
        return {"id": self.id, "object": kind, "created": self.created, "model": self.model}

    def _usage(self, completion: int) -> dict[str, Any]:
        return {
            "prompt_tokens": self.prompt,
            "completion_tokens": completion,
            "total_tokens": self.prompt + completion,
            "prompt_tokens_details": {"cached_tokens": self.cached},
        }
