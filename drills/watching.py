"""A strong rep and a poor one before the same customer, to be watched reply by reply. Nothing is stored."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Literal

from drills.attempt import Attempt, Line
from drills.rehearsal import Rehearsal, played_by, rehearse
from simulator.customer import Said
from simulator.rep import rep
from simulator.scenario import Scenario

Who = Literal["strong", "poor"]
REPS: dict[Who, str] = {"strong": "exemplary", "poor": "defensive"}
_NEVER = datetime.min.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Watched:
    """One rep's whole talk, read as an attempt would be."""

    who: Who
    talk: Attempt

    def at(self, step: int) -> Attempt:
        """The talk after `step` replies, 0 for the opening; once it is over it stays as it ended."""
        return replace(self.talk, lines=self.talk.lines[: 2 * step + 1])

    @property
    def steps(self) -> int:
        """How many replies there are."""
        return len(self.talk.lines) // 2


def watched(scenario: Scenario, seed: int, who: Who) -> Watched:
    """What that rep makes of this customer; the same for the same seed."""
    return Watched(who, _as_attempt(rehearse(scenario, seed, played_by(rep(REPS[who])))))


def _as_attempt(whole: Rehearsal) -> Attempt:
    lines = [_spoken(whole.said[0])]
    for reply, reading, said in zip(whole.replies, whole.readings, whole.said[1:], strict=True):
        lines += [Line("trainee", reply, _NEVER, reading=reading), _spoken(said)]
    return Attempt("", whole.scenario, whole.seed, _NEVER, lines=_numbered(lines), mode="demo")


def _spoken(said: Said) -> Line:
    return Line(
        "customer", said.text, _NEVER, said.intention, said.chance, said.state, sentences=said.sentences
    )


def _numbered(lines: Sequence[Line]) -> tuple[Line, ...]:
    return tuple(replace(line, number=number) for number, line in enumerate(lines))
