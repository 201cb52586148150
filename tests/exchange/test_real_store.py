"""Ralph's learning record store, a real one of somebody else's, takes what is sent."""

import os
import socket
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from exchange.drills import DrillResults
from exchange.learning_store import LearningStore
from exchange.outbox import Outbox
from exchange.sending import Sending, Tally
from exchange.statements import statements
from models.exchange import Exchange
from tests.exchange.conftest import House
from tests.exchange.outcomes import NAMING
from tests.exchange.peers import PEERS, with_peers

pytestmark = [with_peers, pytest.mark.enable_socket]

USER, KEY = "ripitz", "a key of the tests"

# its back end of plain files, the one that needs no database server, would write to a file only once
SERVE = """
import sys
import uvicorn
from ralph.backends.data.base import BaseOperationType
from ralph.backends.lrs.fs import FSLRSBackend

FSLRSBackend.default_operation_type = BaseOperationType.APPEND
uvicorn.run("ralph.api:app", port=int(sys.argv[1]))
"""


@pytest.fixture
def ralph(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Exchange]:
    """The store on loopback, in files, with one user."""
    own = {
        "PATH": os.environ["PATH"],
        "HOME": str(tmp_path),
        "XDG_CONFIG_HOME": str(tmp_path),
        "RALPH_RUNSERVER_BACKEND": "fs",
        "RALPH_BACKENDS__LRS__FS__DEFAULT_DIRECTORY_PATH": str(tmp_path / "statements"),
    }
    (tmp_path / "statements").mkdir()
    account = ["-A", USER, "https://practice.example.com"]
    subprocess.run(
        [PEERS / "bin/ralph", "auth", "-u", USER, "-p", KEY, "-s", "all", *account, "-w"],
        env=own,
        check=True,
        capture_output=True,
    )
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    address = f"http://127.0.0.1:{port}"
    with (tmp_path / "ralph.log").open("wb") as log:
        serving = subprocess.Popen(
            [PEERS / "bin/python", "-c", SERVE, str(port)], env=own, stdout=log, stderr=log
        )
    try:
        _answers(f"{address}/__heartbeat__", serving)
        monkeypatch.setenv("LRS_KEY", KEY)
        yield Exchange(store=f"{address}/xAPI", user=USER, key_variable="LRS_KEY")
    finally:
        serving.terminate()
        serving.wait(20)


def _answers(address: str, serving: "subprocess.Popen[bytes]") -> None:
    until = time.monotonic() + 60
    while time.monotonic() < until and serving.poll() is None:
        try:
            httpx.get(address, timeout=2)
        except httpx.TransportError:
            time.sleep(0.2)
        else:
            return
    raise RuntimeError("the store did not start")


def test_everything_is_taken_once_and_can_be_had_back(ralph: Exchange, house: House) -> None:
    sources = DrillResults(house.store).sources()
    told = {one["id"]: one for source in sources for one in statements(source.read(), NAMING)}
    with LearningStore(ralph) as store:
        first = Sending(NAMING, Outbox(house.store.database, store.address), store).send(sources)
        # as a store is told whose part of our record was lost
        again = Sending(NAMING, Outbox(house.store.database, "another"), store).send(sources)
    assert first == again == Tally(delivered=len(told))
    auth = httpx.BasicAuth(USER, KEY)
    asked = httpx.get(
        f"{ralph.store}/statements", auth=auth, headers={"X-Experience-API-Version": "1.0.3"}
    ).json()
    kept = {one["id"]: one for one in asked["statements"]}
    assert kept.keys() == told.keys()
    for id_, one in told.items():
        assert {name: kept[id_][name] for name in ("actor", "verb", "object")} == {
            name: one[name] for name in ("actor", "verb", "object")
        }
        assert kept[id_].get("result") == one.get("result")


def test_a_statement_it_holds_differently_does_not_hold_up_the_others(ralph: Exchange, house: House) -> None:
    sources = DrillResults(house.store).sources()
    told = [one for source in sources for one in statements(source.read(), NAMING)]
    other = told[3] | {"timestamp": "2001-01-01T00:00:00Z", "verb": told[0]["verb"]}
    with LearningStore(ralph) as store:
        assert [why for _, why in store.send([other])] == [None]
        tally = Sending(NAMING, Outbox(house.store.database, store.address), store).send(sources)
        assert tally == Tally(delivered=len(told))
        ((_, why),) = store.send([told[0] | {"id": "00000000-0000-5000-8000-000000000000", "verb": {}}])
    assert why is not None
    assert why.startswith("code 4")
