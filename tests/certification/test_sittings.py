"""Who may sit what, and when: asked for, counted, waited for; and whom they will meet is no business of theirs."""

from dataclasses import asdict

import pytest

from certification.allowances import Allowances
from certification.clock import Allowance
from certification.published import CertificationError
from certification.sitting import Kind
from certification.sitting_record import SittingError
from datafile import DataFileError
from people.person import Person
from people.register import Register
from record.ledger import Ledger
from tests.certification.conftest import TERMS, House


def finished(house: House) -> str:
    """A go of Ann's, ended by the proctor."""
    told = house.begun()
    house.proctor.end(told.id, "the session was over")
    return told.id


def standing(house: House, person: Person | None = None) -> list[str]:
    return [one.against for one in house.sittings.standing(person or house.ann)]


def test_only_what_is_asked_of_somebody_can_be_begun(house: House) -> None:
    assert standing(house) == [""]
    assert standing(house, house.ben) == []
    with pytest.raises(CertificationError, match="no such certification among yours"):
        house.sittings.begin(house.ben, "complaints@1")
    register = Register(house.store.database)
    cohort = register.make_cohort("Spring")
    register.join(cohort.id, house.ben.id)
    assigned = house.certifications.assign("complaints@1", cohort, house.tess)
    assert house.sittings.begin(house.ben, "complaints@1").person == house.ben.id
    house.certifications.unassign(assigned, house.tess)
    assert standing(house, house.ben) == []


def test_between_two_goes_there_is_a_wait_by_the_servers_clock(house: House) -> None:
    finished(house)
    assert standing(house) == ["between two sittings lie 7 days: not before 9 March 2026, 09:00 UTC"]
    with pytest.raises(SittingError, match="not before 9 March 2026"):
        house.begun()
    house.clock.passes(days=7)
    assert standing(house) == [""]
    finished(house)
    house.clock.passes(days=8)
    with pytest.raises(SittingError, match="can be sat 2 times, and that is used up; ask your trainer"):
        house.begun()


def test_what_is_void_was_no_go_unless_it_is_said_to_be(house: House) -> None:
    told = house.begun()
    house.proctor.void(told.id, "the network was down")
    (found,) = house.sittings.standing(house.ann)
    assert (found.left, found.against) == (2, "")
    assert found.past == (told.id,)
    again = house.begun()
    house.proctor.void(again.id, "somebody else sat here", spent=True)
    (found,) = house.sittings.standing(house.ann)
    assert found.left == 1
    assert "not before" in found.against


def test_a_free_retake_is_no_go_and_waits_for_nothing(house: House) -> None:
    sitting_id = finished(house)
    Ledger(house.store.database).append(sitting_id, Kind.RETAKE, {"because": "the reading was wrong"})
    (found,) = house.sittings.standing(house.ann)
    assert (found.left, found.against) == (2, "")


def test_another_version_is_the_same_certification(house: House) -> None:
    finished(house)
    house.certifications.publish(TERMS.replace("version: 1", "version: 2").encode(), "complaints.yaml")
    house.certifications.assign("complaints@2", house.ann, house.tess)
    assert all("not before" in against for against in standing(house))


def test_nobody_is_told_whom_they_will_meet(house: House) -> None:
    house.begun()
    told = repr([asdict(one) for one in house.sittings.standing(house.ann)])
    for customer in ("late_delivery", "price_increase", "insect_in_the_glass"):
        assert customer not in told


def test_nobody_is_met_twice_and_the_next_go_brings_others_first(house: House) -> None:
    first = house.begun()
    assert len({drawn.customer for drawn in first.frozen.drawn}) == 2
    for _ in range(2):
        house.taking(first).face()
        house.taking(first).leave()
    house.clock.passes(days=8)
    met = {drawn.customer for drawn in first.frozen.drawn}
    assert {drawn.customer for drawn in house.begun().frozen.drawn} - met


def test_more_time_is_frozen_with_the_sitting_and_its_reason_is_not_for_everybody(house: House) -> None:
    allowances = Allowances(house.store)
    allowances.grant(house.tess, house.ann.id, Allowance(150, 10), "reads with a screen reader")
    told = house.begun()
    allowances.end(house.tess, house.ann.id, "no longer needed")
    left = house.taking(told).face().left
    assert left
    assert round(left.total_seconds() / 60) == 40
    assert [given.because for given in allowances.history(house.tess, house.ann.id)] == [
        "reads with a screen reader",
        "no longer needed",
    ]
    for viewer in (house.ann, house.ben):
        with pytest.raises(CertificationError, match="review others"):
            allowances.history(viewer, house.ann.id)
    with pytest.raises(CertificationError, match="nobody to themselves"):
        allowances.grant(house.tess, house.tess.id, Allowance(150), "because I say so")
    assert "screen reader" not in repr(told)


def test_a_version_never_changes(house: House) -> None:
    again = house.certifications.publish(TERMS.encode(), "complaints.yaml", house.tess)
    assert [one.at for one in house.certifications.everything()] == [again.at]
    with pytest.raises(CertificationError, match="never changes; write version: 2"):
        house.certifications.publish(TERMS.replace("20", "30").encode(), "complaints.yaml", house.tess)
    with pytest.raises(CertificationError, match="for trainers"):
        house.certifications.publish(TERMS.encode(), "complaints.yaml", house.ann)


def test_what_is_withdrawn_is_begun_no_more(house: House) -> None:
    house.certifications.withdraw("complaints@1", "the rubric is out of date", house.tess)
    assert standing(house) == ["it was withdrawn; nobody can begin it any more"]
    with pytest.raises(SittingError, match="withdrawn"):
        house.begun()
    with pytest.raises(CertificationError, match="withdrawn"):
        house.certifications.assign("complaints@1", house.ben, house.tess)


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        (("draw: 2", "draw: 4"), "complaints.yaml:6: draw: nobody meets the same customer twice"),
        (
            ("late_delivery,", "late_deliveri,"),
            "complaints.yaml:5: pool.0: there is no scenario “late_deliveri”",
        ),
        (("late_delivery,", "price_increase,"), "complaints.yaml:5: pool.1: price_increase stands twice"),
        (("rubric: full", "rubric: fuller"), "complaints.yaml:7: rubric: there is no rubric “fuller”"),
        (("wait: 7", "wait: seven"), "complaints.yaml:12: wait: expected a whole number"),
        (("judge: false", "judges: false"), "complaints.yaml:16: judges: unknown key “judges”"),
        (("margin: 3", "margin: 40"), "complaints.yaml:9: margin: the margin reaches beyond 0 or 100"),
    ],
)
def test_what_is_wrong_is_told_by_file_line_and_key(house: House, wrong: tuple[str, str], told: str) -> None:
    with pytest.raises(DataFileError, match=told.replace(".", r"\.").split("“")[0]):
        house.certifications.publish(TERMS.replace(*wrong).encode(), "complaints.yaml")
