"""As desks write that answer strangers: by mail, in public, in a dispute. The codebook holds for them as for talk."""

import pytest

from rubric.assessor import rule_assessor
from rubric.reading import Move, Turn

FED_UP = (Turn("customer", "Third week of this and nobody at your end can be bothered to sort it."),)


def moves(reply: str) -> frozenset[Move]:
    return rule_assessor().read(reply, FED_UP).sure


@pytest.mark.parametrize(
    "reply",
    [
        "Signing out and back in on the app should sort that.",
        "Press the reset button for ten seconds.",
        "You'll want to update the firmware, that fixes the freezing.",
        "In the meantime you can watch it in a browser.",
        "A refund was issued this morning.",
        "We've reset your password, so you can log in again.",
        "Your new parcel ships tonight.",
        "We'd be glad to get this replaced for you.",
        "Happy to rebook you on the 6 pm train.",
        "I'm willing to knock twenty off.",
        "I could meet you halfway on the postage.",
        "Would you settle for half back?",
        "How does half price sound?",
        "Our shop in town can swap it over while you wait.",
        "You are eligible for a replacement under the warranty.",
    ],
)
def test_a_step_that_mends_it_and_an_offer_in_half_a_sentence_are_solutions(reply: str) -> None:
    assert Move.SOLUTION in moves(reply)


@pytest.mark.parametrize(
    "reply",
    [
        "Which browser are you using?",
        "Do you see a message when it stops?",
        "Are all your lights out or just the one?",
        "Was the box open when it arrived?",
        "Has anybody been out to look at it yet?",
        "We'd like to hear more about your stay.",
    ],
)
def test_a_question_about_the_trouble_itself_explores(reply: str) -> None:
    assert Move.EXPLORE in moves(reply)


@pytest.mark.parametrize(
    "reply",
    [
        "According to our records you were called twice.",
        "We show no open order on that number.",
        "It was clearly stated on the listing.",
        "The item was in perfect condition when it left us.",
        "I can assure you the shirt was genuine.",
        "There is no record of any call from you.",
        "This is not a fault with the unit.",
        "You received exactly the item you ordered.",
        "That was never part of the deal.",
        "The photos clearly show the scratch.",
        "Your review is not fair.",
    ],
)
def test_to_hold_the_record_against_the_customer_is_to_argue(reply: str) -> None:
    assert Move.ARGUE in moves(reply)


@pytest.mark.parametrize(
    "reply",
    [
        "For your safety the crew have to check every bag.",
        "These fares are set by the airline.",
        "Prices change depending on demand.",
        "We do that to keep the prices low.",
        "The weather grounded half of our planes.",
    ],
)
def test_a_reason_nobody_asked_for_is_a_defence(reply: str) -> None:
    assert Move.JUSTIFY in moves(reply)


@pytest.mark.parametrize(
    "reply",
    [
        "Please DM us your order number.",
        "Could you share your order number so we can check?",
        "We'd be happy to look into it.",
        "Our team will be in touch.",
        "You can find us at the address below.",
        "Let us know how it goes.",
        "We will do our best to help.",
        "Please hold the line.",
        "Thanks for letting us know.",
    ],
)
def test_manners_and_housekeeping_are_no_move(reply: str) -> None:
    assert not moves(reply)


@pytest.mark.parametrize(
    ("reply", "misstep"),
    [
        ("What were you hoping it would do?", Move.DIVISIVE_YOU),
        ("In the meantime you can watch it in a browser.", Move.HOSTILE),
        ("Owing to the strike our depots are closed.", Move.FLAT_REFUSAL),
    ],
)
def test_the_words_of_a_misstep_in_another_place_are_none(reply: str, misstep: Move) -> None:
    assert misstep not in moves(reply)
