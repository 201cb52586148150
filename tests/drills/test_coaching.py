"""The coach: one thing to change and why, a hint in two steps, and what can be asked further."""

import random
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drills.attempt import Attempt, Line
from drills.coaching.because import because
from drills.coaching.coach import changes, hint, look
from drills.coaching.follow_up import About, answer, others
from drills.coaching.hindsight import look_back, point, retry, review
from drills.coaching.openings import published, takes_up
from drills.coaching.passages import NoSuchPassageError, block, example, section
from drills.coaching.reply_class import ReplyClass
from drills.coaching.trying import tried, weigh
from drills.coaching.words import coach_words
from drills.drill import Drill
from drills.help import QUESTIONS, Help
from drills.store import Store
from rubric.assessor import embedded_assessor
from rubric.reading import MISSTEPS, Move, Reading
from rubric.red_flags import flag_texts
from simulator import catalogue
from simulator.intention import Intention
from simulator.mood import POCKETED
from tests.drills.test_hindsight import SOME, played, said_by
from tests.readings import reading, readings

PLACES = [(*which, number) for which in SOME for number in range(2)]
places = st.sampled_from(PLACES)


def read_as(told: Attempt, number: int, found: Reading) -> Attempt:
    """The talk up to the answer to reply `number`, had that reply been read so; what is answered stays."""
    at = 2 * number + 1
    reply, said = replace(told.lines[at], text="so it was said", reading=found), told.lines[at + 1]
    chance = weigh(point(told, number), reply.text, found).chance
    return replace(told, lines=(*told.lines[:at], reply, replace(said, chance=chance)))


def before(told: Attempt, number: int) -> Attempt:
    """The talk when reply `number` was due."""
    return replace(told, lines=told.lines[: 2 * number + 1])


# what a reply did


@settings(max_examples=30)
@given(places, readings())
def test_there_is_one_thing_to_change_and_none_where_the_reply_was_strong(
    place: tuple[str, str, int], found: Reading
) -> None:
    name, who, number = place
    seen = look(read_as(played(name, who), number, found), number)
    assert (seen.change is None) == (seen.then.reply_class is ReplyClass.STRONG)
    if seen.change:
        assert seen.change.what
        assert seen.change.why
        assert "{" not in seen.change.what + seen.change.why


@settings(max_examples=30)
@given(places, readings())
def test_what_is_unsure_is_never_called_a_mistake(place: tuple[str, str, int], found: Reading) -> None:
    name, who, number = place
    seen = look(read_as(played(name, who), number, found), number)
    sure = {finding.move for finding in seen.findings if not finding.unsure}
    assert sure & MISSTEPS <= found.sure
    if seen.change and seen.change.leaves_out:
        assert seen.change.leaves_out in sure


def test_a_misstep_found_with_little_confidence_is_shown_as_unclear_too() -> None:
    doubted = reading(Move.APOLOGY, Move.ARGUE)
    findings = tuple(replace(f, confidence=0.6) if f.move is Move.ARGUE else f for f in doubted.findings)
    seen = look(read_as(played("late_delivery", "good"), 0, replace(doubted, findings=findings)), 0)
    assert {f.move: f.unsure for f in seen.findings} == {Move.APOLOGY: False, Move.ARGUE: True}


@settings(max_examples=30)
@given(places, readings())
def test_what_is_changed_cost_or_would_have_gained_most(place: tuple[str, str, int], found: Reading) -> None:
    name, who, number = place
    told = read_as(played(name, who), number, found)
    then = look_back(told, number)
    best, *rest = changes(told, then)
    left_out = {change.leaves_out for change in (best, *rest)}
    assert left_out == then.missteps if then.missteps else left_out == {None}
    if best.leaves_out not in POCKETED:
        assert all(best.gain >= other.gain for other in rest)


