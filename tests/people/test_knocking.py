"""Tries to come in are few, and the waits between them grow."""

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drills.store import Store
from people.knocking import LONGEST_WAIT, Door, Knocking, TooOftenError, address_door, login_door

NOON = datetime(2026, 5, 1, 12, tzinfo=UTC)
DOOR = Door("a door", 3)


@given(st.integers(1, 10_000))
def test_a_wait_never_gets_shorter_and_has_an_end(tries: int) -> None:
    assert DOOR.wait(tries) <= DOOR.wait(tries + 1) <= LONGEST_WAIT


def test_the_first_tries_are_free_and_then_the_wait_doubles() -> None:
    assert [DOOR.wait(tries).total_seconds() for tries in range(1, 7)] == [0, 0, 1, 2, 4, 8]


def test_a_shut_door_counts_nothing_and_opens_again(store: Store) -> None:
    knocking = Knocking(store.database)
    for _ in range(3):
        knocking.knock((DOOR,), NOON)
    for _ in range(10):
        with pytest.raises(TooOftenError) as refused:
            knocking.knock((DOOR,), NOON)
        assert refused.value.wait == timedelta(seconds=1)
    knocking.knock((DOOR,), NOON + timedelta(seconds=1))
    with pytest.raises(TooOftenError, match="wait 2 seconds"):
        knocking.knock((DOOR,), NOON + timedelta(seconds=1))


def test_who_comes_in_rightly_begins_anew_at_that_door_alone(store: Store) -> None:
    knocking, other = Knocking(store.database), Door("another", 3)
    for _ in range(3):
        knocking.knock((DOOR, other), NOON)
    knocking.opened(DOOR, NOON)
    knocking.knock((DOOR,), NOON)
    with pytest.raises(TooOftenError):
        knocking.knock((other,), NOON)


def test_many_at_once_are_counted_too(store: Store) -> None:
    knocking = Knocking(store.database)

    def let_through(_: int) -> bool:
        try:
            knocking.knock((DOOR,), NOON)
        except TooOftenError:
            return False
        return True

    with ThreadPoolExecutor(8) as threads:
        assert sum(threads.map(let_through, range(24))) <= DOOR.free


def test_an_address_has_more_room_than_a_login() -> None:
    assert address_door("10.0.0.1").free > login_door("ann").free
    assert login_door(" Ann ") == login_door("ann")
    assert "ann" not in login_door("ann").key


def test_a_machine_with_a_network_of_addresses_has_one_door() -> None:
    assert address_door("2001:db8:1:2:3:4:5:6") == address_door("2001:db8:1:2::9")
    assert address_door("2001:db8:1:2::9") != address_door("2001:db8:1:3::9")
    assert address_door("::ffff:10.0.0.1") == address_door("10.0.0.1") != address_door("10.0.0.2")
    assert address_door("a name").name == "address a name"


def test_a_login_has_one_door_however_it_is_spelt() -> None:
    ways = ["ann", " ANN ", "ａｎｎ", "Ann"]
    assert {login_door(way) for way in ways} == {login_door("ann")}
    assert login_door("anné") == login_door("anne\N{COMBINING ACUTE ACCENT}")
