"""What a contact said in confidence: repeating it costs trust, is answered to, and is told of afterwards."""

from pathlib import Path

import pytest

from drills.check import problems
from drills.coaching.because import because
from drills.coaching.coach import look
from drills.coaching.hindsight import look_back
from drills.coaching.openings import published
from drills.coaching.reply_class import ReplyClass
from drills.coaching.words import coach_words
from drills.drill import Drill
from drills.store import Store
from rubric.reading import Move, Reading
from simulator import catalogue
from simulator.authored import AuthoredVoice
from simulator.customer import Customer, Said
from simulator.hearing import hear
from simulator.lines import Occasion
from simulator.naming import named
from tests.readings import reading

SEED = 4
RUTH = named(catalogue.scenario("dead_system"), SEED)
SUPERVISOR = catalogue.scenario("dead_system").names["supervisor"]
TELLING = "Alan told me that you vouched for us to your board, and that you are in trouble over it."
KEEPING = "You put your own name to this in front of your board, and we left you alone with it."


def answered(reply: str, done: Reading) -> Said:
    customer = Customer(RUTH, SEED, AuthoredVoice(catalogue.bank()))
    return customer.answer(customer.open().state, reply, done)


def test_a_confidence_is_heard_when_it_is_told_and_not_when_it_is_asked_about() -> None:
    assert hear(TELLING, Reading(), RUTH).told_on == ("alan",)
    assert not hear(KEEPING, Reading(), RUTH).told_on
    assert not hear("What was it that Alan told you?", Reading(), RUTH).told_on


def test_a_contact_is_known_by_the_name_of_this_drill() -> None:
    told = {hear(f"{name} told me so.", Reading(), RUTH).told_on for name in SUPERVISOR}
    assert told == {(), ("supervisor",)}


@pytest.mark.parametrize("done", [reading(Move.FALL_BACK), reading(Move.EMPATHY), Reading()])
def test_telling_one_costs_trust_whatever_else_the_reply_does(done: Reading) -> None:
    kept, told = answered(KEEPING, done), answered(TELLING, done)
    start = RUTH.mood
    assert told.state.mood.trust < min(start.trust, kept.state.mood.trust)
    assert told.state.mood.anger > max(start.anger, kept.state.mood.anger)
    assert told.chance < kept.chance


def test_the_customer_answers_to_it_before_all_else() -> None:
    for seed in range(12):
        customer = Customer(named(RUTH, seed), seed, AuthoredVoice(catalogue.bank()))
        said = customer.answer(customer.open().state, TELLING, reading(Move.FALL_BACK))
        lines = {
            line.say
            for source in (RUTH, catalogue.bank())
            for bank in source.lines.values()
            for _, _, line in bank
            if Occasion.TOLD_ON in line.to
        }
        assert lines & {key for sentence in said.sentences for key in sentence.lines}, said.text


def test_the_debrief_and_the_coach_say_so_and_it_is_never_strong() -> None:
    drill = Drill.begin(Store("sqlite://"), *catalogue.find("dead_system"), seed=SEED)
    drill.prepare()
    drill.reply(f"{TELLING} I expect you never want to hear from us again. Is that fair?")
    drill.answer()
    told = drill.attempt
    then = look_back(told, 0)
    assert then.told_on
    assert not then.as_good
    assert then.reply_class in (ReplyClass.MISTAKE, ReplyClass.BLUNDER)
    assert published().did["told_on"] in then.reason
    assert look(told, 0).change is not None
    assert look(told, 0).change.what == coach_words().confidence.change  # type: ignore[union-attr]
    assert "in confidence" in because(told)[0]


def test_what_has_to_be_said_is_no_confidence(tmp_path: Path) -> None:
    text = (catalogue.SHELF / "dead_system.yaml").read_text(encoding="utf-8")
    path = tmp_path / "dead_system.yaml"
    path.write_text(text.replace('cues: ["fitter",', 'cues: ["two field engineers",', 1), encoding="utf-8")
    assert any("would tell it" in str(problem) for problem in problems(path))
