"""What the customer picks out of a reply."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rubric.assessor import embedded_assessor
from rubric.reading import MISSTEPS, Finding, Move, Reading
from simulator import catalogue
from simulator.hearing import Heard, hear
from tests.readings import reading

BILL = catalogue.scenario("late_delivery")


def heard(reply: str, done: Reading | None = None) -> Heard:
    """What is heard of a reply which, if nothing else is said of it, is an offer."""
    return hear(reply, done or reading(Move.SOLUTION, reply=reply), BILL)


@pytest.mark.parametrize(
    ("reply", "day"),
    [
        ("You will have it by thursday morning.", "Thursday morning"),
        ("I'll be there tomorrow", "tomorrow"),
        ("Let me come back to you at the end of the week.", "the end of the week"),
        ("It ships on the 14th.", "the 14th"),
        ("We will see.", None),
    ],
)
def test_a_day_that_is_named(reply: str, day: str | None) -> None:
    assert heard(reply).day == day


@pytest.mark.parametrize(
    ("reply", "time"),
    [
        ("You'll have my call by three o'clock.", "three o'clock"),
        ("I will ring at 9:30 am tomorrow", "9:30 am"),
        ("before noon", "noon"),
        ("at our place", None),
    ],
)
def test_a_time_that_is_named(reply: str, time: str | None) -> None:
    assert heard(reply).time == time


@pytest.mark.parametrize(
    ("reply", "amount"),
    [
        ("I can credit 5 % of it", "5 %"),
        ("that's $200 back to you", "$200"),
        ("two engineers on site", "two engineers"),
    ],
)
def test_an_amount_that_is_named(reply: str, amount: str) -> None:
    assert heard(reply).amount == amount


def test_a_day_that_is_no_promise_is_not_taken_for_one() -> None:
    reply = "We missed Tuesday. You'll have my call on Friday."
    promise = reply.index("You'll")
    finding = Finding(Move.URGENCY, reply[promise:], promise, len(reply), 0.9)
    assert heard(reply, Reading((finding,), "by hand")).day == "Friday"


def test_an_offer_of_the_brief_is_known_by_its_cues_and_only_when_something_is_offered() -> None:
    assert heard("I'll take the freight off.").offers == ("freight",)
    assert heard("The freight is none of your business.", reading(Move.HOSTILE)).offers == ()


def test_a_question_is_matched_to_the_fact_it_asks_for() -> None:
    assert heard("What did the delay do to your crew?", reading(Move.EXPLORE)).questions[0] == "crew"
    assert heard("I like your crew.", reading()).questions == ()


def test_the_words_of_a_misstep_are_kept_to_be_thrown_back() -> None:
    reply = "Well, it's hardly our fault that the carrier broke down. Anyway."
    done = embedded_assessor().read(reply)
    assert done.sure & MISSTEPS
    phrase = heard(reply, done).phrase
    assert phrase is not None
    assert phrase.rstrip("…") in reply


def test_silence_and_gibberish_are_told_from_speech() -> None:
    assert heard("  \n ", reading()).silent
    assert heard("?!?! 123 ###", reading()).gibberish
    assert not heard("No.", reading()).gibberish


@given(st.text(max_size=300))
def test_any_text_can_be_heard(reply: str) -> None:
    found = hear(reply, embedded_assessor().read(reply), BILL)
    assert found.phrase is None or not set("{}") & set(found.phrase)
