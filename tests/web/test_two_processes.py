"""Two processes on one record, as far as the plain pages go: each has a record, watchers and letter boxes of its own."""

import re
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from drills.store import Store
from models.settings import settings
from people.register import Register
from people.sign_in import COOKIE, SignIns
from stage.director import Director
from stage.store import ShowStore
from tests.stage.shown import BOTH, begun
from web.joining import Joining
from web.sign_in import SigningIn

PASSWORD = "the kettle is on again"
PART = {"X-Ripitz": "part"}

Two = tuple[TestClient, TestClient]


@pytest.fixture
def two(url: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[Two]:
    """The plain pages of two processes."""
    monkeypatch.setenv("RIPITZ_GROUP__ENABLED", "true")
    settings.cache_clear()
    with _process(url) as one, _process(url) as other:
        yield one, other


@contextmanager
def _process(url: str) -> Iterator[TestClient]:
    store = Store(url)
    sign_ins, shows = SignIns(store.database), ShowStore(store)
    routes = [*SigningIn(lambda: sign_ins).routes(), *Joining(lambda: shows).routes()]
    with TestClient(Starlette(routes=routes), follow_redirects=False) as client:
        yield client
    store.close()


@pytest.fixture
def director(store: Store) -> Director:
    return begun(ShowStore(store))


def test_who_signs_in_at_one_is_signed_in_at_the_other_and_out_of_both(two: Two, store: Store) -> None:
    one, other = two
    Register(store.database).add("ann", "Ann Lee", password=PASSWORD)
    (form,) = re.findall(r'name="form" value="([^"]+)"', one.get("/sign-in").text)
    one.post("/sign-in", data={"login": "ann", "password": PASSWORD, "form": form, "next": "/"})
    other.cookies.set(COOKIE, one.cookies[COOKIE])
    assert other.get("/sign-in").headers["location"] == "/"
    (form,) = re.findall(r'name="form" value="([^"]+)"', other.get("/sign-out").text)
    other.post("/sign-out", data={"form": form})
    assert one.get("/sign-in").status_code == 200


def test_tries_at_both_are_counted_together(two: Two, store: Store) -> None:
    Register(store.database).add("ann", "Ann Lee", password=PASSWORD)
    answers: list[int] = []
    # each alone would let five through before it shuts the door; behind those five the waits grow from one second
    while 429 not in answers and len(answers) < 10:
        client = two[len(answers) % 2]
        (form,) = re.findall(r'name="form" value="([^"]+)"', client.get("/sign-in").text)
        sent = {"login": "ann", "password": "not this one at all", "form": form, "next": "/"}
        answers.append(client.post("/sign-in", data=sent).status_code)
    assert answers[:5] == [401] * 5
    assert answers[-1] == 429


def test_what_is_voted_at_one_is_seen_at_the_other(two: Two, director: Director) -> None:
    one, other = two
    director.ask(BOTH)
    assert director.show.poll
    room = f"/join/{director.show.billing.code}"
    vote = {"poll": director.show.poll.number, "option": 0}
    for client in two:
        client.get(room)
    assert other.post(f"{room}/vote", data=vote, headers=PART).status_code == 200
    with other.stream("GET", f"{room}/live") as live:
        lines = live.iter_lines()
        assert "1 of 1" in _next(lines)
        assert one.post(f"{room}/vote", data=vote, headers=PART).status_code == 200
        assert "2 of 2" in _next(lines)
        director.end()
        assert "The show is over" in _next(lines)


def _next(lines: Iterator[str]) -> str:
    """The next message, put together."""
    part: list[str] = []
    for line in lines:
        if line.startswith("data:"):
            part.append(line.removeprefix("data:"))
        elif not line and part:
            return "\n".join(part)
    raise AssertionError("the stream ended")
