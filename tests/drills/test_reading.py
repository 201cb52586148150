"""What a drill knows of a reply's place beyond the words: what was asked for, brought up, said in anger."""

import pytest

from drills.reading import read_reply
from drills.rehearsal import Rehearsal, rehearse, script
from rubric.grade import Grade
from rubric.reading import Finding, Move, Reading, Turn
from simulator import catalogue

APOLOGY = (
    "I’m sorry, Bill. We promised you Tuesday and came on Wednesday, and nobody called you. That is ours."
)
REASON = "The truck broke down, because the carrier was short-staffed that week."


class Excused:
    """Finds an excuse in everything."""

    name = "excused"

    def read(self, reply: str, history: object = (), brief: object = None) -> Reading:
        return Reading((Finding(Move.JUSTIFY, reply, 0, len(reply), 1.0),), self.name)


def walked(*replies: str, seed: int = 0) -> Rehearsal:
    return rehearse(catalogue.scenario("late_delivery"), seed, script(replies))


@pytest.mark.parametrize("seed", range(6))
def test_an_explanation_is_no_excuse_however_it_was_asked_for(seed: int) -> None:
    whole = walked(APOLOGY, seed=seed)
    asked, before = whole.said[1].state, whole.said[0].state
    assert asked.memory.awaits == "explanation"
    turns = (Turn("customer", whole.said[1].text),)
    assert Move.JUSTIFY not in read_reply(Excused(), REASON, turns, whole.scenario, asked).moves
    assert Move.JUSTIFY in read_reply(Excused(), REASON, turns, whole.scenario, before).moves


def levels(graded: Grade) -> dict[str, int | None]:
    return {result.id: result.level for result in graded.criteria}


def test_what_counts_does_not_hang_on_the_line_that_was_drawn() -> None:
    """The same words to the same customer: each seed asks, presses and gives way in other words."""
    replies = (
        APOLOGY,
        "The carrier’s truck broke down on Tuesday, and nobody here told you. That has been changed since.",
        "What did it do to your crew, having no load on Tuesday?",
    )
    asked = {
        tuple(level is None for level in levels(walked(*replies, seed=seed).grade("full")).values())
        for seed in range(12)
    }
    assert len(asked) == 1


def test_new_business_is_raised_by_the_bait_and_not_by_its_wording() -> None:
    bait = next(bait for bait in catalogue.scenario("dead_system").baits if bait.id == "expansion")
    assert bait.raises == ("expansion_raised",)
