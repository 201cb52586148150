"""The rules against labelled replies they were in part written on: a floor, so that a regression shows.

The odd-numbered replies of two authors were looked at while the rules were written, all others never; the floors are a
little under what was reached.
"""

import json
from functools import cache
from pathlib import Path

import pytest

import rubric
from rubric.agreement import Labelled, agreement, macro_f1
from rubric.assessor import rule_assessor
from rubric.reading import MISSTEPS, Brief, Move, Term, Turn
from simulator import catalogue

EVERY = 4
"""of so many replies one is read: as telling as all of them, in a quarter of the time"""
LOOKED_AT = {"harrow", "northgate"}
CORPUS = Path(rubric.__file__).parent / "corpus"
WHOLE = 0.565
HELD_OUT = 0.54
MISSTEP_PRECISION = 0.58
FLOORS = {
    Move.APOLOGY: 0.81,
    Move.FALL_BACK: 0.65,
    Move.WE_LANGUAGE: 0.72,
    Move.ARGUE: 0.43,
    Move.JUSTIFY: 0.42,
    Move.BLAME: 0.33,
}


def brief_of(row: dict[str, object]) -> Brief | None:
    own = row.get("brief")
    if isinstance(own, dict):
        return Brief(
            may=tuple(Term(text, text) for text in own.get("may", ())),
            may_not=tuple(Term(text, text) for text in own.get("may_not", ())),
        )
    name = str(row["scenario"])
    text = catalogue.scenario(name).brief if name in catalogue.ids() else None
    return text.brief() if text else None


@cache
def read() -> tuple[tuple[bool, Labelled], ...]:
    """Each labelled reply, and whether nobody looked at it while the rules were written."""
    assessor = rule_assessor()
    out: list[tuple[bool, Labelled]] = []
    for path in sorted(CORPUS.glob("*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines()[::EVERY]:
            row = json.loads(line)
            history = tuple(Turn(turn["role"], turn["text"]) for turn in row["history"])
            reading = assessor.read(row["reply"], history, brief_of(row))
            labelled = Labelled(
                reading.sure, frozenset(map(Move, row["labels"])), frozenset(map(Move, row["ambiguous"]))
            )
            odd = int(row["id"].rsplit("-", 1)[1]) % 2 == 1
            out.append((not (odd and row["author"] in LOOKED_AT), labelled))
    return tuple(out)


def test_agreement_with_the_whole_corpus_stays_above_its_floor() -> None:
    reached = macro_f1(agreement(labelled for _, labelled in read()))
    assert reached is not None
    assert reached > WHOLE


def test_agreement_with_replies_never_looked_at_stays_above_its_floor() -> None:
    reached = macro_f1(agreement(labelled for unseen, labelled in read() if unseen))
    assert reached is not None
    assert reached > HELD_OUT


@pytest.mark.parametrize("move", FLOORS)
def test_the_core_moves_stay_above_theirs(move: Move) -> None:
    f1 = agreement(labelled for _, labelled in read())[move].f1
    assert f1 is not None
    assert f1 > FLOORS[move]


def test_a_misstep_that_is_found_is_mostly_there() -> None:
    tallies = agreement(labelled for _, labelled in read())
    hits = sum(tallies[move].hits for move in MISSTEPS)
    false_alarms = sum(tallies[move].false_alarms for move in MISSTEPS)
    assert hits / (hits + false_alarms) > MISSTEP_PRECISION
