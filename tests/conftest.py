"""Every test has its own record and its own home, and the network is off."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck
from hypothesis import settings as examples

from drills.store import Store
from models.settings import settings

examples.register_profile("ripitz", deadline=None, suppress_health_check=[HealthCheck.too_slow])
examples.load_profile("ripitz")


@pytest.fixture(autouse=True)
def own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RIPITZ_DATABASE", f"sqlite:///{tmp_path / 'ripitz.db'}")
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    # whoever runs the tests may have a model set up for themselves
    for name in [name for name in os.environ if name.startswith("RIPITZ_") and name != "RIPITZ_DATABASE"]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("RIPITZ_KEYS", str(tmp_path / "keys"))
    (tmp_path / "ripitz.toml").touch()
    monkeypatch.setenv("RIPITZ_CONFIG", str(tmp_path / "ripitz.toml"))
    settings.cache_clear()


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    record = Store(f"sqlite:///{tmp_path / 'ripitz.db'}")
    yield record
    record.close()
