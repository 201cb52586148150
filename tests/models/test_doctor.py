"""The doctor says, in words that can be acted on, whether a model answers, how fast, and what is wrong."""

from collections import deque
from collections.abc import Callable
from io import StringIO
from pathlib import Path

import pytest
from rich.console import Console
from typer.testing import CliRunner

from cli import app
from drills.store import Store
from models import doctor
from models.chat import ChatModel, ModelError, Trouble
from models.doctor import MOST_WORDS, SAMPLE, Finding, Line, Subject
from models.plain import TROUBLE_IN_WORDS
from models.scripted import Scripted, ScriptedModel
from models.settings import Connection, Group, Issuing, Judge, Settings, SettingsError, read
from record.keys import Keys, default_folder
from record.migrating import newest
from terminal import doctor as room
from tests.model_server import Fault, Misbehaves, Says, Server
from tests.models.conftest import KEY
from tests.models.test_langchain import FILLED, STREAMED, patience

LINE = "My load came a day late."
FORM = '{"reason": "He says sorry.", "answer": "yes"}'
VOICE = Connection(name="openai:gpt-5-mini", key_variable="THE_KEY")
JUDGE = Judge(name="groq:kimi")

Write = Callable[[str], None]


def scripted(*answers: Scripted) -> Callable[[Connection], ChatModel]:
    model = ScriptedModel(deque(answers))
    return lambda _: model


def subject(voice: Connection = VOICE, judging: Connection | None = None) -> Subject:
    return Subject(("voice",), voice, judging)


def examined(*answers: Scripted, judging: Connection | None = None) -> Finding:
    return doctor.examine(subject(judging=judging), opened=scripted(*answers))


def printed(settings: Settings, used_today: int | None = None, *answers: Scripted) -> tuple[str, bool]:
    paper = StringIO()
    well = room.show(
        Console(file=paper, width=400), settings, used_today, scripted(*answers) if answers else None
    )
    return "\n".join(line.rstrip() for line in paper.getvalue().split("\n")), well


