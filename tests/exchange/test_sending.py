"""A store is told everything, at least once and as if once, through whatever goes wrong on the way."""

from collections.abc import Iterator
from contextlib import suppress
from functools import partial
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from desk.remarks import Remarks
from exchange.drills import DrillResults
from exchange.gathering import Source
from exchange.learning_store import LearningStore, LearningStoreError
from exchange.outbox import Outbox, Refusal
from exchange.sending import Sending, Tally
from exchange.statements import statements
from models.exchange import Exchange
from record.database import Database
from rubric.criteria import load_rubric
from tests.exchange.conftest import House
from tests.exchange.outcomes import NAMING
from tests.exchange.record_store import CUT, KEY, USER, Fault, RecordStore, storing

pytestmark = pytest.mark.enable_socket


@pytest.fixture
def lrs(monkeypatch: pytest.MonkeyPatch) -> Iterator[RecordStore]:
    monkeypatch.setenv("LRS_KEY", KEY)
    with storing() as store:
        yield store


def reached(lrs: RecordStore, waits: list[float] | None = None, **more: Any) -> LearningStore:
    known = {"store": lrs.address, "user": USER, "key_variable": "LRS_KEY", "patience": 5}
    return LearningStore(
        Exchange.model_validate(known | more), wait=(waits if waits is not None else []).append
    )


def send(lrs: RecordStore, house: House, sources: tuple[Source, ...] | None = None, **more: Any) -> Tally:
    with reached(lrs, **more) as store:
        sending = Sending(NAMING, Outbox(house.store.database, store.address), store)
        return sending.send(DrillResults(house.store).sources() if sources is None else sources)


def made(house: House) -> list[str]:
    outcomes = [source.read() for source in DrillResults(house.store).sources()]
    return [one["id"] for outcome in outcomes for one in statements(outcome, NAMING)]


def test_what_was_assigned_or_handed_in_is_told_and_what_was_practised_is_not(
    lrs: RecordStore, house: House
) -> None:
    tally = send(lrs, house)
    sessions = [one["context"]["extensions"] for one in lrs.kept.values()]
    told = {value for known in sessions for name, value in known.items() if name.endswith("/sessionid")}
    assert told == {house.assigned.id, house.handed_in.id}
    assert tally == Tally(delivered=len(lrs.kept))
    verbs = [one["verb"]["display"]["en"] for one in lrs.kept.values()]
    assert verbs == 2 * ["initialized", "completed", "failed", "terminated"]


def test_no_word_of_the_talk_leaves(lrs: RecordStore, house: House) -> None:
    send(lrs, house)
    told = str(lrs.kept)
    said = {line.text for drill in (house.assigned, house.handed_in) for line in drill.lines}
    assert not [text for text in said if text in told]
    assert "fool" not in told
    assert "Ann Lee" not in told


def test_what_is_there_is_not_sent_again(lrs: RecordStore, house: House) -> None:
    send(lrs, house)
    asked = len(lrs.asked)
    assert send(lrs, house) == Tally()
    assert len(lrs.asked) == asked


def test_a_trainers_decision_follows_by_itself(lrs: RecordStore, house: House) -> None:
    send(lrs, house)
    before = set(lrs.kept)
    rubric = load_rubric("core")
    levels = {entry.criterion.id: 4 for entry in rubric.entries}
    Remarks(house.store.database).score(
        house.tess, house.assigned.id, rubric, levels, "passed", "I heard it otherwise."
    )
    assert send(lrs, house).delivered == 1
    (new,) = set(lrs.kept) - before
    assert lrs.kept[new]["verb"]["display"]["en"] == "passed"
    assert lrs.kept[new]["context"]["statement"]["id"] in before
    assert "otherwise" not in str(lrs.kept)


def test_a_second_destination_is_told_everything_too(lrs: RecordStore, house: House) -> None:
    send(lrs, house)
    with storing() as other:
        assert send(other, house).delivered == len(lrs.kept)
        assert other.kept == lrs.kept


