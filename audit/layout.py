"""How evidence is laid out in a file: JSON, in one way only. Pure.

A line for each event, document and entry of the ledger, each line canonical (RFC 8785). Every byte counts: a
file that says the same in other bytes is not whole, and the line that differs tells where.
"""

import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass, replace
from hashlib import sha256
from typing import Any, TypeVar

import rfc8785

from audit.finding import Finding
from audit.heads import Head, head_of
from audit.standing import (
    AttemptRow,
    EntryRow,
    EventRow,
    OtherRow,
    attempt_row,
    entry_row,
    event_row,
    other_row,
    plain,
)

FORM = "ripitz 1"
"""what the file calls itself; another layout gets another number"""

Read = TypeVar("Read")


@dataclass(frozen=True, slots=True)
class Evidence:
    """One attempt, and the piece of the ledger that binds it to a signed head."""

    attempt: AttemptRow
    events: tuple[EventRow, ...]
    documents: Mapping[str, str]
    before: str
    """the hash of the entry before the first that is here"""
    ledger: tuple[EntryRow | OtherRow, ...]
    head: Head | None = None
    """of the last entry that is here; it, key and signature are None together, where nothing was signed"""
    key: str | None = None
    """the public key that signed both, hexadecimal"""
    signature: str | None = None
    """of all the rest of the file, so that nothing can be left out of it"""


class NotAsWrittenError(Exception):
    """A line of the file is not as such a file is written; `finding` says where."""

    def __init__(self, finding: Finding) -> None:
        super().__init__(str(finding))
        self.finding = finding


def is_evidence(data: bytes) -> bool:
    """Whether this is such a file, or was one."""
    return b'"form":"ripitz' in data or b'\n"events":[' in data


def written(evidence: Evidence) -> bytes:
    """The file."""
    documents = sorted(evidence.documents.items())
    lines = [
        b"{" + _named("form", FORM) + b",",
        _named("attempt", plain(evidence.attempt)) + b",",
        *_list("events", b"[]", map(_row, evidence.events)),
        *_list("documents", b"{}", (_named(key, content) for key, content in documents)),
        _named("before", evidence.before) + b",",
        *_list("ledger", b"[]", map(_row, evidence.ledger)),
        _named("head", _head(evidence.head)) + b",",
        _named("key", evidence.key) + b",",
        _named("signature", evidence.signature) + b"}",
    ]
    return b"\n".join(lines) + b"\n"


def to_sign(evidence: Evidence) -> bytes:
    """What is signed of a file: all but the signature, named so that it is taken for nothing else."""
    rest = sha256(written(replace(evidence, signature=None))).hexdigest()
    return _dump({"of": "ripitz evidence", "sha256": rest})


def read(data: bytes) -> Evidence:
    """What a file says. Raises `NotAsWrittenError` at the first line that is not as it is written."""
    lines = _Lines(data)
    lines.value("form", _form, _same, b"{", b",")
    evidence = Evidence(
        lines.value("attempt", attempt_row, plain),
        tuple(lines.rows("events", b"[]", lambda row: event_row(json.loads(row)), _row)),
        dict(lines.rows("documents", b"{}", _document, lambda item: _named(*item))),
        lines.value("before", _text, _same),
        tuple(lines.rows("ledger", b"[]", _entry, _row)),
        lines.value("head", lambda told: told and head_of(told), _head),
        lines.value("key", _text_or_none, _same),
        lines.value("signature", _text_or_none, _same, b"", b"}"),
    )
    lines.end()
    return evidence


class _Lines:
    """The lines of a file, one after another."""

    def __init__(self, data: bytes) -> None:
        self._lines = data.split(b"\n")
        self._at = 0
        named = re.search(rb'^"attempt":.*?"id":"([0-9A-Za-z_-]{1,32})"', data, re.MULTILINE)
        self._attempt = named[1].decode() if named else None

    def value(
        self,
        name: str,
        read: Callable[[Any], Read],
        write: Callable[[Read], Any],
        opening: bytes = b"",
        closing: bytes = b",",
    ) -> Read:
        """A part that stands on one line."""
        before, line = opening + _dump(name) + b":", self._next()
        try:
            found = read(json.loads(line.removeprefix(before).removesuffix(closing).decode()))
            if before + _dump(write(found)) + closing == line:
                return found
        except _NO_SUCH_LINE:
            pass
        # what its events follow is named by the first of them
        raise self._otherwise(f"the part “{name}”", 0 if name == "attempt" else None)

    def rows(
        self, name: str, brackets: bytes, read: Callable[[str], Read], write: Callable[[Read], bytes]
    ) -> Iterator[Read]:
        """A part with a line for each of its rows."""
        if self._next() != _dump(name) + b":" + brackets[:1]:
            raise self._otherwise(f"where the part “{name}” begins", 0 if name == "events" else None)
        place, closing = 0, brackets[1:] + b","
        while (line := self._next()) != closing:
            comma = b"" if self._ahead() == closing else b","
            try:
                found = read(line.removesuffix(b",").decode())
                as_written = write(found) + comma == line
            except _NO_SUCH_LINE:
                as_written = False
            if not as_written:
                # the line that closes the events follows the last of them
                last = max(place - 1, 0) if self._ahead() == b'"documents":{' else place
                raise self._otherwise(f"row {place} of “{name}”", last if name == "events" else None)
            yield found
            place += 1

    def end(self) -> None:
        """Make sure that nothing follows."""
        if self._lines[self._at :] != [b""]:
            self._at += 1
            raise self._otherwise("the end of the file", None)

    def _next(self) -> bytes:
        line = self._ahead()
        self._at += 1
        return line

    def _ahead(self) -> bytes:
        return self._lines[self._at] if self._at < len(self._lines) else b""

    def _otherwise(self, what: str, event: int | None) -> NotAsWrittenError:
        words = f"line {self._at} of the file ({what}) is not as it was written"
        return NotAsWrittenError(Finding(words, self._attempt, event))


_NO_SUCH_LINE = (ValueError, TypeError, AttributeError, RecursionError)


def _entry(line: str) -> EntryRow | OtherRow:
    told = json.loads(line)
    return other_row(told) if "mark" in told else entry_row(told)


def _document(line: str) -> tuple[str, str]:
    ((key, content),) = json.loads(f"{{{line}}}").items()
    return str(key), str(content)


def _row(row: EventRow | EntryRow | OtherRow) -> bytes:
    return _dump(plain(row))


def _form(told: Any) -> str:
    if told != FORM:
        raise ValueError(told)
    return FORM


def _text(told: Any) -> str:
    if not isinstance(told, str):
        raise TypeError(told)
    return told


def _text_or_none(told: Any) -> str | None:
    return None if told is None else _text(told)


def _same(value: Any) -> Any:
    return value


def _head(head: Head | None) -> dict[str, Any] | None:
    return asdict(head) if head else None


def _named(name: str, value: Any) -> bytes:
    return _dump(name) + b":" + _dump(value)


def _list(name: str, brackets: bytes, items: Iterable[bytes]) -> list[bytes]:
    rows = list(items)
    last = len(rows) - 1
    return [
        _dump(name) + b":" + brackets[:1],
        *(row + (b"," if at < last else b"") for at, row in enumerate(rows)),
        brackets[1:] + b",",
    ]


def _dump(value: Any) -> bytes:
    return rfc8785.dumps(value)
