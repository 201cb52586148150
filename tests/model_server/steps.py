"""What can happen on a connection, one step after the other."""

from collections.abc import Mapping
from dataclasses import dataclass, field

EVENTS, JSON, HTML = "text/event-stream", "application/json", "text/html"


@dataclass(frozen=True, slots=True)
class Head:
    """The status line and the headers."""

    status: int
    kind: str
    headers: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Send:
    """Some of the body; `words` is what of it the model wrote, and a provider bills."""

    data: bytes
    words: str = ""


@dataclass(frozen=True, slots=True)
class Wait:
    """Silence: for so many seconds, or until the client hangs up."""

    seconds: float | None = None


@dataclass(frozen=True, slots=True)
class HangUp:
    """The connection is closed halfway through these bytes."""

    data: bytes = b""


Step = Head | Send | Wait | HangUp
