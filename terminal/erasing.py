"""Erasing at the prompt: a person, or what is older than it has to be kept."""

import re
from datetime import timedelta

from audit.erasing import Eraser
from audit.finding import counted
from audit.heads import signing
from errors import UserError
from people.register import Register
from record.database import Database, now
from terminal.people import found

_UNITS = {"d": timedelta(days=1), "w": timedelta(weeks=1)}


def person(database: Database, login: str, because: str) -> str:
    """Erase somebody; what came of it, in words."""
    done = Eraser(database).person(found(Register(database), login), because)
    signing()(database)
    return (
        f"Erased: {counted(done.attempts, 'drill')}, and what the ledger said in words in "
        f"{counted(done.entries, 'entry')}. Name, login and password are gone."
    )


def retention(database: Database, older_than: str, because: str, certifications: bool) -> str:
    """Erase what was said in old drills; what came of it, in words."""
    done = Eraser(database).older_than(now() - age(older_than), because, certifications)
    signing()(database)
    return f"Erased: {counted(done.attempts, 'drill')}."


def age(words: str) -> timedelta:
    """So many days (`365d`) or weeks (`52w`). Raises `UserError`."""
    said = re.fullmatch(r"([1-9]\d{0,4})([dw])", words.strip())
    if said is None:
        raise UserError(f"“{words}” is no age; say 365d for days, or 52w for weeks")
    return int(said[1]) * _UNITS[said[2]]
