"""Going back: every road that was tried stands in the record, and the talk is on one of them."""

import json
from collections import deque
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import settings as examples
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from drills.attempt import Attempt, Branch, Line, Stage
from drills.drill import Drill
from drills.grading import grade_attempt
from drills.judging import judge_attempt
from drills.loading import DrillError, load
from drills.report import report
from drills.store import Event, OutOfStepError, Store
from drills.told import attempt
from models.scripted import ScriptedModel
from models.settings import Mode
from rubric.assessor import rule_assessor
from simulator import catalogue
from simulator.customer import Said
from simulator.ending import Ending
from simulator.rep import Played, next_reply, rep
from tests.rubric.judge.readers import reader
from tests.understudy import understudy

BILL = catalogue.scenario("late_delivery")
SORRY = "Bill, I am sorry. We promised you Tuesday and we did not come until Wednesday."
ASK = "What did it do to your crew, and what would you do in my place?"
EXCUSE = "It was only a day, Bill, and trucks do break down."
INSULT = "You are an idiot, Bill, and you are lying to me. Shut up."


def begun(store: Store, mode: Mode = "practice") -> Drill:
    return Drill.begin(store, BILL, seed=7, mode=mode)


def say(drill: Drill, *replies: str) -> None:
    for text in replies:
        drill.reply(text)
        drill.answer()


def given(told: Attempt) -> list[str]:
    return [line.text for line in told.lines if line.role == "trainee"]


def numbers(told: Attempt) -> list[int]:
    return [line.number for line in told.lines if line.role == "trainee"]


def stage(drill: Drill) -> Stage:
    return drill.attempt.stage


def heard(told: Attempt) -> tuple[Line, ...]:
    """What was said, apart from when and in which event."""
    return tuple(replace(line, at=datetime.min.replace(tzinfo=UTC), number=-1) for line in told.lines)


def lose(drill: Drill) -> None:
    while stage(drill) is Stage.TALKING:
        say(drill, INSULT)


def win(drill: Drill) -> None:
    """Let the exemplary rep take over where the talk stands at its opening."""
    played = Played()
    while stage(drill) is Stage.TALKING:
        last = drill.attempt.lines[-1]
        assert last.state
        assert last.intention
        assert last.chance is not None
        said = Said(last.sentences, last.intention, last.state, last.chance)
        reply, played = next_reply(rep("exemplary"), drill.attempt.scenario, 7, said, played)
        say(drill, reply)


def test_lose_go_back_and_win(store: Store) -> None:
    drill = begun(store)
    lose(drill)
    lost = drill.attempt
    assert lost.ending in (Ending.HUNG_UP, Ending.LOST, Ending.ESCALATED)

    drill.rewind(numbers(lost)[0])
    again = drill.attempt
    assert (again.stage, again.ending) == (Stage.TALKING, None)
    assert again.lines == lost.lines[:1]
    assert again.state == lost.lines[0].state

    win(drill)
    assert drill.attempt.ending is Ending.WON
    assert [road.ending for road in drill.attempt.roads] == [lost.ending, Ending.WON]
    assert drill.attempt.roads[0].lines == lost.lines
    assert drill.attempt.roads[1].branch == Branch(road=0, reply=numbers(lost)[0])
    assert load(store, drill.attempt.id) == drill.attempt


def test_nothing_is_deleted_and_the_record_has_two_new_kinds(store: Store) -> None:
    drill = begun(store)
    say(drill, EXCUSE)
    before = store.events(drill.attempt.id)
    drill.rewind(numbers(drill.attempt)[0])
    say(drill, SORRY)
    drill.choose(0)
    after = store.events(drill.attempt.id)
    assert after[: len(before)] == before
    assert [(event.kind, event.body) for event in after if event.kind in ("rewound", "chosen")] == [
        ("rewound", {"to": before[-2].number}),
        ("chosen", {"leaf": 0}),
    ]


