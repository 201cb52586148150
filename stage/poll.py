"""What a class is asked: which reply to give next. Options, proposals, one vote a phone. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from simulator.rep import REPS

LONGEST_PROPOSAL = 300
"""characters"""
MOST_PROPOSALS = 3
"""how many of one phone's proposals to one question are taken in"""
MOST_WAITING = 200
"""how many proposals may wait for the trainer at once"""
MOST_OPTIONS = 8

TRAINER, CLASS = "trainer", "class"
"""Who a reply is from, besides the reference reps by their ids."""
AUTHORS = frozenset({*REPS, TRAINER, CLASS})


class Results(StrEnum):
    """When the class sees how the votes stand. The trainer always does."""

    ALWAYS = "always"
    AFTER_VOTE = "after_vote"
    """a phone once it has voted; the room once the vote is closed"""
    AFTER_CLOSING = "after_closing"
    NEVER = "never"


class Fate(StrEnum):
    """What has become of a proposal."""

    WAITING = "waiting"
    TAKEN = "taken"
    DECLINED = "declined"


@dataclass(frozen=True, slots=True)
class Option:
    """A reply that can be voted for, and whose it is; the class is not told before the vote is closed."""

    text: str
    by: str


@dataclass(frozen=True, slots=True)
class Proposal:
    """A reply that a phone proposes. The room sees it only once the trainer has taken it up."""

    number: int
    phone: str
    text: str
    fate: Fate = Fate.WAITING


@dataclass(frozen=True, slots=True)
class Poll:
    """One question to the class, named by the event that put it; `line` is the customer's line it answers."""

    number: int
    line: int
    options: tuple[Option, ...] = ()
    proposing: bool = True
    """whether the class may propose"""
    proposals: tuple[Proposal, ...] = ()
    votes: Mapping[str, int] = field(default_factory=dict)
    """by phone, the place of its option"""
    open: bool = True

    @property
    def waiting(self) -> tuple[Proposal, ...]:
        """The proposals that the trainer has not looked at, the first first."""
        return tuple(proposal for proposal in self.proposals if proposal.fate is Fate.WAITING)

    @property
    def tally(self) -> tuple[int, ...]:
        """How many votes each option has."""
        given = list(self.votes.values())
        return tuple(given.count(place) for place in range(len(self.options)))

    @property
    def leading(self) -> tuple[int, ...]:
        """The places of the options with the most votes; none before the first vote."""
        most = max(self.tally, default=0)
        return tuple(place for place, votes in enumerate(self.tally) if votes == most and most)

    def voted(self, votes: Mapping[str, int]) -> "Poll":
        """The poll after these votes; a phone's last one counts. Closed, it takes none."""
        if not self.open:
            return self
        counted = {phone: place for phone, place in votes.items() if 0 <= place < len(self.options)}
        return replace(self, votes={**self.votes, **counted})

    def offered(self, option: Option) -> "Poll":
        """The poll with one more option, while it is open and there is room."""
        known = any(option.text == there.text for there in self.options)
        if not self.open or known or len(self.options) >= MOST_OPTIONS:
            return self
        return replace(self, options=(*self.options, option))

    def may_propose(self, phone: str) -> bool:
        """Whether a proposal of this phone's is taken in."""
        own = sum(proposal.phone == phone for proposal in self.proposals)
        return self.open and self.proposing and own < MOST_PROPOSALS and len(self.waiting) < MOST_WAITING

    def proposed(self, proposal: Proposal) -> "Poll":
        """The poll with a proposal in the trainer's hands, if it is taken in."""
        if not self.may_propose(proposal.phone) or not 0 < len(proposal.text) <= LONGEST_PROPOSAL:
            return self
        return replace(self, proposals=(*self.proposals, proposal))

    def judged(self, number: int, fate: Fate) -> "Poll":
        """The poll once the trainer has taken up or declined a proposal; only one that waits can be."""
        found = next((proposal for proposal in self.waiting if proposal.number == number), None)
        full = fate is Fate.TAKEN and len(self.options) >= MOST_OPTIONS
        if found is None or full or not self.open:
            return self
        judged = tuple(replace(p, fate=fate) if p is found else p for p in self.proposals)
        after = replace(self, proposals=judged)
        return after.offered(Option(found.text, CLASS)) if fate is Fate.TAKEN else after

    def closed(self) -> "Poll":
        """The poll, and no more votes."""
        return replace(self, open=False)


def seen_by_phone(results: Results, poll: Poll, phone: str) -> bool:
    """Whether this phone is shown how the votes stand."""
    match results:
        case Results.ALWAYS:
            return True
        case Results.AFTER_VOTE:
            return not poll.open or phone in poll.votes
        case Results.AFTER_CLOSING:
            return not poll.open
        case Results.NEVER:
            return False


def seen_by_room(results: Results, poll: Poll) -> bool:
    """Whether the projector shows how the votes stand."""
    return seen_by_phone(results, poll, phone="")
