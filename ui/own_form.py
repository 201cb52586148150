"""The form of "My customer tomorrow" on the page: widgets in, plain values out."""

import re
from collections.abc import Iterable, Sequence
from typing import Any

import streamlit as st

from drills.own.form import LABELS, MOST_FACTS, MOST_OFFERS, Limit, Offer, OwnForm
from ui.wording import CHANNELS

_BAR = " | "


def fields(shown: OwnForm | None, stamp: str) -> dict[str, Any]:
    """Every field, filled with what `shown` holds; what stands in them now, for `read`.

    What is typed stays in the fields as long as the `stamp` is the same.
    """
    with st.container(key="own-who", gap="small"):
        who = _who(shown, stamp)
    return who | _said(shown, stamp) | _bounds(shown, stamp) | _hidden(shown, stamp)


def _who(shown: OwnForm | None, stamp: str) -> dict[str, Any]:
    left, right = st.columns(2)
    name = left.text_input(LABELS["name"], shown.name if shown else "", key=f"own-name-{stamp}")
    channels = list(CHANNELS)
    channel = right.selectbox(
        LABELS["channel"],
        channels,
        channels.index(shown.channel) if shown else 0,
        format_func=lambda each: CHANNELS[each].capitalize(),
        key=f"own-channel-{stamp}",
    )
    role = st.text_input(
        LABELS["role"],
        shown.role if shown else "",
        placeholder="Owner of a building-supply yard that has bought from us for eleven years",
        key=f"own-role-{stamp}",
    )
    words = st.columns(3)
    temperament = [
        column.text_input(
            f"{LABELS['temperament']}, word {number}",
            shown.temperament[number - 1] if shown else "",
            help="Words such as proud, calm, fair, suspicious, patient or impatient change how they play."
            if number == 1
            else None,
            key=f"own-temperament-{number}-{stamp}",
        )
        for number, column in enumerate(words, start=1)
    ]
    happened = _area(
        "happened",
        [shown.happened] if shown else [],
        stamp,
        "In two or three sentences, as you would tell a colleague.",
    )
    why = _area(
        "why",
        [shown.why] if shown and shown.why else [],
        stamp,
        "If you know it. They will ask once you have owned it.",
    )
    return {
        "name": name,
        "role": role,
        "channel": channel,
        "temperament": temperament,
        "happened": happened,
        "why": why.strip() or None,
    }


def _said(shown: OwnForm | None, stamp: str) -> dict[str, Any]:
    st.subheader("What they say", anchor=False)
    opening = _area(
        "opening",
        shown.opening if shown else (),
        stamp,
        "One to three lines, in their words. Each talk begins with one of them.",
    )
    demand = st.text_input(
        LABELS["demand"],
        shown.demand if shown else "",
        placeholder="I want the whole order refunded.",
        key=f"own-demand-{stamp}",
    )
    settles = st.text_input(
        LABELS["settles"],
        shown.settles if shown else "",
        placeholder="I want somebody with a name who calls me before the truck leaves.",
        help="They never say it outright: they hint at it when you ask, or once they trust you. "
        "An offer of just that counts.",
        key=f"own-settles-{stamp}",
    )
    complaints = _area(
        "complaints",
        shown.complaints if shown else (),
        stamp,
        "If there is more. One thing a line, in their words.",
    )
    return {
        "opening": _lines(opening),
        "demand": demand,
        "settles": settles,
        "complaints": _lines(complaints),
    }


def _bounds(shown: OwnForm | None, stamp: str) -> dict[str, Any]:
    st.subheader("What you may and may not", anchor=False)
    st.caption(
        "One thing a line, as an order to yourself: “Waive the freight.” You can add, after a bar, other "
        "words by which it is known: “Waive the freight. | freight, delivery charge”. Without them the "
        "words of the line are taken."
    )
    may = _area("may", _rows(shown.may if shown else ()), stamp, f"Up to {MOST_OFFERS}.")
    limits = shown.may_not if shown else ()
    left, right = st.columns(2)
    with left:
        demands = _limits("What you may not give", limits, "demand", stamp)
    with right:
        promises = _limits("What you may not promise", limits, "promise", stamp)
    return {
        "may": [_term(line) for line in _lines(may)],
        "may_not": [
            {**_term(line), "wish": wish}
            for wish, text in (("demand", demands), ("promise", promises))
            for line in _lines(text)
        ],
    }


def _hidden(shown: OwnForm | None, stamp: str) -> dict[str, Any]:
    st.subheader(LABELS["facts"], anchor=False)
    st.caption(
        "Guess, if you do not know: what it cost them, who else was hit, what came before. Up to four."
    )
    facts = []
    for index in range(MOST_FACTS):
        fact = shown.facts[index] if shown and index < len(shown.facts) else None
        number, keys = index + 1, f"{index}-{stamp}"
        columns = st.columns([2, 3, 2])
        row = {
            "text": columns[0].text_input(
                f"Fact {number}", fact.text if fact else "", key=f"own-fact-{keys}"
            ),
            "says": columns[1].text_input(
                f"What they would say of it, {number}", fact.says if fact else "", key=f"own-says-{keys}"
            ),
            "words": _cues(
                columns[2].text_input(
                    f"Words that ask for it, {number} (optional)",
                    ", ".join(fact.words) if fact else "",
                    key=f"own-asks-{keys}",
                )
            ),
        }
        if any(row.values()):
            facts.append(row)
    return {"facts": facts}


def _area(field: str, lines: Sequence[str], stamp: str, help_: str) -> str:
    label = LABELS[field] + (" (optional)" if field in ("why", "complaints") else "")
    st_height = 68 if field in ("happened", "why") else 100
    return st.text_area(
        label, "\n".join(lines), height=st_height, placeholder=help_, key=f"own-{field}-{stamp}"
    )


def _limits(label: str, limits: Iterable[Limit], wish: str, stamp: str) -> str:
    rows = _rows([limit for limit in limits if limit.wish == wish])
    return st.text_area(label, "\n".join(rows), height=100, key=f"own-no-{wish}-{stamp}")


def _rows(terms: Iterable[Offer | Limit]) -> list[str]:
    return [term.text + (_BAR + ", ".join(term.words) if term.words else "") for term in terms]


def _lines(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip()]


def _term(line: str) -> dict[str, Any]:
    text, _, words = line.partition(_BAR.strip())
    return {"text": text.strip(), "words": _cues(words)}


def _cues(text: str) -> list[str]:
    return [word for part in re.split(r";|,(?:\s|$)", text) if (word := part.strip())]
