"""What stands under every customer made with the form, besides the shared bank of lines."""

from functools import cache
from typing import Annotated

from pydantic import Field

from datafile import Strict, load
from rubric.reading import Move
from simulator.catalogue import SHELF
from simulator.scenario import Cues, Text

Side = Annotated[str, Field(pattern="^(flares|forgives|waits)$")]


class Stock(Strict):
    """Words to know things by, and lines of everybody's."""

    empty: str
    """words that are always there and tell nothing, with blanks between them"""
    verbs: str
    """verbs that a term of a brief may begin with and that take a plain -ed and -ing"""
    temperaments: dict[Side, dict[str, tuple[str, ...]]]
    """for each side of a temperament, by its factor, the words that give it"""
    settling: Cues
    """how people ask what would settle it"""
    hints: tuple[Text, ...]
    """how they hint at what would settle it; {words} are the words of it that tell something"""
    counter: Text
    """said before the demand, when they are asked what they would do"""
    bait: Text
    wordings: dict[Move, tuple[Text, ...]]
    """for the sellers who play by themselves; {name} is the customer's name"""

    @property
    def empty_words(self) -> frozenset[str]:
        """The words of `empty`."""
        return _split(self.empty)

    @property
    def regular_verbs(self) -> frozenset[str]:
        """The words of `verbs`."""
        return _split(self.verbs)


@cache
def stock() -> Stock:
    """The stock as it stands in its file. Raises `DataFileError`."""
    return load(SHELF / "shared" / "own.yaml", Stock).model


@cache
def _split(words: str) -> frozenset[str]:
    return frozenset(words.split())
