"""What phones send, put together: what came in at the same time is written down at once. Pure."""

from collections.abc import Iterable
from dataclasses import dataclass

from stage.store import Happening


@dataclass(frozen=True, slots=True)
class Joins:
    """A phone comes in."""

    phone: str


@dataclass(frozen=True, slots=True)
class Votes:
    """A phone votes for the option at a place."""

    phone: str
    poll: int
    place: int


@dataclass(frozen=True, slots=True)
class Proposes:
    """A phone proposes a reply."""

    phone: str
    poll: int
    text: str


Sent = Joins | Votes | Proposes


def gathered(sent: Iterable[Sent]) -> list[Happening]:
    """What to write down of it: all who joined, then each question's votes, then the proposals.

    Of one phone's votes the last one counts, as it would have one by one.
    """
    joined: list[str] = []
    votes: dict[int, dict[str, int]] = {}
    proposed: list[Happening] = []
    for one in sent:
        match one:
            case Joins(phone):
                joined.append(phone)
            case Votes(phone, poll, place):
                votes.setdefault(poll, {})[phone] = place
            case Proposes(phone, poll, text):
                proposed.append(Happening("proposed", {"phone": phone, "poll": poll, "text": text}))
    first = [Happening("joined", {"phones": joined})] if joined else []
    cast = [Happening("voted", {"poll": poll, "votes": given}) for poll, given in votes.items()]
    return [*first, *cast, *proposed]
