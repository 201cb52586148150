"""Certificates that are not genuine, each in a way somebody might try; and whatever else may be handed in."""

import base64
import hashlib
import hmac
import json
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openbadgeslib.ob3 import add_data_integrity_proof

from credentials.checking import LARGEST, check
from credentials.claims import Validity
from credentials.code import new_code
from credentials.signing import did, method, pem, private_pem
from record.keys import Keys
from tests.credentials.conftest import LATER, NOON, signed

Json = dict[str, Any]


@pytest.fixture(scope="module")
def thief(tmp_path_factory: pytest.TempPathFactory) -> Keys:
    made = Keys(tmp_path_factory.mktemp("thief"))
    made.make()
    return made


def said_of(keys: Keys, document: Json | str | bytes) -> str:
    """What is said of a certificate that is refused."""
    verdict = check(json.dumps(document) if isinstance(document, dict) else document, keys.all(), NOON)
    assert verdict.validity in (Validity.FORGED, Validity.UNREADABLE)
    assert verdict.facts is None
    return " ".join(verdict.said)


def by_thief(thief: Keys, document: Json, verification_method: str = "") -> Json:
    """Signed anew, with the thief's key."""
    key = thief.current()
    assert key
    unsigned = {name: value for name, value in document.items() if name != "proof"}
    secret = private_pem(thief.private(key.id))
    return add_data_integrity_proof(unsigned, secret, verification_method or method(did(key)), created=NOON)


def test_another_name(keys: Keys, genuine: str) -> None:
    said = said_of(keys, genuine.replace("Ann Lee", "Bob Lee"))
    assert "changed after it was signed" in said


@pytest.mark.parametrize("day", ["2038-03-01T09:00:00Z", "2028-03-01T09:00:01Z"])
def test_another_date(keys: Keys, genuine: str, day: str) -> None:
    assert "changed after it was signed" in said_of(keys, genuine.replace("2028-03-01T09:00:00Z", day))


def test_another_code(keys: Keys, genuine: str) -> None:
    code = json.loads(genuine)["credentialSubject"]["licenseNumber"]
    assert "changed after it was signed" in said_of(keys, genuine.replace(code, new_code()))


def test_no_signature(keys: Keys, genuine: str) -> None:
    document = json.loads(genuine)
    del document["proof"]
    assert "carries no signature" in said_of(keys, document)
    assert "carries no signature" in said_of(keys, {**document, "proof": None})
    assert "carries something else" in said_of(keys, {**document, "proof": []})
    assert "another way" in said_of(keys, {**document, "proof": {}})


def test_a_signature_of_another_certificate(keys: Keys, genuine: str) -> None:
    other = signed(keys, name="Bob Lee")
    assert "made for something else" in said_of(keys, {**other, "proof": json.loads(genuine)["proof"]})


def test_several_signatures(keys: Keys, genuine: str) -> None:
    document = json.loads(genuine)
    assert said_of(keys, {**document, "proof": [document["proof"], document["proof"]]})


def test_a_thief_who_signs_as_themselves(keys: Keys, thief: Keys, genuine: str) -> None:
    key = thief.current()
    assert key
    document = json.loads(genuine)
    document["issuer"]["id"] = did(key)
    stolen = by_thief(thief, document)
    assert check(json.dumps(stolen), thief.all(), NOON).valid
    assert "none of the issuer’s" in said_of(keys, stolen)


def test_a_thief_who_keeps_the_issuers_name(keys: Keys, thief: Keys, genuine: str) -> None:
    document = json.loads(genuine)
    assert "signed with the key of another" in said_of(keys, by_thief(thief, document))
    ours = by_thief(thief, document, document["proof"]["verificationMethod"])
    assert "does not belong to this content" in said_of(keys, ours)


@pytest.mark.parametrize("suite", ["eddsa-jcs-2022", "ecdsa-sd-2023", "none", "", None])
def test_another_way_to_sign(keys: Keys, genuine: str, suite: str | None) -> None:
    document = json.loads(genuine)
    document["proof"]["cryptosuite"] = suite
    assert "signed in another way" in said_of(keys, document)


def test_a_token_with_no_algorithm_or_the_public_key_for_a_secret(keys: Keys, genuine: str) -> None:
    key = keys.current()
    assert key
    payload = base64.urlsafe_b64encode(genuine.encode()).rstrip(b"=")
    for algorithm in ("none", "HS256"):
        header = base64.urlsafe_b64encode(json.dumps({"alg": algorithm, "typ": "JWT"}).encode()).rstrip(b"=")
        tag = hmac.new(pem(key), header + b"." + payload, hashlib.sha256).digest()
        token = header + b"." + payload + b"." + base64.urlsafe_b64encode(tag).rstrip(b"=")
        assert "not JSON" in said_of(keys, token)
        wrapped = {
            "@context": "https://www.w3.org/ns/credentials/v2",
            "type": "EnvelopedVerifiableCredential",
            "id": f"data:application/vc+jwt,{token.decode()}",
        }
        assert "carries no signature" in said_of(keys, wrapped)


