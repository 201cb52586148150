"""Somebody with the database in their hands: whatever they change is found, and where."""

import random
import sqlite3
from pathlib import Path
from typing import Any

import pytest

from audit.finding import Finding
from audit.heads import WitnessFile
from tests.audit.made import EDITS, Made, altered, make, rechain, rewrite_ledger


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Made:
    return make(tmp_path_factory.mktemp("whole"), 7, 8)


@pytest.fixture
def made(whole: Made, tmp_path: Path) -> Made:
    return whole.copy(tmp_path / "tampered.db")


def sealed(made: Made) -> tuple[str, int]:
    """An attempt of which several events were sealed, and how many."""
    with made.tampering() as connection:
        row = connection.execute(
            "SELECT subject, max(json_extract(body, '$.events')) AS events FROM ledger WHERE kind = 'attempt_sealed'"
            " GROUP BY subject ORDER BY events DESC LIMIT 1"
        ).fetchone()
    assert row["events"] > 5
    return row["subject"], row["events"]


def change(made: Made, query: str, *values: Any) -> tuple[Finding, ...]:
    with made.tampering() as connection:
        assert connection.execute(query, values).rowcount == 1
    return made.findings()


def events_of(findings: tuple[Finding, ...], attempt: str) -> list[int | None]:
    return [finding.event for finding in findings if finding.attempt == attempt]


@pytest.mark.slow
def test_every_random_edit_of_a_row_is_found_where_it_was_made(whole: Made, tmp_path: Path) -> None:
    rng = random.Random(3)
    for number in range(EDITS):
        made = whole.copy(tmp_path / "edited.db")
        with made.tampering() as connection:
            named = edit(connection, rng)
        found = made.findings()
        assert any(matches(finding, named) for finding in found), (number, named, [str(one) for one in found])


def edit(connection: sqlite3.Connection, rng: random.Random) -> dict[str, Any]:
    """Change one value of one row; what the finding has to name."""
    table = rng.choice(["events", "events", "events", "attempts", "ledger", "documents"])
    row = rng.choice(connection.execute(f"SELECT rowid AS row, * FROM {table}").fetchall())
    columns = [name for name in row.keys() if name != "row"]  # noqa: SIM118 - a row is no mapping
    while True:
        column = rng.choice(columns)
        value = altered(row[column], column, rng)
        try:
            connection.execute(f"UPDATE {table} SET {column} = ? WHERE rowid = ?", (value, row["row"]))
        except sqlite3.IntegrityError:
            continue
        break
    if column == "attempt_id":
        # it may be missed where it was, and is a stranger where it is
        return {"event": row["number"]}
    if table == "events" and column == "number":
        # it may be missed where it was, or be a stranger where it is
        return {"attempt": row["attempt_id"]}
    if table == "events":
        return {"attempt": row["attempt_id"], "event": row["number"]}
    if table == "attempts":
        return {"attempt": row["id"], "event": 0}
    if table == "ledger":
        return {"entry": row["number"]}
    return {"words": row["sha256"][:12]} if column == "content" else {"event": 0}


def matches(finding: Finding, named: dict[str, Any]) -> bool:
    if "words" in named:
        return named["words"] in finding.words
    return all(getattr(finding, name) == value for name, value in named.items())


def test_a_word_changed(made: Made) -> None:
    attempt, _ = sealed(made)
    found = change(
        made,
        "UPDATE events SET body = replace(body, 'text', 'test') WHERE attempt_id = ? AND number = 3",
        attempt,
    )
    assert [str(finding) for finding in found] == [
        f"attempt {attempt}, event 3: its words are not those that were written down"
    ]


def test_an_event_deleted(made: Made) -> None:
    attempt, _ = sealed(made)
    found = change(made, "DELETE FROM events WHERE attempt_id = ? AND number = 2", attempt)
    assert [str(finding) for finding in found] == [
        f"attempt {attempt}, event 2: it is missing; event 3 stands in its place"
    ]


def test_two_events_put_into_each_others_place(made: Made) -> None:
    attempt, _ = sealed(made)
    with made.tampering() as connection:
        for of, to in ((2, -1), (4, 2), (-1, 4)):
            connection.execute(
                "UPDATE events SET number = ? WHERE attempt_id = ? AND number = ?", (to, attempt, of)
            )
    assert events_of(made.findings(), attempt) == [2]


def test_an_event_doubled(made: Made) -> None:
    attempt, _ = sealed(made)
    with made.tampering() as connection:
        last = connection.execute(
            "SELECT max(number) + 1 FROM events WHERE attempt_id = ?", (attempt,)
        ).fetchone()[0]
        connection.execute(
            "INSERT INTO events SELECT attempt_id, ?, at, kind, body, salt, digest, hash FROM events"
            " WHERE attempt_id = ? AND number = 3",
            (last, attempt),
        )
    assert events_of(made.findings(), attempt) == [last]


