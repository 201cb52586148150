"""HTTP on loopback: requests in, steps performed on the bare connection."""

import json
import socket
import sys
from collections.abc import Callable, Generator, Iterable, Mapping
from contextlib import closing, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from tests.model_server.answers import Body
from tests.model_server.protocol import error, json_bytes
from tests.model_server.steps import JSON, HangUp, Head, Send, Step, Wait

HOST = "127.0.0.1"

Answering = Generator[Step, None, None]
Answerer = Callable[[Body, Mapping[str, str]], Answering]
"""From a request's JSON and headers to what to do about it; closed early when the client hangs up."""


class Listener(ThreadingHTTPServer):
    """One thread a connection; closing it ends every connection and waits for every thread."""

    daemon_threads = False  # a thread that is no daemon is waited for
    request_queue_size = 128

    def __init__(self, answer: Answerer, models: Callable[[], Any]) -> None:
        super().__init__((HOST, 0), _Handler)
        self.answer = answer
        self.models = models
        self.closing = False
        self.failures: list[BaseException] = []
        self._open: set[socket.socket] = set()

    def close(self) -> None:
        """End it all. Only for another thread than the one that serves."""
        self.shutdown()
        self.closing = True
        for connection in tuple(self._open):
            with suppress(OSError):
                connection.shutdown(socket.SHUT_RDWR)
        self.server_close()

    def process_request(self, request: Any, client_address: Any) -> None:
        self._open.add(request)
        super().process_request(request, client_address)

    def shutdown_request(self, request: Any) -> None:
        self._open.discard(request)
        super().shutdown_request(request)

    def handle_error(self, request: Any, client_address: Any) -> None:
        failure = sys.exception()
        if failure is not None and not isinstance(failure, ConnectionError):
            self.failures.append(failure)


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    server: Listener

    def do_GET(self) -> None:
        if self.path == "/v1/models":
            self._perform((Head(200, JSON), Send(json_bytes(self.server.models()))))
        else:
            self._reject(404, f"There is nothing at {self.path}.")

    def do_POST(self) -> None:
        data = self.rfile.read(int(self.headers.get("content-length", 0)))
        if self.path != "/v1/chat/completions":
            self._reject(404, f"There is nothing at {self.path}.")
            return
        try:
            body = json.loads(data)
        except ValueError:
            self._reject(400, "The body is not JSON.")
            return
        headers = {name.lower(): value for name, value in self.headers.items()}
        with closing(self.server.answer(body, headers)) as answering:
            self._perform(answering)

    def _reject(self, status: int, message: str) -> None:
        rejection = error(message, "invalid_request_error", None)
        self._perform((Head(status, JSON), Send(json_bytes(rejection))))

    def _perform(self, steps: Iterable[Step]) -> None:
        step: Step | None = None
        try:
            for step in steps:
                self._do(step)
            if not isinstance(step, HangUp):
                self.wfile.write(b"0\r\n\r\n")
        except ConnectionError:
            self.close_connection = True

    def _do(self, step: Step) -> None:
        match step:
            case Head(status, kind, headers):
                self.send_response(status)
                self.send_header("Content-Type", kind)
                self.send_header("Transfer-Encoding", "chunked")
                for name, value in headers.items():
                    self.send_header(name, value)
                self.end_headers()
            case Send(data):
                self.wfile.write(b"%x\r\n%b\r\n" % (len(data), data))
            case Wait(seconds):
                self._wait(seconds)
            case HangUp(data):
                if data:
                    self.wfile.write(b"%x\r\n%b" % (len(data), data[: len(data) // 2]))
                self.close_connection = True

    def _wait(self, seconds: float | None) -> None:
        # A connection that is closed, by the client or by our own end, can be read at once: it reads as nothing.
        self.connection.settimeout(seconds)
        try:
            if not self.connection.recv(1, socket.MSG_PEEK):
                raise ConnectionAbortedError
        except TimeoutError:
            return
        finally:
            self.connection.settimeout(None)

    def log_message(self, format: str, *args: object) -> None:
        """Nothing: the log is `Server.requests`."""
