"""The sheet of paper: one page whatever stands on it, and the signed certificate inside."""

import io
import json
from typing import Any

import pytest
from pypdf import PdfReader

from credentials.checking import check
from credentials.claims import Issuer
from credentials.code import spaced
from credentials.pdf import certificate_pdf
from record.keys import Keys
from tests.credentials.conftest import NOON, signed


def read(made: bytes) -> tuple[PdfReader, str]:
    found = PdfReader(io.BytesIO(made))
    return found, " ".join("".join(page.extract_text() for page in found.pages).split())


def test_it_tells_what_the_certificate_tells(keys: Keys) -> None:
    credential = signed(keys)
    found, text = read(certificate_pdf(credential))
    code = spaced(credential["credentialSubject"]["licenseNumber"])
    for told in (
        "Ann Lee",
        "Angry customers, level 2",
        "Three talks drawn",
        "1 March 2026",
        "1 March 2028",
        "practice.example.com/certificate",
        code,
    ):
        assert told in text
    assert found.metadata
    assert found.metadata.title == "Certificate: Angry customers, level 2, Ann Lee"


def test_what_is_attached_to_it_is_the_certificate_itself(keys: Keys) -> None:
    found, _ = read(certificate_pdf(signed(keys)))
    (attached,) = found.attachments["certificate.json"]
    assert check(attached, keys.all(), NOON).valid


def test_the_same_certificate_is_the_same_sheet(keys: Keys) -> None:
    credential = signed(keys)
    assert certificate_pdf(credential) == certificate_pdf(json.loads(json.dumps(credential)))


@pytest.mark.parametrize(
    "told",
    [
        {"name": "A" * 300, "title": "B" * 300, "about": "C d " * 1000, "criteria": "E f " * 1000},
        {"name": "Wolfeschlegelsteinhausenbergerdorff " * 8, "about": "x" * 4000},
        {"name": "#panic() *[]* $x$ \\ “", "title": '"}', "issuer": Issuer("A" * 200, "https://a.example")},
        {"name": "אן לי", "valid_until": None, "issuer": Issuer("Ann Lee")},
    ],
)
def test_it_stays_on_one_page_and_nothing_on_it_is_markup(keys: Keys, told: dict[str, Any]) -> None:
    found, text = read(certificate_pdf(signed(keys, **told)))
    assert len(found.pages) == 1
    if "#" in told["name"]:
        assert "#panic() *[]* $x$" in text


def test_who_cannot_be_reached_is_asked_for_the_code(keys: Keys) -> None:
    credential = signed(keys, issuer=Issuer("Ann Lee"))
    _, text = read(certificate_pdf(credential))
    assert "Ask the issuer for" in text
    _, text = read(certificate_pdf(credential, "http://192.168.1.20:8501"))
    assert "http://192.168.1.20:8501/certificate" in text


@pytest.mark.parametrize(
    "word", ["A" * 200, "ann.lee@" + "a-rather-long-department." * 6 + "example.com", "Å" * 90]
)
def test_an_unbroken_name_stays_on_the_sheet(keys: Keys, word: str) -> None:
    credential = signed(keys, name=word, title=word[:90], about=word, issuer=Issuer(word[:120]))
    found, text = read(certificate_pdf(credential))
    begins: list[float] = []

    def seen(words: str, moved: list[float], at: list[float], *_: object) -> None:
        if words.strip():
            begins.append(moved[0] * at[4] + moved[2] * at[5] + moved[4])

    found.pages[0].extract_text(visitor_text=seen)
    frame = 0.8 / 2.54 * 72
    # what is centred and too wide begins left of the frame
    assert begins
    assert min(begins) > frame
    assert word[:20] in text.replace(" ", "").replace("\u200b", "")
