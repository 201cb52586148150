"""What a seller asks is answered: whether it will do, what they could manage, what the set-up knows."""

from dataclasses import replace

import pytest
from pydantic import ValidationError

from drills.reading import read_reply
from rubric.reading import Finding, Move, Reading
from simulator import catalogue
from simulator.asking import asks_of_them, bargains, brings_news, proposes, wants_more
from simulator.authored import AuthoredVoice
from simulator.check import spoken
from simulator.customer import Customer, Said
from simulator.ending import Ending
from simulator.hearing import hear
from simulator.intention import Intention
from simulator.lines import ANY, Bank, ByBand, Occasion, Trigger
from simulator.naming import named
from simulator.plan import triggers
from tests.readings import reading

BANK = catalogue.bank()
SIX = catalogue.ids()
SILENT = Reading()
CALMING = (Move.APOLOGY, Move.EMPATHY, Move.TAKE_THE_STICK, Move.ENLIST_HELP, Move.WE_LANGUAGE)


def customer(name: str, seed: int) -> Customer:
    return Customer(named(catalogue.scenario(name), seed), seed, AuthoredVoice(BANK))


def asked(name: str, seed: int, reply: str, done: Reading = SILENT, calmed: int = 0) -> Said:
    """The answer to `reply`, after `calmed` replies that took some of the heat out."""
    who = customer(name, seed)
    said = who.open()
    for move in CALMING[:calmed]:
        said = who.answer(said.state, "so it was said", reading(move))
    return who.answer(said.state, reply, done)


def keys(said: Said) -> set[str]:
    return {key for sentence in said.sentences for key in sentence.lines}


def made_for(occasion: Occasion, name: str) -> set[str]:
    """The lines that answer just that."""
    banks = (BANK.lines, catalogue.scenario(name).lines)
    return {line.say for bank in banks for by in bank.values() for _, _, line in by if occasion in line.to}


@pytest.mark.parametrize(
    "question",
    [
        "Does that work for you?",
        "Would that help?",
        "Is that OK?",
        "Would that be all right?",
        "Could you live with that?",
        "How does that sound?",
        "Would a loaner unit help you?",
        "Do we have a deal?",
        "Would you be happy with that?",
        "Would Monday be okay for you?",
    ],
)
def test_a_question_whether_it_will_do_is_known(question: str) -> None:
    assert proposes(question)
    assert not bargains(question)


@pytest.mark.parametrize(
    "question",
    [
        "So what number could you manage?",
        "What could you live with?",
        "How many cases could you take?",
        "What price did you have in mind?",
    ],
)
def test_a_question_what_they_could_manage_is_known(question: str) -> None:
    assert bargains(question)
    assert not proposes(question)


@pytest.mark.parametrize(
    "question",
    ["Who did you speak to?", "Is that how it happened?", "What did it do to your crew?", "Did it help?"],
)
def test_other_questions_are_neither(question: str) -> None:
    assert not proposes(question)
    assert not bargains(question)


def test_news_is_told_from_talk() -> None:
    assert brings_news("It left the depot this morning.")
    assert brings_news("The engineers are on their way.")
    assert brings_news("I have just spoken to dispatch.")
    assert brings_news("I called Carla, she has your number now.")
    assert brings_news("I have sent you the page this morning.")
    assert not brings_news("We always do our best.")
    assert not brings_news("You have left us no choice.")


@pytest.mark.parametrize("name", SIX)
@pytest.mark.parametrize("calmed", [0, 2, 5])
def test_asked_whether_it_will_do_they_say_so(name: str, calmed: int) -> None:
    heard = 0
    for seed in range(6):
        said = asked(name, seed, "Does that work for you?", calmed=calmed)
        if said.intention is Intention.BAIT or said.state.ending:
            continue
        heard += 1
        assert keys(said) & made_for(Occasion.PROPOSED, name), said.text
    assert heard


