"""Who comes by OpenID Connect is known by the address that the provider vouches for."""

import pytest

from people.openid import UnknownVisitorError, visitor
from people.person import Role
from tests.people.conftest import Group

CLAIMS = {"email": "Cara@Example.org", "name": "Cara  Voss", "email_verified": True}


def test_a_newcomer_is_a_trainee_and_is_known_again(group: Group) -> None:
    cara = visitor(group.register, CLAIMS)
    assert (cara.login, cara.name, cara.role) == ("cara@example.org", "Cara Voss", Role.TRAINEE)
    assert visitor(group.register, {"email": "cara@example.org"}) == cara


def test_who_was_named_a_trainer_comes_as_one(group: Group) -> None:
    named = group.register.add("cara@example.org", "Cara", Role.TRAINER)
    assert visitor(group.register, CLAIMS) == named


@pytest.mark.parametrize("claims", [{}, {"email": ""}, {"email": 7}, CLAIMS | {"email_verified": False}])
def test_nobody_comes_in_without_an_address_that_is_vouched_for(
    group: Group, claims: dict[str, object]
) -> None:
    with pytest.raises(UnknownVisitorError, match="does not vouch"):
        visitor(group.register, claims)


def test_the_deactivated_do_not_come_in_this_way_either(group: Group) -> None:
    cara = visitor(group.register, CLAIMS)
    group.register.set_active(cara.id, False)
    with pytest.raises(UnknownVisitorError, match="no longer sign in"):
        visitor(group.register, CLAIMS)


@pytest.mark.parametrize("name", [None, "", "bell\a", "x" * 500])
def test_a_name_that_is_none_does_not_keep_anybody_out(group: Group, name: str | None) -> None:
    assert visitor(group.register, CLAIMS | {"name": name}).name


@pytest.mark.parametrize(
    "email",
    [
        "\N{KELVIN SIGN}ate@example.org",
        "ｋate@example.org",
        "kate＠example.org",
        "kate@example\N{FULLWIDTH FULL STOP}org",
        "\N{LATIN SMALL LIGATURE FI}n@example.org",
    ],
)
def test_no_address_comes_in_as_the_plainer_one_that_it_looks_like(group: Group, email: str) -> None:
    group.register.add("kate@example.org", "Kate", Role.TRAINER)
    with pytest.raises(UnknownVisitorError):
        visitor(group.register, {"email": email})


def test_an_address_with_letters_of_ones_own_comes_in(group: Group) -> None:
    assert visitor(group.register, {"email": "JÜRGEN@example.org"}).login == "jürgen@example.org"
