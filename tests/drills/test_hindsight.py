"""Looking back: what each reply did to the chance, against the best that was open then."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from drills.attempt import Attempt
from drills.coaching.hindsight import MOST_DECISIVE, Hindsight, decisive, look_back, retry, review, solution
from drills.coaching.openings import Act, Point, published
from drills.coaching.reply_class import LOSSES, MARGIN, ReplyClass, Stood, classed
from drills.coaching.trying import tried
from drills.drill import Drill
from drills.loading import load
from drills.store import Store
from rubric.assessor import embedded_assessor
from rubric.grade import CERTAIN
from rubric.reading import MISSTEPS, TECHNIQUES, Brief, Finding, Move, Reading, Turn
from simulator import catalogue
from simulator.customer import Said
from simulator.ending import WITH_FORBIDDEN
from simulator.hearing import hear
from simulator.intention import Intention
from simulator.mood import POCKETED
from simulator.rep import Played, next_reply, rep
from simulator.scenario import Scenario
from tests.readings import reading, readings

HARMFUL = {ReplyClass.MISTAKE, ReplyClass.BLUNDER}
DECISIVE = HARMFUL | {ReplyClass.MISSED_OPENING}
ORDER = list(ReplyClass)
DOCS = Path(__file__).parents[2]


@dataclass(frozen=True)
class Reads:
    """An assessor that has been told what it will find."""

    found: Reading
    name: str = "by hand"

    def read(self, reply: str, history: Sequence[Turn] = (), brief: Brief | None = None) -> Reading:
        return self.found


def said_by(drill: Drill, *replies: str) -> Attempt:
    for reply in replies:
        drill.reply(reply)
        drill.answer()
    return drill.attempt


@cache
def played(name: str, who: str, seed: int = 1) -> Attempt:
    """A whole drill by a reference rep, as its record tells it."""
    store = Store("sqlite://")
    drill = Drill.begin(store, *catalogue.find(name), seed=seed)
    if drill.attempt.scenario.preparation:
        drill.prepare()
    so_far = Played()
    while drill.attempt.ending is None:
        reply, so_far = next_reply(rep(who), drill.attempt.scenario, seed, last(drill.attempt), so_far)
        said_by(drill, reply)
    store.close()
    return drill.attempt


def last(told: Attempt) -> Said:
    line = told.lines[-1]
    assert line.intention is not None
    assert line.state is not None
    assert line.chance is not None
    return Said(line.sentences, line.intention, line.state, line.chance)


def point(told: Attempt, number: int) -> Point:
    line = replace(told, lines=told.lines[: 2 * number + 1])
    said = last(line)
    return Point(told.scenario, told.seed, said.state, said.intention, said.chance, "")


def classes(told: Attempt) -> list[ReplyClass]:
    return [each.reply_class for each in review(told)]


SOME = [
    ("late_delivery", "exemplary"),
    ("dead_system", "good"),
    ("free_ripitz", "exemplary"),
    ("price_increase", "defensive"),
    ("contract_change", "caving"),
]
some = pytest.mark.parametrize(("name", "who"), SOME)
turns = st.sampled_from([(*which, number) for which in SOME for number in range(3)])


# the list


def test_the_list_is_short_and_holds_every_technique() -> None:
    openings = published().openings
    assert 12 <= len(openings) <= 15
    assert {move for opening in openings for move in opening.moves} == TECHNIQUES


def test_each_opening_leads_to_where_it_is_taught() -> None:
    for opening in published().openings:
        page, _, anchor = opening.link.partition("#")
        text = (DOCS / page).read_text(encoding="utf-8")
        heads = [line.strip("# ").lower().replace(" ", "-") for line in text.splitlines() if line[:1] == "#"]
        assert anchor in heads, opening.id


@pytest.mark.parametrize("act", sorted(published().wordings))
def test_the_ready_words_are_read_as_they_are_meant(act: Act) -> None:
    for words in published().wordings[act]:
        found = embedded_assessor().read(words.replace("{offer}", "a spare pump on your dock tomorrow"))
        assert not found.sure & MISSTEPS, words
        assert act == "explain" or act in found.sure, words


def test_a_remedy_is_tried_with_what_has_not_been_offered_yet() -> None:
    told = played("late_delivery", "good")
    for number, each in enumerate(review(told)):
        offered = point(told, number).state.memory.offered
        for option in each.tried:
            if Move.SOLUTION in option.opening.moves:
                heard = hear(option.text, reading(*option.opening.moves), told.scenario)
                assert set(heard.offers) - offered


def test_an_explanation_is_open_only_where_it_was_asked_for() -> None:
    told = played("late_delivery", "exemplary")
    for number, each in enumerate(review(told)):
        asked = point(told, number).state.memory.awaits == "explanation"
        assert any("explain" in option.opening.do for option in each.tried) == asked


def test_a_remedy_is_not_open_before_any_regret() -> None:
    first = review(played("late_delivery", "exemplary"))[0]
    assert not any(Move.SOLUTION in option.opening.moves for option in first.tried)


def test_nobody_is_told_to_apologise_where_there_is_no_harm() -> None:
    for each in review(played("free_ripitz", "exemplary")):
        assert not any(Move.APOLOGY in option.opening.moves for option in each.tried)


@pytest.mark.parametrize("name", ["late_delivery", "price_increase", "free_ripitz"])
def test_who_is_talking_already_is_not_told_to_ask_for_a_talk(name: str) -> None:
    for each in review(played(name, "exemplary")):
        assert not any(Move.TO_VOICE in option.opening.moves for option in each.tried)


def test_whoever_is_written_to_may_ask_for_a_talk_until_they_have() -> None:
    told = played("dead_system", "good")
    for number, each in enumerate(review(told)):
        memory = point(told, number).state.memory
        open_ = any(Move.TO_VOICE in option.opening.moves for option in each.tried)
        assert not (open_ and (memory.channel != "email" or memory.done.get(Move.TO_VOICE)))
    assert any(Move.TO_VOICE in option.opening.moves for option in review(told)[0].tried)


ONCE = ["own_and_name", "take_the_stick", "enlist_help", "trust_first", "to_voice"]


@some
def test_what_has_been_done_is_not_proposed_again_unless_they_ask_for_it(name: str, who: str) -> None:
    told = played(name, who)
    for number, each in enumerate(review(told)):
        memory = point(told, number).state.memory
        bait = memory.open_bait(told.scenario)
        for option in each.tried:
            if option.opening.id in ONCE:
                first = option.opening.do[0]
                assert not memory.done.get(Move(first)) or (bait and first in bait.met_by)


def without_words(scenario: Scenario) -> Scenario:
    return scenario.model_copy(update={"wordings": {}})


@pytest.mark.parametrize("name", ["late_delivery", "price_increase"])
def test_a_set_up_without_words_of_its_own_has_openings_and_solutions(name: str) -> None:
    told = played(name, "defensive")
    bare = replace(told, scenario=without_words(told.scenario))
    for each in review(bare):
        best = solution(bare, each.number, embedded_assessor())
        assert retry(bare, each.number, best.text, embedded_assessor()).as_good
        assert "{" not in best.text


# what holds of every looking back


@some
def test_what_is_said_of_a_reply_is_what_the_record_says(name: str, who: str) -> None:
    told = played(name, who)
    chances = [line.chance for line in told.lines[::2]]
    for each in review(told):
        assert (each.before, each.after) == (chances[each.number], chances[each.number + 1])
        assert each.kindly >= each.after


@some
def test_the_engine_asked_again_gives_what_was_recorded(name: str, who: str) -> None:
    told = played(name, who)
    for number, line in enumerate(told.lines[1::2]):
        assert line.reading is not None
        again = retry(told, number, line.text, Reads(line.reading))
        assert again == look_back(told, number)


@some
def test_nothing_open_was_better_than_the_best(name: str, who: str) -> None:
    for each in review(played(name, who)):
        assert max(option.chance for option in each.tried) == each.best.chance
        assert each.loss == max(0, each.best.chance - each.kindly)


@some
def test_looking_back_twice_sees_the_same(name: str, who: str) -> None:
    told = played(name, who)
    assert review(told) == review(told)


@some
def test_every_reason_has_the_numbers_and_names_the_best(name: str, who: str) -> None:
    for each in review(played(name, who)):
        assert str(each.after) in each.reason
        assert "\n" not in each.reason
        assert (each.best.opening.name in each.reason) == (each.loss > 0)


def asked_why(told: Attempt, number: int) -> bool:
    state = told.lines[2 * number].state
    return state is not None and state.memory.awaits == "explanation"


@settings(max_examples=150)
@given(turns, readings(), st.sampled_from(sorted(MISSTEPS)))
def test_a_misstep_more_never_makes_a_reply_better(
    which: tuple[str, str, int], found: Reading, misstep: Move
) -> None:
    name, who, number = which
    told = played(name, who)
    # an explanation that was asked for is no excuse, whoever reads it as one
    assume(misstep is not Move.JUSTIFY or not asked_why(told, number))
    worse = Reading((*found.findings, *reading(misstep).findings), found.assessor)
    without = retry(told, number, "so it was said", Reads(found))
    with_it = retry(told, number, "so it was said", Reads(worse))
    assert ORDER.index(with_it.reply_class) >= ORDER.index(without.reply_class)
    assert not with_it.as_good


@settings(max_examples=150)
@given(
    turns,
    st.lists(st.sampled_from(sorted(TECHNIQUES)), max_size=2, unique=True),
    st.lists(st.sampled_from(list(Move)), min_size=1, max_size=3, unique=True),
)
def test_doubt_never_makes_a_mistake(
    which: tuple[str, str, int], techniques: list[Move], doubtful: list[Move]
) -> None:
    name, who, number = which
    told = played(name, who)
    # where an explanation was asked for, it is not there to be doubted
    assume(Move.JUSTIFY not in doubtful or not asked_why(told, number))
    found = reading(*techniques, unsure=tuple(move for move in doubtful if move not in techniques))
    if found.moves != found.sure:
        assert retry(told, number, "so it was said", Reads(found)).reply_class not in DECISIVE


def test_a_doubtful_technique_is_taken_as_done() -> None:
    told = played("late_delivery", "exemplary")
    sure = retry(told, 0, "so it was said", Reads(reading(Move.APOLOGY, Move.EMPATHY)))
    doubtful = retry(told, 0, "so it was said", Reads(reading(unsure=(Move.APOLOGY, Move.EMPATHY))))
    assert doubtful.after < doubtful.kindly == sure.after
    assert doubtful.reply_class is sure.reply_class
    assert f"taken kindly, as {sure.after}" in doubtful.reason


chances = st.integers(0, 100)
stood = st.builds(
    Stood,
    chances,
    chances,
    chances,
    st.booleans(),
    st.booleans(),
    st.booleans(),
    st.just(False),
    st.just(False),
)


@given(stood, chances)
def test_more_chance_after_it_never_makes_a_reply_worse(reply: Stood, other: int) -> None:
    low, high = sorted((reply.after, other))
    better, worse = (classed(replace(reply, after=after)) for after in (high, low))
    assert ORDER.index(better) <= ORDER.index(worse)


@given(stood)
def test_a_reply_that_raised_the_chance_did_no_worse_than_waste_a_turn(reply: Stood) -> None:
    if reply.after > reply.before:
        assert classed(reply) not in HARMFUL


@given(stood)
def test_a_misstep_that_lowered_the_chance_is_a_mistake_at_least(reply: Stood) -> None:
    if reply.misstep and reply.after < reply.before:
        assert classed(reply) in HARMFUL


def test_the_table_of_losses_rises() -> None:
    assert list(LOSSES.values()) == sorted(LOSSES.values())
    assert list(LOSSES) == [kind for kind in ORDER if kind in LOSSES]


# roads


@pytest.mark.parametrize("name", ["late_delivery", "dead_system", "insect_in_the_glass"])
def test_an_exemplary_drill_is_mostly_strong_or_good_and_nothing_in_it_is_decisive(name: str) -> None:
    told = played(name, "exemplary")
    found = classes(told)
    assert sum(kind in (ReplyClass.STRONG, ReplyClass.GOOD) for kind in found) > len(found) / 2
    assert decisive(review(told)) == ()
    assert found[-1] is ReplyClass.STRONG


def test_a_defensive_drill_has_its_blunders_where_they_were_made(store: Store) -> None:
    drill = Drill.begin(store, *catalogue.find("late_delivery"), seed=7)
    said_by(
        drill,
        "I am sorry, Bill. We promised you Tuesday and came on Wednesday, and you must be furious with us.",
        "With respect, Bill, it was one day. You’re exaggerating.",
    )
    first, second = review(load(store, drill.attempt.id))
    assert first.reply_class in (ReplyClass.STRONG, ReplyClass.GOOD)
    assert second.reply_class is ReplyClass.BLUNDER
    assert Move.ARGUE in second.missteps
    assert "argued" in second.reason
    assert [each.number for each in decisive((first, second))] == [1]


@pytest.mark.parametrize("name", ["price_increase", "contract_change"])
def test_the_defensive_rep_goes_wrong_from_reply_to_reply(name: str) -> None:
    found = classes(played(name, "defensive"))
    assert set(found) <= HARMFUL | {ReplyClass.INEXACT}
    assert found[-1] is ReplyClass.BLUNDER


def test_granting_what_the_brief_forbids_is_a_blunder_whatever_it_costs_at_once() -> None:
    granted = next(each for each in review(played("late_delivery", "caving")) if each.missteps & POCKETED)
    assert granted.reply_class is ReplyClass.BLUNDER
    assert granted.after <= WITH_FORBIDDEN
    assert f"stays at {WITH_FORBIDDEN} or less" in granted.reason


def told_something(store: Store) -> Drill:
    """A drill in which the customer has just told what it cost them."""
    drill = Drill.begin(store, *catalogue.find("late_delivery"), seed=7)
    said_by(
        drill,
        "Bill, I am sorry. We promised you Tuesday, nobody called you, and you stood there guessing.",
        "The carrier’s truck broke down and we did not call you. What did it do to your crew?",
    )
    assert drill.attempt.lines[-1].intention is Intention.DISCLOSE
    return drill


def test_a_customer_who_gave_way_and_was_passed_over_is_a_missed_opening(store: Store) -> None:
    drill = told_something(store)
    missed = review(said_by(drill, "Okay, noted."))[-1]
    assert missed.reply_class is ReplyClass.MISSED_OPENING
    assert missed.reason.startswith("Bill had just told you something new, and that was passed over.")
    assert missed in decisive(review(drill.attempt))


def test_what_is_half_taken_for_an_argument_is_not_held_against_anybody(store: Store) -> None:
    told = said_by(told_something(store), "Okay, noted.")
    argued = Finding(Move.ARGUE, "Okay, noted", 0, 11, CERTAIN - 0.1)
    found = retry(told, 2, "Okay, noted.", Reads(Reading((argued,))))
    assert found.after < found.kindly
    assert found.reply_class is ReplyClass.INEXACT
    assert not found.missteps
    sure = retry(told, 2, "Okay, noted.", Reads(Reading((replace(argued, confidence=CERTAIN),))))
    assert sure.reply_class is ReplyClass.BLUNDER


def test_a_customer_who_gave_way_and_was_heard_is_not(store: Store) -> None:
    heard = review(
        said_by(
            told_something(store),
            "Six people on your payroll with nothing to unload, that must have made you furious. Has it happened before?",
        )
    )[-1]
    assert heard.reply_class not in DECISIVE


def test_a_question_for_the_reason_that_gets_none_is_a_missed_opening(store: Store) -> None:
    drill = Drill.begin(store, *catalogue.find("late_delivery"), seed=7)
    told = said_by(drill, "Bill, I am sorry. We promised you Tuesday and did not call you.")
    assert told.lines[-1].intention is Intention.ASK_EXPLANATION
    missed = review(said_by(drill, "Okay, noted."))[-1]
    assert missed.reply_class is ReplyClass.MISSED_OPENING
    assert "asked how it could happen" in missed.reason
    assert {"explain"} & {*missed.best.opening.do} or Move.TAKE_THE_STICK in missed.best.opening.moves


# learning from it


def test_the_decisive_replies_come_worst_first_and_not_too_many() -> None:
    found = decisive(review(played("late_delivery", "gaming")))
    assert len(found) == MOST_DECISIVE
    ranks = [ORDER.index(each.reply_class) for each in found]
    assert ranks == sorted(ranks, reverse=True)


def tries(told: Attempt, each: Hindsight) -> Hindsight:
    best = solution(told, each.number, embedded_assessor())
    return retry(told, each.number, best.text, embedded_assessor())


@some
def test_every_solution_is_as_good_as_the_best(name: str, who: str) -> None:
    told = played(name, who)
    assert all(tries(told, each).as_good for each in review(told))


def test_a_solution_is_said_in_the_words_of_the_set_up() -> None:
    told = played("price_increase", "defensive")
    best = solution(told, 0, embedded_assessor())
    own = {words for pool in told.scenario.wordings.values() for words in pool}
    assert any(words in best.text for words in own)


def test_a_blunder_said_again_is_a_blunder_again_and_changes_nothing() -> None:
    told = played("price_increase", "defensive")
    again = retry(told, 1, told.lines[3].text, embedded_assessor())
    assert again == review(told)[1]
    assert not again.as_good


def test_a_try_a_little_short_of_the_best_is_as_good() -> None:
    told = played("late_delivery", "exemplary")
    near = review(told)[0]
    assert 0 <= near.loss <= MARGIN
    assert near.as_good


def test_a_reply_that_is_still_owed_an_answer_is_not_looked_back_on(store: Store) -> None:
    drill = Drill.begin(store, *catalogue.find("late_delivery"), seed=7)
    assert review(drill.attempt) == ()
    drill.reply("Bill, I am sorry.")
    assert review(drill.attempt) == ()
    for number in (-1, 0, 1):
        with pytest.raises(IndexError, match=f"no answered reply {number}"):
            look_back(drill.attempt, number)


def test_something_is_always_open() -> None:
    for name, who in SOME:
        told = played(name, who)
        for number in range(2):
            for intention in Intention:
                assert tried(replace(point(told, number), intention=intention))
