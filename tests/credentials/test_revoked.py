"""The list of revoked certificates: read by us and by the library's own verifier; nothing that is not signed counts."""

import json
from datetime import UTC, datetime, timedelta

import jwt
import pytest
from openbadgeslib.ob3 import OB3LdpVerifier, OB3VerificationError

from credentials.checking import check
from credentials.claims import Validity
from credentials.register import PLACES
from credentials.revoked import LASTS, ListError, read_list, signed_list
from credentials.signing import did, pem
from record.keys import Keys, PublicKey
from tests.credentials.conftest import LIST, NOON, signed

PLACE = 4711


@pytest.fixture
def key(keys: Keys) -> PublicKey:
    found = keys.current()
    assert found
    return found


def listed(keys: Keys, key: PublicKey, *places: int, at: datetime = NOON, address: str = LIST) -> str:
    return signed_list(keys, key, address, places, PLACES, at)


def test_who_is_in_it_is_revoked_and_nobody_else(keys: Keys, key: PublicKey, genuine: str) -> None:
    without = read_list(listed(keys, key, PLACE - 1, PLACE + 1), keys.all(), NOON)
    verdict = check(genuine, key, NOON, without)
    assert verdict.valid
    assert verdict.said[1] == "It had not been revoked by 12:00 (UTC) on 1 March 2026."
    within = read_list(listed(keys, key, 0, PLACE, PLACES - 1), keys.all(), NOON)
    assert check(genuine, key, NOON, within).validity is Validity.REVOKED
    assert [place for place in range(PLACES) if within.has(place)] == [0, PLACE, PLACES - 1]
    assert not within.has(PLACES)


def test_the_librarys_verifier_reads_it_too(keys: Keys, key: PublicKey) -> None:
    at = datetime.now(UTC).replace(microsecond=0)
    document = json.dumps(signed(keys, issued_at=at - timedelta(days=1), valid_until=at + timedelta(days=9)))
    lists = {"clear": listed(keys, key, at=at), "set": listed(keys, key, PLACE, at=at)}
    for verifier in (OB3LdpVerifier(pem(key)), OB3LdpVerifier()):
        verifier.verify(document, check_status=True, download=lambda _: lists["clear"].encode())
        with pytest.raises(OB3VerificationError, match="revocation"):
            verifier.verify(document, check_status=True, download=lambda _: lists["set"].encode())


def test_an_old_copy_is_not_relied_on(keys: Keys, key: PublicKey) -> None:
    text = listed(keys, key)
    assert read_list(text, [key], NOON + LASTS)
    for moment in (NOON + LASTS + timedelta(seconds=1), NOON - timedelta(seconds=1)):
        with pytest.raises(ListError, match="fetch it anew"):
            read_list(text, [key], moment)


def test_a_list_for_another_address_says_nothing(keys: Keys, key: PublicKey, genuine: str) -> None:
    other = read_list(listed(keys, key, PLACE, address="https://elsewhere.example/list"), [key], NOON)
    verdict = check(genuine, key, NOON, other)
    assert verdict.valid
    assert "a file cannot tell" in verdict.said[1]


def test_a_list_that_is_not_the_issuers_is_refused(
    keys: Keys, key: PublicKey, tmp_path_factory: pytest.TempPathFactory
) -> None:
    thief = Keys(tmp_path_factory.mktemp("thief"))
    stolen = thief.make()
    text = listed(keys, key)
    told = jwt.decode(text, options={"verify_signature": False})
    head, body, _ = text.split(".")
    forged: list[str | bytes] = [
        listed(thief, stolen),
        jwt.encode(told, "", algorithm="none"),
        # the public key, which everybody has, taken for a shared secret
        jwt.encode(told, pem(key).hex(), algorithm="HS256"),
        jwt.encode({**told, "issuer": did(key)}, thief.private(stolen.id), algorithm="EdDSA"),
        f"{head}.{body}.",
        "",
        "nonsense",
        b"\xff\xfe",
    ]
    for one in forged:
        with pytest.raises(ListError, match="no list"):
            read_list(one, [key], NOON)
    with pytest.raises(ListError, match="far too long"):
        read_list("x" * 300_000, [key], NOON)


@pytest.mark.parametrize(
    "changed",
    [
        {"issuer": "did:key:z6Mk"},
        {"credentialSubject": None},
        {"credentialSubject": {"statusPurpose": "message", "encodedList": "u"}},
        {"credentialSubject": {"statusPurpose": "revocation", "encodedList": "u!"}},
        {"validUntil": "soon"},
        {"validFrom": 1},
    ],
)
def test_what_the_key_signed_and_is_no_list_is_refused(
    keys: Keys, key: PublicKey, changed: dict[str, object]
) -> None:
    told = jwt.decode(listed(keys, key), options={"verify_signature": False})
    text = jwt.encode({**told, **changed}, keys.private(key.id), algorithm="EdDSA")
    with pytest.raises(ListError):
        read_list(text, [key], NOON)
