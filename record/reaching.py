"""How a database is reached: its driver, what every connection begins with, how many there are.

What holds for one kind holds for the other: what was kept is kept for good, whoever wants to write waits for
their turn, and a text that no database takes is held as near as may be.
"""

from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url, text

from record.flushing import Flushing

MOST_CONNECTIONS = 20
"""of one process to a server, which by default has a hundred for all"""
_SQLITE = (
    # readers never wait for the writer; that a commit outlives a loss of power is seen to in `flushing.py`
    "journal_mode=WAL",
    "synchronous=NORMAL",
    "foreign_keys=ON",
    "busy_timeout=10000",
    # what is erased is overwritten
    "secure_delete=ON",
)
_POSTGRESQL = (
    "SET TIME ZONE 'UTC'",
    "SET lock_timeout = '10s'",
    # a server may be set up to answer before it has written; what it does beyond that is its own affair
    "SELECT set_config(name, 'on', false) FROM pg_settings"
    " WHERE name = 'synchronous_commit' AND setting = 'off'",
)
_KINDS = {"sqlite": "SQLite", "postgresql": "PostgreSQL"}
_OURS = 0x52_49_50_49
"""of advisory locks; no other program on that database is likely to use it"""


def reach(url: str) -> Engine:
    """An engine for the database at a SQLAlchemy URL. Raises `ImportError` and what SQLAlchemy raises."""
    address = make_url(url)
    if file := _file(address):
        # wherever this process goes from here
        address = address.set(database=str(file))
        file.parent.mkdir(parents=True, exist_ok=True)
    engine = _server(address) if _is_postgresql(address) else create_engine(address)
    if engine.dialect.name == "sqlite":
        event.listen(engine, "connect", _tune_sqlite)
        event.listen(engine, "savepoint", _begin)
    event.listen(engine, "before_cursor_execute", _hold, retval=True)
    return engine


def file_of(url: str) -> Path | None:
    """The file of a record that is one. Raises `ArgumentError`."""
    return _file(make_url(url))


def flushing(engine: Engine) -> Flushing | None:
    """What makes commits last, where the database does not see to it itself."""
    file = _file(engine.url)
    return Flushing(file) if file else None


def has_written(connection: Connection) -> bool:
    """Whether this transaction of SQLite has anything to commit; what a server has is its own affair."""
    driver: Any = connection.connection.driver_connection
    return connection.dialect.name == "sqlite" and bool(driver.in_transaction)


def wait_for_turn(connection: Connection, name: str, patiently: bool = False) -> None:
    """Wait until nobody else is at what is called that; until this transaction ends nobody will be.

    On SQLite nobody else writes anything meanwhile. `patiently` is: for however long it takes.
    """
    if connection.dialect.name == "sqlite":
        _begin(connection)
        return
    if patiently:
        connection.exec_driver_sql("SET LOCAL lock_timeout = 0")
    # the table itself is not locked: whoever writes to it with no need of a turn is not held up
    connection.execute(
        text("SELECT pg_advisory_xact_lock(:ours, hashtext(:name))"), {"ours": _OURS, "name": name}
    )


def place(engine: Engine) -> str:
    """Which database it is, and where, in words; its version is known once it was spoken to."""
    version = ".".join(map(str, engine.dialect.server_version_info or ()))
    kind = f"{_KINDS.get(engine.dialect.name, engine.dialect.name)} {version}".strip()
    address = engine.url
    if engine.dialect.name == "sqlite":
        return f"{kind}, {address.database or 'in memory'}"
    host = address.host or address.query.get("host") or "this machine"
    return f"{kind}, database {address.database or address.username} at {host}"


def _is_postgresql(address: URL) -> bool:
    return address.get_backend_name() in ("postgresql", "postgres")


def _server(address: URL) -> Engine:
    try:
        import psycopg  # noqa: F401 - to say what is missing before anybody else does
    except ImportError:
        raise ImportError('PostgreSQL needs a driver: pip install "ripitz[postgres]"') from None
    given = {"connect_timeout": "10", "application_name": "ripitz", **address.query}
    engine = create_engine(
        address.set(drivername="postgresql+psycopg", query=given),
        # what the rooms count on; a server may be set up otherwise
        isolation_level="READ COMMITTED",
        # a server that was started anew in between is not noticed
        pool_pre_ping=True,
        pool_size=MOST_CONNECTIONS // 2,
        max_overflow=MOST_CONNECTIONS - MOST_CONNECTIONS // 2,
    )
    event.listen(engine, "connect", _tune_postgresql)
    return engine


def _file(address: URL) -> Path | None:
    """The file of a SQLite database; None for one in memory, and for a server."""
    named = address.database if address.get_backend_name() == "sqlite" else None
    return Path(named).expanduser().absolute() if named and not named.startswith((":", "file:")) else None


def _tune_sqlite(connection: Any, _: object) -> None:
    cursor = connection.cursor()
    for pragma in _SQLITE:
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _begin(connection: Connection, *_: str) -> None:
    """Begin the transaction; the driver does so by itself only where something is plainly written.

    Without one a savepoint would itself be the transaction, and be kept whatever comes after it.
    """
    if not has_written(connection):
        connection.exec_driver_sql("BEGIN IMMEDIATE")


def _tune_postgresql(connection: Any, _: object) -> None:
    with connection.cursor() as cursor:
        for statement in _POSTGRESQL:
            cursor.execute(statement)
    connection.commit()


def _hold(_: object, __: object, statement: str, given: Any, ___: object, many: bool) -> tuple[str, Any]:
    """What was typed and is held as it is, without what no database takes: NULs and halves of characters.

    Bodies are ASCII JSON and have neither. An address with one in it finds nothing, instead of failing.
    """
    return statement, [_plain(row) for row in given] if many else _plain(given)


def _plain(row: Any) -> Any:
    if isinstance(row, dict):
        return {name: _text(value) for name, value in row.items()}
    return tuple(map(_text, row))


def _text(value: Any) -> Any:
    if not isinstance(value, str) or (value.isascii() and "\0" not in value):
        return value
    return value.encode(errors="replace").decode().replace("\0", "\N{REPLACEMENT CHARACTER}")
