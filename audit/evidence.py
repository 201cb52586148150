"""Evidence: one attempt taken out of its record, and checked wherever it has got to."""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from hashlib import sha256

from sqlalchemy import Connection, select

from audit import attempts, layout, links
from audit.finding import Finding, Verdict, counted
from audit.heads import Head, WitnessFile
from audit.layout import Evidence, NotAsWrittenError
from audit.records import read_attempt, read_ledger
from audit.standing import AttemptRow, EntryRow, OtherRow, UnreadableError, mark_of
from audit.told import Told, told
from certification.sitting import Kind as Sat
from drills import tables
from errors import UserError
from record.chain import FIRST
from record.database import Database
from record.keys import Keys, PublicKey, key_id

UNSIGNED = (
    "Nothing in this file was signed: whoever made it could have made all of it up. It proves that no part "
    "was changed without the rest, and no more."
)


CAME_ALONG = (
    "came with the file. Compare it with the one that its issuer publishes, or name that one: --key FILE."
)


class NoEvidenceError(UserError):
    """There is nothing that could be handed out."""


def gather(database: Database, keys: Keys, attempt_id: str) -> Evidence:
    """The evidence of an attempt. Raises `NoEvidenceError`, `RecordError` and `KeysError`."""
    heads = [head for head in WitnessFile(keys.folder).lines() if head]
    with database.snapshot() as connection:
        try:
            attempt, events = read_attempt(connection, attempt_id)
        except KeyError:
            raise NoEvidenceError(f"there is no attempt “{attempt_id}” in this record") from None
        except UnreadableError as error:
            raise NoEvidenceError(f"attempt {attempt_id} cannot be read: {error}") from None
        entries, _ = read_ledger(connection)
        documents = _documents(connection, attempt)
    subjects = _subjects(entries, attempt_id)
    numbers = [entry.number for entry in entries if entry.subject in subjects]
    if not numbers:
        raise NoEvidenceError(f"the ledger knows nothing of attempt {attempt_id}; see ripitz verify")
    key = keys.current()
    head = _binding(heads, key, numbers[-1])
    last = head.number if head else numbers[-1]
    found = Evidence(
        attempt,
        tuple(events),
        documents,
        next((entry.hash for entry in entries if entry.number == numbers[0] - 1), FIRST),
        tuple(
            entry if entry.subject in subjects else OtherRow(entry.number, mark_of(entry), entry.hash)
            for entry in entries
            if numbers[0] <= entry.number <= last
        ),
    )
    return _signed(found, head, key, keys) if head and key else found


def check(data: bytes, known: Callable[[str], PublicKey | None], pinned: PublicKey | None = None) -> Verdict:
    """Whether a file of evidence is whole.

    `known` are the keys of this machine; with a key `pinned`, no other may have signed.
    """
    try:
        evidence = layout.read(data)
    except NotAsWrittenError as error:
        return Verdict("a file of evidence", (error.finding,))
    tells = told(row for row in evidence.ledger if isinstance(row, EntryRow))
    findings = (
        *attempts.findings(evidence.attempt, evidence.events, tells, _hashes(evidence.documents).get),
        *_strangers(evidence),
        *_ledger(evidence, tells),
        *_signature(evidence, pinned),
    )
    seen = (
        f"the evidence of attempt {evidence.attempt.id}: number {evidence.attempt.serial}, "
        f"{counted(len(evidence.events), 'event')}, {counted(len(evidence.ledger), 'entry')} of the ledger"
    )
    return Verdict(seen, findings, tuple(_notes(evidence, tells, known, pinned)))


def _strangers(evidence: Evidence) -> Iterator[Finding]:
    for key in evidence.documents.keys() - {attempts.document_of(evidence.attempt)}:
        words = f"the document {key[:12]}… is none that it was begun with"
        yield Finding(words, evidence.attempt.id, attempts.FIRST)


def _ledger(evidence: Evidence, tells: Told) -> Iterator[Finding]:
    first = evidence.ledger[0].number if evidence.ledger else 1
    yield from links.entries(evidence.ledger, tells.blank, evidence.before, first)
    rows = [row for row in evidence.ledger if isinstance(row, EntryRow)]
    subjects = _subjects(rows, evidence.attempt.id)
    for row in rows:
        if row.subject not in subjects:
            yield Finding("it is about something else", evidence.attempt.id, entry=row.number)


