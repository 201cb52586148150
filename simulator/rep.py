"""Reference reps: scripted sellers who choose what to say by what the customer means and what has been said.

A rep is data (`scenarios/reps/`): an ordered list of plays, each with when it fits and which acts it does.
An act is a move, `explain` (the explanation that was asked for) or one of three that look at the scenario:
`needed` (the next thing that winning asks for), `met` (what meets the bait just held out) and `spoiled` (what
falls for it). The words come from the scenario's `wordings`, then from the rep's own.
"""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Annotated

from pydantic import Field

import datafile
from datafile import Strict
from errors import UserError
from rubric.reading import Move
from simulator.catalogue import SHELF
from simulator.customer import Said
from simulator.hearing import mentions
from simulator.intention import Intention
from simulator.scenario import Id, Level, Scenario, Text

Act = Annotated[str, Field(pattern=r"^[a-z_]+$")]


class When(Strict):
    """When a play fits; everything given holds."""

    intention: tuple[Intention, ...] = ()
    """the customer's last line meant one of these"""
    lacks: tuple[Move, ...] = ()
    """the seller has said nothing yet to do any of these"""
    done: tuple[Move, ...] = ()
    """the seller has said something to do each of these"""
    bait: bool | None = None
    """the customer's last line held a bait"""
    harm: bool | None = None
    """there is a harm to apologise for"""
    written: bool | None = None
    """the talk is in writing"""
    trust: Level = 0
    anger: Level = 10
    """at most"""
    replies: int = 0
    """at least so many replies so far"""


class Play(Strict):
    """Acts done together in one reply, at most `times` in a drill."""

    when: When = When()
    do: tuple[Act, ...]
    times: Annotated[int, Field(ge=1)] = 1


class Rep(Strict):
    """A scripted seller."""

    id: Id
    title: Text
    about: Text
    plays: tuple[Play, ...]
    wordings: dict[str, tuple[Text, ...]]
    own_words: bool = False
    """never uses the scenario's wordings"""
    filler: tuple[Text, ...]
    """what is said when no play fits any more"""


REPS = ("exemplary", "good", "defensive", "caving", "gaming")


@cache
def rep(rep_id: str) -> Rep:
    """The reference rep of that name. Raises `UserError`."""
    if rep_id not in REPS:
        raise UserError(f"there is no reference rep “{rep_id}”; there are: {', '.join(REPS)}")
    return datafile.load(SHELF / "reps" / f"{rep_id}.yaml", Rep).model


@dataclass(frozen=True, slots=True)
class Played:
    """What a rep has said so far: how often each play was made, and the wordings used up."""

    plays: tuple[int, ...] = ()
    used: frozenset[str] = frozenset()


def next_reply(who: Rep, scenario: Scenario, seed: int, said: Said, played: Played) -> tuple[str, Played]:
    """What this rep says to the customer's line, and what they have said afterwards."""
    rng = random.Random(f"{seed}/{who.id}/{said.state.memory.replies}")
    done = _done(who, scenario, played)
    for index, play in enumerate(who.plays):
        if played.plays.count(index) >= play.times or not _fits(play.when, scenario, said, done):
            continue
        if wordings := _worded(play.do, who, scenario, said, played, rng):
            return " ".join(wordings), Played((*played.plays, index), played.used | set(wordings))
    fresh = [words for words in who.filler if words not in played.used] or list(who.filler)
    words = rng.choice(fresh)
    return words, Played(played.plays, played.used | {words})


def _done(who: Rep, scenario: Scenario, played: Played) -> frozenset[str]:
    """The acts this seller has found words for: a seller goes by what they meant, not by how it was taken."""
    pools = (*scenario.wordings.items(), *who.wordings.items())
    return frozenset(act for act, words in pools if not played.used.isdisjoint(words))


def _fits(when: When, scenario: Scenario, said: Said, done: frozenset[str]) -> bool:
    memory, mood = said.state.memory, said.state.mood
    facts = {
        "bait": memory.bait is not None,
        "harm": "apologizing" not in scenario.not_applicable,
        "written": memory.channel == "email",
    }
    return (
        (not when.intention or said.intention in when.intention)
        and done.isdisjoint(when.lacks)
        and done.issuperset(when.done)
        and all(getattr(when, name) in (None, value) for name, value in facts.items())
        and mood.trust >= when.trust
        and mood.anger <= when.anger
        and memory.replies >= when.replies
    )


def _worded(
    acts: Sequence[str], who: Rep, scenario: Scenario, said: Said, played: Played, rng: random.Random
) -> list[str]:
    """One wording for each act that has a fresh one, in the order of the acts."""
    found: list[str] = []
    for act in acts:
        for pool in _pools(act, who, scenario, said):
            if fresh := [words for words in pool if words not in played.used and words not in found]:
                found.append(rng.choice(fresh))
                break
    return found


def _pools(act: str, who: Rep, scenario: Scenario, said: Said) -> Iterator[Sequence[str]]:
    bait = said.state.memory.open_bait(scenario)
    if act == "needed":
        yield from _needed(scenario, said)
    elif act in ("met", "spoiled"):
        for move in (bait.met_by if act == "met" else bait.spoiled_by) if bait else ():
            yield from _pools(move, who, scenario, said)
    else:
        if not who.own_words:
            yield scenario.wordings.get(act, ())
        yield who.wordings.get(act, ())


def _needed(scenario: Scenario, said: Said) -> Iterator[Sequence[str]]:
    """Wordings for the first thing still missing for the best ending there is."""
    goal = scenario.endings.won or scenario.endings.parted or scenario.endings.settled
    memory, disclosed = said.state.memory, said.state.mood.disclosed
    for group in goal.needs:
        if memory.share_met((group,), disclosed) == 1.0:
            continue
        for need in group:
            yield _wordings_for(need, scenario)


def _wordings_for(need: str, scenario: Scenario) -> Sequence[str]:
    kind, _, name = need.rpartition(":")
    if kind == "offer":
        cues = next(term.cues for term in scenario.brief.may if term.id == name)
        offers = [
            w
            for act in (Move.SOLUTION, Move.EXCEED, Move.ENLIST_HELP)
            for w in scenario.wordings.get(act, ())
        ]
        return [words for words in offers if mentions(words, cues)]
    if kind == "fact":
        cues = next(fact.asked for fact in scenario.facts if fact.id == name)
        return [words for words in scenario.wordings.get(Move.EXPLORE, ()) if mentions(words, cues)]
    return scenario.wordings.get(need, ())
