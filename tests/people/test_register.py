"""The register: who is in it, by which login, with which password, in which cohort."""

import pytest

from drills.store import Store
from errors import UserError
from people.person import Role
from people.register import Register, RegisterError
from tests.people.conftest import Group

PASSWORD = "the kettle is on again"


def test_a_login_is_the_same_in_great_and_small_letters(group: Group) -> None:
    assert group.register.by_login(" ANN ") == group.ann
    with pytest.raises(RegisterError, match="there is somebody with the login “ann” already"):
        group.register.add("Ann", "Another")


@pytest.mark.parametrize("login", ["", " ", "two words", "line\nbreak", "a" * 321])
def test_a_login_is_one_word(group: Group, login: str) -> None:
    with pytest.raises(RegisterError, match="a login is one word"):
        group.register.add(login, "Somebody")


@pytest.mark.parametrize("name", ["", "  ", "a" * 201, "bell\a"])
def test_a_name_is_plain(group: Group, name: str) -> None:
    with pytest.raises(RegisterError, match="a name has"):
        group.register.rename(group.ann.id, name)


def test_somebody_is_renamed_and_becomes_a_trainer(group: Group) -> None:
    group.register.rename(group.ann.id, "  Ann   Leigh ")
    group.register.set_role(group.ann.id, Role.TRAINER)
    changed = group.register.person(group.ann.id)
    assert (changed.name, changed.trains, changed.id) == ("Ann Leigh", True, group.ann.id)
    assert [person.login for person in group.register.everybody(Role.TRAINER)] == ["ann", "tess"]


def test_a_password_lets_in_whom_it_belongs_to(group: Group) -> None:
    group.register.set_password(group.ann.id, PASSWORD)
    assert group.register.has_password("Ann", PASSWORD) == group.ann
    assert group.register.has_password("ann", PASSWORD + " ") is None
    assert group.register.has_password("tess", PASSWORD) is None
    assert group.register.has_password("nobody", PASSWORD) is None


def test_without_a_password_nobody_is_let_in_by_one(group: Group) -> None:
    for guess in ("", "None", "nobody has this password"):
        assert group.register.has_password("ben", guess) is None


def test_the_deactivated_are_not_let_in_and_stay_in_the_register(group: Group) -> None:
    group.register.set_password(group.ann.id, PASSWORD)
    group.register.set_active(group.ann.id, False)
    assert group.register.has_password("ann", PASSWORD) is None
    assert not group.register.person(group.ann.id).active
    group.register.set_active(group.ann.id, True)
    assert group.register.has_password("ann", PASSWORD)


def test_of_a_password_only_its_hash_is_kept(store: Store, group: Group) -> None:
    group.register.set_password(group.ann.id, PASSWORD)
    with store.database.transaction() as connection:
        (kept,) = connection.exec_driver_sql("SELECT password FROM people WHERE login = 'ann'").scalars()
    assert PASSWORD not in kept
    assert kept.startswith("$argon2id$")


@pytest.mark.parametrize("password", ["short", "a" * 1001])
def test_a_password_is_neither_short_nor_endless(group: Group, password: str) -> None:
    with pytest.raises(UserError, match="a password has 10 to 1,000 characters"):
        group.register.set_password(group.ann.id, password)
    assert group.register.has_password("ann", password) is None


def test_people_join_and_leave_cohorts(group: Group) -> None:
    spring = group.register.make_cohort("Spring")
    for person in (group.ben, group.ann, group.ann):
        group.register.join(spring.id, person.id)
    assert group.register.members(spring.id) == (group.ann, group.ben)
    assert group.register.cohorts(group.ann.id) == (spring,)
    group.register.leave(spring.id, group.ann.id)
    assert group.register.members(spring.id) == (group.ben,)
    assert group.register.cohorts(group.ann.id) == ()
    assert group.register.cohorts() == (spring,)


def test_what_is_not_there_is_said(group: Group) -> None:
    with pytest.raises(RegisterError, match="no such person"):
        group.register.set_role("nobody", Role.TRAINER)
    with pytest.raises(RegisterError, match="no such cohort or no such person"):
        group.register.join("nowhere", group.ann.id)
    group.register.make_cohort("Spring")
    with pytest.raises(RegisterError, match="a cohort called “Spring” already"):
        group.register.make_cohort("Spring")


def test_alone_a_name_is_kept_and_nothing_else(store: Store) -> None:
    register = Register(store.database)
    assert register.alone().name == ""
    register.call_me("  Ann ")
    register.call_me("Ann Lee")
    assert (register.alone().name, register.alone().owner) == ("Ann Lee", None)
    register.call_me(" ")
    assert register.alone().name == ""
    assert register.everybody() == ()
