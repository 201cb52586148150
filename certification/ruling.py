"""Whether somebody may sit a certification now: how many goes are left, and from when on. Pure."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from certification.sitting import Sitting
from certification.terms import Terms


@dataclass(frozen=True, slots=True)
class Ruling:
    """What holds for one person and one certification; every version of it counts together."""

    under_way: Sitting | None
    """the one that goes on, which is gone on with"""
    left: int
    """how many goes are left"""
    since: datetime | None
    """from when on the next one can begin, where there is a wait; UTC"""
    against: str = ""
    """why none can be begun now, in words; empty where one can"""

    @property
    def open(self) -> bool:
        """Whether one can be begun now."""
        return not self.against


def ruling(terms: Terms, sittings: Iterable[Sitting], now: datetime) -> Ruling:
    """What the terms say, after these sittings of one person."""
    theirs = [told for told in sittings if told.certification == terms.id]
    if under_way := next((told for told in theirs if not told.over), None):
        return Ruling(under_way, _left(terms, theirs), None, "you are in the middle of it; go on with that")
    left = _left(terms, theirs)
    if left <= 0:
        goes = "once" if terms.attempts == 1 else f"{terms.attempts} times"
        return Ruling(None, 0, None, f"it can be sat {goes}, and that is used up; ask your trainer")
    # a free retake, and a sitting that counts for nothing, wait for nothing
    counted = [told for told in theirs if told.spent and not told.retake]
    free = bool(theirs) and theirs[-1].retake
    ended = max((told.ended_at for told in counted if told.ended_at), default=None)
    since = ended + timedelta(days=terms.wait) if ended and not free else None
    if since is None or now >= since:
        return Ruling(None, left, since)
    days = "day" if terms.wait == 1 else "days"
    return Ruling(
        None,
        left,
        since,
        f"between two sittings lie {terms.wait} {days}: not before {since:%-d %B %Y, %H:%M} UTC",
    )


def _left(terms: Terms, theirs: Iterable[Sitting]) -> int:
    return max(0, terms.attempts - sum(told.spent and not told.retake for told in theirs))
