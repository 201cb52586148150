"""The time of a drill, by the server's moments alone. Pure.

What is left is what was granted, and what was added since, less the time that ran. None ran while a proctor
had it paused, nor while the server was away. Where a server's clock is set back there is still never less
than nothing left, nor more than there ever was; that it was set back, the audit of the record finds.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

NOTHING = timedelta()


@dataclass(frozen=True, slots=True)
class Span:
    """From a moment to another; `until` is None while it lasts."""

    since: datetime
    until: datetime | None = None


@dataclass(frozen=True, slots=True)
class Allowance:
    """More time for a person, for every drill: per cent of the limit, and minutes on top."""

    percent: int = 100
    minutes: int = 0

    def grants(self, limit: timedelta) -> timedelta:
        """The time for a drill of that limit."""
        return limit * self.percent / 100 + timedelta(minutes=self.minutes)


@dataclass(frozen=True, slots=True)
class Clock:
    """One drill's time. `still` are the spans in which none ran; they may overlap."""

    began: datetime
    granted: timedelta
    still: tuple[Span, ...] = ()
    added: timedelta = NOTHING
    ended: datetime | None = None
    """when the drill ended; no time runs after it"""

    def paused(self, at: datetime) -> "Clock":
        """The clock stopped; nothing changes where it stands already."""
        return self if self.stands else replace(self, still=(*self.still, Span(at)))

    def resumed(self, at: datetime) -> "Clock":
        """The clock running again."""
        closed = (span if span.until else replace(span, until=max(at, span.since)) for span in self.still)
        return replace(self, still=tuple(closed))

    def given_back(self, since: datetime, until: datetime) -> "Clock":
        """The clock without the time in which nobody could have gone on."""
        return replace(self, still=(*self.still, Span(since, max(since, until))))

    def extended(self, by: timedelta) -> "Clock":
        """The clock with more time."""
        return replace(self, added=self.added + max(by, NOTHING))

    def end(self, at: datetime) -> "Clock":
        """The clock of a drill that is over; the first end counts."""
        return self if self.ended else replace(self, ended=max(at, self.began))

    @property
    def stands(self) -> bool:
        """Whether somebody has it stopped."""
        return any(span.until is None for span in self.still)

    def until(self, now: datetime) -> datetime:
        """When the time will be over, if nothing stops it any more."""
        return now + self.left(now)

    @property
    def whole(self) -> timedelta:
        """All the time there ever was for this drill."""
        return self.granted + self.added

    def ran(self, now: datetime) -> timedelta:
        """The time that has run."""
        until = min(now, self.ended) if self.ended else now
        if until <= self.began:
            return NOTHING
        return until - self.began - _covered(self.still, self.began, until)

    def left(self, now: datetime) -> timedelta:
        """The time that is left: never less than none, never more than the whole."""
        return max(NOTHING, self.whole - self.ran(now))

    def out(self, now: datetime) -> bool:
        """Whether the time is over."""
        return self.left(now) == NOTHING


def _covered(spans: Iterable[Span], since: datetime, until: datetime) -> timedelta:
    """How much of a stretch of time the spans cover, each moment counted once."""
    inside = sorted((max(span.since, since), min(span.until or until, until)) for span in spans)
    covered, reached = NOTHING, since
    for begin, end in inside:
        if end > reached:
            covered += end - max(begin, reached)
            reached = end
    return covered