@pytest.fixture
def write(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Write:
    """Writes the file of settings."""
    path = tmp_path / "written.toml"
    monkeypatch.setenv("RIPITZ_CONFIG", str(path))
    return lambda text: (path.write_text(text), None)[1]


def test_every_trouble_has_words_of_its_own() -> None:
    assert set(TROUBLE_IN_WORDS) == set(Trouble)
    for words in TROUBLE_IN_WORDS.values():
        assert words.mend.endswith(".")
        assert words.notice.endswith(" built in.")
        assert len(words.notice) < 100
    for told in ("what", "mend"):
        assert len({getattr(words, told) for words in TROUBLE_IN_WORDS.values()}) == len(Trouble)
    assert TROUBLE_IN_WORDS[Trouble.SLOW].notice == (
        "The model did not answer in time; these words are built in."
    )


def test_with_nothing_set_up_it_says_that_this_is_fine_and_what_three_lines_would_do() -> None:
    told, well = printed(read())
    assert well
    assert "The customer speaks the authored lines everywhere, and that is fine" in " ".join(told.split())
    for line in SAMPLE.splitlines():
        assert line in told
    assert len(SAMPLE.splitlines()) == 3


def test_the_three_lines_are_settings(write: Write) -> None:
    write(SAMPLE)
    assert read().model.name == "openai:gpt-5-mini"


def test_where_the_settings_come_from(write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    write("[budget]\nday = 5\n")
    monkeypatch.setenv("RIPITZ_BUDGET__DRILL", "77")
    monkeypatch.setenv("RIPITZ_BUDGTE__DRILL", "78")
    source = doctor.source()
    assert source.file
    assert source.file.name == "written.toml"
    assert source.variables == ("RIPITZ_BUDGET__DRILL",)
    assert source.unknown == ("RIPITZ_BUDGTE__DRILL",)
    told, _ = printed(read())
    for part in (
        "written.toml",
        "RIPITZ_BUDGET__DRILL; these overrule",
        "RIPITZ_BUDGTE__DRILL; nothing reads",
    ):
        assert part in told
    assert "77" not in told


def test_one_model_for_both_is_looked_at_once_and_two_are_two() -> None:
    both = doctor.subjects(Settings(model=VOICE))
    assert [one.tasks for one in both] == [("voice", "judge")]
    two = doctor.subjects(Settings(model=VOICE, judge=JUDGE))
    assert [(one.tasks, one.speaking.name) for one in two] == [
        (("voice",), "openai:gpt-5-mini"),
        (("judge",), "groq:kimi"),
    ]
    alone = doctor.subjects(Settings(judge=JUDGE))
    assert [one.tasks for one in alone] == [("judge",)]
    assert doctor.subjects(Settings()) == ()


def test_a_model_that_is_well() -> None:
    found = examined(LINE, FORM, judging=JUDGE)
    assert found.well
    assert found.line.text == LINE
    assert found.line.counted
    assert found.line.tokens == 6
    assert found.line.first is not None
    assert 0 <= found.line.first <= found.line.whole
    assert found.line.rate > 0
    assert found.form
    assert found.form.trouble is None


def test_no_form_is_asked_of_a_voice_and_none_of_a_model_that_does_not_speak() -> None:
    model = ScriptedModel(deque([LINE]))
    assert doctor.examine(subject(), opened=lambda _: model).form is None
    assert len(model.sent) == 1
    silent = ScriptedModel(deque([ModelError(Trouble.BUSY)]))
    found = doctor.examine(subject(judging=JUDGE), opened=lambda _: silent)
    assert found.form is None
    assert len(silent.sent) == 1


def test_a_model_that_talks_on_is_left_after_a_few_words() -> None:
    found = examined(" ".join(["late"] * 500))
    assert found.well
    assert len(found.line.text.split()) == MOST_WORDS + 1
    assert not found.line.counted
    assert found.line.tokens == -(-len(" ".join(["late"] * (MOST_WORDS + 1)) + " ") // 4)


@pytest.mark.parametrize("trouble", Trouble)
def test_every_trouble_is_told_with_what_to_do(trouble: Trouble) -> None:
    told, well = printed(Settings(model=VOICE), None, ModelError(trouble))
    assert not well
    assert f"answers  no. {TROUBLE_IN_WORDS[trouble].what}" in told
    if trouble is Trouble.WRONG_KEY:
        assert "→ THE_KEY is not set in the environment" in told
    else:
        assert f"→ {TROUBLE_IN_WORDS[trouble].mend}" in told
    assert "the authored voice" in told.lower()


def test_a_judge_that_fills_no_form_is_told() -> None:
    told, well = printed(Settings(model=VOICE), None, LINE, "no form at all")
    assert not well
    assert f"answers  yes: “{LINE}”" in told
    assert f"forms    no. {TROUBLE_IN_WORDS[Trouble.GARBLED].what}" in told
    assert "this model cannot judge" in told


def test_a_model_that_thinks_its_length_away_is_told_so() -> None:
    found = Finding(subject(), True, Line(whole=9.0, cut_off=True, trouble=Trouble.EMPTY))
    assert not found.well
    assert found.advice == (
        "It used up the 400 tokens of longest before its first word, as models that think first may: raise it, or"
        " tell the model, under options, to think less.",
    )


def test_what_a_model_says_cannot_draw_on_the_screen() -> None:
    told, _ = printed(Settings(model=VOICE), None, "[bold]Late![/bold] \x1b[31m<b>", FORM)
    assert "“[bold]Late![/bold] [31m‹b›”" in told
    assert "\x1b" not in told


def test_who_speaks_where_and_what_is_left_today() -> None:
    told, _ = printed(Settings(model=VOICE), 1_000_001, LINE, FORM)
    assert "practice       openai:gpt-5-mini" in told
    assert "certification  the authored voice\n" in told
    assert "a drill  150,000 tokens" in told
    assert "a day    3,000,000 tokens, 1,999,999 left today" in told
    assert "left today" not in printed(Settings(model=VOICE), None, LINE, FORM)[0]
    assert ", 0 left today" in printed(Settings(model=VOICE), 9_000_000, LINE, FORM)[0]


@pytest.mark.parametrize(
    ("connection", "value", "told"),
    [
        (VOICE, KEY, "THE_KEY is set"),
        (VOICE, " ", "THE_KEY is not set"),
        (VOICE, None, "THE_KEY is not set"),
        (Connection(name="openai:x"), None, "OPENAI_API_KEY is not set"),
        (Connection(name="openai:x", endpoint="http://localhost/v1"), KEY, "none is sent (no key_variable)"),
        (Connection(name="groq:x"), KEY, "from the variable that the provider's package reads"),
    ],
)
def test_whether_a_key_is_there_and_nothing_else_of_it(
    monkeypatch: pytest.MonkeyPatch, connection: Connection, value: str | None, told: str
) -> None:
    monkeypatch.delenv("OPENAI_API_KEY", raising=False)
    if value is not None:
        monkeypatch.setenv("THE_KEY", value)
    page, _ = printed(Settings(model=connection), None, LINE, FORM)
    assert f"key      {told}" in page
    # not its ends either, nor its length
    assert not {KEY[:5], KEY[-4:], str(len(KEY))} & set(page.replace('"', " ").split())
    assert KEY[:8] not in page


def test_an_address_is_told_without_what_may_hang_on_it() -> None:
    one = subject(Connection(name="openai:x", endpoint="https://models.example/v1?code=abc"))
    assert one.place == "openai:x at https://models.example/v1"


@pytest.mark.parametrize("variable", ["OPENAI_BASE_URL", "OPENAI_API_BASE"])
@pytest.mark.allow_hosts(["127.0.0.1"])
def test_another_address_in_the_environment_is_not_passed_over(
    server: Server, monkeypatch: pytest.MonkeyPatch, variable: str
) -> None:
    monkeypatch.setenv("THE_KEY", KEY)
    monkeypatch.setenv(variable, server.url)
    server.script(Says(LINE), Says(FORM))
    told, well = printed(Settings(model=VOICE))
    assert well
    assert f"openai:gpt-5-mini at the address in {variable}" in told
    assert len(server.requests) == 2


def test_a_missing_package_is_named() -> None:
    told, well = printed(Settings(model=Connection(name="groq:kimi")))
    assert not well
    assert "The model's provider is not installed here" in told
    assert "→ Install it into Ripitz's environment: pip install langchain-groq" in told


@pytest.mark.allow_hosts(["127.0.0.1"])
class TestOfAProvider:
    @pytest.fixture
    def voice(self, server: Server, monkeypatch: pytest.MonkeyPatch) -> Connection:
        monkeypatch.setenv("THE_KEY", KEY)
        return Connection(
            name="openai:test-model", endpoint=server.url, key_variable="THE_KEY", first_word=5.0, whole=5.0
        )

    @pytest.mark.parametrize("fault", Fault)
    def test_every_fault_of_a_line(self, server: Server, voice: Connection, fault: Fault) -> None:
        server.slow_for = 30
        server.otherwise = Misbehaves(fault)
        voice = voice.model_copy(update={"first_word": patience(fault)})
        told, well = printed(Settings(model=voice, judge=JUDGE))
        # a drill, too, hears no more than it needs
        expected = {Fault.EMPTY: Trouble.EMPTY, Fault.ENDLESS: None}.get(fault, STREAMED[fault])
        assert f"Voice: openai:test-model at {server.url}" in told
        if expected:
            assert not well
            assert f"answers  no. {TROUBLE_IN_WORDS[expected].what}" in told
            assert TROUBLE_IN_WORDS[expected].mend in told
        else:
            assert "answers  yes: “You people told me" in told
            assert ("→ Its line was cut off" in told) == (fault in {Fault.LENGTH, Fault.ENDS_EARLY})
        assert KEY not in told
        assert len(server.requests) == 1
        assert server.idle(1.0)

    @pytest.mark.parametrize("fault", {trouble: fault for fault, trouble in FILLED.items()}.values())
    def test_every_trouble_with_a_form(self, server: Server, voice: Connection, fault: Fault) -> None:
        server.slow_for = 30
        server.script(Says(LINE), Misbehaves(fault))
        judging = voice.model_copy(update={"whole": patience(fault)})
        found = doctor.examine(Subject(("voice", "judge"), voice, judging))
        assert not found.well
        assert found.line.trouble is None
        assert found.form
        assert found.form.trouble is FILLED[fault]
        assert TROUBLE_IN_WORDS[FILLED[fault]].mend in found.advice
        assert len(server.requests) == 2
        assert server.idle(1.0)

    def test_nobody_there(self, server: Server, voice: Connection) -> None:
        away = voice.model_copy(update={"endpoint": server.refusing_url})
        told, well = printed(Settings(model=away))
        assert not well
        assert TROUBLE_IN_WORDS[Trouble.UNREACHABLE].mend in told

    def test_all_is_well(self, server: Server, voice: Connection) -> None:
        server.pace = 0.02
        server.script(Says(LINE), Says(FORM))
        told, well = printed(Settings(model=voice))
        assert well
        assert "Voice and judge: openai:test-model" in told
        assert "7 tokens (counted by the provider)" in told
        assert "forms    filled in " in told
        assert "All is well." in told
        assert len(server.requests) == 2

    def test_what_is_waited_for_is_told(self, server: Server, voice: Connection) -> None:
        server.script(Says(LINE), Says(FORM))
        told: list[str] = []
        doctor.examine(Subject(("voice", "judge"), voice, voice), told.append)
        where = f"openai:test-model at {server.url}"
        assert told == [
            "Opening openai:test-model",
            f"Waiting for a line from {where}",
            f"Waiting for a form from {where}",
        ]

    def test_the_command(self, server: Server, voice: Connection, write: Write) -> None:
        connection = f'[model]\nname = "{voice.name}"\nendpoint = "{server.url}"\nkey_variable = "THE_KEY"\n'
        write(connection)
        server.script(Says(LINE), Says(FORM), Misbehaves(Fault.UNAUTHORIZED))
        for code in (0, 1):
            done = CliRunner().invoke(app, ["doctor"])
            assert done.exit_code == code, done.output
            assert KEY not in done.output


def test_the_command_without_a_model() -> None:
    done = CliRunner().invoke(app, ["doctor"])
    assert done.exit_code == 0
    assert "No model is set up." in done.output


def test_settings_that_are_not_in_order_are_told_as_everywhere(write: Write) -> None:
    write("[model]\nnme = 'x'\n")
    done = CliRunner().invoke(app, ["doctor"])
    assert isinstance(done.exception, SettingsError)
    assert "model.nme: there is no such setting" in str(done.exception)


def test_it_says_where_the_record_is_and_how_far_its_tables_are(store: Store) -> None:
    paper = StringIO()
    room.show(Console(file=paper, width=400), Settings(), record=store.database)
    told = " ".join(paper.getvalue().split())
    assert f"kept in {store.database.place()}" in told
    assert f"its tables of step {newest()}, the newest" in told
    with store.database.transaction() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '0001'")
    room.show(Console(file=paper, width=400), Settings(), record=store.database)
    assert f"of step 0001, the newest is {newest()}" in " ".join(paper.getvalue().split())


def test_it_says_what_signs_the_record_and_in_whose_name_certificates_are(store: Store) -> None:
    def told(settings: Settings) -> str:
        paper = StringIO()
        room.show(Console(file=paper, width=400), settings, record=store.database)
        return " ".join(paper.getvalue().split())

    keys = Keys(default_folder())
    assert f"none in {keys.folder}: the record is not signed" in told(Settings())
    key = keys.make()
    assert f"key {key.id}, in {keys.folder}" in told(Settings())
    assert "in the name of" not in told(Settings())
    address = "https://practice.example.com"
    house = Settings(group=Group(enabled=True), certificates=Issuing(issuer="Lindqvist", address=address))
    assert f"in the name of Lindqvist, checked at {address}/certificate" in told(house)