def test_two_branches_at_one_reply_and_the_same_words_get_the_same_answer(store: Store) -> None:
    drill = begun(store)
    say(drill, SORRY, EXCUSE)
    first, second = numbers(drill.attempt)
    one = drill.attempt
    for text in (ASK, EXCUSE):
        drill.rewind(second)
        say(drill, text)
    assert [road.branch for road in drill.attempt.roads] == [None, Branch(0, second), Branch(0, second)]
    assert [given(road) for road in drill.attempt.roads] == [[SORRY, EXCUSE], [SORRY, ASK], [SORRY, EXCUSE]]
    assert heard(drill.attempt) == heard(one)
    assert drill.attempt.lines[:3] == one.lines[:3]
    assert numbers(drill.attempt)[0] == first


def test_going_back_from_a_road_that_was_itself_gone_back_to(store: Store) -> None:
    drill = begun(store)
    say(drill, EXCUSE, EXCUSE)
    drill.rewind(numbers(drill.attempt)[0])
    say(drill, SORRY, EXCUSE)
    on_second = drill.attempt
    drill.rewind(numbers(on_second)[1])
    say(drill, ASK)
    assert given(drill.attempt) == [SORRY, ASK]
    assert drill.attempt.branch == Branch(on_second.road, numbers(on_second)[1])
    # the reply they have in common was given on the second road, from whichever of the two one goes back to it
    drill.rewind(numbers(drill.attempt)[0])
    assert drill.attempt.branch == Branch(on_second.road, numbers(on_second)[0])
    assert drill.attempt.lines == on_second.lines[:1]


def test_a_reply_of_another_road_can_be_gone_back_to(store: Store) -> None:
    drill = begun(store)
    say(drill, EXCUSE, EXCUSE)
    first_road = drill.attempt
    drill.rewind(numbers(first_road)[0])
    say(drill, SORRY)
    drill.rewind(numbers(first_road)[1])
    assert drill.attempt.lines == first_road.lines[:3]
    assert [given(road) for road in drill.attempt.roads] == [[EXCUSE, EXCUSE], [SORRY], [EXCUSE]]


def test_a_road_on_which_nothing_was_said_is_not_left_standing(store: Store) -> None:
    drill = begun(store)
    say(drill, EXCUSE)
    reply = numbers(drill.attempt)[0]
    drill.rewind(reply)
    empty = drill.attempt.road
    drill.rewind(reply)
    assert [road.road for road in drill.attempt.roads] == [0, drill.attempt.road]
    assert drill.attempt.tried == 1
    drill.choose(0)
    assert [road.road for road in drill.attempt.roads] == [0]
    with pytest.raises(DrillError, match="no such road"):
        drill.choose(empty)


def test_another_road_goes_on_where_it_was_left(store: Store) -> None:
    drill = begun(store)
    say(drill, SORRY)
    drill.rewind(numbers(drill.attempt)[0])
    lose(drill)
    drill.choose(0)
    assert stage(drill) is Stage.TALKING
    say(drill, ASK)
    alone = begun(store)
    say(alone, SORRY, ASK)
    assert heard(drill.attempt) == heard(alone.attempt)
    assert drill.attempt.roads[1].ending is not None


def test_choosing_the_road_one_is_on_writes_nothing(store: Store) -> None:
    drill = begun(store)
    say(drill, SORRY)
    before = drill.attempt
    drill.choose(0)
    assert drill.attempt == before == load(store, before.id)


def test_a_reload_finds_the_same_tree_and_the_road_that_was_chosen(store: Store) -> None:
    drill = begun(store)
    say(drill, EXCUSE, EXCUSE)
    drill.rewind(numbers(drill.attempt)[1])
    say(drill, SORRY)
    second = drill.attempt.road
    drill.rewind(numbers(drill.attempt)[0])
    say(drill, ASK)
    drill.choose(second)
    again = load(store, drill.attempt.id)
    assert again == drill.attempt
    assert again.road == second
    assert given(again) == [EXCUSE, SORRY]


