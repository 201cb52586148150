"""From an answer to what happens on the connection, step by step. Nothing is sent here."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import cycle
from typing import Any

from tests.model_server.answers import Answer, Fault, Misbehaves, Says, tokens, word_pieces
from tests.model_server.protocol import DONE, Asked, error, event, json_bytes

EVENTS, JSON, HTML = "text/event-stream", "application/json", "text/html"
GARBLED = b'data: {"id":"chatcmpl-\n\n'
WEB_PAGE = b"<!doctype html><title>Welcome</title><p>Please accept the terms to go online.</p>"


@dataclass(frozen=True, slots=True)
class Head:
    """The status line and the headers."""

    status: int
    kind: str
    headers: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Send:
    """A chunk of the body; `words` is what of it the model wrote, and a provider bills."""

    data: bytes
    words: str = ""


@dataclass(frozen=True, slots=True)
class Wait:
    """Silence: for so many seconds, or until the client hangs up."""

    seconds: float | None = None


@dataclass(frozen=True, slots=True)
class HangUp:
    """The connection is closed, halfway through these bytes."""

    data: bytes = b""


Step = Head | Send | Wait | HangUp


@dataclass(frozen=True, slots=True)
class Manner:
    """What can be set about misbehaving."""

    slow_for: float
    retry_after: float
    key: str
    """the key of the request; a provider that rejects one may well repeat it"""


@dataclass(frozen=True, slots=True)
class _Reply:
    """What the model says, before it is put into the protocol."""

    text: str
    role: str = "assistant"
    finish: str = "stop"
    function: str | None = None


def steps(answer: Answer, asked: Asked, manner: Manner) -> Iterator[Step]:
    """All that an answer does, in order. Endless for `ENDLESS`."""
    match answer:
        case Says(text):
            yield from _told(_Reply(text, function=asked.function), asked)
        case Misbehaves(Fault.REFUSED):
            yield HangUp()
        case Misbehaves(fault) if fault in _STATUSES:
            yield from _rejected(fault, asked, manner)
        case Misbehaves(Fault.WEB_PAGE):
            yield from (Head(200, HTML), Send(WEB_PAGE))
        case Misbehaves(Fault.ENDLESS, text):
            yield from _endless(text, asked)
        case Misbehaves(fault, text) if fault in _BROKEN:
            yield from _broken(fault, text, asked, manner)
        case Misbehaves(fault, text):
            yield from _told(_spoilt(fault, _Reply(text, function=asked.function)), asked)


def _told(reply: _Reply, asked: Asked) -> list[Step]:
    return _streamed(reply, asked) if asked.streamed else _whole(reply, asked)


def _streamed(reply: _Reply, asked: Asked) -> list[Step]:
    opening, delta = {"role": reply.role, "content": ""}, _content
    if reply.function:
        opening, delta = {"role": reply.role, **_call(asked, reply.function, "")}, _arguments
    said = [Send(asked.chunk(delta(piece)), piece) for piece in word_pieces(reply.text)]
    usage = [Send(asked.usage_chunk(tokens(reply.text)))] if asked.with_usage else []
    ending = [Send(asked.chunk({}, reply.finish)), *usage, Send(DONE)]
    return [Head(200, EVENTS), Send(asked.chunk(opening)), *said, *ending]


def _whole(reply: _Reply, asked: Asked) -> list[Step]:
    said: dict[str, Any] = {"content": reply.text}
    if reply.function:
        said = _call(asked, reply.function, reply.text)
    message = {"role": reply.role, "refusal": None, **said}
    data = asked.completion(message, reply.finish, tokens(reply.text))
    # In two parts, so that what breaks a stream in the middle breaks a body there too.
    middle = len(data) // 2
    return [Head(200, JSON), Send(data[:middle], reply.text), Send(data[middle:])]


def _content(piece: str) -> dict[str, Any]:
    return {"content": piece}


def _arguments(piece: str) -> dict[str, Any]:
    return {"tool_calls": [{"index": 0, "function": {"arguments": piece}}]}


def _call(asked: Asked, function: str, arguments: str) -> dict[str, Any]:
    index = {"index": 0} if asked.streamed else {}
    called = {"name": function, "arguments": arguments}
    call_id = asked.id.replace("chatcmpl-", "call_")
    return {"content": None, "tool_calls": [{**index, "id": call_id, "type": "function", "function": called}]}


def _half(text: str) -> str:
    said = word_pieces(text)
    return "".join(said[: (len(said) + 1) // 2])


def _spoilt(fault: Fault, reply: _Reply) -> _Reply:
    """Faults in what is said; the protocol is kept."""
    match fault:
        case Fault.EMPTY:
            return replace(reply, text="")
        case Fault.CONTENT_FILTER | Fault.LENGTH:
            return replace(reply, text=_half(reply.text), finish=fault.value)
        case Fault.TOOL_CALL:
            return replace(reply, text='{"order": "latest"}', function="look_up_order", finish="tool_calls")
        case Fault.WRONG_ROLE:
            return replace(reply, role="user")
    raise ValueError(fault)


_BROKEN = frozenset(
    {
        Fault.SLOW_FIRST_TOKEN,
        Fault.STALL,
        Fault.CUT,
        Fault.ENDS_EARLY,
        Fault.MALFORMED_EVENT,
        Fault.MALFORMED_JSON,
        Fault.ERROR_IN_STREAM,
    }
)


def _broken(fault: Fault, text: str, asked: Asked, manner: Manner) -> list[Step]:
    """Faults in how it is sent: the steps of a good answer, with something done to them."""
    good = _told(_Reply(text, function=asked.function), asked)
    with_words = [place for place, step in enumerate(good) if isinstance(step, Send) and step.words]
    middle = with_words[(len(with_words) - 1) // 2] + 1 if with_words else 1
    begun, rest = good[:middle], good[middle:]
    failed = error("The model stopped in the middle of its answer.", "server_error", None)
    match fault:
        case Fault.SLOW_FIRST_TOKEN:
            return [good[0], Wait(manner.slow_for), *good[1:]]
        case Fault.STALL:
            return [*begun, Wait()]
        case Fault.CUT:
            return [*begun, HangUp(_data(rest[0]))]
        case Fault.ENDS_EARLY:
            return begun
        case Fault.MALFORMED_EVENT:
            return [*begun, Send(GARBLED), *rest]
        case Fault.MALFORMED_JSON:
            return _whole(_Reply(text), asked)[:2]
        case Fault.ERROR_IN_STREAM if asked.streamed:
            return [*begun, Send(event(failed)), Send(DONE)]
        case Fault.ERROR_IN_STREAM:
            return [Head(200, JSON), Send(json_bytes(failed))]
    raise ValueError(fault)


def _data(step: Step) -> bytes:
    return step.data if isinstance(step, Send) else b""


def _endless(text: str, asked: Asked) -> Iterator[Step]:
    said = cycle(word_pieces(f" {text}"))
    if asked.streamed:
        yield Head(200, EVENTS)
        yield Send(asked.chunk({"role": "assistant", "content": ""}))
        yield from (Send(asked.chunk(_content(piece)), piece) for piece in said)
    else:
        yield Head(200, JSON)
        yield Send(b'{"choices":[{"index":0,"message":{"role":"assistant","content":"')
        yield from (Send(json_bytes(piece)[1:-1], piece) for piece in said)


_REFUSAL = "invalid_request_error"
_STATUSES: dict[Fault, tuple[int, str, str, str | None]] = {
    Fault.UNAUTHORIZED: (401, "The key {key} is not valid.", _REFUSAL, "invalid_api_key"),
    Fault.NOT_FOUND: (404, "There is no model {model} for you.", _REFUSAL, "model_not_found"),
    Fault.RATE_LIMITED: (429, "Too many requests in a minute.", "requests", "rate_limit_exceeded"),
    Fault.RATE_LIMITED_RETRY: (429, "Too many requests in a minute.", "requests", "rate_limit_exceeded"),
    Fault.OUT_OF_QUOTA: (429, "What was paid for is used up.", "insufficient_quota", "insufficient_quota"),
    Fault.SERVER_ERROR: (500, "Something went wrong on our side.", "server_error", None),
    Fault.UNAVAILABLE: (503, "Every machine is busy.", "service_unavailable", None),
    Fault.BAD_REQUEST: (400, "The messages are too long.", _REFUSAL, "context_length_exceeded"),
}


def _rejected(fault: Fault, asked: Asked, manner: Manner) -> list[Step]:
    status, message, kind, code = _STATUSES[fault]
    headers = {}
    if fault is Fault.RATE_LIMITED_RETRY:
        headers["Retry-After"] = f"{manner.retry_after:g}"
    body = error(message.format(key=manner.key, model=asked.model), kind, code)
    return [Head(status, JSON, headers), Send(json_bytes(body))]
