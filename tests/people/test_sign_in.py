"""Coming in and going out: by a token that is kept as a hash, runs out, and can be taken back."""

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

import pytest

from drills.store import Store
from people.knocking import TooOftenError
from people.person import Person
from people.register import Register, RegisterError
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


def shut_out(house: House, login: str = "ann") -> None:
    """Somebody far away tries until the login's door is shut for long."""
    for number in range(16):
        house.clock.now += timedelta(minutes=15)
        with pytest.raises(NotLetInError):
            house.enter(login, "wrong wrong wrong", f"10.9.9.{number}")
    with pytest.raises(TooOftenError):
        house.enter(login, PASSWORD, "10.0.0.1")


def test_nobody_can_shut_out_a_browser_in_which_somebody_has_come_in_before(house: House) -> None:
    mark = house.sign_ins.mark("ann")
    shut_out(house)
    token = house.sign_ins.enter("Ann", PASSWORD, "10.0.0.1", 7, mark)
    assert house.sign_ins.whose(token) == house.ann
    # that somebody came in there opens nothing for whoever guesses elsewhere
    with pytest.raises(TooOftenError):
        house.enter()


def test_with_a_mark_there_are_as_few_tries_as_without(house: House) -> None:
    mark = house.sign_ins.mark("ann")
    for _ in range(5):
        with pytest.raises(NotLetInError):
            house.sign_ins.enter("ann", "wrong wrong wrong", "10.0.0.1", 7, mark)
    with pytest.raises(TooOftenError):
        house.sign_ins.enter("ann", PASSWORD, "10.0.0.1", 7, mark)


def test_a_mark_is_good_for_one_login_and_one_password_and_cannot_be_made_up(house: House) -> None:
    house.register.add("ben", "Ben", password="another kettle altogether")
    mark, bens = house.sign_ins.mark("ann"), house.sign_ins.mark("ben")
    assert house.register.marked("ANN", mark)
    made_up = ["", "x", "x.y", ".", mark[:-1], f"{mark}0", bens, mark.replace(".", "..", 1), "\udc80.\udc80"]
    assert not [each for each in made_up if house.register.marked("ann", each)]
    assert not house.register.marked("nobody", mark)
    assert house.sign_ins.mark("nobody") == ""
    house.register.set_password(house.ann.id, "the third kettle of this week")
    assert not house.register.marked("ann", mark)


def test_a_login_is_one_however_it_is_spelt(house: House) -> None:
    zoe = house.register.add("Zoë", "Zoe Moss", password=PASSWORD)
    assert house.register.by_login("zoe\N{COMBINING DIAERESIS}") == zoe
    with pytest.raises(RegisterError, match="already"):
        house.register.add("ｚｏë", "Somebody else")
    for hidden in ("ann\N{ZERO WIDTH SPACE}", "\N{RIGHT-TO-LEFT OVERRIDE}nna", "ann\0"):
        with pytest.raises(RegisterError, match="one word"):
            house.register.add(hidden, "Somebody else")
