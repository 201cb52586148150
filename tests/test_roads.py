"""The roads that the five sources describe, walked in our own words, by the real assessor."""

import pytest

from drills.rehearsal import Rehearsal, rehearse, script
from rubric.reading import Move
from simulator import catalogue
from simulator.ending import GONE, Ending
from simulator.intention import Intention

SEEDS = range(8)


def walked(name: str, *replies: str, seed: int = 0) -> Rehearsal:
    return rehearse(catalogue.scenario(name), seed, script(replies))


def meant(whole: Rehearsal) -> list[Intention]:
    return [said.intention for said in whole.said]


FELL_BACK = (
    "Bill, you must be fed up, and I won't make excuses. My guess is you have already decided that this was the "
    "last order we'll ever get from you. Is that where we are?"
)
EXPLAINED = (
    "The carrier's truck broke down on Tuesday and nobody here picked up the phone to tell you. Since then, dispatch "
    "has to call the customer the moment a truck is in trouble."
)
EXCUSED = "The carrier's truck broke down on Tuesday, so there was really nothing we could have done about it from our end."
ASKED_BACK = "If you sat in my chair, Bill, what would you do to put this right?"


@pytest.mark.parametrize("seed", SEEDS)
def test_falling_back_on_the_late_delivery(seed: int) -> None:
    whole = walked("late_delivery", FELL_BACK, EXPLAINED, ASKED_BACK, seed=seed)
    opening, reaffirmed, after_explaining, countered = whole.said
    # he repeats the displeasure, backs away from "never again", and asks what happened
    assert reaffirmed.intention is Intention.REAFFIRM
    assert reaffirmed.state.memory.awaits == "explanation"
    assert "?" in reaffirmed.text
    assert reaffirmed.state.mood.anger < opening.state.mood.anger
    # explained then, it is no excuse
    assert Move.JUSTIFY not in whole.readings[1].sure
    assert after_explaining.state.memory.explained
    assert after_explaining.chance > reaffirmed.chance
    # and asked, he answers what he would do
    assert countered.intention is Intention.COUNTER
    assert countered.chance > after_explaining.chance


@pytest.mark.parametrize("seed", SEEDS)
def test_an_explanation_unasked_is_an_excuse(seed: int) -> None:
    whole = walked("late_delivery", EXCUSED, seed=seed)
    assert Move.JUSTIFY in whole.readings[0].sure
    assert whole.said[1].state.mood.anger > whole.said[0].state.mood.anger
    assert whole.said[1].chance < whole.said[0].chance


FREE_BOX = (
    "Tom, it sounds to me as if we've lost your business unless there is a free box of ripitz with every case. Is that so?",
    "And if I came up with something else instead, that probably wouldn't change anything for you, would it?",
    "If you were in my place, with what I can and can't sign, what alternatives would you come up with?",
)


@pytest.mark.parametrize("seed", SEEDS)
def test_the_three_steps_of_falling_back_on_the_free_box(seed: int) -> None:
    whole = walked("free_ripitz", *FREE_BOX, seed=seed)
    assert meant(whole)[1:] == [Intention.REAFFIRM, Intention.SOFTEN, Intention.COUNTER]
    chances = [said.chance for said in whole.said]
    assert chances == sorted(chances)


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize(
    "refusal",
    [
        "I can't do that.",
        "No, we don't give those away.",
        "There is no way I can put a free box in every case.",
    ],
)
def test_refused_on_the_spot_he_counts_up_what_he_has_bought(seed: int, refusal: str) -> None:
    whole = walked("free_ripitz", refusal, seed=seed)
    assert whole.said[1].intention is Intention.BAIT
    assert whole.said[1].state.memory.bait is not None
    assert whole.said[1].chance < whole.said[0].chance


TO_HER_DOOR = (
    "Ruth, you bought a system from us two years ago and it never worked. You called again and again and nobody rang you "
    "back, and for a month it has been shut down. We did that to you, and I am sorry.",
    "May I come and see you tomorrow at nine, for one thing only: to find out how we put this right?",
    "What has this month done to your people?",
    "A month of that wears people out, and it put your own name on the line. What would have to happen for you to say that "
    "we put it right?",
    "Let's get your halls running first, you and I together. I've been to our operations vice-president, and I can have two "
    "field engineers on your site within 48 hours, with a loaner unit so that you are off paper.",
    "They will be at your gate on Thursday at eight, and you'll have their names from me by noon today.",
)
TRUST_FIRST = (
    "I won't talk about an expansion until the system you already have has earned back your trust. "
    "Until then let's keep everything we have on this."
)
PITCH = "An expansion? Our new version would be perfect for that hall, let me put a quote together for you."
AND_ON = (
    "I'll also have last year's support fees credited to you, on top of the repair, without your asking.",
    "So, to sum up what we agreed: two engineers on Thursday, the loaner with them, the fees credited. I'll send you that in "
    "writing tonight.",
    "Our vice-president will sit down with you on Monday at ten, and she is your sponsor by name until it runs.",
)


def to_the_bait(seed: int) -> list[str]:
    """Replies up to and including the one after which she mentions the expansion."""
    replies = [*TO_HER_DOOR, *AND_ON]
    whole = walked("dead_system", *replies, seed=seed)
    at = meant(whole).index(Intention.BAIT)
    return replies[:at]