@pytest.mark.parametrize("name", SIX)
def test_asked_what_they_could_manage_they_say_so(name: str) -> None:
    for seed in range(6):
        said = asked(name, seed, "So what number could you manage?", calmed=1)
        told = said.state.memory.told
        own = {line.say for a in catalogue.scenario(name).answers if a.id in told for line in a.lines}
        assert keys(said) & (own | made_for(Occasion.BARGAINED, name)), said.text


PLAIN = [
    ("late_delivery", "What did he promise you when you called?", "who_told"),
    ("late_delivery", "When do you need the next one by?", "next_load"),
    ("free_ripitz", "What did my predecessor promise you?", "promised"),
    ("dead_system", "Which halls are down?", "which_halls"),
    ("dead_system", "When do you need it running by?", "deadline"),
    ("contract_change", "When do you need an answer by?", "deadline"),
    ("insect_in_the_glass", "Which glass is it?", "which_glass"),
    ("price_increase", "Which letter do you mean?", "letter_text"),
    ("price_increase", "Who opened the letter?", "letter_came"),
    ("dead_system", "When did you switch it off?", "switched_off"),
    ("contract_change", "When does it start?", "signed_terms"),
    ("late_delivery", "Who was the driver?", "the_driver"),
]


@pytest.mark.parametrize(("name", "question", "answer"), PLAIN)
@pytest.mark.parametrize("done", [SILENT, reading(Move.EXPLORE)])
def test_a_plain_question_is_answered_and_not_taken_for_air(
    name: str, question: str, answer: str, done: Reading
) -> None:
    air = {
        line.say
        for source in (BANK, catalogue.scenario(name))
        for _, _, line in source.reactions.get(Occasion.NOTHING, ByBand())
    }
    assert air
    for seed in range(4):
        said = asked(name, seed, question, done)
        assert answer in said.state.memory.told, said.text
        assert not air & keys(said)


def test_who_asks_again_is_answered_again_in_other_words() -> None:
    who = customer("late_delivery", 3)
    first = who.answer(who.open().state, "Who did you speak to?", reading(Move.EXPLORE))
    second = who.answer(first.state, "Who did you speak to?", reading(Move.EXPLORE))
    lines = {line.say for a in who.scenario.answers if a.id == "who_told" for line in a.lines}
    assert keys(first) & lines
    assert keys(second) & lines
    assert keys(first) & lines != keys(second) & lines


def test_a_question_that_nothing_answers_is_met_with_no_complaint() -> None:
    for seed in range(6):
        assert asked("price_increase", seed, "Where did you go to school?").intention is Intention.ANSWER


def test_asked_for_one_thing_they_do_not_tell_another() -> None:
    for seed in range(6):
        said = asked("late_delivery", seed, "Who is your dentist?", reading(Move.EXPLORE), calmed=1)
        assert not said.state.mood.disclosed
        opened = asked("late_delivery", seed, "Tell me more, would you?", reading(Move.EXPLORE), calmed=2)
        assert opened.state.mood.disclosed


def test_news_is_heard_as_news() -> None:
    for seed in range(6):
        said = asked("late_delivery", seed, "Your load left the depot this morning.")
        assert keys(said) & made_for(Occasion.NEWS, "late_delivery"), said.text


class Excused:
    """Finds an excuse in everything."""

    name = "excused"

    def read(self, reply: str, history: object = (), brief: object = None) -> Reading:
        return Reading((Finding(Move.JUSTIFY, reply, 0, len(reply), 1.0),), self.name)


