"""Claims become a signed certificate: an Open Badges 3.0 credential with an eddsa-rdfc-2022 proof.

The issuer is named by the key itself (did:key), so that the public key alone is enough to check it anywhere.
"""

import json
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from typing import Any
from uuid import NAMESPACE_URL, uuid4, uuid5

import rfc8785
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    PublicFormat,
)
from openbadgeslib.ob3 import add_data_integrity_proof, did_key_from_pem, status_entry
from pydantic import ValidationError

from credentials.claims import Claims
from credentials.shape import (
    Achievement,
    Criteria,
    Hashed,
    Named,
    Profile,
    Signed,
    Status,
    Subject,
    Unsigned,
    plain,
    written,
)
from errors import UserError
from record.keys import PublicKey

Credential = Mapping[str, Any]


class NotIssuedError(UserError):
    """A certificate that cannot be issued; the message says what is missing."""


@dataclass(frozen=True, slots=True)
class Listed:
    """Where a certificate stands in a list of revoked ones that is served to others."""

    address: str
    place: int


def pem(key: PublicKey) -> bytes:
    """The key as the libraries want it."""
    public = Ed25519PublicKey.from_public_bytes(key.raw)
    return public.public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)


def private_pem(key: Ed25519PrivateKey) -> bytes:
    """A private half as the libraries want it; kept nowhere."""
    return key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())


def did(key: PublicKey) -> str:
    """The issuer's name, which is the key."""
    return did_key_from_pem(pem(key))


def method(issuer: str) -> str:
    """How a proof names that issuer's key."""
    return f"{issuer}#{issuer.removeprefix('did:key:')}"


def sign(
    claims: Claims, code: str, key: PublicKey, private: Ed25519PrivateKey, listed: Listed | None
) -> Credential:
    """The signed certificate of that code. Raises `NotIssuedError` for claims that none can hold."""
    try:
        unsigned = _unsigned(claims, code, did(key), listed)
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        place = ".".join(map(str, first["loc"]))
        raise NotIssuedError(f"no certificate can be made of this: {place}: {first['msg']}") from None
    signed: Credential = add_data_integrity_proof(
        unsigned.document(), private_pem(private), method(did(key)), created=claims.issued_at
    )
    return Signed.model_validate_json(canonical(signed)).document()


def canonical(credential: Credential) -> bytes:
    """The certificate as canonical JSON (RFC 8785)."""
    return rfc8785.dumps(dict(credential))


def as_file(credential: Credential) -> bytes:
    """The certificate as it is given away: JSON that can be read."""
    return json.dumps(credential, ensure_ascii=False, indent=2).encode() + b"\n"


def fingerprint(credential: Credential) -> str:
    """What stands for a certificate in the ledger."""
    return sha256(canonical(credential)).hexdigest()


def _unsigned(claims: Claims, code: str, issuer: str, listed: Listed | None) -> Unsigned:
    achievement = Achievement(
        # the same for all who passed the same certification of the same issuer
        id=uuid5(NAMESPACE_URL, f"{issuer}/{claims.certification}@{claims.version}").urn,
        humanCode=plain(claims.certification),
        version=plain(claims.version),
        name=plain(claims.title),
        description=plain(claims.about),
        criteria=Criteria(narrative=plain(claims.criteria)),
    )
    whose = (Named(identityHash=plain(claims.name)), _hashed(claims.email)) if claims.email else None
    return Unsigned(
        id=uuid4().urn,
        name=plain(claims.title),
        issuer=Profile(id=issuer, name=plain(claims.issuer.name), url=claims.issuer.address or None),
        validFrom=written(claims.issued_at),
        validUntil=written(claims.valid_until) if claims.valid_until else None,
        credentialSubject=Subject(
            licenseNumber=code,
            identifier=whose or (Named(identityHash=plain(claims.name)),),
            achievement=achievement,
        ),
        credentialStatus=_status(listed) if listed else None,
    )


def _hashed(email: str) -> Hashed:
    salt = secrets.token_hex(16)
    # as Open Badges has it: the address in small letters, the salt right behind it
    told = sha256(f"{email.strip().lower()}{salt}".encode()).hexdigest()
    return Hashed(identityHash=f"sha256${told}", salt=salt)


def _status(listed: Listed) -> Status:
    return Status.model_validate(status_entry(listed.address, "revocation", listed.place))
