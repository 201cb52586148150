"""The list of revoked certificates, signed, as others fetch it: a W3C Bitstring Status List for each key.

It names nobody: of each certificate there is one bit, at a place drawn by chance.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

import jwt
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from openbadgeslib.errors import LibOpenBadgesException
from openbadgeslib.ob3 import (
    build_status_list_credential,
    decode_encoded_list,
    sign_status_list_credential,
)

from credentials.shape import read
from credentials.signing import did, private_pem
from errors import UserError
from record.keys import Keys, PublicKey

LASTS = timedelta(days=7)
"""an older copy is not to be relied on: what it does not show may have been revoked since"""
LARGEST = 256_000
"""bytes"""
_METHOD = "EdDSA"


class ListError(UserError):
    """A list of revoked certificates that cannot be used."""


@dataclass(frozen=True, slots=True)
class Revoked:
    """A list that was found genuine."""

    address: str
    key: str
    """the id of the key whose certificates it is about"""
    made_at: datetime
    until: datetime
    bits: bytes

    def has(self, place: int) -> bool:
        """Whether the certificate at that place was revoked."""
        byte, bit = divmod(place, 8)
        return byte < len(self.bits) and bool(self.bits[byte] & 0x80 >> bit)


def signed_list(
    keys: Keys, key: PublicKey, address: str, places: Iterable[int], size: int, at: datetime
) -> str:
    """The list of those places among `size`, as a compact JWS. Raises `KeysError` without a private half."""
    made = build_status_list_credential(
        did(key), address, "revocation", places, size, issued=at, valid_until=at + LASTS
    )
    return sign_status_list_credential(made, private_pem(keys.private(key.id)), _METHOD)


def read_list(text: bytes | str, keys: Iterable[PublicKey], at: datetime) -> Revoked:
    """A list as it was handed in, if one of these keys signed it and it still holds. Raises `ListError`."""
    if len(text) > LARGEST:
        raise ListError("this is far too long to be a list of revoked certificates")
    for key in keys:
        try:
            # the method is ours and not the list's to say, and so is the key
            told = jwt.decode(
                text.strip(),
                Ed25519PublicKey.from_public_bytes(key.raw),
                algorithms=[_METHOD],
                options={"verify_nbf": False, "verify_exp": False, "verify_iat": False},
            )
        except jwt.PyJWTError:
            continue
        return _within(_read(told, key), at)
    raise ListError("this is no list of revoked certificates that one of the keys known here has signed")


def _within(found: Revoked, at: datetime) -> Revoked:
    if not found.made_at <= at <= found.until:
        raise ListError(f"this list of revoked certificates held until {found.until:%Y-%m-%d}; fetch it anew")
    return found


def _read(told: dict[str, Any], key: PublicKey) -> Revoked:
    try:
        subject = told["credentialSubject"]
        if told["issuer"] != did(key) or subject["statusPurpose"] != "revocation":
            raise ListError("this list is about something else than revoked certificates of this issuer")
        return Revoked(
            address=str(told["id"]),
            key=key.id,
            made_at=read(told["validFrom"]).astimezone(UTC),
            until=read(told["validUntil"]).astimezone(UTC),
            bits=decode_encoded_list(subject["encodedList"]),
        )
    except (KeyError, TypeError, ValueError, LibOpenBadgesException):
        raise ListError("this is signed with a key known here, and no list of revoked certificates") from None