def test_the_reason_that_was_asked_for_is_an_answer_though_it_comes_late() -> None:
    who = customer("late_delivery", 1)
    said = who.answer(who.open().state, "so it was said", reading(Move.APOLOGY))
    assert said.intention is Intention.ASK_EXPLANATION
    for question in ("What did it cost you?", "And your crew?"):
        said = who.answer(said.state, question, reading(Move.EXPLORE, Move.FALL_BACK))
    assert said.state.memory.awaits != "explanation"
    reason, excuse = "The carrier’s truck broke down.", "We were short of people that week."
    assert hear(reason, SILENT, who.scenario).gives_reason
    assert Move.JUSTIFY not in read_reply(Excused(), reason, (), who.scenario, said.state).moves
    assert Move.JUSTIFY in read_reply(Excused(), excuse, (), who.scenario, said.state).moves
    assert who.answer(said.state, reason, SILENT).state.memory.explained
    assert not who.answer(said.state, excuse, SILENT).state.memory.explained


def test_a_question_after_a_wish_was_granted_is_answered_and_does_not_close_the_talk() -> None:
    who = customer("free_ripitz", 4)
    said = who.open()
    for done in (reading(Move.EMPATHY), reading(Move.CAVE)):
        said = who.answer(said.state, "so it was said", done)
    answered = who.answer(said.state, "How many stores do you have now?", reading(Move.EXPLORE))
    assert answered.state.ending is None
    assert "stores" in answered.state.memory.told
    assert who.answer(answered.state, "Good.", SILENT).state.ending is Ending.SETTLED


def test_a_seller_who_still_asks_or_brings_news_has_not_run_out_of_ideas() -> None:
    who = customer("free_ripitz", 7)
    said = who.open()
    for done in (Move.FALL_BACK, Move.EMPATHY, Move.EXPLORE, *3 * [Move.SOLUTION]):
        said = who.answer(said.state, "so it was said", reading(done))
        assert said.state.ending is None
    assert who.answer(said.state, "The display is already on its way.", SILENT).state.ending is None
    asking = who.answer(said.state, "Which of your stores is the biggest?", SILENT)
    assert asking.state.ending is None
    assert "stores" in asking.state.memory.told
    assert who.answer(said.state, "Good.", SILENT).state.ending is Ending.SETTLED


def test_what_they_would_do_is_no_question_whether_it_will_do() -> None:
    assert not proposes("What would you do?")
    assert not proposes("What would help?")
    assert proposes("Would that do?")


def test_an_offer_put_as_a_question_asks_whether_it_will_do() -> None:
    assert proposes("Shall I ask our manager to come over?")
    assert proposes("Would you like me to bring it myself?")
    assert proposes("Could we hold the old price for sixty days?")
    assert proposes("And how about a loaner?")
    assert proposes("What if I drove it over myself?")
    assert not proposes("What about your crew?")
    assert not proposes("Shall I tell you what went wrong?")
    assert not proposes("Where do you want us to go from here?")
    assert not proposes("Which of them shall I call first?")


def test_a_yes_or_no_about_them_is_told_from_one_about_the_offer() -> None:
    assert asks_of_them("Have you talked to them yourself?")
    assert asks_of_them("But did it make you look bad?")
    assert asks_of_them("Does Carla know?")
    assert not asks_of_them("Does that work for you?")
    assert not asks_of_them("Is that all right?")


def test_a_plain_question_about_them_is_met_with_no_outburst() -> None:
    for name in SIX:
        said = asked(name, 3, "Do you play the trombone?")
        assert said.intention is Intention.ANSWER, said.text


def test_who_only_asks_for_more_hears_what_they_want() -> None:
    assert all(map(wants_more, ("Like what?", "More?", "And what else?", "Such as?")))
    assert not wants_more("Like what you did on Tuesday?")
    for seed in range(6):
        who = customer("free_ripitz", seed)
        pressed = who.answer(who.open().state, "so it was said", reading(Move.SOLUTION))
        assert pressed.state.memory.awaits == "remedy"
        more = who.answer(pressed.state, "More? Like what?", SILENT)
        assert more.intention is Intention.COUNTER, more.text
        idle = who.answer(pressed.state, "Right then.", SILENT)
        assert more.state.mood.anger < idle.state.mood.anger