def test_a_reply_that_is_owed_an_answer_can_be_taken_back_and_is_answered_when_chosen(store: Store) -> None:
    drill = begun(store)
    drill.reply(SORRY)
    drill.rewind(drill.attempt.lines[-1].number)
    assert stage(drill) is Stage.TALKING
    assert drill.attempt.roads[0].stage is Stage.OWED
    say(drill, EXCUSE)
    drill.choose(0)
    assert stage(drill) is Stage.OWED
    assert Drill.open(store, drill.attempt.id).answer() is not None
    alone = begun(store)
    say(alone, SORRY)
    assert heard(load(store, drill.attempt.id)) == heard(alone.attempt)


def test_leaving_ends_one_road_and_one_can_come_back_from_it(store: Store) -> None:
    drill = begun(store)
    say(drill, SORRY)
    drill.abandon()
    drill.rewind(numbers(drill.attempt)[0])
    assert stage(drill) is Stage.TALKING
    drill.abandon()
    assert [road.ending for road in drill.attempt.roads] == [Ending.ABANDONED] * 2
    drill.choose(0)
    assert drill.attempt.tried == 2
    assert drill.attempt.ending is Ending.ABANDONED


def test_a_summary_belongs_to_the_road_it_closes_and_the_preparation_to_all(store: Store) -> None:
    drill = Drill.begin(store, catalogue.scenario("contract_change"), seed=7)
    drill.prepare(options=["A written addendum both sign", "A phased start with a review after 30 days"])
    win(drill)
    assert stage(drill) is Stage.RECAP
    drill.recap("So, as agreed: an addendum both of you sign by Friday, and a phased start.")
    written = drill.attempt
    drill.rewind(numbers(written)[0])
    assert drill.attempt.recap is None
    assert drill.attempt.preparation == written.preparation
    say(drill, SORRY)
    drill.choose(0)
    assert drill.attempt.recap == written.recap
    assert stage(drill) is Stage.DONE
    assert drill.attempt.turns == written.turns


def test_a_judgement_is_of_one_road(store: Store) -> None:
    drill = begun(store)
    say(drill, SORRY)
    drill.abandon()
    model = reader(otherwise=("yes", SORRY))
    drill.judge("core", [model])
    judged = drill.attempt
    drill.rewind(numbers(judged)[0])
    say(drill, EXCUSE)
    drill.abandon()
    assert not drill.attempt.judgements
    assert grade_attempt(drill.attempt, "core").judge is None
    drill.choose(0)
    assert drill.attempt.judgements == judged.judgements
    assert grade_attempt(drill.attempt, "core") == grade_attempt(judged, "core")
    assert judge_attempt(drill.attempt, "core", [model]) == judged.judgements["core"]


def test_the_report_and_the_grade_are_of_the_chosen_road(store: Store) -> None:
    drill = begun(store)
    say(drill, EXCUSE)
    assert "Roads tried" not in report(drill.attempt, "full", "md")
    drill.rewind(numbers(drill.attempt)[0])
    say(drill, SORRY)
    alone = begun(store)
    say(alone, SORRY)
    assert grade_attempt(drill.attempt, "full") == grade_attempt(alone.attempt, "full")
    for form in ("md", "html"):
        page = report(drill.attempt, "full", form)
        assert page.count("Roads tried:") == 1
        assert EXCUSE not in page
    data = json.loads(report(drill.attempt, "full", "json"))
    assert data["roads_tried"] == 2
    assert [turn["text"] for turn in data["turns"] if turn["role"] == "trainee"] == [SORRY]


def test_who_is_certified_cannot_go_back(store: Store) -> None:
    drill = begun(store, "certification")
    say(drill, SORRY)
    before = drill.attempt
    with pytest.raises(DrillError, match="only in practice"):
        drill.rewind(numbers(before)[0])
    with pytest.raises(DrillError, match="only in practice"):
        drill.choose(0)
    assert load(store, before.id) == drill.attempt == before


