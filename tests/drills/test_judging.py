"""The second reader of a drill: the talk goes out, a judgement is kept, and the grade knows of it."""

from dataclasses import replace

import pytest

from drills.attempt import Attempt
from drills.drill import Drill
from drills.grading import grade_attempt, grade_with
from drills.judging import NotFinishedError, body, judge_attempt
from drills.store import Store
from models.chat import Trouble
from models.scripted import ScriptedModel
from rubric.criteria import load_rubric
from rubric.judge.judgement import JUDGEMENT
from rubric.judge.panel import EvenPanelError
from simulator import catalogue
from tests.rubric.judge.readers import broken, reader

SORRY = "I'm sorry that we left you waiting and told you nothing; you must have been beside yourself."
ASK = "What did it do to your week, and what would you do in my place?"


def finished(store: Store, name: str = "late_delivery") -> Attempt:
    """A drill of two replies, left by the trainee."""
    drill = Drill.begin(store, *catalogue.find(name), seed=7)
    if drill.attempt.scenario.preparation:
        drill.prepare()
    for reply in (SORRY, ASK):
        drill.reply(reply)
        drill.answer()
    if not drill.attempt.ending:
        drill.abandon()
    return drill.attempt


def agreeing() -> ScriptedModel:
    return reader(otherwise=("yes", "I'm sorry that we left you waiting"))


def test_a_talk_that_goes_on_is_not_judged(store: Store) -> None:
    drill = Drill.begin(store, *catalogue.find("late_delivery"), seed=7)
    model = agreeing()
    with pytest.raises(NotFinishedError, match="this one goes on"):
        judge_attempt(drill.attempt, "core", [model])
    drill.reply(SORRY)
    with pytest.raises(NotFinishedError):
        judge_attempt(drill.attempt, "core", [model])
    assert not model.sent


def test_an_even_panel_is_refused(store: Store) -> None:
    with pytest.raises(EvenPanelError):
        judge_attempt(finished(store), "core", [agreeing()] * 2)


@pytest.mark.parametrize("name", catalogue.ids())
def test_the_reader_gets_the_talk_and_the_authority_and_no_secret_of_the_scenario(
    store: Store, name: str
) -> None:
    told = finished(store, name)
    model = agreeing()
    judgement = judge_attempt(told, "full", [model])
    texts = [message.text for messages in model.sent for message in messages]
    assert all(SORRY in messages[1].text and ASK in messages[1].text for messages in model.sent)
    scenario = told.scenario
    for term in (*scenario.brief.may, *scenario.brief.may_not):
        assert any(term.text in text for text in texts)
    spoken = " ".join(line.text for line in told.lines)
    secret = [fact.text for fact in scenario.facts if fact.text not in spoken]
    for text in (*secret, scenario.persona.manner, scenario.brief.situation, *scenario.brief.known):
        assert not any(text in sent for sent in texts)
    # both readers are asked about the same drill
    grade = grade_attempt(told, "full")
    assert [c.not_applicable for c in judgement.criteria] == [c.not_applicable for c in grade.criteria]


def test_a_judgement_is_kept_as_an_event_and_comes_back_as_it_was(store: Store) -> None:
    told = finished(store)
    judgement = judge_attempt(told, "core", [agreeing()])
    store.append(told.id, told.version, "judged", body(judgement))
    event = store.events(told.id)[-1]
    assert (event.kind, event.body["rubric"]) == ("judged", "core")
    assert JUDGEMENT.validate_python(event.body["judgement"]) == judgement


def test_the_grade_keeps_its_numbers_and_knows_its_second_reader(store: Store) -> None:
    told = finished(store)
    alone = grade_attempt(told, "core")
    assert grade_with(told, "core", None) == alone
    judged = grade_with(told, "core", judge_attempt(told, "core", [agreeing()]))
    assert alone.verdict == "failed"
    assert judged.verdict == "review"
    assert judged.judge is not None
    assert replace(judged, verdict=alone.verdict, judge=None) == alone


def test_a_reader_out_of_reach_leaves_the_verdict_alone_and_is_told_of(store: Store) -> None:
    told = finished(store)
    judged = grade_with(told, "core", judge_attempt(told, "core", [broken(Trouble.UNREACHABLE)]))
    alone = grade_attempt(told, "core")
    assert judged.judge is not None
    assert judged.judge.judgement.empty
    assert {fault.trouble for fault in judged.judge.judgement.faults} == {Trouble.UNREACHABLE}
    assert replace(judged, judge=None) == alone


def test_a_judgement_of_what_was_another_talk_then_is_left_aside(store: Store) -> None:
    told = finished(store)
    judgement = judge_attempt(told, "core", [agreeing()])
    recap = replace(told.lines[1], text="As agreed on the telephone: nothing.")
    assert grade_with(replace(told, recap=recap), "core", judgement).judge is None
    assert grade_with(told, "falling_back", judgement).judge is None
    assert grade_with(told, "core", replace(judgement, rubric_sha256="0" * 64)).judge is None
    assert judgement.rubric_sha256 == load_rubric("core").sha256


def test_progress_is_told_as_it_goes_on(store: Store) -> None:
    told = finished(store)
    seen: list[str] = []
    judge_attempt(
        told, "core", [agreeing()], lambda criterion, done, of: seen.append(f"{criterion.id} {done}/{of}")
    )
    assert seen[0] == "apologizing 1/5"
    assert seen[-1] == "fails_outright 5/5"
