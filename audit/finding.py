"""What is wrong with a record or an export, and where. Pure values."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that is not as it was written down."""

    words: str
    attempt: str | None = None
    event: int | None = None
    entry: int | None = None
    """the number of an entry of the ledger"""

    def __str__(self) -> str:
        where = [
            f"attempt {self.attempt}" if self.attempt is not None else "",
            f"event {self.event}" if self.event is not None else "",
            f"entry {self.entry} of the ledger" if self.entry is not None else "",
        ]
        place = ", ".join(part for part in where if part)
        return f"{place}: {self.words}" if place else self.words


@dataclass(frozen=True, slots=True)
class Verdict:
    """What came of a verification."""

    seen: str
    """what was looked at, in a line"""
    findings: tuple[Finding, ...] = ()
    notes: tuple[str, ...] = ()
    """what cannot be told, and how far what can be told reaches"""

    @property
    def whole(self) -> bool:
        """Whether everything is as it was written down, as far as can be told."""
        return not self.findings


def counted(number: int, word: str) -> str:
    """So many of something."""
    many = f"{word[:-1]}ies" if word.endswith("y") else f"{word}s"
    return f"{number} {word if number == 1 else many}"
