"""What a grade says about the roads a drill can take."""

import json
from dataclasses import replace

import pytest

from rubric.criteria import load_rubric
from rubric.grade import CriterionResult, Grade, GradingContext, grade
from rubric.reading import Move, Reading, Turn
from tests.rubric.conversation import Mark, drill, found

COMPLAINT = "Your driver dropped my tiles in the rain and drove off. I've had enough of you."
SORRY = "I'm sorry, we left your tiles out in the rain and they are ruined."
REMEDY = "I can have forty new boxes at your door on Thursday."
PLAIN = "I have read through everything on the order now."


def criterion(result: Grade, criterion_id: str) -> CriterionResult:
    return next(c for c in result.criteria if c.id == criterion_id)


def answers(result: Grade, criterion_id: str) -> dict[str, str]:
    return {check.id: check.answer for check in criterion(result, criterion_id).checks}


def graded(context: GradingContext, rubric: str = "full") -> Grade:
    return grade(context, load_rubric(rubric))


def test_the_words_that_earned_a_criterion_are_its_evidence() -> None:
    reply = f"Ms Petit, {SORRY} What now?"
    result = graded(drill((COMPLAINT, reply, [(Move.APOLOGY, SORRY)])), "core")
    (evidence,) = criterion(result, "apologizing").evidence
    assert (evidence.turn, evidence.text, evidence.move) == (1, SORRY, "apology")
    assert reply[evidence.start : evidence.end] == SORRY


def test_a_remedy_before_any_apology_earns_less_than_one_after_it() -> None:
    sorry: tuple[str, list[Mark]] = (SORRY, [(Move.APOLOGY, SORRY)])
    remedy: tuple[str, list[Mark]] = (REMEDY, [(Move.SOLUTION, REMEDY)])
    too_soon = graded(drill((COMPLAINT, *remedy), ("Is that all?", *sorry)))
    in_order = graded(drill((COMPLAINT, *sorry), ("Is that all?", *remedy)))
    assert too_soon.score is not None
    assert in_order.score is not None
    assert too_soon.score < in_order.score
    assert answers(too_soon, "solving")["after_owning"] == "no"
    assert [flag.id for flag in too_soon.red_flags] == ["remedy_too_soon"]
    assert not in_order.red_flags


def test_a_remedy_brushed_aside_counts_when_it_is_offered_again_after_the_apology() -> None:
    again = "As I said, forty new boxes at your door on Thursday, and I will count them in myself."
    result = graded(
        drill(
            (COMPLAINT, REMEDY, [(Move.SOLUTION, REMEDY)]),
            ("Is that all?", SORRY, [(Move.APOLOGY, SORRY)]),
            ("Well?", again, [(Move.SOLUTION, again)]),
        )
    )
    assert answers(result, "solving")["after_owning"] == "yes"


def test_an_apology_that_comes_late_is_seen_and_its_lateness_too() -> None:
    result = graded(
        drill(
            (COMPLAINT, PLAIN, []), ("And?", "Let me see here.", []), ("And?", SORRY, [(Move.APOLOGY, SORRY)])
        )
    )
    checks = {check.id: check for check in criterion(result, "apologizing").checks}
    assert checks["owned"].answer == "yes"
    assert checks["early"].answer == "no"
    assert checks["early"].reason == "it came only in your reply 3"


def test_a_condition_on_the_apology_costs_the_whole_of_it() -> None:
    hollow = "I'm sorry if you felt let down by it."
    result = graded(
        drill(
            (COMPLAINT, SORRY, [(Move.APOLOGY, SORRY)]), ("Are you?", hollow, [(Move.HOLLOW_APOLOGY, hollow)])
        )
    )
    assert answers(result, "apologizing")["whole"] == "no"


def test_not_arguing_earns_only_where_the_customer_gave_cause() -> None:
    calm = drill(("Hello, thank you for ringing back.", PLAIN, []))
    assert criterion(graded(calm), "avoiding_argument").not_applicable
    angry = drill((COMPLAINT, PLAIN, []))
    assert criterion(graded(angry), "avoiding_argument").level == 4


def test_arguing_without_cause_counts_all_the_same() -> None:
    reply = "That is simply not what I was told."
    result = graded(drill(("Hello, thank you for ringing back.", reply, [(Move.ARGUE, reply)])))
    assert criterion(result, "avoiding_argument").level == 0


def test_holding_ones_tongue_altogether_is_not_holding_back() -> None:
    result = graded(drill((COMPLAINT, "ok", []), ("Is that all?", "", []), ("Hello?", "yes", [])))
    assert result.score == 0
    assert result.verdict == "failed"


