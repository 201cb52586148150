"""Who says a sentence: a customer, or the seller they are angry with."""

import pytest

from simulator.part.breaks import Break
from simulator.part.speaker import speaker


@pytest.mark.parametrize("sentence", ["I'm sorry, Bill.", "I am so sorry Ruth.", "I'm sorry to hear that."])
def test_who_says_sorry_to_the_customer_is_the_seller(sentence: str) -> None:
    assert speaker(sentence, None) is Break.REP


@pytest.mark.parametrize("sentence", ["I'm sorry I ever signed.", "Sorry won't unload a truck."])
def test_a_customer_may_be_sorry_too(sentence: str) -> None:
    assert speaker(sentence, None) is None
