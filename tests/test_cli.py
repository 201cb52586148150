"""The command as it is typed: what it prints, and how it fails."""

import json
import os
import socket
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from drills.drill import Drill
from drills.store import Store
from people.register import Register
from record.keys import Keys
from simulator.catalogue import SHELF, scenario

ROOT = SHELF.parent


def ripitz(*arguments: str, stdin: bytes = b"", **environment: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "cli", *arguments],
        input=stdin,
        capture_output=True,
        cwd=ROOT,
        env={**os.environ, "COLUMNS": "100", "NO_COLOR": "1", **environment},
        timeout=120,
        check=False,
    )


def printed(*arguments: str, stdin: bytes = b"") -> str:
    done = ripitz(*arguments, stdin=stdin)
    assert done.returncode == 0, done.stderr.decode()
    return done.stdout.decode()


def refused(*arguments: str, stdin: bytes = b"", **environment: str) -> str:
    done = ripitz(*arguments, stdin=stdin, **environment)
    assert done.returncode in (1, 2), (done.returncode, done.stderr)
    said = done.stderr.decode()
    assert "Traceback" not in said
    return said


def test_help_comes_without_loading_the_rooms() -> None:
    heavy = (
        "pydantic",
        "sqlalchemy",
        "streamlit",
        "yaml",
        "simulator",
        "rubric",
        "drills",
        "people",
        "record",
    )
    code = f"import sys, cli; print([m for m in {heavy!r} if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, cwd=ROOT, check=True)
    assert done.stdout.decode().strip() == "[]"
    assert "angry" in printed("--help")


def test_scenarios_lists_the_shelf() -> None:
    out = printed("scenarios")
    assert "late_delivery" in out
    assert "dead_system:no_resources" in out


def test_play_by_script_prints_the_documented_object_and_the_same_bytes_again(tmp_path: Path) -> None:
    script = tmp_path / "replies.jsonl"
    script.write_text('"I am sorry we missed Tuesday."\n"What did it do to your crew?"\n')
    arguments = ("play", "late_delivery", "--script", str(script), "--seed", "5", "--json")
    first, second = ripitz(*arguments), ripitz(*arguments)
    assert first.returncode == 0
    assert first.stdout == second.stdout
    whole = json.loads(first.stdout)
    assert set(whole) == {"scenario", "seed", "voice", "turns", "ending", "grade"}
    assert (whole["scenario"], whole["seed"], whole["voice"], whole["ending"]) == (
        "late_delivery",
        5,
        "authored",
        "open",
    )
    assert [turn["role"] for turn in whole["turns"]] == [
        "customer",
        "trainee",
        "customer",
        "trainee",
        "customer",
    ]
    for turn in whole["turns"]:
        assert {"role", "text", "mood", "chance", "intention", "moves"} == set(turn)
        if turn["role"] == "customer":
            assert isinstance(turn["chance"], int)
            assert set(turn["mood"]) == {"anger", "trust", "patience"}
    assert set(whole["grade"]) >= {"score", "verdict", "criteria", "red_flags", "critical", "rubric"}


def test_a_drill_typed_at_the_prompt_can_be_left_and_taken_up_again() -> None:
    done = ripitz("play", "late_delivery", "--seed", "2", stdin=b"I am sorry we missed Tuesday.\n")
    said = done.stdout.decode()
    assert "Left standing" in said
    attempt = said.rpartition("--resume ")[2].split()[0]
    again = printed("play", "--resume", attempt, stdin=b"/brief\n/quit\n")
    assert "I am sorry we missed Tuesday." in again
    assert "left by you" in again
    assert attempt in printed("attempts")
    assert json.loads(printed("report", attempt, "--format", "json"))["ending"] == "abandoned"


def test_whatever_bytes_are_typed_at_the_prompt_are_kept_and_shown() -> None:
    typed = (
        b"\xff\xfe sorry \x00\x07\n"
        + "\u202eתודה \U0001f64f [bold]no[/bold]\n".encode()
        + b"a" * 19_000
        + b"\n/quit\n"
    )
    said = printed("play", "late_delivery", "--seed", "2", stdin=typed)
    attempt = said.rpartition("ripitz report ")[2].split()[0]
    for form in ("md", "html", "json"):
        whole = printed("report", attempt, "--format", form)
        assert "sorry" in whole
        assert "a" * 19_000 in whole
    turns = json.loads(printed("report", attempt, "--format", "json"))["turns"]
    assert next(turn["text"] for turn in turns if turn["role"] == "trainee").endswith("sorry \x00\x07")


def test_a_reply_that_is_too_long_is_refused_and_the_talk_goes_on() -> None:
    said = printed("play", "late_delivery", stdin=b"b" * 20_001 + b"\nI am sorry.\n/quit\n")
    assert "at most 20,000 characters" in said
    assert "left by you" in said


