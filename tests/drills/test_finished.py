"""Which drills count, and that each is graded once."""

import pytest

from drills.drill import Drill
from drills.grading import grade_attempt
from drills.loading import load
from drills.planning.finished import Ledger, finished
from drills.planning.scheduling import Reason, deal, next_up
from drills.store import Store
from simulator import catalogue
from simulator.ending import GONE
from tests.drills.practised import FULL, SHELF

RUDE = "You people always complain. You are being ridiculous, and it is your own fault."


def begun(store: Store) -> Drill:
    return Drill.begin(store, *catalogue.find("late_delivery"), seed=7)


@pytest.fixture
def lost(store: Store) -> Drill:
    drill = begun(store)
    while drill.attempt.ending is None:
        drill.reply(RUDE)
        drill.answer()
    return drill


def test_a_drill_counts_once_it_has_ended(store: Store, lost: Drill) -> None:
    done = finished(lost.attempt)
    assert done is not None
    assert done.ending in GONE
    assert (done.scenario, done.name, done.at) == ("late_delivery", "Bill", lost.attempt.lines[-1].at)
    graded = grade_attempt(lost.attempt, "full")
    assert [(r.id, r.level) for r in done.results] == [(r.id, r.level) for r in graded.criteria]


def test_a_talk_that_goes_on_or_was_left_does_not_count(store: Store) -> None:
    drill = begun(store)
    assert finished(drill.attempt) is None
    drill.abandon()
    assert finished(load(store, drill.attempt.id)) is None


def test_a_lost_customer_is_planned_for_tomorrow(store: Store, lost: Drill) -> None:
    ledger = Ledger(store)
    deck = deal(ledger.finished(entry.id for entry in store.attempts()), FULL)
    assert {card.level for card in deck.cards if card.criterion == "avoiding_argument"} == {0}
    now = lost.attempt.lines[-1].at
    bill = next(one for one in next_up(deck, SHELF, now) if one.scenario == "late_delivery")
    assert bill.reason is Reason.RESTING
    assert bill.why.endswith("with Bill today; it is due tomorrow.")


def test_a_drill_is_graded_once_until_something_is_added_to_it(store: Store, lost: Drill) -> None:
    ledger, id_ = Ledger(store), lost.attempt.id
    (first,) = ledger.finished([id_])
    (again,) = ledger.finished([id_])
    assert again is first
    store.append(id_, lost.attempt.version, "abandoned", {})
    assert ledger.finished([id_]) == ()


def test_an_attempt_that_cannot_be_read_is_left_out(store: Store, lost: Drill) -> None:
    # back to a reply that is none of its own
    store.append(lost.attempt.id, lost.attempt.version, "rewound", {"to": 999})
    assert Ledger(store).finished([lost.attempt.id, "nobody"]) == ()