@pytest.mark.parametrize("seed", SEEDS)
def test_taking_the_stick_and_putting_trust_before_new_business_wins_her(seed: int) -> None:
    so_far = to_the_bait(seed)
    rest = [reply for reply in (*TO_HER_DOOR, *AND_ON) if reply not in so_far]
    whole = walked("dead_system", *so_far, TRUST_FIRST, *rest, seed=seed)
    assert Move.TAKE_THE_STICK in whole.readings[0].sure
    assert Intention.MEET in meant(whole)
    bait = meant(whole).index(Intention.BAIT)
    assert whole.said[bait + 1].state.mood.trust >= whole.said[bait].state.mood.trust
    assert whole.ending is Ending.WON


@pytest.mark.parametrize("seed", SEEDS)
def test_a_pitch_at_the_same_moment_undoes_the_trust_won(seed: int) -> None:
    so_far = to_the_bait(seed)
    rest = [reply for reply in (*TO_HER_DOOR, *AND_ON) if reply not in so_far]
    whole = walked(
        "dead_system", *so_far, PITCH, "And could we count on the renewal as well?", *rest, seed=seed
    )
    bait = meant(whole).index(Intention.BAIT)
    before, after = whole.said[bait], whole.said[bait + 1]
    assert after.state.mood.trust <= before.state.mood.trust - 3
    assert after.chance < before.chance - 15
    assert whole.ending is not Ending.WON
    assert whole.grade("take_the_stick").verdict != "passed"


WON_TOGETHER = (
    "Dana, I can hear how pressed you are, and having a deadline on top of it must be awful. What worries you most about the "
    "terms as they stand?",
    "Let's leave who said what and look at where we are now: a deal that lapses on Friday, and you and I both wanting a "
    "version you can live with.",
    "What can we do together to get past this? What would a good first month look like to you?",
    "Here is what we could do: a written addendum with a phased start, so that you begin small, which you and they both sign.",
    "I'll have the draft of the addendum with you by three o'clock today, and with a 30-day review clause in it as well.",
    "So we're agreed: phased start, review after 30 days, both of you sign by Friday. I'll put that in writing for you tonight.",
    "Let's go through the draft on the phone together at five, so that nothing in it surprises you.",
)
BEING_RIGHT = (
    "That's not what happened, Dana. You never told us anything of the kind.",
    "You signed it on the fourth, I have the document here in front of me.",
    "With respect, a contract is a contract, and you should have read it before you signed.",
    "No, you're wrong about that. I went back through all my notes and it isn't there.",
    "I can't change that.",
)


@pytest.mark.parametrize("seed", SEEDS)
def test_the_signed_contract_is_won_with_we_an_addendum_and_a_deadline(seed: int) -> None:
    whole = walked("contract_change", *WON_TOGETHER, seed=seed)
    assert whole.ending is Ending.WON


@pytest.mark.parametrize("seed", SEEDS)
def test_and_lost_by_being_right(seed: int) -> None:
    whole = walked("contract_change", *BEING_RIGHT, seed=seed)
    assert whole.ending in GONE


ANOTHER_DRINK = (
    "I'm so sorry, sir. There was an insect in the drink we served you, and that should never have reached your table.",
    "I'll bring you a fresh drink at once.",
    "Your new drink will be here in two minutes.",
    "I'm very sorry, sir. Here is your new glass.",
    "So that's a new drink for you, as agreed.",
    "Here is another glass for you.",
    "Can I bring you some ice with that?",
)
MORE_THAN_THE_GLASS = (
    "Your whole lunch is on us today, for you and for your guest, on top of the new drink.",
    "That was embarrassing for you in front of your client, and I would be mortified too. What can we do, together, to save "
    "this lunch for the two of you?",
    "My manager is on her way to your table right now to apologise to you and your guest herself.",
    "And there is a card for your next visit from us, because we would like to show you how it should have been.",
    "So: a fresh drink now, the lunch is ours, and my manager will be with you in one minute.",
)


@pytest.mark.parametrize("seed", SEEDS)
def test_replacing_the_drink_alone_does_not_win_him(seed: int) -> None:
    assert walked("insect_in_the_glass", *ANOTHER_DRINK, seed=seed).ending is not Ending.WON


@pytest.mark.parametrize("seed", SEEDS)
def test_going_beyond_the_correction_does(seed: int) -> None:
    whole = walked("insect_in_the_glass", *ANOTHER_DRINK[:2], *MORE_THAN_THE_GLASS, seed=seed)
    assert whole.ending is Ending.WON


def test_the_price_letter_is_settled_by_owning_it_and_reviewing_the_cost_together() -> None:
    whole = walked(
        "price_increase",
        "Ines, nine years, and you heard it from a form letter. That was wrong of us, and I am sorry.",
        "You must have felt like one more address on a list. When did it reach you, and what did it do to your budget?",
        "I expect you've started asking our competitors for quotes. Is that so?",
        "What would you want from us, in my place?",
        "I can hold the old price for you for 60 days, and let's do a cost review together, you and I, line by line.",
        "You'll have the 60 days confirmed in writing by four o'clock today.",
        "And beyond that I'd like to offer a 12-month fixed price against a volume you are comfortable with.",
        "So we hold the old price for 60 days and start the review on Monday at nine. I'll send you that tonight.",
    )
    assert whole.ending is Ending.WON


def test_an_honest_parting_where_management_will_not_help() -> None:
    whole = walked(
        "dead_system:no_resources",
        TO_HER_DOOR[0],
        "May I come and see you tomorrow at nine?",
        "I have to be straight with you: I asked our management for engineers and they said no. I have no backing, and I "
        "won't promise you what I can't get.",
        "You have stood there for a month with everybody asking you when it will run again. I would be furious too.",
        "What would help you most in getting out of this cleanly?",
        "I will hand over the complete maintenance records and your data by Friday, so that whoever comes next can start.",
    )
    assert whole.ending is Ending.PARTED