@pytest.mark.parametrize("move", [Move.CAVE, Move.OVER_PROMISE])
@pytest.mark.parametrize("rubric", ["core", "full", "falling_back"])
def test_one_sure_surrender_of_the_terms_fails_the_politest_drill(move: Move, rubric: str) -> None:
    offer = "You shall have all of it free of charge, for ever."
    result = graded(drill((COMPLAINT, f"{SORRY} {offer}", [(Move.APOLOGY, SORRY), (move, offer)])), rubric)
    assert result.verdict == "failed"
    assert [(c.move, c.turn, c.evidence) for c in result.critical] == [(move.value, 1, offer)]


def test_a_criterion_the_scenario_takes_out_leaves_the_sum_and_is_shown() -> None:
    we = "What can the two of us do about the rain?"
    exchange = (COMPLAINT, we, [(Move.WE_LANGUAGE, we)])
    with_it, without = (
        graded(drill(exchange), "core"),
        graded(drill(exchange, not_applicable=["apologizing"]), "core"),
    )
    assert criterion(without, "apologizing").not_applicable == "it does not arise in this scenario"
    assert set(answers(without, "apologizing").values()) == {"not_applicable"}
    assert with_it.score is not None
    assert without.score is not None
    assert without.score > with_it.score


def test_a_call_is_asked_for_only_in_writing() -> None:
    assert criterion(graded(drill((COMPLAINT, PLAIN, []))), "to_voice").not_applicable
    written = drill((COMPLAINT, PLAIN, []), situation=["written_channel"])
    assert criterion(graded(written), "to_voice").level == 0
    letter = drill((f"Subject: tiles\n\n{COMPLAINT}", PLAIN, []))
    assert criterion(graded(letter), "to_voice").level == 0


def test_what_was_not_asked_for_counts_when_it_is_done_well() -> None:
    summary = "So, as agreed: forty boxes on Thursday. You will have that in writing."
    exchange = (COMPLAINT, REMEDY, [(Move.SOLUTION, REMEDY)])
    without = graded(drill(exchange, ("Good.", PLAIN, [])))
    with_recap = graded(drill(exchange, ("Good.", summary, [(Move.RECAP, summary)])))
    assert criterion(without, "recapping").not_applicable
    assert criterion(with_recap, "recapping").level == 4
    assert without.score is not None
    assert with_recap.score is not None
    assert with_recap.score > without.score


def test_new_business_is_put_off_where_it_came_up() -> None:
    raised = "You know we are opening two more stores next year."
    off = "Not before these tiles are on your wall; the next ones are not earned yet."
    assert (
        answers(graded(drill((COMPLAINT, PLAIN, []))), "trust_before_selling")["put_off"] == "not_applicable"
    )
    missed = drill((COMPLAINT, PLAIN, []), (raised, "That is very good to hear, Ms Petit.", []))
    assert answers(graded(missed), "trust_before_selling")["put_off"] == "no"
    met = drill((COMPLAINT, PLAIN, []), (raised, off, [(Move.TRUST_FIRST, off)]))
    assert answers(graded(met), "trust_before_selling")["put_off"] == "yes"


def test_an_explanation_is_owed_once_it_is_asked_for() -> None:
    asked = "So what happened?"
    told = drill((COMPLAINT, PLAIN, []), (asked, "The tarpaulin stayed at our depot.", []))
    dodged = drill((COMPLAINT, PLAIN, []), (asked, "How are you today?", []))
    assert answers(graded(told, "falling_back"), "explaining_when_asked")["told"] == "yes"
    assert answers(graded(dodged, "falling_back"), "explaining_when_asked")["told"] == "no"


def test_a_second_remedy_is_asked_for_only_where_the_first_was_turned_down() -> None:
    other = "Or I pay your own supplier and you have them tonight."
    first = (COMPLAINT, f"{SORRY} {REMEDY}", [(Move.APOLOGY, SORRY), (Move.SOLUTION, REMEDY)])
    refused = "That's not good enough."
    assert answers(graded(drill(first)), "solving")["another"] == "not_applicable"
    assert answers(graded(drill(first, (refused, PLAIN, []))), "solving")["another"] == "no"
    assert (
        answers(graded(drill(first, (refused, other, [(Move.SOLUTION, other)]))), "solving")["another"]
        == "yes"
    )


def test_taking_the_stick_is_a_bonus_in_the_full_rubric() -> None:
    stick = "We left your tiles in the rain, we drove off, and we did not ring you: that is what we did."
    sorry = "I am sorry for that."
    reply = f"{stick} {sorry} {REMEDY}"
    marks = [(Move.APOLOGY, sorry), (Move.SOLUTION, REMEDY)]
    without, with_it = (
        graded(drill((COMPLAINT, reply, marks))),
        graded(drill((COMPLAINT, reply, [(Move.TAKE_THE_STICK, stick), *marks]))),
    )
    assert without.score is not None
    assert with_it.score is not None
    assert with_it.score > without.score


