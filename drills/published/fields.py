"""The parts of a form: which keys of a text it shows, under which words, and how each is typed. Pure.

What no part names stays in the text as it is.
"""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from datafile import Key


class Shape(StrEnum):
    """How a value is typed."""

    TEXT = "text"
    LONG = "long"
    ROWS = "rows"
    """texts, one a line; what a line cannot hold stays behind them"""
    GROUPS = "groups"
    """lists of words, one list a line"""
    CHOICE = "choice"
    SEVERAL = "several"
    NUMBER = "number"
    COUNT = "count"
    TICK = "tick"


@dataclass(frozen=True, slots=True)
class Field:
    """One value. An `optional` one leaves no key behind where it is empty."""

    key: Key
    label: str
    shape: Shape = Shape.TEXT
    help: str = ""
    options: tuple[str, ...] = ()
    also: Key = ()
    """a list in the text whose ids can be chosen, too"""
    optional: bool = False
    least: float = 0
    most: float = 10
    usual: Any = None
    """what holds where the key is not there"""
    remakes: dict[str, dict[str, Any]] = field(default_factory=dict)
    """for a choice that decides which keys stand beside it: all of them anew, by what was chosen"""


@dataclass(frozen=True, slots=True)
class Group:
    """A list of things with the same parts; `fresh` is a new one, with {n} as its number in the id."""

    key: Key
    label: str
    parts: tuple["Part", ...]
    fresh: dict[str, Any]
    heading: Key = ("id",)
    """which of its values it is called by"""


@dataclass(frozen=True, slots=True)
class Drawer:
    """Values by name, one name open at a time: the lines of an intention, the wordings of a move."""

    key: Key
    label: str
    names: tuple[str, ...]
    parts: tuple[Field, ...]


@dataclass(frozen=True, slots=True)
class OnlyIf:
    """Parts that stand there only where a value beside them is this one."""

    key: Key
    value: str
    parts: tuple[Field, ...]


Part = Field | Group | Drawer | OnlyIf


@dataclass(frozen=True, slots=True)
class Section:
    """A page of the form."""

    title: str
    parts: tuple[Part, ...]
    about: str = ""

    @property
    def keys(self) -> frozenset[Key]:
        """The keys it is about, as far as they are its own."""
        return frozenset(part.key for part in self.parts)


def fits(shape: Shape, value: Any) -> bool:
    """Whether the form can show a value that stands in the text; None is one that is not there."""
    if value is None:
        return True
    match shape:
        case Shape.TEXT | Shape.LONG | Shape.CHOICE:
            return isinstance(value, str)
        case Shape.ROWS:
            return isinstance(value, list)
        case Shape.SEVERAL:
            return isinstance(value, list) and all(isinstance(each, str) for each in value)
        case Shape.GROUPS:
            return isinstance(value, list) and all(
                isinstance(group, list) and all(isinstance(each, str) for each in group) for group in value
            )
        case Shape.COUNT:
            return isinstance(value, int) and not isinstance(value, bool)
        case Shape.NUMBER:
            return isinstance(value, int | float) and not isinstance(value, bool)
        case Shape.TICK:
            return isinstance(value, bool)


def typed(shape: Shape, value: Any) -> Any:
    """A value as it stands in its field."""
    if shape is Shape.ROWS:
        return "\n".join(each for each in value or () if _on_a_line(each))
    if shape is Shape.GROUPS:
        return "\n".join(", ".join(group) for group in value or ())
    return value


def meant(shape: Shape, typed_in: Any, before: Any = None) -> Any:
    """The value that a field holds; `before` is what stood in the text, with what a field does not show."""
    if shape is Shape.ROWS:
        rows = [line.strip() for line in typed_in.splitlines() if line.strip()]
        return rows + unseen(before)
    if shape is Shape.GROUPS:
        groups = [[word.strip() for word in line.split(",")] for line in typed_in.splitlines()]
        return [kept for group in groups if (kept := [word for word in group if word])]
    return typed_in


def unseen(value: Any) -> list[Any]:
    """What of a list a field of rows does not show."""
    return [each for each in value or () if not _on_a_line(each)]


def empty(value: Any) -> bool:
    """Whether nothing was written."""
    return value is None or value is False or value == "" or value == []


def _on_a_line(value: Any) -> bool:
    return isinstance(value, str) and value.strip() == value and value != "" and len(value.splitlines()) == 1
