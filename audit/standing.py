"""Rows as they stand, whoever has been at them: read without trust, or said to be unreadable. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from record.chain import moment
from record.database import utc
from record.ledger import marked

Row = Mapping[Any, Any]
"""by the names of its columns"""

LARGEST = 2**53
"""beyond it a number has no canonical JSON"""


class UnreadableError(ValueError):
    """A row that is no row of ours; the message says which part of it is wrong."""


@dataclass(frozen=True, slots=True)
class EventRow:
    """An event as it stands."""

    number: int
    at: datetime
    kind: str
    salt: str | None
    body: str | None
    digest: str
    hash: str


@dataclass(frozen=True, slots=True)
class EntryRow:
    """An entry of the ledger as it stands."""

    number: int
    at: datetime
    subject: str
    kind: str
    salt: str | None
    body: str | None
    digest: str
    hash: str


@dataclass(frozen=True, slots=True)
class OtherRow:
    """An entry of the ledger as it is handed out with what it is not about: no word of it."""

    number: int
    mark: str
    hash: str


@dataclass(frozen=True, slots=True)
class AttemptRow:
    """An attempt as it stands; `owner` is not in what is handed out."""

    id: str
    serial: int
    started_at: datetime
    assignment: str | None
    setting: str
    salt: str | None
    start: str
    erased_at: datetime | None


def event_row(row: Row) -> EventRow:
    """An event of a row or of JSON. Raises `UnreadableError`."""
    salt, body = _words(row, "salt"), _words(row, "body")
    return EventRow(
        _number(row, "number"),
        _moment(row, "at"),
        _text(row, "kind"),
        salt,
        body,
        _text(row, "digest"),
        _text(row, "hash"),
    )


def entry_row(row: Row) -> EntryRow:
    """An entry of the ledger. Raises `UnreadableError`."""
    return EntryRow(
        _number(row, "number"),
        _moment(row, "at"),
        _text(row, "subject"),
        _text(row, "kind"),
        _words(row, "salt"),
        _words(row, "body"),
        _text(row, "digest"),
        _text(row, "hash"),
    )


def other_row(row: Row) -> OtherRow:
    """An entry of which nothing is told. Raises `UnreadableError`."""
    return OtherRow(_number(row, "number"), _text(row, "mark"), _text(row, "hash"))


def mark_of(row: EntryRow) -> str:
    """The hash of an entry by itself."""
    return marked(row.number, row.subject, row.kind, row.at, row.digest)


def attempt_row(row: Row) -> AttemptRow:
    """An attempt. Raises `UnreadableError`."""
    return AttemptRow(
        _text(row, "id"),
        _number(row, "serial"),
        _moment(row, "started_at"),
        _words(row, "assignment"),
        _text(row, "setting"),
        _words(row, "salt"),
        _text(row, "start"),
        None if row.get("erased_at") is None else _moment(row, "erased_at"),
    )


def plain(row: EventRow | EntryRow | OtherRow | AttemptRow) -> dict[str, str | int | None]:
    """A row as plain values, its moments as they enter the chain."""
    values = {name: getattr(row, name) for name in type(row).__slots__}
    return {name: moment(value) if isinstance(value, datetime) else value for name, value in values.items()}


def _number(row: Row, name: str) -> int:
    value = row.get(name)
    # True is a number to Python
    if type(value) is not int or not 0 <= value < LARGEST:
        raise UnreadableError(f"its {name} is none that it could have")
    return value


def _text(row: Row, name: str) -> str:
    value = _words(row, name)
    if value is None:
        raise UnreadableError(f"its {name} is missing")
    return value


def _words(row: Row, name: str) -> str | None:
    value = row.get(name)
    if value is None:
        return None
    if not isinstance(value, str):
        raise UnreadableError(f"its {name} is no text")
    try:
        value.encode()
    except UnicodeEncodeError:
        raise UnreadableError(f"its {name} cannot be read as text") from None
    return value


def _moment(row: Row, name: str) -> datetime:
    value = row.get(name)
    if isinstance(value, datetime):
        return utc(value).astimezone(UTC)
    text = _text(row, name)
    try:
        at = utc(datetime.fromisoformat(text))
    except ValueError:
        at = None
    # a moment has one spelling in a file, and one in SQLite, which forgets that it is UTC
    if at is None or text not in (moment(at), f"{at:%Y-%m-%d %H:%M:%S.%f}"):
        raise UnreadableError(f"its time ({name}) cannot be read")
    return at
