"""How the class of a reply is shown: a word and a shape of its own; its colour only repeats them. Pure."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import cos, pi, sin
from typing import Literal

from drills.coaching.reply_class import ReplyClass

Tone = Literal["helped", "fell-short", "cost"]
Corner = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Mark:
    """A class as it is shown. The shape's corners lie between -1 and 1, `y` downwards."""

    word: str
    tone: Tone
    corners: tuple[Corner, ...]

    @property
    def path(self) -> str:
        """The shape as an SVG path, for the chart."""
        return "M" + "L".join(f"{x:.3g},{y:.3g}" for x, y in self.corners) + "Z"

    @property
    def cut(self) -> str:
        """The same shape as a CSS `clip-path`, for the text."""
        return f"polygon({', '.join(f'{50 + 50 * x:.4g}% {50 + 50 * y:.4g}%' for x, y in self.corners)})"


def _around(*radii: float, corners: int) -> tuple[Corner, ...]:
    """`corners` of them around the middle from the top on, at these distances in turn."""
    turns = ((radii[n % len(radii)], 2 * pi * n / corners) for n in range(corners))
    return tuple((radius * sin(angle), -radius * cos(angle)) for radius, angle in turns)


_BAR, _END = 0.36, 0.98
_UPRIGHT: Sequence[Corner] = (
    *((-_BAR, -_END), (_BAR, -_END), (_BAR, -_BAR), (_END, -_BAR), (_END, _BAR), (_BAR, _BAR)),
    *((_BAR, _END), (-_BAR, _END), (-_BAR, _BAR), (-_END, _BAR), (-_END, -_BAR), (-_BAR, -_BAR)),
)
_ASLANT = tuple(((x - y) * 0.72, (x + y) * 0.72) for x, y in _UPRIGHT)

MARKS: Mapping[ReplyClass, Mark] = {
    ReplyClass.STRONG: Mark("Strong", "helped", _around(1, 0.52, corners=10)),
    ReplyClass.GOOD: Mark("Good", "helped", _around(0.78, corners=28)),
    ReplyClass.INEXACT: Mark(
        "Inexact", "fell-short", ((-0.75, -0.75), (0.75, -0.75), (0.75, 0.75), (-0.75, 0.75))
    ),
    ReplyClass.MISSED_OPENING: Mark("Missed opening", "cost", _around(1, corners=4)),
    ReplyClass.MISTAKE: Mark("Mistake", "cost", ((-0.95, -0.75), (0.95, -0.75), (0, 0.95))),
    ReplyClass.BLUNDER: Mark("Blunder", "cost", _ASLANT),
}
