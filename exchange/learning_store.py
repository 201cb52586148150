"""A learning record store at an address: statements go in by HTTP, asked again where that may help."""

from collections.abc import Callable, Iterator, Sequence
from time import sleep
from types import TracebackType
from typing import Self

import httpx
from tenacity import (
    RetryCallState,
    Retrying,
    retry_if_exception_type,
    stop_after_attempt,
    wait_exponential_jitter,
)

from errors import UserError
from exchange.statements import VERSION, Statement
from models.exchange import Exchange

_BUSY = (408, 425, 429)
_NOT_LET_IN = (401, 403)
_CONFLICT = 409
_NO_STORE = (404, 405)
_LONGEST_WAIT = 60.0
"""seconds, whatever the store asks for"""
_WORDS = 200
"""characters of a store's answer that are worth keeping"""


class LearningStoreError(UserError):
    """The store cannot be used now; what was not sent stays to be sent. The message never holds a key."""


class _AgainError(Exception):
    """It may help to ask once more."""

    def __init__(self, why: str, after: float = 0.0) -> None:
        super().__init__(why)
        self.after = after


class LearningStore:
    """A store that is spoken to by xAPI, for as long as the block around it lasts."""

    def __init__(self, settings: Exchange, wait: Callable[[float], None] = sleep) -> None:
        if not settings.store:
            raise LearningStoreError("name the learning record store: exchange.store in ripitz.toml")
        if settings.user and settings.key() is None:
            missing = settings.key_variable or "that exchange.key_variable should name"
            raise LearningStoreError(f"there is no key: the environment variable {missing} is not set")
        self.address = settings.store
        self._tries = settings.tries
        self._wait = wait
        self._http = httpx.Client(
            # without a user nobody is announced; httpx would look for one in ~/.netrc
            auth=httpx.BasicAuth(settings.user, settings.key() or "") if settings.user else None,
            headers={"X-Experience-API-Version": VERSION},
            timeout=settings.patience,
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._http.close()

    def send(self, batch: Sequence[Statement]) -> Iterator[tuple[Sequence[Statement], str | None]]:
        """Put statements into the store: parts of the batch, in order, each taken (None) or refused (why).

        What is refused is told statement by statement. What the store has under the same id counts as taken.
        Raises `LearningStoreError` where nothing more can be sent now.
        """
        answer = self._asked(batch)
        if answer.is_success:
            yield batch, None
        elif len(batch) > 1:
            # a store takes a batch as a whole or not at all, so one that will not do holds up the others
            middle = len(batch) // 2
            yield from self.send(batch[:middle])
            yield from self.send(batch[middle:])
        elif answer.status_code == _CONFLICT:
            yield batch, None
        else:
            yield batch, _said(answer)

    def _asked(self, batch: Sequence[Statement]) -> httpx.Response:
        """What the store answers once it does. Raises `LearningStoreError`."""
        asking = Retrying(
            stop=stop_after_attempt(self._tries),
            wait=_pause,
            retry=retry_if_exception_type(_AgainError),
            sleep=self._wait,
            reraise=True,
        )
        try:
            return asking(self._ask, batch)
        except _AgainError as error:
            raise LearningStoreError(f"{self.address} {error}; what was not sent stays to be sent") from None

    def _ask(self, batch: Sequence[Statement]) -> httpx.Response:
        try:
            answer = self._http.post(f"{self.address}/statements", json=list(batch))
        except httpx.TimeoutException:
            raise _AgainError("did not answer in time") from None
        except httpx.TransportError:
            raise _AgainError("could not be reached, or broke off") from None
        code = answer.status_code
        if code in _BUSY or code >= httpx.codes.INTERNAL_SERVER_ERROR:
            raise _AgainError(f"is in trouble or busy (code {code})", _asked_for(answer))
        if code in _NOT_LET_IN:
            raise LearningStoreError(f"{self.address} does not let this user in with this key (code {code})")
        if code in _NO_STORE or answer.is_redirect:
            raise LearningStoreError(
                f"no learning record store takes statements at {self.address} (code {code})"
            )
        return answer


def _pause(state: RetryCallState) -> float:
    error = state.outcome.exception() if state.outcome else None
    if isinstance(error, _AgainError) and error.after:
        return error.after
    return wait_exponential_jitter(max=20)(state)


def _asked_for(answer: httpx.Response) -> float:
    """How many seconds the store wants to be left alone."""
    told = answer.headers.get("Retry-After", "")
    return min(float(told), _LONGEST_WAIT) if told.isascii() and told.isdigit() else 0.0


def _said(answer: httpx.Response) -> str:
    words = " ".join("".join(c if c.isprintable() else " " for c in answer.text).split())
    return f"code {answer.status_code}: {words[:_WORDS]}" if words else f"code {answer.status_code}"
