"""Certifications at the server's own prompt: checked, published, assigned, withdrawn; who sits one now."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from pathlib import Path

from rich.console import Console
from rich.markup import escape
from rich.table import Table

import datafile
from certification.allowances import Allowances
from certification.clock import Allowance
from certification.pool import wrong_in
from certification.published import Certifications, Published
from certification.settling import settle
from certification.sitting import Sitting, Stage
from certification.sitting_record import open_sittings
from datafile import Problem
from drills.published.offered import know_published
from drills.store import Store, default_url
from errors import UserError
from people.person import Person
from people.register import Cohort, Register
from record.database import now
from record.ledger import Ledger

_WAITS_FOR = {
    Stage.BETWEEN: "between two drills",
    Stage.DRILL: "in a drill",
    Stage.PAUSED: "paused",
    Stage.CLOSED: "over",
    Stage.VOID: "void",
}


def problems(files: Sequence[Path]) -> tuple[Problem, ...]:
    """Everything wrong in certification files. What was published is looked for in the record."""
    found: list[Problem] = []
    for path in files:
        store = None
        if path.is_file() and b"@" in datafile.read(path):
            store = Store(default_url())
            know_published(store)
        found += wrong_in(path, store)
    return tuple(found)


def publish(console: Console, store: Store, path: Path) -> None:
    """Freeze the certification in a file. Raises `UserError`."""
    made = Certifications(store).publish(datafile.read(path), path.name)
    console.print(f"{made.terms.reference} is published: {escape(made.terms.title)}.", highlight=False)


def show(console: Console, store: Store) -> None:
    """Every version, newest first."""
    every = Certifications(store).everything()
    if not every:
        console.print("Nothing published yet. Publish one with: ripitz certification publish FILE")
        return
    table = _table("certification", "title", "drills", "mark", "")
    for one in every:
        terms = one.terms
        table.add_row(
            terms.reference,
            escape(terms.title),
            f"{terms.draw} of {len(terms.customers)}",
            str(terms.pass_mark),
            _since(one),
        )
    console.print(table)


def withdraw(console: Console, store: Store, reference: str, because: str) -> None:
    """Let nobody begin a version any more. Raises `UserError`."""
    Certifications(store).withdraw(reference, because)
    console.print(f"{reference} is withdrawn. Whoever is in the middle of it goes on.", highlight=False)


def assign(console: Console, store: Store, reference: str, to: Person | Cohort, due: str | None) -> None:
    """Ask a person or a cohort to sit a version. Raises `UserError`."""
    Certifications(store).assign(reference, to, due=_day(due) if due else None)
    console.print(f"{escape(to.name)} is asked to sit {reference}.", highlight=False)


def cohort(register: Register, name: str) -> Cohort:
    """The cohort of that name. Raises `UserError`."""
    for found in register.cohorts():
        if found.name.casefold() == name.strip().casefold():
            return found
    raise UserError(f"there is no cohort “{name}”")


def allow(console: Console, store: Store, person: Person, allowance: Allowance, because: str) -> None:
    """Allow somebody more time from now on, or no more than everybody. Raises `UserError`."""
    if allowance == Allowance():
        Allowances(store).end(None, person.id, because)
        console.print(f"{escape(person.name)} has the time that everybody has.", highlight=False)
        return
    Allowances(store).grant(None, person.id, allowance, because)
    console.print(
        f"{escape(person.name)} has {allowance.percent} % of the time and {allowance.minutes} minutes on top "
        "from the next sitting on.",
        highlight=False,
    )


def sittings(console: Console, store: Store) -> None:
    """Who sits a certification now, and how long they have."""
    register = Register(store.database)
    settled = (settle(store, told.id) for told in open_sittings(Ledger(store.database)))
    going = [told for told in settled if not told.over]
    if not going:
        console.print("Nobody sits a certification now.")
        return
    table = _table("sitting", "who", "certification", "drill", "left", "")
    for told in going:
        table.add_row(
            told.id,
            escape(register.name_of(told.person)),
            told.reference,
            f"{len(told.drills)} of {len(told.frozen.drawn)}",
            _left(told),
            _WAITS_FOR[told.stage],
        )
    console.print(table)


def _left(told: Sitting) -> str:
    if told.current is None:
        return ""
    seconds = round(told.current.clock.left(now()).total_seconds())
    return f"{seconds // 60}:{seconds % 60:02}"


def _since(one: Published) -> str:
    return f"withdrawn {one.withdrawn_at:%Y-%m-%d}" if one.withdrawn_at else f"since {one.at:%Y-%m-%d}"


def _day(word: str) -> datetime:
    try:
        # until the end of that day
        return datetime.fromisoformat(word).astimezone() + timedelta(hours=23, minutes=59)
    except ValueError:
        raise UserError(f"“{word}” is no day; write it as in 2026-03-31") from None


def _table(*columns: str) -> Table:
    table = Table(box=None, pad_edge=False, header_style="bold")
    for column in columns:
        table.add_column(column)
    return table
