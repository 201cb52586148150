"""What came of certifications, at the server's own prompt: results, regrades, the technical report."""

from pathlib import Path

from rich.console import Console
from rich.markup import escape
from rich.table import Table

from certification.case import Case, case
from certification.decisions import as_set_up
from certification.published import Certifications
from certification.results import Kind, Result, Standing
from certification.rounds import Rounds
from certification.sitting import Kind as Sat
from certification.technical_pages import FORMS, report
from drills.published.offered import know_published
from drills.store import Store
from errors import UserError
from people.register import Register
from record.ledger import Ledger
from rubric.criteria import load_rubric


def results(console: Console, store: Store, reference: str | None) -> None:
    """Where every sitting stands, of one version or of all; what is due is done first."""
    decisions, register = as_set_up(store), Register(store.database)
    begun = [entry.subject for entry in Ledger(store.database).kinds(Sat.BEGUN) if entry.body]
    found = [
        decisions.settle(subject)
        for subject in begun
        if reference is None or case(store, subject).sat.reference == reference
    ]
    if not found:
        console.print("Nobody has sat it yet." if reference else "Nobody has sat a certification yet.")
        return
    table = Table(box=None, pad_edge=False, header_style="bold", padding=(0, 1, 0, 0))
    for column in ("sitting", "who", "certification", "begun", "score", "by", "standing", "certificate"):
        # ids are named to other commands: where it is narrow, what tells no sittings apart gives way
        table.add_column(column, no_wrap=column not in ("who", "certification"))
    for one in found:
        table.add_row(
            one.sat.id,
            escape(register.name_of(one.sat.person)),
            one.sat.reference,
            f"{one.sat.begun_at:%Y-%m-%d}",
            "" if one.told.score is None else str(one.told.score),
            "person" if one.told.deciding else "machine" if one.told.grades else "",
            one.standing,
            one.told.certificate or "",
        )
    console.print(table)


def regrade(
    console: Console, store: Store, reference: str, sitting: str | None, rubric_id: str, because: str
) -> None:
    """Grade sittings of a version again, one or all; the old grades stay. Raises `UserError`."""
    know_published(store)
    by = load_rubric(rubric_id)
    entries = Ledger(store.database).kinds(Kind.GRADED)
    graded = [case(store, subject) for subject in dict.fromkeys(entry.subject for entry in entries)]
    chosen = [one for one in graded if one.sat.reference == reference and sitting in (None, one.sat.id)]
    if not chosen:
        raise UserError(f"there is no graded sitting of {reference} to grade again")
    decisions = as_set_up(store)
    for before in chosen:
        after = decisions.regrade(before.sat.id, by, because)
        console.print(
            f"{before.sat.id}: {_score(before.told)} by {before.told.grades[-1].basis.rubric}, "
            f"{_score(after.told)} by {after.told.grades[-1].basis.rubric}; {_stands(after)}.",
            highlight=False,
        )


def technical(console: Console, store: Store, reference: str, to: Path) -> None:
    """Write the technical report of a version into a file; its ending says the form. Raises `UserError`."""
    form = to.suffix.removeprefix(".").lower()
    if form not in FORMS:
        raise UserError(f"name a file that ends in {', '.join(f'.{one}' for one in FORMS)}")
    Rounds(store).go()
    made = report(store, Certifications(store).version(reference).terms, form)
    try:
        to.write_bytes(made)
    except OSError as error:
        raise UserError(f"{to} cannot be written: {error.strerror}") from None
    console.print(f"The report of {reference} is in {escape(str(to))}.", highlight=False)


def _score(told: Result) -> str:
    if not told.grades:
        return ""
    score = told.grades[-1].decision.score
    return "none" if score is None else str(score)


def _stands(one: Case) -> str:
    return "a person has to decide" if one.standing is Standing.REVIEW else one.standing
