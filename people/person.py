"""A person, as everything else is given one."""

import unicodedata
from dataclasses import dataclass
from enum import StrEnum


def spelt(login: str) -> str:
    """A login as it is compared: great and small letters, and the ways to write the same letter, are one."""
    return unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", login).casefold()).strip()


class Role(StrEnum):
    """What somebody is here for."""

    TRAINEE = "trainee"
    TRAINER = "trainer"


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who practises or trains. `login` is a word of their own, or an e-mail address."""

    id: str
    """empty for the one person alone on this machine"""
    name: str
    login: str = ""
    role: Role = Role.TRAINEE
    active: bool = True

    @property
    def owner(self) -> str | None:
        """What the record writes at this person's work; None alone, where nobody needs to be told apart."""
        return self.id or None

    @property
    def alone(self) -> bool:
        """Whether this is the one person on this machine, who has not signed in and need not."""
        return not self.id

    @property
    def trains(self) -> bool:
        """Whether this is a trainer."""
        return self.role is Role.TRAINER


def alone(name: str = "") -> Person:
    """The one person on this machine, by the name they gave."""
    return Person("", name, role=Role.TRAINER)


def person_subject(person_id: str) -> str:
    """What a person is called in the ledger."""
    return f"person:{person_id}"
