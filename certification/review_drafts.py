"""A review that is not given yet: kept as it stands, so that a page that is loaded again has it still."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field

from sqlalchemy import ColumnElement, Connection, delete, insert, select, update

from certification.reviewing import Sheet
from certification.tables import review_drafts
from people.person import Person
from record.database import Database, dump, insert_unless_there, now


@dataclass(frozen=True, slots=True)
class ReviewDraft:
    """What a reviewer has chosen so far."""

    levels: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    """by attempt and criterion, as the page calls them; what is not chosen is left out"""
    decision: str | None = None
    reason: str = ""


NOTHING = ReviewDraft()


class ReviewDrafts:
    """The drafts of a record. They are no evidence, and gone once the review is given."""

    def __init__(self, database: Database) -> None:
        self._transaction = database.transaction

    def of(self, by: Person, asked: Sheet) -> ReviewDraft:
        """What somebody has chosen on this sheet so far; nothing where it was for an earlier review."""
        here = _here(by, asked.sitting) & (review_drafts.c.answers == asked.answers)
        with self._transaction() as connection:
            body = connection.execute(select(review_drafts.c.body).where(here)).scalar()
        return NOTHING if body is None else ReviewDraft(**json.loads(body))

    def keep(self, by: Person, asked: Sheet, draft: ReviewDraft) -> None:
        """Keep it in place of what was kept before."""
        row = {"answers": asked.answers, "body": dump(asdict(draft)), "at": now()}
        first = insert(review_drafts).values(sitting=asked.sitting, by=by.id, **row)
        with self._transaction() as connection:
            if not insert_unless_there(connection, first):
                connection.execute(update(review_drafts).where(_here(by, asked.sitting)).values(row))

    def drop(self, sitting_id: str) -> None:
        """Forget what anybody had begun: the review was given."""
        with self._transaction() as connection:
            connection.execute(delete(review_drafts).where(review_drafts.c.sitting == sitting_id))


def forget(connection: Connection, by: str, sittings: tuple[str, ...]) -> None:
    """Remove what somebody of that id had begun, and what others had about these sittings."""
    theirs = (review_drafts.c.by == by) | review_drafts.c.sitting.in_(sittings)
    connection.execute(delete(review_drafts).where(theirs))


def _here(by: Person, sitting_id: str) -> ColumnElement[bool]:
    return (review_drafts.c.sitting == sitting_id) & (review_drafts.c.by == by.id)
