"""A certificate that is genuine: for us, for the library's own verifier, and for a second implementation."""

import json
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openbadgeslib.ob3 import OB3LdpVerifier
from openbadgeslib.util import hash_email

from credentials.checking import check
from credentials.claims import Issuer, Validity
from credentials.shape import plain
from credentials.signing import NotIssuedError, pem
from record.keys import Keys
from tests.credentials import second
from tests.credentials.conftest import LATER, MORNING, NOON, signed

words = st.text(st.characters(codec="utf-8"), min_size=1, max_size=60).filter(plain)


def test_it_tells_whose_it_is_what_of_and_until_when(keys: Keys, genuine: str) -> None:
    verdict = check(genuine, keys.all(), NOON)
    assert verdict.validity is Validity.VALID
    assert verdict.facts
    assert verdict.facts.name == "Ann Lee"
    assert verdict.facts.title == "Angry customers, level 2"
    assert (verdict.facts.certification, verdict.facts.version) == ("angry_customers", "3")
    assert (verdict.facts.issued_at, verdict.facts.valid_until) == (MORNING, LATER)
    assert "a file cannot tell; ask the issuer at https://practice.example.com/certificate" in verdict.said[1]


def test_the_public_key_alone_is_enough(keys: Keys, genuine: str) -> None:
    key = keys.current()
    assert key
    assert check(genuine.encode(), key, NOON).valid
    assert check("\ufeff".encode() + genuine.encode(), key, NOON).valid


def test_it_lasts_as_long_as_it_says(keys: Keys, genuine: str) -> None:
    assert check(genuine, keys.all(), MORNING - timedelta(seconds=1)).validity is Validity.NOT_YET
    assert check(genuine, keys.all(), LATER).validity is Validity.VALID
    late = check(genuine, keys.all(), LATER + timedelta(seconds=1))
    assert late.validity is Validity.EXPIRED
    assert late.said == ("It is genuine, and held until 1 March 2028.",)


def test_the_address_is_not_in_it_and_can_be_compared(genuine: str) -> None:
    assert "example.com" not in genuine.replace("practice.example.com", "")
    mail = json.loads(genuine)["credentialSubject"]["identifier"][1]
    told = hash_email("ann.lee@example.com", mail["salt"]).decode()
    assert mail["identityHash"] == f"sha256${told}"


@settings(max_examples=25)
@given(name=words, title=words, about=words, issuer=words, url=st.sampled_from(["", "http://a.example:8501"]))
def test_whatever_words_stand_in_it_three_verifiers_agree(
    keys: Keys, name: str, title: str, about: str, issuer: str, url: str
) -> None:
    past = datetime.now(UTC) - timedelta(days=1)
    made = signed(
        keys,
        name=name,
        title=title,
        about=about,
        issuer=Issuer(issuer, url),
        issued_at=past,
        valid_until=past + timedelta(days=9),
    )
    key = keys.current()
    assert key
    document = json.dumps(made)
    verdict = check(document, key)
    assert verdict.valid
    assert verdict.facts
    assert (verdict.facts.name, verdict.facts.issuer) == (plain(name), plain(issuer))
    # the verifier that ships with the library, by the pinned key and by the key that the issuer's name is
    for verifier in (OB3LdpVerifier(pem(key)), OB3LdpVerifier()):
        read = verifier.verify(document)
        assert (read.achievement.name, read.identifiers[0].identity_hash) == (plain(title), plain(name))
    assert second.holds(made, key.raw)


def test_words_read_as_they_stand_in_it(keys: Keys) -> None:
    made = signed(keys, name=" Ann\x1f\u202eLee\n(\ud800) ")
    assert made["credentialSubject"]["identifier"][0]["identityHash"] == "Ann Lee (?)"


def test_what_no_certificate_can_hold_is_said(keys: Keys) -> None:
    with pytest.raises(NotIssuedError, match="identityHash"):
        signed(keys, name=" \n ")
    with pytest.raises(NotIssuedError, match="url"):
        signed(keys, issuer=Issuer("Ann", "javascript:alert(1)"))


def test_the_second_implementation_refuses_what_was_changed(keys: Keys, genuine: str) -> None:
    key = keys.current()
    assert key
    changed = json.loads(genuine)
    changed["credentialSubject"]["identifier"][0]["identityHash"] = "Bob Lee"
    assert not second.holds(changed, key.raw)
    assert not second.holds(json.loads(genuine), Keys(keys.folder / "others").make().raw)


def test_a_new_key_signs_and_the_old_one_still_checks(keys: Keys, genuine: str) -> None:
    rotated = Keys(keys.folder.parent / "rotated")
    first = rotated.make()
    before = json.dumps(signed(rotated))
    second_key = rotated.make()
    after = json.dumps(signed(rotated))
    assert check(before, rotated.all(), NOON).valid
    assert check(after, rotated.all(), NOON).valid
    assert check(before, first, NOON).valid
    assert not check(after, first, NOON).valid
    assert not check(before, second_key, NOON).valid
    assert not check(genuine, rotated.all(), NOON).valid
