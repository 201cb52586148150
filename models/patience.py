"""A model waited for so long and no longer, asked again where that helps, left in peace when it is down."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, suppress
from queue import Empty, SimpleQueue
from threading import Event, Thread
from time import monotonic
from typing import TypeVar

from pybreaker import CircuitBreaker, CircuitBreakerError
from tenacity import (
    RetryCallState,
    Retrying,
    retry_if_exception,
    stop_after_attempt,
    stop_before_delay,
    wait_random_exponential,
)

from models.chat import PASSING, ChatModel, Form, Message, ModelError, NotAskedError, Piece, Trouble, Usage

T = TypeVar("T")

LONGEST_PAUSE = 2.0
"""seconds between two tries: somebody is waiting for the answer"""
FAILURES = 3
"""in a row, after which a model is left in peace"""
PEACE = 60.0
"""seconds for which it is"""

_BACKOFF = wait_random_exponential(multiplier=0.25, max=LONGEST_PAUSE)


class PatientModel:
    """Holds a model. Waits `first_word` seconds for each next word and `whole` seconds for all of them.

    Asks up to `tries` times, and only where nothing has been done and billed yet: an answer that was begun is
    never asked for again.
    """

    def __init__(self, model: ChatModel, first_word: float, whole: float, tries: int = 3) -> None:
        self._model = model
        self._first_word = first_word
        self._whole = whole
        self._tries = tries

    @property
    def name(self) -> str:
        """The held model's."""
        return self._model.name

    def stream(self, messages: Sequence[Message]) -> Iterator[Piece]:
        """The held model's pieces, in time. Raises `ModelError`."""
        until = monotonic() + self._whole

        def once() -> tuple[Piece | None, Iterator[Piece]]:
            pieces = _in_time(lambda: self._model.stream(messages), self._first_word, until)
            return next(pieces, None), pieces

        first, rest = self._again(once)
        with closing(rest):  # type: ignore[type-var]
            if first is not None:
                yield first
            yield from rest

    def fill(self, messages: Sequence[Message], form: type[Form]) -> tuple[Form, Usage]:
        """The held model's form, in time. Raises `ModelError`."""
        until = monotonic() + self._whole

        def filled() -> Iterator[tuple[Form, Usage]]:
            yield self._model.fill(messages, form)

        return self._again(lambda: next(_in_time(filled, self._whole, until)))

    def _again(self, once: Callable[[], T]) -> T:
        return Retrying(
            retry=retry_if_exception(_worth_another_try),
            stop=stop_after_attempt(self._tries) | stop_before_delay(self._whole),
            wait=_pause,
            reraise=True,
        )(once)


class RestedModel:
    """Holds a model. After some failures in a row it is not asked for a while: nobody waits in vain."""

    def __init__(self, model: ChatModel, failures: int = FAILURES, peace: float = PEACE) -> None:
        self._model = model
        self._last = Trouble.UNKNOWN
        self._breaker = CircuitBreaker(
            fail_max=failures, reset_timeout=peace, exclude=[_blameless], throw_new_error_on_trip=False
        )

    @property
    def name(self) -> str:
        """The held model's."""
        return self._model.name

    def stream(self, messages: Sequence[Message]) -> Iterator[Piece]:
        """The held model's pieces. Raises `ModelError`: `NotAskedError` while it is left in peace."""
        return self._called(lambda: self._model.stream(messages))

    def fill(self, messages: Sequence[Message], form: type[Form]) -> tuple[Form, Usage]:
        """The held model's form. Raises `ModelError`."""
        return next(self._called(lambda: iter([self._model.fill(messages, form)])))

    def _called(self, ask: Callable[[], Iterator[T]]) -> Iterator[T]:
        try:
            with self._breaker.calling():
                yield from ask()
        except CircuitBreakerError:
            raise NotAskedError(self._last) from None
        except ModelError as error:
            self._last = error.trouble
            raise


def _in_time(ask: Callable[[], Iterator[T]], each: float, until: float) -> Iterator[T]:
    """The items of `ask()`, made in a thread of their own, so that one that never comes can be left behind.

    Raises `ModelError` (slow) when the next takes longer than `each` seconds, or it is past `until`.
    """
    items: SimpleQueue[tuple[T] | Exception | None] = SimpleQueue()
    asked: list[Iterator[T]] = []
    dropped = Event()

    def make() -> None:
        try:
            asked.append(ask())
            with closing(asked[0]) as made:  # type: ignore[type-var]
                # what is asked before the first item is known to be wanted is asked no more
                while not dropped.is_set():
                    items.put((next(made),))
        except StopIteration:
            items.put(None)
        except Exception as error:
            items.put(error)

    Thread(target=make, name="model", daemon=True).start()
    try:
        while (left := until - monotonic()) > 0:
            try:
                got = items.get(timeout=min(each, left))
            except Empty:
                break
            if got is None:
                return
            if isinstance(got, Exception):
                raise got
            yield got[0]
        raise ModelError(Trouble.SLOW)
    finally:
        dropped.set()
        for made in asked:
            # a generator at work in the other thread cannot be closed from here: it sees that it was dropped
            with suppress(ValueError):
                made.close()  # type: ignore[attr-defined]


def _worth_another_try(error: BaseException) -> bool:
    return (
        isinstance(error, ModelError)
        and error.trouble in PASSING
        and (error.retry_after or 0.0) <= LONGEST_PAUSE
    )


def _pause(state: RetryCallState) -> float:
    error = state.outcome.exception() if state.outcome else None
    named = error.retry_after if isinstance(error, ModelError) else None
    # never sooner than asked, and never all at the same moment
    return (named or 0.0) + _BACKOFF(state)


def _blameless(error: BaseException) -> bool:
    """Not the model's failing: what was asked, or what may be spent."""
    return isinstance(error, GeneratorExit) or (
        isinstance(error, ModelError) and error.trouble in {Trouble.OUT_OF_BUDGET, Trouble.FILTERED}
    )
