"""Who serves a class opens one page to the network, and not the rooms behind it."""

import ipaddress

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.responses import PlainTextResponse
from starlette.routing import Route, WebSocketRoute
from starlette.testclient import TestClient
from starlette.websockets import WebSocket, WebSocketDisconnect

from web.lan import NoNetworkError, PhonesOnly, own_address


async def room(_: object) -> PlainTextResponse:
    return PlainTextResponse("in")


async def socket(there: WebSocket) -> None:
    await there.accept()
    await there.send_text("in")
    await there.close()


PATHS = ["/", "/join", "/join/ABC", "/progress", "/joining"]
APP = Starlette(
    routes=[*(Route(path, room) for path in PATHS), WebSocketRoute("/stream", socket)],
    middleware=[Middleware(PhonesOnly)],
)


def visitor(address: str) -> TestClient:
    return TestClient(APP, client=(address, 50000), follow_redirects=False)


@pytest.mark.parametrize("address", ["127.0.0.1", "::1"])
def test_this_machine_gets_everything(address: str) -> None:
    here = visitor(address)
    assert {here.get(path).status_code for path in PATHS} == {200}
    with here.websocket_connect("/stream") as there:
        assert there.receive_text() == "in"


@pytest.mark.parametrize("address", ["192.168.1.77", "fe80::1", "testclient"])
def test_other_machines_get_the_class_alone(address: str) -> None:
    phone = visitor(address)
    assert [phone.get(path).status_code for path in PATHS] == [307, 200, 200, 403, 403]
    assert phone.get("/").headers["location"] == "/join"
    assert phone.get("/join/%2e%2e/progress").status_code == 403
    with pytest.raises(WebSocketDisconnect), phone.websocket_connect("/stream"):
        raise AssertionError("the socket was opened")


@pytest.mark.enable_socket
def test_the_address_for_phones_is_one_that_other_machines_can_reach() -> None:
    try:
        found = own_address()
    except NoNetworkError:
        pytest.skip("this machine is in no network")
    assert not ipaddress.ip_address(found).is_loopback
