"""What every request passes: whose name it may call us by, what it may send, what a browser is told."""

from typing import Any

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.responses import PlainTextResponse
from starlette.routing import Route, WebSocketRoute
from starlette.testclient import TestClient
from starlette.websockets import WebSocket, WebSocketDisconnect

from people.person import Person, Role
from people.sign_in import COOKIE
from web.guard import Guard
from web.pages import HEADERS, page

PEOPLE = {
    "tess": Person("1", "Tess", "tess", Role.TRAINER),
    "ann": Person("2", "Ann", "ann"),
    "gone": Person("3", "Gone", "gone", Role.TRAINER, active=False),
}


async def room(_: object) -> PlainTextResponse:
    return PlainTextResponse("in")


async def plain(_: object) -> object:
    return page("in")


async def socket(there: WebSocket) -> None:
    await there.accept()
    await there.close()


def served(address: str = "127.0.0.1", url: str = "http://localhost:8501", **guard: Any) -> TestClient:
    paths = ["/", "/join", "/joining", "/_stcore/metrics"]
    app = Starlette(
        routes=[
            *(Route(path, room) for path in paths),
            Route("/_stcore/upload_file/{session}/{file}", room, methods=["PUT", "DELETE"]),
            Route("/plain", plain),
            WebSocketRoute("/_stcore/stream", socket),
        ],
        middleware=[Middleware(Guard, **guard)],
    )
    return TestClient(app, base_url=url, client=(address, 50000))


@pytest.mark.parametrize(
    "url",
    [
        "http://localhost:8501",
        "http://LOCALHOST",
        "http://127.0.0.1:8501",
        "http://[::1]:8501",
        "http://192.168.1.20:8501",
        "https://practice.example.org",
        "https://practice.example.org.:443",
    ],
)
def test_alone_ripitz_answers_to_numbers_and_to_names_of_its_own(url: str) -> None:
    assert served(url=url, names=("Practice.example.org",)).get("/").status_code == 200


@pytest.mark.parametrize(
    "host",
    [
        "evil.example",
        "evil.example:8501",
        "localhost.evil.example",
        "127.0.0.1.evil.example",
        "",
        "[::1",
        "::1]:x",
    ],
)
def test_a_name_that_somebody_else_has_lead_here_opens_nothing(host: str) -> None:
    client = served(names=("practice.example.org",))
    assert client.get("/", headers={"Host": host}).status_code == 403
    assert client.get("/joining", headers={"Host": host}).status_code == 403
    with (
        pytest.raises(WebSocketDisconnect),
        client.websocket_connect("/_stcore/stream", headers={"Host": host}),
    ):
        raise AssertionError("the socket was opened")


def test_the_class_comes_by_whatever_name_it_was_given() -> None:
    assert served(url="http://classroom.example.org").get("/join").status_code == 200


def test_where_people_sign_in_the_name_lets_nobody_in_and_is_not_looked_at() -> None:
    assert served(url="https://any.example.org", whose=PEOPLE.get).get("/").status_code == 200


@pytest.mark.parametrize(
    ("token", "status"), [("", 403), ("guessed", 403), ("ann", 403), ("gone", 403), ("tess", 200)]
)
@pytest.mark.parametrize("method", ["PUT", "DELETE"])
def test_files_are_taken_of_who_writes_customers_and_of_nobody_else(
    token: str, status: int, method: str
) -> None:
    client = served(whose=PEOPLE.get)
    client.cookies.set(COOKIE, token)
    assert client.request(method, "/_stcore/upload_file/a/b").status_code == status


def test_whom_another_sign_in_vouches_for_is_not_known_here() -> None:
    client = served(whose=PEOPLE.get, by_openid=lambda: True)
    assert client.put("/_stcore/upload_file/a/b").status_code == 200


def test_how_the_server_does_is_told_to_its_own_machine_alone() -> None:
    assert served().get("/_stcore/metrics").status_code == 200
    assert served("192.168.1.77", "http://192.168.1.20:8501").get("/_stcore/metrics").status_code == 403


def test_no_page_can_be_put_into_somebody_elses_frame_or_fetch_from_elsewhere() -> None:
    told = served().get("/").headers
    policy = told["content-security-policy"]
    assert "frame-ancestors 'self'" in policy
    assert "img-src 'self' data: blob:" in policy
    assert "connect-src 'self'" in policy
    assert (told["x-content-type-options"], told["referrer-policy"]) == ("nosniff", "same-origin")
    refused = served(url="http://evil.example").get("/")
    assert "frame-ancestors 'self'" in refused.headers["content-security-policy"]


def test_a_page_that_is_stricter_stays_so() -> None:
    told = served().get("/plain").headers
    assert told["content-security-policy"] == HEADERS["Content-Security-Policy"]
    assert told["referrer-policy"] == "no-referrer"
