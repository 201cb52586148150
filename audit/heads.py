"""Signed heads: the ledger's last entry, signed by a key from outside the database, noted in a witness file.

Whoever can write to the database alone can make neither: a chain rewritten or cut no longer has the hashes
that were signed. The file stands beside the keys, a line of canonical JSON for each head.
"""

import json
import logging
import os
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import rfc8785
from sqlalchemy import func, select

from errors import UserError
from record.chain import moment
from record.database import Database, now
from record.keys import Keys, PublicKey, default_folder
from record.ledger import ledger

_log = logging.getLogger("ripitz")


@dataclass(frozen=True, slots=True)
class Head:
    """The hash of the ledger's entry of that number, signed."""

    number: int
    hash: str
    at: str
    """when it was signed, as moments enter the chain"""
    key: str
    """the id of the key"""
    signature: str
    """Ed25519, hexadecimal"""

    def held_by(self, key: PublicKey) -> bool:
        """Whether that key made this signature of just this."""
        try:
            signature = bytes.fromhex(self.signature)
        except ValueError:
            return False
        # fromhex reads capitals too, and a head has one spelling
        one_spelling = signature.hex() == self.signature
        return one_spelling and self.key == key.id and key.holds(signature, message(asdict(self)))


class ForeignWitnessError(UserError):
    """The witness file tells of another record than this."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"nothing was signed: {path} holds heads of another record, or this one was rewritten since; "
            "“ripitz verify” says more"
        )


class WitnessFile:
    """The heads signed so far, oldest first, in a file that only grows."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / "witness.jsonl"

    def lines(self) -> tuple[Head | None, ...]:
        """A head for each line; None for one that cannot be read."""
        return tuple(map(_read, self._written()))

    def last(self) -> Head | None:
        """The head signed last, as far as it can be read."""
        return next(filter(None, map(_read, reversed(self._written()))), None)

    def append(self, head: Head) -> None:
        """Add a head, at once or not at all."""
        self.path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        # a line that was torn off by a loss of power ends here
        torn = b"" if self._ends_whole() else b"\n"
        handle = os.open(self.path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        try:
            os.write(handle, torn + rfc8785.dumps(asdict(head)) + b"\n")
        finally:
            os.close(handle)

    def _ends_whole(self) -> bool:
        try:
            with self.path.open("rb") as file:
                file.seek(-1, os.SEEK_END)
                return file.read() == b"\n"
        except OSError:
            # there is no file yet, or nothing in it
            return True

    def _written(self) -> list[bytes]:
        try:
            return self.path.read_bytes().splitlines()
        except FileNotFoundError:
            return []


def sign(database: Database, keys: Keys) -> Head | None:
    """Sign the ledger as it ends now; None without a key, or where there is nothing new to sign.

    Raises `ForeignWitnessError`, `KeysError` and `OSError`.
    """
    key, file = keys.current(), WitnessFile(keys.folder)
    if key is None:
        return None
    last = file.last()
    with database.transaction() as connection:
        newest = select(func.max(ledger.c.number)).scalar_subquery()
        end = connection.execute(
            select(ledger.c.number, ledger.c.hash).where(ledger.c.number == newest)
        ).first()
        if last:
            before = connection.execute(select(ledger.c.hash).where(ledger.c.number == last.number)).scalar()
            if before != last.hash:
                raise ForeignWitnessError(file.path)
    if end is None or (last and last.number == end.number and last.key == key.id):
        return None
    named = {"number": end.number, "hash": end.hash, "at": moment(now()), "key": key.id}
    head = Head(**named, signature=keys.private(key.id).sign(message(named)).hex())
    file.append(head)
    return head


class Signing:
    """A witness for the record: signs whenever something was sealed, and never stands in a drill's way."""

    def __init__(self, keys: Keys) -> None:
        self._keys = keys
        self._trouble = ""

    def __call__(self, database: Database) -> None:
        """Sign, or note why not: once for as long as the trouble is the same."""
        trouble = ""
        try:
            sign(database, self._keys)
        except (UserError, OSError) as error:
            trouble = str(error)
        if trouble and trouble != self._trouble:
            _log.warning("the head of the ledger was not signed: %s", trouble)
        self._trouble = trouble


def signing() -> Signing:
    """The witness that signs with this machine's keys."""
    return Signing(Keys(default_folder()))


def message(head: Mapping[str, object]) -> bytes:
    """What is signed of a head."""
    # named, so that no signature made for anything else can be taken for one of a head
    told = {"of": "ripitz ledger", **{name: head[name] for name in ("number", "hash", "at", "key")}}
    return rfc8785.dumps(told)  # type: ignore[arg-type]


def head_of(told: Any) -> Head:
    """A head of its JSON. Raises `ValueError` and `TypeError` for what is none."""
    head = Head(**told)
    words = (head.hash, head.at, head.key, head.signature)
    if type(head.number) is not int or not all(isinstance(word, str) for word in words):
        raise TypeError("not a head")
    return head


def _read(line: bytes) -> Head | None:
    try:
        head = head_of(json.loads(line))
        return head if rfc8785.dumps(asdict(head)) == line else None
    except (ValueError, TypeError, RecursionError):
        return None
