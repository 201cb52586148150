"""Brings a database to the tables of this version, one numbered step after another."""

from pathlib import Path
from threading import Lock

from sqlalchemy import Connection, Engine, inspect, text

from errors import UserError
from record.reaching import wait_for_turn

STEPS = Path(__file__).parent / "migrations"

_ONE_AT_A_TIME = Lock()
"""Alembic keeps what it is doing in a place that all threads share"""


class NewerRecordError(UserError):
    """The record was written by a later version; this one would not understand it."""

    def __init__(self) -> None:
        super().__init__("this record was written by a newer Ripitz; install that version to open it")


def newest() -> str:
    """The number of the last step: how its file begins."""
    return max(path.name[1:5] for path in (STEPS / "versions").glob("s[0-9]*.py"))


def is_up_to_date(engine: Engine) -> bool:
    """Whether all steps were taken. Raises `NewerRecordError`, and what the driver raises."""
    with engine.connect() as connection:
        step = stands_at(connection)
    if (step or "") > newest():
        raise NewerRecordError
    return step == newest()


def bring_up_to_date(engine: Engine) -> None:
    """Take the steps that were not taken yet. Raises `NewerRecordError`, and what the driver raises."""
    with engine.connect() as connection:
        before = stands_at(connection)
    if before == newest():
        return
    if engine.dialect.name == "sqlite":
        # the driver begins no transaction for a change of tables, and two who open at once must take turns
        with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
            connection.exec_driver_sql("BEGIN IMMEDIATE")
            try:
                _step(connection)
            except BaseException:
                connection.exec_driver_sql("ROLLBACK")
                raise
            connection.exec_driver_sql("COMMIT")
    else:
        with engine.begin() as connection:
            wait_for_turn(connection, "steps", patiently=True)
            _step(connection)


def stands_at(connection: Connection) -> str | None:
    """The number of the last step that was taken; None where none was."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    return connection.execute(text("SELECT version_num FROM alembic_version")).scalar()


def _step(connection: Connection) -> None:
    # a record that is up to date, which is nearly always, does not wait for this
    from alembic import command
    from alembic.config import Config
    from alembic.util.exc import CommandError

    steps = Config()
    steps.set_main_option("script_location", str(STEPS).replace("%", "%%"))
    steps.attributes["connection"] = connection
    try:
        with _ONE_AT_A_TIME:
            command.upgrade(steps, "head")
    except CommandError:
        if (stands_at(connection) or "") > newest():
            raise NewerRecordError from None
        raise
