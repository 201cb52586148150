"""Notes, second scores, people's rights and certificates against what the ledger says of them. Pure."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any

from audit.finding import Finding
from audit.standing import EntryRow
from certification.sitting import Kind as Sat
from credentials.register import ISSUED
from credentials.signing import fingerprint as of_credential
from desk.remarks import NOTE, READ, REMARKED, fingerprint, remark_subject
from drills.chaining import ERASED
from people.person import person_subject
from people.register import RIGHTS
from record.database import utc

Row = Mapping[Any, Any]
_NAMES = {NOTE: "a note"}


def remarks(rows: Iterable[Row], entries: Iterable[EntryRow]) -> Iterator[Finding]:
    """Notes and second scores that are not as they were written; that one was read is no evidence."""
    # an id may come again once what bore it was erased, and with it what the ledger said of it
    said = {one.subject: one for one in entries if one.kind == REMARKED and one.body is not None}
    for row in rows:
        if row["kind"] == READ:
            continue
        what = _NAMES.get(row["kind"], "a second score")
        entry = said.pop(remark_subject(row["id"]), None)
        if entry is None:
            yield Finding(f"{what} stands beside it that the ledger does not know", str(row["attempt_id"]))
        elif _body(entry).get("sha256") != _fingerprint(row):
            words = f"{what} beside it is not the one that was written"
            yield Finding(words, str(row["attempt_id"]), entry=entry.number)
    for entry in said.values():
        yield Finding("a note or a second score was written, and is gone", entry=entry.number)


def rights(rows: Iterable[Row], entries: Iterable[EntryRow]) -> Iterator[Finding]:
    """People who may do something else than the ledger says."""
    said = {one.subject: one for one in entries if one.kind == RIGHTS}
    for row in rows:
        entry = said.pop(person_subject(row["id"]), None)
        if entry is None:
            yield Finding(f"the person {row['id']} is in the register, and the ledger does not know them")
            continue
        told = _body(entry)
        if (told.get("role"), told.get("active")) != (row["role"], bool(row["active"])):
            yield Finding(
                f"the person {row['id']} may do something else than was written", entry=entry.number
            )
    for entry in said.values():
        yield Finding("a person was entered in the register, and is gone", entry=entry.number)


def certificates(rows: Iterable[Row], entries: Sequence[EntryRow]) -> Iterator[Finding]:
    """Certificates that are not as they were issued, or whose words are gone though nobody was erased."""
    issued = {one.subject: one for one in entries if one.kind == ISSUED}
    erased = {one.subject for one in entries if one.kind == ERASED}
    owners = {one.subject: str(_body(one).get("person")) for one in entries if one.kind == Sat.BEGUN}
    for row in rows:
        code = row["code"]
        entry = issued.pop(code, None)
        if entry is None:
            yield Finding(f"the certificate {code} stands in the record, and the ledger does not know it")
            continue
        told = _body(entry)
        # a decision on a sitting earns it, and is named after both
        owner = owners.get(str(told.get("earned_by")).partition("/")[0])
        gone = owner is not None and person_subject(owner) in erased
        words = None
        if (row["earned_by"], row["key"]) != (told.get("earned_by"), told.get("key")):
            words = "is not the one that was issued"
        elif gone:
            if row["credential"] is not None or row["person"] is not None:
                words = "was erased with whom it was given to, and stands there"
        elif row["credential"] is None:
            words = "is gone but for its code, and nothing says that it was erased"
        elif not _as_issued(row, told):
            words = "is not the one that was issued"
        elif owner not in (None, row["person"]):
            words = "stands under somebody else than it was given to"
        if words:
            yield Finding(f"the certificate {code} {words}", entry=entry.number)
    for entry in issued.values():
        yield Finding(f"the certificate {entry.subject} was issued, and is gone", entry=entry.number)


def _as_issued(row: Row, told: Mapping[str, Any]) -> bool:
    try:
        credential = json.loads(row["credential"])
        if of_credential(credential) != told.get("credential"):
            return False
        # by its place others know whether it was revoked
        status = credential.get("credentialStatus")
        return status is None or status["statusListIndex"] == str(row["place"])
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return False


def _fingerprint(row: Row) -> str | None:
    try:
        at = row["at"] if isinstance(row["at"], datetime) else datetime.fromisoformat(str(row["at"]))
        return fingerprint(row["attempt_id"], row["kind"], row["body"], row["by"], utc(at))
    except (ValueError, TypeError):
        return None


def _body(entry: EntryRow) -> Mapping[str, Any]:
    try:
        found = json.loads(entry.body or "")
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}
