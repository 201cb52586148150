"""How one thing went from drill to drill, as a small chart. Pure."""

from datetime import datetime, tzinfo
from functools import cache
from typing import Any

import altair as alt

from drills.planning.progress import OUTCOMES, Series, outcome

MARKS = dict(zip(OUTCOMES, "●◆■▼", strict=True))
"""How each outcome is drawn, as a character: the shape says it without colour."""
_SHAPES = dict(zip(OUTCOMES, ("circle", "diamond", "square", "triangle-down"), strict=True))
_INK = ("#1F5C73", "#8CC4D8")
_QUIET = ("#5B6068", "#A9B1B8")
_GRID = ("#DAD6CC", "#3A424A")


def points(series: Series, zone: tzinfo) -> list[dict[str, Any]]:
    """One point a drill: `nth` from 1, its value, with whom, on what day in `zone`, and what came of it."""
    return [
        {
            "nth": nth,
            "value": point.value,
            "with": point.name,
            "on": _day(point.at.astimezone(zone), year=True),
            "outcome": outcome(point.ending),
            "newest": nth == series.drills,
        }
        for nth, point in enumerate(series.points, 1)
    ]


def days(series: Series, zone: tzinfo) -> str:
    """From when to when the points reach, as days in `zone`; empty where there are none."""
    if series.first is None or series.last is None:
        return ""
    first, last = series.first.at.astimezone(zone), series.last.at.astimezone(zone)
    if first.date() == last.date():
        return _day(first, year=False)
    year = first.year != last.year
    return f"{_day(first, year)} to {_day(last, year)}"


def chart(series: Series, zone: tzinfo, dark: bool = False, to_pass: int | None = None) -> dict[str, Any]:
    """The chart of a series as a Vega-Lite specification, for a light or a dark page.

    Drills stand at equal distances, however long the pause between them. `to_pass` is drawn as a dashed line.
    """
    return {
        **_drawing(series.top, dark, to_pass),
        "data": {"values": points(series, zone)},
        "title": {"text": days(series, zone), "orient": "bottom", "frame": "group", "offset": 4},
    }


# Altair checks each part against the schema of Vega-Lite, which takes longer than the rest of the page
@cache
def _drawing(top: int, dark: bool, to_pass: int | None) -> dict[str, Any]:
    ink, quiet = _INK[dark], _QUIET[dark]
    scale = alt.Scale(domain=[0, top])
    axis = alt.Axis(values=[0, top / 2, top], labelFlush=False, ticks=False, domain=False, grid=True)
    base = alt.Chart().encode(
        x=alt.X("nth:Q", axis=None, scale=alt.Scale(zero=False, nice=False)),
        y=alt.Y("value:Q", title=None, scale=scale, axis=axis),
    )
    drills = base.mark_point(filled=True, opacity=1, size=90, color=ink).encode(
        shape=alt.Shape(
            "outcome:N",
            legend=None,
            scale=alt.Scale(domain=list(_SHAPES), range=list(_SHAPES.values())),
        ),
        tooltip=[
            alt.Tooltip("with:N"),
            alt.Tooltip("on:N"),
            alt.Tooltip("outcome:N", title="ended"),
            alt.Tooltip("value:Q", title=f"of {top}"),
        ],
    )
    newest = (
        base.transform_filter("datum.newest")
        .mark_text(align="left", dx=9, fontSize=13, fontWeight=600, color=ink)
        .encode(text="value:Q")
    )
    layers = [base.mark_line(strokeWidth=2, color=ink), drills, newest]
    if to_pass is not None:
        # one line, not one for each drill
        rule = (
            alt.Chart()
            .transform_filter("datum.newest")
            .encode(y=alt.YDatum(to_pass, title=None, scale=scale, axis=axis))
        )
        layers.insert(0, rule.mark_rule(strokeDash=[4, 4], color=quiet, aria=False))
    specification: dict[str, Any] = (
        alt.LayerChart(layer=layers)
        .properties(height=110, padding={"left": 5, "top": 4, "right": 24, "bottom": 2})
        .configure_axis(labelColor=quiet, gridColor=_GRID[dark])
        .configure_title(color=quiet, fontSize=12, fontWeight=400)
        .to_dict()
    )
    return specification


def _day(day: datetime, year: bool) -> str:
    return f"{day.day} {day:%B %Y}" if year else f"{day.day} {day:%B}"
