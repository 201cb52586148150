"""What the documents say of the settings is so."""

import re
from pathlib import Path

import pytest
from pydantic import BaseModel

from models import patience, thrift
from models.settings import Connection, Judge, Settings, read

DOCS = Path(__file__).parents[2] / "docs"
TEXT = (DOCS / "models.md").read_text(encoding="utf-8")
ALL = "\n".join(page.read_text(encoding="utf-8") for page in sorted(DOCS.glob("*.md")))
SAMPLES = re.findall(r"```toml\n(.*?)```", TEXT, re.DOTALL)
ROWS = dict(re.findall(r"^\| `(\w+\.\w+)` \| `(.+?)` \|", ALL, re.MULTILINE))


def written(value: object) -> str:
    if isinstance(value, str):
        return f'"{value}"'
    return str(value).lower() if isinstance(value, bool) else str(value)


@pytest.mark.parametrize("sample", SAMPLES)
def test_every_sample_is_a_file_of_settings(
    sample: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "sample.toml"
    path.write_text(sample)
    monkeypatch.setenv("RIPITZ_CONFIG", str(path))
    assert read().speaks("practice")


def test_there_are_samples() -> None:
    assert len(SAMPLES) == 3


def test_the_tables_name_every_setting_with_its_default() -> None:
    settings = {
        f"{section}.{name}": written(getattr(getattr(Settings(), section), name))
        for section in Settings.model_fields
        for name in _fields(section)
    }
    assert settings == ROWS


def test_the_figures_are_those_of_the_code() -> None:
    assert f"up to {patience.LONGEST_PAUSE:g} seconds" in TEXT
    assert (patience.FAILURES, patience.PEACE) == (3, 60.0)
    assert "three failures in a row" in TEXT
    assert thrift.CHARACTERS_A_TOKEN == 4
    assert "four characters each" in TEXT


def _fields(section: str) -> list[str]:
    kind: type[BaseModel] = type(getattr(Settings(), section))
    if kind is not Judge:
        return list(kind.model_fields)
    return [
        name
        for name, field in kind.model_fields.items()
        if name not in Connection.model_fields
        or name == "name"
        or field.default != Connection.model_fields[name].default
    ]
