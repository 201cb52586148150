"""The register: each certificate issued once, revoked for good, and no name in the ledger."""

import json
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import update

from credentials.answering import of_code, of_document
from credentials.claims import Issuer, Validity
from credentials.register import (
    ISSUED,
    REVOKED,
    Certificate,
    NoSuchCertificateError,
    Tally,
    all_certificates,
    certificate,
    forget,
    issue,
    of_person,
    revoke,
    tally,
)
from credentials.signing import NotIssuedError
from credentials.tables import certificates
from drills.store import Store
from errors import UserError
from record.database import Database
from record.keys import Keys
from record.ledger import Ledger
from tests.credentials.conftest import LATER, NOON, claims, signed


@pytest.fixture
def database(store: Store) -> Database:
    return store.database


def issued(database: Database, keys: Keys, **changed: Any) -> Certificate:
    return issue(database, keys, claims(**changed))


def file_of(found: Certificate) -> str:
    assert found.credential
    return json.dumps(found.credential)


def test_what_was_issued_is_found_by_its_code(database: Database, keys: Keys) -> None:
    made = issued(database, keys)
    assert certificate(database, made.code) == made
    assert all_certificates(database) == of_person(database, "p1") == (made,)
    verdict = of_code(database, keys, made.code, NOON)
    assert verdict.valid
    assert verdict.said == ("It is genuine, was not revoked, and holds until 1 March 2028.",)
    assert verdict.facts
    assert (verdict.facts.name, verdict.facts.code) == ("Ann Lee", made.code)


def test_the_ledger_tells_that_one_was_issued_and_of_nobody(database: Database, keys: Keys) -> None:
    made = issued(database, keys)
    (entry,) = Ledger(database).of(made.code)
    assert entry.kind == ISSUED
    assert entry.body
    assert entry.body["credential"] == made.fingerprint
    assert "Ann" not in str(entry)
    assert "p1" not in str(entry)


def test_the_same_sitting_earns_one(database: Database, keys: Keys) -> None:
    made = issued(database, keys)
    assert issued(database, keys, title="Something else") == made
    assert issued(database, keys, earned_by="sitting-2") != made


def test_two_who_issue_at_once_issue_one(database: Database, keys: Keys) -> None:
    with ThreadPoolExecutor(4) as threads:
        made = set(threads.map(lambda _: issued(database, keys).code, range(8)))
    assert len(made) == 1
    assert len(Ledger(database).kinds(ISSUED)) == 1


def test_without_a_key_nothing_is_issued(database: Database, keys: Keys) -> None:
    with pytest.raises(NotIssuedError, match="ripitz keys make"):
        issued(database, Keys(keys.folder / "none"))
    with pytest.raises(NotIssuedError, match="no certificate can be made"):
        issued(database, keys, name="")
    assert all_certificates(database) == ()


def test_what_was_revoked_stays_revoked(database: Database, keys: Keys) -> None:
    made = issued(database, keys)
    taken = revoke(database, made.code, "The result was overturned.", "t1")
    assert (taken.cause, taken.by) == ("The result was overturned.", "t1")
    assert revoke(database, made.code, "Something else.", "t2") == taken
    assert len(Ledger(database).kinds(REVOKED)) == 1
    for verdict in (
        of_code(database, keys, made.code, NOON),
        of_document(database, keys, file_of(made), LATER + timedelta(days=1)),
    ):
        assert verdict.validity is Validity.REVOKED
        assert verdict.said[0].startswith("It was revoked on ")
        assert "overturned" not in str(verdict)


def test_nothing_is_revoked_without_a_cause(database: Database, keys: Keys) -> None:
    made = issued(database, keys)
    with pytest.raises(UserError, match="say why"):
        revoke(database, made.code, "  ", "t1")
    with pytest.raises(NoSuchCertificateError):
        revoke(database, "CCCCCCCCCCCC", "It is none.", "t1")
    assert of_code(database, keys, made.code, NOON).valid


def test_a_file_is_held_against_the_register(database: Database, keys: Keys) -> None:
    made = issued(database, keys)
    assert of_document(database, keys, file_of(made), NOON).valid
    assert of_document(database, keys, file_of(made), LATER + timedelta(days=1)).validity is Validity.EXPIRED
    # signed with our key, and entered by nobody
    stray = of_document(database, keys, json.dumps(signed(keys)), NOON)
    assert (stray.validity, stray.facts) == (Validity.UNKNOWN, None)
    assert of_document(database, keys, "{}", NOON).validity is Validity.FORGED


def test_two_certificates_cannot_share_a_code(database: Database, keys: Keys) -> None:
    made = issued(database, keys)
    other = of_document(database, keys, json.dumps(signed(keys, made.code, name="Bob Lee")), NOON)
    assert (other.validity, other.facts) == (Validity.FORGED, None)
    assert "another certificate was issued with its code" in other.said[0]


def test_a_record_that_was_tampered_with_vouches_for_nothing(database: Database, keys: Keys) -> None:
    made, other = issued(database, keys), issued(database, keys, earned_by="sitting-2", name="Bob Lee")
    with database.transaction() as connection:
        connection.execute(
            update(certificates).where(certificates.c.code == made.code).values(credential=file_of(other))
        )
    verdict = of_code(database, keys, made.code, NOON)
    assert (verdict.validity, verdict.facts) == (Validity.FORGED, None)


def test_what_was_erased_leaves_its_code_and_no_name(database: Database, keys: Keys) -> None:
    made = issued(database, keys)
    with database.transaction() as connection:
        forget(connection, [made.code])
    left = certificate(database, made.code)
    assert (left.person, left.credential) == (None, None)
    assert of_person(database, "p1") == ()
    verdict = of_code(database, keys, made.code, NOON)
    assert (verdict.validity, verdict.facts) == (Validity.UNKNOWN, None)
    assert "erased" in verdict.said[0]
    # whoever has the file can still show it
    assert of_document(database, keys, file_of(made), NOON).valid


def test_only_who_can_be_reached_names_a_list_of_revoked_ones(database: Database, keys: Keys) -> None:
    here = issued(database, keys, issuer=Issuer("Ann Lee"))
    there = issued(database, keys, earned_by="sitting-2")
    assert here.credential
    assert there.credential
    assert "credentialStatus" not in here.credential
    status = there.credential["credentialStatus"]
    assert status["statusListCredential"] == f"https://practice.example.com/certificate/revoked/{there.key}"


def test_certificates_are_counted_as_they_stand(database: Database, keys: Keys) -> None:
    first = issued(database, keys, earned_by="one")
    issued(database, keys, earned_by="two", valid_until=None)
    issued(database, keys, earned_by="three")
    issued(database, keys, earned_by="another version", version="2")
    revoke(database, first.code, "Given by mistake.", "tess")
    assert tally(database, "angry_customers@3", NOON) == Tally(issued=3, revoked=1)
    with database.transaction() as connection:
        forget(connection, [first.code])
    later = tally(database, "angry_customers@3", LATER)
    assert later == Tally(issued=3, revoked=1, expired=1)
    assert later.hold == 1
    assert tally(database, "angry_customers@9", NOON) == Tally()