def test_a_whole_drill_with_preparation_and_recap_at_the_prompt() -> None:
    typed = (
        b"An addendum both sign\nA phased start\n"
        + b"I am not paid enough for this. Good luck elsewhere.\n" * 6
    )
    said = printed("play", "contract_change", "--seed", "3", stdin=typed)
    assert "Before you begin" in said
    assert "hung up" in said


def test_assess_and_grade_stream_from_standard_input() -> None:
    out = printed(
        "assess", stdin=b'{"id":1,"scenario":"","history":[],"reply":"I am sorry we were late."}\nrubbish\n'
    )
    first, second = map(json.loads, out.splitlines())
    assert first["moves"][0]["move"] == "apology"
    assert second["line"] == 2
    graded = json.loads(
        printed("grade", "-", "--rubric", "core", stdin=b'{"id":1,"scenario":"","turns":[]}\n')
    )
    assert graded["score"] is None


def test_check_passes_the_six_and_fails_what_is_wrong(tmp_path: Path) -> None:
    assert "nothing wrong" in printed("check", *(str(path) for path in sorted(SHELF.glob("*.yaml"))))
    wrong = tmp_path / "wrong.yaml"
    wrong.write_text("id: wrong\nversion: one\n")
    assert "wrong.yaml:2: version: expected a whole number" in refused("check", str(wrong))


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("play",), "name a scenario"),
        (("play", "nobody"), "there is no scenario “nobody”"),
        (("play", "nowhere.yaml"), "nowhere.yaml: there is no such file"),
        (("play", "late_delivery", "--json"), "--json goes with"),
        (("play", "late_delivery", "--rep", "charming"), "there is no reference rep “charming”"),
        (("play", "late_delivery", "--script", "nowhere.jsonl"), "cannot be read"),
        (("play", "--resume", "nope"), "there is no attempt “nope”"),
        (("report", "nope"), "there is no attempt “nope”"),
        (("assess", "nowhere.jsonl"), "cannot be read"),
        (("grade", "--rubric", "kindness"), "kindness"),
        (("check", "nowhere.yaml"), "there is no such file"),
    ],
)
def test_what_is_asked_wrongly_is_told_in_one_line(arguments: tuple[str, ...], told: str) -> None:
    assert told in refused(*arguments, stdin=b'{"id":1,"turns":[]}\n')


def test_a_record_that_cannot_be_opened_is_told() -> None:
    assert "the record cannot be opened" in refused("attempts", RIPITZ_DATABASE="nonsense")


def test_people_are_entered_listed_and_changed_without_a_password_in_any_argument() -> None:
    password = b"the kettle is on again\n"
    assert "Nobody yet" in printed("people", "list")
    entered = printed("people", "add", "Tess", "--name", "Tess Moor", "--role", "trainer", stdin=password)
    assert entered == "Tess Moor is entered as a trainer with the login tess.\n"
    printed("people", "add", "ann@example.org", "--name", "Ann Lee", "--no-password")
    printed("people", "role", "ann@example.org", "trainer")
    printed("people", "password", "tess", stdin=b"quite another sentence\r\n")
    printed("people", "deactivate", "tess")
    listed = [line.split() for line in printed("people", "list").splitlines()[1:]]
    assert listed == [
        ["ann@example.org", "Ann", "Lee", "trainer"],
        ["tess", "Tess", "Moor", "trainer", "deactivated"],
    ]
    printed("people", "activate", "tess")
    assert "deactivated" not in printed("people", "list")


def test_what_cannot_be_done_with_people_is_said() -> None:
    assert "a password has 10 to 1,000 characters" in refused(
        "people", "add", "ann", "--name", "Ann", stdin=b"short\n"
    )
    assert "there is nobody with the login “ann”" in refused("people", "role", "ann", "trainer")
    assert "there is no role “boss”" in refused(
        "people", "add", "ann", "--name", "Ann", "--role", "boss", stdin=b"long enough for it\n"
    )


def test_a_certification_that_nobody_has_sat_has_a_report_too(tmp_path: Path) -> None:
    printed("certification", "publish", str(ROOT / "certifications" / "angry_customer.yaml"))
    assert "Nobody has sat it yet" in printed("certification", "results", "angry_customer@1")
    for form in ("md", "html", "pdf"):
        file = tmp_path / f"report.{form}"
        assert f"report.{form}" in printed(
            "certification", "report", "angry_customer@1", "-o", str(file)
        ).replace("\n", "")
        assert file.stat().st_size > 1000
    assert "not documented" in (tmp_path / "report.md").read_text()
    assert "ends in .md" in refused(
        "certification", "report", "angry_customer@1", "-o", str(tmp_path / "report.doc")
    )
    assert "no certification" in refused(
        "certification", "report", "another@1", "-o", str(tmp_path / "report.md")
    )
    again = ("certification", "regrade", "angry_customer@1", "--rubric", "core", "--because", "corrected")
    assert "no graded sitting" in refused(*again)