@pytest.mark.parametrize("fault", [CUT, 500, 502, 503, 429, 408])
def test_one_fault_is_asked_again_and_leaves_nothing_double(
    lrs: RecordStore, house: House, fault: Fault
) -> None:
    lrs.faults.append(fault)
    send(lrs, house)
    assert list(lrs.kept) == made(house)


def test_a_store_is_left_alone_as_long_as_it_asks_to_be(lrs: RecordStore, house: House) -> None:
    lrs.faults.extend([(503, "7"), (429, "99999")])
    waits: list[float] = []
    with reached(lrs, waits) as store:
        sending = Sending(NAMING, Outbox(house.store.database, store.address), store)
        sending.send(DrillResults(house.store).sources())
    assert waits == [7.0, 60.0]


def test_a_store_that_stays_away_is_told_the_rest_later(lrs: RecordStore, house: House) -> None:
    lrs.faults.extend([CUT, CUT, CUT])
    with pytest.raises(LearningStoreError, match="what was not sent stays to be sent"):
        send(lrs, house, tries=3)
    send(lrs, house)
    assert list(lrs.kept) == made(house)


def test_a_conflict_counts_as_delivered(lrs: RecordStore, house: House) -> None:
    there = made(house)[2]
    lrs.kept[there] = {"id": there, "told": "earlier, a little differently"}
    assert send(lrs, house).delivered == len(made(house))
    assert set(lrs.kept) == set(made(house))
    assert send(lrs, house) == Tally()


def test_what_is_refused_is_named_and_kept_and_does_not_hold_up_the_rest(
    lrs: RecordStore, house: House
) -> None:
    refused = made(house)[2]
    lrs.unwanted.add(refused)
    tally = send(lrs, house)
    named = Refusal(refused, house.assigned.id, "code 400: [31mthat will not do")
    assert tally == Tally(delivered=len(made(house)) - 1, refused=(named,))
    outbox = Outbox(house.store.database, lrs.address)
    assert outbox.refusals() == (named,)

    lrs.unwanted.clear()
    assert send(lrs, house) == Tally(delivered=1)
    assert set(lrs.kept) == set(made(house))
    assert outbox.refusals() == ()


@pytest.mark.parametrize("status", [401, 403])
def test_who_is_not_let_in_is_told_so_and_the_key_is_not_shown(
    lrs: RecordStore, house: House, status: int
) -> None:
    lrs.faults.append(status)
    with pytest.raises(LearningStoreError, match="does not let this user in") as told:
        send(lrs, house)
    assert KEY not in str(told.value)
    assert lrs.asked == [len(made(house))]


@pytest.mark.parametrize("status", [302, 404, 405])
def test_an_address_without_a_store_is_said(lrs: RecordStore, house: House, status: int) -> None:
    lrs.faults.append(status)
    with pytest.raises(LearningStoreError, match="no learning record store"):
        send(lrs, house)


def test_nothing_is_sent_without_the_key(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("LRS_KEY", raising=False)
    with pytest.raises(LearningStoreError, match="LRS_KEY is not set"):
        LearningStore(Exchange(store="https://lrs.example.com", user=USER, key_variable="LRS_KEY"))
    with pytest.raises(LearningStoreError, match=r"exchange\.store"):
        LearningStore(Exchange())


def test_nobody_listens(house: House) -> None:
    with storing() as gone:
        pass
    with pytest.raises(LearningStoreError, match="could not be reached"):
        send(gone, house, user="", tries=2)


faults = some.lists(some.sampled_from([CUT, 500, 503, 401, 404]), max_size=6)


@settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(some.lists(faults, max_size=4))
def test_through_any_faults_everything_is_there_in_the_end(
    lrs: RecordStore, house: House, runs: list[list[Fault]]
) -> None:
    lrs.kept.clear()
    database = Database("sqlite://")
    read = {source.id: source.read() for source in DrillResults(house.store).sources()}
    sources = tuple(Source(id_, "", partial(read.__getitem__, id_)) for id_ in read)
    for run in [*runs, []]:
        lrs.faults.clear()
        lrs.faults.extend(run)
        with suppress(LearningStoreError), reached(lrs, tries=2) as store:
            Sending(NAMING, Outbox(database, lrs.address), store).send(sources)
    assert list(lrs.kept) == made(house)
    database.close()
