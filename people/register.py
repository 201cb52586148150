"""The register: people and cohorts. People are never deleted, only deactivated: their work has an owner."""

import secrets
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, delete, insert, select, update
from sqlalchemy.exc import IntegrityError

from errors import UserError
from people import passwords
from people.person import Person, Role, alone, person_subject, spelt
from people.tables import cohorts, members, own_name, people, sign_ins
from record import ledger
from record.database import Database, insert_unless_there, now

LONGEST_NAME = 200
LONGEST_LOGIN = 320
"""characters"""
RIGHTS = "rights_given"
"""the kind of the ledger's entry that says what somebody may do from then on"""


class RegisterError(UserError):
    """Something that the register cannot do; the message says why."""


@dataclass(frozen=True, slots=True)
class Cohort:
    """People who are trained together."""

    id: str
    name: str


class Register:
    """The people and cohorts of a record. Every method is one transaction."""

    def __init__(self, database: Database) -> None:
        self._transaction = database.transaction

    def add(self, login: str, name: str, role: Role = Role.TRAINEE, password: str | None = None) -> Person:
        """Enter somebody new; without a password only OpenID Connect lets them in. Raises `UserError`."""
        person = Person(secrets.token_hex(8), _name(name), _login(login), role)
        row = {"id": person.id, "login": person.login, "name": person.name, "role": role, "active": True}
        kept = None if password is None else passwords.hashed(password)
        with self._transaction() as connection:
            try:
                connection.execute(insert(people).values(**row, password=kept, at=now()))
            except IntegrityError:
                raise RegisterError(f"there is somebody with the login “{person.login}” already") from None
            enter_rights(connection, person.id, role, True)
        return person

    def person(self, person_id: str) -> Person:
        """One person. Raises `RegisterError`."""
        with self._transaction() as connection:
            row = connection.execute(select(people).where(people.c.id == person_id)).first()
        if row is None:
            raise RegisterError("there is no such person in the register")
        return _person(row)

    def by_login(self, login: str) -> Person | None:
        """Who signs in by this, however it is spelt."""
        row = self._row(login)
        return _person(row) if row else None

    def everybody(self, role: Role | None = None) -> tuple[Person, ...]:
        """All people, or those of one role, by name; the deactivated too."""
        query = select(people).order_by(people.c.name, people.c.login)
        if role:
            query = query.where(people.c.role == role)
        with self._transaction() as connection:
            return tuple(_person(row) for row in connection.execute(query))

    def rename(self, person_id: str, name: str) -> None:
        """Call somebody by another name. Raises `RegisterError`."""
        self._change(person_id, name=_name(name))

    def set_role(self, person_id: str, role: Role) -> None:
        """Make somebody a trainee or a trainer. Raises `RegisterError`."""
        self._change(person_id, role=role)

    def set_password(self, person_id: str, password: str) -> None:
        """Give somebody another password; whoever was signed in by the old one is signed out.

        Raises `UserError`.
        """
        self._change(person_id, signed_out=True, password=passwords.hashed(password))

    def set_active(self, person_id: str, active: bool) -> None:
        """Let somebody in again, or no longer; their work stays as it is. Raises `RegisterError`."""
        self._change(person_id, signed_out=True, active=active)

    def has_password(self, login: str, password: str) -> Person | None:
        """Who may sign in with these; as slow for a login that is not there as for a wrong password."""
        row = self._row(login)
        fits = passwords.fits(password, row.password if row else None)
        return _person(row) if row and fits and row.active else None

    def mark(self, login: str) -> str:
        """What a browser may keep to be known again as one in which this login has come in; else empty."""
        row = self._row(login)
        return passwords.mark(row.password) if row and row.password else ""

    def marked(self, login: str, mark: str) -> bool:
        """Whether a browser brings such a mark for this login. Another password makes it void."""
        row = self._row(login) if mark else None
        return bool(row and row.password and passwords.marked(row.password, mark))

    def make_cohort(self, name: str) -> Cohort:
        """Begin a cohort. Raises `RegisterError`."""
        cohort = Cohort(secrets.token_hex(8), _name(name))
        with self._transaction() as connection:
            try:
                connection.execute(insert(cohorts).values(id=cohort.id, name=cohort.name, at=now()))
            except IntegrityError:
                raise RegisterError(f"there is a cohort called “{cohort.name}” already") from None
        return cohort

    def cohorts(self, person_id: str | None = None) -> tuple[Cohort, ...]:
        """All cohorts, or those that somebody is in, by name."""
        query = select(cohorts).order_by(cohorts.c.name)
        if person_id is not None:
            query = query.join(members, members.c.cohort == cohorts.c.id).where(members.c.person == person_id)
        with self._transaction() as connection:
            return tuple(Cohort(row.id, row.name) for row in connection.execute(query))

    def members(self, cohort_id: str) -> tuple[Person, ...]:
        """Who is in a cohort, by name."""
        query = (
            select(people)
            .join(members, members.c.person == people.c.id)
            .where(members.c.cohort == cohort_id)
            .order_by(people.c.name, people.c.login)
        )
        with self._transaction() as connection:
            return tuple(_person(row) for row in connection.execute(query))

    def join(self, cohort_id: str, person_id: str) -> None:
        """Put somebody into a cohort; again is nothing. Raises `RegisterError` where either is not there."""
        there = (members.c.cohort == cohort_id) & (members.c.person == person_id)
        row = insert(members).values(cohort=cohort_id, person=person_id)
        with self._transaction() as connection:
            if (
                insert_unless_there(connection, row)
                or connection.execute(select(members).where(there)).first()
            ):
                return
        raise RegisterError("there is no such cohort or no such person")

    def leave(self, cohort_id: str, person_id: str) -> None:
        """Take somebody out of a cohort; nothing happens if they are not in it."""
        there = (members.c.cohort == cohort_id) & (members.c.person == person_id)
        with self._transaction() as connection:
            connection.execute(delete(members).where(there))

    def alone(self) -> Person:
        """The one person on this machine, by the name that they gave last."""
        with self._transaction() as connection:
            name = connection.execute(select(own_name.c.name)).scalar()
        return alone(name or "")

    def name_of(self, owner: str | None) -> str:
        """The name of an attempt's owner; empty where the one person on this machine has given none."""
        return self.alone().name if owner is None else self.person(owner).name

    def call_me(self, name: str) -> None:
        """Keep the name of the one person on this machine; an empty one is forgotten."""
        plain = _name(name) if name.strip() else ""
        with self._transaction() as connection:
            if not insert_unless_there(connection, insert(own_name).values(id=1, name=plain)):
                connection.execute(update(own_name).values(name=plain))

    def _row(self, login: str) -> Any:
        # logins that were entered by an earlier version stand as they were typed then
        ways = dict.fromkeys((spelt(login), login.strip().casefold()))
        with self._transaction() as connection:
            rows = connection.execute(select(people).where(people.c.login.in_(ways))).all()
        return next((row for way in ways for row in rows if row.login == way), None)

    def _change(self, person_id: str, *, signed_out: bool = False, **values: object) -> None:
        with self._transaction() as connection:
            changed = connection.execute(update(people).where(people.c.id == person_id).values(**values))
            if not changed.rowcount:
                raise RegisterError("there is no such person in the register")
            if values.keys() & {"role", "active"}:
                row = connection.execute(select(people).where(people.c.id == person_id)).one()
                enter_rights(connection, row.id, row.role, bool(row.active))
            if signed_out:
                # in one go with the change: nobody stays in by what was taken from them
                connection.execute(delete(sign_ins).where(sign_ins.c.person == person_id))


def enter_rights(connection: Connection, person_id: str, role: str, active: bool) -> None:
    """Write in the ledger what somebody may do from now on; their name is not in it."""
    ledger.append(connection, person_subject(person_id), RIGHTS, {"role": str(role), "active": active})


def _person(row: Any) -> Person:
    return Person(row.id, row.name, row.login, Role(row.role), bool(row.active))


def _login(login: str) -> str:
    plain = spelt(login)
    if not plain or len(plain) > LONGEST_LOGIN or not plain.isprintable() or " " in plain:
        raise RegisterError(f"a login is one word or an e-mail address of at most {LONGEST_LOGIN} characters")
    return plain


def _name(name: str) -> str:
    plain = " ".join(name.split())
    if not plain or len(plain) > LONGEST_NAME or not plain.isprintable():
        raise RegisterError(f"a name has at least one and at most {LONGEST_NAME} plain characters")
    return plain
