"""Coming in and going out: by a token that is kept as a hash, runs out, and can be taken back."""

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

import pytest

from drills.store import Store
from people.knocking import TooOftenError
from people.person import Person
from people.register import Register
from people.sign_in import NotLetInError, SignIns

PASSWORD = "the kettle is on again"


@dataclass
class Clock:
    now: datetime = field(default_factory=lambda: datetime(2026, 5, 1, 12, tzinfo=UTC))

    def __call__(self) -> datetime:
        return self.now


@dataclass(frozen=True)
class House:
    register: Register
    sign_ins: SignIns
    ann: Person
    clock: Clock

    def enter(self, login: str = "ann", password: str = PASSWORD, address: str = "10.0.0.1") -> str:
        return self.sign_ins.enter(login, password, address, days=7)


@pytest.fixture
def house(store: Store) -> House:
    clock, register = Clock(), Register(store.database)
    ann = register.add("ann", "Ann Lee", password=PASSWORD)
    return House(register, SignIns(store.database, clock), ann, clock)


def test_who_comes_in_is_known_by_their_token(house: House) -> None:
    token, another = house.enter(), house.enter("ANN")
    assert token != another
    assert house.sign_ins.whose(token) == house.sign_ins.whose(another) == house.ann
    assert house.sign_ins.whose("") is None
    assert house.sign_ins.whose(token + "x") is None


def test_of_a_token_only_the_hash_is_kept(store: Store, house: House) -> None:
    token = house.enter()
    with store.database.transaction() as connection:
        (row,) = connection.exec_driver_sql("SELECT * FROM sign_ins").all()
    assert token not in map(str, row)


def test_a_token_runs_out(house: House) -> None:
    token = house.enter()
    house.clock.now += timedelta(days=7, seconds=-1)
    assert house.sign_ins.whose(token)
    house.clock.now += timedelta(seconds=1)
    assert house.sign_ins.whose(token) is None


def test_who_goes_out_is_out_there_and_not_elsewhere(house: House) -> None:
    here, there = house.enter(), house.enter()
    house.sign_ins.leave(here)
    house.sign_ins.leave("no token at all")
    assert house.sign_ins.whose(here) is None
    assert house.sign_ins.whose(there) == house.ann


def test_another_password_and_being_deactivated_sign_out_everywhere(house: House) -> None:
    token = house.enter()
    house.register.set_password(house.ann.id, "quite another sentence")
    assert house.sign_ins.whose(token) is None
    token = house.enter(password="quite another sentence")
    house.register.set_active(house.ann.id, False)
    assert house.sign_ins.whose(token) is None
    with pytest.raises(NotLetInError):
        house.enter(password="quite another sentence")


def test_a_wrong_password_and_an_unknown_login_are_answered_alike(house: House) -> None:
    told = []
    for login in ("ann", "nobody"):
        for _ in range(5):
            with pytest.raises(NotLetInError) as refused:
                house.enter(login, "not the password at all")
            told.append(str(refused.value))
        with pytest.raises(TooOftenError) as wait:
            house.enter(login, "not the password at all")
        told.append(str(wait.value))
    assert told[:6] == told[6:]


def test_after_too_many_tries_the_right_password_has_to_wait_too(house: House) -> None:
    for _ in range(5):
        with pytest.raises(NotLetInError):
            house.enter(password="not the password at all")
    with pytest.raises(TooOftenError):
        house.enter()
    house.clock.now += timedelta(seconds=1)
    assert house.enter()
    assert house.enter()


def test_one_address_cannot_try_everybody(house: House) -> None:
    for tried in range(30):
        with pytest.raises(NotLetInError):
            house.enter(f"nobody{tried}", "not the password at all")
    with pytest.raises(TooOftenError):
        house.enter()
    assert house.enter(address="10.0.0.2")
