"""By which names people and activities are known outside: IRIs under one address, accounts, UUIDs. Pure."""

from dataclasses import dataclass
from typing import Any, Literal
from urllib.parse import quote
from uuid import NAMESPACE_URL, UUID, uuid5

from errors import UserError
from models.exchange import Exchange
from people.person import Person


class NamingError(UserError):
    """What is told cannot be named; the message says which setting is missing."""


@dataclass(frozen=True, slots=True)
class Naming:
    """The names, for as long as these three stay the same."""

    base: str
    home: str
    actor: Literal["account", "login", "e-mail"] = "account"

    def activity(self, path: str) -> str:
        """The IRI of an activity."""
        return f"{self.base}/activities/{quote(path, safe='/:@')}"

    def extension(self, name: str) -> str:
        """The IRI of something that only Ripitz says."""
        return f"{self.base}/extensions/{name}"

    def uuid(self, name: str) -> UUID:
        """The UUID of that name, the same whenever it is asked for."""
        return uuid5(uuid5(NAMESPACE_URL, self.base), name)

    def agent(self, person: Person) -> dict[str, Any]:
        """A person as xAPI has them: by one account and nothing else, by e-mail only where that is set.

        Raises `NamingError` for who is alone on their machine.
        """
        if person.alone:
            raise NamingError("nobody signs in here, so there is no account that it could be told of")
        address = "@" in person.login
        if address and self.actor == "e-mail":
            return {"objectType": "Agent", "mbox": f"mailto:{person.login}"}
        name = person.id if address and self.actor == "account" else person.login
        return self.account(name)

    def account(self, name: str) -> dict[str, Any]:
        """An account of that name."""
        return {"objectType": "Agent", "account": {"homePage": self.home, "name": name}}


def naming(settings: Exchange) -> Naming:
    """The names as they are set. Raises `NamingError`."""
    if not settings.base:
        raise NamingError(
            "name the address that activities stand under, exchange.base in ripitz.toml, as in "
            "https://practice.example.com/xapi; it should never change afterwards"
        )
    return Naming(settings.base, settings.home or settings.base, settings.actor)
