"""Asking for a day is housekeeping: it pitches nothing, whatever a network makes of it."""

import pytest

from rubric.rules.when import asks_only_when


@pytest.mark.parametrize(
    "reply",
    [
        "Would next Monday be better for you?",
        "Would a later start be better for you?",
        "Is Thursday morning any easier for your crew?",
        "Would 3 pm suit you?",
        "How about next Tuesday instead?",
        "Which day suits you best?",
        "What time would work for you?",
        "would the first of next month be ok for u?",
        "Would Monday be better? Or is Tuesday easier for you?",
    ],
)
def test_who_asks_when_asks_nothing_else(reply: str) -> None:
    assert asks_only_when(reply)


@pytest.mark.parametrize(
    "reply",
    [
        "Would next Monday be a good time to sign the renewal?",
        "Is Thursday good for you to see our new range?",
        "Would the new version be better for you?",
        "Would a bigger order next month be possible?",
        "Would next Monday be better for you? And can we count on the renewal?",
        "Next Monday is better for us.",
        "",
    ],
)
def test_who_asks_for_more_than_a_day_does_not(reply: str) -> None:
    assert not asks_only_when(reply)
