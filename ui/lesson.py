"""Learning from mistakes as the address tells it: a reload or the way back loses nothing. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

END = "end"
"""What the address names instead of a reply, when all that is left is to see how it went."""


class Way(StrEnum):
    """How a reply was left behind."""

    FOUND = "found"
    """the trainee found one as good as the best"""
    BETTERED = "bettered"
    """the trainee found a better one, and the best is still to be found"""
    SHOWN = "shown"
    """a solution was shown first"""
    SKIPPED = "skipped"


@dataclass(frozen=True, slots=True)
class Lesson:
    """The decisive replies, by number from 0, the worst first; `at` is the one on the page, if any."""

    replies: tuple[int, ...]
    at: int | None
    left: tuple[tuple[int, Way], ...] = ()

    def way(self, number: int) -> Way | None:
        """How that reply was left behind; None while it is still to come."""
        return dict(self.left).get(number)

    @property
    def done(self) -> int:
        """How many were found, bettered or shown; what was skipped is not done."""
        return sum(way is not Way.SKIPPED for _, way in self.left)

    @property
    def skipped(self) -> int:
        """How many were skipped."""
        return len(self.left) - self.done

    def met(self, way: Way) -> "Lesson":
        """The same once the reply on the page was met so. What was shown first is not found afterwards."""
        if self.at is None or self.way(self.at) in (Way.FOUND, Way.SHOWN, way):
            return self
        others = tuple(pair for pair in self.left if pair[0] != self.at)
        return replace(self, left=(*others, (self.at, way)))

    def onward(self) -> "Lesson":
        """The same at the next reply that is still to come."""
        return replace(self, at=next((n for n in self.replies if self.way(n) is None), None))

    def back_to(self, number: int) -> "Lesson":
        """The same with that reply on the page."""
        return replace(self, at=number)

    @property
    def so_far(self) -> list[str]:
        """What was left behind, as the address has it."""
        return [f"{number + 1}.{way}" for number, way in self.left]

    def query(self) -> dict[str, str | list[str]]:
        """What the address has to say for this to be found again."""
        return {"learn": END if self.at is None else str(self.at + 1), "done": self.so_far}


def told(replies: Sequence[int], learn: str, done: Sequence[str]) -> Lesson:
    """Where an address says that one stands, as far as it makes sense; else at what is still to come."""
    by_name = {str(number + 1): number for number in replies}
    left: dict[int, Way] = {}
    for entry in done:
        name, _, way = entry.partition(".")
        if name in by_name and way in tuple(Way):
            left[by_name[name]] = Way(way)
    lesson = Lesson(tuple(replies), by_name.get(learn), tuple(left.items()))
    return lesson if learn in by_name or learn == END else lesson.onward()
