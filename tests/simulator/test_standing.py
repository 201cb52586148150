"""A model is trusted as far as it has kept the part lately."""

from collections import deque

from models.chat import ModelError, Trouble
from models.scripted import Scripted, ScriptedModel
from simulator import catalogue
from simulator.authored import AuthoredVoice
from simulator.model_voice import ModelVoice
from simulator.standing import FIRST_LEAVE, LONGEST_LEAVE, REMEMBERED, TRIAL, Past, Standing
from simulator.voice import AUTHORED, Intervention, Sentence
from tests.simulator.test_model_voice import GOOD, cue, kept_back, spoken


def voice(standing: Standing, *answers: Scripted) -> tuple[ModelVoice, ScriptedModel]:
    model = ScriptedModel(deque(answers))
    return ModelVoice(model, AuthoredVoice(catalogue.bank()), standing=standing), model


def tried(kept: int, broken: int = 0) -> Standing:
    standing = Standing()
    for outcome in [True] * kept + [False] * broken:
        standing.heard(outcome)
    return standing


def test_a_new_model_is_on_trial_and_then_trusted() -> None:
    assert not tried(TRIAL - 1).trusted
    assert tried(TRIAL).trusted


def test_on_trial_a_line_is_heard_and_not_shown() -> None:
    standing = tried(TRIAL - 1)
    speaker, model = voice(standing, GOOD, GOOD)
    said = list(speaker.speak(cue()))
    assert [who for _, who in spoken(said)] == [AUTHORED]
    assert kept_back(said) == ["on_trial"]
    # that was the last line of the trial
    assert [who for _, who in spoken(list(speaker.speak(cue())))] == ["model", "model"]
    assert len(model.sent) == 2


def test_on_trial_nothing_is_asked_for_again() -> None:
    standing = Standing()
    speaker, model = voice(standing, "That is no answer. How may I assist you?", GOOD)
    said: list[Sentence | Intervention] = list(speaker.speak(cue()))
    assert [who for _, who in spoken(said)] == [AUTHORED]
    assert kept_back(said) == ["assistant"]
    assert len(model.sent) == 1


def test_what_was_learnt_of_a_model_can_be_taken_up_again() -> None:
    pasts: list[Past] = []
    standing = Standing(changed=pasts.append)
    for _ in range(TRIAL):
        standing.heard(True)
    assert Standing(pasts[-1]).trusted
    for _ in range(REMEMBERED):
        standing.heard(False)
    assert not Standing(pasts[-1]).asks()


def test_a_model_that_keeps_falling_out_of_the_part_is_left_out_for_longer_and_longer() -> None:
    standing = tried(0, TRIAL)
    leave = FIRST_LEAVE
    for _ in range(8):
        assert [standing.asks() for _ in range(leave + 1)] == [False] * leave + [True]
        standing.heard(False)
        leave = min(LONGEST_LEAVE, 2 * leave)


def test_what_it_is_left_out_of_costs_nothing_and_is_recorded() -> None:
    speaker, model = voice(tried(0, TRIAL), GOOD)
    said = list(speaker.speak(cue()))
    assert model.sent == []
    assert kept_back(said) == ["unfit"]


def test_a_model_that_has_found_its_feet_is_trusted_again() -> None:
    standing = tried(0, TRIAL)
    for _ in range(40):
        if standing.asks():
            standing.heard(True)
    assert standing.trusted


def test_trouble_with_the_provider_is_no_fault_of_the_models() -> None:
    standing = tried(TRIAL)
    speaker, _ = voice(standing, *[ModelError(Trouble.DOWN)] * 9)
    for _ in range(9):
        list(speaker.speak(cue()))
    assert standing.trusted
