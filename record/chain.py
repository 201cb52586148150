"""A chain: each entry carries a hash of itself and of the one before, so none changes unseen. Pure.

What an entry says enters the chain as a salted digest: it can be erased, and the chain stays whole. How
hashes are made stands in docs/record.md and never changes: what was chained has to be checked for good.
"""

import secrets
from collections.abc import Mapping
from datetime import UTC, datetime
from hashlib import sha256

import rfc8785

FIRST = "0" * 64
"""what stands before the first entry"""

Plain = str | int | bool | None


def new_salt() -> str:
    """A salt that nobody guesses."""
    return secrets.token_hex(16)


def digest(salt: str, words: str) -> str:
    """What stands for `words` in the chain; without the salt nobody can try which words they were."""
    return sha256(f"{salt}\n{words}".encode()).hexdigest()


def mark(entry: Mapping[str, Plain]) -> str:
    """The hash of an entry by itself: SHA-256 of canonical JSON (RFC 8785). It tells nothing of the entry."""
    return sha256(rfc8785.dumps(dict(entry))).hexdigest()


def join(before: str, marked: str) -> str:
    """The hash of an entry of that mark that follows the one of hash `before`."""
    return mark({"before": before, "entry": marked})


def link(before: str, entry: Mapping[str, Plain]) -> str:
    """The hash of an entry that follows the one of hash `before`."""
    return join(before, mark(entry))


def moment(at: datetime) -> str:
    """A moment as it enters the chain, to the microsecond, UTC."""
    return at.astimezone(UTC).isoformat(timespec="microseconds")


def start(attempt_id: str, at: datetime, setting: str, assignment: str | None) -> str:
    """What an attempt's first event follows; `setting` is the digest of it. It does not say whose it is."""
    named = {"attempt": attempt_id, "at": moment(at), "setting": setting, "assignment": assignment}
    return link(FIRST, named)


def event_link(before: str, number: int, at: datetime, kind: str, said: str) -> str:
    """The hash of an attempt's event whose body has the digest `said`."""
    return link(before, {"number": number, "at": moment(at), "kind": kind, "digest": said})