def test_a_sure_misstep_is_what_is_changed_with_what_repairs_it() -> None:
    told = read_as(played("late_delivery", "good"), 0, reading(Move.APOLOGY, Move.ARGUE))
    seen = look(told, 0)
    assert seen.change
    assert seen.change.leaves_out is Move.ARGUE
    assert seen.change.what == flag_texts()["argue"].instead
    without = read_as(told, 0, reading(Move.APOLOGY))
    assert seen.change.gain == look(without, 0).then.kindly - look_back(told, 0).kindly


def test_only_what_was_open_is_shown_in_the_place_of_a_misstep() -> None:
    told = played("dead_system", "good")
    for number in range(len(review(told))):
        for misstep in sorted(MISSTEPS - POCKETED):
            seen = look(read_as(told, number, reading(misstep)), number)
            assert seen.shown_by in [option.opening for option in seen.then.tried]


def test_a_promise_that_may_not_be_made_comes_before_what_cost_more() -> None:
    told = read_as(played("contract_change", "good"), 0, reading(Move.CAVE, Move.HOSTILE, Move.ARGUE))
    seen = look(told, 0)
    assert seen.change
    assert seen.change.leaves_out is Move.CAVE


def test_where_the_customer_had_asked_and_was_passed_over_that_is_the_reason() -> None:
    told = played("late_delivery", "good")
    asked = next(
        number for number, line in enumerate(told.lines[::2]) if line.intention is Intention.ASK_EXPLANATION
    )
    found = reading(Move.EXPLORE)
    assert not takes_up(point(told, asked), found.moves)
    change = look(read_as(told, asked, found), asked).change
    assert change
    assert "had just asked how it could happen" in change.why


