"""People who come by OpenID Connect: known by the e-mail address that the provider vouches for."""

from collections.abc import Mapping

from errors import UserError
from people.person import Person, spelt
from people.register import Register, RegisterError


class UnknownVisitorError(UserError):
    """The provider does not say who somebody is, or they may no longer come in."""


def visitor(register: Register, claims: Mapping[str, object]) -> Person:
    """Whom the claims are about: somebody in the register, or a new trainee. Raises `UnknownVisitorError`."""
    email = claims.get("email")
    # not every provider says whether it has checked the address; one that says no is believed
    unchecked = claims.get("email_verified") in (False, "false")
    if not isinstance(email, str) or "@" not in email or unchecked or _passes_for_another(email):
        raise UnknownVisitorError(
            "your organisation's sign-in does not vouch for an e-mail address of yours; ask whoever runs it"
        )
    person = register.by_login(email) or _newcomer(register, email, claims.get("name"))
    if not person.active:
        raise UnknownVisitorError("you can no longer sign in here; ask a trainer")
    return person


def _newcomer(register: Register, email: str, name: object) -> Person:
    called = name if isinstance(name, str) and name.strip() else email.partition("@")[0]
    plain = "".join(letter if letter.isprintable() else " " for letter in called)[:200]
    try:
        return register.add(email, plain.strip() or "Somebody")
    except RegisterError:
        # in another window the same person was quicker
        if person := register.by_login(email):
            return person
        raise


def _passes_for_another(email: str) -> bool:
    """Whether an address turns into a plainer one, which may be somebody else's, when it is compared."""
    return _ascii(spelt(email)) != _ascii(email.strip())


def _ascii(text: str) -> str:
    return "".join(letter for letter in text if letter.isascii()).lower()
