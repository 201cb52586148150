"""A certification may limit in how many days every customer has to be met; the server's clock rules it."""

from datetime import timedelta

import pytest

from certification.allowances import Allowances
from certification.clock import Allowance
from certification.deciding import Outcome, Why
from certification.decisions import Decisions
from certification.proctor import MOST_DAYS
from certification.settling import TOO_LATE
from certification.sitting import Kind, Stage
from certification.sitting_record import SittingError
from tests.certification.conftest import TERMS, House

DAY = 24 * 60


@pytest.fixture
def limited(house: House) -> House:
    """The same house with a second version, which has to be sat within a day."""
    terms = TERMS.replace("version: 1", "version: 2") + "within: 1\n"
    house.certifications.publish(terms.encode(), "complaints.yaml", house.tess)
    house.certifications.assign("complaints@2", house.ann, house.tess)
    return house


def begun(house: House) -> str:
    return house.sittings.begin(house.ann, "complaints@2").id


def test_without_a_limit_it_takes_as_long_as_it_takes(house: House) -> None:
    sat = house.begun()
    house.clock.passes(days=200)
    assert house.taking(sat).seen().until is None
    assert house.taking(sat).face().stage is Stage.DRILL


def test_it_is_told_before_and_between_the_talks_and_not_once_the_last_is_begun(limited: House) -> None:
    (standing,) = (one for one in limited.sittings.standing(limited.ann) if one.notice.version == 2)
    assert standing.notice.within == 1
    sitting = limited.sittings.begin(limited.ann, "complaints@2")
    seen = limited.taking(sitting).seen()
    assert seen.until
    assert seen.until - sitting.begun_at == timedelta(days=1)
    limited.taking(sitting).face()
    assert limited.taking(sitting).seen().until
    limited.taking(sitting).leave()
    assert limited.taking(sitting).face().until is None


def test_when_it_is_over_the_sitting_closes_in_writing_and_a_person_decides(limited: House) -> None:
    sitting = begun(limited)
    taking = limited.taking(limited.sittings.sitting(sitting))
    taking.face()
    taking.leave()
    limited.clock.passes(days=1)
    assert taking.seen().stage is Stage.CLOSED
    with pytest.raises(SittingError, match="over"):
        taking.face()
    told = limited.sittings.sitting(sitting)
    (closed,) = (one for one in told.incidents if one.kind == Kind.CLOSED)
    assert (closed.because, closed.by) == (TOO_LATE, None)
    assert len(told.drills) == 1
    # who has said nothing has failed; with one customer met and one not, a person decides
    (grade,) = Decisions(limited.store).settle(sitting).told.grades
    assert grade.decision.outcome is Outcome.FAILED
    assert [one.why for one in grade.decision.reasons] == [Why.SILENT]


def test_a_talk_that_was_begun_in_time_goes_on_to_its_end(limited: House) -> None:
    sitting = limited.sittings.begin(limited.ann, "complaints@2")
    limited.clock.passes(minutes=DAY - 5)
    assert limited.taking(sitting).face().stage is Stage.DRILL
    limited.clock.passes(minutes=10)
    seen = limited.taking(sitting).seen()
    assert seen.stage is Stage.DRILL
    assert seen.left
    limited.taking(sitting).leave()
    assert limited.taking(sitting).seen().stage is Stage.CLOSED


def test_a_proctor_gives_more_days_and_a_pause_costs_none(limited: House) -> None:
    sitting = begun(limited)
    limited.proctor.prolong(sitting, 2, "the line was down")
    limited.proctor.pause(sitting, "a strike")
    limited.clock.passes(days=5)
    limited.proctor.resume(sitting, "it is over")
    within = limited.sittings.sitting(sitting).within
    assert within
    assert timedelta(days=2, hours=23) < within.left(limited.clock()) <= timedelta(days=3)
    assert limited.proctor.watch()[0].until
    incident = limited.sittings.sitting(sitting).incidents[0]
    assert (incident.kind, incident.days, incident.by) == (Kind.PROLONGED, 2, limited.tess.id)


@pytest.mark.parametrize("days", [0, MOST_DAYS + 1])
def test_days_are_given_within_bounds(limited: House, days: int) -> None:
    with pytest.raises(SittingError, match="1 to"):
        limited.proctor.prolong(begun(limited), days, "the line was down")


def test_where_no_days_are_limited_none_are_given(house: House) -> None:
    with pytest.raises(SittingError, match="does not limit"):
        house.proctor.prolong(house.begun().id, 1, "the line was down")


def test_time_in_which_the_server_was_away_is_given_back(limited: House) -> None:
    sitting = begun(limited)
    limited.clock.away(minutes=2 * DAY)
    limited.clock.passes(minutes=1)
    within = limited.sittings.sitting(sitting).within
    assert within
    assert within.left(limited.clock()) > timedelta(hours=23)


def test_who_is_allowed_more_time_is_allowed_more_days(limited: House) -> None:
    Allowances(limited.store).grant(limited.tess, limited.ann.id, Allowance(percent=150), "reads slowly")
    within = limited.sittings.sitting(begun(limited)).within
    assert within
    assert within.whole == timedelta(hours=36)
