"""A table that a phone can show too: there each row is a card, and each value has its heading beside it."""

from collections.abc import Sequence
from dataclasses import dataclass

from ui import markup


@dataclass(frozen=True, slots=True)
class Cell:
    """What stands in one place; a link where there is an address, set off where it calls for something."""

    text: str
    address: str = ""
    calls: bool = False


def show(name: str, heads: Sequence[str], rows: Sequence[Sequence[Cell]]) -> None:
    """The table under its headings; the first cell of each row is what the row is about."""
    markup.show("table", name=name, heads=heads, rows=rows)
