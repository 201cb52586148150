"""The form of "My customer tomorrow" on the page: widgets in, plain values out, faults at fields."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

import streamlit as st

from drills.own.form import LABELS, MOST_FACTS, MOST_OFFERS, Limit, Offer, OwnForm, Wrong
from ui import markup
from ui.wording import CHANNELS, counted

_BAR = " | "
_WISHES = {"demand": "What you may not give", "promise": "What you may not promise"}
_USUAL = ("impatient", "direct", "fair")
"""the temperament of a new customer until somebody says otherwise"""


@dataclass(frozen=True, slots=True)
class Filling:
    """What the form is drawn from: a form to begin with, what was wrong when it was last to be kept.

    What is typed stays in the fields as long as the `stamp` is the same.
    """

    shown: OwnForm | None
    stamp: str
    wrong: tuple[Wrong, ...] = ()

    def key(self, field: str) -> str:
        """The key of the widget of that name."""
        return f"own-{field}-{self.stamp}"

    def mend(self, *fields: str) -> bool:
        """Whether there is something wrong in one of these."""
        return any(each.field in fields for each in self.wrong)


def fields(form: Filling) -> dict[str, Any]:
    """Every field, filled and with what is wrong in it; what stands in them now, for `read`."""
    with st.container(key="own-who", gap="small"):
        values = _who(form) | _said(form) | _offers(form)
    st.caption("That is enough for a talk. What is folded below can be left out.")
    return values | _more(form) | _limits(form) | _hidden(form)


def to_mend(wrong: Sequence[Wrong]) -> str:
    """Which fields have something wrong in them, in a line."""
    named = dict.fromkeys(LABELS.get(each.field, each.field) for each in wrong)
    return f"{counted(len(named), 'field')} to mend ({', '.join(named)})"


def _who(form: Filling) -> dict[str, Any]:
    shown = form.shown
    left, right = st.columns(2)
    with left:
        name = _line(form, "name", shown.name if shown else "", "Nora")
    channels = list(CHANNELS)
    channel = right.selectbox(
        LABELS["channel"],
        channels,
        channels.index(shown.channel) if shown else 0,
        format_func=lambda each: CHANNELS[each].capitalize(),
        key=form.key("channel"),
    )
    return {
        "name": name,
        "channel": channel,
        "role": _line(
            form,
            "role",
            shown.role if shown else "",
            "Owner of a building-supply yard that has bought from us for eleven years",
        ),
        "happened": _area(
            form,
            "happened",
            [shown.happened] if shown else [],
            "In two or three sentences, as you would tell a colleague.",
        ),
    }


def _said(form: Filling) -> dict[str, Any]:
    shown = form.shown
    opening = _area(
        form,
        "opening",
        shown.opening if shown else (),
        "One to three lines, in their words. Each talk begins with one of them.",
    )
    demand = _line(form, "demand", shown.demand if shown else "", "I want the whole order refunded.")
    settles = _line(
        form,
        "settles",
        shown.settles if shown else "",
        "I want somebody with a name who calls me before the truck leaves.",
        "They never say it outright: they hint at it when you ask, or once they trust you. "
        "An offer of just that counts.",
    )
    return {"opening": _lines(opening), "demand": demand, "settles": settles}


def _offers(form: Filling) -> dict[str, Any]:
    may = _area(
        form,
        "may",
        _rows(form.shown.may if form.shown else ()),
        f"One thing a line, as an order to yourself: Waive the freight. Up to {MOST_OFFERS}.",
    )
    return {"may": [_term(line) for line in _lines(may)]}


def _more(form: Filling) -> dict[str, Any]:
    shown, parts = form.shown, ("temperament", "why", "complaints")
    with st.expander("How they are, why it happened, what else annoys them", expanded=form.mend(*parts)):
        words = [
            column.text_input(
                f"{LABELS['temperament']}, word {number}",
                (shown.temperament if shown else _USUAL)[number - 1],
                help="Words such as proud, calm, fair, suspicious, patient or impatient change how they play."
                if number == 1
                else None,
                key=form.key(f"temperament-{number}"),
            )
            for number, column in enumerate(st.columns(3), start=1)
        ]
        _tell(form, "temperament", counting="word")
        why = _area(
            form,
            "why",
            [shown.why] if shown and shown.why else [],
            "If you know it. They will ask once you have owned it.",
        )
        complaints = _area(
            form,
            "complaints",
            shown.complaints if shown else (),
            "If there is more. One thing a line, in their words.",
        )
    return {
        "temperament": words,
        "why": why.strip() or None,
        "complaints": _lines(complaints),
    }


def _limits(form: Filling) -> dict[str, Any]:
    limits = form.shown.may_not if form.shown else ()
    typed: list[dict[str, Any]] = []
    with st.expander("What you may not give or promise", expanded=form.mend("may_not")):
        for (wish, label), column in zip(_WISHES.items(), st.columns(2), strict=True):
            rows = _rows([limit for limit in limits if limit.wish == wish])
            with column:
                text = st.text_area(label, "\n".join(rows), height=100, key=form.key(f"no-{wish}"))
                before = len(typed)
                typed += [{**_term(line), "wish": wish} for line in _lines(text)]
                _tell(form, "may_not", rows=range(before + 1, len(typed) + 1))
        st.caption(
            "One thing a line. After a bar you can add other words by which it is known, here and under what "
            "you may offer: “Waive the freight. | freight, delivery charge”. Without them the words of the "
            "line are taken."
        )
    return {"may_not": typed}


def _hidden(form: Filling) -> dict[str, Any]:
    facts = []
    with st.expander(LABELS["facts"], expanded=form.mend("facts")):
        st.caption("Guess, if you do not know: what it cost them, who else was hit, what came before.")
        for index in range(MOST_FACTS):
            row = _fact(form, index)
            if any(row.values()):
                facts.append(row)
        _tell(form, "facts", counting="fact")
    return {"facts": facts}


def _fact(form: Filling, index: int) -> dict[str, Any]:
    shown, number = form.shown, index + 1
    fact = shown.facts[index] if shown and index < len(shown.facts) else None
    columns = st.columns([2, 3, 2])
    text = columns[0].text_input(f"Fact {number}", fact.text if fact else "", key=form.key(f"fact-{index}"))
    says = columns[1].text_input(
        f"What they would say of it, {number}", fact.says if fact else "", key=form.key(f"says-{index}")
    )
    words = columns[2].text_input(
        f"Words that ask for it, {number} (optional)",
        ", ".join(fact.words) if fact else "",
        key=form.key(f"asks-{index}"),
    )
    return {"text": text, "says": says, "words": _cues(words)}


def _line(form: Filling, field: str, value: str, example: str, help_: str | None = None) -> str:
    typed = st.text_input(LABELS[field], value, placeholder=example, help=help_, key=form.key(field))
    _tell(form, field)
    return typed


def _area(form: Filling, field: str, lines: Sequence[str], example: str) -> str:
    label = LABELS[field] + (" (optional)" if field in ("why", "complaints") else "")
    height = 68 if field in ("happened", "why") else 100
    typed = st.text_area(label, "\n".join(lines), height=height, placeholder=example, key=form.key(field))
    _tell(form, field)
    return typed


def _tell(form: Filling, field: str, counting: str = "line", rows: range | None = None) -> None:
    """What is wrong in a field, below it; of a field in several boxes, in the one that has these `rows`."""
    found = [each for each in form.wrong if each.field == field]
    if rows is not None:
        inside = [each for each in found if each.row in rows]
        found = [replace(each, row=(each.row or 0) - rows.start + 1) for each in inside]
    if found:
        markup.show("wrong", problems=[{"message": each.at_field(counting)} for each in found])


def _rows(terms: Iterable[Offer | Limit]) -> list[str]:
    return [term.text + (_BAR + ", ".join(term.words) if term.words else "") for term in terms]


def _lines(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip()]


def _term(line: str) -> dict[str, Any]:
    text, _, words = line.partition(_BAR.strip())
    return {"text": text.strip(), "words": _cues(words)}


def _cues(text: str) -> list[str]:
    return [word for part in re.split(r";|,(?:\s|$)", text) if (word := part.strip())]
