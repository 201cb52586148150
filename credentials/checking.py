"""Whether a certificate is genuine and holds: pure, offline, with the issuer's public keys alone.

Whatever is handed in, a verdict comes out, in plain words. Keys are never taken from what is checked.
"""

import json
from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from typing import Any

from openbadgeslib.ob3 import OB3GuardUnavailable, OB3VerificationError, verify_data_integrity_proof
from pydantic import ValidationError

from credentials.claims import Facts, Validity, Verdict
from credentials.code import spaced
from credentials.revoked import Revoked
from credentials.shape import Signed, plain, read
from credentials.signing import did, method, pem
from record.database import now
from record.keys import PublicKey

LARGEST = 64_000
"""bytes; no certificate comes near"""
_SUITE = "eddsa-rdfc-2022"


class _RefusedError(Exception):
    def __init__(self, validity: Validity, said: str) -> None:
        super().__init__(said)
        self.validity = validity


def check(
    document: bytes | str,
    keys: PublicKey | Iterable[PublicKey],
    at: datetime | None = None,
    revoked: Revoked | None = None,
) -> Verdict:
    """What can be said of a certificate at a moment (now, if left out), whatever is handed in as one.

    That it was revoked cannot be seen in it, but in a list of the issuer's (`revoked.py`).
    """
    known = (keys,) if isinstance(keys, PublicKey) else tuple(keys)
    try:
        signed = _genuine(_parsed(document), known)
    except _RefusedError as refused:
        return Verdict(refused.validity, (str(refused),))
    facts = told(signed)
    if revoked and _about(revoked, signed) and revoked.has(int(_place(signed))):
        return Verdict(Validity.REVOKED, (f"It was revoked, by the list of {day(revoked.made_at)}.",), facts)
    found = _in_time(facts, at or now())
    return replace(found, said=(*found.said, _since(facts, signed, revoked))) if found.valid else found


def _since(facts: Facts, signed: Signed, revoked: Revoked | None) -> str:
    if revoked and _about(revoked, signed):
        return f"It had not been revoked by {revoked.made_at:%H:%M} (UTC) on {day(revoked.made_at)}."
    at = f" at {facts.address}/certificate" if facts.address else ""
    return f"Whether it was revoked since, a file cannot tell; ask the issuer{at} for {spaced(facts.code)}."


def _about(revoked: Revoked, signed: Signed) -> bool:
    status = signed.credentialStatus
    return status is not None and status.statusListCredential == revoked.address


def _place(signed: Signed) -> str:
    return signed.credentialStatus.statusListIndex if signed.credentialStatus else ""


def _in_time(facts: Facts, at: datetime) -> Verdict:
    if at < facts.issued_at:
        said = f"It is genuine, and holds from {day(facts.issued_at)} only."
        return Verdict(Validity.NOT_YET, (said,), facts)
    if facts.valid_until and at > facts.valid_until:
        said = f"It is genuine, and held until {day(facts.valid_until)}."
        return Verdict(Validity.EXPIRED, (said,), facts)
    return Verdict(Validity.VALID, ("It is genuine: signed by the issuer, and unchanged since.",), facts)


def _genuine(parsed: dict[str, Any], keys: tuple[PublicKey, ...]) -> Signed:
    _signed_as_ours(parsed)
    try:
        signed = Signed.model_validate_json(json.dumps(parsed))
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        # part of it may be what somebody else has written
        place = plain(".".join(map(str, first["loc"])))[:120] or "the whole"
        raise _RefusedError(
            Validity.FORGED, f"It does not have the form of a certificate of Ripitz: {place}: {first['msg']}."
        ) from None
    if signed.document() != parsed:
        raise _RefusedError(Validity.FORGED, "It has members that are left open or empty, as ours never are.")
    key = _key_of(signed, keys)
    try:
        verify_data_integrity_proof(parsed, pem(key))
    except OB3GuardUnavailable:
        # the fault of this installation, and no certificate's
        raise
    except OB3VerificationError:
        raise _RefusedError(
            Validity.FORGED,
            "The signature does not belong to this content: something in it was changed after it was signed, "
            "or the signature was made for something else.",
        ) from None
    return signed


def _signed_as_ours(parsed: dict[str, Any]) -> None:
    proof = parsed.get("proof")
    if proof is None:
        raise _RefusedError(Validity.FORGED, "It carries no signature, so anybody could have written it.")
    if not isinstance(proof, dict):
        raise _RefusedError(Validity.FORGED, "It has to carry one signature, and carries something else.")
    if proof.get("type") != "DataIntegrityProof" or proof.get("cryptosuite") != _SUITE:
        raise _RefusedError(
            Validity.FORGED, f"It is signed in another way than certificates of Ripitz are ({_SUITE})."
        )


def _key_of(signed: Signed, keys: tuple[PublicKey, ...]) -> PublicKey:
    if signed.proof.verificationMethod != method(signed.issuer.id):
        raise _RefusedError(Validity.FORGED, "It names one issuer, and is signed with the key of another.")
    key = next((key for key in keys if did(key) == signed.issuer.id), None)
    if key is None:
        raise _RefusedError(
            Validity.FORGED,
            "It is signed with a key that is none of the issuer’s known here, whatever name stands in it.",
        )
    return key


def told(signed: Signed) -> Facts:
    """What stands in a certificate, by itself no proof of anything."""
    subject, achievement = signed.credentialSubject, signed.credentialSubject.achievement
    return Facts(
        code=subject.licenseNumber,
        name=subject.identifier[0].identityHash,
        title=achievement.name,
        about=achievement.description,
        criteria=achievement.criteria.narrative,
        certification=achievement.humanCode,
        version=achievement.version,
        issuer=signed.issuer.name,
        address=signed.issuer.url or "",
        issued_at=read(signed.validFrom),
        valid_until=read(signed.validUntil) if signed.validUntil else None,
        key=signed.issuer.id,
    )


def _parsed(document: bytes | str) -> dict[str, Any]:
    if len(document) > LARGEST:
        raise _RefusedError(Validity.UNREADABLE, "It is far too long to be a certificate.")
    try:
        text = document.decode("utf-8-sig") if isinstance(document, bytes) else document
        text.encode()
        parsed = json.loads(text, object_pairs_hook=_once)
    except UnicodeError:
        raise _RefusedError(Validity.UNREADABLE, "It is not text in UTF-8, as certificates are.") from None
    except _RefusedError:
        raise
    except (ValueError, RecursionError):
        raise _RefusedError(Validity.UNREADABLE, "It is not JSON, as certificates are.") from None
    if not isinstance(parsed, dict):
        raise _RefusedError(Validity.UNREADABLE, "It is JSON, and no certificate.")
    return parsed


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    # of a member that stands there twice, one reader takes the first and another the last
    if len({name for name, _ in pairs}) < len(pairs):
        raise _RefusedError(Validity.UNREADABLE, "It says the same thing twice in one place.")
    return dict(pairs)


def day(moment: datetime) -> str:
    """A day as certificates are read: 31 January 2026 (UTC)."""
    return f"{moment.day} {moment:%B %Y}"
