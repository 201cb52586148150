"""The rules against labelled replies they were in part written on: a floor, so that a regression shows.

The odd-numbered replies of two authors were looked at while the rules were written, all others never; the floors are a
little under what was reached.
"""

from functools import cache
from pathlib import Path

import pytest

import rubric
from drills.measuring.labelled import labelled
from rubric.agreement import Labelled, agreement, macro_f1
from rubric.assessor import rule_assessor
from rubric.reading import MISSTEPS, Move

EVERY = 4
"""of so many replies one is read: as telling as all of them, in a quarter of the time"""
LOOKED_AT = {"harrow", "northgate"}
CORPUS = Path(rubric.__file__).parent / "corpus"
WHOLE = 0.56
HELD_OUT = 0.54
MISSTEP_PRECISION = 0.57
FLOORS = {
    Move.APOLOGY: 0.81,
    Move.FALL_BACK: 0.63,
    Move.WE_LANGUAGE: 0.72,
    Move.ARGUE: 0.39,
    Move.JUSTIFY: 0.4,
    Move.BLAME: 0.3,
}


@cache
def read() -> tuple[tuple[bool, Labelled], ...]:
    """Each labelled reply, and whether nobody looked at it while the rules were written."""
    assessor = rule_assessor()
    out: list[tuple[bool, Labelled]] = []
    for path in sorted(CORPUS.glob("*.jsonl")):
        for one in labelled(path.read_bytes().splitlines()[::EVERY], path.name):
            reading = assessor.read(one.reply, one.history, one.brief)
            odd = int(one.id.rsplit("-", 1)[1]) % 2 == 1
            looked_at = odd and one.author in LOOKED_AT
            out.append((not looked_at, Labelled(reading.sure, one.labels, one.open)))
    return tuple(out)


def test_agreement_with_the_whole_corpus_stays_above_its_floor() -> None:
    reached = macro_f1(agreement(found for _, found in read()))
    assert reached is not None
    assert reached > WHOLE


def test_agreement_with_replies_never_looked_at_stays_above_its_floor() -> None:
    reached = macro_f1(agreement(found for unseen, found in read() if unseen))
    assert reached is not None
    assert reached > HELD_OUT


@pytest.mark.parametrize("move", FLOORS)
def test_the_core_moves_stay_above_theirs(move: Move) -> None:
    f1 = agreement(found for _, found in read())[move].f1
    assert f1 is not None
    assert f1 > FLOORS[move]


def test_a_misstep_that_is_found_is_mostly_there() -> None:
    tallies = agreement(found for _, found in read())
    hits = sum(tallies[move].hits for move in MISSTEPS)
    false_alarms = sum(tallies[move].false_alarms for move in MISSTEPS)
    assert hits / (hits + false_alarms) > MISSTEP_PRECISION
