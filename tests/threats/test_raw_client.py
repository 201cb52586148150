"""Somebody who speaks to the server without its pages: what a browser is not shown can still be sent."""

import re
import socket
from contextlib import suppress

import httpx
import pytest
from websockets.exceptions import ConnectionClosed, InvalidStatus

from drills.drill import Drill
from stage.director import Director
from tests.browser.served import ROOT
from tests.threats.conftest import SECRET, House
from tests.threats.raw import Raw, raw
from ui.doors import ALL

pytestmark = pytest.mark.enable_socket

NAMES = {
    name
    for path in (ROOT / "ui").rglob("*.py")
    for name in re.findall(r'query_params(?:\.get\(|\[)"(\w+)"', path.read_text("utf-8"))
}
"""all that an address is asked for, on whichever page"""
ROOMS = [door.file.rpartition("/")[2].removesuffix(".py") for door in ALL]


def test_no_room_shows_anything_to_who_brings_no_sign_in(house: House) -> None:
    attempt = house.practised(house.ann)
    with raw(house.url) as stranger:
        for room in ROOMS:
            shown = stranger.open(room, attempt=attempt, person=house.ann.id)
            assert "Sign in" in shown
            assert SECRET not in shown
    assert not stranger.widgets


def test_no_room_shows_a_trainee_the_words_of_another(house: House) -> None:
    attempt = house.practised(house.ann)
    with raw(house.url, house.token(house.ben)) as ben:
        assert not [room for room in ROOMS if SECRET in ben.open(room, attempt=attempt, person=house.ann.id)]


def test_no_name_in_an_address_opens_a_trainee_what_is_anothers(house: House) -> None:
    attempt = house.practised(house.ann)
    assert {"attempt", "sitting", "customer", "show", "tried", "ticket"} <= NAMES
    everywhere = dict.fromkeys(NAMES, attempt)
    with raw(house.url, house.token(house.ann)) as ann:
        assert SECRET in ann.open("drill", **everywhere)
    with raw(house.url, house.token(house.ben)) as ben:
        for guessed in (everywhere, dict.fromkeys(NAMES, house.ann.id)):
            assert not [room for room in ROOMS if SECRET in ben.open(room, **guessed)]


OFFICES = [
    "desk", "assign", "author", "stage", "projector", "review", "trainee", "certify",
]  # fmt: skip


@pytest.mark.parametrize("room", OFFICES)
def test_a_trainee_finds_every_office_shut(house: House, room: str) -> None:
    with raw(house.url, house.token(house.ben)) as ben:
        shown = ben.open(room, person=house.ann.id, attempt=house.practised(house.ann))
        assert "trainers" in shown
        assert not ben.widgets


def on_stage(house: House, trainer: Raw) -> str:
    trainer.open("stage")
    found: list[str] = re.findall("show=([0-9a-f]+)", trainer.press("Open the stage"))
    (show,) = set(found)
    trainer.open("stage", show=show)
    return show


def test_a_stage_that_was_open_obeys_nobody_who_has_signed_out(house: House) -> None:
    token = house.token(house.tess)
    with raw(house.url, token) as tess:
        show = on_stage(house, tess)
        fragments = set(tess.fragments)
        assert fragments
        house.sign_ins.leave(token)
        assert not [each for each in fragments if "in the class" in tess.again(each, show=show)]
        tess.switch("Pause", True, show=show)
        assert "Sign in" in tess.shown
        tess.press("End it", show=show)
    show_now = Director.open(house.shows, show).show
    assert (show_now.open, show_now.paused) == (True, False)


def test_a_stage_that_was_open_obeys_no_trainer_who_is_one_no_longer(house: House) -> None:
    with raw(house.url, house.token(house.tess)) as tess:
        show = on_stage(house, tess)
        fragments = set(tess.fragments)
        house.register.set_role(house.tess.id, house.ann.role)
        assert not [each for each in fragments if "in the class" in tess.again(each, show=show)]
        for label in ("Play on", "End it"):
            tess.press(label, show=show)
        tess.switch("Pause", True, show=show)
    show_now = Director.open(house.shows, show).show
    assert (show_now.open, show_now.paused, show_now.player) == (True, False, None)


def test_a_session_taken_over_is_still_whoever_brings_the_cookie(house: House) -> None:
    with raw(house.url, house.token(house.tess)) as tess:
        show = on_stage(house, tess)
        left = tess.session
    with raw(house.url, house.token(house.ben), session=left) as ben:
        assert "The stage is for trainers" in ben.open("stage", show=show)
        assert ben.session == left


def test_a_box_that_is_shut_takes_no_second_reply(house: House) -> None:
    attempt = house.practised(house.ann)
    with raw(house.url, house.token(house.ann)) as ann:
        ann.open("drill", attempt=attempt)
        drill = Drill.open(house.store, attempt)
        drill.reply("One moment, I am looking it up.")
        ann.say("And this one while you have not answered.", attempt=attempt)
    told = Drill.open(house.store, attempt).attempt
    assert "And this one while you have not answered." not in [line.text for line in told.lines]


def test_the_same_reply_sent_twice_is_written_once(house: House) -> None:
    attempt = house.practised(house.ann)
    twice = "I am sorry, Bill. What did that day cost you?"
    with raw(house.url, house.token(house.ann)) as here, raw(house.url, house.token(house.ann)) as there:
        for window in (here, there):
            window.open("drill", attempt=attempt)
        here.say(twice, attempt=attempt)
        there.say(twice, attempt=attempt)
    lines = [line.text for line in Drill.open(house.store, attempt).attempt.lines]
    assert lines.count(twice) == 1


