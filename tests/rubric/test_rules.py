"""The embedded assessor reads what a reply does, and not what words it holds."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rubric.assessor import rule_assessor
from rubric.reading import MISSTEPS, Brief, Move, Term, Turn

SHE_IS_ANGRY = (Turn("customer", "This is the second time. I have had enough of the lot of you."),)
SHE_ASKS_WHY = (Turn("customer", "All right. So what happened?"),)


def moves(
    reply: str, history: tuple[Turn, ...] = SHE_IS_ANGRY, brief: Brief | None = None
) -> frozenset[Move]:
    return rule_assessor().read(reply, history, brief).sure


@pytest.mark.parametrize(
    ("reply", "move"),
    [
        ("I'm sorry we kept you in the dark all weekend.", Move.APOLOGY),
        ("im so sorry we lost ur parcel, thats on us", Move.APOLOGY),
        ("That was our doing and nobody else's. We let you down.", Move.APOLOGY),
        ("You must be livid, and I would be as well.", Move.EMPATHY),
        ("No wonder you're frustrated.", Move.EMPATHY),
        ("My guess is that we've lost your business for good. Am I right?", Move.FALL_BACK),
        ("I suppose nothing I say now would change your mind, would it?", Move.FALL_BACK),
        ("What would you want from us to put this right?", Move.INVITE_SOLUTION),
        ("If you were sitting in my chair, what would you do?", Move.INVITE_SOLUTION),
        (
            "We sold you a pump that never ran. You rang us five times and nobody rang back. We billed you anyway.",
            Move.TAKE_THE_STICK,
        ),
        ("Let's work out between us how the next one goes.", Move.WE_LANGUAGE),
        ("What can we do, you and I, to get out of this?", Move.WE_LANGUAGE),
        ("What did the wait do to your week?", Move.EXPLORE),
        ("Walk me through what you saw when you opened it.", Move.EXPLORE),
        ("What could you manage?", Move.EXPLORE),
        ("What number could you live with?", Move.EXPLORE),
        ("What date would work for you?", Move.EXPLORE),
        ("How long could your crew hold out? How long could you wait?", Move.EXPLORE),
        ("Rather than go back over last week, let's look at what happens next.", Move.FORWARD_FOCUS),
        ("I can put a spare machine in on Thursday while yours is repaired.", Move.SOLUTION),
        ("On top of that, lunch for you and your guest is on the house.", Move.EXCEED),
        ("You will have my answer by four o'clock today.", Move.URGENCY),
        ("The renewal can wait until this system has run for a month.", Move.TRUST_FIRST),
        ("May I come and see you tomorrow, rather than write another e-mail?", Move.TO_VOICE),
        ("I'll send you what we agreed in writing tonight.", Move.RECAP),
        ("I have spoken to our operations director and she has cleared two engineers.", Move.ENLIST_HELP),
        ("That is not what happened.", Move.ARGUE),
        ("Please calm down, it was only one day.", Move.ARGUE),
        ("The carrier's truck was stuck at the port because of the storm.", Move.JUSTIFY),
        ("It's our policy not to phone ahead.", Move.JUSTIFY),
        ("The warehouse dropped the ball.", Move.BLAME),
        ("You gave us the wrong address.", Move.BLAME),
        ("I'm sorry you feel that way.", Move.HOLLOW_APOLOGY),
        ("Apologies for any inconvenience caused.", Move.HOLLOW_APOLOGY),
        ("No. We don't do that.", Move.FLAT_REFUSAL),
        ("I promise you it will never happen again.", Move.OVER_PROMISE),
        ("Fine, you win. Have it all, whatever you want.", Move.CAVE),
        ("While I have you, have you seen our new premium plan?", Move.PREMATURE_SELL),
        ("In April you told us the opposite, I have the e-mail here.", Move.PAST_REHASH),
        ("You should have read the small print.", Move.DIVISIVE_YOU),
        ("Good luck finding anybody else, then.", Move.HOSTILE),
    ],
)
def test_every_move_is_heard(reply: str, move: Move) -> None:
    assert move in moves(reply)


@pytest.mark.parametrize(
    ("reply", "move"),
    [
        ("Sorry, which order was that?", Move.APOLOGY),
        ("I'm not going to say I'm sorry for that.", Move.APOLOGY),
        ("My boss told me to say we're sorry we were late.", Move.APOLOGY),
        ("Sorry to interrupt you.", Move.APOLOGY),
        ("I understand.", Move.EMPATHY),
        ("We shipped it on Monday.", Move.WE_LANGUAGE),
        ("We apologise.", Move.WE_LANGUAGE),
        ("Could you give me your account number, please?", Move.EXPLORE),
        ("What time could you take my call?", Move.EXPLORE),
        ("What figure would make it right for you?", Move.EXPLORE),
        ("What do you expect me to do about it?", Move.EXPLORE),
        ("Is there anything else I can do for you?", Move.INVITE_SOLUTION),
        ("You're saying that we failed you, that we ignored you and that we lied.", Move.TAKE_THE_STICK),
        ("We'll look into it.", Move.SOLUTION),
        ("I'll see what I can do.", Move.SOLUTION),
        ("I'll get back to you as soon as possible.", Move.URGENCY),
        ("Let me transfer you.", Move.ENLIST_HELP),
        ("You can ring our hotline any time.", Move.TO_VOICE),
        ("You must be exhausted.", Move.DIVISIVE_YOU),
        ("What would you like?", Move.DIVISIVE_YOU),
        ("That's our mistake.", Move.BLAME),
        ("I can't promise that it will never happen again.", Move.OVER_PROMISE),
        ("I can't do that, but I can take the freight off. Would that help?", Move.FLAT_REFUSAL),
        ("It's no wonder you're angry.", Move.FLAT_REFUSAL),
        ("There is no excuse for what we did to you.", Move.FLAT_REFUSAL),
        ("That was no way to treat you.", Move.FLAT_REFUSAL),
        ("I'm sorry we were late.", Move.HOLLOW_APOLOGY),
    ],
)
def test_the_words_without_the_deed_are_not_the_move(reply: str, move: Move) -> None:
    assert move not in moves(reply)


def test_sorry_but_with_a_reason_is_an_apology_and_a_justification() -> None:
    found = moves("I'm so sorry we were late. But the storm closed the depot.")
    assert {Move.APOLOGY, Move.JUSTIFY} <= found
    assert Move.HOLLOW_APOLOGY not in found


def test_sorry_but_with_an_accusation_takes_the_apology_back() -> None:
    found = moves("I'm sorry, but you should have read the contract.")
    assert Move.HOLLOW_APOLOGY in found
    assert Move.APOLOGY not in found


def test_an_explanation_that_was_asked_for_is_no_justification() -> None:
    reply = "The carrier's truck broke down outside the city."
    assert Move.JUSTIFY in moves(reply, SHE_IS_ANGRY)
    assert Move.JUSTIFY not in moves(reply, SHE_ASKS_WHY)


def test_an_explanation_after_a_fall_back_is_no_justification() -> None:
    history = (
        *SHE_IS_ANGRY,
        Turn("trainee", "I expect you're done with us for good. Is that fair?"),
        Turn("customer", "You're close to it."),
    )
    assert Move.JUSTIFY not in moves("The carrier's truck broke down.", history)


def test_a_long_defence_is_a_justification_even_when_asked_for() -> None:
    reply = (
        "The carrier's truck broke down. The depot was short staffed. Our system was down because of a migration. "
        "The driver was sick and the roads were closed. The supplier was late with the parts as well."
    )
    assert Move.JUSTIFY in moves(reply, SHE_ASKS_WHY)


def test_answering_about_new_business_is_no_pitch() -> None:
    reply = "Our new version would handle that, yes."
    asked = (Turn("customer", "Does the new version handle two halls?"),)
    assert Move.PREMATURE_SELL not in moves(reply, asked)


def test_what_somebody_else_said_in_quotation_marks_is_not_said() -> None:
    assert not moves('He told you "I am so sorry, we let you down, it will never happen again."')


LATE = Brief(
    may=(Term("freight", "Waive the freight on this order.", ("freight",)),),
    may_not=(
        Term("refund", "Refund the order.", ("refund", "money back")),
        Term(
            "never_late", "Promise that no delivery will ever be late again.", ("never be late",), "promise"
        ),
        Term("pitch", "Sell anything.", ("upgrade",), "conduct"),
    ),
)


def test_an_offer_within_the_brief_is_a_solution() -> None:
    found = moves("I'll take the freight off this one.", brief=LATE)
    assert Move.SOLUTION in found
    assert not found & {Move.CAVE, Move.OVER_PROMISE}


@pytest.mark.parametrize("reply", ["Fine, I'll refund the order.", "We will reimburse the order in full."])
def test_a_forbidden_refund_is_a_cave_and_an_over_promise(reply: str) -> None:
    found = moves(reply, brief=LATE)
    assert {Move.CAVE, Move.OVER_PROMISE} <= found
    assert Move.SOLUTION not in found


def test_a_forbidden_promise_is_an_over_promise() -> None:
    assert Move.OVER_PROMISE in moves(
        "From today you will never be late a load from us again, you have my word.", brief=LATE
    )


def test_naming_what_is_forbidden_is_not_granting_it() -> None:
    assert not moves("I can't refund the order.", brief=LATE) & {Move.CAVE, Move.OVER_PROMISE}
    assert not moves("Would a refund be what you want?", brief=LATE) & {Move.CAVE, Move.OVER_PROMISE}


def test_one_forbidden_thing_is_as_good_as_another_word_for_it() -> None:
    box = Brief(may_not=(Term("box", "A free box with every case.", ("box with every case",)),))
    assert Move.CAVE in moves("All right, every case comes with a complimentary box.", brief=box)


def test_the_reading_names_its_assessor_and_orders_its_findings() -> None:
    reading = rule_assessor().read(
        "I'm sorry we were late. You'll have my call by three today. What did it cost you?"
    )
    assert reading.assessor == rule_assessor().name == "rules-1"
    assert [f.start for f in reading.findings] == sorted(f.start for f in reading.findings)


def test_evidence_is_the_clause_and_not_the_whole_reply() -> None:
    reply = "Good morning, Bill. I’m sorry we missed Tuesday. What would put it right?"
    (apology,) = rule_assessor().read(reply).of(Move.APOLOGY)
    assert apology.evidence == "I’m sorry we missed Tuesday."


def test_a_doubtful_finding_is_marked_unsure() -> None:
    reading = rule_assessor().read("Sorry to hear that.")
    assert reading.of(Move.HOLLOW_APOLOGY)
    assert Move.HOLLOW_APOLOGY not in reading.sure
    assert all(f.unsure == (f.confidence < 0.6) for f in reading.findings)


def test_a_recogniser_writes_no_punctuation() -> None:
    found = moves(
        "yeah hi bill look im really sorry we missed you on tuesday that was our fault what did it do to your crew"
    )
    assert {Move.APOLOGY, Move.EXPLORE} <= found


def check_spans(reply: str) -> None:
    reading = rule_assessor().read(reply, SHE_IS_ANGRY, LATE)
    for finding in reading.findings:
        assert finding.evidence == reply[finding.start : finding.end]
        assert finding.evidence == finding.evidence.strip()
        assert finding.evidence
        assert 0 < finding.confidence <= 1


@given(st.text(max_size=400))
def test_no_text_is_too_odd_to_read(reply: str) -> None:
    check_spans(reply)


SCRAPS = st.sampled_from(
    ["I'm sorry", "we were late", "but", "İstanbul", "ﬁne", "😀🙄", "\ud800", "\x00", "\u202e", "“you never called”", "so", ",", ". ", "?", "…", "\n",
     "you should have", "the truck broke down", "we'll refund the order", "by 3 p.m.", "what would you do", "never again", "שלום", "{", '"']
)  # fmt: skip


@given(st.lists(SCRAPS, max_size=40), st.sampled_from([" ", "", "\u00a0"]))
def test_evidence_is_cut_from_the_reply_itself(scraps: list[str], joint: str) -> None:
    check_spans(joint.join(scraps))


@pytest.mark.parametrize(
    "scrap",
    [
        "a ",
        "sorry ",
        "sorry we ",
        "i will send you a credit by friday and ",
        '" ',
        "you ",
        "?",
        "\n",
        "never will always ",
    ],
)
def test_time_grows_with_the_length_and_no_faster(scrap: str) -> None:
    reply = (scrap * 20_000)[:20_000]
    rule_assessor().read(reply)
    start = time.process_time()
    rule_assessor().read(reply)
    # A hundredfold of what it takes leaves room for a slow machine; a quadratic pattern would need minutes.
    assert time.process_time() - start < 10


@given(st.text(max_size=200))
def test_the_same_reply_always_reads_the_same(reply: str) -> None:
    assert rule_assessor().read(reply) == rule_assessor().read(reply)


def test_an_empty_reply_does_nothing() -> None:
    assert rule_assessor().read("").findings == ()


def test_missteps_are_not_found_in_a_plain_good_reply() -> None:
    reply = (
        "I'm sorry we left you waiting, Bill. You had six men in the yard and nothing for them to do. "
        "What would you want to see from us before the next load?"
    )
    assert not moves(reply) & MISSTEPS
