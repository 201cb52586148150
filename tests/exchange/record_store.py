"""A learning record store on loopback, as far as statements go in: whole batches or none, faults on demand."""

import base64
import json
import threading
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from pydantic import ValidationError
from ralph.models.xapi.base.statements import BaseXapiStatement

USER, KEY = "ripitz", "a key of the tests"
CUT = "the connection is cut once the statements are kept"
"""instead of a status: what was sent is there, and the sender does not hear of it"""

Fault = int | str | tuple[int, str]
"""a status; `CUT`; a status with what Retry-After says"""


@dataclass
class RecordStore:
    """What it holds and was asked; `faults` are answered first, one a request."""

    address: str = ""
    kept: dict[str, dict[str, Any]] = field(default_factory=dict)
    asked: list[int] = field(default_factory=list)
    """how many statements came, request by request"""
    faults: deque[Fault] = field(default_factory=deque)
    unwanted: set[str] = field(default_factory=set)
    """ids of statements that it will not take"""

    def take(self, batch: list[dict[str, Any]]) -> int:
        """The status for a batch, which is kept as a whole or not at all."""
        try:
            for statement in batch:
                BaseXapiStatement.model_validate(statement)
        except ValidationError:
            return 400
        if any(statement["id"] in self.unwanted for statement in batch):
            return 400
        if any(self.kept.get(statement["id"], statement) != statement for statement in batch):
            return 409
        self.kept.update({statement["id"]: statement for statement in batch})
        return 200


class _Handler(BaseHTTPRequestHandler):
    store: RecordStore

    def do_POST(self) -> None:
        batch = json.loads(self.rfile.read(int(self.headers["content-length"])))
        self.store.asked.append(len(batch))
        fault = self.store.faults.popleft() if self.store.faults else None
        if isinstance(fault, tuple):
            self._answer(fault[0], {"Retry-After": fault[1]})
        elif isinstance(fault, int):
            self._answer(fault)
        elif not self._let_in():
            self._answer(401)
        elif self.path != "/xapi/statements" or not self.headers.get("X-Experience-API-Version"):
            self._answer(404)
        else:
            status = self.store.take(batch)
            if fault != CUT:
                self._answer(status)
            self.close_connection = True

    def _let_in(self) -> bool:
        expected = base64.b64encode(f"{USER}:{KEY}".encode()).decode()
        return self.headers.get("Authorization") == f"Basic {expected}"

    def _answer(self, status: int, headers: dict[str, str] | None = None) -> None:
        words = b"" if status == 204 else b"\x1b[31mthat will\nnot do" if status == 400 else b"{}"
        self.send_response(status)
        for name, value in (headers or {}).items():
            self.send_header(name, value)
        self.send_header("content-length", str(len(words)))
        self.end_headers()
        self.wfile.write(words)

    def log_message(self, *_: object) -> None:
        """Quiet."""


@contextmanager
def storing() -> Iterator[RecordStore]:
    """The store, for as long as the block lasts."""
    store = RecordStore()
    handler = type("Handler", (_Handler,), {"store": store})
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    store.address = f"http://127.0.0.1:{server.server_port}/xapi"
    thread = threading.Thread(target=server.serve_forever, args=(0.05,))
    thread.start()
    try:
        yield store
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
