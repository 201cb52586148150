"""A provider on loopback that does what it is told to, and models that reach it with a key."""

import os
import socket
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from threading import Thread

import pytest

from models.chat import Message
from models.langchain import LangChainModel
from models.settings import Connection
from tests.model_server import Server

KEY = "sk-nobody-may-read-this-0123456789"
ASKED = (Message("system", "You are Bill."), Message("user", "Good morning, Bill."))

Raw = Callable[[Callable[[socket.socket], None]], str]
Opened = Callable[..., LangChainModel]


@pytest.fixture(autouse=True)
def nothing_of_ones_own(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [name for name in os.environ if name.startswith(("OPENAI_", "LANGSMITH_", "LANGCHAIN_"))]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")


class Standing(Server):
    """One server for all tests: a client's connections to each of many would outlive it."""

    def forget(self) -> None:
        """As new, at the same address."""
        super().__init__()


@pytest.fixture(scope="session")
def standing() -> Iterator[Standing]:
    with Standing() as server:
        yield server


@pytest.fixture
def server(standing: Standing) -> Iterator[Server]:
    yield standing
    assert standing.idle(), "a request was left open"
    standing.forget()


@pytest.fixture
def opened(server: Server, monkeypatch: pytest.MonkeyPatch) -> Opened:
    """A model at the server, with a key; what else a connection takes can be said."""
    monkeypatch.setenv("THE_KEY", KEY)
    usual = {"name": "openai:test-model", "endpoint": server.url, "key_variable": "THE_KEY", "whole": 5.0}
    return lambda **said: LangChainModel(Connection.model_validate(usual | said))


@pytest.fixture
def raw() -> Iterator[Raw]:
    """The base URL of a server that does anything at all to the connections it gets."""
    with ExitStack() as ends:

        def listening(behave: Callable[[socket.socket], None]) -> str:
            heard = socket.create_server(("127.0.0.1", 0))

            def serve() -> None:
                while True:
                    try:
                        connection, _ = heard.accept()
                    except OSError:
                        return
                    with connection:
                        connection.recv(65_536)
                        behave(connection)

            thread = Thread(target=serve)
            thread.start()
            ends.callback(thread.join)
            ends.callback(heard.close)
            ends.callback(heard.shutdown, socket.SHUT_RDWR)
            return f"http://127.0.0.1:{heard.getsockname()[1]}/v1"

        yield listening
