"""The public page: what it says of a certificate, how little it says of anything else, and what it refuses."""

import json
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import jwt
import pytest
from hypothesis import given
from hypothesis import strategies as st
from starlette.applications import Starlette
from starlette.testclient import TestClient

from credentials.claims import Issuer
from credentials.code import new_code, spaced
from credentials.register import PLACES, Certificate, forget, issue, revoke
from credentials.revoked import read_list
from drills.store import Store
from models.settings import settings
from record.database import now
from record.keys import Keys
from tests.credentials.conftest import claims
from web.certificates import CheckingCertificates

ADDRESS = "https://practice.example.com"


@pytest.fixture
def keys(tmp_path: Path) -> Keys:
    made = Keys(tmp_path / "keys")
    made.make()
    return made


@pytest.fixture
def client(store: Store, keys: Keys) -> Iterator[TestClient]:
    routes = CheckingCertificates(lambda: store.database, lambda: keys).routes()
    with TestClient(Starlette(routes=routes), follow_redirects=False) as client:
        yield client


def issued(store: Store, keys: Keys, **changed: Any) -> Certificate:
    at = now() - timedelta(days=1)
    told = {"issued_at": at, "valid_until": at + timedelta(days=365), **changed}
    return issue(store.database, keys, claims(**told))


def sent(client: TestClient, document: str | bytes) -> tuple[int, str]:
    answer = client.post("/certificate/file", files={"file": ("certificate.json", document)})
    return answer.status_code, answer.text


def test_a_code_as_it_is_printed_leads_to_what_it_stands_for(
    client: TestClient, store: Store, keys: Keys
) -> None:
    made = issued(store, keys)
    for typed in (made.code, spaced(made.code), spaced(made.code).lower().replace("-", " ")):
        onward = client.get("/certificate", params={"code": typed})
        assert (onward.status_code, onward.headers["location"]) == (303, f"/certificate/{made.code}")
    shown = client.get(f"/certificate/{made.code}")
    assert shown.status_code == 200
    for told in ("This certificate is valid", "Ann Lee", "Angry customers, level 2", "Lindqvist Castings"):
        assert told in shown.text
    assert shown.headers["cache-control"] == "no-store"


def test_it_shows_no_more_than_it_must(client: TestClient, store: Store, keys: Keys) -> None:
    made = issued(store, keys)
    shown = client.get(f"/certificate/{made.code}").text
    for kept in ("example.com", "p1", "sitting-1", "sha256", made.key, made.fingerprint, "did:key"):
        assert kept not in shown


@pytest.mark.parametrize(
    "typed", ["CCCC-CCCC-CCCD", "nonsense", "", "<script>alert(1)</script>", "\ud7ff" * 200]
)
def test_what_cannot_be_a_code_is_said_before_anything_is_looked_up(client: TestClient, typed: str) -> None:
    answer = client.get("/certificate", params={"code": typed})
    assert answer.status_code == 422
    assert "This cannot be a code" in answer.text
    assert "<script" not in answer.text


def test_a_code_that_was_never_issued_is_not_known(client: TestClient) -> None:
    answer = client.get(f"/certificate/{new_code()}")
    assert answer.status_code == 404
    assert "not known here" in answer.text


def test_who_guesses_is_let_guess_no_further(client: TestClient, store: Store, keys: Keys) -> None:
    made = issued(store, keys)
    statuses = [client.get(f"/certificate/{new_code()}").status_code for _ in range(31)]
    assert statuses == [404] * 30 + [429]
    assert client.get(f"/certificate/{made.code}").status_code == 429


def test_a_code_is_looked_up_so_often_and_no_oftener(client: TestClient, store: Store, keys: Keys) -> None:
    made = issued(store, keys)
    statuses = [client.get(f"/certificate/{made.code}").status_code for _ in range(121)]
    assert statuses == [200] * 120 + [429]


def test_files_are_looked_at_so_often_and_no_oftener(client: TestClient) -> None:
    statuses = [sent(client, "{}")[0] for _ in range(21)]
    assert statuses == [200] * 20 + [429]


def test_a_certificate_that_expired_or_was_revoked_says_so(
    client: TestClient, store: Store, keys: Keys
) -> None:
    old = issued(store, keys, valid_until=now() - timedelta(hours=1))
    assert "has expired" in client.get(f"/certificate/{old.code}").text
    taken = issued(store, keys, earned_by="sitting-2")
    revoke(store.database, taken.code, "He had <b>help</b>.", "t1")
    shown = client.get(f"/certificate/{taken.code}").text
    assert "This certificate was revoked" in shown
    assert "help" not in shown
    assert "was revoked" in sent(client, json.dumps(taken.credential))[1]


