"""Keys stand in a folder of their own; the newest signs, the others still tell what they signed."""

import stat
from pathlib import Path

import pytest

from record.keys import Keys, KeysError


def test_the_newest_signs_and_those_before_it_still_check(tmp_path: Path) -> None:
    keys = Keys(tmp_path / "keys")
    assert keys.current() is None
    first = keys.make()
    signature = keys.private(first.id).sign(b"a head")
    second = keys.make()
    assert keys.current() == second
    assert [key.id for key in keys.all()] == [second.id, first.id]
    known = keys.named(first.id)
    assert known
    assert known.holds(signature, b"a head")
    assert not known.holds(signature, b"another head")
    assert not second.holds(signature, b"a head")


def test_a_private_half_is_for_its_owner_alone(tmp_path: Path) -> None:
    made = Keys(tmp_path).make()
    assert stat.S_IMODE((tmp_path / f"{made.id}.private.pem").stat().st_mode) == 0o600


def test_a_key_cannot_be_put_in_the_place_of_another(tmp_path: Path) -> None:
    keys = Keys(tmp_path)
    one, other = keys.make(), keys.make()
    file = tmp_path / f"{one.id}.public.json"
    file.write_text(file.read_text().replace(one.raw.hex(), other.raw.hex()))
    with pytest.raises(KeysError, match="names another key"):
        keys.all()


def test_without_its_private_half_a_key_signs_nothing(tmp_path: Path) -> None:
    keys = Keys(tmp_path)
    made = keys.make()
    (tmp_path / f"{made.id}.private.pem").unlink()
    assert keys.current() is None
    with pytest.raises(KeysError, match="private half"):
        keys.private(made.id)
