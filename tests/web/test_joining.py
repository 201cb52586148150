"""A phone's way through the plain pages: code, room, vote, proposal; and what strangers try."""

import re
from collections.abc import Iterator

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from drills.store import Store
from stage.director import Director
from stage.poll import Results
from stage.store import ShowStore
from tests.stage.shown import BOTH, SORRY, again, begun
from web.joining import Joining

PART = {"X-Ripitz": "part"}


@pytest.fixture
def shows(store: Store) -> ShowStore:
    return ShowStore(store)


@pytest.fixture
def director(shows: ShowStore) -> Director:
    return begun(shows)


@pytest.fixture
def app(shows: ShowStore) -> Starlette:
    return Starlette(routes=Joining(lambda: shows).routes())


@pytest.fixture
def phone(app: Starlette) -> Iterator[TestClient]:
    with TestClient(app) as client:
        yield client


def room(director: Director) -> str:
    return f"/join/{director.show.billing.code}"


def ask(director: Director) -> int:
    director.ask(BOTH)
    assert director.show.poll
    return director.show.poll.number


def test_by_its_code_a_phone_comes_to_the_customers_last_line(phone: TestClient, director: Director) -> None:
    code = director.show.billing.code
    assert "The code on the screen" in phone.get("/join").text
    entered = phone.post("/join", data={"code": f" {code.lower()} "})
    assert entered.url.path == room(director)
    assert director.attempt.lines[0].text[:30] in entered.text.replace("&#39;", "'")
    cookie = entered.headers["set-cookie"]
    assert "HttpOnly" in cookie
    assert "SameSite=lax" in cookie
    assert "script-src 'self'" in entered.headers["content-security-policy"]
    assert "unsafe" not in entered.headers["content-security-policy"]


def test_a_phone_is_counted_once_however_often_it_opens_the_page(
    phone: TestClient, director: Director, shows: ShowStore
) -> None:
    for _ in range(3):
        assert phone.get(room(director)).status_code == 200
    told = again(shows, director).show
    assert len(told.phones) == 1
    # the cookie itself stands nowhere in the record
    assert phone.cookies["ripitz_phone"] not in told.phones


def test_a_wrong_code_is_told_and_after_many_nothing_is_told(phone: TestClient, director: Director) -> None:
    wrong = phone.post("/join", data={"code": "WRONGX"})
    assert wrong.status_code == 410
    assert "none of that code" in wrong.text
    phone.get(room(director))
    with TestClient(phone.app) as other:
        statuses = [other.get("/join/WRONGX").status_code for _ in range(40)]
        assert set(statuses) == {410}
        assert other.get(room(director)).status_code == 429
    # who is in already is let be
    assert phone.get(room(director)).status_code == 200


def test_a_vote_is_confirmed_counted_once_and_can_be_changed(
    phone: TestClient, director: Director, shows: ShowStore
) -> None:
    poll = ask(director)
    phone.get(room(director))
    for option in (0, 1, 1):
        voted = phone.post(f"{room(director)}/vote", data={"poll": poll, "option": option}, headers=PART)
        assert voted.status_code == 200
        assert re.findall(r'aria-pressed="(\w+)"', voted.text) == [
            str(place == option).lower() for place in (0, 1)
        ]
    told = again(shows, director).show.poll
    assert told
    assert told.tally == (0, 1)


def test_without_a_script_a_vote_leads_back_to_the_page(phone: TestClient, director: Director) -> None:
    poll = ask(director)
    phone.get(room(director))
    voted = phone.post(f"{room(director)}/vote", data={"poll": poll, "option": 0})
    assert voted.url.path == room(director)
    assert "Your vote" in voted.text


def test_a_closed_vote_takes_none_and_says_so(
    phone: TestClient, director: Director, shows: ShowStore
) -> None:
    poll = ask(director)
    phone.get(room(director))
    director.close_poll()
    late = phone.post(f"{room(director)}/vote", data={"poll": poll, "option": 0}, headers=PART)
    assert late.status_code == 409
    assert "too late" in late.text
    told = again(shows, director).show.poll
    assert told
    assert told.votes == {}


