"""Whether somebody was there: told to one of all who come after a gap, whatever the clock does."""

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from record.database import Database
from record.pulse import AWAY, EVERY, Gap, beat

MORNING = datetime(2026, 3, 2, 9, tzinfo=UTC)


def beaten(database: Database, at: datetime, monkeypatch: pytest.MonkeyPatch) -> Gap | None:
    monkeypatch.setattr("record.pulse.now", lambda: at)
    with database.transaction() as connection:
        return beat(connection)


def test_a_gap_is_a_silence_and_a_beat_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    database = Database(f"sqlite:///{tmp_path / 'ripitz.db'}")
    at = MORNING
    assert beaten(database, at, monkeypatch) is None
    for _ in range(10):
        at += EVERY
        assert beaten(database, at, monkeypatch) is None
    back = at + AWAY + EVERY
    assert beaten(database, back, monkeypatch) == Gap(at, back)
    assert beaten(database, back, monkeypatch) is None


def test_a_clock_that_is_set_back_makes_no_gap(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    database = Database(f"sqlite:///{tmp_path / 'ripitz.db'}")
    for at in (MORNING, MORNING - timedelta(hours=1), MORNING - timedelta(hours=1) + EVERY):
        assert beaten(database, at, monkeypatch) is None


def test_of_many_who_come_back_at_once_one_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    url = f"sqlite:///{tmp_path / 'ripitz.db'}"
    beaten(Database(url), MORNING, monkeypatch)
    later = MORNING + timedelta(hours=1)
    many = [Database(url) for _ in range(6)]
    with ThreadPoolExecutor(6) as threads:
        told = list(threads.map(lambda database: beaten(database, later, monkeypatch), many))
    assert [gap for gap in told if gap] == [Gap(MORNING, later)]
