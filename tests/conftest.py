"""Every test has its own record and its own home, and the network is off.

The record is a SQLite file, or with `RIPITZ_TEST_DATABASE=postgresql` a database on a server of ours.
"""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck
from hypothesis import settings as examples

from drills.store import Store
from models.settings import settings
from record.database import Database

if TYPE_CHECKING:
    from tests.postgres import Server

ON_POSTGRES = os.environ.get("RIPITZ_TEST_DATABASE") == "postgresql"

examples.register_profile("ripitz", deadline=None, suppress_health_check=[HealthCheck.too_slow])
examples.load_profile("ripitz")


@pytest.fixture(scope="session")
def postgres() -> Iterator["Server"]:
    """A server that is quick and forgetful: what it holds need not outlive it."""
    # few tests want one
    from tests.postgres import started

    server = started("fsync=off", "full_page_writes=off", "max_wal_size=64MB")
    yield server
    server.stop()


@pytest.fixture(scope="session")
def up_to_date(postgres: "Server") -> str:
    """An empty record on that server, to be copied."""
    url = postgres.database()
    Database(url).close()
    return url


@pytest.fixture
def url(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[str]:
    """Where this test's record is."""
    if not ON_POSTGRES:
        yield f"sqlite:///{tmp_path / 'ripitz.db'}"
        return
    server: Server = request.getfixturevalue("postgres")
    made = server.database(request.getfixturevalue("up_to_date"))
    yield made
    server.drop(made)


@pytest.fixture(autouse=True)
def own_home(url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RIPITZ_DATABASE", url)
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    # whoever runs the tests may have a model set up for themselves
    for name in [name for name in os.environ if name.startswith("RIPITZ_") and name != "RIPITZ_DATABASE"]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("RIPITZ_KEYS", str(tmp_path / "keys"))
    (tmp_path / "ripitz.toml").touch()
    monkeypatch.setenv("RIPITZ_CONFIG", str(tmp_path / "ripitz.toml"))
    settings.cache_clear()


@pytest.fixture
def store(url: str) -> Iterator[Store]:
    record = Store(url)
    yield record
    record.close()
