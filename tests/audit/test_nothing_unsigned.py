"""Nothing that counts of a certification stands unsigned: the last head is the ledger's end after each step."""

from dataclasses import replace

from audit.heads import Signing, WitnessFile
from audit.records import verify
from certification.case import case
from certification.decisions import Decisions
from certification.proctor import Proctor
from certification.sitting import Kind as Sat
from certification.sitting import Stage
from drills.store import Store
from record.keys import Keys, default_folder
from record.ledger import Ledger
from tests.certification import bench as benches
from tests.certification.bench import Bench
from tests.certification.conftest import House
from tests.certification.conftest import clock as _clock
from tests.certification.conftest import house as _house
from tests.certification.talked import INSULT, said

bench, clock, house = benches.bench, _clock, _house


def signed(store: Store, keys: Keys) -> bool:
    """Whether nothing could be cut off the ledger's end unseen."""
    head = WitnessFile(keys.folder).last()
    end = max(one.number for one in Ledger(store.database).mentions(*_kinds(store)))
    return head is not None and head.number == end


def _kinds(store: Store) -> list[str]:
    with store.database.transaction() as connection:
        return [row.kind for row in connection.exec_driver_sql("SELECT DISTINCT kind FROM ledger")]


def watched(bench: Bench) -> tuple[Bench, Decisions]:
    store = Store(bench.store.database, Signing(bench.keys))
    made = replace(bench, store=store)
    return made, made.decisions


def test_each_decision_and_each_certificate_is_signed(bench: Bench) -> None:
    made, decisions = watched(bench)
    passed, failed = made.sat(said("exemplary")), made.sat([INSULT] * 6)
    assert not signed(made.store, bench.keys)
    decisions.settle(passed)
    assert signed(made.store, bench.keys)
    decisions.settle(failed)
    assert signed(made.store, bench.keys)
    decisions.appeal(made.ann, failed, "Read it again.")
    assert signed(made.store, bench.keys)
    decisions.review(made.tess, failed, made.levels(failed, 3), "passed", "I hear an apology.")
    assert signed(made.store, bench.keys)
    decisions.revoke(made.tess, passed, "somebody else typed")
    assert signed(made.store, bench.keys)
    Proctor(made.store, made.tess).void(failed, "somebody else typed")
    assert signed(made.store, bench.keys)
    assert verify(made.store.database, bench.keys).whole


def test_a_grade_cut_off_the_ledgers_end_is_missed(bench: Bench) -> None:
    made, decisions = watched(bench)
    sitting = made.sat([INSULT] * 6)
    decisions.settle(sitting)
    assert case(made.store, sitting).told.ruling
    with made.store.database.transaction() as connection:
        connection.exec_driver_sql("DELETE FROM ledger WHERE number = (SELECT max(number) FROM ledger)")
    (found,) = verify(made.store.database, bench.keys).findings
    assert "is gone: the ledger ends with entry" in found.words


def test_a_sitting_is_signed_when_it_begins_at_each_end_and_when_a_proctor_steps_in(house: House) -> None:
    keys = Keys(default_folder())
    keys.make()
    store = Store(house.store.database, Signing(keys))
    hall = replace(house, store=store, sittings=type(house.sittings)(store))
    sitting = hall.begun()
    assert signed(store, keys)
    hall.proctor.pause(sitting.id, "a fire alarm")
    assert signed(store, keys)
    hall.proctor.resume(sitting.id, "it was a drill")
    for _ in range(2):
        hall.taking(sitting).face()
        hall.taking(sitting).leave()
        assert Ledger(store.database).of(sitting.id)[-1].kind in (Sat.DRILL_ENDED, Sat.CLOSED)
        assert signed(store, keys)
    assert hall.taking(sitting).seen().stage is Stage.CLOSED
