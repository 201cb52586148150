"""The same roads with a model finding the words: it says every line, and the code still owns the feelings."""

import pytest

from drills.rehearsal import Rehearsal, played_by, rehearse, script
from simulator import catalogue
from simulator.authored import AuthoredVoice
from simulator.intention import Intention
from simulator.model_voice import ModelVoice
from simulator.rep import rep
from simulator.voice import AUTHORED
from tests.test_roads import ASKED_BACK, EXPLAINED, FELL_BACK, FREE_BOX
from tests.understudy import understudy

ROADS = {
    "late_delivery": (FELL_BACK, EXPLAINED, ASKED_BACK),
    "free_ripitz": FREE_BOX,
}


def by_model(name: str, *replies: str, seed: int = 0) -> Rehearsal:
    voice = ModelVoice(understudy(), AuthoredVoice(catalogue.bank()))
    return rehearse(catalogue.scenario(name), seed, script(replies), voice=voice)


@pytest.mark.parametrize("seed", range(4))
def test_falling_back_on_the_late_delivery(seed: int) -> None:
    opening, reaffirmed, after_explaining, countered = by_model(
        "late_delivery", *ROADS["late_delivery"], seed=seed
    ).said
    assert reaffirmed.intention is Intention.REAFFIRM
    assert "?" in reaffirmed.text
    assert reaffirmed.state.mood.anger < opening.state.mood.anger
    assert after_explaining.state.memory.explained
    assert after_explaining.chance > reaffirmed.chance
    assert countered.intention is Intention.COUNTER
    assert countered.chance > after_explaining.chance


@pytest.mark.parametrize("seed", range(4))
def test_the_three_steps_of_falling_back_on_the_free_box(seed: int) -> None:
    whole = by_model("free_ripitz", *ROADS["free_ripitz"], seed=seed)
    meant = [said.intention for said in whole.said]
    assert meant[1:] == [Intention.REAFFIRM, Intention.SOFTEN, Intention.COUNTER]
    chances = [said.chance for said in whole.said]
    assert chances == sorted(chances)


@pytest.mark.parametrize("name", ROADS)
def test_a_model_that_plays_well_says_every_line_after_the_opening(name: str) -> None:
    model = by_model(name, *ROADS[name])
    for said in model.said[1:]:
        assert not said.kept_back
        assert {sentence.voice for sentence in said.sentences} == {"scripted:understudy"}


@pytest.mark.parametrize("name", catalogue.ids())
@pytest.mark.parametrize("who", ["exemplary", "good", "defensive", "caving"])
def test_whole_drills_end_as_they_would(name: str, who: str) -> None:
    scenario = catalogue.scenario(name)
    voice = ModelVoice(understudy(), AuthoredVoice(catalogue.bank()))
    whole = rehearse(scenario, 5, played_by(rep(who)), voice=voice)
    assert whole.said[-1].state.ending
    assert sum(s.voice != AUTHORED for said in whole.said for s in said.sentences) > len(whole.replies) / 2
