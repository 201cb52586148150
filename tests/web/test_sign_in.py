"""Signing in over HTTP: what is set, what is refused, and that nothing tells more than it should."""

import re
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st
from starlette.applications import Starlette
from starlette.testclient import TestClient

from drills.store import Store
from models.settings import settings
from people.register import Register
from people.sign_in import COOKIE, MARK, SignIns
from record.database import now
from web.sign_in import FORM, SigningIn, within

PASSWORD = "the kettle is on again"


@pytest.fixture
def client(store: Store, monkeypatch: pytest.MonkeyPatch) -> Iterator[TestClient]:
    monkeypatch.setenv("RIPITZ_GROUP__ENABLED", "true")
    settings.cache_clear()
    Register(store.database).add("ann", "Ann <b>Lee", password=PASSWORD)
    noon = now()
    routes = SigningIn(lambda: SignIns(store.database, lambda: noon)).routes()
    with TestClient(Starlette(routes=routes), follow_redirects=False) as client:
        yield client


def form(client: TestClient, **fields: str) -> dict[str, str]:
    """The form as the page gives it, filled in."""
    shown = client.get("/sign-in").text
    (token,) = re.findall(r'name="form" value="([^"]+)"', shown)
    return {"login": "ann", "password": PASSWORD, "form": token, "next": "/", **fields}


def test_who_signs_in_gets_a_cookie_that_no_script_reads(client: TestClient, store: Store) -> None:
    answer = client.post("/sign-in", data=form(client, next="/drill?attempt=1a"))
    assert (answer.status_code, answer.headers["location"]) == (303, "/drill?attempt=1a")
    (cookie,) = (set_ for set_ in answer.headers.get_list("set-cookie") if set_.startswith(COOKIE))
    assert "HttpOnly" in cookie
    assert "SameSite=lax" in cookie
    assert "Max-Age=604800" in cookie
    assert "Secure" not in cookie
    person = SignIns(store.database).whose(client.cookies[COOKIE])
    assert person
    assert person.login == "ann"
    assert client.get("/sign-in").headers["location"] == "/"


def test_the_browser_is_known_again_where_others_have_tried_the_login(client: TestClient) -> None:
    filled = form(client)
    answer = client.post("/sign-in", data=filled)
    (mark,) = (set_ for set_ in answer.headers.get_list("set-cookie") if set_.startswith(MARK))
    assert "HttpOnly" in mark
    assert "SameSite=strict" in mark
    assert "Path=/sign-in" in mark
    kept = client.cookies[MARK]
    client.cookies.clear()
    for _ in range(5):
        client.post("/sign-in", data=form(client, password="wrong wrong wrong"))
    assert client.post("/sign-in", data=form(client)).status_code == 429
    client.cookies.set(MARK, kept, path="/sign-in")
    assert client.post("/sign-in", data=form(client)).status_code == 303


def test_over_an_encrypted_connection_the_cookie_stays_on_such(client: TestClient) -> None:
    answer = client.post("/sign-in", data=form(client), headers={"X-Forwarded-Proto": "https"})
    assert all("Secure" in set_ for set_ in answer.headers.get_list("set-cookie") if COOKIE in set_)


@pytest.mark.parametrize(("login", "password"), [("ann", "wrong wrong wrong"), ("nobody", PASSWORD)])
def test_what_is_wrong_is_not_said(client: TestClient, login: str, password: str) -> None:
    answer = client.post("/sign-in", data=form(client, login=login, password=password))
    assert answer.status_code == 401
    assert "This login and this password do not go together." in answer.text
    assert password not in answer.text
    assert COOKIE not in client.cookies


def test_too_many_tries_have_to_wait(client: TestClient) -> None:
    for _ in range(5):
        client.post("/sign-in", data=form(client, password="wrong wrong wrong"))
    answer = client.post("/sign-in", data=form(client))
    assert (answer.status_code, answer.headers["retry-after"]) == (429, "1")
    assert "Too many tries; wait 1 second" in answer.text


def test_a_form_that_was_not_given_is_not_taken(client: TestClient) -> None:
    filled = form(client)
    assert client.post("/sign-in", data=filled | {"form": "guessed"}).status_code == 403
    assert client.post("/sign-in", data=filled, headers={"Sec-Fetch-Site": "cross-site"}).status_code == 403
    client.cookies.delete(FORM)
    assert client.post("/sign-in", data=filled | {"form": ""}).status_code == 403
    assert COOKIE not in client.cookies


@pytest.mark.parametrize("body", [b"x" * 20_000, b"\xff\xfe", b"a=1&" * 100])
def test_what_is_no_form_is_not_taken(client: TestClient, body: bytes) -> None:
    assert client.post("/sign-in", content=body).status_code == 403


def test_what_was_typed_is_shown_as_text(client: TestClient) -> None:
    answer = client.post("/sign-in", data=form(client, login='"><script>alert(1)</script>'))
    assert "<script>" not in answer.text
    assert "script-src 'self'" in answer.headers["content-security-policy"]
    assert answer.headers["cache-control"] == "no-store"


def test_who_signs_out_is_out(client: TestClient, store: Store) -> None:
    filled = form(client)
    client.post("/sign-in", data=filled)
    token = client.cookies[COOKIE]
    shown = client.get("/sign-out").text
    assert "Sign out, Ann &lt;b&gt;Lee?" in shown
    assert client.post("/sign-out", data={"form": "guessed"}).headers["location"] == "/sign-out"
    assert SignIns(store.database).whose(token)
    (brought,) = re.findall(r'name="form" value="([^"]+)"', shown)
    assert client.post("/sign-out", data={"form": brought}).headers["location"] == "/sign-in"
    assert SignIns(store.database).whose(token) is None
    assert COOKIE not in client.cookies


def test_alone_nobody_signs_in(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    filled = form(client)
    monkeypatch.setenv("RIPITZ_GROUP__ENABLED", "false")
    settings.cache_clear()
    assert client.get("/sign-in").headers["location"] == "/"
    assert client.post("/sign-in", data=filled).headers["location"] == "/"
    assert COOKIE not in client.cookies


def test_the_page_has_its_style(client: TestClient) -> None:
    assert client.get("/sign-in/plain.css").headers["content-type"].startswith("text/css")


@pytest.mark.parametrize(
    "address",
    [
        "",
        "//evil.example",
        "https://evil.example",
        "/\\evil.example",
        "\\\\evil.example",
        "drill",
        "/a\nb",
        "/é",
    ],
)
def test_nobody_is_led_elsewhere(address: str) -> None:
    assert within(address) == "/"


@given(st.text())
def test_wherever_one_is_led_is_on_this_server(address: str) -> None:
    led = within(address)
    assert led[:1] == "/"
    assert led[1:2] not in ("/", "\\")
    assert not re.search(r"[\\\s]", led) or " " in led
