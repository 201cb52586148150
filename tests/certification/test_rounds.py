"""What is due in a sitting is done though nobody looks at it, and once, however many processes go round."""

from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from threading import Barrier

from audit.erasing import Eraser
from certification.case import case
from certification.decisions import Decisions
from certification.results import Kind, Standing
from certification.rounds import Rounds
from certification.sitting import How
from drills.store import Store
from record.database import now
from record.ledger import Ledger
from tests.certification import bench as benches
from tests.certification.bench import Bench
from tests.certification.conftest import House
from tests.certification.talked import INSULT, said

bench = benches.bench


def rounds(store: Store) -> Rounds:
    return Rounds(store, Decisions)


def test_a_sitting_that_everybody_has_left_is_ended_and_graded(house: House) -> None:
    sat = house.begun()
    house.taking(sat).face()
    going = rounds(house.store)
    going.go()
    assert case(house.store, sat.id).standing is Standing.UNDER_WAY
    house.clock.passes(minutes=21)
    going.go()
    (taken,) = case(house.store, sat.id).sat.drills
    assert taken.how is How.TIME
    assert case(house.store, sat.id).sat.current is None


def test_what_came_of_it_is_there_before_anybody_looks(bench: Bench) -> None:
    going = Rounds(bench.store, lambda _: bench.decisions)
    going.go()
    passed, failed = bench.sat(said("exemplary")), bench.sat([INSULT] * 6)
    going.go()
    assert case(bench.store, passed).told.certificate
    # from now on the time for an appeal runs
    ruling = case(bench.store, failed).told.ruling
    assert ruling
    assert not ruling.passed


def test_going_round_again_writes_nothing(bench: Bench) -> None:
    sitting = bench.sat([INSULT] * 6)
    going = rounds(bench.store)
    going.go()
    written = Ledger(bench.store.database).of(sitting)
    going.go()
    rounds(bench.store).go()
    assert Ledger(bench.store.database).of(sitting) == written


def test_a_server_that_starts_grades_what_was_left(bench: Bench) -> None:
    sitting = bench.sat([INSULT] * 6)
    assert case(bench.store, sitting).standing is Standing.UNGRADED
    rounds(bench.store).go()
    assert case(bench.store, sitting).standing is Standing.FAILED


def test_two_processes_grade_it_once_and_issue_one_certificate(bench: Bench, url: str) -> None:
    sittings = [bench.sat(said("exemplary")) for _ in range(3)]
    at_once = Barrier(2)

    def go(_: int) -> None:
        other = Store(url)
        beside = Rounds(other, lambda store: Decisions(store, bench.decisions._issuing))
        at_once.wait()
        beside.go()
        other.close()

    with ThreadPoolExecutor(2) as pool:
        list(pool.map(go, range(2)))
    for sitting in sittings:
        kinds = Counter(one.kind for one in Ledger(bench.store.database).of(sitting))
        assert (kinds[Kind.GRADED], kinds[Kind.CERTIFIED]) == (1, 1)


def test_one_whose_words_were_erased_before_its_grade_keeps_no_other_waiting(bench: Bench) -> None:
    gone = bench.sat([INSULT] * 6)
    Eraser(bench.store.database).older_than(now() + timedelta(days=1), "kept too long", certifications=True)
    whole = bench.sat([INSULT] * 6)
    rounds(bench.store).go()
    assert case(bench.store, whole).standing is Standing.FAILED
    assert case(bench.store, gone).standing is Standing.UNGRADED
