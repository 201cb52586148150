"""Records with attempts in them that nobody talked: events drawn from a seed, written as drills write them."""

import json
import os
import random
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from audit.finding import Finding, Verdict
from audit.heads import Signing
from audit.records import verify
from drills.store import Event, Store
from record.chain import FIRST, digest, event_link, join, start
from record.database import Database, utc
from record.keys import Keys
from record.ledger import Ledger, marked

WORDS = ("sorry", "Tuesday", "“again”", "\ud800", "\x00", "ß\n", "{}", "no", "we will call you")
EDITS = int(os.environ.get("EDITS", "60"))
"""random edits of rows; `EDITS=1000 pytest …` for the long run"""
CLOSING = ("spoke", "recapped", "judged", "disputed", "handed_in")


@dataclass(frozen=True)
class Made:
    """A record in a file, and the keys beside it."""

    path: Path
    keys: Keys

    @property
    def url(self) -> str:
        return f"sqlite:///{self.path}"

    def verdict(self) -> Verdict:
        database = Database(self.url, as_it_is=True)
        found = verify(database, self.keys)
        database.close()
        return found

    def findings(self) -> tuple[Finding, ...]:
        return self.verdict().findings

    def copy(self, to: Path) -> "Made":
        """Another record with the same in it, for somebody to tamper with."""
        shutil.copyfile(self.path, to)
        return Made(to, self.keys)

    @contextmanager
    def tampering(self) -> Iterator[sqlite3.Connection]:
        """A connection for somebody with the database in their hands, whom no constraint stops."""
        with closing(sqlite3.connect(self.path)) as connection, connection:
            connection.row_factory = sqlite3.Row
            yield connection


def make(folder: Path, seed: int, attempts: int, events: int = 12, signed: bool = True) -> Made:
    """A record with so many attempts, of `events` events at most, some sealed and some still going on."""
    rng = random.Random(seed)
    keys = Keys(folder / "keys")
    if signed and not keys.all():
        keys.make()
    made = Made(folder / f"made{seed}.db", keys)
    store = Store(made.url, Signing(keys))
    talks = [talk(store, rng, f"a{number}", rng.randint(0, events)) for number in range(attempts)]
    while talks:
        # several go on at once
        one = rng.choice(talks[:3])
        if next(one, None) is None:
            talks.remove(one)
    Ledger(store.database).append("certification:core@1", "published", {"title": "Core"})
    with store.database.transaction() as connection:
        # what the file has is all there is to copy
        connection.exec_driver_sql("PRAGMA user_version")
    store.close()
    with closing(sqlite3.connect(made.path)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return made


def talk(store: Store, rng: random.Random, attempt_id: str, events: int) -> Iterator[int]:
    """One attempt with so many events, one after another."""
    document = store.keep(json.dumps({"scenario": rng.randint(0, 5)}))
    mode = rng.choice(["practice", "certification"])
    store.begin(
        attempt_id, {"scenario": "x", "document": document, "seed": rng.getrandbits(31), "mode": mode}
    )
    for number in range(events):
        kind = rng.choice(("replied", "said", *CLOSING))
        body: dict[str, Any] = {"text": " ".join(rng.choices(WORDS, k=rng.randint(0, 6))), "n": number}
        store.append(attempt_id, number, kind, body, _closes)
        yield number


def _closes(event: Event) -> bool:
    return event.kind in CLOSING


def altered(value: Any, column: str, rng: random.Random) -> Any:
    """Another value for a column, a little or quite another."""
    if isinstance(value, int):
        return value + rng.choice([-3, -1, 1, 2, 1000])
    if value is None:
        return rng.choice(["2026-01-01 00:00:00.000000", "x"]) if column.endswith("_at") else "another"
    if rng.random() < 0.1 and column not in ("id", "attempt_id", "sha256"):
        return rng.choice([None, 7, "", b"\x00\x01"])
    place = rng.randrange(len(value)) if value else 0
    letter = rng.choice([letter for letter in '0123456789abcdef{}" é' if letter != value[place : place + 1]])
    return value[:place] + letter + value[place + 1 :]


def rechain(connection: sqlite3.Connection, attempt_id: str) -> None:
    """Give all events of an attempt the hashes that fit what stands there now."""
    attempt = connection.execute("SELECT * FROM attempts WHERE id = ?", (attempt_id,)).fetchone()
    said = digest(attempt["salt"], attempt["setting"])
    before = start(attempt_id, _at(attempt["started_at"]), said, attempt["assignment"])
    query = "SELECT * FROM events WHERE attempt_id = ? ORDER BY number"
    for row in connection.execute(query, (attempt_id,)).fetchall():
        said = digest(row["salt"], row["body"])
        before = event_link(before, row["number"], _at(row["at"]), row["kind"], said)
        connection.execute(
            "UPDATE events SET digest = ?, hash = ? WHERE attempt_id = ? AND number = ?",
            (said, before, attempt_id, row["number"]),
        )


def rewrite_ledger(connection: sqlite3.Connection) -> None:
    """Give all entries the hashes that fit, and all seals the heads that the events have now."""
    before = FIRST
    for row in connection.execute("SELECT * FROM ledger ORDER BY number").fetchall():
        body = row["body"]
        if row["kind"] == "attempt_sealed":
            told = json.loads(body)
            head = connection.execute(
                "SELECT hash FROM events WHERE attempt_id = ? AND number = ?",
                (row["subject"], told["events"] - 1),
            ).fetchone()
            body = json.dumps({**told, "head": head["hash"] if head else ""}, separators=(",", ":"))
        said = digest(row["salt"], body)
        before = join(before, marked(row["number"], row["subject"], row["kind"], _at(row["at"]), said))
        connection.execute(
            "UPDATE ledger SET body = ?, digest = ?, hash = ? WHERE number = ?",
            (body, said, before, row["number"]),
        )


def _at(written: str) -> datetime:
    return utc(datetime.fromisoformat(written))
