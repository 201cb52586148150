"""What is granted is held against the brief: within it an offer, whatever it is called; beyond it a cave."""

import pytest

from rubric.assessor import rule_assessor
from rubric.reading import Brief, Move, Term, Turn
from rubric.rules.authority import inside
from rubric.rules.settle import CERTAIN

PRICES = Brief(
    may=(
        Term("hold", "Hold the old price for 60 days.", ("old price", "hold the price", "60 days")),
        Term("fixed", "A 12-month fixed price for a volume promise.", ("fixed price", "12 months")),
        Term("credit", "Give a credit of up to 5 % of this order.", ("credit", "5 %", "percent off")),
    ),
    may_not=(
        Term("cancel", "Cancel the increase.", ("cancel the increase", "drop the increase")),
        Term("never", "Promise that prices will never rise again.", ("never rise again",), "promise"),
    ),
)
SHE_DEMANDS = (Turn("customer", "I want the increase gone and the trouble paid for, yes or no?"),)

WITHIN = [
    "The fixed price is approved.",
    "On top of that, to make up for the trouble, I will give you a 5 % credit.",
    "I can give you a credit of three percent.",
    "I can hold the old price, and that for sixty days.",
    "I'll hold the price for you. Sixty days, from today.",
    "How about a fixed price for 12 months?",
]
BEYOND = [
    "Fine, I'll cancel the increase.",
    "I'll take five percent off, and I'll drop the increase as well.",
    "You stay on the old price.",
    "You have the old price for good.",
    "I'll give you a 20 % credit.",
    "Twenty percent off, done.",
    "You have my word that prices will never rise again.",
]
NOTHING = ["I'm sorry about the letter.", "I can't give you a credit.", "Would a credit help?", ""]


@pytest.mark.parametrize("reply", WITHIN)
def test_what_the_brief_allows_is_an_offer_and_no_cave(reply: str) -> None:
    assert inside(reply, PRICES)
    found = rule_assessor().read(reply, SHE_DEMANDS, PRICES).moves
    assert Move.SOLUTION in found
    assert not found & {Move.CAVE, Move.FLAT_REFUSAL, Move.OVER_PROMISE}


@pytest.mark.parametrize("reply", BEYOND)
def test_more_than_the_brief_allows_is_not_inside_it(reply: str) -> None:
    assert not inside(reply, PRICES)


@pytest.mark.parametrize("reply", NOTHING)
def test_where_nothing_is_granted_nothing_is_inside(reply: str) -> None:
    assert not inside(reply, PRICES)


@pytest.mark.parametrize("reply", WITHIN)
def test_without_a_brief_nothing_is_inside_it(reply: str) -> None:
    assert not inside(reply, None)


def test_a_figure_is_the_credit_only_where_it_is_a_percentage() -> None:
    assert not inside("You will have my call by 5.", PRICES)


def test_what_was_approved_is_surely_an_offer() -> None:
    (offer,) = rule_assessor().read("The fixed price is approved.", SHE_DEMANDS, PRICES).of(Move.SOLUTION)
    assert offer.confidence >= CERTAIN
    assert not rule_assessor().read("Nothing has been approved yet.", SHE_DEMANDS, PRICES).of(Move.SOLUTION)
