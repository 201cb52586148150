"""The class of one reply, by what it cost against the best that was open; the whole rule. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class ReplyClass(StrEnum):
    """How a reply stands beside the best that was open; the later here, the worse."""

    STRONG = "strong"
    GOOD = "good"
    INEXACT = "inexact"
    MISSED_OPENING = "missed_opening"
    MISTAKE = "mistake"
    BLUNDER = "blunder"


LOSSES: Mapping[ReplyClass, int] = {
    # less than any technique brings: no difference that anybody could feel
    ReplyClass.STRONG: 3,
    # one technique that could have stood beside it; the next reply can still do it
    ReplyClass.GOOD: 10,
    # all that feelings can gain in one reply: above this, the turn was lost
    ReplyClass.INEXACT: 14,
    # what the best of openings gains; above this, not even the best reply brings it back at once
    ReplyClass.MISTAKE: 25,
}
"""Up to how much of the chance lost, against the best then open, a reply is of a class; above, a blunder."""
MARGIN = LOSSES[ReplyClass.STRONG]
"""How near to the best is as good as the best."""
_ORDER = tuple(ReplyClass)


@dataclass(frozen=True, slots=True)
class Stood:
    """How a reply stood. Chances are 0 to 100."""

    before: int
    after: int
    """taken the kindest way, where something was doubtful"""
    best: int
    """the chance after the best opening that was open"""
    misstep: bool
    """it surely held a misstep"""
    unsure: bool
    """something in it was doubtful"""
    ignored: bool
    """the customer had given way, and it passed over that"""
    past_repair: bool
    """a sure misstep granted what cannot be taken back, or drove the customer away"""
    kept: bool
    """it won the customer, or parted honestly"""

    @property
    def loss(self) -> int:
        """How much chance the best that was open had more."""
        return max(0, self.best - self.after)


def classed(reply: Stood) -> ReplyClass:
    """The class of a reply. A sure misstep more never makes it better; doubt never makes it a mistake."""
    if reply.past_repair:
        return ReplyClass.BLUNDER
    if reply.kept:
        return ReplyClass.STRONG
    raised, lowered = reply.after > reply.before, reply.after < reply.before
    found = next((kind for kind, most in LOSSES.items() if reply.loss <= most), ReplyClass.BLUNDER)
    if raised:
        found = _better(found, ReplyClass.INEXACT)
    if reply.misstep:
        found = _worse(found, ReplyClass.MISTAKE if lowered else ReplyClass.INEXACT)
    else:
        # nothing was surely done that did harm: a reply was wasted, no more
        found = _better(found, ReplyClass.INEXACT if reply.unsure else ReplyClass.MISTAKE)
        if lowered:
            found = _worse(found, ReplyClass.GOOD)
    if reply.ignored and not reply.unsure and reply.loss > LOSSES[ReplyClass.GOOD]:
        return _worse(found, ReplyClass.MISSED_OPENING) if reply.misstep else ReplyClass.MISSED_OPENING
    return found


def _worse(one: ReplyClass, other: ReplyClass) -> ReplyClass:
    return max(one, other, key=_ORDER.index)


def _better(one: ReplyClass, other: ReplyClass) -> ReplyClass:
    return min(one, other, key=_ORDER.index)
