"""A record that nobody touched is whole, whatever is in it; so is all evidence from it. No false alarms."""

import os
from pathlib import Path

import pytest

from audit import layout
from audit.evidence import check, gather
from audit.witness import NEVER_SIGNED
from record.database import Database
from tests.audit.made import make

WHOLE = int(os.environ.get("WHOLE", "40"))
"""how many attempts are made; `WHOLE=1000 pytest …` for the long run"""


@pytest.mark.slow
def test_nothing_is_found_in_what_nobody_touched(tmp_path: Path) -> None:
    checked = 0
    for seed in range(WHOLE // 40):
        made = make(tmp_path, seed, 40, events=120 if seed == 0 else 12)
        assert made.findings() == ()
        database = Database(made.url, as_it_is=True)
        for number in range(40):
            file = layout.written(gather(database, made.keys, f"a{number}"))
            assert check(file, made.keys.named).findings == ()
            checked += 1
        database.close()
        # keys stay for good, and a folder of them belongs to one record
        made.keys.folder.rename(tmp_path / f"keys{seed}")
    assert checked == WHOLE // 40 * 40


def test_without_a_key_it_is_said_what_cannot_be_told(tmp_path: Path) -> None:
    made = make(tmp_path, 1, 3, signed=False)
    verdict = made.verdict()
    assert verdict.whole
    assert verdict.notes == (NEVER_SIGNED,)


def test_what_came_after_the_last_signature_is_said(tmp_path: Path) -> None:
    made = make(tmp_path, 1, 3)
    (note,) = made.verdict().notes
    assert "could still be cut off unseen" in note


def test_an_empty_record_is_whole(tmp_path: Path) -> None:
    assert make(tmp_path, 1, 0, signed=False).findings() == ()
