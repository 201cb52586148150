"""Every test has its own record and its own home, and the network is off."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from drills.store import Store

settings.register_profile("ripitz", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("ripitz")


@pytest.fixture(autouse=True)
def own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RIPITZ_DATABASE", f"sqlite:///{tmp_path / 'ripitz.db'}")
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    record = Store(f"sqlite:///{tmp_path / 'ripitz.db'}")
    yield record
    record.close()
