"""What is being written and what was published, as values."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from datafile import MAX_BYTES
from errors import UserError


class Kind(StrEnum):
    """What can be written."""

    SCENARIO = "scenario"
    RUBRIC = "rubric"


@dataclass(frozen=True, slots=True)
class Draft:
    """A text on its way to a version; it may be wrong. `revision` grows by one with every change."""

    id: str
    kind: Kind
    subject: str | None
    """the id of what it becomes a version of; None for something new"""
    revision: int
    text: str
    by: str | None
    """the id of who changed it last; None alone"""
    at: datetime


@dataclass(frozen=True, slots=True)
class Edition:
    """One published version: its text never changes."""

    kind: Kind
    id: str
    version: int
    text: str
    by: str | None
    at: datetime
    withdrawn_at: datetime | None = None

    @property
    def offered(self) -> bool:
        """Whether it can still be chosen."""
        return self.withdrawn_at is None

    @property
    def reference(self) -> str:
        """What names this version for good."""
        return f"{self.id}@{self.version}"


class ChangedElsewhereError(UserError):
    """The draft is no longer the one that was read."""

    def __init__(self) -> None:
        super().__init__("this draft was changed in another window")


class NoSuchDraftError(UserError):
    """There is no draft of that id, or not any more."""

    def __init__(self) -> None:
        super().__init__("there is no such draft; perhaps it was published or thrown away in another window")


class NoSuchEditionError(UserError):
    """That version was never published."""

    def __init__(self) -> None:
        super().__init__("there is no such published version")


class TooLongError(UserError):
    """More text than a data file may have."""

    def __init__(self) -> None:
        super().__init__(f"a draft has at most {MAX_BYTES // 1024} KiB; this one was not kept")
