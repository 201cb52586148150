"""Whatever a provider's package raises, as `Trouble`. None of its words are kept: they may hold a key."""

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

from langchain_core.exceptions import (
    ModelAPIError,
    ModelAuthenticationError,
    ModelConnectionError,
    ModelInvalidRequestError,
    ModelNotFoundError,
    ModelPermissionDeniedError,
    ModelRateLimitError,
    ModelTimeoutError,
)
from pydantic import ValidationError

from models.chat import ModelError, Trouble

_TROUBLES: tuple[tuple[type[Exception], Trouble], ...] = (
    (ModelTimeoutError, Trouble.SLOW),
    # somebody was reached and then fell silent: the answer may have been made, and billed
    (ModelConnectionError, Trouble.BROKEN_OFF),
    (ModelAuthenticationError, Trouble.WRONG_KEY),
    (ModelPermissionDeniedError, Trouble.WRONG_KEY),
    (ModelNotFoundError, Trouble.NO_SUCH_MODEL),
    (ModelRateLimitError, Trouble.BUSY),
    (ModelAPIError, Trouble.DOWN),
    (ModelInvalidRequestError, Trouble.REJECTED),
    (ImportError, Trouble.NOT_INSTALLED),
    (UnicodeEncodeError, Trouble.WRONG_KEY),
)
_STATUS = {
    401: Trouble.WRONG_KEY,
    402: Trouble.NO_CREDIT,
    403: Trouble.WRONG_KEY,
    404: Trouble.NO_SUCH_MODEL,
    # a gateway's patience ended, not the model's work
    408: Trouble.SLOW,
    429: Trouble.BUSY,
    504: Trouble.SLOW,
    524: Trouble.SLOW,
}
_SURE: tuple[tuple[re.Pattern[str], Trouble], ...] = (
    (
        re.compile(
            r"ConnectError|ConnectTimeout(Error)?|ConnectionRefusedError|NewConnectionError|gaierror"
            r"|ClientConnectorError|EndpointConnectionError"
        ),
        Trouble.UNREACHABLE,
    ),
    # a key that no header can hold
    (re.compile(r"LocalProtocolError"), Trouble.WRONG_KEY),
)
_LIKELY: tuple[tuple[re.Pattern[str], Trouble], ...] = (
    (re.compile(r".*Timeout.*"), Trouble.SLOW),
    (re.compile(r".*ContentFilter.*"), Trouble.FILTERED),
    (re.compile(r"SSEError|DecodingError"), Trouble.GARBLED),
    (
        re.compile(r"LengthFinish.*|(RemoteProtocol|IncompleteRead|Read|Write|Connection|API)Error"),
        Trouble.BROKEN_OFF,
    ),
)
"""Transports, and providers without LangChain's classes, have their own, alike in name alone."""
_GARBLED = (ValueError, TypeError, KeyError, IndexError, AttributeError, AssertionError)
"""What clients raise over an answer that is none."""
_NO_KEY = re.compile(r"(missing|not find|must be set|provide)\b.*(api_key|credential)", re.I | re.S)


def hindrance(error: Exception) -> Trouble:
    """What keeps a model from being opened. Nothing has been sent yet."""
    if isinstance(error, ImportError):
        return Trouble.NOT_INSTALLED
    if _NO_KEY.search(str(error)):
        return Trouble.WRONG_KEY
    if isinstance(error, ValueError) and not isinstance(error, ValidationError):
        # LangChain knows no such provider
        return Trouble.NO_SUCH_MODEL
    return Trouble.REJECTED


@contextmanager
def asking(begun: Callable[[], bool] = lambda: False) -> Iterator[None]:
    """What goes wrong with a request, as `ModelError`; `begun` says whether some of the answer is there."""
    try:
        yield
    except ModelError:
        raise
    except Exception as error:
        raise _failure(error, begun()) from None


def _failure(error: Exception, begun: bool) -> ModelError:
    trouble = _trouble(error)
    if begun and trouble not in {Trouble.SLOW, Trouble.FILTERED}:
        return ModelError(Trouble.BROKEN_OFF)
    return ModelError(trouble, _retry_after(error))


def _trouble(error: Exception) -> Trouble:
    names = {kind.__name__ for link in _chain(error) for kind in type(link).__mro__}
    kinds = (trouble for kind, trouble in _TROUBLES if isinstance(error, kind))
    found = _named(_SURE, names) or _status(error) or next(kinds, None) or _named(_LIKELY, names)
    return found or (Trouble.GARBLED if isinstance(error, _GARBLED) else Trouble.UNKNOWN)


def _chain(error: BaseException | None) -> Iterator[BaseException]:
    while error is not None:
        yield error
        error = error.__cause__ or error.__context__


def _named(table: tuple[tuple[re.Pattern[str], Trouble], ...], names: set[str]) -> Trouble | None:
    return next((trouble for pattern, trouble in table if any(map(pattern.fullmatch, names))), None)


def _status(error: Exception) -> Trouble | None:
    response = getattr(error, "response", None)
    status = getattr(error, "status_code", None) or getattr(response, "status_code", None)
    if not isinstance(status, int) or status < 300:
        return None
    if status < 400:
        # sent elsewhere, to a page most likely
        return Trouble.GARBLED
    if status == 429 and getattr(error, "code", None) == "insufficient_quota":
        return Trouble.NO_CREDIT
    return _STATUS.get(status, Trouble.DOWN if status >= 500 else Trouble.REJECTED)


def _retry_after(error: Exception) -> float | None:
    headers = getattr(getattr(error, "response", None), "headers", {})
    named = headers.get("retry-after")
    if not isinstance(named, str):
        return None
    try:
        seconds = float(named)
    except ValueError:
        try:
            seconds = (parsedate_to_datetime(named) - datetime.now(UTC)).total_seconds()
        except (ValueError, TypeError):
            return None
    return max(0.0, seconds)
