"""Somebody is certified: drill after drill, by the server's clock, in any number of windows, through crashes."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import fields

import pytest

from certification.frozen import Frozen, InForce
from certification.published import Published
from certification.sitting import How, Kind, Sitting, Stage
from certification.sitting_record import SittingError, write
from certification.sittings import Sittings
from certification.taking import LateError, Said, Taking
from drills import attempt as drills
from drills.drill import Drill
from drills.grading import WithheldError, grade_attempt
from drills.help import Help
from drills.loading import DrillError, load
from drills.store import OutOfStepError, Store
from people.person import alone
from tests.certification.conftest import TERMS, House

SORRY = "I am sorry. We let you down, and that cost you a day."


def spoken(taking: Taking, text: str = SORRY) -> None:
    talk = taking.seen().talk
    assert talk
    taking.reply(talk, text)
    assert list(taking.answering())


def over(taking: Taking) -> None:
    """Insults, until the customer has hung up."""
    while taking.seen().stage is Stage.DRILL:
        spoken(taking, "You are an idiot. Shut up and read the contract.")


def test_from_the_first_customer_to_the_last(house: House) -> None:
    told = house.begun()
    taking = house.taking(told)
    assert (taking.seen().stage, taking.seen().place, taking.seen().drills) == (Stage.BETWEEN, 1, 2)
    for place in (1, 2):
        seen = taking.face()
        assert seen.stage is Stage.DRILL
        assert seen.place == place
        assert seen.talk
        assert [line.role for line in seen.talk.lines] == ["customer"]
        over(taking)
    closed = house.sittings.sitting(told.id)
    assert closed.stage is Stage.CLOSED
    assert [taken.how for taken in closed.drills] == [How.TALK, How.TALK]
    first, second = (load(house.store, attempt) for attempt in closed.attempts)
    assert first.scenario.id != second.scenario.id
    assert first.mode == second.mode == "certification"
    assert first.owner == house.ann.id


def test_nothing_comes_of_a_drill_before_the_whole_is_over(house: House) -> None:
    told = house.begun()
    taking = house.taking(told)
    taking.face()
    over(taking)
    (attempt,) = house.sittings.sitting(told.id).attempts
    with pytest.raises(WithheldError, match="told at its end"):
        grade_attempt(load(house.store, attempt), "full")
    taking.face()
    over(taking)
    assert grade_attempt(load(house.store, attempt), "full").score is not None


def test_no_help_no_way_back(house: House) -> None:
    told = house.begun()
    taking = house.taking(told)
    taking.face()
    spoken(taking)
    (attempt,) = house.sittings.sitting(told.id).attempts
    drill = Drill.open(house.store, attempt)
    reply = drill.attempt.lines[1].number
    with pytest.raises(DrillError, match="only in practice"):
        drill.rewind(reply)
    with pytest.raises(DrillError, match="only in practice"):
        drill.choose(0)
    with pytest.raises(DrillError, match="only in practice is there a coach"):
        drill.help(Help.NUDGE, drill.attempt.lines[-1].number)


def test_what_is_seen_has_no_mood_and_no_seed(house: House) -> None:
    taking = house.taking(house.begun())
    talk = taking.face().talk
    assert talk
    assert {field.name for field in fields(Said)} == {"role", "text", "number"}
    assert not {"seed", "chance", "state"} & {field.name for field in fields(talk)}


def test_two_windows_are_one_sitting(house: House) -> None:
    first = house.begun()
    second = Sittings(Store(house.store.database)).begin(house.ann, "complaints@1")
    assert second.id == first.id
    here, there = house.taking(first), house.taking(second)
    talk = here.face().talk
    also = there.face().talk
    assert talk == also
    assert talk
    assert also
    here.reply(talk, SORRY)
    with pytest.raises(OutOfStepError):
        there.reply(also, "Not our fault.")
    list(there.answering())
    list(here.answering())
    seen = here.seen().talk
    assert seen
    assert [line.role for line in seen.lines] == ["customer", "trainee", "customer"]
    assert len(house.sittings.sitting(first.id).drills) == 1


def test_two_windows_that_begin_at_the_same_instant_are_one_sitting(house: House) -> None:
    """The other one comes in between looking and writing."""

    class Slow(Sittings):
        other: Sitting | None = None

        def _frozen(self, published: Published, theirs: tuple[Sitting, ...]) -> Frozen:
            if self.other is None:
                self.other = house.begun()
            return super()._frozen(published, theirs)

    slow = Slow(house.store)
    mine = slow.begin(house.ann, "complaints@1")
    assert slow.other
    assert mine.id == slow.other.id
    assert len(house.sittings.of(house.ann)) == 1


def test_a_reply_after_the_time_is_kept_and_does_not_count(house: House) -> None:
    told = house.begun()
    taking = house.taking(told)
    taking.face()
    spoken(taking)
    talk = taking.seen().talk
    assert talk
    house.clock.passes(minutes=21)
    with pytest.raises(LateError, match="kept and does not count"):
        taking.reply(talk, "One more thing")
    late = house.sittings.sitting(told.id)
    assert late.drills[0].how is How.TIME
    assert late.stage is Stage.BETWEEN
    attempt = load(house.store, talk.attempt)
    assert attempt.stage is drills.Stage.DONE
    assert [line.text for line in attempt.lines if line.role == "trainee"] == [SORRY]
    assert [e.body for e in house.store.events(talk.attempt) if e.kind == "unheard"] == [
        {"text": "One more thing", "because": "late"}
    ]


def test_a_reply_given_in_time_is_read_before_the_drill_ends(house: House) -> None:
    told = house.begun()
    taking = house.taking(told)
    talk = taking.face().talk
    assert talk
    house.clock.passes(minutes=19)
    taking.reply(talk, SORRY)
    house.clock.passes(minutes=2)
    assert taking.seen().stage is Stage.BETWEEN
    attempt = load(house.store, talk.attempt)
    assert attempt.stopped == "time"
    assert all(attempt.readings)
    assert attempt.lines[-1].role == "customer"


def test_closing_the_window_does_not_stop_the_clock(house: House) -> None:
    told = house.begun()
    house.taking(told).face()
    house.clock.passes(minutes=12)
    left = house.taking(told).seen().left
    assert left
    assert 7.9 < left.total_seconds() / 60 < 8


def test_an_outage_of_the_server_is_given_back_in_writing(house: House) -> None:
    told = house.begun()
    house.taking(told).face()
    house.clock.passes(minutes=5)
    house.clock.away(minutes=90)
    seen = house.taking(told).seen()
    assert seen.stage is Stage.DRILL
    assert seen.left
    assert 14.9 < seen.left.total_seconds() / 60 < 15.1
    (incident,) = house.sittings.sitting(told.id).incidents
    assert incident.kind == Kind.GIVEN_BACK
    assert incident.because == "the server was away"
    house.clock.away(minutes=30)
    house.taking(told).seen()
    house.taking(told).seen()
    assert len(house.sittings.sitting(told.id).incidents) == 2


def test_a_crash_between_the_ledger_and_the_drill_loses_neither(house: House) -> None:
    told = house.begun()
    write(house.store.database, told.id, Kind.DRILL_BEGUN, {"attempt": "0123456789ab"}, lambda _: None)
    seen = house.taking(told).seen()
    assert seen.talk
    assert seen.talk.attempt == "0123456789ab"
    assert len(seen.talk.lines) == 1


def test_a_crash_after_a_reply_heals_itself(house: House) -> None:
    told = house.begun()
    taking = house.taking(told)
    talk = taking.face().talk
    assert talk
    taking.reply(talk, SORRY)
    again = Taking(Store(house.store.database), house.ann, told.id)
    seen = again.seen().talk
    assert seen
    assert seen.stage is drills.Stage.OWED
    list(again.answering())
    seen = again.seen().talk
    assert seen
    assert seen.stage is drills.Stage.TALKING


def test_leaving_ends_the_drill_and_not_the_sitting(house: House) -> None:
    told = house.begun()
    taking = house.taking(told)
    taking.face()
    spoken(taking)
    taking.leave()
    left = house.sittings.sitting(told.id)
    assert [taken.how for taken in left.drills] == [How.LEFT]
    assert left.stage is Stage.BETWEEN


def test_another_assessor_pauses_it_and_reads_nothing(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    told = house.begun()
    taking = house.taking(told)
    talk = taking.face().talk
    assert talk
    newer = InForce("reader-2", "another", "authored", "", told.frozen.in_force.words_sha256)
    monkeypatch.setattr("certification.settling.in_force", lambda _: newer)
    with pytest.raises(SittingError, match=r"paused: .* the assessor"):
        taking.reply(talk, SORRY)
    seen = taking.seen()
    assert seen.stage is Stage.PAUSED
    assert "the assessor" in seen.paused
    assert [line.role for line in load(house.store, talk.attempt).lines] == ["customer"]
    monkeypatch.undo()
    assert [e.body["text"] for e in house.store.events(talk.attempt) if e.kind == "unheard"] == [SORRY]


def test_nobody_takes_anothers_and_nobody_alone(house: House) -> None:
    told = house.begun()
    for somebody in (house.ben, house.tess, alone()):
        with pytest.raises(SittingError, match="no such sitting"):
            Taking(house.store, somebody, told.id)
    with pytest.raises(SittingError, match="signed in"):
        house.sittings.begin(alone(), "complaints@1")
    with pytest.raises(SittingError, match="no such sitting"):
        Taking(house.store, house.ann, "a guess")


def test_it_goes_on_with_what_it_began_with(house: House) -> None:
    told = house.begun()
    house.certifications.withdraw("complaints@1", "a mistake in it", house.tess)
    house.certifications.publish(TERMS.replace("version: 1", "version: 2").encode(), "complaints.yaml")
    assert house.taking(told).face().stage is Stage.DRILL


def test_what_is_found_out_beforehand_stays_found_out_in_every_window(house: House) -> None:
    alone_in_the_pool = TERMS.replace("late_delivery, price_increase, insect_in_the_glass", "dead_system")
    one = alone_in_the_pool.replace("id: complaints", "id: dead").replace("draw: 2", "draw: 1")
    house.certifications.publish(one.encode(), "dead.yaml")
    house.certifications.assign("dead@1", house.ann)
    told = house.sittings.begin(house.ann, "dead@1")
    taking = house.taking(told)
    talk = taking.face().talk
    assert talk
    assert talk.scenario.preparation
    contact = talk.scenario.preparation.contacts[0].id
    taking.visit(contact)
    taking.ask_management()
    seen = house.taking(told).seen().talk
    assert seen
    assert (seen.visited, seen.asked_management, seen.stage) == ((contact,), True, drills.Stage.PREPARING)
    taking.prepare(options=["A new system by Friday"])
    seen = house.taking(told).seen().talk
    assert seen
    assert seen.stage is drills.Stage.TALKING


def test_many_windows_at_once_are_one_sitting_and_one_drill(house: House) -> None:
    def window(_: int) -> tuple[str, str]:
        store = Store(house.store.database)
        told = Sittings(store).begin(house.ann, "complaints@1")
        talk = Taking(store, house.ann, told.id).face().talk
        assert talk
        return told.id, talk.attempt

    with ThreadPoolExecutor(6) as threads:
        assert len(set(threads.map(window, range(6)))) == 1
    (told,) = house.sittings.of(house.ann)
    assert len(told.drills) == 1
    assert len(load(house.store, told.attempts[0]).lines) == 1
    assert len(house.store.attempts(None, owner=house.ann.id)) == 1
