"""The settings: the environment before the file, every mistake told with its place, and no key ever repeated."""

import os
import traceback
from pathlib import Path

import pytest

from models.settings import Connection, Settings, SettingsError, file, read, settings

SECRET = "sk-nobody-may-read-this-0123456789"


@pytest.fixture
def toml(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    path = tmp_path / "own.toml"
    monkeypatch.setenv("RIPITZ_CONFIG", str(path))
    return path


def refused() -> str:
    with pytest.raises(SettingsError) as caught:
        read()
    told = "".join(traceback.format_exception(caught.value))
    assert SECRET not in told
    return str(caught.value)


def test_with_nothing_set_the_authored_voice_speaks_everywhere() -> None:
    nothing = read()
    assert nothing == Settings()
    assert nothing.model.name == ""
    assert not any(nothing.speaks(mode) for mode in ("practice", "certification", "demo"))
    assert nothing.second_reader is None


def test_a_file_says_it_all(toml: Path) -> None:
    toml.write_text(
        """
        [model]
        name = "openai:gpt-5-mini"
        endpoint = "http://localhost:8080/v1"
        key_variable = "LOCAL_KEY"
        first_word = 3
        options = { reasoning_effort = "low", model_kwargs = { user = "a" } }

        [judge]
        name = "anthropic:claude"
        seats = 3

        [budget]
        drill = 1000

        [voice]
        certification = "model"
        demo = "authored"
        """
    )
    found = read()
    assert (found.model.provider, found.model.model) == ("openai", "gpt-5-mini")
    assert found.model.first_word == 3.0
    assert found.model.whole == 40.0
    assert found.budget.drill == 1000
    assert found.budget.day == 3_000_000
    assert [found.speaks(mode) for mode in ("practice", "certification", "demo")] == [True, True, False]
    assert found.second_reader == found.judge
    assert found.judge.temperature == 0.0


def test_the_environment_overrules_the_file_setting_by_setting(
    toml: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    toml.write_text('[model]\nname = "openai:gpt-5-mini"\nlongest = 90\n[budget]\nday = 7\n')
    monkeypatch.setenv("RIPITZ_MODEL__NAME", "ollama:gemma3:4b")
    monkeypatch.setenv("ripitz_model__first_word", "2.5")
    monkeypatch.setenv("RIPITZ_MODEL__TAKES_TEMPERATURE", "false")
    monkeypatch.setenv("RIPITZ_MODEL__OPTIONS", '{"seed": 5}')
    monkeypatch.setenv("RIPITZ_BUDGET", '{"drill": 11}')
    found = read()
    assert (found.model.provider, found.model.model) == ("ollama", "gemma3:4b")
    assert found.model.longest == 90
    assert found.model.first_word == 2.5
    assert found.model.takes_temperature is False
    assert found.model.options == {"seed": 5}
    assert (found.budget.drill, found.budget.day) == (11, 7)


def test_they_are_read_once(toml: Path) -> None:
    toml.write_text("[budget]\ndrill = 1\n")
    assert settings().budget.drill == 1
    toml.write_text("[budget]\ndrill = 2\n")
    assert settings().budget.drill == 1
    settings.cache_clear()
    assert settings().budget.drill == 2


def test_the_file_is_looked_for_here_and_then_at_home(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("RIPITZ_CONFIG")
    here, home = tmp_path / "here", tmp_path / "home"
    here.mkdir()
    (home / "ripitz").mkdir(parents=True)
    monkeypatch.chdir(here)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(home))
    assert file() is None
    (home / "ripitz" / "ripitz.toml").write_text("[budget]\nday = 1\n")
    assert read().budget.day == 1
    (here / "ripitz.toml").write_text("[budget]\nday = 2\n")
    assert read().budget.day == 2


def test_a_file_that_is_named_and_not_there_is_told(toml: Path) -> None:
    assert refused() == f"RIPITZ_CONFIG names {toml}, and there is no such file"


def test_a_folder_is_no_file(toml: Path) -> None:
    toml.mkdir()
    assert "there is no such file" in refused()


@pytest.mark.parametrize(
    ("written", "place"),
    [
        (b'[model]\nname = "openai:x"\nlongest = \n', "(at line 3, column 11)"),
        (b"[model\n", "(at line 1, column 7)"),
        (f"[model]\nkey = {SECRET}\n".encode(), "(at line 2, column 7)"),
        (f'[model]\nname = "{SECRET}\n'.encode(), "(at line 2"),
        (b'[model]\nname = "a:b"\nname = "a:c"\n', "(at line 3"),
        (b'[model]\nname = "a:\xff"\n', "line 2 is not UTF-8"),
    ],
)
def test_a_file_that_is_no_toml_is_told_with_its_line(toml: Path, written: bytes, place: str) -> None:
    toml.write_bytes(written)
    told = refused()
    assert told.startswith(str(toml))
    assert place in told


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read every file")
def test_a_file_that_may_not_be_read_is_told(toml: Path) -> None:
    toml.touch(mode=0o000)
    assert "Permission denied" in refused()


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ('[model]\nnme = "openai:x"', "model.nme: there is no such setting"),
        ('[mdel]\nname = "openai:x"', "mdel: there is no such setting"),
        ("[model]\nlongest = 'many'", "model.longest: Input should be a valid integer"),
        ("[model]\nlongest = 1.5", "model.longest: Input should be a valid integer"),
        ("[model]\nfirst_word = 0", "model.first_word: Input should be greater than 0"),
        ("[model]\nwhole = 601", "model.whole: Input should be less than or equal to 600"),
        ("[model]\ntemperature = inf", "model.temperature: Input should be less than or equal to 2"),
        (
            "[model]\ntakes_temperature = 'perhaps'",
            "model.takes_temperature: Input should be a valid boolean",
        ),
        ("[model]\nforms = 'paper'", "model.forms: Input should be 'json_schema'"),
        ("[model]\nname = 5", "model.name: Input should be a valid string"),
        ("[model]\nname = 'gpt-5-mini'", "model.name: expected provider:model, as in openai:gpt-5-mini"),
        ("[model]\nname = 'openai:'", "model.name: expected provider:model"),
        ("[model]\nendpoint = 'localhost:8080'", "model.endpoint: expected an address that begins with http"),
        ("[model]\nendpoint = 'http:///v1'", "model.endpoint: expected an address"),
        ("[model]\noptions = 3", "model.options: Input should be a valid dictionary"),
        ("model = 'openai:gpt-5-mini'", "model: expected a table, as in [model]"),
        ("[judge]\nseats = 2", "judge.seats: expected an odd number of seats"),
        ("[judge]\nseats = 11", "judge.seats: Input should be less than or equal to 9"),
        ("[judge]\ntemperature = 0.5", "judge.temperature: Input should be less than or equal to 0"),
        ("[budget]\ndrill = -1", "budget.drill: Input should be greater than or equal to 0"),
        ("[voice]\npractice = 'both'", "voice.practice: Input should be 'model' or 'authored'"),
        ("[voice]\nplay = 'model'", "voice.play: there is no such setting"),
    ],
)
def test_what_is_set_wrongly_is_told_with_file_and_name(toml: Path, written: str, told: str) -> None:
    toml.write_text(written)
    assert refused().startswith(f"{toml}: {told}")


