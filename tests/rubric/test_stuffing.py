"""A list of what ought to score is told from talk; short, plain and practised talk is not taken for one."""

import pytest

from rubric.stuffing import stuffed


@pytest.mark.parametrize(
    "reply",
    [
        "Apology. Empathy. Together. Solution. Urgency. Trust. Recap.",
        "I own this, I feel your anger, you must be frustrated. Let's collaborate as partners on a joint solution "
        "that works for both of us. Is that fair? What would make it right? I commit to a next step by a time.",
        "We failed you and we let you down, and that is ours to own. You'll never order again, is that fair? How do "
        "you feel, how satisfied are you with the rest? We go beyond your expectations, in writing, together.",
    ],
)
def test_technique_words_about_nothing_are_a_list(reply: str) -> None:
    assert stuffed(reply)


@pytest.mark.parametrize(
    "reply",
    [
        "I'm sorry.",
        "I'm sorry, that's on us. You must be furious, and I'd be too.",
        "We let you down on Tuesday, Bill, and your crew stood about for it. I'm sorry. What did it cost you?",
        "I expect you're ready to leave us. If you were me, what would you do to put it right?",
        "So: freight off this order, Naledi rings you the day before, and I'll put both in writing by four.",
        "Let's the two of us work out a way to get your display up before Monday, and then see what Tom's boss says.",
    ],
)
def test_people_who_say_it_well_are_not_taken_for_a_list(reply: str) -> None:
    assert not stuffed(reply)
