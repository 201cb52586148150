"""Somebody who issues certificates and evidence, for as long as the process lasts: genuine seeds, and their keys."""

import json
import tempfile
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from audit import layout
from audit.evidence import gather
from audit.heads import Signing
from credentials.checking import check
from credentials.claims import Facts
from credentials.code import new_code
from credentials.signing import Listed, sign
from drills.store import Store
from record.keys import Keys
from tests.audit.made import make
from tests.credentials.conftest import LIST, NOON, claims


@dataclass(frozen=True)
class Issuer:
    """The keys, and one genuine file of each sort."""

    keys: Keys
    certificate: bytes
    facts: Facts
    """what the certificate tells"""
    evidence: bytes


@cache
def issuer() -> Issuer:
    """The process's one."""
    folder = Path(tempfile.mkdtemp(prefix="ripitz-fuzz"))
    made = make(folder, seed=1, attempts=2, events=6)
    store = Store(made.url, Signing(made.keys))
    evidence = layout.written(gather(store.database, made.keys, "a0"))
    store.close()
    key = made.keys.current()
    assert key
    document = sign(claims(), new_code(), key, made.keys.private(key.id), Listed(LIST, 4711))
    facts = check(json.dumps(document), key, NOON).facts
    assert facts
    return Issuer(made.keys, json.dumps(document).encode(), facts, evidence)