def test_the_details_they_asked_for_are_an_answer_whatever_they_were_read_as() -> None:
    told = "Carla’s on from five, and you get her direct line."
    for seed in range(6):
        who = customer("late_delivery", seed)
        said = who.open()
        for move in (Move.APOLOGY, Move.EMPATHY, Move.SOLUTION):
            said = who.answer(said.state, "so it was said", reading(move))
        assert said.state.memory.awaits
        assert said.state.memory.awaits != "explanation"
        answered = who.answer(said.state, told, SILENT)
        assert answered.intention is not Intention.CHALLENGE, answered.text
        assert keys(answered) & reactions(Occasion.DETAILED, "late_delivery"), answered.text
        brushed_off = who.answer(said.state, "It is what it is.", SILENT)
        assert answered.state.mood.anger < brushed_off.state.mood.anger
        blamed = who.answer(said.state, told, reading(Move.BLAME))
        assert not keys(blamed) & reactions(Occasion.DETAILED, "late_delivery")


def test_a_day_that_is_over_answers_nothing_that_was_asked() -> None:
    late = catalogue.scenario("late_delivery")
    assert hear("Your truck came on Wednesday.", SILENT, late).specific is False
    assert hear("You will have it on Friday.", SILENT, late).specific
    assert hear("Will you have it on Friday?", SILENT, late).specific is False


def reactions(occasion: Trigger, name: str) -> set[str]:
    """What can be said first, on that occasion."""
    banks = (BANK.reactions, catalogue.scenario(name).reactions)
    return {line.say for bank in banks for _, _, line in bank.get(occasion, ByBand())}


def test_no_question_is_welcomed_and_then_left_unanswered() -> None:
    for seed in range(12):
        said = asked("price_increase", seed, "Where did you go to school?", reading(Move.EXPLORE), calmed=3)
        assert said.intention is Intention.ANSWER
        assert not keys(said) & reactions(Move.EXPLORE, "price_increase"), said.text


def test_nobody_wishes_for_what_was_just_offered() -> None:
    late = catalogue.scenario("late_delivery")
    wishes = {line.say for _, line in spoken(late) if "dispatcher" in line.until}
    assert wishes
    offer = "Carla Mendes, our dispatcher, will call you the day before each load."
    before, after = set(), set()
    for seed in range(20):
        who = customer("late_delivery", seed)
        said = who.answer(who.open().state, "so it was said", reading(Move.EMPATHY))
        asked_first = who.answer(said.state, "What would you do?", reading(Move.INVITE_SOLUTION))
        before |= keys(asked_first) & wishes
        said = who.answer(said.state, offer, spanning(Move.SOLUTION, offer))
        assert "dispatcher" in said.state.memory.offered
        after |= keys(said)
        after |= keys(who.answer(said.state, "What would you do?", reading(Move.INVITE_SOLUTION)))
    assert before
    assert not after & wishes


def test_no_offer_is_taken_as_made_before_it_was() -> None:
    late = catalogue.scenario("late_delivery")
    taken = {line.say for _, line in spoken(late) if "dispatcher" in line.once}
    offer = "Carla Mendes, our dispatcher, will call you the day before each load."
    after = set()
    for seed in range(20):
        who = customer("late_delivery", seed)
        said = who.answer(who.open().state, "so it was said", reading(Move.TAKE_THE_STICK))
        said = who.answer(said.state, "so it was said", reading(Move.EMPATHY))
        assert not keys(who.answer(said.state, "That is ours.", reading(Move.SOLUTION))) & taken
        after |= keys(who.answer(said.state, offer, spanning(Move.SOLUTION, offer)))
    assert after & taken


