"""The technical report of a certification over the record: as Markdown, a page, or a PDF."""

import json
from dataclasses import asdict
from datetime import datetime
from functools import cache
from pathlib import Path

import typst
from jinja2 import Environment

from certification.case import Case, case
from certification.sitting import Kind
from certification.technical import Row, technical
from certification.technical_form import Document
from certification.technical_words import document
from certification.terms import Terms
from credentials.register import tally
from drills.loading import DrillError, load
from drills.store import Store
from errors import UserError
from people.register import Register
from record.database import now
from record.ledger import Ledger
from templating import documents, printable

FORMS = ("md", "html", "pdf")
_TYPESET = Path(__file__).parent / "technical.typ"


def report(store: Store, terms: Terms, form: str) -> bytes:
    """The report of one version of a certification as of now, as a file. Raises `UserError`."""
    if form not in FORMS:
        raise UserError(f"there is no format “{form}”; there are: {', '.join(FORMS)}")
    at = now()
    last = Ledger(store.database).last()
    issued = tally(store.database, terms.reference, at)
    told = technical(terms, rows(store, terms.reference), issued)
    return written(document(told, at, last), form, at)


def rows(store: Store, reference: str) -> tuple[Row, ...]:
    """All sittings of a version, `complaints@2`, oldest first."""
    register = Register(store.database)
    begun = Ledger(store.database).kinds(Kind.BEGUN)
    found = (case(store, entry.subject) for entry in begun if entry.body)
    return tuple(
        Row(
            one,
            tuple(cohort.name for cohort in register.cohorts(one.sat.person)),
            _words(store, one),
        )
        for one in found
        if one.sat.reference == reference
    )


def written(shown: Document, form: str, at: datetime) -> bytes:
    """The report as a file; a PDF is dated `at`."""
    if form == "pdf":
        inputs = {"report": printable(json.dumps(asdict(shown), ensure_ascii=False))}
        made = typst.compile(
            _TYPESET.read_bytes(), sys_inputs=inputs, format="pdf", timestamp=int(at.timestamp())
        )
        return bytes(made)
    return printable(_templates().get_template(f"technical.{form}.j2").render(report=shown)).encode()


def _words(store: Store, one: Case) -> float | None:
    """How many words a reply has in this sitting, on average."""
    said: list[int] = []
    for attempt in one.sat.attempts:
        try:
            told = load(store, attempt)
        except DrillError:
            # it was erased
            return None
        said += [len(line.text.split()) for line in told.lines if line.role == "trainee"]
    return sum(said) / len(said) if said else None


@cache
def _templates() -> Environment:
    return documents("certification")
