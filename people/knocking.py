"""How often somebody may try to come in, by login and by address, or send mail; with waits that grow.

A try is counted before it is looked at, so that many at once are counted too.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256
from ipaddress import IPv4Address, ip_address, ip_network

from sqlalchemy import Connection, delete, insert, select, update

from errors import UserError
from people.person import spelt
from people.tables import knocks
from record.database import Database, insert_unless_there, utc

LONGEST_WAIT = timedelta(minutes=15)
FORGOTTEN_AFTER = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Door:
    """What tries are counted by; `free` of them cost no wait."""

    name: str
    free: int

    @property
    def key(self) -> str:
        """How the record calls it: it holds neither logins that were mistyped nor addresses."""
        return sha256(self.name.encode(errors="surrogatepass")).hexdigest()

    def wait(self, tries: int) -> timedelta:
        """How long the door stays shut after so many tries: 1 s, 2 s, 4 s… up to a quarter of an hour."""
        over = tries - self.free
        return min(timedelta(seconds=2 ** min(over, 20)), LONGEST_WAIT) if over >= 0 else timedelta()


def login_door(login: str) -> Door:
    """Tries with one login."""
    return Door(f"login {spelt(login)}", 5)


def browser_door(login: str, mark: str) -> Door:
    """Tries with one login in a browser in which it has come in before, whatever others try elsewhere."""
    return Door(f"browser {mark} {spelt(login)}", 5)


def address_door(address: str) -> Door:
    """Tries from one address, behind which there may be many people."""
    return Door(f"address {neighbourhood(address)}", 30)


def mail_door(person_id: str) -> Door:
    """Reports that one person has sent by mail."""
    return Door(f"mail {person_id}", 10)


def neighbourhood(address: str) -> str:
    """What counts as one address: of IPv6 the network, in which one machine has as many as it likes."""
    try:
        found = ip_address(address)
    except ValueError:
        return address
    if isinstance(found, IPv4Address) or found.ipv4_mapped:
        return str(found if isinstance(found, IPv4Address) else found.ipv4_mapped)
    return str(ip_network((found.packed, 64), strict=False))


class TooOftenError(UserError):
    """A door is shut for a while; `wait` says how long."""

    def __init__(self, wait: timedelta) -> None:
        self.wait = wait
        seconds = max(1, round(wait.total_seconds()))
        told = f"{seconds} seconds" if seconds < 60 else f"{-(-seconds // 60)} minutes"
        super().__init__(f"too many tries; wait {told} and try again")


class Knocking:
    """The tries of a record."""

    def __init__(self, database: Database) -> None:
        self._transaction = database.transaction

    def knock(self, doors: tuple[Door, ...], moment: datetime) -> None:
        """Count a try at each of the doors, up to one that is shut. Raises `TooOftenError` there."""
        for door in doors:
            # one transaction each: what was counted stays counted
            with self._transaction() as connection:
                shut_until = _count(connection, door, moment)
            if shut_until:
                raise TooOftenError(shut_until - moment)

    def opened(self, door: Door, moment: datetime) -> None:
        """Somebody came in rightly: forget the tries at this door, and those of long ago at all."""
        old = (knocks.c.door == door.key) | (knocks.c.closed_until < moment - FORGOTTEN_AFTER)
        with self._transaction() as connection:
            connection.execute(delete(knocks).where(old))


def _count(connection: Connection, door: Door, moment: datetime) -> datetime | None:
    """Count a try, or say until when the door is shut."""
    here = knocks.c.door == door.key
    # writing before reading takes the turn: of two at once, the second sees what the first has counted
    counted = update(knocks).where(here, knocks.c.closed_until <= moment).values(tries=knocks.c.tries + 1)
    if connection.execute(counted).rowcount:
        tries = int(connection.execute(select(knocks.c.tries).where(here)).scalar_one())
        connection.execute(update(knocks).where(here).values(closed_until=moment + door.wait(tries)))
        return None
    shut = connection.execute(select(knocks.c.closed_until).where(here)).scalar()
    if shut is not None:
        return utc(shut)
    first = insert(knocks).values(door=door.key, tries=1, closed_until=moment)
    return None if insert_unless_there(connection, first) else moment + timedelta(seconds=1)
