"""Lists in the terminal: the scenarios on the shelf, the attempts in the record."""

from rich.console import Console
from rich.table import Table

from datafile import DataFileError
from drills.loading import load
from drills.store import Store
from simulator import catalogue


def scenarios(console: Console) -> None:
    """The set-ups as people with a grievance."""
    table = Table(box=None, pad_edge=False, header_style="bold")
    for column in ("id", "what happened", "by"):
        table.add_column(column, no_wrap=column != "what happened")
    for id_ in catalogue.ids():
        try:
            scenario = catalogue.scenario(id_)
        except DataFileError as error:
            table.add_row(id_, f"cannot be played: {error.problems[0]}", "")
            continue
        table.add_row(id_, scenario.title, scenario.channel.replace("_", " "))
        for variant in scenario.variants:
            table.add_row(f"{id_}:{variant.id}", variant.title, "")
    console.print(table)


def attempts(console: Console, store: Store) -> None:
    """The attempts in the record, newest first."""
    entries = store.attempts()
    if not entries:
        console.print("No attempts yet. Begin one with: ripitz play SCENARIO")
        return
    table = Table(box=None, pad_edge=False, header_style="bold")
    for column in ("attempt", "begun", "scenario", "replies", "chance", "ending"):
        table.add_column(column)
    for entry in entries:
        if entry.erased_at:
            begun = f"{entry.started_at:%Y-%m-%d %H:%M}"
            table.add_row(entry.id, begun, "", "", "", f"erased on {entry.erased_at:%Y-%m-%d}")
            continue
        told = load(store, entry.id)
        table.add_row(
            entry.id,
            f"{entry.started_at:%Y-%m-%d %H:%M}",
            told.scenario.key,
            str(len(told.readings)),
            "" if told.chance is None or told.withheld else str(told.chance),
            told.ending.value.replace("_", " ") if told.ending else "open",
        )
    console.print(table)
