"""A drill over the record: what was said is kept, whatever happens next."""

import pytest

from drills.attempt import Stage
from drills.drill import LONGEST_REPLY, Drill
from drills.loading import DrillError, load
from drills.store import Store
from rubric.reading import Move
from simulator import catalogue
from simulator.customer import Said
from simulator.ending import Ending
from simulator.intention import Intention
from simulator.rep import Played, next_reply, rep

SORRY = "Bill, I am sorry. We promised you Tuesday and we did not come until Wednesday."


def begun(store: Store, name: str = "late_delivery") -> Drill:
    return Drill.begin(store, *catalogue.find(name), seed=7)


def stage(drill: Drill) -> Stage:
    """What the drill waits for now: asked anew, because a drill moves on."""
    return drill.attempt.stage


def test_the_customer_speaks_first_and_about_this(store: Store) -> None:
    attempt = begun(store).attempt
    assert attempt.stage is Stage.TALKING
    assert attempt.lines[0].role == "customer"
    assert attempt.lines[0].intention is Intention.ERUPT


def test_a_reply_is_in_the_record_before_it_is_answered(store: Store) -> None:
    drill = begun(store)
    drill.reply(SORRY)
    again = load(store, drill.attempt.id)
    assert again.turns[-1].text == SORRY
    assert again.stage is Stage.OWED


def test_a_drill_taken_up_again_answers_what_is_owed_and_goes_on(store: Store) -> None:
    drill = begun(store)
    drill.reply(SORRY)
    taken_up = Drill.open(store, drill.attempt.id)
    said = taken_up.answer()
    assert said is not None
    assert taken_up.attempt.stage is Stage.TALKING
    assert taken_up.attempt.readings[0] is not None
    assert Move.APOLOGY in taken_up.attempt.readings[0].sure
    assert load(store, drill.attempt.id) == taken_up.attempt


def test_nothing_is_said_that_is_not_owed(store: Store) -> None:
    assert begun(store).answer() is None


def test_two_tabs_answer_once(store: Store) -> None:
    one = begun(store)
    one.reply(SORRY)
    two = Drill.open(store, one.attempt.id)
    one.answer()
    two.answer()
    assert one.attempt == two.attempt == load(store, one.attempt.id)
    assert len(one.attempt.lines) == 3


def test_the_second_reply_has_to_wait_for_the_answer_to_the_first(store: Store) -> None:
    drill = begun(store)
    drill.reply(SORRY)
    with pytest.raises(DrillError, match="one moment"):
        drill.reply("And another thing.")


def test_a_reply_beyond_all_measure_is_refused_and_the_drill_stands(store: Store) -> None:
    drill = begun(store)
    with pytest.raises(DrillError, match="at most 20,000 characters"):
        drill.reply("a" * (LONGEST_REPLY + 1))
    assert stage(drill) is Stage.TALKING


@pytest.mark.parametrize(
    "text",
    [
        "",
        " \n\t ",
        "a" * LONGEST_REPLY,
        "sorry " * 3333,
        "\x00\x01\x07 control",
        "\u202eתודה על הסבלנות",
        "مرحبا، نعتذر عن التأخير",
        "🙏🏽 sorry 👨‍👩‍👧‍👦",
        "lone \ud800 surrogate",
        "{day} {0} {} %s {offer}",
        "<script>alert(1)</script>",
        "'; DROP TABLE events; --",
    ],
)
def test_whatever_is_typed_is_kept_and_gets_a_sensible_answer(store: Store, text: str) -> None:
    drill = begun(store)
    drill.reply(text)
    said = drill.answer()
    assert said is not None
    assert said.text.strip()
    assert "{" not in said.text
    again = load(store, drill.attempt.id)
    assert again.turns[1].text == text
    assert again.turns[2].text == said.text


def test_leaving_ends_it_for_good(store: Store) -> None:
    drill = begun(store)
    drill.abandon()
    assert drill.attempt.ending is Ending.ABANDONED
    with pytest.raises(DrillError, match="has ended"):
        drill.reply("Wait!")
    with pytest.raises(DrillError, match="has ended"):
        drill.abandon()


def test_the_scenario_stays_as_it_was_when_the_drill_began(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    drill = begun(store, "dead_system:no_resources")

    def gone(name: str) -> None:
        raise AssertionError("the shelf was asked again")

    monkeypatch.setattr(catalogue, "find", gone)
    again = load(store, drill.attempt.id)
    assert again.scenario == drill.attempt.scenario
    assert again.scenario.key == "dead_system:no_resources"


def test_preparation_comes_before_the_customer(store: Store) -> None:
    drill = begun(store, "dead_system")
    plan = drill.attempt.scenario.preparation
    assert plan is not None
    assert stage(drill) is Stage.PREPARING
    with pytest.raises(DrillError, match="prepare first"):
        drill.reply("Hello?")
    ids = [contact.id for contact in plan.contacts]
    with pytest.raises(DrillError, match=f"time for {plan.visits} conversations"):
        drill.prepare(ids)
    with pytest.raises(DrillError, match="there is no stranger"):
        drill.prepare(["stranger"])
    drill.prepare(ids[: plan.visits])
    assert stage(drill) is Stage.TALKING
    assert load(store, drill.attempt.id).preparation == drill.attempt.preparation


def test_the_written_recap_comes_after_the_ending_and_before_the_grade(store: Store) -> None:
    drill = begun(store, "contract_change")
    drill.prepare(options=["A written addendum both sign", "A phased start with a review after 30 days"])
    played = Played()
    while stage(drill) is Stage.TALKING:
        state = drill.attempt.state
        assert state is not None
        last = drill.attempt.lines[-1]
        assert last.intention is not None
        assert last.chance is not None
        said = Said(last.sentences, last.intention, state, last.chance)
        reply, played = next_reply(rep("exemplary"), drill.attempt.scenario, 7, said, played)
        drill.reply(reply)
        drill.answer()
    assert drill.attempt.ending in (Ending.WON, Ending.SETTLED)
    assert stage(drill) is Stage.RECAP
    drill.recap("So, as agreed: an addendum both of you sign by Friday, and a phased start.")
    assert stage(drill) is Stage.DONE
    assert drill.attempt.turns[-1].text.startswith("So, as agreed")
    assert len(drill.attempt.readings) == sum(turn.role == "trainee" for turn in drill.attempt.turns)
    assert load(store, drill.attempt.id) == drill.attempt


def test_an_unknown_attempt_is_told_in_plain_words(store: Store) -> None:
    with pytest.raises(DrillError, match="there is no attempt “nope”"):
        Drill.open(store, "nope")