def test_a_reply_nobody_could_read_is_unscored_and_never_a_zero() -> None:
    result = graded(drill((COMPLAINT, SORRY, [(Move.APOLOGY, SORRY)]), ("And?", PLAIN, None)), "core")
    assert result.verdict == "review"
    assert criterion(result, "avoiding_argument").unscored == "your reply 2 could not be read"
    assert answers(result, "apologizing")["owned"] == "yes"


def test_nothing_read_and_nothing_said_have_no_score() -> None:
    unread = graded(drill((COMPLAINT, PLAIN, None), ("And?", PLAIN, None)), "core")
    assert (unread.score, unread.verdict) == (None, "review")
    mute = graded(GradingContext((Turn("customer", COMPLAINT),), ()), "core")
    assert (mute.score, mute.verdict) == (None, "review")
    assert all(c.unscored == "no reply was given" for c in mute.criteria)


def test_a_sure_critical_failure_fails_even_where_something_is_unscored() -> None:
    offer = "Fine, take everything for free."
    result = graded(drill((COMPLAINT, offer, [(Move.CAVE, offer)]), ("Good.", PLAIN, None)), "core")
    assert result.verdict == "failed"


FALL_BACK = "I imagine you have decided never to let our vans on your site again. Is that so?"
ASK = "What did the rain do to your week?"
WE = "Let's see what you and I can still save."
PASSING = f"{SORRY} {FALL_BACK} {ASK} {WE}"
PASSING_MARKS = [
    (Move.APOLOGY, SORRY),
    (Move.FALL_BACK, FALL_BACK),
    (Move.EXPLORE, ASK),
    (Move.WE_LANGUAGE, WE),
]


def with_a_sneer(reply: str, marks: list[Mark], confidence: float) -> Grade:
    sneer = "Lovely weather for tiles, too."
    said = f"{reply} {sneer}"
    doubt = replace(found(said, Move.HOSTILE, sneer), confidence=confidence)
    return graded(drill((COMPLAINT, said, [*marks, doubt])), "core")


def test_what_fails_a_drill_by_itself_has_to_be_surer_than_the_rest() -> None:
    certain, likely = (with_a_sneer(PASSING, PASSING_MARKS, confidence) for confidence in (0.7, 0.6))
    assert certain.verdict == "failed"
    assert certain.critical
    assert likely.verdict == "review"
    assert not likely.critical


def test_no_person_is_asked_where_the_rest_fails_anyway() -> None:
    assert with_a_sneer(PLAIN, [], 0.6).verdict == "failed"


def test_a_doubt_that_would_not_change_the_verdict_does_no_harm() -> None:
    reply = f"{PASSING} It was raining, after all."
    doubt = found(reply, Move.JUSTIFY, "It was raining, after all.", unsure=True)
    result = graded(drill((COMPLAINT, reply, [*PASSING_MARKS, doubt])), "core")
    assert result.verdict == "passed"
    assert answers(result, "avoiding_argument")["no_excuse"] == "yes"
    assert not result.red_flags


def test_a_doubt_that_decides_the_verdict_is_looked_at_by_a_person() -> None:
    offer = "Take what you like."
    doubt = found(f"{PASSING} {offer}", Move.CAVE, offer, unsure=True)
    result = graded(drill((COMPLAINT, f"{PASSING} {offer}", [*PASSING_MARKS, doubt])), "core")
    assert result.verdict == "review"
    assert not result.critical


def test_a_grade_says_the_same_as_json() -> None:
    result = graded(drill((COMPLAINT, PASSING, PASSING_MARKS), ("And?", PLAIN, None)), "core")
    data = json.loads(json.dumps(result.to_json()))
    assert list(data) == ["score", "verdict", "criteria", "red_flags", "critical", "rubric"]
    assert data["rubric"] == {"id": "core", "version": 1, "sha256": load_rubric("core").sha256}
    first = data["criteria"][0]
    assert set(first) == {"id", "title", "level", "checks", "evidence", "unscored", "not_applicable"}
    assert first["checks"][0] == {
        "id": "owned",
        "question": "Did you own a harm they suffered and say that you regret it?",
        "answer": "yes",
    }
    assert set(first["evidence"][0]) == {"turn", "start", "end", "text", "move"}
    assert data["criteria"][3]["unscored"] == "your reply 2 could not be read"


def test_readings_have_to_fit_the_turns() -> None:
    with pytest.raises(ValueError, match="1 trainee turns but 2 readings"):
        GradingContext((Turn("trainee", PLAIN),), (Reading(), Reading()))
    with pytest.raises(ValueError, match="unknown situation: full_moon; known: expansion_raised"):
        GradingContext((), (), situation={"full_moon"})
