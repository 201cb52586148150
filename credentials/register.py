"""The register of certificates: what was issued and revoked stands in the ledger, the certificates beside it.

The ledger holds no name: of a certificate its code, a fingerprint, and how long it holds.
"""

import json
import secrets
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, insert, select, update
from sqlalchemy.exc import IntegrityError

from credentials.claims import Claims
from credentials.code import new_code, spaced
from credentials.revoked import signed_list
from credentials.shape import read, written
from credentials.signing import Credential, Listed, NotIssuedError, fingerprint, sign
from credentials.tables import certificates
from errors import UserError
from record.database import Database, dump, now, utc
from record.keys import Keys, PublicKey
from record.ledger import Entry, Ledger, append

ISSUED, REVOKED = "certificate_issued", "certificate_revoked"
PLACES = 131_072
"""in a list of revoked ones: as many as its format has at least, so that a place tells nothing"""
LISTS = "/certificate/revoked"
_TRIES = 50


class NoSuchCertificateError(UserError):
    """There is no certificate of that code."""


class NoListError(UserError):
    """There is no list of revoked certificates."""

    def __init__(self) -> None:
        super().__init__(
            "there is no list of revoked certificates, because nobody else could fetch it: set “address” "
            "under [certificates] in ripitz.toml, beginning with https://"
        )


@dataclass(frozen=True, slots=True)
class Certificate:
    """One certificate, as the register has it."""

    code: str
    earned_by: str
    key: str
    """the id of the key that signed it"""
    person: str | None
    credential: Credential | None
    """as it was signed; None where it was erased"""
    fingerprint: str
    """of the credential, by the ledger"""
    issued_at: datetime
    valid_until: datetime | None
    revoked_at: datetime | None = None
    cause: str = ""
    """why it was revoked"""
    by: str = ""
    """who revoked it, by id"""

    @property
    def whole(self) -> bool:
        """Whether the credential is the one that was issued."""
        return self.credential is not None and fingerprint(self.credential) == self.fingerprint


@dataclass(frozen=True, slots=True)
class Tally:
    """How many certificates were ever issued for something, and how many of them do not hold any more."""

    issued: int = 0
    revoked: int = 0
    expired: int = 0
    """of those that were not revoked"""

    @property
    def hold(self) -> int:
        """How many hold now."""
        return self.issued - self.revoked - self.expired


def issue(database: Database, keys: Keys, claims: Claims) -> Certificate:
    """Sign a certificate and enter it; what `claims.earned_by` has earned one before is given that one.

    Raises `NotIssuedError` where there is no key to sign with, or where a claim cannot be put down.
    """
    if before := _earned(database, claims.earned_by):
        return before
    key = keys.current()
    if key is None:
        raise NotIssuedError("there is no key to sign certificates with; make one: ripitz keys make")
    private = keys.private(key.id)
    for _ in range(_TRIES):
        code, place = new_code(), secrets.randbelow(PLACES)
        credential = sign(claims, code, key, private, _listed(claims.issuer.address, key, place))
        if _enter(database, claims, code, place, key, credential):
            return certificate(database, code)
        if before := _earned(database, claims.earned_by):
            return before
    raise NotIssuedError(f"key {key.id} has signed too many certificates; make another: ripitz keys make")


def revoke(database: Database, code: str, cause: str, by: str) -> Certificate:
    """Take a certificate back, for good; one that was revoked before stays as it is.

    Raises `NoSuchCertificateError`, and `UserError` without a cause.
    """
    found = certificate(database, code)
    if not cause.strip():
        raise UserError("say why: a certificate is not revoked without a cause")
    if found.revoked_at:
        return found
    Ledger(database).append(code, REVOKED, {"cause": cause.strip(), "by": by})
    return certificate(database, code)


def certificate(database: Database, code: str) -> Certificate:
    """The certificate of a code. Raises `NoSuchCertificateError`."""
    with database.transaction() as connection:
        row = connection.execute(select(certificates).where(certificates.c.code == code)).first()
    entries = Ledger(database).of(code) if row else ()
    if row is None or not entries:
        raise NoSuchCertificateError(f"there is no certificate with the code “{spaced(code)}”")
    return _told(row, entries)


def all_certificates(database: Database) -> tuple[Certificate, ...]:
    """All that were ever issued, the newest first."""
    return _select(database, certificates.c.code.is_not(None))


