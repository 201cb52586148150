"""What held-out authors showed: how far to trust the network and the rules, and where doubt begins."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from math import exp
from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field

from rubric.reading import Move

MODEL = Path(__file__).parent.parent / "model"
"""Where the assessor that ships has its network, tokenizer and settings."""


class Scale(BaseModel):
    """One move: from the network's logit and the rules' word to a probability, and the lines drawn on it.

    From `doubt` up the move is found, unsure; from `sure` up it is found without doubt.
    """

    model_config = ConfigDict(strict=True, frozen=True, extra="forbid")

    network: float
    rules_sure: float
    rules_unsure: float
    bias: float
    doubt: float = Field(ge=0, le=1)
    sure: float = Field(ge=0, le=1)

    def probability(self, logit: float, ruling: Ruling) -> float:
        """How likely the move is there."""
        total = self.network * logit + self.bias
        total += self.rules_sure * ruling.sure + self.rules_unsure * ruling.unsure
        return 1 / (1 + exp(-max(-30.0, min(30.0, total))))


@dataclass(frozen=True, slots=True)
class Ruling:
    """Whether the rules found a move without doubt, or with it."""

    sure: bool = False
    unsure: bool = False


class Errs(BaseModel):
    """How often one move was misread in replies of authors that nothing had been fitted to.

    Of plain ones that had a brief, as every drill has.
    """

    model_config = ConfigDict(strict=True, frozen=True, extra="forbid")

    missed: float = Field(ge=0, le=1)
    """of the replies that carry it, the share in which it was not found at all"""
    doubted: float = Field(ge=0, le=1)
    """of the replies that carry it, the share in which it was found, but not surely"""
    invented: float = Field(ge=0, le=1)
    """of the replies without it and without any misstep, the share in which it was"""
    invented_amiss: float = Field(ge=0, le=1)
    """of the replies without it that carry a misstep, the share in which it was"""


class Settings(BaseModel):
    """All that goes with one network besides its weights."""

    model_config = ConfigDict(strict=True, frozen=True, extra="forbid")

    name: str
    evidence: float
    """the logit from which a token shows a move"""
    moves: Mapping[str, Scale]
    errs: Mapping[str, Errs] = {}
    """empty until measured"""

    @classmethod
    def load(cls, path: Path) -> Settings:
        """The settings of a file that training wrote."""
        settings = cls.model_validate_json(path.read_bytes())
        if set(settings.moves) != {move.value for move in Move}:
            raise ValueError(f"{path.name} does not settle every move")
        return settings
