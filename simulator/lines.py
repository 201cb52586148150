"""Banks of lines: what a customer can say, by intention or by what the trainee just did, and by anger."""

import re
from collections.abc import Iterator
from enum import StrEnum
from typing import Annotated, Literal, Self

from pydantic import BeforeValidator, ConfigDict, Field, field_validator, model_validator

from datafile import Strict
from rubric.reading import Move
from simulator.intention import Band, Intention

Channel = Literal["phone", "meeting", "email", "in_person", "video"]


class Occasion(StrEnum):
    """What, besides a move, a customer reacts to."""

    IGNORED = "ignored"
    """The customer asked something and the reply did not take it up."""
    NOTHING = "nothing"
    """The reply did nothing: no technique, no misstep, no answer."""
    REPEAT = "repeat"
    """A technique that has been used before, with nothing new."""
    TOO_SOON = "too_soon"
    """A remedy before any word of regret or understanding."""
    EXPLAINED = "explained"
    """The explanation the customer had asked for."""
    PROPOSED = "proposed"
    """A question whether what was said will do for them."""
    BARGAINED = "bargained"
    """A question what they could manage or live with: a number, or terms."""
    NEWS = "news"
    """Word that something has been done or is on its way."""
    DETAILED = "detailed"
    """Who, when or how much, after the customer had asked for it."""
    TOLD_ON = "told_on"
    """Something that somebody else had said in confidence."""
    NONSENSE = "nonsense"
    """Something that is not part of any talk between two people."""
    SILENCE = "silence"
    """An empty reply."""


Trigger = Move | Occasion

HEARD_SLOTS = frozenset({"day", "time", "amount", "offer", "phrase"})
"""Slots filled with what the trainee just said; a line with one waits until there is something in it."""

ANY = "any"
"""In `once` and `until`: a remedy of whatever kind."""

_SLOT = re.compile(r"\{([^{}]*)\}")
_SENTENCE_END = re.compile(r"(?<!\bMr)(?<!\bMrs)(?<!\bMs)(?<!\bDr)(?<!\bSt)[.!?…]+[\"”’)]*(?=\s|$)")


class Line(Strict):
    """One thing to say.

    `to` limits it to replies that did one of these, `channel` to some channels; what takes an offer as made
    is said `once` one of these stands, a wish `until` one does.
    """

    # a line may be plain text, so it is looked at before the model is, and is no JSON any more by then
    model_config = ConfigDict(extra="forbid", frozen=True, strict=False)

    say: Annotated[str, Field(min_length=2, max_length=1200)]
    to: tuple[Trigger, ...] = ()
    channel: tuple[Channel, ...] = ()
    once: tuple[str, ...] = ()
    until: tuple[str, ...] = ()

    @field_validator("say")
    @classmethod
    def _no_stray_brace(cls, say: str) -> str:
        if set("{}") & set(_SLOT.sub("", say)):
            raise ValueError("a brace { or } without its partner")
        if "\n" in say.strip() and len(say) < 80:
            raise ValueError("a line break in a short line")
        return say.strip()

    @property
    def slots(self) -> frozenset[str]:
        """The names in braces."""
        return frozenset(_SLOT.findall(self.say))

    @property
    def plain(self) -> bool:
        """Whether it can be said to any reply: it waits for no move and no offer, and takes up no words."""
        return not (self.to or self.once or self.until or self.slots & HEARD_SLOTS)

    @property
    def sentences(self) -> int:
        """How many sentences the line has; at least one."""
        return max(1, len(_SENTENCE_END.findall(self.say)))


def _from_text(value: object) -> object:
    return {"say": value} if isinstance(value, str) else value


Lines = tuple[Annotated[Line, BeforeValidator(_from_text)], ...]


class ByBand(Strict):
    """Lines by how angry the customer is; `any` fits every band."""

    hot: Lines = ()
    warm: Lines = ()
    cool: Lines = ()
    any: Lines = ()

    def of(self, band: Band) -> Lines:
        """The lines that fit `band`."""
        own: Lines = getattr(self, band.value)
        return own + self.any

    def __iter__(self) -> Iterator[tuple[str, int, Line]]:  # type: ignore[override]
        """Each line with where it stands: band name and index."""
        for band in ("hot", "warm", "cool", "any"):
            for index, line in enumerate(getattr(self, band)):
                yield band, index, line

    def __len__(self) -> int:
        return len(self.hot) + len(self.warm) + len(self.cool) + len(self.any)


class Bank(Strict):
    """The shared lines that stand under every scenario's own."""

    version: int
    lines: dict[Intention, ByBand]
    reactions: dict[Trigger, ByBand]

    @model_validator(mode="after")
    def _of_no_brief(self) -> Self:
        for said in (*self.lines.values(), *self.reactions.values()):
            for _, _, line in said:
                if not {*line.once, *line.until} <= {ANY}:
                    raise ValueError(f"shared lines know no offer but “{ANY}”: {line.say}")
        return self
