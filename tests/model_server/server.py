"""The server on loopback, its script and its log."""

import socket
import time
from collections import deque
from collections.abc import Mapping
from threading import Thread
from types import TracebackType
from typing import Any, Self

from tests.model_server.answers import Body, Says, Scripted
from tests.model_server.faults import Manner, steps
from tests.model_server.listener import HOST, Answering, Listener
from tests.model_server.log import Bill, Log, Request
from tests.model_server.protocol import Asked
from tests.model_server.steps import Send, Wait

WAITING = Says("Well? I am still waiting.")


class Server:
    """Speaks the chat-completions protocol while it is entered, and misbehaves as scripted.

    Leaving it closes every connection, whatever is being answered; a script that raised raises again then.
    """

    def __init__(self, otherwise: Scripted = WAITING) -> None:
        self.otherwise = otherwise
        """what a request gets when nothing is queued"""
        self.models: tuple[str, ...] = ("test-model",)
        """what GET /v1/models lists; requests for any other are answered too"""
        self.slow_for = 1.0
        """seconds to the first token with `SLOW_FIRST_TOKEN`"""
        self.retry_after = 1.0
        """seconds told with `RATE_LIMITED_RETRY`"""
        self.pace = 0.0
        """seconds before each piece of text"""
        self._queue: deque[Scripted] = deque()
        self._log = Log()

    def __enter__(self) -> Self:
        self._listener = Listener(self._answer, self._models)
        self._thread = Thread(target=self._listener.serve_forever, args=(0.02,), daemon=True)
        self._thread.start()
        # Bound and not listening: the port stays ours, and whoever knocks is refused.
        self._unheard = socket.socket()
        self._unheard.bind((HOST, 0))
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._listener.close()
        self._thread.join()
        self._unheard.close()
        if self._listener.failures:
            raise self._listener.failures[0]

    @property
    def url(self) -> str:
        """The base URL to give to a client."""
        return f"http://{HOST}:{self._listener.server_address[1]}/v1"

    @property
    def refusing_url(self) -> str:
        """A base URL where every connection is refused."""
        return f"http://{HOST}:{self._unheard.getsockname()[1]}/v1"

    @property
    def requests(self) -> list[Request]:
        """Every request for an answer, in order."""
        return self._log.requests

    @property
    def bills(self) -> list[Bill]:
        """Tokens of every answer that a provider would bill: of which at least one token was sent."""
        return self._log.bills()

    @property
    def billed(self) -> int:
        """How many answers a provider would bill."""
        return len(self._log.bills())

    @property
    def abandoned(self) -> int:
        """How many answers the client hung up on before their end."""
        return self._log.abandoned

    def idle(self, within: float = 5.0) -> bool:
        """Wait until nothing is being answered; says whether that came about within so many seconds."""
        return self._log.idle(within)

    def script(self, *answers: Scripted) -> None:
        """Queue what the next requests get, one each."""
        self._queue.extend(answers)

    def _answer(self, body: Body, headers: Mapping[str, str]) -> Answering:
        request = Request(body, headers, time.monotonic())
        number, bill = self._log.begin(request)
        abandoned = False
        try:
            scripted = self._next()
            answer = scripted(body) if callable(scripted) else scripted
            manner = Manner(self.slow_for, self.retry_after, request.key)
            for step in steps(answer, Asked.of(body, bill.prompt, bill.cached), manner):
                words = step.words if isinstance(step, Send) else ""
                if words and self.pace:
                    yield Wait(self.pace)
                yield step
                if words:
                    self._log.sent(number, words)
        except GeneratorExit:
            abandoned = not self._listener.closing
            raise
        finally:
            self._log.end(abandoned)

    def _next(self) -> Scripted:
        try:
            return self._queue.popleft()
        except IndexError:
            return self.otherwise

    def _models(self) -> dict[str, Any]:
        listed = [{"id": name, "object": "model", "created": 0, "owned_by": "tests"} for name in self.models]
        return {"object": "list", "data": listed}
