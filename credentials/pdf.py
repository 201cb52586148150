"""A certificate as a sheet of paper, set by typst without a network; the credential travels in the file."""

import io
import json
from functools import cache
from pathlib import Path

import segno
import typst

from credentials.checking import day, told
from credentials.claims import Facts
from credentials.code import spaced
from credentials.shape import Signed
from credentials.signing import Credential, canonical

PAGE = "/certificate"
_TEMPLATE = Path(__file__).parent / "certificate.typ"


def certificate_pdf(credential: Credential, address: str = "") -> bytes:
    """One A4 page of a certificate, always the same for the same one.

    `address` is where this Ripitz is found, if not where the certificate says; without any, no square.
    """
    whole = canonical(credential)
    facts = told(Signed.model_validate_json(whole))
    made = typst.compile(
        _TEMPLATE.read_bytes(),
        sys_inputs={"credential": whole.decode(), **_inputs(facts, address or facts.address)},
        font_paths=_fonts(),
        format="pdf",
        # of the certificate, and not of the moment: the same one is the same file
        timestamp=int(facts.issued_at.timestamp()),
    )
    return bytes(made)


def _inputs(facts: Facts, address: str) -> dict[str, str]:
    words = {"told": json.dumps(_words(facts, address), ensure_ascii=False)}
    return {**words, "square": _square(f"{address}{PAGE}/{facts.code}")} if address else words


def _words(facts: Facts, address: str) -> dict[str, object]:
    dates = [("Issued", day(facts.issued_at))]
    if facts.valid_until:
        dates.append(("Valid until", day(facts.valid_until)))
    return {
        "heading": f"Certificate: {facts.title}, {facts.name}",
        "issuer": facts.issuer,
        "certificate": "Certificate",
        "certifies": "This is to certify that",
        "name": facts.name,
        "holds": "has earned",
        "title": facts.title,
        "about": facts.about,
        "criteria": facts.criteria,
        "dates": [*dates, ("Certification", f"{facts.certification}, version {facts.version}")],
        "signed": "Signed electronically. The signature and all that it covers are attached to this file.",
        "check": "Check it at" if address else "Ask the issuer for",
        "address": f"{_plainly(address)}{PAGE}" if address else "",
        "code": spaced(facts.code),
        "square": f"QR code of the page that checks {spaced(facts.code)}",
        "attached": "The certificate as a signed Open Badges 3.0 credential",
    }


def _plainly(address: str) -> str:
    return address.removeprefix("https://")


def _square(page: str) -> str:
    drawn = io.BytesIO()
    segno.make(page, error="m", micro=False).save(drawn, kind="svg", border=0, dark="#1d2433", xmldecl=False)
    return drawn.getvalue().decode()


@cache
def _fonts() -> typst.Fonts:
    """The fonts of the package, and what this machine has for other scripts; looked for once."""
    return typst.Fonts()
