"""Keys of an issuer, and a certificate that they signed."""

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from credentials.claims import Claims, Issuer
from credentials.code import new_code
from credentials.signing import Listed, sign
from record.keys import Keys

MORNING = datetime(2026, 3, 1, 9, 0, tzinfo=UTC)
NOON = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)
LATER = datetime(2028, 3, 1, 9, 0, tzinfo=UTC)
LIST = "https://practice.example.com/certificate/revoked/k"


def claims(**changed: Any) -> Claims:
    """What Ann Lee has earned."""
    told: dict[str, Any] = {
        "earned_by": "sitting-1",
        "name": "Ann Lee",
        "certification": "angry_customers",
        "version": "3",
        "title": "Angry customers, level 2",
        "about": "Keeps a customer who is about to leave, without giving away what is not hers to give.",
        "criteria": "Three talks drawn from a private pool, 70 of 100 points over all of them.",
        "issued_at": MORNING,
        "valid_until": LATER,
        "issuer": Issuer("Lindqvist Castings", "https://practice.example.com"),
        "person": "p1",
        "email": "Ann.Lee@example.com",
    }
    return Claims(**{**told, **changed})


@pytest.fixture(scope="session")
def keys(tmp_path_factory: pytest.TempPathFactory) -> Keys:
    folder: Path = tmp_path_factory.mktemp("keys")
    made = Keys(folder)
    made.make()
    return made


@pytest.fixture(scope="session")
def genuine(keys: Keys) -> str:
    """A genuine certificate, as a file holds it."""
    return json.dumps(signed(keys), ensure_ascii=False)


def signed(keys: Keys, code: str = "", **changed: Any) -> dict[str, Any]:
    key = keys.current()
    assert key
    return dict(sign(claims(**changed), code or new_code(), key, keys.private(key.id), Listed(LIST, 4711)))
