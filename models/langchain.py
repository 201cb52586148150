"""The only place that knows LangChain: any provider's chat model behind the seam, failures as `Trouble`."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from langchain.chat_models import init_chat_model
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
from langchain_core.language_models import BaseChatModel
from langchain_core.messages import AIMessage, AIMessageChunk, BaseMessage
from langsmith import tracing_context

from models.chat import Form, Message, ModelError, Piece, Trouble, Usage
from models.settings import Connection

_TROUBLES: tuple[tuple[type[Exception], Trouble], ...] = (
    (ModelTimeoutError, Trouble.SLOW),
    (ModelConnectionError, Trouble.UNREACHABLE),
    (ModelAuthenticationError, Trouble.WRONG_KEY),
    (ModelPermissionDeniedError, Trouble.WRONG_KEY),
    (ModelNotFoundError, Trouble.NO_SUCH_MODEL),
    (ModelRateLimitError, Trouble.BUSY),
    (ModelAPIError, Trouble.DOWN),
    (ModelInvalidRequestError, Trouble.REJECTED),
    (ImportError, Trouble.NOT_INSTALLED),
)
_LENGTH = frozenset({"length", "max_tokens", "MAX_TOKENS", "incomplete"})
_FILTERED = frozenset({"content_filter", "refusal", "SAFETY", "safety"})
_ENDED = ("finish_reason", "stop_reason", "done_reason", "stopReason", "status")


class LangChainModel:
    """A chat model as LangChain opens it. Never retries by itself: what wraps it decides that."""

    def __init__(self, connection: Connection) -> None:
        # raises `ModelError` where the provider's package is missing or the name means nothing to it
        self._connection = connection
        self._voice = _opened(connection, connection.temperature)
        self._exact: BaseChatModel | None = None

    @property
    def name(self) -> str:
        """Provider and model."""
        return self._connection.name

    def stream(self, messages: Sequence[Message]) -> Iterator[Piece]:
        """Text as it comes. Raises `ModelError`."""
        begun = ended = False
        with _told(lambda: begun), tracing_context(enabled=False):
            for chunk in self._voice.stream(_sent(messages)):
                piece, last = _piece(chunk)
                begun = begun or bool(piece.text)
                ended = ended or last
                if piece.text or piece.usage or piece.cut_off:
                    yield piece
        if not ended:
            # a connection can be cut so that it looks like an end
            yield Piece(cut_off=True)

    def fill(self, messages: Sequence[Message], form: type[Form]) -> tuple[Form, Usage]:
        """A filled form, at temperature 0. Raises `ModelError`."""
        with _told(lambda: False), tracing_context(enabled=False):
            if self._exact is None:
                self._exact = _opened(self._connection, 0.0)
            asked = self._exact.with_structured_output(form, method=self._connection.forms, include_raw=True)
            answer: Any = asked.invoke(_sent(messages))
            filled, raw = answer["parsed"], answer["raw"]
        if _reasons(raw) & _FILTERED:
            raise ModelError(Trouble.FILTERED)
        if not isinstance(filled, form):
            raise ModelError(Trouble.GARBLED)
        return filled, _usage(raw) or Usage()


def _opened(connection: Connection, temperature: float | None) -> BaseChatModel:
    given: dict[str, Any] = {"max_retries": 0, "timeout": connection.whole, **connection.options}
    if temperature is not None and connection.takes_temperature:
        given["temperature"] = temperature
    if connection.longest:
        given["max_tokens"] = connection.longest
    if connection.endpoint:
        given["base_url"] = connection.endpoint
    if key := connection.key():
        given["api_key"] = key
    if connection.provider == "openai":
        given |= {"stream_usage": True}
        # a model behind an endpoint of one's own often needs no key, and the client insists on one
        given.setdefault("api_key", "none" if connection.endpoint else "")
    with _told(lambda: False):
        opened: BaseChatModel = init_chat_model(connection.name, **given)
        return opened


def _sent(messages: Sequence[Message]) -> list[dict[str, str]]:
    return [{"role": message.role, "content": message.text} for message in messages]


def _piece(chunk: BaseMessage) -> tuple[Piece, bool]:
    """A chunk as a piece, and whether it says that the answer has ended. Raises `ModelError`."""
    reasons = _reasons(chunk)
    if reasons & _FILTERED:
        raise ModelError(Trouble.FILTERED)
    if not isinstance(chunk, AIMessageChunk) or chunk.tool_call_chunks:
        raise ModelError(Trouble.NOT_WORDS)
    return Piece(str(chunk.text), _usage(chunk), bool(reasons & _LENGTH)), bool(reasons)


def _reasons(message: BaseMessage) -> frozenset[str]:
    found = (message.response_metadata.get(key) for key in _ENDED)
    return frozenset(reason for reason in found if isinstance(reason, str) and reason)


def _usage(message: BaseMessage) -> Usage | None:
    counted = message.usage_metadata if isinstance(message, AIMessage) else None
    if not counted:
        return None
    details = counted.get("input_token_details") or {}
    return Usage(counted["input_tokens"], counted["output_tokens"], details.get("cache_read") or 0)


@contextmanager
def _told(begun: Callable[[], bool]) -> Iterator[None]:
    """Whatever a provider raises as `ModelError`, without its words: they may hold a key or the prompt."""
    try:
        yield
    except (ModelError, GeneratorExit):
        raise
    except Exception as error:
        raise _trouble(error, begun()) from None


def _trouble(error: Exception, begun: bool) -> ModelError:
    kind = next((trouble for type_, trouble in _TROUBLES if isinstance(error, type_)), None)
    if kind is Trouble.BUSY:
        if getattr(error, "code", None) == "insufficient_quota":
            return ModelError(Trouble.NO_CREDIT)
        return ModelError(kind, _retry_after(error))
    if kind is None and "Timeout" in type(error).__name__:
        # between two pieces the transport's own error comes through, and every provider has another transport
        kind = Trouble.SLOW
    if begun and kind is not Trouble.SLOW:
        return ModelError(Trouble.BROKEN_OFF)
    if kind is None and isinstance(error, ValueError | KeyError | TypeError | AttributeError | IndexError):
        kind = Trouble.GARBLED
    return ModelError(kind or Trouble.UNKNOWN)


def _retry_after(error: Exception) -> float | None:
    headers = getattr(getattr(error, "response", None), "headers", {})
    try:
        return max(0.0, float(headers.get("retry-after", "")))
    except ValueError:
        return None
