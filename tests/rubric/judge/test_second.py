"""Two readers side by side: they agree or they do not, and at most a person has to look."""

import json
from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.chat import Message, ModelError, Trouble
from models.scripted import ScriptedModel
from rubric.agreement import kappa
from rubric.context import GradingContext
from rubric.criteria import Rubric, load_rubric
from rubric.grade import Grade, grade
from rubric.judge.panel import judge
from rubric.judge.second import second_read
from rubric.reading import Move
from tests.rubric.conversation import drill, found
from tests.rubric.judge.readers import (
    COMPLAINT,
    MARKS,
    REPLY,
    WE,
    Said,
    answering,
    asked,
    passing,
    reader,
)
from tests.rubric.test_grade_properties import drills, rubrics

CORE = load_rubric("core")


def read_twice(context: GradingContext, said: dict[str, Said] | None = None, rubric: Rubric = CORE) -> Grade:
    graded = grade(context, rubric)
    return second_read(graded, judge(context, rubric, [reader(said)]), rubric)


def test_two_readers_of_one_mind_leave_the_verdict_alone() -> None:
    result = read_twice(passing(), {"kept_up": ("no", "")})
    assert result.judge is not None
    assert (result.verdict, result.judge.contested) == ("passed", False)
    assert result.judge.agreement.differences == ()
    assert result.judge.agreement.share == 1
    assert result.judge.agreement.kappa == 1


def test_a_difference_that_turns_nothing_is_kept_and_changes_nothing() -> None:
    result = read_twice(passing(), {"kept_up": ("yes", WE)})
    assert result.judge is not None
    assert (result.verdict, result.judge.contested) == ("passed", False)
    (difference,) = result.judge.agreement.differences
    assert (difference.criterion, difference.check) == ("using_we", "kept_up")
    assert (difference.assessor, difference.judge) == ("no", "yes")
    assert difference.quote is not None
    assert difference.quote.text == WE
    agreement = result.judge.agreement
    assert agreement.compared - agreement.agreed == 1


NOTHING: dict[str, Said] = dict.fromkeys(
    ("owned", "early", "feeling", "whole", "surrendered", "in_time", "then_asked", "undefended"), ("no", "")
)


def test_differences_that_would_fail_what_passed_call_for_a_person() -> None:
    before = grade(passing(), CORE)
    result = read_twice(passing(), NOTHING)
    assert result.judge is not None
    assert before.verdict == result.judge.verdict == "passed"
    assert (result.verdict, result.judge.contested) == ("review", True)
    assert replace(result, verdict=before.verdict, judge=None) == before


def test_differences_that_would_pass_what_failed_call_for_a_person_too() -> None:
    unseen = drill((COMPLAINT, REPLY, []))
    assert grade(unseen, CORE).verdict == "failed"
    assert read_twice(unseen).verdict == "review"
    assert read_twice(unseen).score == grade(unseen, CORE).score


def test_what_only_one_of_them_could_answer_is_no_difference() -> None:
    result = read_twice(passing(), dict.fromkeys(NOTHING, ("cannot_tell", "")))
    assert result.judge is not None
    assert result.verdict == "passed"
    assert {d.check for d in result.judge.agreement.differences} == {"kept_up"}


def test_giving_in_that_the_assessor_did_not_see_calls_for_a_person() -> None:
    reply = f"{REPLY} And have the new roof on us, all of it."
    result = read_twice(
        drill((COMPLAINT, reply, MARKS)), {"cave": ("no", "have the new roof on us, all of it")}
    )
    assert result.judge is not None
    assert (result.verdict, result.judge.verdict) == ("review", "passed")
    assert ("fails_outright", "cave") in {(d.criterion, d.check) for d in result.judge.agreement.differences}


def test_giving_in_that_only_the_assessor_saw_calls_for_a_person() -> None:
    offer = "And have two boxes on us."
    context = drill((COMPLAINT, f"{REPLY} {offer}", [*MARKS, (Move.CAVE, offer)]))
    assert grade(context, CORE).verdict == "failed"
    assert read_twice(context).verdict == "review"
    assert read_twice(context, {"cave": ("no", "have two boxes on us")}).verdict == "failed"
    assert read_twice(context, {"cave": ("cannot_tell", "")}).verdict == "failed"
    # the rest alone would not have passed either
    bare = drill((COMPLAINT, offer, [(Move.CAVE, offer)]))
    assert (
        read_twice(bare, dict.fromkeys((*NOTHING, "together", "kept_up", "no_divide"), ("no", ""))).verdict
        == "failed"
    )


def test_a_verdict_for_a_person_to_decide_stays_one() -> None:
    offer = "Take what you like."
    doubt = found(f"{REPLY} {offer}", Move.CAVE, offer, unsure=True)
    context = drill((COMPLAINT, f"{REPLY} {offer}", [*MARKS, doubt]))
    result = read_twice(context)
    assert result.judge is not None
    assert (result.verdict, result.judge.verdict, result.judge.contested) == ("review", "review", False)


