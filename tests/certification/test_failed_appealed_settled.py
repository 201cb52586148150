"""One certification from the first customer to the end of it: failed, appealed, reviewed, and sat again."""

import pytest

from certification.appeal import Disputed
from certification.case import case, rubric
from certification.decisions import Decisions
from certification.results import Standing
from certification.sitting import Stage
from certification.sitting_record import SittingError
from drills.dispute import OfReply
from drills.disputing import disputable
from drills.loading import load
from rubric.reading import Move
from tests.certification.conftest import House

INSULT = "You are an idiot. Shut up and read the contract."


def sat(house: House) -> str:
    """A sitting in which both customers are insulted until they have hung up."""
    taking = house.taking(house.begun())
    while taking.seen().stage is Stage.BETWEEN:
        taking.face()
        while taking.seen().stage is Stage.DRILL:
            talk = taking.seen().talk
            assert talk
            taking.reply(talk, INSULT)
            list(taking.answering())
    return taking.seen().sitting


def test_a_failed_sitting_is_appealed_reviewed_and_its_overturned_reading_earns_a_free_retake(
    house: House,
) -> None:
    sitting, decisions = sat(house), Decisions(house.store)
    found = decisions.own(house.ann, sitting)
    assert found.standing is Standing.FAILED
    with pytest.raises(SittingError, match="7 days"):
        house.begun()

    house.clock.passes(days=3)
    told = load(house.store, found.sat.attempts[0])
    disputed = [
        Disputed(told.id, OfReply(line.number, Move.HOSTILE), "That is how we talk here.")
        for line, findings in disputable(told)
        if any(finding.move is Move.HOSTILE for finding in findings)
    ]
    assert disputed
    decisions.appeal(house.ann, sitting, "He and I have talked like that for years.", disputed)
    assert [one.sitting for one in decisions.waiting(house.tess)] == [sitting]

    every = {entry.criterion.id: 0 for entry in rubric(house.store, found).entries}
    levels = dict.fromkeys(found.sat.attempts, every)
    decisions.review(house.tess, sitting, levels, "failed", "Neither was heard out.")
    for dispute in load(house.store, told.id).disputes:
        decisions.answer(house.tess, sitting, told.id, dispute.number, True, "Between the two it is none.")

    settled = case(house.store, sitting)
    assert (settled.standing, settled.sat.retake) == (Standing.FAILED, True)
    assert len(settled.told.grades) == 1 + len(disputed)
    # free, and at once: four days of the seven are left, and neither of the two goes is spent
    assert house.sittings.standing(house.ann)[0].left == 2
    assert house.begun().id != sitting
