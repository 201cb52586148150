"""The road of a talk as a chart: anger, trust and chance after each reply. Pure."""

from collections.abc import Mapping
from typing import Any

import altair as alt

from drills.attempt import Attempt

# the dashes and the names say the same without colour
_LIGHT = {"Chance": "#1F5C73", "Trust": "#2E7A62", "Anger": "#B4472E"}
_DARK = {"Chance": "#8CC4D8", "Trust": "#6DBF9F", "Anger": "#E08A70"}
_QUIET = ("#5B6068", "#A9B1B8")
_DASHES = {"Chance": [1, 0], "Trust": [7, 3], "Anger": [2, 3]}
_APART = 9
"""how far apart, on the scale of 0 to 100, the names at the lines' ends are kept"""


def points(told: Attempt) -> list[dict[str, Any]]:
    """One point a series and turn: `turn` 0 is the opening, `height` 0 to 100, `value` as it is felt."""
    found = []
    spoken = [line for line in told.lines if line.role == "customer" and line.state]
    for turn, line in enumerate(spoken):
        mood = line.state.mood if line.state else None
        if mood is None or line.chance is None:
            continue
        for name, height, value in (
            ("Chance", float(line.chance), f"{line.chance} of 100"),
            ("Trust", mood.trust * 10, f"{mood.trust:.1f} of 10"),
            ("Anger", mood.anger * 10, f"{mood.anger:.1f} of 10"),
        ):
            found.append({"turn": turn, "series": name, "height": height, "value": value})
    return found


def label_heights(ends: Mapping[str, float]) -> dict[str, float]:
    """Where to write each line's name so that no two collide: near its end, `_APART` from the others."""
    placed: dict[str, float] = {}
    lowest = 0.0
    for name, height in sorted(ends.items(), key=lambda item: item[1]):
        placed[name] = max(height, lowest)
        lowest = placed[name] + _APART
    over = max(0.0, lowest - _APART - 100)
    return {name: height - over for name, height in placed.items()}


def chart(told: Attempt, dark: bool = False) -> alt.LayerChart:
    """The chart of the talk, for a light or a dark page."""
    data = points(told)
    colours = _DARK if dark else _LIGHT
    last = max(point["turn"] for point in data)
    ends = {p["series"]: p["height"] for p in data if p["turn"] == last}
    names = [{"turn": last, "series": name, "height": height} for name, height in label_heights(ends).items()]
    colour = alt.Color(
        "series:N", legend=None, scale=alt.Scale(domain=list(colours), range=list(colours.values()))
    )
    across = alt.X(
        "turn:Q",
        title="after your reply number (0: the opening)",
        scale=alt.Scale(domain=[0, max(last, 1)], nice=False),
        axis=alt.Axis(values=list(range(last + 1)), format="d", grid=False),
    )
    up = alt.Y(
        "height:Q",
        title=None,
        scale=alt.Scale(domain=[0, 100]),
        axis=alt.Axis(values=[0, 25, 50, 75, 100], labelFlush=False),
    )
    base = alt.Chart(alt.InlineData(values=data)).encode(x=across, y=up, color=colour)
    lines = base.mark_line(strokeWidth=2.5).encode(
        strokeDash=alt.StrokeDash(
            "series:N", legend=None, scale=alt.Scale(domain=list(_DASHES), range=list(_DASHES.values()))
        )
    )
    dots = base.mark_circle(size=55, opacity=1).encode(
        tooltip=[
            alt.Tooltip("series:N", title=" "),
            alt.Tooltip("value:N", title="stands at"),
            alt.Tooltip("turn:Q", title="after reply"),
        ]
    )
    labels = (
        alt.Chart(alt.InlineData(values=names))
        .mark_text(align="left", dx=10, fontSize=13, fontWeight=600)
        .encode(x=across, y=up, text="series:N", color=colour)
    )
    quiet = _QUIET[dark]
    drawn: alt.LayerChart = (
        alt.LayerChart(layer=[lines, dots, labels])
        .properties(height=260, padding={"left": 5, "top": 8, "right": 5, "bottom": 5})
        .configure_axis(labelColor=quiet, titleColor=quiet)
    )
    return drawn


def in_words(told: Attempt) -> str:
    """The same for those who do not see the chart."""
    data = points(told)
    parts = []
    for name in _DASHES:
        values = [point["value"].partition(" ")[0] for point in data if point["series"] == name]
        parts.append(f"{name}: {', '.join(values)}")
    return f"After the opening and each of your replies. {'. '.join(parts)}."
