"""A proctor steps in, always with a cause, and never for themselves."""

import pytest

from certification.proctor import Proctor
from certification.published import CertificationError
from certification.sitting import How, Stage
from certification.sitting_record import SittingError
from certification.sittings import Sittings
from certification.taking import Taking
from drills.loading import load
from people.person import alone
from tests.certification.conftest import House


def minutes_left(house: House) -> float:
    (watched,) = house.proctor.watch()
    assert watched.left is not None
    return watched.left.total_seconds() / 60


def test_a_pause_stops_the_clock_and_the_talk(house: House) -> None:
    told = house.begun()
    taking = house.taking(told)
    talk = taking.face().talk
    assert talk
    house.clock.passes(minutes=5)
    house.proctor.pause(told.id, "a fire alarm")
    house.clock.passes(minutes=60)
    with pytest.raises(SittingError, match="paused: a fire alarm"):
        taking.reply(talk, "I am sorry.")
    house.proctor.resume(told.id, "everybody is back")
    assert 14.9 < minutes_left(house) <= 15.1
    taking.reply(talk, "I am sorry.")


def test_an_extension_has_to_come_in_time(house: House) -> None:
    told = house.begun()
    with pytest.raises(SittingError, match="no drill is under way"):
        house.proctor.extend(told.id, 10, "a slow connection")
    house.taking(told).face()
    house.proctor.extend(told.id, 10, "a slow connection")
    house.clock.passes(minutes=25)
    assert 4.9 < minutes_left(house) < 5.1
    house.clock.passes(minutes=6)
    with pytest.raises(SittingError, match="no drill is under way"):
        house.proctor.extend(told.id, 10, "a slow connection")


def test_an_end_grades_what_was_said_and_a_void_nothing(house: House) -> None:
    told = house.begun()
    house.taking(told).face()
    ended = house.proctor.end(told.id, "the room had to be left")
    assert ended.stage is Stage.CLOSED
    assert ended.drills[0].how is How.PROCTOR
    assert not ended.whole
    assert load(house.store, ended.attempts[0]).stopped == "proctor"
    void = house.proctor.void(told.id, "the wrong person sat there")
    assert void.stage is Stage.VOID
    with pytest.raises(SittingError, match="void already"):
        house.proctor.void(told.id, "again")
    with pytest.raises(SittingError, match="over"):
        house.proctor.pause(told.id, "too late")
    assert [incident.by for incident in void.incidents] == [house.tess.id] * 2


@pytest.mark.parametrize("because", ["", "  ", "x", "x" * 1001])
def test_there_is_always_a_cause(house: House, because: str) -> None:
    told = house.begun()
    with pytest.raises(CertificationError, match="say why"):
        house.proctor.pause(told.id, because)
    assert house.sittings.sitting(told.id).stage is Stage.BETWEEN


def test_nobody_watches_over_themselves_and_trainees_over_nobody(house: House) -> None:
    for somebody in (house.ann, alone()):
        with pytest.raises(SittingError, match="for trainers"):
            Proctor(house.store, somebody)
    house.certifications.assign("complaints@1", house.tess, house.tess)
    mine = house.sittings.begin(house.tess, "complaints@1")
    assert house.proctor.watch() == ()
    with pytest.raises(SittingError, match="their own sitting"):
        house.proctor.extend(mine.id, 10, "I am slow today")


def test_who_watches_sees_that_somebody_is_at_it_and_not_what_is_said(house: House) -> None:
    told = house.begun()
    taking = house.taking(told)
    talk = taking.face().talk
    assert talk
    before = house.proctor.watch()[0]
    taking.reply(talk, "Between us")
    after = house.proctor.watch()[0]
    assert after.events > before.events
    assert after.last > before.last
    assert (after.name, after.place, after.drills) == ("Ann Lee", 1, 2)
    assert "Between us" not in repr(after)


def test_what_is_paused_while_the_server_is_away_is_not_given_back_twice(house: House) -> None:
    told = house.begun()
    house.taking(told).face()
    house.proctor.pause(told.id, "a fire alarm")
    house.clock.away(minutes=30)
    house.proctor.resume(told.id, "everybody is back")
    assert 19.9 < minutes_left(house) <= 20
    assert Sittings(house.store).sitting(told.id).stage is Stage.DRILL
    assert Taking(house.store, house.ann, told.id).seen().left
