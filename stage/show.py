"""One show as its record tells it: events in, an immutable value out. No I/O.

The talk itself is a drill of its own, in the mode `demo`; this is what the stage adds to it.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

from drills.store import Event
from drills.told import PIN
from simulator.pin import UNPINNED, Pin
from stage.poll import Fate, Option, Poll, Proposal, Results

MOST_PHONES = 1000
"""more than any class has; what does not stop would fill the record"""
MOST_NOTE = 2000
"""characters"""


@dataclass(frozen=True, slots=True)
class Billing:
    """A show as it stands in the list of shows."""

    id: str
    code: str
    attempt: str
    """the id of the drill that is shown"""
    opened_at: datetime
    open: bool
    owner: str | None = None
    """the trainer's id; None for the one person alone on this machine"""


@dataclass(frozen=True, slots=True)
class Given:
    """Whose a reply was, and in which poll it was chosen, if in any."""

    by: str
    poll: int | None = None


@dataclass(frozen=True, slots=True)
class Show:
    """A show so far. `version` is the number of events behind it."""

    billing: Billing
    version: int = 0
    open: bool = True
    results: Results = Results.AFTER_VOTE
    workings: bool = False
    """whether the room sees moves, mood and intention"""
    paused: bool = False
    player: str | None = None
    """the reference rep who is playing the scenario, while one is"""
    pin: Pin = UNPINNED
    polls: tuple[Poll, ...] = ()
    notes: Mapping[int, str] = field(default_factory=dict)
    """by line, which its event names"""
    given: Mapping[int, Given] = field(default_factory=dict)
    """by reply, which its event names"""
    phones: frozenset[str] = frozenset()

    @property
    def poll(self) -> Poll | None:
        """The question that was put last."""
        return self.polls[-1] if self.polls else None

    @property
    def voting(self) -> bool:
        """Whether votes and proposals are taken now."""
        return self.open and not self.paused and self.poll is not None and self.poll.open

    def numbered(self, number: int) -> Poll | None:
        """The poll of that number."""
        return next((poll for poll in self.polls if poll.number == number), None)


def show(billing: Billing, events: Iterable[Event]) -> Show:
    """The show that `events` tell of."""
    told = Show(billing)
    for event in events:
        told = after(told, event)
    return told


def after(told: Show, event: Event) -> Show:
    """The show once `event` has happened. What came too late, or from nobody here, has changed nothing."""
    if event.kind not in _HAPPENED:
        raise ValueError(
            f"event {event.number} of show {told.billing.id} is of an unknown kind: {event.kind}"
        )
    now = replace(told, version=event.number + 1)
    return _HAPPENED[event.kind](now, event.body, event.number) if told.open else now


def _set(told: Show, body: Any, _: int) -> Show:
    changes = {name: body[name] for name in ("workings", "paused", "player") if name in body}
    if "results" in body:
        changes["results"] = Results(body["results"])
    return replace(told, **changes)


def _pinned(told: Show, body: Any, _: int) -> Show:
    return replace(told, pin=PIN.validate_python(body["pin"]))


def _joined(told: Show, body: Any, _: int) -> Show:
    newly = [phone for phone in dict.fromkeys(body["phones"]) if phone not in told.phones]
    return replace(told, phones=told.phones.union(newly[: MOST_PHONES - len(told.phones)]))


def _asked(told: Show, body: Any, number: int) -> Show:
    before = tuple(poll.closed() for poll in told.polls)
    poll = Poll(number, body["line"], proposing=body["proposing"])
    for option in body["options"]:
        poll = poll.offered(Option(option["text"], option["by"]))
    return replace(told, polls=(*before, poll))


def _offered(told: Show, body: Any, _: int) -> Show:
    return _poll(told, body, lambda poll: poll.offered(Option(body["text"], body["by"])))


def _proposed(told: Show, body: Any, number: int) -> Show:
    if body["phone"] not in told.phones or told.paused:
        return told
    return _poll(told, body, lambda poll: poll.proposed(Proposal(number, body["phone"], body["text"])))


def _judged(told: Show, body: Any, _: int) -> Show:
    return _poll(told, body, lambda poll: poll.judged(body["proposal"], Fate(body["fate"])))


def _voted(told: Show, body: Any, _: int) -> Show:
    if told.paused:
        return told
    votes = {phone: place for phone, place in body["votes"].items() if phone in told.phones}
    return _poll(told, body, lambda poll: poll.voted(votes))


def _closed(told: Show, body: Any, _: int) -> Show:
    return _poll(told, body, Poll.closed)


def _gave(told: Show, body: Any, _: int) -> Show:
    return replace(told, given={**told.given, body["reply"]: Given(body["by"], body["poll"])})


def _noted(told: Show, body: Any, _: int) -> Show:
    others = {line: text for line, text in told.notes.items() if line != body["line"]}
    return replace(told, notes={**others, body["line"]: body["text"]} if body["text"] else others)


def _ended(told: Show, _: Any, __: int) -> Show:
    return replace(told, open=False, player=None, polls=tuple(poll.closed() for poll in told.polls))


def _poll(told: Show, body: Any, change: Callable[[Poll], Poll]) -> Show:
    """`told` with the poll that `body` names changed, if there is one."""
    polls = tuple(change(poll) if poll.number == body["poll"] else poll for poll in told.polls)
    return replace(told, polls=polls)


_HAPPENED: Mapping[str, Callable[[Show, Any, int], Show]] = {
    "set": _set,
    "pinned": _pinned,
    "joined": _joined,
    "asked": _asked,
    "offered": _offered,
    "proposed": _proposed,
    "judged": _judged,
    "voted": _voted,
    "closed": _closed,
    "gave": _gave,
    "noted": _noted,
    "ended": _ended,
}
