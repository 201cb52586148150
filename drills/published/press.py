"""The press: drafts are kept as they stand, and published versions are frozen."""

import json
import secrets
from contextlib import suppress
from typing import Any

from sqlalchemy import Connection, Row, delete, func, insert, select, update
from sqlalchemy.exc import IntegrityError

from datafile import MAX_BYTES, DataFileError
from drills.published.draft import (
    ChangedElsewhereError,
    Draft,
    Edition,
    Kind,
    NoSuchDraftError,
    NoSuchEditionError,
    TooLongError,
)
from drills.published.tables import drafts, editions
from drills.published.text import with_version
from drills.published.whole import Place, whole
from drills.store import Store
from drills.tables import documents
from record.database import dump, now, utc


class Press:
    """The drafts and the published versions of a record. Every method is one transaction."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._transaction = store.database.transaction

    def begin(self, kind: Kind, text: str, by: str | None = None) -> Draft:
        """Keep a text as a new draft. Raises `TooLongError`."""
        return self._kept(Draft(secrets.token_hex(6), kind, None, 1, text, by, now()))

    def edit(self, kind: Kind, id_: str, by: str | None = None) -> Draft:
        """The draft of the next version of what is published: the one there is, or a new one.

        Raises `NoSuchEditionError`.
        """
        while True:
            if found := next((d for d in self.drafts() if (d.kind, d.subject) == (kind, id_)), None):
                return found
            last = self.versions(kind, id_)[0]
            text = with_version(last.text, last.version + 1)
            # where somebody else was quicker, it is theirs
            with suppress(ChangedElsewhereError):
                return self._kept(Draft(secrets.token_hex(6), kind, id_, 1, text, by, now()))

    def drafts(self) -> tuple[Draft, ...]:
        """All drafts, the one changed last first."""
        with self._transaction() as connection:
            rows = connection.execute(select(drafts).order_by(drafts.c.at.desc(), drafts.c.id)).all()
        return tuple(map(_draft, rows))

    def draft(self, draft_id: str) -> Draft:
        """One draft. Raises `NoSuchDraftError`."""
        with self._transaction() as connection:
            row = connection.execute(select(drafts).where(drafts.c.id == draft_id)).first()
        if row is None:
            raise NoSuchDraftError
        return _draft(row)

    def save(self, draft: Draft, text: str, by: str | None = None) -> Draft:
        """Keep `text` in place of what `draft` held when it was read.

        Raises `ChangedElsewhereError`, `NoSuchDraftError` or `TooLongError`.
        """
        row = {"revision": draft.revision + 1, "body": _body(text), "by": by, "at": now()}
        here = (drafts.c.id == draft.id) & (drafts.c.revision == draft.revision)
        with self._transaction() as connection:
            if connection.execute(update(drafts).where(here).values(row)).rowcount != 1:
                _gone(connection, draft.id)
        return self.draft(draft.id)

    def drop(self, draft_id: str) -> None:
        """Throw a draft away; nothing happens if there is none."""
        with self._transaction() as connection:
            connection.execute(delete(drafts).where(drafts.c.id == draft_id))

    def publish(self, draft: Draft, by: str | None = None) -> Edition:
        """Freeze what `draft` holds as the next version; the draft is gone then.

        Raises `DataFileError` with all that is wrong, and `ChangedElsewhereError` where it is not the draft
        that was read any more.
        """
        place = self.place(draft)
        checked = whole(draft.kind, draft.text, place)
        if checked.problems or checked.id is None:
            raise DataFileError(checked.problems)
        # the longest way first: the customer is met before anything is frozen
        if rehearsed := checked.rehearsed():
            raise DataFileError(rehearsed)
        made = Edition(draft.kind, checked.id, place.version, draft.text, by, now())
        document = self._store.keep(draft.text)
        here = (drafts.c.id == draft.id) & (drafts.c.revision == draft.revision)
        with self._transaction() as connection:
            if connection.execute(delete(drafts).where(here)).rowcount != 1:
                _gone(connection, draft.id)
            row = {name: getattr(made, name) for name in ("kind", "id", "version", "by", "at")}
            try:
                connection.execute(insert(editions).values(row | {"document": document}))
            except IntegrityError:
                raise ChangedElsewhereError from None
        return made

    def place(self, draft: Draft) -> Place:
        """Where a draft would stand once it is published: as which version, and which ids are taken."""
        here = editions.c.kind == draft.kind
        with self._transaction() as connection:
            taken = frozenset(connection.execute(select(editions.c.id).where(here).distinct()).scalars())
            last = select(func.max(editions.c.version)).where(here, editions.c.id == (draft.subject or ""))
            version = (connection.execute(last).scalar() or 0) + 1
        return Place(version, draft.subject, taken)

    def editions(self, kind: Kind) -> tuple[Edition, ...]:
        """Every published version of a kind, withdrawn or not: by id, the newest version first."""
        return self._found(editions.c.kind == kind)

    def versions(self, kind: Kind, id_: str) -> tuple[Edition, ...]:
        """Every version of one thing, the newest first. Raises `NoSuchEditionError`."""
        found = self._found((editions.c.kind == kind) & (editions.c.id == id_))
        if not found:
            raise NoSuchEditionError
        return found

    def edition(self, kind: Kind, reference: str) -> Edition:
        """The version of that reference, withdrawn or not. Raises `NoSuchEditionError`."""
        id_, _, version = reference.partition("@")
        if version.isdecimal() and len(version) < 10:
            for found in self._found((editions.c.kind == kind) & (editions.c.id == id_)):
                if found.version == int(version):
                    return found
        raise NoSuchEditionError

    def offered(self, kind: Kind) -> tuple[Edition, ...]:
        """Of each thing the newest version that was not withdrawn, by id."""
        newest: dict[str, Edition] = {}
        for edition in self._found((editions.c.kind == kind) & editions.c.withdrawn_at.is_(None)):
            newest.setdefault(edition.id, edition)
        return tuple(newest.values())

    def withdraw(self, edition: Edition) -> None:
        """Offer a version no longer. What was begun with it goes on."""
        self._mark(edition, now())

    def offer_again(self, edition: Edition) -> None:
        """Take back that a version was withdrawn."""
        self._mark(edition, None)

    def _mark(self, edition: Edition, at: Any) -> None:
        here = (
            (editions.c.kind == edition.kind)
            & (editions.c.id == edition.id)
            & (editions.c.version == edition.version)
        )
        with self._transaction() as connection:
            connection.execute(update(editions).where(here).values(withdrawn_at=at))

    def _kept(self, draft: Draft) -> Draft:
        row = {name: getattr(draft, name) for name in ("id", "kind", "subject", "revision", "by", "at")}
        with self._transaction() as connection:
            try:
                connection.execute(insert(drafts).values(row | {"body": _body(draft.text)}))
            except IntegrityError:
                raise ChangedElsewhereError from None
        return draft

    def _found(self, where: Any) -> tuple[Edition, ...]:
        query = (
            select(editions, documents.c.content)
            .join(documents, editions.c.document == documents.c.sha256)
            .where(where)
            .order_by(editions.c.id, editions.c.version.desc())
        )
        with self._transaction() as connection:
            rows = connection.execute(query).all()
        return tuple(
            Edition(
                Kind(row.kind),
                row.id,
                row.version,
                row.content,
                row.by,
                utc(row.at),
                row.withdrawn_at and utc(row.withdrawn_at),
            )
            for row in rows
        )


def _gone(connection: Connection, draft_id: str) -> None:
    if connection.execute(select(drafts.c.id).where(drafts.c.id == draft_id)).first() is None:
        raise NoSuchDraftError
    raise ChangedElsewhereError


def _body(text: str) -> str:
    # as JSON, because a draft may hold what no database takes
    if len(text.encode("utf-8", "replace")) > MAX_BYTES:
        raise TooLongError
    return dump({"text": text})


def _draft(row: Row[Any]) -> Draft:
    text = json.loads(row.body)["text"]
    return Draft(row.id, Kind(row.kind), row.subject, row.revision, text, row.by, utc(row.at))
