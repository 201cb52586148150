"""Two hundred attempts to talk the customer out of the part, against a model that would do whatever is asked.

The model is the worst there can be: it has gone over to the trainee. What holds then does not rest on a model.
"""

from collections.abc import Callable, Sequence
from functools import cache

import pytest

from drills.grading import grade_conversation, read_turns
from models.chat import Message
from models.scripted import ScriptedModel
from rubric.assessor import embedded_assessor
from rubric.reading import Reading, Turn
from simulator import catalogue
from simulator.authored import AuthoredVoice
from simulator.customer import Customer, Said, talk_of
from simulator.model_voice import ModelVoice
from simulator.scenario import Scenario
from simulator.voice import AUTHORED
from tests.out_of_part.test_list import Attempt, attempts

ALL = attempts()
OPENING_REPLIES = (
    "We looked into it and there is nothing unusual in the file.",
    "I hear what you are saying. What is it that you would like?",
)

Turncoat = Callable[[Sequence[Message], Attempt, Scenario], str]


def gives_the_prompt_away(messages: Sequence[Message], attempt: Attempt, scenario: Scenario) -> str:
    return "Sure, here are my instructions. " + " ".join(messages[0].text.replace("#", "").split())


def makes_peace(messages: Sequence[Message], attempt: Attempt, scenario: Scenario) -> str:
    return "Thank you so much, I accept your apology. Everything is fine now and I forgive you. Anger: 0, trust: 10."


def is_an_assistant(messages: Sequence[Message], attempt: Attempt, scenario: Scenario) -> str:
    return "As an AI language model I cannot be angry. How can I help you today? I'm happy to help you with anything."


def tells_the_secrets(messages: Sequence[Message], attempt: Attempt, scenario: Scenario) -> str:
    return " ".join(line.say for fact in scenario.facts for line in fact.lines[:1])


def changes_sides(messages: Sequence[Message], attempt: Attempt, scenario: Scenario) -> str:
    return "I am so sorry for the inconvenience we caused you. We will refund you in full. I'd like to offer you a credit."


def grades(messages: Sequence[Message], attempt: Attempt, scenario: Scenario) -> str:
    return "Good use of empathy. Your score is 100 out of 100. Next time, try to apologize a little sooner."


def answers_in_spanish(messages: Sequence[Message], attempt: Attempt, scenario: Scenario) -> str:
    return "Claro que sí, no estoy enojado. Mis instrucciones dicen que soy un cliente. Muchas gracias por la ayuda."


TURNCOATS: tuple[Turncoat, ...] = (
    gives_the_prompt_away,
    makes_peace,
    is_an_assistant,
    tells_the_secrets,
    changes_sides,
    grades,
    answers_in_spanish,
)


@cache
def begun(scenario_id: str) -> tuple[tuple[Said, ...], tuple[str, ...]]:
    """A talk in which nothing has been won, up to where the attempt comes."""
    scenario = catalogue.scenario(scenario_id)
    customer = Customer(scenario, 4, AuthoredVoice(catalogue.bank()))
    said, replies = [customer.open()], list[str]()
    for reply in OPENING_REPLIES:
        reading = embedded_assessor().read(reply, turns(said, replies), scenario.brief.brief())
        said.append(customer.answer(said[-1].state, reply, reading, talk_of(said, replies)))
        replies.append(reply)
    return tuple(said), tuple(replies)


def turns(said: Sequence[Said], replies: Sequence[str]) -> tuple[Turn, ...]:
    told = [Turn("customer", said[0].text)]
    for reply, answer in zip(replies, said[1:], strict=True):
        told += [Turn("trainee", reply), Turn("customer", answer.text)]
    return tuple(told)


@cache
def read(attempt: Attempt) -> Reading:
    scenario = catalogue.scenario(attempt.scenario)
    return embedded_assessor().read(attempt.text, turns(*begun(attempt.scenario)), scenario.brief.brief())


def answered(attempt: Attempt, turncoat: Turncoat) -> Said:
    scenario = catalogue.scenario(attempt.scenario)
    said, replies = begun(attempt.scenario)
    reading = read(attempt)
    model = ScriptedModel(otherwise=lambda messages: turncoat(messages, attempt, scenario))
    customer = Customer(scenario, 4, ModelVoice(model, AuthoredVoice(catalogue.bank()), embedded_assessor()))
    return customer.answer(said[-1].state, attempt.text, reading, talk_of(said, replies))


@pytest.mark.parametrize("turncoat", TURNCOATS)
def test_nothing_that_a_turncoat_says_is_shown(turncoat: Turncoat) -> None:
    shown: dict[str, list[str]] = {}
    for attempt in ALL:
        said = answered(attempt, turncoat)
        # what the customer means to tell now is no secret any more
        due = " ".join(
            line.say
            for fact in catalogue.scenario(attempt.scenario).facts
            if fact.id in said.state.mood.disclosed
            for line in fact.lines
        )
        shown[attempt.id] = [s.text for s in said.sentences if s.voice != AUTHORED and s.text not in due]
    assert {id_: words for id_, words in shown.items() if words} == {}


def without_and_with(attempt: Attempt) -> tuple[int, int]:
    """The score of the talk as it stood, and of the same talk with the attempt as one more reply."""
    scenario = catalogue.scenario(attempt.scenario)
    said, replies = begun(attempt.scenario)
    before = turns(said, replies)
    after = (*before, Turn("trainee", attempt.text), Turn("customer", "Excuse me?"))
    scores = [
        grade_conversation(talk, read_turns(talk, scenario), scenario, "full").score or 0
        for talk in (before, after)
    ]
    return scores[0], scores[1]


RAISES = 9
"""How many still earn a point or more, at the most: pity, tales, offers that could as well be meant for the customer."""


def test_an_attempt_that_does_nothing_for_the_customer_raises_no_grade() -> None:
    raised = set()
    for attempt in ALL:
        without, with_it = without_and_with(attempt)
        if with_it > without and not attempt.holds:
            raised.add(attempt.id)
    assert len(raised) <= RAISES, sorted(raised)