@pytest.mark.parametrize(
    "added",
    [
        {"validUntil": None},
        {"https://www.w3.org/2018/credentials#validUntil": "2099-01-01T00:00:00Z"},
        {"expirationDate": "2099-01-01T00:00:00Z"},
        {"@included": [{"id": "urn:x:y", "name": "Bob Lee"}]},
        {"@graph": []},
        {"evidence": []},
        {"nonsense": "it is not signed"},
    ],
)
def test_a_member_that_no_signature_covers(keys: Keys, genuine: str, added: Json) -> None:
    assert said_of(keys, {**json.loads(genuine), **added})


def test_another_context(keys: Keys, genuine: str) -> None:
    document = json.loads(genuine)
    for contexts in (
        document["@context"][:1],
        [*document["@context"], {"nonsense": "https://x.example/y"}],
        list(reversed(document["@context"])),
        "https://www.w3.org/ns/credentials/v2",
    ):
        assert said_of(keys, {**document, "@context": contexts})


def test_every_value_of_it_is_signed(keys: Keys, genuine: str) -> None:
    tried = 0
    for place, changed in _changes(json.loads(genuine)):
        assert check(json.dumps(changed), keys.all(), NOON).facts is None, place
        tried += 1
    assert tried > 100


def _changes(document: Any, place: str = "") -> Iterator[tuple[str, Any]]:
    """The document with one thing changed, each in turn: left out, emptied, twice, something else."""
    if isinstance(document, dict):
        for name, value in document.items():
            without = {other: kept for other, kept in document.items() if other != name}
            yield f"{place}.{name} left out", without
            yield f"{place}.{name} renamed", {**without, f"{name}s": value}
            yield f"{place}.{name} nothing", {**document, name: None}
            yield f"{place}.{name} in a list", {**document, name: [value]}
            for where, inner in _changes(value, f"{place}.{name}"):
                yield where, {**document, name: inner}
    elif isinstance(document, list):
        yield f"{place} twice", document * 2
        yield f"{place} empty", []
        for number, value in enumerate(document):
            for where, inner in _changes(value, f"{place}[{number}]"):
                yield where, [*document[:number], inner, *document[number + 1 :]]
    elif isinstance(document, bool):
        yield f"{place} turned", not document
    else:
        yield f"{place} longer", f"{document} "
        yield f"{place} other", "z"


@pytest.mark.parametrize(
    ("document", "said"),
    [
        (b"", "not JSON"),
        (b"%PDF-1.7", "not JSON"),
        (b"\xff\xfe{}", "not text in UTF-8"),
        ('"\ud800"', "not text in UTF-8"),
        (b"[]", "no certificate"),
        (b"null", "no certificate"),
        (b"{}", "carries no signature"),
        (b"[" * 50_000, "not JSON"),
        (b'{"a":' * 10_000, "not JSON"),
        (b"9" * 60_000, "not JSON"),
        (b'{"proof": NaN}', "carries something else"),
        (b'{"name": "Ann Lee", "name": "Bob Lee"}', "the same thing twice"),
        (b" " * (LARGEST + 1), "far too long"),
    ],
)
def test_what_is_no_certificate_is_said_to_be_none(keys: Keys, document: bytes | str, said: str) -> None:
    assert said in said_of(keys, document)


def test_a_name_with_half_a_character_is_no_text(keys: Keys, genuine: str) -> None:
    assert said_of(keys, genuine.replace("Ann Lee", "\\ud800"))


@given(st.binary(max_size=2000) | st.text(max_size=2000))
def test_any_bytes_and_any_text_get_a_verdict(keys: Keys, anything: bytes | str) -> None:
    assert check(anything, keys.all(), NOON).facts is None


leaves = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20)
trees = st.recursive(
    leaves,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=12), inner, max_size=4),
)


@given(tree=trees, at=st.data())
def test_any_json_in_the_place_of_any_member_gets_a_verdict(
    keys: Keys, genuine: str, tree: Any, at: st.DataObject
) -> None:
    document = json.loads(genuine)
    here = at.draw(
        st.sampled_from(
            [document, document["proof"], document["issuer"], document["credentialSubject"]],
        )
    )
    name = at.draw(st.sampled_from(sorted(here)))
    before, here[name] = here[name], tree
    verdict = check(json.dumps(document), keys.all(), NOON)
    assert verdict.valid == (tree == before)


@settings(max_examples=300)
@given(
    where=st.integers(0, 10**6),
    how=st.sampled_from(["put", "cut", "swap"]),
    byte=st.binary(min_size=1, max_size=1),
)
def test_one_byte_changed_never_changes_what_a_genuine_certificate_tells(
    keys: Keys, genuine: str, where: int, how: str, byte: bytes
) -> None:
    whole = genuine.encode()
    place = where % len(whole)
    kept = whole[place + (how != "put") :]
    changed = whole[:place] + (b"" if how == "cut" else byte) + kept
    verdict = check(changed, keys.all(), NOON)
    if verdict.facts:
        # a space between two members is no change of what is told
        assert json.loads(changed) == json.loads(whole)
    assert check(changed, keys.all(), LATER.replace(year=2030)).validity is not Validity.VALID