def test_a_certification_is_checked_published_assigned_and_withdrawn(tmp_path: Path) -> None:
    shipped = [str(path) for path in sorted((ROOT / "certifications").glob("*.yaml"))]
    assert "nothing wrong" in printed("certification", "check", *shipped)
    printed("people", "add", "ann", "--name", "Ann Lee", "--no-password")
    assert "angry_customer@1 is published" in printed("certification", "publish", shipped[0])
    assert "Ann Lee is asked to sit" in printed("certification", "assign", "angry_customer@1", "ann")
    assert "150 % of the time" in printed(
        "certification", "allow", "ann", "--percent", "150", "--because", "reads slowly"
    )
    assert "Nobody sits" in printed("certification", "sittings")
    printed("certification", "withdraw", "angry_customer@1", "--because", "out of date")
    assert "withdrawn" in printed("certification", "list").splitlines()[1]
    assert "was withdrawn" in refused("certification", "assign", "angry_customer@1", "ann")
    changed = tmp_path / "angry_customer.yaml"
    changed.write_text(Path(shipped[0]).read_text().replace("draw: 3", "draw: 2"))
    assert "never changes; write version: 2" in refused("certification", "publish", str(changed))
    changed.write_text(changed.read_text().replace("- late_delivery", "- our_own@1"))
    assert "there is no published scenario our_own@1" in refused("certification", "check", str(changed))


def test_a_record_and_evidence_from_it_are_verified_and_what_was_changed_is_named(tmp_path: Path) -> None:
    Keys(Path(os.environ["RIPITZ_KEYS"])).make()
    record = tmp_path / "ripitz.db"
    assert "there is no record" in refused("verify")
    store = Store(f"sqlite:///{record}")
    drill = Drill.begin(store, scenario("late_delivery"), seed=1)
    drill.abandon()
    store.close()
    attempt, file = drill.attempt.id, tmp_path / "evidence.json"
    assert printed("verify", "--sign").startswith(
        "Signed entry 2 of the ledger.\nWhole: the record: 1 attempt,"
    )
    assert "signed by key" in printed("evidence", attempt, "-o", str(file))
    assert printed("verify", str(file)).startswith(
        f"Whole: the evidence of attempt {attempt}: number 1, 2 events"
    )
    file.write_bytes(file.read_bytes().replace(b'"kind":"abandoned"', b'"kind":"abandones"'))
    assert f"attempt {attempt}, event 1: the chain breaks here" in refused("verify", str(file))
    with sqlite3.connect(record) as connection:
        connection.execute("DELETE FROM events WHERE number = 1")
    connection.close()
    assert f"attempt {attempt}, event 1: it is missing" in refused("verify", str(record))
    assert ripitz("verify", str(record)).returncode == 1
    assert ripitz("verify", str(tmp_path / "nothing")).returncode == 2
    assert ripitz("verify", __file__).returncode == 2


@pytest.mark.enable_socket
def test_a_practice_room_that_is_told_to_end_takes_its_server_along() -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    room = subprocess.Popen(
        [sys.executable, "-m", "cli", "practice", "--port", str(port)], cwd=ROOT, stdout=subprocess.PIPE
    )
    assert room.stdout
    # the address is printed once the server listens
    while f":{port}".encode() not in (line := room.stdout.readline()):
        assert line or room.poll() is None, "the practice room did not open"
    socket.create_connection(("127.0.0.1", port), timeout=5).close()
    room.terminate()
    # what the server wrote to is closed when the server, too, has gone
    room.communicate(timeout=60)
    with pytest.raises(ConnectionRefusedError):
        socket.create_connection(("127.0.0.1", port), timeout=5)


def test_people_and_old_drills_are_erased(tmp_path: Path) -> None:
    printed("people", "add", "ann", "--name", "Ann Lee", "--no-password")
    store = Store(f"sqlite:///{tmp_path / 'ripitz.db'}")
    ann = Register(store.database).by_login("ann")
    assert ann
    drill = Drill.begin(store, scenario("late_delivery"), seed=1, owner=ann.owner)
    assert "must not name" in refused("people", "erase", "ann", "--because", "Ann Lee has left")
    assert "is no age" in refused("retention", "--older-than", "a year", "--because", "our rule")
    assert (
        printed("retention", "--older-than", "365d", "--because", "our rule").strip() == "Erased: 0 drills."
    )
    assert printed("people", "erase", "ann", "--because", "she asked for it").startswith("Erased: 1 drill,")
    assert "this drill was erased on" in refused("report", drill.attempt.id)
    assert "erased on" in printed("attempts")
    assert printed("verify").startswith("Whole:")
    store.close()
