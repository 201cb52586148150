"""What the issuer says of a certificate: the signature, and what the register knows beyond it."""

import json
from dataclasses import replace
from datetime import datetime

from credentials.checking import check, day
from credentials.claims import Facts, Validity, Verdict
from credentials.register import Certificate, NoSuchCertificateError, certificate
from credentials.signing import canonical, fingerprint
from record.database import Database
from record.keys import Keys


def of_code(database: Database, keys: Keys, code: str, at: datetime) -> Verdict:
    """What is to be said of the certificate with this code. Raises `KeysError` where keys cannot be read."""
    try:
        kept = certificate(database, code)
    except NoSuchCertificateError:
        return Verdict(Validity.UNKNOWN, ("There is no certificate with this code.",))
    if kept.credential is None:
        said = "There was a certificate with this code. What it said has been erased here."
        revoked = (_taken(kept),) if kept.revoked_at else ()
        return Verdict(Validity.REVOKED if revoked else Validity.UNKNOWN, (said, *revoked))
    if not kept.whole:
        return Verdict(Validity.FORGED, ("What is kept here of it is not what was issued.",))
    return _by_register(check(canonical(kept.credential), keys.all(), at), kept)


def of_document(database: Database, keys: Keys, document: bytes | str, at: datetime) -> Verdict:
    """What is to be said of a certificate that was handed in. Raises `KeysError` as above."""
    found = check(document, keys.all(), at)
    if found.facts is None:
        return found
    try:
        kept = certificate(database, found.facts.code)
    except NoSuchCertificateError:
        said = "It is signed with the issuer’s key, but here it is not known to have been issued."
        return Verdict(Validity.UNKNOWN, (said,))
    if fingerprint(json.loads(_text(document))) != kept.fingerprint:
        said = "It is signed with the issuer’s key, but another certificate was issued with its code."
        return Verdict(Validity.FORGED, (said,))
    return _by_register(found, kept)


def _by_register(found: Verdict, kept: Certificate) -> Verdict:
    if found.facts is None:
        return found
    if kept.revoked_at:
        return Verdict(Validity.REVOKED, (_taken(kept),), found.facts)
    if found.valid:
        return replace(found, said=(_holds(found.facts),))
    return found


def _holds(facts: Facts) -> str:
    if facts.valid_until is None:
        return "It is genuine, and was not revoked."
    return f"It is genuine, was not revoked, and holds until {day(facts.valid_until)}."


def _taken(kept: Certificate) -> str:
    return f"It was revoked on {day(kept.revoked_at)}." if kept.revoked_at else ""


def _text(document: bytes | str) -> str:
    return document.decode("utf-8-sig") if isinstance(document, bytes) else document
