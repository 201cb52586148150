"""What the customer has just said decides what a reply does: the same words defend, or answer a question."""

import pytest

from rubric.assessor import rule_assessor
from rubric.reading import Move, Turn

TRUCK = "The carrier's truck broke down outside the city."


def moves(reply: str, customer: str) -> frozenset[Move]:
    return rule_assessor().read(reply, (Turn("customer", customer),)).sure


@pytest.mark.parametrize(
    "customer",
    [
        "Why were you a day late?",
        "Why?",
        "why did nobody ring us",
        "Nobody can tell me why the yard stood empty.",
        "I want to know why it came on Wednesday.",
        "Why is it always us?",
        "So what happened?",
    ],
)
def test_who_is_asked_why_may_explain(customer: str) -> None:
    assert Move.JUSTIFY not in moves(TRUCK, customer)


@pytest.mark.parametrize(
    "customer",
    [
        "Why should I believe a word of it?",
        "Tell me one reason why I should stay.",
        "Why would I ever order here again?",
        "Why bother.",
        "My boss asked me why I picked you.",
        "You never asked me what happened at our end.",
    ],
)
def test_a_why_that_asks_for_no_reason_of_ours_leaves_it_a_defence(customer: str) -> None:
    assert Move.JUSTIFY in moves(TRUCK, customer)


def test_what_they_could_live_with_is_asked_and_the_pen_half_handed_over() -> None:
    found = rule_assessor().read("What number could you live with?")
    assert Move.EXPLORE in found.sure
    assert Move.INVITE_SOLUTION in found.moves - found.sure
