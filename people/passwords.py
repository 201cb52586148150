"""Passwords are kept as Argon2 hashes and compared as such; the words themselves are kept nowhere."""

import hmac
import secrets
from functools import lru_cache
from threading import BoundedSemaphore

from pwdlib import PasswordHash
from pwdlib.exceptions import UnknownHashError

from errors import UserError

SHORTEST = 10
"""characters"""
LONGEST = 1000
"""characters; hashing takes time with length"""


_AT_ONCE = BoundedSemaphore(4)
"""each hash takes 64 MB while it is worked out"""


def hashed(password: str) -> str:
    """What is kept of a password. Raises `UserError` where it is too short or too long."""
    if not SHORTEST <= len(password) <= LONGEST:
        raise UserError(f"a password has {SHORTEST} to {LONGEST:,} characters; a sentence makes a good one")
    with _AT_ONCE:
        return _hasher().hash(password)


def fits(password: str, kept: str | None) -> bool:
    """Whether this is the password that was kept. Takes as long where there is none."""
    try:
        with _AT_ONCE:
            same = _hasher().verify(password[: LONGEST + 1], kept or _nobodys())
    except UnknownHashError:
        return False
    return same and kept is not None


def mark(kept: str) -> str:
    """Something random that only who has what is kept of a password can make or tell."""
    nonce = secrets.token_urlsafe(16)
    return f"{nonce}.{_sealed(kept, nonce)}"


def marked(kept: str, mark: str) -> bool:
    """Whether `mark` was made for what is kept of this password."""
    nonce, _, sealed = mark.partition(".")
    return secrets.compare_digest(_sealed(kept, nonce).encode(), sealed.encode(errors="surrogatepass"))


def _sealed(kept: str, nonce: str) -> str:
    return hmac.new(
        kept.encode(), f"known browser {nonce}".encode(errors="surrogatepass"), "sha256"
    ).hexdigest()


@lru_cache(maxsize=1)
def _hasher() -> PasswordHash:
    return PasswordHash.recommended()


@lru_cache(maxsize=1)
def _nobodys() -> str:
    return _hasher().hash("nobody has this password")
