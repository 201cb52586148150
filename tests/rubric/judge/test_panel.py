"""A panel: an odd number of seats, a majority for each answer, and no failure that becomes a number."""

import json
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from errors import UserError
from models.chat import LASTING, Message, ModelError, Trouble, Usage
from models.scripted import ScriptedModel
from rubric.context import GradingContext
from rubric.criteria import load_rubric
from rubric.grade import grade
from rubric.judge.judgement import JUDGEMENT, JudgedCheck, JudgedCriterion, Judgement
from rubric.judge.panel import NO_REPLY, SPLIT, EvenPanelError, judge
from rubric.judge.prompt import prompt_sha256
from rubric.judge.second import second_read
from rubric.judge.talk import talk_sha256
from rubric.judge.troubles import TROUBLES
from rubric.judge.votes import NOT_ANSWERED
from rubric.reading import Turn
from tests.rubric.conversation import drill
from tests.rubric.judge.readers import COMPLAINT, REPLY, SORRY, answering, broken, failing, passing, reader

CORE = load_rubric("core")
CALLS = len(CORE.entries) + 1


def criterion(judgement: Judgement, criterion_id: str) -> JudgedCriterion:
    return next(c for c in judgement.criteria if c.id == criterion_id)


def check(judgement: Judgement, criterion_id: str, check_id: str) -> JudgedCheck:
    return next(c for c in criterion(judgement, criterion_id).checks if c.id == check_id)


def test_a_judgement_says_who_read_what_by_which_prompt_and_what_it_took() -> None:
    model = reader(name="scripted:reader")
    found = judge(passing(), CORE, [model])
    assert (found.rubric_id, found.rubric_sha256) == ("core", CORE.sha256)
    assert found.talk_sha256 == talk_sha256(passing().turns)
    assert found.prompt_sha256 == prompt_sha256()
    assert found.panel == ("scripted:reader",)
    assert found.calls == len(model.sent) == CALLS
    words = sum(len(message.text.split()) for messages in model.sent for message in messages)
    assert found.usage == Usage(words, CALLS)
    assert found.faults == ()


def test_answers_come_to_levels_score_and_verdict_as_in_any_grade() -> None:
    best = judge(passing(), CORE, [reader()])
    assert [c.level for c in best.criteria] == [4, 4, 4, 4]
    assert (best.score, best.verdict) == (100, "passed")
    # owned 3, early 2, whole 1 of 8 are missing
    sorry = dict.fromkeys(("owned", "early", "whole"), ("no", ""))
    worse = judge(passing(), CORE, [reader(sorry)])
    assert criterion(worse, "apologizing").level == 1
    assert (worse.score, worse.verdict) == (81, "passed")
    outright = judge(passing(), CORE, [reader({"cave": ("no", "what you and I can still save")})])
    assert (outright.score, outright.verdict) == (100, "failed")
    unsure = judge(passing(), CORE, [reader({"cave": ("cannot_tell", "")})])
    assert (unsure.score, unsure.verdict) == (100, "review")
    half = judge(passing(), CORE, [reader({"together": ("cannot_tell", "")})])
    assert criterion(half, "using_we").level is None
    assert criterion(half, "using_we").unscored
    assert (half.score, half.verdict) == (100, "review")


@pytest.mark.parametrize("seats", [0, 2, 4])
def test_an_even_panel_is_refused_before_anything_is_asked(seats: int) -> None:
    model = reader()
    with pytest.raises(EvenPanelError, match=f"an odd number of readers.*not {seats}") as error:
        judge(passing(), CORE, [model] * seats)
    assert isinstance(error.value, UserError)
    assert isinstance(error.value, ValueError)
    assert not model.sent


YES = reader()
NO = reader({"surrendered": ("no", "")})
OPEN = reader({"surrendered": ("cannot_tell", "")})


@pytest.mark.parametrize(
    ("panel", "answer"),
    [
        ([YES, NO, YES], "yes"),
        ([NO, YES, NO], "no"),
        ([YES, OPEN, YES], "yes"),
        ([YES, OPEN, NO], "unscored"),
        ([YES, OPEN, OPEN], "unscored"),
        ([YES, NO, OPEN, OPEN, YES], "yes"),
        ([YES, OPEN, OPEN, OPEN, YES], "unscored"),
    ],
)
def test_the_majority_of_those_who_answered_decides_if_they_are_a_majority(
    panel: list[ScriptedModel], answer: str
) -> None:
    found = check(judge(passing(), CORE, panel), "falling_back", "surrendered")
    assert found.answer == answer
    assert len(found.votes) == len(panel)
    if answer != "unscored":
        assert bool(found.quote) == (answer == "yes")


def test_a_split_panel_is_told_apart_from_one_that_could_not_tell() -> None:
    split = check(judge(passing(), CORE, [YES, OPEN, NO]), "falling_back", "surrendered")
    assert (split.reason, split.votes) == (SPLIT, ("yes", "unscored", "no"))
    unsure = check(judge(passing(), CORE, [YES, OPEN, OPEN]), "falling_back", "surrendered")
    assert "could not tell" in unsure.reason


def test_one_model_can_sit_in_several_seats_and_several_models_can_sit_together() -> None:
    same = reader()
    assert judge(passing(), CORE, [same] * 3).calls == len(same.sent) == 3 * CALLS
    one, two, three = (reader(name=f"scripted:{name}") for name in ("a", "b", "c"))
    found = judge(passing(), CORE, [one, two, three])
    assert found.panel == ("scripted:a", "scripted:b", "scripted:c")
    assert [len(model.sent) for model in (one, two, three)] == [CALLS] * 3


