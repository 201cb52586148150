"""Certification as the pages reach it: sittings and results, with the keys and readers that are set up."""

from certification.decisions import Decisions, as_set_up
from certification.sittings import Sittings
from certification.taking import Taking
from drills.attempt import Attempt
from drills.loading import load
from models.settings import settings
from ui import record, who


def sittings() -> Sittings:
    """What can be sat."""
    return Sittings(record.store())


def taking(sitting_id: str) -> Taking:
    """A sitting of whoever is here. Raises `SittingError`."""
    return Taking(record.store(), who.me(), sitting_id)


def talk(attempt_id: str) -> Attempt:
    """A drill of a sitting, for a page that has asked for the sitting first: that asks whose it is."""
    return load(record.store(), attempt_id)


def decisions() -> Decisions:
    """What comes of sittings."""
    return as_set_up(record.store())


def address() -> str:
    """Where others find this Ripitz, for the page that checks certificates; empty where nobody can."""
    return settings().certificates.address
