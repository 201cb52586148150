"""What a certificate says. Values, and nothing else."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Issuer:
    """Who stands behind a certificate."""

    name: str
    address: str = ""
    """where this Ripitz is found by others, without a slash at the end; empty where nobody can reach it"""


@dataclass(frozen=True, slots=True)
class Claims:
    """What a certificate is issued for."""

    earned_by: str
    """the id of what earned it, such as a sitting; the same never earns two"""
    name: str
    """the person's"""
    certification: str
    """its id"""
    version: str
    title: str
    about: str
    """what it certifies"""
    criteria: str
    """what had to be done for it"""
    issued_at: datetime
    valid_until: datetime | None
    issuer: Issuer
    person: str | None = None
    """the id in the register; it stands in the record alone"""
    email: str = ""
    """where it is known; the certificate holds a salted hash of it"""


@dataclass(frozen=True, slots=True)
class Facts:
    """What a genuine certificate tells whoever reads it."""

    code: str
    name: str
    title: str
    about: str
    criteria: str
    certification: str
    version: str
    issuer: str
    address: str
    issued_at: datetime
    valid_until: datetime | None
    key: str
    """the key that signed it, as a did:key"""


class Validity(StrEnum):
    """What came of checking a certificate."""

    VALID = "valid"
    NOT_YET = "not yet valid"
    EXPIRED = "expired"
    REVOKED = "revoked"
    FORGED = "not genuine"
    UNREADABLE = "not a certificate"
    UNKNOWN = "not known"


@dataclass(frozen=True, slots=True)
class Verdict:
    """What can be said of a certificate; `said` is for people, in whole sentences.

    Where it is not genuine there are no facts: nothing of it can be relied on.
    """

    validity: Validity
    said: tuple[str, ...]
    facts: Facts | None = None

    @property
    def valid(self) -> bool:
        """Whether it holds now."""
        return self.validity is Validity.VALID
