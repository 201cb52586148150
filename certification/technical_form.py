"""What a technical report is made of, whichever form it is written in. Pure."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under a head; the first cell of a row names it."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Section:
    """A heading with what is said under it."""

    title: str
    said: tuple[str, ...]
    table: Table | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """A whole report, as a value."""

    title: str
    about: str
    sections: tuple[Section, ...]


def count(number: int, one: str, many: str = "") -> str:
    """So many of something: "1 person", "2 people"."""
    return f"{number} {one if number == 1 else many or one + 's'}"