def test_what_is_to_be_said_as_well_was_open_and_had_not_been_said() -> None:
    for name, who in SOME:
        told = played(name, who)
        for number in range((len(told.lines) - 1) // 2):
            change = look(told, number).change
            if change and not change.leaves_out:
                assert change.shown_by in {option.opening for option in look_back(told, number).tried}


# hints


@pytest.mark.parametrize(("name", "who"), SOME)
def test_a_hint_is_a_question_about_the_customer_and_then_words_as_good_as_the_best(
    name: str, who: str
) -> None:
    told = played(name, who)
    for number in range((len(told.lines) - 1) // 2):
        due = hint(before(told, number), embedded_assessor())
        assert "?" in due.nudge
        assert due.says.opening.name not in due.nudge
        assert retry(told, number, due.says.text, embedded_assessor()).as_good


def test_there_is_no_hint_when_no_reply_is_due() -> None:
    told = played("late_delivery", "good")
    for ended_or_owed in (told, replace(told, lines=told.lines[:2])):
        with pytest.raises(IndexError, match="no reply is waited for"):
            hint(ended_or_owed, embedded_assessor())


# what can be asked further


def asked_about(told: Attempt, number: int) -> About:
    seen = look(told, number)
    return About(seen.shown_by, seen.then.tried, seen.change)


@pytest.mark.parametrize("asked", QUESTIONS)
@pytest.mark.parametrize(("name", "who"), SOME)
def test_every_question_has_an_answer_after_every_reply(name: str, who: str, asked: Help) -> None:
    told = played(name, who)
    for number in range((len(told.lines) - 1) // 2):
        found = answer(before(told, number + 1), asked, asked_about(told, number))
        assert found.says or found.passage or found.ready
        assert not any("{" in sentence for sentence in found.says)


def test_only_questions_are_answered() -> None:
    told = played("late_delivery", "good")
    with pytest.raises(ValueError, match="no question"):
        answer(told, Help.LOOK, asked_about(told, 0))


def test_each_opening_has_its_step_and_its_example_on_a_page() -> None:
    for words in coach_words().openings.values():
        assert block(words.step).text
        assert "\n>" in "\n" + example(words.example).text


def test_a_misstep_is_taught_where_its_red_flag_leads() -> None:
    told = read_as(played("late_delivery", "good"), 0, reading(Move.JUSTIFY))
    found = answer(before(told, 1), Help.PRACTICE, asked_about(told, 0))
    assert found.passage == section("docs/techniques/falling_back.md#explaining-unasked")


@pytest.mark.parametrize("link", sorted({flag_texts()[move].link for move in MISSTEPS}))
def test_every_section_that_a_red_flag_leads_to_can_be_quoted(link: str) -> None:
    assert section(link).text.count("\n\n") >= 1


def test_words_that_stand_nowhere_or_everywhere_are_no_passage() -> None:
    for words in ("these words stand on no page", "the"):
        with pytest.raises(NoSuchPassageError):
            block(words)
    with pytest.raises(NoSuchPassageError):
        example("**Surrender.**")


@settings(max_examples=20)
@given(places)
def test_what_else_could_be_said_is_something_else_and_the_best_of_it(place: tuple[str, str, int]) -> None:
    name, who, number = place
    told = played(name, who)
    options = tried(point(told, number))
    chosen = random.Random(f"{place}").choice(options).opening
    found = others(About(chosen, options))
    assert chosen not in {each.opening for each in found}
    assert len({each.text for each in found}) == len(found) <= 3
    left = [each.chance for each in options if each.opening != chosen and each not in found]
    assert min(each.chance for each in found) >= max(left, default=0)


# why the customer said it


def test_at_the_opening_it_is_nothing_that_the_trainee_did() -> None:
    said = because(before(played("late_delivery", "good"), 0))
    assert len(said) == 1
    assert "You have not done anything yet" in said[0]


@pytest.mark.parametrize(
    ("replies", "heard"),
    [
        (["You are a fool, and you should have read your own paperwork."], "That is what Bill answers to"),
        (["I'm sorry, Bill. We promised you Tuesday and let you down."], "You said sorry"),
        (["I can give you a credit of five percent on this order."], "brushed it aside"),
        (["..."], "could not make sense"),
        (["Okay, noted."], "nothing in your reply"),
    ],
)
def test_the_reason_is_what_was_heard(store: Store, replies: list[str], heard: str) -> None:
    told = said_by(Drill.begin(store, *catalogue.find("late_delivery"), seed=7), *replies)
    assert heard in because(told)[0]


def test_a_question_that_got_no_answer_is_the_reason(store: Store) -> None:
    drill = Drill.begin(store, *catalogue.find("late_delivery"), seed=7)
    told = said_by(drill, "I'm sorry, Bill. We promised you Tuesday and let you down.")
    assert told.lines[-1].intention is Intention.ASK_EXPLANATION
    told = said_by(drill, "Let's look at what comes next.")
    assert because(told)[0] == "Bill had asked how it could happen, and your reply did not say."


@pytest.mark.parametrize(("name", "who"), SOME)
def test_how_the_mood_moved_is_told_as_it_moved(name: str, who: str) -> None:
    told = played(name, who)
    for number in range(1, len(told.lines) // 2 + 1):
        felt = because(before(told, number))[1]
        for feeling, word in (("anger", "Anger"), ("trust", "trust")):
            was, now = (_feels(told.lines[2 * at], feeling) for at in (number - 1, number))
            moved = "hardly moved" if abs(now - was) < 0.3 else "rose" if now > was else "fell"
            assert f"{word} {moved}" in felt


def _feels(line: Line, feeling: str) -> float:
    assert line.state
    return float(getattr(line.state.mood, feeling))


def test_nothing_that_was_typed_is_said_again() -> None:
    told = played("late_delivery", "gaming")
    for number in range(1, len(told.lines) // 2 + 1):
        said = " ".join(because(before(told, number)))
        assert told.lines[2 * number - 1].text not in said


def test_there_are_words_for_every_opening() -> None:
    assert coach_words().openings.keys() == {opening.id for opening in published().openings}
