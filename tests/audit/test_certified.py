"""Sittings as evidence: what is handed out of one, what is found in it, and what is left of it once it is erased."""

import pytest

from audit import layout
from audit.erasing import Eraser
from audit.evidence import check, gather
from audit.heads import Signing
from audit.records import verify
from certification.case import case
from certification.results import Kind
from certification.sitting import Kind as Sat
from credentials.register import certificate
from drills.store import Store
from record.ledger import Ledger
from tests.certification import house as homes
from tests.certification.house import House
from tests.certification.talked import said

house = homes.house
WHY = "Ann was pale and said so"


def passed(house: House) -> tuple[str, str]:
    """A sitting that earned a certificate, and its code."""
    sitting = house.sat(said("exemplary"))
    code = house.decisions.settle(sitting).told.certificate
    assert code
    return sitting, code


def test_evidence_of_a_certified_drill_brings_its_sitting_with_it(house: House) -> None:
    sitting, _ = passed(house)
    (attempt,) = case(house.store, sitting).sat.attempts
    store = Store(house.store.database, Signing(house.keys))
    store.seal(attempt)
    found = gather(house.store.database, house.keys, attempt)
    kinds = {getattr(row, "kind", "") for row in found.ledger if getattr(row, "subject", "") == sitting}
    assert {Sat.BEGUN, Sat.DRILL_BEGUN, Sat.CLOSED, Kind.GRADED, Kind.CERTIFIED} <= kinds
    assert check(layout.written(found), house.keys.named).whole


def test_a_certificate_changed_in_the_record_is_found(house: House) -> None:
    _, code = passed(house)
    assert verify(house.store.database, house.keys).whole
    with house.store.database.transaction() as connection:
        connection.exec_driver_sql("UPDATE certificates SET credential = replace(credential, 'Ann', 'Eve')")
    (found,) = verify(house.store.database, house.keys).findings
    assert found.words == f"the certificate {code} is not the one that was issued"
    with house.store.database.transaction() as connection:
        connection.exec_driver_sql("DELETE FROM certificates")
    (found,) = verify(house.store.database, house.keys).findings
    assert found.words == f"the certificate {code} was issued, and is gone"


def test_of_somebody_erased_it_stays_that_a_certificate_was_issued(house: House) -> None:
    sitting, code = passed(house)
    Eraser(house.store.database).person(house.ann, "they asked for it")
    left = certificate(house.store.database, code)
    assert (left.credential, left.person) == (None, None)
    assert left.fingerprint
    entries = Ledger(house.store.database).of(sitting)
    assert {entry.kind for entry in entries if entry.body} <= {
        Sat.BEGUN,
        Sat.DRILL_BEGUN,
        Sat.DRILL_ENDED,
        Sat.CLOSED,
        Kind.CERTIFIED,
    }
    assert verify(house.store.database, house.keys).findings == ()


@pytest.mark.parametrize("reviewed", [False, True])
def test_reviewers_and_reports_go_on_where_somebody_was_erased(house: House, reviewed: bool) -> None:
    # the exemplary seller comes to 82 with Bill
    sitting = house.sat(said("exemplary"), mark=80, margin=5)
    house.decisions.settle(sitting)
    assert house.decisions.waiting(house.tess)
    if reviewed:
        house.decisions.review(house.tess, sitting, house.levels(sitting, 2), "failed", WHY)
    Eraser(house.store.database).person(house.ann, "they asked for it")
    assert house.decisions.waiting(house.tess) == ()
    assert house.decisions.settle(sitting).told.erased
    with house.store.database.transaction() as connection:
        kept = connection.exec_driver_sql("SELECT body FROM ledger WHERE body IS NOT NULL").scalars().all()
    assert WHY not in "".join(kept)
    assert verify(house.store.database, house.keys).findings == ()
