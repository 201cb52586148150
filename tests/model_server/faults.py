"""What each answer does on the connection. Nothing is sent here."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import chain, cycle
from typing import assert_never

from tests.model_server.answers import Answer, Fault, Misbehaves, Says
from tests.model_server.protocol import DONE, Asked, error, event, json_bytes
from tests.model_server.replies import Reply, half, told, whole
from tests.model_server.steps import HTML, JSON, HangUp, Head, Send, Step, Wait

HEARTBEAT = Wait(0.1)
GARBLED = b'data: {"id":"chatcmpl-\n\n'
WEB_PAGE = b"<!doctype html><title>Welcome</title><p>Please accept the terms to go online.</p>"
FAILED = error("The model stopped in the middle of its answer.", "server_error", None)
LOOK_UP = Reply('{"order": "latest"}', finish="tool_calls", function="look_up_order")

REFUSAL = "invalid_request_error"
REJECTIONS: dict[Fault, tuple[int, str, str, str | None]] = {
    Fault.UNAUTHORIZED: (401, "The key {key} is not valid.", REFUSAL, "invalid_api_key"),
    Fault.NOT_FOUND: (404, "There is no model {model} for you.", REFUSAL, "model_not_found"),
    Fault.RATE_LIMITED: (429, "Too many requests in a minute.", "requests", "rate_limit_exceeded"),
    Fault.RATE_LIMITED_RETRY: (429, "Too many requests in a minute.", "requests", "rate_limit_exceeded"),
    Fault.OUT_OF_QUOTA: (429, "What was paid for is used up.", "insufficient_quota", "insufficient_quota"),
    Fault.SERVER_ERROR: (500, "Something went wrong on our side.", "server_error", None),
    Fault.UNAVAILABLE: (503, "Every machine is busy.", "service_unavailable", None),
    Fault.BAD_REQUEST: (400, "The messages are too long.", REFUSAL, "context_length_exceeded"),
}
"""The faults that are a status: its number, and the error's message, type and code."""


@dataclass(frozen=True, slots=True)
class Manner:
    """What can be set about misbehaving."""

    slow_for: float
    retry_after: float
    key: str
    """the key that came with the request; a provider that rejects one may well repeat it"""


def steps(answer: Answer, asked: Asked, manner: Manner) -> Iterable[Step]:
    """All that an answer does, in order. `ENDLESS` and `KEPT_ALIVE` have no last step."""
    match answer:
        case Says(text):
            return told(Reply(text, function=asked.function), asked).all
        case Misbehaves(fault) if fault in REJECTIONS:
            return _rejected(fault, asked, manner)
        case Misbehaves(fault, text):
            return _spoilt(fault, Reply(text, function=asked.function), asked, manner)
        case _:
            assert_never(answer)


def _rejected(fault: Fault, asked: Asked, manner: Manner) -> Iterable[Step]:
    status, message, kind, code = REJECTIONS[fault]
    retry = {"Retry-After": f"{manner.retry_after:g}"} if fault is Fault.RATE_LIMITED_RETRY else {}
    body = error(message.format(key=manner.key, model=asked.model), kind, code)
    return Head(status, JSON, retry), Send(json_bytes(body))


def _spoilt(fault: Fault, reply: Reply, asked: Asked, manner: Manner) -> Iterable[Step]:
    good = told(reply, asked)
    match fault:
        case Fault.REFUSED:
            return (HangUp(),)
        case Fault.SLOW_FIRST_TOKEN:
            head, *others = good.all
            return head, Wait(manner.slow_for), *others
        case Fault.STALL:
            return *good.half, Wait()
        case Fault.KEPT_ALIVE:
            return chain(good.half, cycle((HEARTBEAT, Send(b": working\n\n" if asked.streamed else b" "))))
        case Fault.CUT:
            return *good.half, HangUp(good.rest[0].data)
        case Fault.ENDS_EARLY:
            return good.half
        case Fault.MALFORMED_EVENT:
            return *good.half, Send(GARBLED), *good.rest
        case Fault.MALFORMED_JSON:
            return whole(reply, asked).half
        case Fault.WEB_PAGE:
            return Head(200, HTML), Send(WEB_PAGE)
        case Fault.EMPTY:
            return told(replace(reply, text=""), asked).all
        case Fault.CONTENT_FILTER | Fault.LENGTH:
            return told(replace(reply, text=half(reply.text), finish=fault.value), asked).all
        case Fault.TOOL_CALL:
            return told(LOOK_UP, asked).all
        case Fault.WRONG_ROLE:
            return told(replace(reply, role="user"), asked).all
        case Fault.ENDLESS:
            over_and_over = told(replace(reply, text=f" {reply.text}"), asked)
            return chain(over_and_over.opening, cycle(over_and_over.said))
        case Fault.ERROR_IN_STREAM if asked.streamed:
            return *good.half, Send(event(FAILED)), Send(DONE)
        case Fault.ERROR_IN_STREAM:
            return Head(200, JSON), Send(json_bytes(FAILED))
    raise ValueError(fault)