def test_a_verdict_that_doubts_have_made_is_not_contested_for_what_the_doubts_were_about() -> None:
    doubted = replace(grade(passing(), CORE), verdict="failed")
    for said in ({"kept_up": ("yes", WE)}, NOTHING):
        judgement = judge(passing(), CORE, [reader(said)])
        assert second_read(doubted, judgement, CORE).verdict == "failed"


def test_a_judgement_by_another_rubric_is_left_aside() -> None:
    graded = grade(passing(), CORE)
    other = judge(passing(), load_rubric("falling_back"), [reader()])
    assert second_read(graded, other, CORE) == graded
    with pytest.raises(ValueError, match="not by this version of falling_back"):
        second_read(graded, other, load_rubric("falling_back"))


def test_a_grade_says_as_json_who_read_it_a_second_time() -> None:
    assert "judge" not in grade(passing(), CORE).to_json()
    result = read_twice(passing(), NOTHING)
    plain = json.loads(json.dumps(result.to_json()))["judge"]
    assert (plain["verdict"], plain["contested"]) == ("passed", True)
    assert plain["judgement"]["panel"] == ["scripted:model"]
    assert len(plain["judgement"]["prompt_sha256"]) == 64
    assert set(plain["agreement"]) == {"compared", "agreed", "share", "kappa", "differences"}
    assert plain["agreement"]["differences"][0] == {
        "criterion": "apologizing",
        "check": "owned",
        "question": "Did you own a harm they suffered and say that you regret it?",
        "assessor": "yes",
        "judge": "no",
        "reason": "It is there to be read.",
        "quote": None,
    }


@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        ([], None),
        ([("yes", "yes")] * 5, None),
        ([("yes", "yes"), ("no", "no")], 1.0),
        ([("yes", "no"), ("no", "yes")], -1.0),
        ([("yes", "yes"), ("yes", "no"), ("no", "yes"), ("no", "no")], 0.0),
        # observed 0.7, by chance 0.5
        ([("yes", "yes")] * 20 + [("yes", "no")] * 5 + [("no", "yes")] * 10 + [("no", "no")] * 15, 0.4),
    ],
)
def test_kappa_is_agreement_beyond_chance(answers: list[tuple[str, str]], expected: float | None) -> None:
    assert kappa(answers) == (None if expected is None else pytest.approx(expected))


@st.composite
def readers(draw: st.DrawFn, context: GradingContext) -> ScriptedModel:
    """A model that answers anything at all, quotes anybody, and now and then fails."""
    said = [turn.text for turn in context.turns if turn.text] + ["", "words that nobody said"]
    answers = st.tuples(st.sampled_from(["yes", "no", "cannot_tell"]), st.sampled_from(said))
    pool = draw(st.lists(answers, min_size=1, max_size=20))
    trouble = draw(st.none() | st.sampled_from(list(Trouble)))

    def fill(messages: Sequence[Message]) -> str:
        return answering({check: pool[i % len(pool)] for i, check in enumerate(asked(messages))})(messages)

    model = ScriptedModel(otherwise=fill)
    if trouble:
        model.answers.extend([fill, ModelError(trouble), "{}"])
    return model


@given(drills(), rubrics(), st.data())
def test_whatever_a_panel_answers_no_number_moves_and_no_verdict_but_to_a_person(
    context: GradingContext, rubric: Rubric, data: st.DataObject
) -> None:
    seats = data.draw(st.sampled_from([1, 3]))
    panel = [data.draw(readers(context)) for _ in range(seats)]
    before = grade(context, rubric)
    judgement = judge(context, rubric, panel)
    after = second_read(before, judgement, rubric)
    assert replace(after, verdict=before.verdict, judge=None) == before
    assert after.verdict in {before.verdict, "review"}
    assert after.judge is not None
    assert after.judge.contested == (after.verdict != before.verdict)
    if not after.judge.agreement.differences:
        assert after.verdict == before.verdict
    for criterion in (*judgement.criteria, judgement.outright):
        assert (criterion.level is None) == bool(criterion.unscored or criterion.not_applicable)
        for check in criterion.checks:
            if check.quote:
                turn = context.turns[check.quote.turn]
                assert turn.role == "trainee"
                assert turn.text[check.quote.start : check.quote.end] == check.quote.text


@given(drills(), rubrics())
def test_a_reader_who_answers_as_the_assessor_did_never_contests(
    context: GradingContext, rubric: Rubric
) -> None:
    before = grade(context, rubric)
    judgement = judge(context, rubric, [reader()])
    first = {(c.id, k.id): k.answer for c in before.criteria for k in c.checks}
    echoed = replace(
        judgement,
        criteria=tuple(
            replace(
                c,
                checks=tuple(replace(k, answer=first[c.id, k.id]) for k in c.checks),
            )
            for c in judgement.criteria
        ),
        outright=replace(
            judgement.outright,
            checks=tuple(
                replace(k, answer="no" if k.id in {x.move for x in before.critical} else "yes")
                for k in judgement.outright.checks
            ),
        ),
    )
    after = second_read(before, echoed, rubric)
    assert after.verdict == before.verdict
    assert after.judge is not None
    assert after.judge.agreement.share in (1, None)