def test_a_reply_is_cut_where_the_box_ends_it(house: House) -> None:
    attempt = house.practised(house.ann)
    with raw(house.url, house.token(house.ann)) as ann:
        ann.open("drill", attempt=attempt)
        ann.say("x" * 300_000, attempt=attempt)
    lines = [line.text for line in Drill.open(house.store, attempt).attempt.lines]
    assert max(map(len, lines)) == 20_000


def test_no_address_lets_anybody_hear_more_people_than_there_is_time_for(house: House) -> None:
    attempt = house.practised(house.ann, "dead_system")
    plan = Drill.open(house.store, attempt).attempt.scenario.preparation
    assert plan
    with raw(house.url, house.token(house.ann)) as ann:
        for contact in plan.contacts:
            shown = ann.open("drill", attempt=attempt, met=contact.id, asked="management")
            assert "rz-quote" not in shown
        offered = [label for label in ann.widgets if label.startswith("Talk to ")]
        assert len(offered) == len(plan.contacts) > plan.visits
        for label in offered:
            ann.press(label.replace("\\", ""), attempt=attempt)
    assert len(Drill.open(house.store, attempt).attempt.visited) == plan.visits


def test_a_choice_that_was_never_offered_chooses_nothing(house: House) -> None:
    attempt = house.practised(house.ann)
    Drill.open(house.store, attempt).abandon()
    with raw(house.url, house.token(house.ann)) as ann:
        ann.open("debrief", attempt=attempt)
        shown = ann.choose("Judged by", "../../../etc/passwd", attempt=attempt)
    assert "What you did" in shown
    assert "passwd" not in shown


def test_who_has_not_signed_in_can_leave_no_file_here(house: House) -> None:
    with raw(house.url) as stranger, httpx.Client(base_url=house.url) as client:
        stranger.open("author")
        answer = send_file(client, stranger.session, b"x" * 100)
        assert answer.status_code == 403
        client.cookies.set("ripitz_sign_in", house.token(house.ben))
        assert send_file(client, stranger.session, b"x" * 100).status_code == 403
        client.cookies.set("ripitz_sign_in", house.token(house.tess))
        assert send_file(client, stranger.session, b"x" * 100).status_code == 204
        assert send_file(client, stranger.session, b"x" * 2_000_000).status_code == 413


def send_file(client: httpx.Client, session: str, content: bytes) -> httpx.Response:
    client.get("/_stcore/health")
    token = client.cookies["_streamlit_xsrf"]
    return client.put(
        f"/_stcore/upload_file/{session}/1",
        files={"file": ("../../scenarios/late_delivery.yaml", content)},
        headers={"X-Xsrftoken": token},
    )


def test_a_message_that_is_too_large_ends_the_connection(house: House) -> None:
    with pytest.raises(ConnectionClosed):
        _send(house.url, b"\0" * 20_000_000)


def _send(url: str, message: bytes) -> None:
    with raw(url) as stranger:
        stranger.open("drill")
        stranger.socket.send(message)
        stranger.open("drill")


def test_a_page_of_somebody_else_opens_no_connection(house: House) -> None:
    with pytest.raises(InvalidStatus), raw(house.url, house.token(house.ann), Origin="https://evil.example"):
        raise AssertionError("it was let in")


CLIMBING = [
    "/..%2f..%2fetc/passwd",
    "/app/static/..%2fserver.py",
    "/component/%2e%2e/%2e%2e/etc/passwd",
    "/join/assets/..%2fpages.py",
    "/join/assets/%2e%2e/sign_in.py",
    "/media/..%2f..%2fripitz.db",
    "/static/..%2f..%2f..%2fversion.py",
    "//evil.example/%2e%2e",
    "/%5cevil.example",
]


@pytest.mark.parametrize("path", CLIMBING)
def test_no_path_climbs_out_of_what_is_served(house: House, path: str) -> None:
    answer = httpx.get(house.url + path)
    assert answer.status_code in (400, 403, 404)
    assert "location" not in answer.headers


def test_nothing_that_a_stranger_sends_stands_in_the_log_as_a_line_of_its_own(house: House) -> None:
    written = f"forged{house.ann.id}"
    with suppress(OSError, InvalidStatus), raw(house.url, Origin=f"http://{written}.example/%0d%0a{written}"):
        raise AssertionError("it was let in")
    httpx.get(f"{house.url}/%0d%0a{written}%20WARNING%20all%20is%20well%1b[2J")
    host, port = house.url.removeprefix("http://").split(":")
    with socket.create_connection((host, int(port))) as plain:
        plain.sendall(f"GET / HTTP/1.1\r\nHost: {host}\r\nOrigin: \x1b[2J\r\r{written}\r\n\r\n".encode())
        plain.recv(100)
    log = house.server.log
    assert not re.search(rf"(?m)^\W*{written}", log)
    assert "\x1b[2J" not in log


def test_what_goes_wrong_tells_a_stranger_no_path_and_no_line_of_code(house: House) -> None:
    with raw(house.url, house.token(house.ann)) as ann:
        for room in ROOMS:
            for odd in ("9" * 5000, "\0[]"):
                shown = ann.open(room, **dict.fromkeys(ODD, odd))
                assert not re.search(r"Traceback|\.py\b|site-packages|sqlite", shown)
                assert "went wrong inside" not in shown


ODD: tuple[str, ...] = (
    "attempt",
    "person",
    "cohort",
    "customer",
    "show",
    "draft",
    "page",
    "rubric",
    "sitting",
    "certification",
)
ODD += ("scenario", "seed", "step", "who", "coach", "try", "round", "version")
