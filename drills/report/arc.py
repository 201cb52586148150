"""The road of a talk as a chart, and how each reply stood on it. Pure."""

from collections.abc import Mapping, Sequence
from typing import Any

import altair as alt
import vl_convert

from drills.attempt import Attempt
from drills.coaching.hindsight import Hindsight
from drills.report.reply_marks import MARKS, Tone
from drills.report.road import anchor, points

# the dashes and the names say the same without colour
_LIGHT = {"Chance": "#1F5C73", "Trust": "#2E7A62", "Anger": "#B4472E"}
_DARK = {"Chance": "#8CC4D8", "Trust": "#6DBF9F", "Anger": "#E08A70"}
_QUIET = ("#5B6068", "#A9B1B8")
_PAGE = ("#FCFBF8", "#15191D")
_DASHES = {"Chance": [1, 0], "Trust": [7, 3], "Anger": [2, 3]}
_PAPER = (560, 190)
_FONTS = "Libertinus Serif, Source Serif, Georgia, serif"
_APART = 9
"""how far apart, on the scale of 0 to 100, the names at the lines' ends are kept"""


def replies(reviewed: Sequence[Hindsight], dark: bool = False) -> list[dict[str, Any]]:
    """One point a reply, where the chance stood after it, with its class and its reason."""
    return [
        {
            "turn": each.number + 1,
            "height": each.after,
            "class": MARKS[each.reply_class].word,
            "reason": each.reason,
            "said": f"Reply {each.number + 1}: {MARKS[each.reply_class].word}. {each.reason}",
            "ink": _ink(MARKS[each.reply_class].tone, dark),
            "target": f"#{anchor(each.number)}",
        }
        for each in reviewed
    ]


def label_heights(ends: Mapping[str, float]) -> dict[str, float]:
    """Where to write each line's name so that no two collide: near its end, `_APART` from the others."""
    placed: dict[str, float] = {}
    lowest = 0.0
    for name, height in sorted(ends.items(), key=lambda item: item[1]):
        placed[name] = max(height, lowest)
        lowest = placed[name] + _APART
    over = max(0.0, lowest - _APART - 100)
    return {name: height - over for name, height in placed.items()}


def chart(
    told: Attempt, reviewed: Sequence[Hindsight] = (), dark: bool = False, legend_columns: int = 3
) -> alt.LayerChart:
    """The chart, for a light or a dark page. A click on a reply of `reviewed` leads to it in the talk."""
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
    marked = {(each.number + 1, "Chance") for each in reviewed}
    bare = [point for point in data if (point["turn"], point["series"]) not in marked]
    dots = (
        base.properties(data=alt.InlineData(values=bare))
        .mark_circle(size=55, opacity=1)
        .encode(
            tooltip=[
                alt.Tooltip("series:N", title=" "),
                alt.Tooltip("value:N", title="stands at"),
                alt.Tooltip("turn:Q", title="after reply"),
            ]
        )
    )
    labels = (
        alt.Chart(alt.InlineData(values=names))
        .mark_text(align="left", dx=12, fontSize=13, fontWeight=600)
        .encode(x=across, y=up, text="series:N", color=colour)
    )
    layers = [lines, dots, labels]
    if reviewed:
        layers.append(_marks(reviewed, dark, legend_columns).encode(x=across, y=up))
    quiet = _QUIET[dark]
    drawn: alt.LayerChart = (
        alt.LayerChart(layer=layers)
        .properties(height=290 if reviewed else 260, padding={"left": 5, "top": 8, "right": 5, "bottom": 5})
        .configure_axis(labelColor=quiet, titleColor=quiet)
    )
    return drawn


def svg(told: Attempt, reviewed: Sequence[Hindsight] = ()) -> str:
    """The chart as an SVG element, for a light page and for paper; drawn without a network."""
    drawn = chart(told, reviewed, legend_columns=len(MARKS)).properties(width=_PAPER[0], height=_PAPER[1])
    spec = drawn.to_dict()
    spec["background"] = "white"
    spec["config"]["font"] = _FONTS
    spec["config"]["axis"]["titleFontWeight"] = "normal"
    return str(vl_convert.vegalite_to_svg(spec))


def _marks(reviewed: Sequence[Hindsight], dark: bool, legend_columns: int) -> alt.Chart:
    found = {each.reply_class for each in reviewed}
    shown = [mark for kind, mark in MARKS.items() if kind in found]
    shapes = alt.Scale(domain=[mark.word for mark in shown], range=[mark.path for mark in shown])
    legend = alt.Legend(
        title=None,
        orient="bottom",
        columns=legend_columns,
        symbolFillColor=_QUIET[dark],
        symbolStrokeWidth=0,
        symbolSize=150,
        labelColor=_QUIET[dark],
        labelFontSize=13,
    )
    drawn: alt.Chart = (
        alt.Chart(alt.InlineData(values=replies(reviewed, dark)))
        .mark_point(size=260, opacity=1, stroke=_PAGE[dark], strokeWidth=1.5, cursor="pointer")
        .encode(
            shape=alt.Shape("class:N", scale=shapes, legend=legend),
            fill=alt.Fill("ink:N", scale=None, legend=None),
            # a link and no selection: it leads there a second time too, and no run of the page is needed
            href="target:N",
            description="said:N",
            tooltip=[
                alt.Tooltip("turn:Q", title="Reply"),
                alt.Tooltip("class:N", title="Class"),
                alt.Tooltip("reason:N", title="Why"),
            ],
        )
    )
    return drawn


def _ink(tone: Tone, dark: bool) -> str:
    colours = _DARK if dark else _LIGHT
    return {"helped": colours["Trust"], "fell-short": _QUIET[dark], "cost": colours["Anger"]}[tone]
