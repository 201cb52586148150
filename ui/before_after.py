"""A group before and after a day, as a chart: from where to where each has come. Pure."""

from collections.abc import Mapping
from typing import Any

import altair as alt

from desk.change import FEWEST, Change, Pair
from ui.wording import counted

_INK = ("#1F5C73", "#8CC4D8")
_QUIET = ("#5B6068", "#A9B1B8")
_ROW, _AROUND = 30, 100
"""pixels: a person, and what stands above and below them all"""
_WHEN = ("before", "after")


def points(change: Change, names: Mapping[str, str]) -> list[dict[str, Any]]:
    """Two points a person: where they stood before, and after."""
    return [
        {"who": names[pair.person], "when": when, "score": round(score, 1), "drills": drills}
        for pair in change.pairs
        for when, score, drills in (
            ("before", pair.before, pair.drills[0]),
            ("after", pair.after, pair.drills[1]),
        )
    ]


def chart(change: Change, names: Mapping[str, str], dark: bool = False) -> alt.LayerChart:
    """The chart, for a light or a dark page, the person who has come up most first."""
    ink, quiet = _INK[dark], _QUIET[dark]
    order = [names[pair.person] for pair in sorted(change.pairs, key=lambda pair: -pair.change)]
    who = alt.Y("who:N", title=None, sort=order, axis=alt.Axis(labelLimit=110, ticks=False, domain=False))
    score = alt.X("score:Q", title="score, 0 to 100", scale=alt.Scale(domain=[0, 100]))
    base = alt.Chart(alt.InlineData(values=points(change, names)))
    roads = base.mark_line(color=quiet, strokeWidth=2).encode(x=score, y=who, detail="who:N")
    # one legend: shape says without colour which is which
    legend = alt.Legend(title=None, orient="top", labelColor=quiet, labelFontSize=13)
    dots = base.mark_point(size=110, opacity=1, filled=True).encode(
        x=score,
        y=who,
        shape=alt.Shape(
            "when:N", scale=alt.Scale(domain=list(_WHEN), range=["square", "circle"]), legend=legend
        ),
        color=alt.Color("when:N", scale=alt.Scale(domain=list(_WHEN), range=[quiet, ink]), legend=legend),
        tooltip=[
            alt.Tooltip("who:N", title=" "),
            "when:N",
            "score:Q",
            alt.Tooltip("drills:Q", title="drills"),
        ],
    )
    drawn: alt.LayerChart = (
        alt.LayerChart(layer=[roads, dots])
        .properties(height=_AROUND + _ROW * len(change.pairs))
        .configure_axis(labelColor=quiet, titleColor=quiet, labelFontSize=13)
    )
    return drawn


def in_words(change: Change) -> str:
    """What came of it, in sentences; how far it can be trusted is one of them."""
    if change.mean is None:
        return "Nobody has a first meeting both before that day and after it yet: nothing can be compared."
    people = "one person" if len(change.pairs) == 1 else f"{len(change.pairs)} people"
    told = f"{people[:1].upper()}{people[1:]}: {_moved(change.mean)} on average."
    if change.interval is None:
        return f"{told} With fewer than {FEWEST} people that may well be chance; no interval is given."
    low, high = change.interval
    told += (
        f" The interval from {low:+.1f} to {high:+.1f} points holds the true mean change in 95 of 100 "
        "groups like this."
    )
    if low <= 0 <= high:
        told += " It reaches across zero: this can be chance."
    return told


def one_by_one(change: Change, names: Mapping[str, str]) -> str:
    """The chart for those who do not see it."""
    return " ".join(_person(pair, names[pair.person]) for pair in change.pairs)


def _person(pair: Pair, name: str) -> str:
    before, after = (counted(number, "drill") for number in pair.drills)
    return f"{name}: {pair.before:.0f} before, in {before}; {pair.after:.0f} after, in {after}."


def _moved(mean: float) -> str:
    return f"{abs(mean):.1f} points {'up' if mean > 0 else 'down'}" if mean else "no change"
