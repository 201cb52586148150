"""What the customer remembers of the talk: what was done, offered, told, asked and said."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Literal

from rubric.reading import MISSTEPS, TECHNIQUES, Move, Reading
from simulator.hearing import Heard
from simulator.lines import Channel
from simulator.mood import POCKETED, REGRET, REMEDY, Road
from simulator.scenario import Bait, Needs, Scenario

Awaited = Literal["explanation", "remedy", "detail"]
"""What a line asked for: what happened, something that helps, or more about what was offered."""


YIELDING = frozenset({Move.FALL_BACK, Move.TAKE_THE_STICK, Move.INVITE_SOLUTION})
"""Techniques by which even a question left open is not brushed aside."""


@dataclass(frozen=True, slots=True)
class Memory:
    """Immutable; `hearing` gives the memory after a reply, `speaking` after the customer's line."""

    channel: Channel
    replies: int = 0
    done: Mapping[Move, int] = field(default_factory=dict)
    """how often each move was surely done"""
    offered: frozenset[str] = frozenset()
    topics: frozenset[str] = frozenset()
    told: frozenset[str] = frozenset()
    """answers given; the facts disclosed are in the mood"""
    sprung: frozenset[str] = frozenset()
    bait: str | None = None
    """the bait the last line held"""
    awaits: Awaited | None = None
    """what the last line asked for"""
    explanation_asked: int = 0
    explained: bool = False
    stale: int = 0
    """replies in a row that brought no technique for the first time"""
    since_regret: int = 0
    """replies since a word of regret that no remedy followed"""
    spoken: frozenset[str] = frozenset()
    """keys of the lines said"""

    @property
    def missteps(self) -> int:
        """How many sure missteps there have been."""
        return sum(count for move, count in self.done.items() if move in MISSTEPS)

    @property
    def granted(self) -> bool:
        """Whether something the brief forbids was granted."""
        return any(self.done.get(move) for move in POCKETED)

    def road(self, reading: Reading, heard: Heard, scenario: Scenario) -> Road:
        """How the way so far bears on a reply that did `reading`."""
        explained = self.explains(heard)
        techniques = reading.moves & TECHNIQUES
        # somebody who asks about the matter, or brings news of it, is no longer talking past it
        detailed = heard.specific and bool(self.awaits) and not reading.sure & MISSTEPS
        asks_on = heard.wants_more and self.awaits in ("remedy", "detail")
        to_the_point = bool(heard.topics - self.topics)
        takes_part = bool(heard.questions) or heard.news or detailed or asks_on or to_the_point
        bait = self.open_bait(scenario)
        return Road(
            done=self.done,
            replies_since_regret=self.since_regret,
            idle=not techniques and not explained and not takes_part,
            ignored=(self.awaits == "explanation" and not explained and not techniques & YIELDING)
            or (self.awaits == "remedy" and not techniques and not takes_part),
            explained=explained and not self.explained,
            detailed=detailed and self.awaits != "explanation",
            told_on=bool(heard.told_on),
            bait_met=bool(bait and set(bait.met_by) & reading.sure),
            bait_spoiled=bool(bait and set(bait.spoiled_by) & reading.sure),
        )

    def explains(self, heard: Heard) -> bool:
        """Whether a reply gives the explanation asked for: at once in any words, later by its reason."""
        if self.awaits == "explanation":
            return heard.explains
        return heard.gives_reason and self.explanation_asked > 0 and not self.explained

    def open_bait(self, scenario: Scenario) -> Bait | None:
        """The bait that the customer's last line held, if any."""
        return next((bait for bait in scenario.baits if bait.id == self.bait), None)

    def hearing(self, reading: Reading, heard: Heard) -> "Memory":
        """The memory once a reply has been heard."""
        explained = self.explains(heard)
        fresh = explained or any(not self.done.get(move) for move in reading.sure & TECHNIQUES)
        done = dict(self.done)
        for move in reading.sure:
            done[move] = done.get(move, 0) + 1
        if reading.sure & REMEDY:
            since_regret = 0
        elif any(done.get(move) for move in REGRET) and not any(done.get(move) for move in REMEDY):
            since_regret = self.since_regret + 1
        else:
            since_regret = 0
        return replace(
            self,
            replies=self.replies + 1,
            done=done,
            offered=self.offered | set(heard.offers),
            topics=self.topics | heard.topics,
            explained=self.explained or explained,
            stale=0 if fresh else self.stale + 1,
            since_regret=since_regret,
            bait=None,
            awaits=None,
        )

    def share_met(self, needs: Needs, disclosed: frozenset[str]) -> float:
        """Which part of `needs` the road has met so far, 0 to 1; 1 if nothing is needed."""
        if not needs:
            return 1.0
        have = (
            {move.value for move, count in self.done.items() if count}
            | {f"offer:{term}" for term in self.offered}
            | {f"say:{topic}" for topic in self.topics}
            | {f"fact:{fact}" for fact in disclosed}
        )
        return sum(bool(have & set(group)) for group in needs) / len(needs)
