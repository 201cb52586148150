"""A round at a page's exercise as the address tells it: a reload or the way back loses nothing. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from drills.coaching.exercises import drawn, exercise

_DIGITS = 9


@dataclass(frozen=True, slots=True)
class Sitting:
    """The round's items and the answers so far; `at` is the item on the page, from 0."""

    page: str
    seed: int
    number: int
    items: tuple[str, ...]
    answers: tuple[str, ...] = ()
    at: int = 0

    @property
    def over(self) -> bool:
        """Whether all that is left is to see how it went."""
        return self.at >= len(self.items)

    @property
    def given(self) -> str | None:
        """The answer to the item on the page, once there is one."""
        return self.answers[self.at] if self.at < len(self.answers) else None

    def answered(self, choice: str) -> "Sitting":
        """The same with the answer to the item on the page."""
        return replace(self, answers=(*self.answers[: self.at], choice))

    def onward(self) -> "Sitting":
        """The same, one item on."""
        return replace(self, at=self.at + 1)

    def by_item(self) -> dict[str, str]:
        """The answers, each by the id of its item."""
        return dict(zip(self.items, self.answers, strict=False))

    @property
    def trace(self) -> str:
        """What is kept of it when it is left, so that new replies come first the next time.

        A round counts as done when it is over; left before that, it is begun once more.
        """
        return f"{self.seed}.{self.number if self.over else self.number - 1}"

    def query(self) -> dict[str, str | list[str]]:
        """What the address has to say for this round to be found again."""
        return {
            "page": self.page,
            "try": str(self.seed),
            "round": str(self.number),
            "answer": list(self.answers),
            "item": str(self.at + 1),
        }


def begin(page: str, seed: int, number: int = 1) -> Sitting:
    """The `number`th round of somebody whose first had this seed. Raises as `exercise` does."""
    return Sitting(page, seed, number, drawn(page, seed, number))


def told(page: str, seed: str, number: str, answers: Sequence[str], item: str) -> Sitting | None:
    """The round that an address tells, as far as it makes sense; None if it names none."""
    if not _count(seed) or not _count(number or "1"):
        return None
    sitting = begin(page, int(seed), max(1, int(number or "1")))
    items = exercise(page).items
    valid: list[str] = []
    for id_, answer in zip(sitting.items, answers, strict=False):
        if answer not in items[id_].choices:
            break
        valid.append(answer)
    at = int(item) - 1 if _count(item) else len(valid)
    return replace(sitting, answers=tuple(valid), at=min(max(at, 0), len(valid)))


def after(page: str, trace: str) -> Sitting | None:
    """The round that follows one that left this `trace`; None if it makes no sense."""
    seed, _, number = trace.partition(".")
    if not _count(seed) or not _count(number):
        return None
    return begin(page, int(seed), int(number) + 1)


def _count(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) <= _DIGITS
