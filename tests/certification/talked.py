"""Certification drills for the tests: what a reference rep says, read as the rules read, or misread."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

from drills.attempt import Attempt
from drills.dispute import OfReply
from drills.drill import Drill
from drills.loading import load
from drills.rehearsal import played_by, rehearse
from drills.store import Store
from rubric.assessor import rule_assessor
from rubric.reading import Assessor, Brief, Finding, Move, Reading, Turn
from simulator import catalogue
from simulator.rep import rep

SEED = 3
INSULT = "You're a fool, and you should have read your own paperwork. Good luck finding anyone else."
NOTHING: Mapping[str, Move] = {}


@dataclass(frozen=True)
class Misreads:
    """Reads as the one within does, and hears a misstep in replies that hold none."""

    inner: Assessor
    heard: Mapping[str, Move]

    @property
    def name(self) -> str:
        return f"{self.inner.name}, misreading" if self.heard else self.inner.name

    def read(self, reply: str, history: Sequence[Turn] = (), brief: Brief | None = None) -> Reading:
        reading = self.inner.read(reply, history, brief)
        if reply not in self.heard:
            return reading
        wrong = Finding(self.heard[reply], reply, 0, len(reply), 1.0)
        return replace(reading, findings=(*reading.findings, wrong))


@cache
def said(who: str, customer: str = "late_delivery") -> tuple[str, ...]:
    """What a rep says when they are read as the rules read."""
    scenario = catalogue.scenario(customer)
    return rehearse(scenario, SEED, played_by(rep(who)), rule_assessor()).replies


def talked(
    store: Store,
    replies: Sequence[str],
    heard: Mapping[str, Move] = NOTHING,
    customer: str = "late_delivery",
    owner: str | None = None,
) -> Attempt:
    """A certification drill in which these replies are given, as long as there is somebody to hear them."""
    begun = Drill.begin(store, catalogue.scenario(customer), seed=SEED, mode="certification", owner=owner)
    drill = Drill(store, begun.attempt, Misreads(rule_assessor(), heard))
    for reply in replies:
        if drill.attempt.ending is None:
            drill.reply(reply)
            drill.answer()
    return load(store, drill.attempt.id)


def misread(told: Attempt, heard: Mapping[str, Move]) -> frozenset[OfReply]:
    """The findings that are wrong in it."""
    return frozenset(
        OfReply(line.number, heard[line.text])
        for line in told.lines
        if line.role == "trainee" and line.text in heard
    )
