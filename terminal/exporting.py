"""Sending results out of the house, from the prompt: what went, and what did not and why."""

import sys
from pathlib import Path
from typing import BinaryIO

from rich.console import Console
from rich.markup import escape
from rich.progress import Progress as Bar

from certification.rounds import Rounds
from drills.store import Store
from errors import UserError
from exchange.csv_file import as_csv
from exchange.gathering import Progress, Unreadable, gather
from exchange.learning_store import LearningStore
from exchange.naming import naming
from exchange.outbox import Outbox, Refusal
from exchange.parquet import as_parquet
from exchange.results import criterion_rows, outcome_rows
from exchange.sending import Sending
from exchange.sources import sources
from exchange.writing import lines
from models.settings import Settings

FORMS = {"csv": as_csv, "parquet": as_parquet}


def send(console: Console, store: Store, settings: Settings) -> bool:
    """Tell the learning record store what it does not have; whether it took everything."""
    names = naming(settings.exchange)
    with LearningStore(settings.exchange) as there, _bar(console) as bar:
        Rounds(store).go()
        sending = Sending(names, Outbox(store.database, there.address), there)
        tally = sending.send(sources(store), _shown(bar, "Telling"))
    console.print(f"{_count(tally.delivered, 'statement')} delivered to {there.address}.", highlight=False)
    for refusal in tally.refused:
        _refused(console, refusal)
    if tally.refused:
        console.print("What was refused is kept, and sent again the next time.")
    _unread(console, tally.unreadable)
    return not tally.refused


def write(console: Console, store: Store, settings: Settings, to: Path) -> None:
    """Write all statements into a file, or to standard output."""
    names = naming(settings.exchange)
    Rounds(store).go()
    unreadable: list[str] = []
    count = 0
    with _opened(to) as file, _bar(console) as bar:
        for line in lines(sources(store), names, unreadable, _shown(bar, "Writing")):
            file.write(line)
            count += 1
    console.print(f"{_count(count, 'statement')} written.", highlight=False)
    _unread(console, unreadable)


def results(
    console: Console, store: Store, settings: Settings, form: str, by_criterion: bool, to: Path
) -> None:
    """Write all results into a file, or to standard output."""
    if form not in FORMS:
        raise UserError(f"there is no format “{form}”; there are: {', '.join(FORMS)}")
    if str(to) == "-" and form == "parquet" and sys.stdout.isatty():
        raise UserError("Parquet is nothing to read here; name a file: --to results.parquet")
    alone = not settings.group.enabled
    Rounds(store).go()
    with _bar(console) as bar:
        read = [outcome for _, outcome in gather(sources(store, alone=alone), _shown(bar, "Reading"))]
    outcomes = [outcome for outcome in read if not isinstance(outcome, Unreadable)]
    table = (criterion_rows if by_criterion else outcome_rows)(outcomes)
    written = FORMS[form](table)
    with _opened(to) as file:
        file.write(written)
    console.print(f"{_count(len(table.rows), 'row')} written.", highlight=False)
    _unread(console, [outcome.id for outcome in read if isinstance(outcome, Unreadable)])


def _opened(to: Path) -> BinaryIO:
    if str(to) == "-":
        # a copy, so that closing it leaves the stream itself open
        return open(sys.stdout.fileno(), "wb", closefd=False)
    try:
        return to.open("wb")
    except OSError as error:
        raise UserError(f"{to} cannot be written: {error.strerror}") from error


def _bar(console: Console) -> Bar:
    return Bar(console=console, transient=True, disable=not console.is_terminal)


def _shown(bar: Bar, doing: str) -> Progress:
    task = bar.add_task(doing, total=None)
    return lambda done, of: bar.update(task, completed=done, total=of)


def _refused(console: Console, refusal: Refusal) -> None:
    told = f"Statement {refusal.statement} about {refusal.subject} was refused: {refusal.reason}"
    console.print(escape(told), highlight=False, soft_wrap=True)


def _unread(console: Console, ids: list[str] | tuple[str, ...]) -> None:
    if ids:
        console.print(
            f"Left out, since this version cannot read {'them' if len(ids) > 1 else 'it'}: {', '.join(ids)}",
            highlight=False,
        )


def _count(number: int, what: str) -> str:
    return f"{number:,} {what}{'' if number == 1 else 's'}"
