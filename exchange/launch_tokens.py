"""What a learning platform's page is given for one launch: a ticket to open it, a claim to ask how it ended.

Both are signed (JWT, EdDSA) with the key that signs for this Ripitz, and neither can stand in for the other.
Who has the claim learns status and score of one launch; the ticket opens nothing without signing in.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

import jwt
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from errors import UserError
from record.keys import Keys

Purpose = Literal["open", "ask"]

LASTS: dict[Purpose, timedelta] = {"open": timedelta(hours=1), "ask": timedelta(days=2 * 365)}
"""a platform may ask for the settlement of a review months later"""
_ALGORITHM = "EdDSA"
_ISSUER = "ripitz"


class LaunchError(UserError):
    """A launch that cannot be opened or asked about; the message says what to do."""


@dataclass(frozen=True, slots=True)
class Launch:
    """One launch of a course from a platform."""

    id: str
    course: str
    """what is launched: `assignment:1a2b`"""


class LaunchTokens:
    """Signs and checks, with the keys in a folder."""

    def __init__(self, keys: Keys) -> None:
        self._keys = keys

    def give(self, launch: Launch, purpose: Purpose, now: datetime) -> str:
        """A token for a launch. Raises `LaunchError` where there is no key to sign with."""
        key = self._keys.current()
        if key is None:
            raise LaunchError("this Ripitz has no key to sign with; whoever looks after it makes one")
        claims = {
            "iss": _ISSUER,
            "aud": purpose,
            "sub": launch.course,
            "jti": launch.id,
            "iat": now,
            "exp": now + LASTS[purpose],
        }
        return jwt.encode(claims, self._keys.private(key.id), _ALGORITHM, headers={"kid": key.id})

    def read(self, token: str, purpose: Purpose) -> Launch:
        """The launch that a token was given for. Raises `LaunchError`."""
        try:
            key = self._keys.named(str(jwt.get_unverified_header(token).get("kid")))
            if key is None:
                raise jwt.InvalidKeyError
            claims = jwt.decode(
                token,
                Ed25519PublicKey.from_public_bytes(key.raw),
                algorithms=[_ALGORITHM],
                audience=purpose,
                issuer=_ISSUER,
                options={"require": ["exp", "jti", "sub"]},
            )
        except jwt.ExpiredSignatureError:
            raise LaunchError(
                "this page was opened too late; go back to the platform and begin again"
            ) from None
        except (jwt.PyJWTError, ValueError):
            raise LaunchError(
                "this launch is none of ours; go back to the platform and begin again"
            ) from None
        return Launch(claims["jti"], claims["sub"])
