"""Data files that are wrong say where."""

import contextlib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import datafile
from datafile import DataFileError, Strict


class Pet(Strict):
    name: str
    legs: int = 4
    calls: tuple[str, ...] = ()


def wrong(text: str | bytes) -> str:
    raw = text.encode() if isinstance(text, str) else text
    with pytest.raises(DataFileError) as error:
        datafile.parse(raw, "pet.yaml", Pet)
    return str(error.value)


def test_words_stay_words() -> None:
    pet = datafile.parse(b"name: no\ncalls: [yes, 'on', 2026-01-01, \"7\"]\nlegs: 3\n", "pet.yaml", Pet).model
    assert pet == Pet(name="no", calls=("yes", "on", "2026-01-01", "7"), legs=3)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("legs: 4\n", "pet.yaml:1: name: is missing"),
        ("name: Rex\nlgs: 4\n", "pet.yaml:2: lgs: unknown key “lgs”"),
        ("name: Rex\nlegs: four\n", "pet.yaml:2: legs: expected a whole number, found"),
        ("name: 12\n", "pet.yaml:1: name: expected text, found 12"),
        ("name: Rex\ncalls: woof\n", "pet.yaml:2: calls: expected a list"),
        ("name: Rex\ncalls:\n  - woof\n  - 3\n", "pet.yaml:4: calls.1: expected text, found 3"),
        ("name: Rex\nname: Max\n", "pet.yaml:2: the key “name” stands twice"),
        ("name: &a Rex\ncalls: [*a]\n", "pet.yaml:1: anchors and aliases"),
        ("name: !!python/object:os.system Rex\n", "pet.yaml:1: tags"),
        ("name: [Rex\n", "not valid YAML"),
        ("", "pet.yaml:1: the file is empty"),
        ("- Rex\n", "expected keys with values"),
        ("name: Rex\n? [a, b]\n: c\n", "pet.yaml:2: a key has to be plain text"),
        ("name: \x07\n", "control character"),
    ],
)
def test_an_error_names_file_line_and_key_and_what_was_expected(text: str, told: str) -> None:
    assert told in wrong(text)


def test_what_is_not_utf_8_is_told_with_its_line() -> None:
    assert wrong(b"name: Rex\ncalls: [\xff\xfe]\n").startswith("pet.yaml:2: not UTF-8")


def test_a_yaml_bomb_is_refused_at_once() -> None:
    bomb = "a: &a [x,x,x,x,x,x,x,x,x]\n" + "".join(
        f"{b}: &{b} [{','.join(['*' + a] * 9)}]\n" for a, b in zip("abcdefgh", "bcdefghi", strict=True)
    )
    assert "anchors and aliases" in wrong(bomb)


def test_deep_nesting_and_sheer_size_are_refused() -> None:
    assert "pet.yaml" in wrong("name: " + "[" * 5000 + "]" * 5000)
    assert "larger than" in wrong("name: " + "x" * datafile.MAX_BYTES)


def test_a_file_that_is_not_there_or_is_a_folder(tmp_path: Path) -> None:
    for path, told in ((tmp_path / "none.yaml", "there is no such file"), (tmp_path, "this is not a file")):
        with pytest.raises(DataFileError, match=told):
            datafile.load(path, Pet)


@given(st.binary(max_size=400))
def test_any_bytes_give_a_model_or_a_clean_error(raw: bytes) -> None:
    with contextlib.suppress(DataFileError):
        datafile.parse(raw, "pet.yaml", Pet)


@given(st.recursive(st.text(max_size=8), lambda x: st.lists(x) | st.dictionaries(st.text(max_size=8), x)))
def test_any_yaml_gives_a_model_or_a_clean_error(value: object) -> None:
    import yaml

    with contextlib.suppress(DataFileError):
        datafile.parse(yaml.safe_dump(value, allow_unicode=True).encode(), "pet.yaml", Pet)
