"""A server and clients of it, all closed in the end."""

from collections.abc import Iterator

import pytest

from tests.model_server import Server
from tests.model_server.conversing import Client, Connect


@pytest.fixture
def server() -> Iterator[Server]:
    with Server() as running:
        running.slow_for = 0.2
        yield running


@pytest.fixture
def connect(server: Server) -> Iterator[Connect]:
    clients: list[Client] = []

    def connected(url: str = "", patience: float = 5.0) -> Client:
        clients.append(Client(url or server.url, patience))
        return clients[-1]

    yield connected
    for client in clients:
        client.close()


@pytest.fixture
def client(connect: Connect) -> Client:
    return connect()
