"""A commit of SQLite lasts when it is answered; those who wait at the same time share one flush."""

import os
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from drills.store import RecordError, Store
from record.flushing import Flushing

Span = tuple[float, float]


@pytest.fixture
def flushes(monkeypatch: pytest.MonkeyPatch) -> list[Span]:
    """When each flush of a slow disk began and ended."""
    made: list[Span] = []
    flush = os.fsync

    def slow(file: int) -> None:
        began = time.monotonic()
        time.sleep(0.02)
        flush(file)
        made.append((began, time.monotonic()))

    monkeypatch.setattr(os, "fsync", slow)
    return made


def test_many_who_wait_share_a_flush_that_began_after_they_came(tmp_path: Path, flushes: list[Span]) -> None:
    (tmp_path / "record.db-wal").touch()
    flushing = Flushing(tmp_path / "record.db")

    def one(number: int) -> Span:
        time.sleep(number % 7 / 200)
        came = time.monotonic()
        flushing.flush()
        return came, time.monotonic()

    with ThreadPoolExecutor(40) as threads:
        waits = list(threads.map(one, range(200)))
    assert len(flushes) < 60
    assert all(any(came <= began and ended <= went for began, ended in flushes) for came, went in waits)


def test_what_was_written_is_flushed_and_what_was_read_is_not(tmp_path: Path, flushes: list[Span]) -> None:
    store = Store(f"sqlite:///{tmp_path / 'ripitz.db'}")
    store.begin("a", {})
    before = len(flushes)
    store.append("a", 0, "replied", {"text": "hello"})
    assert len(flushes) == before + 1
    assert store.events("a")
    assert len(flushes) == before + 1
    store.close()


def test_a_disk_that_fails_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store = Store(f"sqlite:///{tmp_path / 'ripitz.db'}")
    with monkeypatch.context() as broken:
        broken.setattr(os, "fsync", _fails)
        with pytest.raises(RecordError, match=r"cannot be written: .*No space left"):
            store.begin("a", {})
    store.begin("b", {})
    store.close()


def _fails(_: int) -> None:
    raise OSError(28, "No space left on device")
