"""Where people's words and names stand, table by table, and how they are removed. Within a transaction."""

import json
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, delete, insert, select, update

from desk.remarks import remark_subject
from desk.tables import remarks
from drills import chaining, tables
from drills.chaining import ERASED
from drills.documents import forget
from drills.own.scenario import FIRST
from people.knocking import login_door
from people.person import Person
from people.register import enter_rights
from people.tables import assignments, knocks, members, people, sign_ins
from record import ledger
from record.database import dump, now
from stage.tables import show_events, shows

NAMELESS = "(erased)"
"""what stands where a name was"""
SOMEBODY = "a trainer"
"""who has answered a dispute, where their name was erased"""


def remarked(connection: Connection, attempt_id: str) -> list[int]:
    """Remove what the ledger says of notes and second scores on an attempt; the numbers of the entries."""
    here = select(remarks.c.id).where(remarks.c.attempt_id == attempt_id)
    subjects = [remark_subject(remark) for remark in connection.execute(here).scalars()]
    entries = ledger.ledger
    about = entries.c.subject.in_(subjects) & entries.c.body.is_not(None)
    numbers = list(connection.execute(select(entries.c.number).where(about)).scalars())
    connection.execute(update(entries).where(entries.c.number.in_(numbers)).values(body=None, salt=None))
    return sorted(numbers)


def attempt(connection: Connection, attempt_id: str, at: datetime) -> None:
    """Remove what was said in an attempt and about it; that its events happened, and when, stays."""
    here = tables.attempts.c.id == attempt_id
    # whoever is about to write to it goes first, or finds it erased
    row = connection.execute(select(tables.attempts).where(here).with_for_update()).one()
    events = update(tables.events).where(tables.events.c.attempt_id == attempt_id)
    connection.execute(events.values(body=None, salt=None))
    connection.execute(update(tables.attempts).where(here).values(erased_at=at))
    connection.execute(delete(remarks).where(remarks.c.attempt_id == attempt_id))
    shown = select(shows.c.id).where(shows.c.attempt_id == attempt_id)
    connection.execute(delete(show_events).where(show_events.c.show_id.in_(shown)))
    connection.execute(delete(shows).where(shows.c.attempt_id == attempt_id))
    setting = json.loads(row.setting)
    if str(setting.get("scenario", "")).startswith(FIRST):
        # whom somebody made up for themselves is made of their words, down to the id
        nobody = {**setting, "scenario": f"{FIRST}erased", "variant": None, "document": ""}
        connection.execute(update(tables.attempts).where(here).values(setting=dump(nobody), salt=None))
        forget(connection, setting["document"])


def own_customers(connection: Connection, person_id: str) -> None:
    """Remove the customers that somebody made for themselves."""
    here = tables.own.c.owner == person_id
    documents = connection.execute(select(tables.own.c.document).where(here)).scalars().all()
    connection.execute(delete(tables.own).where(here))
    for document in documents:
        forget(connection, document)


def answers(connection: Connection, name: str, reason: str) -> None:
    """Remove a trainer's name from their answers to disputes; one that stands is given again without it."""
    answered = select(tables.events).where(
        tables.events.c.kind == "answered", tables.events.c.body.is_not(None)
    )
    given = [
        (row, json.loads(row.body)) for row in connection.execute(answered.order_by(tables.events.c.number))
    ]
    standing = {(row.attempt_id, body["dispute"]): row.number for row, body in given}
    for row, body in given:
        if body["by"] != name:
            continue
        if standing[row.attempt_id, body["dispute"]] == row.number:
            _add(connection, row.attempt_id, "answered", {**body, "by": SOMEBODY})
        here = (tables.events.c.attempt_id == row.attempt_id) & (tables.events.c.number == row.number)
        connection.execute(update(tables.events).where(here).values(body=None, salt=None))
        ledger.append(connection, row.attempt_id, ERASED, {"because": reason, "events": [row.number]})


def person(connection: Connection, who: Person) -> None:
    """Remove somebody's name, login and password, and the words of what was assigned; let them in no more."""
    set_them = (assignments.c.person == who.id) | (assignments.c.by == who.id)
    connection.execute(update(assignments).where(set_them).values(words=""))
    connection.execute(delete(members).where(members.c.person == who.id))
    connection.execute(delete(sign_ins).where(sign_ins.c.person == who.id))
    connection.execute(delete(knocks).where(knocks.c.door == login_door(who.login).key))
    nobody = {"name": NAMELESS, "login": f"erased-{who.id}", "password": None, "active": False}
    connection.execute(update(people).where(people.c.id == who.id).values(nobody))
    enter_rights(connection, who.id, who.role or "", False)


def _add(connection: Connection, attempt_id: str, kind: str, body: dict[str, Any]) -> None:
    last = select(tables.events.c.number, tables.events.c.hash).where(
        tables.events.c.attempt_id == attempt_id
    )
    end = connection.execute(last.order_by(tables.events.c.number.desc()).limit(1)).one()
    row = chaining.chained(end.hash, end.number + 1, now(), kind, dump(body))
    connection.execute(insert(tables.events).values(row | {"attempt_id": attempt_id}))
    chaining.seal(connection, attempt_id, row["number"] + 1, row["hash"])