def test_the_clock_set_back_by_somebody_who_can_make_hashes(made: Made) -> None:
    attempt, _ = sealed(made)
    with made.tampering() as connection:
        connection.execute(
            "UPDATE events SET at = '2020-01-01 00:00:00.000000' WHERE attempt_id = ? AND number = 4",
            (attempt,),
        )
        rechain(connection, attempt)
        rewrite_ledger(connection)
    found = made.findings()
    assert events_of(found, attempt) == [4]
    assert "the clock was set back" in next(f.words for f in found if f.attempt)


def test_the_tail_cut_off(made: Made) -> None:
    attempt, count = sealed(made)
    with made.tampering() as connection:
        connection.execute("DELETE FROM events WHERE attempt_id = ? AND number >= ?", (attempt, count - 2))
    assert [str(finding) for finding in made.findings()] == [
        f"attempt {attempt}, event {count - 2}: it is missing: the ledger sealed {count} events, and no more are left"
    ]


def test_words_changed_by_somebody_who_makes_the_hashes_fit(made: Made) -> None:
    attempt, count = sealed(made)
    with made.tampering() as connection:
        connection.execute(
            'UPDATE events SET body = \'{"text":"sorry"}\' WHERE attempt_id = ? AND number = ?',
            (attempt, count - 1),
        )
        rechain(connection, attempt)
    found = made.findings()
    assert events_of(found, attempt) == [count - 1]
    assert "not the event that the ledger sealed" in found[0].words


def test_the_ledger_rewritten_too(made: Made) -> None:
    attempt, count = sealed(made)
    with made.tampering() as connection:
        connection.execute(
            'UPDATE events SET body = \'{"text":"sorry"}\' WHERE attempt_id = ? AND number = ?',
            (attempt, count - 1),
        )
        rechain(connection, attempt)
        first = connection.execute(
            "SELECT min(number) FROM ledger WHERE subject = ? AND json_extract(body, '$.events') >= ?",
            (attempt, count),
        ).fetchone()[0]
        rewrite_ledger(connection)
    (found,) = made.findings()
    assert found.entry == first
    assert "it is not the entry that was signed" in found.words


def test_an_attempt_gone(made: Made) -> None:
    attempt, _ = sealed(made)
    with made.tampering() as connection:
        connection.execute("DELETE FROM events WHERE attempt_id = ?", (attempt,))
        connection.execute("DELETE FROM attempts WHERE id = ?", (attempt,))
    (found,) = made.findings()
    assert (found.attempt, found.event) == (attempt, 0)
    assert "and is gone" in found.words


def test_an_attempt_that_was_never_begun(made: Made) -> None:
    with made.tampering() as connection:
        connection.execute(
            "INSERT INTO attempts (id, started_at, setting, serial, salt, start)"
            " SELECT 'forged', started_at, setting, 99, salt, start FROM attempts WHERE id = 'a1'"
        )
    assert any(
        finding.attempt == "forged" and "knows nothing of its beginning" in finding.words
        for finding in made.findings()
    )


def test_an_attempt_given_to_somebody_else(made: Made) -> None:
    found = change(made, "UPDATE attempts SET owner = 'somebody' WHERE id = 'a1'")
    assert [str(finding) for finding in found] == [
        "attempt a1, event 0: it stands under somebody else than it was begun by"
    ]


def test_the_ledger_cut_off(made: Made) -> None:
    with made.tampering() as connection:
        last = connection.execute("SELECT max(number) FROM ledger WHERE kind = 'attempt_sealed'").fetchone()[
            0
        ]
        connection.execute("DELETE FROM ledger WHERE number >= ?", (last,))
    found = made.findings()
    assert found[0].entry == last
    assert "is gone: the ledger ends with" in found[0].words


def test_an_entry_of_the_ledger_deleted(made: Made) -> None:
    found = change(made, "DELETE FROM ledger WHERE number = 3")
    assert found[0].entry == 3
    assert "it is missing" in found[0].words


def test_a_scenario_changed_after_the_drill(made: Made) -> None:
    with made.tampering() as connection:
        connection.execute("UPDATE documents SET content = content || ' '")
    found = made.findings()
    assert {finding.attempt for finding in found if finding.attempt} == {f"a{n}" for n in range(8)}


def test_words_removed_without_an_entry_that_says_so(made: Made) -> None:
    attempt, _ = sealed(made)
    found = change(
        made, "UPDATE events SET body = NULL, salt = NULL WHERE attempt_id = ? AND number = 1", attempt
    )
    assert [str(finding) for finding in found] == [
        f"attempt {attempt}, event 1: its words are gone, and nothing says that they were erased"
    ]


def test_a_signature_by_another_key(made: Made, tmp_path: Path) -> None:
    file = WitnessFile(made.keys.folder).path
    before = file.read_bytes()
    try:
        lines = before.splitlines(keepends=True)
        lines[0] = (
            lines[0].replace(b'"number":2', b'"number":3')
            if b'"number":2' in lines[0]
            else lines[0][:-3] + b'0"}\n'
        )
        file.write_bytes(b"".join(lines))
        assert any("line 1 of the witness file" in finding.words for finding in made.findings())
    finally:
        file.write_bytes(before)