def _signature(evidence: Evidence, pinned: PublicKey | None) -> Iterator[Finding]:
    head, last = evidence.head, evidence.ledger[-1] if evidence.ledger else None
    signed = (evidence.head, evidence.key, evidence.signature)
    if signed == (None, None, None):
        if pinned:
            yield Finding(f"it was not signed by key {pinned.id}, nor by any", evidence.attempt.id)
        return
    key = _key(evidence.key)
    if head is None or key is None or evidence.signature is None:
        yield Finding("a part of its signature is missing", evidence.attempt.id)
        return
    if not head.held_by(key):
        yield Finding("the signed head was not signed by the key in this file", evidence.attempt.id)
    if not key.holds(_raw(evidence.signature), layout.to_sign(evidence)):
        yield Finding("the file as a whole is not what was signed", evidence.attempt.id)
    if pinned and pinned.raw != key.raw:
        yield Finding(f"it was signed by key {key.id}, and not by {pinned.id}", evidence.attempt.id)
    if last is None or (last.number, last.hash) != (head.number, head.hash):
        yield Finding("it is not the entry that was signed", evidence.attempt.id, entry=head.number)


def _notes(
    evidence: Evidence, tells: Told, known: Callable[[str], PublicKey | None], pinned: PublicKey | None
) -> Iterator[str]:
    sealed = max((seal.events for seal in tells.seals.get(evidence.attempt.id, ())), default=0)
    if loose := len(evidence.events) - sealed:
        yield f"The last {loose} events were not sealed: that more of them were cut off could not be told."
    if evidence.head is None:
        yield UNSIGNED
    elif pinned is None:
        here = known(evidence.head.key)
        raw = here.raw.hex() if here else None
        signed = f"It was signed on {evidence.head.at[:10]} by key {evidence.head.key}, which"
        yield f"{signed} is one of yours." if raw == evidence.key else f"{signed} {CAME_ALONG}"


def _key(told: str | None) -> PublicKey | None:
    raw = _raw(told or "")
    # when it was made the file does not say
    return PublicKey(key_id(raw), datetime.fromtimestamp(0, UTC), raw) if len(raw) == 32 else None


def _raw(told: str) -> bytes:
    """The bytes of a key or a signature; none where it is not spelt as we spell it."""
    try:
        raw = bytes.fromhex(told)
    except ValueError:
        return b""
    return raw if raw.hex() == told else b""


def _signed(evidence: Evidence, head: Head, key: PublicKey, keys: Keys) -> Evidence:
    bound = replace(evidence, head=head, key=key.raw.hex())
    return replace(bound, signature=keys.private(key.id).sign(layout.to_sign(bound)).hex())


def _binding(heads: Sequence[Head], key: PublicKey | None, last: int) -> Head | None:
    """The first head that this key signed over all that the ledger tells of it."""
    theirs = [head for head in heads if key and head.key == key.id and head.number >= last]
    return min(theirs, key=lambda head: head.number, default=None)


def _subjects(entries: Iterable[EntryRow], attempt_id: str) -> frozenset[str]:
    """What the ledger tells of the attempt under: itself, and the sitting that it was a part of."""
    begun = (entry for entry in entries if entry.kind == Sat.DRILL_BEGUN and entry.body)
    return frozenset({attempt_id, *(entry.subject for entry in begun if _names(entry, attempt_id))})


def _names(entry: EntryRow, attempt_id: str) -> bool:
    try:
        return bool(json.loads(entry.body or "")["attempt"] == attempt_id)
    except (ValueError, KeyError, TypeError):
        return False


def _documents(connection: Connection, attempt: AttemptRow) -> Mapping[str, str]:
    key = attempts.document_of(attempt)
    query = select(tables.documents).where(tables.documents.c.sha256 == key)
    return {row.sha256: row.content for row in connection.execute(query)}


def _hashes(documents: Mapping[str, str]) -> Mapping[str, str]:
    return {key: sha256(content.encode()).hexdigest() for key, content in documents.items()}
