"""A plain client for the tests of the server: what went over the wire, and nothing made nicer."""

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from http.client import HTTPConnection, HTTPException, HTTPResponse
from typing import Any
from urllib.parse import urlsplit

import pytest

from tests.model_server.answers import Fault

BOTH = pytest.mark.parametrize("stream", [True, False], ids=["stream", "whole"])
FOR_EVER = {Fault.STALL, Fault.KEPT_ALIVE, Fault.ENDLESS}
LINE = "You said Tuesday. It is Wednesday, and my crew is standing about."
HALF = "You said Tuesday. It is Wednesday,"
FORM = '{"reason": "He owned it.", "verdict": true}'
NAMES_A_FUNCTION: dict[str, Any] = {
    "tools": [{"type": "function", "function": {"name": "Form"}}],
    "tool_choice": {"type": "function", "function": {"name": "Form"}},
}


@dataclass
class Heard:
    """All that came of one request."""

    status: int
    kind: str
    headers: dict[str, str]
    lines: list[bytes] = field(default_factory=list)
    broke: Exception | None = None

    @property
    def body(self) -> Any:
        return json.loads(b"".join(self.lines))

    @property
    def data(self) -> list[str]:
        """The events' data."""
        marked = [line.decode().strip() for line in self.lines if line.startswith(b"data: ")]
        return [line.removeprefix("data: ") for line in marked]

    @property
    def events(self) -> list[Any]:
        """The events' data, as far as it is a JSON object."""
        return [json.loads(data) for data in self.data if data.startswith("{") and data.endswith("}")]

    @property
    def deltas(self) -> list[dict[str, Any]]:
        return [choice["delta"] for choice in self._choices]

    @property
    def text(self) -> str:
        return "".join(delta.get("content") or "" for delta in self.deltas)

    @property
    def finish(self) -> list[str]:
        return [choice["finish_reason"] for choice in self._choices if choice["finish_reason"]]

    @property
    def _choices(self) -> list[Any]:
        return [choice for event in self.events for choice in event.get("choices", ())]


class Client:
    """One connection, kept open from request to request until one breaks it."""

    def __init__(self, url: str, patience: float = 5.0) -> None:
        address = urlsplit(url)
        assert address.hostname
        self._path = address.path
        self._connection = HTTPConnection(address.hostname, address.port, timeout=patience)

    def open(self, method: str, path: str, body: object = None, key: str = "k") -> HTTPResponse:
        data = body if body is None or isinstance(body, bytes) else json.dumps(body).encode()
        headers = {"Authorization": f"Bearer {key}"} if key else {}
        self._connection.request(method, self._path + path, data, headers)
        return self._connection.getresponse()

    def ask(self, prompt: str = "Hello.", lines: int | None = None, key: str = "k", **more: Any) -> Heard:
        """Ask for an answer, and read it (or so many lines of it) as far as it goes."""
        body = {
            "model": "test-model",
            "stream": True,
            "messages": [{"role": "user", "content": prompt}],
        } | more
        response = self.open("POST", "/chat/completions", body, key)
        headers = {name.lower(): value for name, value in response.getheaders()}
        heard = Heard(response.status, headers["content-type"], headers)
        try:
            for line in _lines(response):
                heard.lines.append(line)
                if len(heard.lines) == lines:
                    break
        except HTTPException as broke:
            heard.broke = broke
            self.close()
        except TimeoutError as late:
            heard.broke = late
        return heard

    def close(self) -> None:
        self._connection.close()


Connect = Callable[..., Client]
"""Opens a client, of the server's address and with much patience unless told otherwise."""


def _lines(response: HTTPResponse) -> Iterator[bytes]:
    while line := response.readline():
        yield line