@pytest.mark.parametrize("trouble", Trouble)
@pytest.mark.parametrize("context", [passing(), failing()], ids=["passing", "failing"])
def test_a_reader_in_trouble_gives_no_number_and_changes_nothing(
    trouble: Trouble, context: GradingContext
) -> None:
    found = judge(context, CORE, [broken(trouble)])
    assert found.empty
    assert (found.score, found.verdict, found.usage) == (None, "review", Usage())
    assert all(c.level is None for c in found.criteria)
    assert {fault.trouble for fault in found.faults} == {trouble}
    assert [fault.criterion for fault in found.faults] == [
        *(e.criterion.id for e in CORE.entries),
        "fails_outright",
    ]
    reasons = {c.reason for every in found.criteria for c in every.checks if c.answer == "unscored"}
    assert reasons == {TROUBLES[trouble]}
    before = grade(context, CORE)
    after = second_read(before, found, CORE)
    assert (after.score, after.verdict) == (before.score, before.verdict)
    assert after.judge is not None
    assert after.judge.agreement.share is None


@pytest.mark.parametrize("trouble", Trouble)
def test_what_somebody_has_to_mend_first_is_not_tried_again(trouble: Trouble) -> None:
    found = judge(passing(), CORE, [broken(trouble)])
    assert found.calls == (1 if trouble in LASTING else CALLS)


def test_one_call_that_fails_costs_one_criterion() -> None:
    model = reader()
    model.answers.extend([answering({}), ModelError(Trouble.SLOW), "no form at all"])
    found = judge(passing(), CORE, [model])
    assert [c.level is None for c in found.criteria] == [False, True, True, False]
    assert [(f.criterion, f.seat, f.trouble) for f in found.faults] == [
        ("falling_back", 0, Trouble.SLOW),
        ("using_we", 0, Trouble.GARBLED),
    ]


def test_two_seats_carry_a_third_that_is_in_trouble() -> None:
    found = judge(passing(), CORE, [reader(), broken(Trouble.WRONG_KEY), reader()])
    assert (found.score, found.verdict) == (100, "passed")
    assert {fault.seat for fault in found.faults} == {1}
    assert check(found, "apologizing", "owned").votes == ("yes", "unscored", "yes")


def test_what_is_taken_out_is_kept_as_that_and_never_asked() -> None:
    context = drill((COMPLAINT, REPLY, []), not_applicable=["falling_back"])
    model = reader()
    found = criterion(judge(context, CORE, [model]), "falling_back")
    assert found.not_applicable == "it does not arise in this scenario"
    assert {c.answer for c in found.checks} == {"not_applicable"}
    assert len(model.sent) == CALLS - 1


def test_where_nothing_was_said_nothing_is_asked() -> None:
    model = reader()
    found = judge(GradingContext((Turn("customer", COMPLAINT),), ()), CORE, [model])
    assert not model.sent
    assert (found.score, found.verdict, found.calls) == (None, "review", 0)
    assert {c.unscored for c in found.criteria} == {NO_REPLY}


def test_progress_is_told_criterion_by_criterion_while_it_goes_on() -> None:
    model = reader()
    told: list[tuple[str, int, int, int]] = []
    judge(passing(), CORE, [model], lambda c, done, of: told.append((c.id, done, of, len(model.sent))))
    ids = [*(entry.criterion.id for entry in CORE.entries), "fails_outright"]
    assert told == [(id_, n, CALLS, n) for n, id_ in enumerate(ids, start=1)]


def test_a_judgement_is_the_same_again_after_json() -> None:
    odd = drill((COMPLAINT, f"{REPLY} \ud800 \x00 tiles", []))
    panel = [
        ScriptedModel(otherwise=answering({}, ("yes", "can still save. � tiles"))),
        broken(Trouble.DOWN),
        reader(),
    ]
    found = judge(odd, load_rubric("full"), panel)
    assert any(c.quote and "\ud800" in c.quote.text for every in found.criteria for c in every.checks)
    written = json.dumps(JUDGEMENT.dump_python(found, mode="json"))
    assert JUDGEMENT.validate_python(json.loads(written)) == found


@given(
    st.lists(st.sampled_from(["yes", "no", "unscored"]), min_size=1, max_size=9).filter(lambda v: len(v) % 2)
)
def test_no_minority_ever_decides(votes: list[str]) -> None:
    def seat(vote: str) -> ScriptedModel:
        def fill(messages: Sequence[Message]) -> str:
            if vote == "unscored":
                return '{"answers": []}'
            return answering({}, (vote, SORRY if vote == "yes" else ""))(messages)

        return ScriptedModel(otherwise=fill)

    found = check(judge(passing(), CORE, [seat(vote) for vote in votes]), "falling_back", "surrendered")
    assert found.votes == tuple(votes)
    if found.answer == "unscored":
        half = 2 * votes.count("unscored") > len(votes)
        assert half or votes.count("yes") == votes.count("no")
        assert found.reason == (NOT_ANSWERED if half else SPLIT)
    else:
        other = "no" if found.answer == "yes" else "yes"
        assert votes.count(found.answer) > votes.count(other)
        assert 2 * votes.count("unscored") < len(votes)
