"""A key stays where it is: no log, record, report, export, error or screen of ours holds it, whatever the provider does."""

import logging
import subprocess
import sys
import traceback
from collections.abc import Callable
from pathlib import Path

import pytest

from drills.drill import Drill
from drills.faults import note
from drills.machine import dump
from drills.report import FORMS, report
from drills.store import Store
from models.chat import Message, ModelError
from models.langchain import LangChainModel
from models.patience import PatientModel
from models.settings import Connection
from rubric.assessor import rule_assessor
from rubric.judge.form import Answers
from simulator import catalogue
from tests.model_server import Fault, Misbehaves, Says, Server
from tests.understudy import understudy

KEY = "sk-a-very-secret-key-0123456789"
VARIABLE = "SOMEBODYS_KEY"

pytestmark = pytest.mark.allow_hosts(["127.0.0.1"])


@pytest.fixture(autouse=True)
def key(monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture) -> None:
    monkeypatch.setenv(VARIABLE, KEY)
    caplog.set_level(logging.DEBUG)


def connected(server: Server) -> PatientModel:
    connection = Connection(name="openai:test-model", endpoint=server.url, key_variable=VARIABLE, whole=2)
    return PatientModel(LangChainModel(connection), first_word=0.1, whole=0.3, tries=1)


@pytest.mark.parametrize("fault", [*Fault, None])
def test_no_record_report_or_log_of_a_drill_holds_the_key(
    store: Store, tmp_path: Path, caplog: pytest.LogCaptureFixture, fault: Fault | None
) -> None:
    with Server(
        Misbehaves(fault) if fault else Says("That is no answer. I want to hear something I can use.")
    ) as server:
        server.slow_for = 2.0
        model = connected(server)
        drill = Drill(
            store,
            Drill.begin(store, catalogue.scenario("late_delivery"), seed=1, model=understudy()).attempt,
            rule_assessor(),
            model,
        )
        drill.reply("It was only a day, Bill.")
        drill.answer()
        drill.abandon()
        drill.judge("core", [model])
        assert any(request.key == KEY for request in server.requests)
    for form in FORMS:
        assert KEY not in report(drill.attempt, "core", form)
    assert KEY not in dump(
        [{"kind": event.kind, "body": dict(event.body)} for event in store.events(drill.attempt.id)]
    )
    assert KEY not in caplog.text
    store.close()
    for path in tmp_path.rglob("*"):
        assert not path.is_file() or KEY.encode() not in path.read_bytes()


@pytest.mark.parametrize("fault", Fault)
def test_no_error_of_ours_tells_the_key_or_what_the_provider_said(fault: Fault) -> None:
    with Server(Misbehaves(fault, "Words of the provider's own.")) as server:
        server.slow_for = 2.0
        model = connected(server)
        for ask in (
            lambda: list(model.stream([Message("user", "What is it?")])),
            lambda: model.fill([Message("user", "What is it?")], Answers),
        ):
            told = _told(ask)
            assert KEY not in told
            assert "Words of the provider" not in told


def _told(ask: Callable[[], object]) -> str:
    """All that an error can show of itself; nothing where there is none."""
    try:
        ask()
    except ModelError as error:
        return "".join(traceback.format_exception(error)) + note(error)
    return ""


def test_a_fault_of_our_own_is_noted_without_the_values_it_met(tmp_path: Path) -> None:
    try:
        raise RuntimeError(KEY)
    except RuntimeError as error:
        note(error)
    logs = list(tmp_path.rglob("faults.log"))
    assert logs
    assert all(KEY not in log.read_text() for log in logs)


def test_the_doctor_says_that_the_key_is_there_and_not_what_it_is(tmp_path: Path) -> None:
    with Server(Misbehaves(Fault.UNAUTHORIZED)) as server:
        settings = tmp_path / "doctor.toml"
        settings.write_text(
            f'[model]\nname = "openai:test-model"\nendpoint = "{server.url}"\nkey_variable = "{VARIABLE}"\n'
        )
        command = [sys.executable, "-m", "cli", "doctor"]
        told = subprocess.run(
            command,
            capture_output=True,
            text=True,
            check=False,
            cwd=Path(__file__).parents[1],
            env={
                VARIABLE: KEY,
                "RIPITZ_CONFIG": str(settings),
                "RIPITZ_DATABASE": f"sqlite:///{tmp_path / 'doctor.db'}",
                "PATH": "/usr/bin",
                "HOME": str(tmp_path),
            },
        )
    assert told.returncode == 1
    assert VARIABLE in told.stdout
    for part in (KEY, KEY[-4:], KEY[:6]):
        assert part not in told.stdout + told.stderr