@pytest.mark.parametrize(
    "written",
    [
        f'api_key = "{SECRET}"',
        f'[model]\nkey = "{SECRET}"',
        f'[model]\napi_key = "{SECRET}"',
        f'[model]\nopenai_api_key = "{SECRET}"',
        f'[judge]\napikey = "{SECRET}"',
        f'[model]\ntoken = "{SECRET}"',
        f'[model]\noptions = {{ api_key = "{SECRET}" }}',
        f'[model]\noptions = {{ openai_api_key = "{SECRET}" }}',
        f'[model]\noptions = {{ default_headers = {{ Authorization = "Bearer {SECRET}" }} }}',
        f'[model]\noptions = {{ headers = [{{ X-Api-Key = "{SECRET}" }}] }}',
        f'[model]\nendpoint = "https://somebody:{SECRET}@models.example/v1"',
    ],
)
def test_a_key_in_a_file_is_refused_and_not_repeated(toml: Path, written: str) -> None:
    toml.write_text(written)
    assert "a key has no place in a file; name its environment variable: key_variable" in refused()


def test_a_key_where_its_variables_name_belongs_is_refused_and_not_repeated(toml: Path) -> None:
    toml.write_text(f'[model]\nkey_variable = "{SECRET}"')
    assert refused().endswith("model.key_variable: expected the name of an environment variable")


