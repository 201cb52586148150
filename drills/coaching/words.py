"""The coach's words, as `words.yaml` has them."""

from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Literal, Self

from pydantic import model_validator

import datafile
from datafile import Strict
from drills.coaching.openings import Opening, published
from rubric.reading import MISSTEPS, Move
from simulator.intention import Intention
from simulator.scenario import Id, Text


class Heard(StrEnum):
    """What a customer can have heard in a reply that makes them say what they say."""

    BAIT_SPOILED = "bait_spoiled"
    MISSTEP = "misstep"
    UNEXPLAINED = "unexplained"
    UNANSWERED = "unanswered"
    SILENCE = "silence"
    NONSENSE = "nonsense"
    TOO_SOON = "too_soon"
    REPEAT = "repeat"
    NOTHING = "nothing"
    EXPLAINED = "explained"
    BAIT_MET = "bait_met"
    TOLD_ON = "told_on"
    DID = "did"


class OpeningWords(Strict):
    """What there is to say about one opening; `step` and `example` are words of a technique page."""

    nudge: Text
    change: Text
    why: Text
    step: Text
    example: Text


class Repair(Strict):
    """What to do the next time, and why."""

    change: Text
    why: Text


class CoachWords(Strict):
    """All that the coach says and that is not worked out."""

    openings: dict[Id, OpeningWords]
    repairs: dict[Move, Id]
    confidence: Repair
    """for a reply that repeated what somebody had said in confidence"""
    heard: dict[Heard, Text]
    meant: dict[Intention | Literal["opening"], Text]

    @model_validator(mode="after")
    def _whole(self) -> Self:
        known = {opening.id for opening in published().openings}
        if differ := known ^ self.openings.keys():
            raise ValueError(f"openings: missing, or none of the published list: {', '.join(sorted(differ))}")
        if odd := MISSTEPS ^ self.repairs.keys():
            raise ValueError(f"repairs: missing, or no misstep: {', '.join(sorted(odd))}")
        if strange := set(self.repairs.values()) - known:
            raise ValueError(f"repairs: not in the published list: {', '.join(sorted(strange))}")
        if missing := {*Intention, "opening"} - self.meant.keys():
            raise ValueError(f"meant: missing: {', '.join(sorted(missing))}")
        if missing := {*Heard} - self.heard.keys():
            raise ValueError(f"heard: missing: {', '.join(sorted(missing))}")
        return self

    def repair(self, misstep: Move) -> Opening:
        """What to do in the place of a misstep."""
        return next(each for each in published().openings if each.id == self.repairs[misstep])


@cache
def coach_words() -> CoachWords:
    """The words as they stand in the file. Raises `DataFileError`."""
    return datafile.load(Path(__file__).parent / "words.yaml", CoachWords).model
