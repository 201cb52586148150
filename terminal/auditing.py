"""Verifying at the prompt: a record, evidence, a certificate; and handing evidence out."""

from collections.abc import Sequence
from pathlib import Path

import typer

from audit import evidence, layout
from audit.evidence import gather
from audit.finding import Finding, Verdict
from audit.heads import Signing, sign
from audit.records import verify
from credentials import checking
from drills.store import Store
from errors import UserError
from record.database import Database, default_url
from record.keys import Keys, PublicKey, read_public

_MOST = 200
"""findings that are shown; whoever has more of them needs no more to know"""
_SQLITE = b"SQLite format 3\x00"


def verified(what: str | None, keys: Keys, pinned: Path | None) -> Verdict:
    """The verdict on a record (the usual one, or by its URL or file), on evidence, or on a certificate.

    Raises `UserError` for what cannot be read.
    """
    if what is None or "://" in what:
        return verify(_opened(what or default_url()), keys)
    path = Path(what)
    data = _read(path)
    if data.startswith(_SQLITE):
        return verify(_opened(f"sqlite:///{path}"), keys)
    if layout.is_evidence(data):
        return evidence.check(data, keys.named, read_public(pinned) if pinned else None)
    if b"credentialSubject" in data:
        return _certificate(data, [read_public(pinned)] if pinned else keys.all())
    raise UserError(f"{path} is no record, no evidence and no certificate: there is nothing to verify in it")


def sign_head(keys: Keys) -> str:
    """Sign the head of the usual record; what came of it, in words."""
    if keys.current() is None:
        raise UserError("there is no key to sign with; make one: ripitz keys make")
    head = sign(Database(default_url()), keys)
    return f"Signed entry {head.number} of the ledger." if head else "What there is was signed already."


def write_evidence(attempt: str, keys: Keys, to: Path) -> str:
    """Write the evidence of an attempt into a file; what is in it, in words."""
    store = Store(default_url(), Signing(keys))
    # what has not been sealed and signed yet is, before it is handed out
    store.seal(attempt)
    found = gather(store.database, keys, attempt)
    try:
        to.write_bytes(layout.written(found))
    except OSError as error:
        raise UserError(f"{to} cannot be written: {error.strerror}") from None
    how = f"signed by key {found.head.key}" if found.head else "not signed: there is no key to sign with"
    return f"{len(found.events)} events of attempt {attempt}, {how}. To check it: ripitz verify {to}"


def show(verdict: Verdict) -> None:
    """Say what came of it; what is wrong goes where errors go."""
    for finding in verdict.findings[:_MOST]:
        typer.echo(_line(str(finding)), err=True)
    if (more := len(verdict.findings) - _MOST) > 0:
        typer.echo(f"and {more} more", err=True)
    typer.echo(f"{'Whole' if verdict.whole else 'Broken'}: {_line(verdict.seen)}.")
    for note in verdict.notes:
        typer.echo(_line(note))


def _line(told: str) -> str:
    # whoever made the file chose the names in it: one could wipe the verdict off the screen and write another
    return "".join(sign if sign.isprintable() else "\N{REPLACEMENT CHARACTER}" for sign in told)


def _certificate(data: bytes, keys: Sequence[PublicKey]) -> Verdict:
    if not keys:
        raise UserError("to check a certificate name the public key of its issuer: --key FILE")
    found = checking.check(data, keys)
    if not found.valid:
        return Verdict(f"a certificate that is {found.validity}", tuple(map(Finding, found.said)))
    return Verdict("the certificate is genuine, and valid now", notes=found.said)


def _opened(url: str) -> Database:
    return Database(url, as_it_is=True)


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise UserError(f"{path} cannot be read: {error.strerror}") from None
