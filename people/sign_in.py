"""Coming in and going out: a random token in the browser, of which the record keeps only the hash."""

import secrets
from collections.abc import Callable
from datetime import datetime, timedelta
from hashlib import sha256

from sqlalchemy import delete, insert, select

from errors import UserError
from people.knocking import Knocking, address_door, browser_door, login_door
from people.person import Person
from people.register import Register
from people.tables import sign_ins
from record.database import Database, now, utc

COOKIE = "ripitz_sign_in"
"""the cookie that holds the token"""
MARK = "ripitz_known"
"""the cookie that holds the mark by which a browser is known again; it lets nobody in"""


class NotLetInError(UserError):
    """Login and password do not go together; which of the two is wrong is not said."""

    def __init__(self) -> None:
        super().__init__("this login and this password do not go together")


class SignIns:
    """Who is signed in, in a record."""

    def __init__(self, database: Database, clock: Callable[[], datetime] = now) -> None:
        self._transaction = database.transaction
        self._register = Register(database)
        self._knocking = Knocking(database)
        self._clock = clock

    def enter(self, login: str, password: str, address: str, days: int, mark: str = "") -> str:
        """The token for somebody who may come in, good for so many days.

        `mark` is what the browser kept when this login came in last. Raises `NotLetInError`, the same for a
        login that is not there, and `TooOftenError`.
        """
        # who knows a login can keep others from trying it, but not a browser in which it has come in before
        known = self._register.marked(login, mark)
        door = browser_door(login, mark) if known else login_door(login)
        self._knocking.knock((door,) if known else (address_door(address), door), self._clock())
        person = self._register.has_password(login, password)
        if person is None:
            raise NotLetInError
        self._knocking.opened(door, self._clock())
        token, moment = secrets.token_urlsafe(32), self._clock()
        row = {"token": _kept(token), "person": person.id, "at": moment}
        with self._transaction() as connection:
            connection.execute(delete(sign_ins).where(sign_ins.c.until < moment))
            connection.execute(insert(sign_ins).values(**row, until=moment + timedelta(days=days)))
        return token

    def mark(self, login: str) -> str:
        """What the browser in which somebody came in may keep, to be told apart from who only guesses."""
        return self._register.mark(login)

    def whose(self, token: str) -> Person | None:
        """Who is signed in by a token; None once it has run out or been given back."""
        if not token:
            return None
        query = select(sign_ins).where(sign_ins.c.token == _kept(token))
        with self._transaction() as connection:
            row = connection.execute(query).first()
        if row is None or utc(row.until) <= self._clock():
            return None
        person = self._register.person(row.person)
        return person if person.active else None

    def leave(self, token: str) -> None:
        """Sign out; a token that is no good is no trouble."""
        with self._transaction() as connection:
            connection.execute(delete(sign_ins).where(sign_ins.c.token == _kept(token)))


def _kept(token: str) -> str:
    return sha256(token.encode(errors="surrogatepass")).hexdigest()
