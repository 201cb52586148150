"""A chain: each entry carries a hash of itself and of the one before, so none can be changed unseen. Pure.

What an entry says enters the chain as a salted digest: it can be erased, and the chain stays whole.
"""

from collections.abc import Mapping
from datetime import UTC, datetime
from hashlib import sha256

import rfc8785

FIRST = "0" * 64
"""what stands before the first entry"""

Plain = str | int | bool | None


def digest(salt: str, words: str) -> str:
    """What stands for `words` in the chain; without the salt nobody can try which words they were."""
    return sha256(f"{salt}\n{words}".encode()).hexdigest()


def link(before: str, entry: Mapping[str, Plain]) -> str:
    """The hash of an entry that follows the one of hash `before`: SHA-256 of canonical JSON (RFC 8785)."""
    return sha256(rfc8785.dumps({**entry, "before": before})).hexdigest()


def moment(at: datetime) -> str:
    """A moment as it enters the chain, to the microsecond, UTC."""
    return at.astimezone(UTC).isoformat(timespec="microseconds")
