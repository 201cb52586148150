"""Held fast from outside, a customer shows what it looks like; everything else about them stays as it is."""

import pytest

from rubric.assessor import embedded_assessor
from rubric.reading import Turn
from simulator import catalogue
from simulator.authored import AuthoredVoice
from simulator.customer import Customer, Said, talk_of
from simulator.ending import MAX_REPLIES, Ending
from simulator.intention import Intention
from simulator.pin import UNPINNED, Pin, pinnable
from simulator.plan import AT_THE_END

SORRY = "I am sorry. We let you down, and that is on us."
RUDE = "You're a fool, and you should have read your own paperwork."
ENDS = {intention: ending for ending, intention in AT_THE_END.items()}


def customer(name: str) -> Customer:
    return Customer(catalogue.scenario(name), 7, AuthoredVoice(catalogue.bank()))


def answers(who: Customer, replies: list[str], pin: Pin) -> list[Said]:
    said = [who.open()]
    brief = who.scenario.brief.brief()
    for number, reply in enumerate(replies):
        if said[-1].state.ending:
            break
        turns = [Turn("customer", said[0].text)]
        reading = embedded_assessor().read(reply, turns, brief)
        talk = talk_of(said, replies[:number])
        meant = who.mean(said[-1].state, reply, reading, talk, pin=pin)
        said.append(who.said(meant, tuple(who.voice.speak(meant.cue))))
    return said[1:]


@pytest.mark.parametrize("name", catalogue.ids())
def test_every_customer_has_words_for_whatever_they_can_be_made_to_mean(name: str) -> None:
    who = customer(name)
    start = who.open().state
    for intention in pinnable(who.scenario, start.mood, start.memory):
        (said,) = answers(who, [SORRY], Pin(intention=intention))
        assert said.intention is intention
        assert said.text
        assert said.state.ending is ENDS.get(intention)


@pytest.mark.parametrize("anger", [1.5, 5.5, 9.5])
def test_a_mood_held_fast_stays_whatever_is_said_and_nothing_ends(anger: float) -> None:
    said = answers(customer("late_delivery"), [RUDE, SORRY, RUDE, RUDE, RUDE, SORRY], Pin(anger=anger))
    assert len(said) == 6
    assert {one.state.mood.anger for one in said} == {anger}
    assert {one.state.ending for one in said} == {None}


def test_a_show_that_goes_nowhere_ends_all_the_same() -> None:
    said = answers(customer("late_delivery"), [SORRY] * (MAX_REPLIES + 5), Pin(anger=5.5))
    assert len(said) == MAX_REPLIES
    assert said[-1].state.ending is not None


def test_what_there_is_nothing_left_to_tell_of_cannot_be_held_fast() -> None:
    who = customer("late_delivery")
    facts = len(who.scenario.facts)
    said = answers(who, [SORRY] * (facts + 1), Pin(intention=Intention.DISCLOSE))
    assert [one.intention for one in said[:facts]] == [Intention.DISCLOSE] * facts
    assert said[facts].intention is not Intention.DISCLOSE
    last = said[facts].state
    assert Intention.DISCLOSE not in pinnable(who.scenario, last.mood, last.memory)
    assert Intention.MEET not in pinnable(who.scenario, last.mood, last.memory)


def test_with_nothing_held_fast_everything_is_as_it_was() -> None:
    who = customer("late_delivery")
    assert not UNPINNED
    rude = answers(who, [RUDE] * 6, UNPINNED)
    assert rude[-1].state.ending is Ending.HUNG_UP