def test_of_what_was_erased_nobody_is_named(client: TestClient, store: Store, keys: Keys) -> None:
    made = issued(store, keys)
    with store.database.transaction() as connection:
        forget(connection, [made.code])
    answer = client.get(f"/certificate/{made.code}")
    assert answer.status_code == 404
    assert "erased" in answer.text
    assert "Ann" not in answer.text


def test_a_file_is_checked_chosen_or_pasted(client: TestClient, store: Store, keys: Keys) -> None:
    document = json.dumps(issued(store, keys).credential)
    assert "is valid" in sent(client, document)[1]
    pasted = client.post("/certificate/file", files={"file": ("", b"")}, data={"text": document})
    assert "is valid" in pasted.text
    forged = document.replace("Ann Lee", "Bob Lee")
    status, shown = sent(client, forged)
    assert status == 200
    assert "not a genuine certificate" in shown
    assert "Bob" not in shown


def test_words_on_a_certificate_are_shown_as_text(client: TestClient, store: Store, keys: Keys) -> None:
    made = issued(store, keys, name='"><script>alert(1)</script>', title="<img src=x onerror=alert(1)>")
    shown = client.get(f"/certificate/{made.code}").text
    assert "<script" not in shown
    assert "<img" not in shown
    assert "&lt;script&gt;" in shown


def test_without_a_file_one_is_asked_for(client: TestClient) -> None:
    answer = client.post("/certificate/file", files={"file": ("", b"")}, data={"text": " "})
    assert answer.status_code == 422
    assert "Choose a file" in answer.text
    assert client.get("/certificate/file").headers["location"] == "/certificate"


def test_what_is_far_too_long_is_not_read(client: TestClient) -> None:
    assert sent(client, b"x" * 5_000_000)[0] == 413


@given(
    body=st.binary(max_size=300),
    kind=st.sampled_from(["", "multipart/form-data", "multipart/form-data; boundary=x"]),
)
def test_what_is_no_form_is_refused(body: bytes, kind: str) -> None:
    routes = CheckingCertificates(_never, _never).routes()
    with TestClient(Starlette(routes=routes)) as client:
        answer = client.post("/certificate/file", content=body, headers={"Content-Type": kind})
    assert answer.status_code in (400, 422)


def _never() -> Any:
    raise AssertionError("nothing is looked up for what is no form")


def test_anything_sent_as_a_file_gets_an_answer(client: TestClient) -> None:
    for document in (b"\x00", b"\xff", b"[" * 60_000, b'{"proof": {}}', b'"\\ud800"'):
        status, shown = sent(client, document)
        assert status == 200
        assert "<h1>This is not a" in shown


def test_other_verifiers_get_a_signed_list_of_the_revoked_ones(
    client: TestClient, store: Store, keys: Keys, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = issued(store, keys, issuer=Issuer("Ann", ADDRESS))
    taken = issued(store, keys, earned_by="sitting-2", issuer=Issuer("Ann", ADDRESS))
    revoke(store.database, taken.code, "The result was overturned.", "t1")
    assert client.get(f"/certificate/revoked/{kept.key}").status_code == 404
    monkeypatch.setenv("RIPITZ_CERTIFICATES__ADDRESS", f"{ADDRESS}/")
    settings.cache_clear()
    assert kept.credential
    assert taken.credential
    where = taken.credential["credentialStatus"]["statusListCredential"].removeprefix(ADDRESS)
    answer = client.get(where)
    assert answer.headers["content-type"].startswith("application/vc+jwt")
    read = read_list(answer.text, keys.all(), now())
    places = {
        made.code: int(made.credential["credentialStatus"]["statusListIndex"])
        for made in (kept, taken)
        if made.credential
    }
    assert [place for place in range(PLACES) if read.has(place)] == [places[taken.code]]
    assert jwt.get_unverified_header(answer.text)["alg"] == "EdDSA"
    assert client.get("/certificate/revoked/nobody").status_code == 404
    # a key whose private half is gone signs no more lists
    (keys.folder / f"{kept.key}.private.pem").unlink()
    assert client.get(where).status_code == 404


def test_where_keys_cannot_be_read_nobody_is_told_wrong(client: TestClient, store: Store, keys: Keys) -> None:
    made = issued(store, keys)
    (keys.folder / "stray.public.json").write_text("{}")
    assert client.get(f"/certificate/{made.code}").status_code == 503
    status, shown = sent(client, json.dumps(made.credential))
    assert status == 503
    assert "cannot be checked at the moment" in shown
    assert str(keys.folder) not in shown


def test_the_page_has_its_style(client: TestClient) -> None:
    assert client.get("/certificate/plain.css").headers["content-type"].startswith("text/css")
    assert 'href="/certificate/plain.css"' in client.get("/certificate").text
