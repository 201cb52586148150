"""A draft as this window has it: kept with every change, and never over what another window wrote."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import datafile
from datafile import DataFileError
from drills.published.draft import ChangedElsewhereError, Draft, TooLongError
from drills.published.press import Press
from drills.published.text import Edit, edited
from errors import UserError
from people.rights import Office
from ui import record, session, who

ELSEWHERE = "This draft was changed in another window. What you write here is not kept."


@dataclass(frozen=True, slots=True)
class Writing:
    """What is being written here. `stamp` changes whenever the fields have to be drawn anew."""

    draft: Draft
    """as it was kept or read last"""
    text: str
    stamp: int = 0
    trouble: str = ""
    """why `text` is not kept; empty where it is"""


class NotAnAuthorError(UserError):
    """Customers and rubrics are written by trainers, and by whoever is alone."""

    def __init__(self) -> None:
        super().__init__("customers and rubrics are written by trainers")


def press() -> Press:
    """The drafts and the published versions. Raises `NotAnAuthorError`."""
    # what a click sets off runs before the page, and without its gate
    if Office.AUTHOR not in who.offices():
        raise NotAnAuthorError
    return Press(record.store())


def opened(draft_id: str) -> Writing:
    """What stands in this window. Raises `NoSuchDraftError`."""
    now = press().draft(draft_id)
    here = _remembered(now)
    if here is None:
        return _here(Writing(now, now.text))
    if here.trouble or now.revision == here.draft.revision:
        return here
    # another window went on, and nothing here would be lost by following it
    return _here(Writing(now, now.text, here.stamp + 1))


def write(draft_id: str, text: str, stamp: int | None = None) -> None:
    """Have `text` stand here, and keep it where no other window has written meanwhile."""
    here, by = _remembered(press().draft(draft_id)), who.me().owner
    if here is None or text == here.text:
        return
    # remembered before it is kept: a run may be cut short at any point, and the next one goes on from there
    here = _here(replace(here, text=text, stamp=here.stamp if stamp is None else stamp))
    if here.trouble == ELSEWHERE:
        return
    try:
        _here(replace(here, draft=press().save(here.draft, text, by), trouble=""))
    except ChangedElsewhereError:
        _here(replace(here, trouble=ELSEWHERE))
    except TooLongError as error:
        _here(replace(here, trouble=str(error)))


def change(draft_id: str, edits: Sequence[Edit], anew: bool = False) -> None:
    """Make edits in the text; where the form changes its shape by them, `anew`."""
    here: Writing | None = session.writing(draft_id)
    if here is None:
        return
    # the form is shown only where the text can be read
    write(draft_id, edited(here.text, edits), here.stamp + 1 if anew else None)


def follow(draft_id: str) -> None:
    """Take what another window has kept; what stands here is given up."""
    here: Writing | None = session.writing(draft_id)
    now = press().draft(draft_id)
    _here(Writing(now, now.text, here.stamp + 1 if here else 0))


def insist(draft_id: str) -> None:
    """Keep what stands here in place of what another window has kept."""
    here: Writing | None = session.writing(draft_id)
    if here:
        now = press().draft(draft_id)
        _here(replace(here, draft=press().save(now, here.text, who.me().owner), trouble=""))


def readable(text: str) -> str:
    """Why the form cannot show a text; empty where it can."""
    try:
        datafile.values(text.encode("utf-8", "replace"), "draft")
    except DataFileError as error:
        problem = error.problems[0]
        return f"line {problem.line}: {problem.message}"
    return ""


def _remembered(now: Draft) -> Writing | None:
    """What this window has of a draft that is kept as `now`; None where it was not opened here."""
    here: Writing | None = session.writing(now.id)
    if here and now.revision != here.draft.revision and now.text == here.text:
        # this window wrote it, in a run that was cut short before it could remember so
        return replace(here, draft=now, trouble="")
    return here


def _here(writing: Writing) -> Writing:
    session.keep_writing(writing.draft.id, writing)
    return writing
