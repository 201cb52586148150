"""What a drill comes to when replies are misread as often as they were on replies that nobody had seen."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from random import Random

from rubric.reading import MISSTEPS, Assessor, Brief, Finding, Move, Reading, Turn
from rubric.trained.settings import MODEL, Errs, Settings


def measured() -> Mapping[Move, Errs]:
    """How often the embedded assessor erred on authors it had never seen, as its training found."""
    errs = Settings.load(MODEL / "settings.json").errs
    return {move: errs[move] for move in Move}


@dataclass(frozen=True, slots=True)
class Confused:
    """Reads as the assessor within does, and then errs at random, the same way for the same seed."""

    inner: Assessor
    errs: Mapping[Move, Errs]
    seed: int

    @property
    def name(self) -> str:
        """The name of the assessor within, marked."""
        return f"{self.inner.name}, confused"

    def read(self, reply: str, history: Sequence[Turn] = (), brief: Brief | None = None) -> Reading:
        """The reading of the assessor within, with moves left out, doubted and put in."""
        reading = self.inner.read(reply, history, brief)
        said = reply.strip()
        if not said or reading.aimed_at_machine:
            return reading
        dice = Random(f"{self.seed} {len(history)} {reply}")
        start = reply.index(said)
        kept = list(reading.findings)
        amiss = bool(reading.moves & MISSTEPS)
        for move in Move:
            rolled, errs = dice.random(), self.errs[move]
            if move in reading.sure:
                if rolled < errs.missed:
                    kept = [f for f in kept if f.move is not move]
                elif rolled < errs.missed + errs.doubted:
                    kept = [replace(f, unsure=True) if f.move is move else f for f in kept]
            elif rolled < (errs.invented_amiss if amiss else errs.invented):
                kept.append(Finding(move, said, start, start + len(said), 1.0))
        kept.sort(key=lambda f: (f.start, f.end, f.move))
        return replace(reading, findings=tuple(kept), assessor=self.name)
