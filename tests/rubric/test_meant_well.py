"""What is said every day by people who mean well is no misstep, whatever the network hears in it."""

import pytest

from rubric.assessor import trained_assessor
from rubric.reading import MISSTEPS, Move, Turn
from rubric.trained.meant_well import innocent
from simulator import catalogue

ANGRY = {
    "late_delivery": "I want to know why nobody told me. My shelves are empty!",
    "dead_system": "Our hall has been standing for a month. Nobody answers.",
    "free_ripitz": "A free box of ripitz with every case, or I go to Osgrove.",
    "price_increase": "Six percent by form letter, after nine years. Really?",
}
MEANT_WELL = [
    "I will do everything I can, I promise.",
    "I will do everything for to make you happy again, I promise.",
    "I'll do my very best to put this right, you have my word.",
    "I promise to keep you posted every step of the way.",
    "There is no excuse for what happened.",
    "I don't want to make excuses.",
    "I'm not going to defend it.",
    "You shouldn't have had to chase us.",
    "You should never have been told that by a letter.",
    "You must be furious.",
    "You must feel like nobody is listening.",
    "Take your time, I'm here.",
]
NOT_QUITE = [
    "I'll do everything to make sure that you never have a late truck again, I promise.",
    "I promise you'll always be on time.",
    "There's no excuse, but the carrier let us down.",
    "You should never have signed it.",
    "You must be joking.",
    "You must read the contract before you sign it.",
    "Take your time, I've got nothing better to do.",
]


@pytest.mark.parametrize("scene", ANGRY)
@pytest.mark.parametrize("reply", MEANT_WELL)
def test_nobody_is_accused_of_what_was_meant_well(reply: str, scene: str) -> None:
    brief = catalogue.scenario(scene).brief.brief()
    found = trained_assessor().read(reply, (Turn("customer", ANGRY[scene]),), brief)
    assert not found.moves & MISSTEPS


@pytest.mark.parametrize("sentence", NOT_QUITE)
def test_what_only_sounds_like_it_is_left_to_the_reading(sentence: str) -> None:
    assert not innocent(sentence)


def test_whoever_gives_up_excuses_may_still_refuse() -> None:
    assert Move.FLAT_REFUSAL not in innocent("There's no excuse and there's no compensation either.")