def test_nobody_says_that_nothing_was_offered_once_something_was() -> None:
    for name in SIX:
        banks = (BANK.lines, catalogue.scenario(name).lines)
        listed = [line for bank in banks for by in bank.values() for _, _, line in by]
        empty_handed = {line.say for line in listed if ANY in line.until}
        takes_it_as_made = {line.say for line in listed if ANY in line.once}
        heard_before, heard_after = set(), set()
        for seed in range(8):
            pressed = asked(name, seed, "Right then.", reading(Move.FORWARD_FOCUS), calmed=2)
            who = customer(name, seed)
            offered = who.answer(who.open().state, "so it was said", reading(Move.SOLUTION))
            said = who.answer(offered.state, "Right then.", SILENT)
            heard_before |= keys(pressed)
            heard_after |= keys(offered) | keys(said)
        assert not heard_before & takes_it_as_made
        assert not heard_after & empty_handed


def test_the_shared_lines_know_nobodys_offers() -> None:
    said = {"lines": {"challenge": {"any": [{"say": "Who calls me?", "until": ["dispatcher"]}]}}}
    with pytest.raises(ValidationError, match="know no offer"):
        Bank.model_validate({"version": 1, "reactions": {}} | said, strict=False)


def test_who_names_what_matters_has_not_talked_past_it() -> None:
    for seed in range(6):
        who = customer("free_ripitz", seed)
        pressed = who.answer(who.open().state, "so it was said", reading(Move.EMPATHY))
        named_it = who.answer(pressed.state, "So turnover is the thing.", SILENT)
        assert "turnover" in named_it.state.memory.topics
        assert not keys(named_it) & reactions(Occasion.NOTHING, "free_ripitz"), named_it.text
        again = who.answer(named_it.state, "So turnover is the thing.", SILENT)
        assert again.state.mood.anger > named_it.state.mood.anger


def test_who_asks_back_has_not_passed_over_what_was_asked() -> None:
    for seed in range(6):
        who = customer("contract_change", seed)
        pressed = who.answer(who.open().state, "so it was said", reading(Move.SOLUTION))
        asked_back = who.answer(pressed.state, "You do, or I do?", SILENT)
        assert not keys(asked_back) & reactions(Occasion.IGNORED, "contract_change"), asked_back.text


def spanning(move: Move, reply: str) -> Reading:
    """A reading that found `move` in all of `reply`."""
    return Reading((Finding(move, reply, 0, len(reply), 1.0),), "test")


def test_a_question_is_answered_before_anybody_is_won() -> None:
    who = customer("insect_in_the_glass", 2)
    said = who.open()
    for reply, move in (
        ("so it was said", Move.APOLOGY),
        ("so it was said", Move.EMPATHY),
        ("so it was said", Move.TAKE_THE_STICK),
        ("so it was said", Move.EXPLORE),
        ("Lunch is on us, and your guest’s too.", Move.EXCEED),
    ):
        said = who.answer(said.state, reply, spanning(move, reply))
        assert said.state.ending is None
    brought = "I can bring the manager over."
    assert who.answer(said.state, brought, spanning(Move.ENLIST_HELP, brought)).state.ending is Ending.WON
    for asking in (f"{brought} Is your guest all right?", f"{brought} How do you like the music in here?"):
        answered = who.answer(said.state, asking, spanning(Move.ENLIST_HELP, brought))
        assert answered.state.ending is None
        assert answered.intention is Intention.ANSWER


def test_nobody_is_thanked_for_leaving_new_business_alone_before_it_has_come_up() -> None:
    thanks = reactions(Move.TRUST_FIRST, "dead_system")
    put_off = reading(Move.TRUST_FIRST)
    for seed in range(8):
        early = asked("dead_system", seed, "so it was said", put_off, calmed=1)
        assert not keys(early) & thanks, early.text
        who = customer("dead_system", seed)
        said = who.open()
        baited = replace(said.state, memory=replace(said.state.memory, bait="expansion", replies=4))
        assert Move.TRUST_FIRST in triggers(who.moment(baited, "so it was said", put_off), Intention.SOFTEN)
