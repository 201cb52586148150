"""What PostgreSQL alone can show: a server that is killed, set up oddly, or reached by several processes at once."""

import multiprocessing
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from threading import Event, Timer

import psycopg
import pytest
from sqlalchemy import make_url

from drills.store import RecordError, Store
from people.register import Register
from record.database import Database
from record.migrating import newest
from tests.postgres import Server, started

pytestmark = pytest.mark.postgres

ODD = (
    "SET default_transaction_isolation = 'serializable'",
    "SET synchronous_commit = off",
    "SET timezone = 'Asia/Kolkata'",
)


@pytest.fixture
def killable() -> Iterator[Server]:
    """A server as it comes: what it has answered, it keeps."""
    server = started()
    yield server
    server.stop()


@pytest.fixture
def kept(killable: Server) -> Iterator[Store]:
    """A record there, with one reply in it."""
    store = Store(killable.database())
    store.begin("a", {"seed": 1})
    store.append("a", 0, "replied", {"text": "hello"})
    yield store
    store.close()


def test_a_server_that_was_killed_and_started_again_is_gone_on_with(killable: Server, kept: Store) -> None:
    killable.kill()
    killable.start()
    assert [event.body["text"] for event in kept.events("a")] == ["hello"]
    kept.append("a", 1, "replied", {"text": "and again"})


def test_a_server_that_is_being_started_is_waited_for(killable: Server, kept: Store) -> None:
    killable.kill()
    starting = Timer(1, killable.start)
    starting.start()
    assert [event.body["text"] for event in kept.events("a")] == ["hello"]
    starting.join()


def test_what_was_under_way_when_the_server_was_killed_is_undone_and_told(
    killable: Server, kept: Store
) -> None:
    with pytest.raises(RecordError, match="the record cannot be used"):
        _write_and_kill(kept.database, killable)
    killable.start()
    assert Register(kept.database).alone().name == ""


def _write_and_kill(database: Database, server: Server) -> None:
    with database.transaction() as connection:
        connection.exec_driver_sql("INSERT INTO own_name VALUES (1, 'Ann')")
        server.kill()


def test_an_oddly_set_up_server_makes_no_difference(postgres: Server) -> None:
    url = postgres.database()
    name = make_url(url).database
    with psycopg.connect(url, autocommit=True) as connection:
        for setting in ODD:
            connection.execute(f"ALTER DATABASE {name} {setting}".encode())
    database = Database(url)
    with database.transaction() as used:
        for setting, value in (
            ("transaction_isolation", "read committed"),
            ("synchronous_commit", "on"),
            ("timezone", "UTC"),
        ):
            assert used.exec_driver_sql(f"SHOW {setting}").scalar() == value
    database.close()


def test_several_processes_may_open_a_new_record_at_once(postgres: Server) -> None:
    url = postgres.database()
    with multiprocessing.get_context("forkserver").Pool(4) as processes:
        assert processes.map(_opened, [url] * 4) == [(newest(), newest())] * 4


def _opened(url: str) -> tuple[str, str]:
    database = Database(url)
    steps = database.steps()
    database.close()
    return steps


def test_who_waits_for_anothers_turn_goes_on_once_it_is_over(postgres: Server, up_to_date: str) -> None:
    database = Database(postgres.database(up_to_date))
    holding, go_on = Event(), Event()

    def first() -> None:
        with database.transaction() as connection:
            connection.exec_driver_sql("INSERT INTO own_name VALUES (1, 'Ann')")
            holding.set()
            go_on.wait()

    def second() -> None:
        holding.wait()
        Timer(0.2, go_on.set).start()
        with database.transaction() as connection:
            connection.exec_driver_sql("INSERT INTO own_name VALUES (1, 'Ben') ON CONFLICT (id) DO NOTHING")

    with ThreadPoolExecutor(2) as threads:
        for work in (threads.submit(first), threads.submit(second)):
            work.result()
    with database.transaction() as connection:
        assert connection.exec_driver_sql("SELECT name FROM own_name").scalars().all() == ["Ann"]
    database.close()
