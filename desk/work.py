"""Attempts as far as a trainer may know of them. Pure."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from drills.store import Entry
from people.person import Person
from people.rights import Act, Facts, may, may_judge


@dataclass(frozen=True, slots=True)
class Piece:
    """One attempt: that it was made, and what rights go by. Nothing of what was said in it."""

    entry: Entry
    facts: Facts

    @property
    def owner(self) -> str | None:
        """The id of who made it."""
        return self.entry.owner

    @property
    def scenario(self) -> str:
        """The id of the customer's scenario."""
        return str(self.entry.setting["scenario"])

    @property
    def at(self) -> datetime:
        """When it was begun."""
        return self.entry.started_at

    @property
    def practised(self) -> bool:
        """Whether it was a drill, and not shown to a class."""
        return self.entry.setting.get("mode") != "demo"


def countable(trainer: Person, work: Iterable[Piece]) -> tuple[Piece, ...]:
    """Those of which a trainer may know that they were made."""
    return tuple(piece for piece in work if may(trainer, Act.COUNT, piece.facts))


def judgeable(trainer: Person, work: Iterable[Piece]) -> tuple[Piece, ...]:
    """Those of others that a trainer may read and judge: what was assigned or handed in."""
    return tuple(piece for piece in work if may_judge(trainer, piece.facts))
