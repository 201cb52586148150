"""Sittings as evidence: what is handed out of one, what is found in it, and what is left of it once it is erased."""

import pytest
from sqlalchemy import update

from audit import layout
from audit.erasing import Eraser, ErasureError
from audit.evidence import check, gather
from audit.heads import Signing
from audit.records import verify
from certification.case import case
from certification.results import Kind
from certification.sitting import Kind as Sat
from certification.sitting_record import SAT_DOWN, person_subject
from credentials.register import certificate
from credentials.tables import certificates
from drills.drill import Drill
from drills.loading import load
from drills.store import Store
from exchange.drills import DrillResults
from record.database import now
from record.ledger import Ledger
from simulator import catalogue
from tests.certification import bench as homes
from tests.certification.bench import Bench
from tests.certification.talked import said

bench = homes.bench
BILL = catalogue.scenario("late_delivery")
WHY = "Ann was pale and said so"


def passed(bench: Bench) -> tuple[str, str]:
    """A sitting that earned a certificate, and its code."""
    sitting = bench.sat(said("exemplary"))
    code = bench.decisions.settle(sitting).told.certificate
    assert code
    return sitting, code


def test_evidence_of_a_certified_drill_brings_its_sitting_with_it(bench: Bench) -> None:
    sitting, _ = passed(bench)
    (attempt,) = case(bench.store, sitting).sat.attempts
    store = Store(bench.store.database, Signing(bench.keys))
    store.seal(attempt)
    found = gather(bench.store.database, bench.keys, attempt)
    kinds = {getattr(row, "kind", "") for row in found.ledger if getattr(row, "subject", "") == sitting}
    assert {Sat.BEGUN, Sat.DRILL_BEGUN, Sat.CLOSED, Kind.GRADED, Kind.CERTIFIED} <= kinds
    assert check(layout.written(found), bench.keys.named).whole


def test_a_certificate_changed_in_the_record_is_found(bench: Bench) -> None:
    _, code = passed(bench)
    assert verify(bench.store.database, bench.keys).whole
    with bench.store.database.transaction() as connection:
        connection.exec_driver_sql("UPDATE certificates SET credential = replace(credential, 'Ann', 'Eve')")
    (found,) = verify(bench.store.database, bench.keys).findings
    assert found.words == f"the certificate {code} is not the one that was issued"
    with bench.store.database.transaction() as connection:
        connection.exec_driver_sql("DELETE FROM certificates")
    (found,) = verify(bench.store.database, bench.keys).findings
    assert found.words == f"the certificate {code} was issued, and is gone"


def test_a_certificate_that_was_blotted_out_is_found_and_one_that_was_erased_is_not(bench: Bench) -> None:
    _, code = passed(bench)
    blotted = "UPDATE certificates SET credential = NULL"
    with bench.store.database.transaction() as connection:
        kept = connection.exec_driver_sql("SELECT credential FROM certificates").scalar_one()
        connection.exec_driver_sql(blotted)
    (found,) = verify(bench.store.database, bench.keys).findings
    assert (
        found.words == f"the certificate {code} is gone but for its code, and nothing says that it was erased"
    )
    Eraser(bench.store.database).person(bench.ann, "they asked for it")
    assert verify(bench.store.database, bench.keys).findings == ()
    with bench.store.database.transaction() as connection:
        connection.execute(update(certificates).values(credential=kept))
    (found,) = verify(bench.store.database, bench.keys).findings
    assert found.words == f"the certificate {code} was erased with whom it was given to, and stands there"


def test_of_somebody_erased_it_stays_that_a_certificate_was_issued(bench: Bench) -> None:
    sitting, code = passed(bench)
    Eraser(bench.store.database).person(bench.ann, "they asked for it")
    left = certificate(bench.store.database, code)
    assert (left.credential, left.person) == (None, None)
    assert left.fingerprint
    entries = Ledger(bench.store.database).of(sitting)
    assert {entry.kind for entry in entries if entry.body} <= {
        Sat.BEGUN,
        Sat.DRILL_BEGUN,
        Sat.DRILL_ENDED,
        Sat.CLOSED,
        Kind.CERTIFIED,
    }
    assert verify(bench.store.database, bench.keys).findings == ()


@pytest.mark.parametrize("reviewed", [False, True])
def test_reviewers_and_reports_go_on_where_somebody_was_erased(bench: Bench, reviewed: bool) -> None:
    # the exemplary seller comes to 94 with Bill
    sitting = bench.sat(said("exemplary"), mark=92, margin=5)
    bench.decisions.settle(sitting)
    assert bench.decisions.waiting(bench.tess)
    if reviewed:
        bench.decisions.review(bench.tess, sitting, bench.levels(sitting, 2), "failed", WHY)
    Eraser(bench.store.database).person(bench.ann, "they asked for it")
    assert bench.decisions.waiting(bench.tess) == ()
    assert bench.decisions.settle(sitting).told.erased
    with bench.store.database.transaction() as connection:
        kept = connection.exec_driver_sql("SELECT body FROM ledger WHERE body IS NOT NULL").scalars().all()
    assert WHY not in "".join(kept)
    assert verify(bench.store.database, bench.keys).findings == ()


def test_whoever_is_in_the_middle_of_a_sitting_is_not_erased(bench: Bench) -> None:
    sitting, _ = passed(bench)
    first = case(bench.store, sitting).sat
    ledger = Ledger(bench.store.database)
    ledger.append(person_subject(bench.ann.id), SAT_DOWN, {"sitting": "another"})
    said_then = next(entry.body for entry in ledger.of(sitting) if entry.kind == Sat.BEGUN)
    assert said_then
    ledger.append("another", Sat.BEGUN, said_then)
    going = Drill.begin(bench.store, BILL, mode="certification", owner=bench.ann.owner)
    ledger.append("another", Sat.DRILL_BEGUN, {"attempt": going.attempt.id})
    eraser = Eraser(bench.store.database)
    with pytest.raises(ErasureError, match="a sitting of theirs goes on"):
        eraser.person(bench.ann, "they asked for it")
    assert eraser.older_than(now(), "our rule", certifications=True).attempts == len(first.attempts)
    assert load(bench.store, going.attempt.id).lines


def test_nothing_is_told_elsewhere_of_what_was_erased(bench: Bench) -> None:
    drill = Drill.begin(bench.store, BILL, owner=bench.ann.owner)
    drill.abandon()
    drill.hand_in()
    assert [source.id for source in DrillResults(bench.store).sources()] == [drill.attempt.id]
    Eraser(bench.store.database).older_than(now(), "our rule")
    assert DrillResults(bench.store).sources() == ()
