"""What a test scripts: good answers, and the ways in which a provider fails."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

Body = Mapping[str, Any]
"""A request's JSON, as it was sent."""


class Fault(StrEnum):
    """One way to misbehave. Those down to `BAD_REQUEST` end before the model has said anything."""

    REFUSED = "refused"
    """nobody listens at `Server.refusing_url`; scripted, the connection is closed without an answer"""
    UNAUTHORIZED = "unauthorized"
    NOT_FOUND = "not_found"
    RATE_LIMITED = "rate_limited"
    RATE_LIMITED_RETRY = "rate_limited_retry"
    """with a `Retry-After` of `Server.retry_after` seconds"""
    OUT_OF_QUOTA = "out_of_quota"
    SERVER_ERROR = "server_error"
    UNAVAILABLE = "unavailable"
    BAD_REQUEST = "bad_request"
    """the prompt is too long"""
    SLOW_FIRST_TOKEN = "slow_first_token"
    """headers at once, all else after `Server.slow_for` seconds"""
    STALL = "stall"
    """half the text, then silence for as long as the client waits"""
    KEPT_ALIVE = "kept_alive"
    """half the text, then the comments that keep a connection alive: a read never times out"""
    CUT = "cut"
    """half the text, then the connection breaks in the middle of a chunk"""
    ENDS_EARLY = "ends_early"
    """half the text, then a well-formed end of the response: no finish reason, no `[DONE]`"""
    MALFORMED_EVENT = "malformed_event"
    """half the text, an event that is not JSON, the rest"""
    MALFORMED_JSON = "malformed_json"
    """half a JSON body where events, or a whole body, should be"""
    WEB_PAGE = "web_page"
    """HTML with status 200, as from a mistyped address or a hotel's log-in page"""
    EMPTY = "empty"
    CONTENT_FILTER = "content_filter"
    """half the text, and the finish reason `content_filter`"""
    LENGTH = "length"
    """half the text, and the finish reason `length`"""
    TOOL_CALL = "tool_call"
    """a call of a tool instead of text"""
    WRONG_ROLE = "wrong_role"
    """the whole text, said by the role `user`"""
    ENDLESS = "endless"
    """the text over and over until the client hangs up"""
    ERROR_IN_STREAM = "error_in_stream"
    """half the text, then an event that holds an error; unstreamed, a body that does, with status 200"""


@dataclass(frozen=True, slots=True)
class Says:
    """A good answer."""

    text: str


@dataclass(frozen=True, slots=True)
class Misbehaves:
    """A fault, and the text it spoils where there is any."""

    fault: Fault
    text: str = (
        "You people told me Tuesday. It is Wednesday, and my crew has been standing in the yard all morning."
    )


Answer = Says | Misbehaves
Scripted = Answer | Callable[[Body], Answer]


def tokens(text: str) -> int:
    """How many tokens the server counts: words and single marks. No real model counts so, but all tests can."""
    return len(token_pieces(text))


def token_pieces(text: str) -> list[str]:
    """The tokens themselves."""
    return re.findall(r"\w+|[^\w\s]", text)


def word_pieces(text: str) -> list[str]:
    """Text as it is streamed: word by word with the white space before it. Joined, it is the text again."""
    return re.findall(r"\s*\S+|\s+\Z", text)
