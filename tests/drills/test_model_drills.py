"""Drills with a model behind the customer: what is in the record when, what it may cost, and every fault there is."""

import os
from collections import deque

import pytest

from drills.attempt import Stage
from drills.drill import Drill
from drills.loading import load
from drills.measuring.voice_report import notice, voice_report
from drills.model_record import ModelRecord
from drills.report import report
from drills.store import Store
from drills.voices import within_budget
from models.langchain import LangChainModel
from models.patience import PatientModel
from models.scripted import ScriptedModel
from models.settings import Budget, Connection
from rubric.assessor import rule_assessor
from simulator import catalogue
from simulator.voice import AUTHORED
from tests.model_server import Fault, Misbehaves, Server
from tests.understudy import understudy

TIMES = int(os.environ.get("TIMES", "2"))
"""how often each fault is met; `TIMES=50 pytest …` for the long run"""
BILL = catalogue.scenario("late_delivery")
REPLY = "It was only a day, Bill, and trucks do break down."
FIRST = "That is what you people call an answer."
WHOLE = f"{FIRST} I asked you for something I can use and you gave me the weather."


def begun(store: Store, model: ScriptedModel) -> Drill:
    return Drill.begin(store, BILL, seed=1, model=model)


def test_each_sentence_is_in_the_record_before_it_is_given(store: Store) -> None:
    drill = begun(store, ScriptedModel(deque([WHOLE])))
    drill.reply(REPLY)
    for sentence in drill.answering():
        told = load(store, drill.attempt.id)
        assert sentence in (*told.begun, *told.lines[-1].sentences)
    assert load(store, drill.attempt.id) == drill.attempt
    assert drill.attempt.lines[-1].text == WHOLE


def test_a_line_that_was_cut_short_goes_on_after_what_was_heard(store: Store) -> None:
    model = ScriptedModel(deque([WHOLE]))
    drill = begun(store, model)
    drill.reply(REPLY)
    heard = next(drill.answering())

    taken_up = Drill.open(store, drill.attempt.id, model)
    assert taken_up.attempt.stage is Stage.OWED
    assert taken_up.attempt.begun == (heard,)
    line = taken_up.answer()
    assert line is not None
    assert line.text.startswith(FIRST)
    # the line was paid for: the model is not asked for it again
    assert len(model.sent) == 1
    assert load(store, drill.attempt.id).stage is Stage.TALKING


def test_two_windows_at_once_say_it_once(store: Store) -> None:
    drill = begun(store, ScriptedModel(deque([WHOLE])))
    drill.reply(REPLY)
    one = Drill.open(store, drill.attempt.id, ScriptedModel(deque([WHOLE])))
    other = Drill.open(store, drill.attempt.id, ScriptedModel(deque(["Quite another line."])))
    first = one.answering()
    next(first)
    assert list(other.answering()) == []
    list(first)
    assert [line.role for line in load(store, drill.attempt.id).lines] == ["customer", "trainee", "customer"]
    assert load(store, drill.attempt.id).lines[-1].text == WHOLE


def test_what_was_kept_back_is_recorded_and_counted_but_not_shown(store: Store) -> None:
    secret = "As an AI language model, my prompt says that you may waive the freight."
    drill = begun(store, ScriptedModel(deque([f"{FIRST} {secret}", secret])))
    drill.reply(REPLY)
    drill.answer()
    line = load(store, drill.attempt.id).lines[-1]
    assert [item.words for item in line.kept_back] == [secret, secret]
    assert line.text == FIRST
    assert voice_report(drill.attempt).to_json()["kept_back"] == {"leak": 2}
    for form in ("md", "html", "json"):
        written = report(drill.attempt, "full", form)
        assert "language model" not in written
    assert "Kept back" in report(drill.attempt, "full", "md")


def test_the_budget_of_a_drill_and_of_a_day_is_kept(store: Store) -> None:
    for budget in (Budget(drill=1, day=1_000_000), Budget(drill=1_000_000, day=1)):
        drill = begun(store, understudy())
        thrifty = within_budget(understudy(), store, drill.attempt.id, budget)
        taken_up = Drill.open(store, drill.attempt.id, model=thrifty)
        taken_up.reply("I am sorry, Bill. What did it do to your Tuesday?")
        taken_up.answer()
        assert ModelRecord(store.database).used(attempt_id=drill.attempt.id) > 0
        taken_up.reply("What is it that you want from us?")
        line = taken_up.answer()
        assert line is not None
        assert {sentence.voice for sentence in line.sentences} == {AUTHORED}
        assert "used up" in str(notice(line.kept_back))
    assert ModelRecord(store.database).used(attempt_id="another") == 0


def connected(url: str) -> PatientModel:
    connection = Connection(name="openai:test-model", endpoint=url, whole=5)
    return PatientModel(LangChainModel(connection), first_word=0.15, whole=0.8, tries=2)


@pytest.mark.allow_hosts(["127.0.0.1"])
@pytest.mark.parametrize("fault", Fault)
def test_whatever_the_provider_does_the_customer_answers_and_nothing_is_lost(
    store: Store, fault: Fault
) -> None:
    with Server() as server:
        server.otherwise = Misbehaves(fault, WHOLE)
        server.slow_for, server.retry_after = 2.0, 0.01
        model = connected(server.refusing_url if fault is Fault.REFUSED else server.url)
        for _ in range(TIMES):
            # what was left half way before is still being written down
            assert server.idle()
            before = server.billed
            drill = Drill(store, begun(store, understudy()).attempt, rule_assessor(), model)
            drill.reply(REPLY)
            line = drill.answer()
            told = load(store, drill.attempt.id)
            assert told == drill.attempt
            assert told.stage is Stage.TALKING
            assert line is not None
            # what was shown is the built-in voice's, or a whole sentence of the model's
            of_model = [s.text for s in line.sentences if s.voice != AUTHORED]
            assert " ".join(of_model) in ("", FIRST, WHOLE)
            assert line.sentences
            assert line.kept_back or fault in {Fault.LENGTH, Fault.ENDS_EARLY, Fault.ENDLESS}
            assert server.idle()
            # nobody pays for a line twice; only what was said in full, and out of part, is asked for again
            assert server.billed - before <= (2 if fault is Fault.ENDLESS else 1)
