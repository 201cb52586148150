"""The only place that opens LangChain's models: any provider's behind the seam, failures as `Trouble`."""

import re
from collections.abc import AsyncGenerator, Iterator, Sequence
from contextlib import aclosing, closing
from typing import Any

from langchain.chat_models import init_chat_model
from langchain_core.language_models import BaseChatModel
from langchain_core.messages import AIMessage, AIMessageChunk, BaseMessage
from langsmith import tracing_context

from models.chat import Form, Message, ModelError, Piece, Trouble, Usage
from models.langchain_errors import asking, hindrance
from models.running import Running
from models.settings import Connection

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
        return Running(self._pieces(messages), self._connection.whole)

    def fill(self, messages: Sequence[Message], form: type[Form]) -> tuple[Form, Usage]:
        """A filled form, at temperature 0. Raises `ModelError`."""
        with closing(Running(self._filled(messages, form), self._connection.whole)) as forms:
            return next(forms)

    async def _pieces(self, messages: Sequence[Message]) -> AsyncGenerator[Piece, None]:
        begun = ended = False
        # nothing of a talk goes to a tracing service because some variable happens to be set
        with asking(lambda: begun), tracing_context(enabled=False):
            async with aclosing(self._voice.astream(_sent(messages))) as chunks:  # type: ignore[type-var]
                async for chunk in chunks:
                    piece, last = _piece(chunk)
                    begun = begun or bool(piece.text)
                    ended = ended or last
                    if piece.text or piece.usage or piece.cut_off:
                        yield piece
        if not ended:
            # a connection can be cut so that it looks like an end
            yield Piece(cut_off=True)

    async def _filled(
        self, messages: Sequence[Message], form: type[Form]
    ) -> AsyncGenerator[tuple[Form, Usage], None]:
        with asking(), tracing_context(enabled=False):
            if self._exact is None:
                self._exact = _opened(self._connection, 0.0)
            asked = self._exact.with_structured_output(form, method=self._connection.forms, include_raw=True)
            answer: Any = await asked.ainvoke(_sent(messages))
            filled, raw = answer["parsed"], answer["raw"]
        reasons = _reasons(raw)
        if reasons & _FILTERED:
            raise ModelError(Trouble.FILTERED)
        if not isinstance(filled, form):
            raise ModelError(Trouble.BROKEN_OFF if reasons & _LENGTH else Trouble.GARBLED)
        yield filled, _usage(raw) or Usage()


def package(provider: str) -> str:
    """What to install for a provider's models, as LangChain tells it; empty where it does not."""
    try:
        init_chat_model("any", model_provider=provider)
    except ImportError as error:
        named = re.search(r"requires the ([\w-]+) package", str(error))
        return named[1] if named else ""
    except Exception:
        # it is there, then, and lacks something else
        return ""
    return ""


def _opened(connection: Connection, temperature: float | None) -> BaseChatModel:
    key = connection.key()
    if connection.key_variable and not key:
        raise ModelError(Trouble.WRONG_KEY)
    given: dict[str, Any] = {"timeout": connection.whole}
    if temperature is not None and connection.takes_temperature:
        given["temperature"] = temperature
    if connection.longest:
        given["max_tokens"] = connection.longest
    if connection.endpoint:
        given["base_url"] = connection.endpoint
    if key:
        given["api_key"] = key
    if connection.provider == "openai":
        # the clock is ours (`models.patience`), and its own writes what it sees into the log
        given |= {"stream_usage": True, "stream_chunk_timeout": None}
        # a model behind an endpoint of one's own often needs no key, and the client insists on one
        given.setdefault("api_key", "none" if connection.endpoint else "")
    # a client that asks again by itself may have an answer billed twice
    given |= {**connection.options, "max_retries": 0}
    try:
        opened: BaseChatModel = init_chat_model(connection.model, model_provider=connection.provider, **given)
    except Exception as error:
        trouble = hindrance(error)
    else:
        return opened
    raise ModelError(trouble)


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