def test_options_that_only_sound_like_keys_are_let_through() -> None:
    options = {"max_tokens": 5, "logit_bias": {"50256": -1}, "keyboard": 1, "tokenizer": "x"}
    assert Connection(options=options).options == options


@pytest.mark.parametrize(
    ("variable", "value", "told"),
    [
        (
            "RIPITZ_MODEL__LONGEST",
            SECRET,
            "RIPITZ_MODEL__LONGEST in the environment: Input should be a valid",
        ),
        ("RIPITZ_MODEL__NAME", "gpt-5", "RIPITZ_MODEL__NAME in the environment: expected provider:model"),
        ("RIPITZ_MODEL__NME", SECRET, "RIPITZ_MODEL__NME in the environment: there is no such setting"),
        ("RIPITZ_MODEL__API_KEY", SECRET, "RIPITZ_MODEL__API_KEY in the environment: a key has no place"),
        ("RIPITZ_MODEL", SECRET, "RIPITZ_… in the environment: a whole table is written in JSON"),
        ("RIPITZ_MODEL__OPTIONS", SECRET, "RIPITZ_… in the environment: a whole table is written in JSON"),
    ],
)
@pytest.mark.parametrize("beside", [True, False], ids=["with a file", "without"])
def test_what_is_set_wrongly_in_the_environment_is_told_by_its_variable(
    toml: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    variable: str,
    value: str,
    told: str,
    beside: bool,
) -> None:
    if beside:
        toml.write_text("[budget]\nday = 5\n")
    else:
        monkeypatch.delenv("RIPITZ_CONFIG")
        monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "nowhere"))
        monkeypatch.chdir(tmp_path / "..")
    monkeypatch.setenv(variable, value)
    assert refused().startswith(told)


def test_the_key_is_taken_from_the_variable_that_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ONE", f"{SECRET}\n")
    monkeypatch.setenv("EMPTY", "  ")
    monkeypatch.delenv("NONE", raising=False)
    assert Connection(key_variable="ONE").key() == SECRET
    assert Connection(key_variable="EMPTY").key() is None
    assert Connection(key_variable="NONE").key() is None
    assert Connection().key() is None


def test_settings_hold_no_key_that_could_be_printed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", SECRET)
    monkeypatch.setenv("RIPITZ_MODEL__NAME", "openai:gpt-5-mini")
    monkeypatch.setenv("RIPITZ_MODEL__KEY_VARIABLE", "OPENAI_API_KEY")
    found = read()
    assert found.model.key() == SECRET
    assert SECRET not in repr(found) + str(found) + found.model_dump_json()


def test_a_judge_without_a_name_is_the_voices_model_read_exactly(toml: Path) -> None:
    toml.write_text(
        '[model]\nname = "openai:a"\nendpoint = "http://here/v1"\nkey_variable = "K"\ntakes_temperature = false\n'
        "longest = 50\n[judge]\nseats = 3\nwhole = 90\n"
    )
    judge = read().second_reader
    assert judge
    assert (judge.name, judge.endpoint, judge.key_variable) == ("openai:a", "http://here/v1", "K")
    assert (judge.takes_temperature, judge.temperature) == (False, 0.0)
    assert (judge.seats, judge.whole, judge.longest) == (3, 90.0, 0)


def test_a_judge_alone_gives_nobody_a_voice(toml: Path) -> None:
    toml.write_text('[judge]\nname = "openai:a"\n')
    found = read()
    assert found.second_reader == found.judge
    assert not found.speaks("practice")