def test_where_there_is_nothing_to_go_back_to_it_says_so(store: Store) -> None:
    drill = begun(store)
    opening = drill.attempt.lines[0].number
    with pytest.raises(DrillError, match="not said anything yet"):
        drill.rewind(opening)
    say(drill, SORRY)
    for number in (opening, drill.attempt.lines[-1].number, 99, -1):
        with pytest.raises(DrillError, match="no such reply"):
            drill.rewind(number)
    preparing = Drill.begin(store, catalogue.scenario("dead_system"), seed=7)
    with pytest.raises(DrillError, match="not said anything yet"):
        preparing.rewind(0)


def test_of_two_windows_the_one_that_has_not_seen_the_other_go_back_is_out_of_step(store: Store) -> None:
    drill = begun(store)
    say(drill, SORRY)
    other = Drill.open(store, drill.attempt.id)
    drill.rewind(numbers(drill.attempt)[0])
    with pytest.raises(OutOfStepError):
        other.reply(ASK)
    with pytest.raises(OutOfStepError):
        other.rewind(numbers(other.attempt)[0])
    with pytest.raises(OutOfStepError):
        other.abandon()
    assert load(store, drill.attempt.id) == drill.attempt


def test_an_answer_under_way_is_not_said_on_a_road_it_is_not_owed_on(store: Store) -> None:
    drill = begun(store)
    drill.reply(SORRY)
    other = Drill.open(store, drill.attempt.id)
    drill.rewind(drill.attempt.lines[-1].number)
    assert other.answer() is None
    assert other.attempt == drill.attempt == load(store, drill.attempt.id)


def test_a_line_a_model_had_begun_goes_on_when_its_road_is_chosen_again(store: Store) -> None:
    first = "That is what you people call an answer."
    model = ScriptedModel(deque([f"{first} I asked you for something I can use."]))
    drill = Drill.begin(store, BILL, seed=1, model=model)
    drill.reply(EXCUSE)
    coming = drill.answering()
    sentence = next(coming)
    other = Drill.open(store, drill.attempt.id, model)
    other.rewind(other.attempt.lines[-1].number)
    assert not load(store, drill.attempt.id).begun
    # whoever was being told the line hears no more of it
    assert list(coming) == []
    other.choose(0)
    assert other.attempt.begun == (sentence,)
    line = other.answer()
    assert line is not None
    assert line.text.startswith(first)
    assert len(model.sent) == 1


def test_a_model_is_told_nothing_of_another_road(store: Store) -> None:
    model = understudy()
    drill = Drill.begin(store, BILL, seed=1, model=model)
    say(drill, SORRY, "The heron stands on the weighbridge.")
    left = drill.attempt.lines[2:]
    drill.rewind(numbers(drill.attempt)[0])
    asked = len(model.sent)
    say(drill, ASK, EXCUSE)
    sent = "\n".join(message.text for messages in model.sent[asked:] for message in messages)
    assert len(model.sent) > asked
    assert ASK in sent
    assert SORRY not in sent
    assert "heron" not in sent
    assert not any(line.text in sent for line in left)


def test_a_record_from_before_one_could_go_back_reads_as_it_did(store: Store) -> None:
    drill = begun(store)
    say(drill, SORRY, ASK)
    entry = store.attempt(drill.attempt.id)
    older = replace(entry, setting={key: entry.setting[key] for key in ("seed", "scenario", "variant")})
    told = attempt(older, BILL, store.events(drill.attempt.id))
    assert told == drill.attempt
    assert told.roads == (told,)
    assert told.tried == 1
    assert told.branch is None


@pytest.mark.parametrize(("kind", "body"), [("rewound", {"to": 0}), ("chosen", {"leaf": 5})])
def test_a_record_that_goes_back_to_what_never_was_is_not_read(
    store: Store, kind: str, body: dict[str, int]
) -> None:
    told = begun(store).attempt
    events = [*store.events(told.id), Event(1, kind, body, told.started_at)]
    with pytest.raises(ValueError, match="event 1 of attempt"):
        attempt(store.attempt(told.id), BILL, events)


