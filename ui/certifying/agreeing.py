"""How far people and the machine agree on what was reviewed: drawn, and in words. The drawing is pure."""

from collections.abc import Mapping
from typing import Any

import altair as alt
import streamlit as st

from certification.agreement import FEWEST, Agreement, too_few
from certification.coefficients import Agreed
from rubric.criteria import criterion_title
from ui.wording import counted

_INK = ("#1F5C73", "#8CC4D8")
_QUIET = ("#5B6068", "#A9B1B8")
_ROW, _AROUND = 26, 70
"""pixels: a criterion, and what stands around them all"""


def show(found: Agreement) -> None:
    """Nothing where nobody has reviewed yet."""
    if not found.reviews:
        return
    st.subheader("People and the machine", anchor=False)
    st.caption(
        f"{counted(found.reviews, 'review')}, {found.on_appeal} of them on appeal. Each was given without "
        "knowing the machine’s grade. They are the hard cases: of all sittings, more would agree."
    )
    for line in in_words(found):
        st.markdown(f"- {line}")
    if found.levels:
        st.caption("By criterion, the widest apart first; a near level agrees in part.")
        drawn = chart(found.levels, st.context.theme.type == "dark")
        st.altair_chart(drawn, alt=one_by_one(found.levels), key="agreement")


def in_words(found: Agreement) -> tuple[str, ...]:
    """A line for each thing that can be compared."""
    compared = (
        ("Passed or not, people and the machine", found.decision),
        ("Passed or not, first and second reviewer", found.people),
        ("Levels, first and second reviewer", found.people_levels),
    )
    return tuple(f"{what}: {_words(agreed)}" for what, agreed in compared if agreed)


def chart(levels: Mapping[str, Agreed], dark: bool = False) -> alt.LayerChart:
    """By criterion how many levels agree, near ones in part, for a light or a dark page."""
    ink, quiet = _INK[dark], _QUIET[dark]
    who = alt.Y(
        "criterion:N",
        title=None,
        sort=None,
        axis=alt.Axis(labelLimit=220, labelOverlap=False, ticks=False, domain=False),
    )
    share = alt.X(
        "share:Q",
        title="levels that agree, in per cent",
        scale=alt.Scale(domain=[0, 100]),
        axis=alt.Axis(values=[0, 50, 100]),
    )
    base = alt.Chart(alt.InlineData(values=points(levels))).encode(y=who, x=share)
    bars = base.mark_bar(color=ink, height=10)
    said = base.mark_text(align="left", dx=6, color=ink, fontSize=13).encode(text="told:N")
    drawn: alt.LayerChart = (
        alt.LayerChart(layer=[bars, said])
        .properties(height=_AROUND + _ROW * len(levels), padding={"right": 50})
        .configure_axis(labelColor=quiet, titleColor=quiet, labelFontSize=13)
    )
    return drawn


def points(levels: Mapping[str, Agreed]) -> list[dict[str, Any]]:
    """A bar a criterion, what agrees least first."""
    ordered = sorted(levels.items(), key=lambda one: one[1].share)
    return [
        {
            "criterion": criterion_title(id_),
            "share": round(100 * agreed.share),
            "told": f"{round(100 * agreed.share)} % ({agreed.number})",
        }
        for id_, agreed in ordered
    ]


def one_by_one(levels: Mapping[str, Agreed]) -> str:
    """The chart for those who do not see it."""
    return " ".join(f"{one['criterion']}: {one['share']} per cent." for one in points(levels))


def _words(found: Agreed) -> str:
    share = f"{round(100 * found.share)} per cent of {counted(found.number, 'pair')} agree"
    if too_few(found):
        return f"{share}. With fewer than {FEWEST} pairs that may well be chance."
    if found.gwet is None:
        return f"{share}."
    low, value, high = found.gwet.low, found.gwet.value, found.gwet.high
    return f"{share}; beyond chance {value:.2f} of 1 (Gwet’s coefficient, {low:.2f} to {high:.2f})."