def of_person(database: Database, person: str) -> tuple[Certificate, ...]:
    """Somebody's certificates, the newest first."""
    return _select(database, certificates.c.person == person)


def tally(database: Database, certification: str, at: datetime) -> Tally:
    """Those of `certification`, `complaints@2`, as they stand at a moment: by the ledger alone."""
    ledger = Ledger(database)
    issued = {
        entry.subject: entry.body["valid_until"]
        for entry in ledger.kinds(ISSUED)
        if entry.body and entry.body["certification"] == certification
    }
    revoked = issued.keys() & {entry.subject for entry in ledger.kinds(REVOKED)}
    expired = sum(
        until is not None and read(until) <= at for code, until in issued.items() if code not in revoked
    )
    return Tally(len(issued), len(revoked), expired)


def revoked_list(database: Database, keys: Keys, key: PublicKey, address: str) -> str:
    """The signed list of the revoked ones among those that a key has signed, as it is now.

    Raises `NoListError` where this Ripitz has no `address` for it, `KeysError` without the private half.
    """
    if not (listed := _listed(address, key, 0)):
        raise NoListError
    return signed_list(keys, key, listed.address, _revoked_places(database, key.id), PLACES, now())


def _revoked_places(database: Database, key: str) -> frozenset[int]:
    revoked = {entry.subject for entry in Ledger(database).kinds(REVOKED)}
    with database.transaction() as connection:
        rows = connection.execute(
            select(certificates.c.code, certificates.c.place).where(certificates.c.key == key)
        )
        return frozenset(row.place for row in rows if row.code in revoked)


def forget(connection: Connection, codes: Iterable[str]) -> None:
    """Erase whose these certificates were and what stood in them; that there were such codes stays."""
    which = certificates.c.code.in_(tuple(codes))
    connection.execute(update(certificates).where(which).values(person=None, credential=None))


def _enter(
    database: Database, claims: Claims, code: str, place: int, key: PublicKey, credential: Credential
) -> bool:
    """Write it down; False where something of it was taken already."""
    row = {
        "code": code,
        "earned_by": claims.earned_by,
        "key": key.id,
        "place": place,
        "at": now(),
        "person": claims.person,
        "credential": dump(credential),
    }
    body: dict[str, Any] = {
        "credential": fingerprint(credential),
        "key": key.id,
        "earned_by": claims.earned_by,
        "certification": f"{claims.certification}@{claims.version}",
        "valid_from": written(claims.issued_at),
        "valid_until": written(claims.valid_until) if claims.valid_until else None,
    }
    with database.transaction() as connection:
        try:
            with connection.begin_nested():
                connection.execute(insert(certificates).values(row))
        except IntegrityError:
            return False
        append(connection, code, ISSUED, body)
    return True


def _earned(database: Database, earned_by: str) -> Certificate | None:
    return next(iter(_select(database, certificates.c.earned_by == earned_by)), None)


def _select(database: Database, which: Any) -> tuple[Certificate, ...]:
    with database.transaction() as connection:
        rows = connection.execute(select(certificates).where(which).order_by(certificates.c.at.desc())).all()
    if not rows:
        return ()
    entries: dict[str, list[Entry]] = {}
    for entry in Ledger(database).kinds(ISSUED, REVOKED):
        entries.setdefault(entry.subject, []).append(entry)
    return tuple(_told(row, entries[row.code]) for row in rows if row.code in entries)


def _told(row: Any, entries: Iterable[Entry]) -> Certificate:
    issued = next((entry for entry in entries if entry.kind == ISSUED), None)
    taken = next((entry for entry in entries if entry.kind == REVOKED), None)
    body = issued.body if issued and issued.body else {}
    said = taken.body if taken and taken.body else {}
    until = body.get("valid_until")
    return Certificate(
        code=row.code,
        earned_by=row.earned_by,
        key=row.key,
        person=row.person,
        credential=json.loads(row.credential) if row.credential is not None else None,
        fingerprint=body.get("credential", ""),
        issued_at=read(body["valid_from"]) if body else utc(row.at),
        valid_until=read(until) if until else None,
        revoked_at=taken.at if taken else None,
        cause=said.get("cause", ""),
        by=said.get("by", ""),
    )


def _listed(address: str, key: PublicKey, place: int) -> Listed | None:
    # others look a list up over an encrypted connection alone
    return Listed(f"{address}{LISTS}/{key.id}", place) if address.startswith("https://") else None