REPLIES = (
    SORRY,
    ASK,
    EXCUSE,
    INSULT,
    "",
    "Carla will call you the day before each delivery, from Monday on.",
)
Path = tuple[str, ...]


class Wandering(RuleBasedStateMachine):
    """Somebody goes back and forth as they please; beside it stands what each road should hold."""

    @initialize(seed=st.integers(0, 3))
    def begin(self, seed: int) -> None:
        self.store = Store("sqlite://")
        self.seed = seed
        self.drill = self.fresh()
        self.roads: dict[int, Path] = {0: ()}
        self.left: set[int] = set()
        self.before: dict[int, Path] = {}
        self.alone: dict[Path, Attempt] = {}

    def fresh(self) -> Drill:
        begun = Drill.begin(self.store, BILL, seed=self.seed).attempt
        return Drill(self.store, begun, rule_assessor())

    @property
    def told(self) -> Attempt:
        return self.drill.attempt

    @precondition(lambda self: self.told.stage is Stage.TALKING)
    @rule(text=st.sampled_from(REPLIES), answered=st.booleans())
    def reply(self, text: str, answered: bool) -> None:
        path = self.roads[self.told.road]
        self.before[self.told.version] = path
        self.roads[self.told.road] = (*path, text)
        self.drill.reply(text)
        if answered:
            self.drill.answer()

    @precondition(lambda self: self.told.stage is Stage.OWED)
    @rule()
    def answer(self) -> None:
        assert self.drill.answer() is not None

    @precondition(lambda self: self.before)
    @rule(data=st.data())
    def go_back(self, data: st.DataObject) -> None:
        reply = data.draw(st.sampled_from(sorted(self.before)))
        self.forget_if_nothing_happened()
        self.roads[self.told.version] = self.before[reply]
        self.drill.rewind(reply)

    @rule(data=st.data())
    def choose(self, data: st.DataObject) -> None:
        road = data.draw(st.sampled_from(sorted(self.roads)))
        if road != self.told.road:
            self.forget_if_nothing_happened()
        self.drill.choose(road)

    @precondition(lambda self: self.told.ending is None)
    @rule()
    def leave(self) -> None:
        self.left.add(self.told.road)
        self.drill.abandon()

    @rule()
    def come_back_later(self) -> None:
        before = self.told
        self.drill = Drill(self.store, load(self.store, before.id), rule_assessor())
        assert self.told == before

    def forget_if_nothing_happened(self) -> None:
        road = self.told.road
        said_here = any(event.number > road for event in self.store.events(self.told.id))
        if road and not said_here:
            del self.roads[road]

    @invariant()
    def every_road_is_what_a_drill_of_its_replies_alone_would_be(self) -> None:
        assert {road.road: tuple(given(road)) for road in self.told.roads} == self.roads
        for road in self.told.roads:
            alone = self.given_only(tuple(given(road)))
            if len(road.lines) < len(alone.lines):
                # its last reply is owed an answer, and has not been read
                assert len(road.lines) == len(alone.lines) - 1
                assert heard(road)[:-1] == heard(alone)[:-2]
            else:
                assert heard(road) == heard(alone)
                assert (road.state, road.chance) == (alone.state, alone.chance)
                assert (road.talk, road.turns, road.readings) == (alone.talk, alone.turns, alone.readings)
                assert road.stage is (Stage.DONE if road.road in self.left else alone.stage)
            assert (road.ending is Ending.ABANDONED) == (road.road in self.left)

    def given_only(self, path: Path) -> Attempt:
        if path not in self.alone:
            drill = self.fresh()
            say(drill, *path)
            self.alone[path] = drill.attempt
        return self.alone[path]

    def teardown(self) -> None:
        if hasattr(self, "store"):
            self.store.close()


TestWandering = Wandering.TestCase
TestWandering.settings = examples(max_examples=25, stateful_step_count=25)