@pytest.mark.parametrize(
    ("results", "seen"),
    [
        (Results.ALWAYS, [True, True, True]),
        (Results.AFTER_VOTE, [False, True, True]),
        (Results.AFTER_CLOSING, [False, False, True]),
        (Results.NEVER, [False, False, False]),
    ],
)
def test_results_come_when_the_trainer_has_set_it(
    phone: TestClient, director: Director, results: Results, seen: list[bool]
) -> None:
    director.set(results=results)
    poll = ask(director)
    before = phone.get(room(director)).text
    after = phone.post(f"{room(director)}/vote", data={"poll": poll, "option": 0}, headers=PART).text
    director.close_poll()
    closed = phone.get(f"{room(director)}/now").text
    assert ["<meter" in page for page in (before, after, closed)] == seen


def test_a_strangers_words_are_escaped_and_wait_for_the_trainer(
    phone: TestClient, director: Director, shows: ShowStore
) -> None:
    poll = ask(director)
    phone.get(room(director))
    hostile = "<script>alert(1)</script>\x00\u202e & more"
    sent = phone.post(f"{room(director)}/propose", data={"poll": poll, "text": hostile}, headers=PART)
    assert "<script>alert" not in sent.text
    assert "&lt;script&gt;" in sent.text
    with TestClient(phone.app) as other:
        assert "alert(1)" not in other.get(room(director)).text
    told = again(shows, director)
    assert told.show.poll
    (proposal,) = told.show.poll.waiting
    assert proposal.text == "<script>alert(1)</script> & more"
    told.take_up(proposal.number)
    with TestClient(phone.app) as other:
        assert "&lt;script&gt;alert(1)" in other.get(room(director)).text


def test_one_phone_cannot_flood_the_trainer(phone: TestClient, director: Director, shows: ShowStore) -> None:
    poll = ask(director)
    phone.get(room(director))
    statuses = [
        phone.post(
            f"{room(director)}/propose", data={"poll": poll, "text": f"no {n}"}, headers=PART
        ).status_code
        for n in range(6)
    ]
    assert statuses == [200] * 3 + [429] * 3
    votes = [
        phone.post(f"{room(director)}/vote", data={"poll": poll, "option": 0}, headers=PART).status_code
        for _ in range(30)
    ]
    assert votes.count(200) == 20
    assert set(votes) == {200, 429}


def test_who_has_not_joined_and_what_is_no_form_is_refused(phone: TestClient, director: Director) -> None:
    poll = ask(director)
    vote = f"{room(director)}/vote"
    assert phone.post(vote, data={"poll": poll, "option": 0}, headers=PART).status_code == 403
    phone.get(room(director))
    for body in (
        {},
        {"poll": "x", "option": "0"},
        {"poll": str(poll), "option": "²"},
        {"poll": "-1", "option": "0"},
    ):
        assert phone.post(vote, data=body, headers=PART).status_code == 400
    too_long = phone.post(f"{room(director)}/propose", data={"poll": poll, "text": "a" * 9000}, headers=PART)
    assert too_long.status_code == 413
    beyond = phone.post(vote, data={"poll": poll, "option": 7}, headers=PART)
    assert beyond.status_code == 409


def test_after_the_show_the_page_says_so(phone: TestClient, director: Director) -> None:
    phone.get(room(director))
    director.end()
    over = phone.get(f"{room(director)}/now", headers=PART)
    assert over.status_code == 410
    assert "over" in over.text
    assert "over" in phone.get(room(director)).text


def test_the_page_is_told_what_happens_and_when_it_is_over(phone: TestClient, director: Director) -> None:
    phone.get(room(director))
    with phone.stream("GET", f"{room(director)}/live") as live:
        lines = live.iter_lines()
        assert "You will be asked here" in _next(lines)
        director.ask(BOTH)
        assert "What should we say to Bill?" in _next(lines)
        director.say(SORRY, "trainer")
        assert "Bill is answering" in _next(lines)
        director.answer()
        assert director.attempt.lines[-1].text[:20] in _next(lines).replace("&#39;", "'")
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
