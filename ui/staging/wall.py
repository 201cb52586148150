"""What the class sees on the wall: the customer, the last words, the vote, the way in."""

from dataclasses import dataclass

import streamlit as st

from drills.attempt import Attempt, Line, Stage
from stage.handout import author
from stage.poll import Poll, seen_by_room
from stage.show import Show
from stage.watching import Moment
from ui import markup, panel
from ui.panel import Panel
from ui.staging import showing, words
from ui.staging.address import Joining, joining
from ui.wording import ending_sentence, move_name


@dataclass(frozen=True, slots=True)
class Bar:
    """An option on the wall; `votes` and `share` (percent) are None where they are not shown."""

    letter: str
    text: str
    votes: int | None
    share: int | None
    leads: bool


@dataclass(frozen=True, slots=True)
class Workings:
    """What is behind the last exchange."""

    moves: tuple[str, ...]
    means: str
    pinned: bool
    panel: Panel


@dataclass(frozen=True, slots=True)
class Wall:
    """All that is on it."""

    name: str
    face: str
    reply: str
    reply_by: str
    line: str
    size: str
    """large, middle or small, by how much there is to read"""
    state: str
    paused: bool
    question: str
    bars: tuple[Bar, ...]
    voted: str
    workings: Workings | None
    joining: Joining | None
    big_code: bool


@st.fragment(run_every=1)
def follow(show_id: str) -> None:
    """The wall as it stands, every second."""
    moment = showing.now(show_id)
    way_in = joining(moment.show.billing.code) if moment.show.open else None
    markup.show("wall", wall=wall(moment, way_in))


def wall(moment: Moment, way_in: Joining | None) -> Wall:
    """What is on the wall at that moment."""
    show, told = moment.show, moment.told
    customer = _last(told, "customer")
    reply = _last(told, "trainee")
    name = told.scenario.persona.name
    begun = " ".join(sentence.text for sentence in told.begun)
    line = (
        (begun or f"{name} is taking it in…")
        if told.stage is Stage.OWED
        else (customer.text if customer else "")
    )
    poll = show.poll if show.poll and told.lines and show.poll.line == told.lines[-1].number else None
    by = show.given.get(reply.number) if reply else None
    mood = panel.mood_of(customer, told.ending) if customer else "angry"
    return Wall(
        name=name,
        face=panel.portrait(name, mood),
        reply=reply.text if reply else "",
        reply_by=author(by.by) if by else "The seller",
        line=line,
        size=_size(line + (reply.text if reply else "")),
        state=_state(show, told),
        paused=show.paused,
        question=_question(poll, name),
        bars=_bars(show, poll) if poll else (),
        voted=f"{len(poll.votes)} of {len(show.phones)} have voted"
        if poll and (poll.open or poll.votes)
        else "",
        workings=_workings(told, customer, reply) if show.workings and customer else None,
        joining=way_in,
        big_code=poll is None and len(told.lines) < 2,
    )


def _last(told: Attempt, role: str) -> Line | None:
    return next((line for line in reversed(told.lines) if line.role == role), None)


def _size(text: str) -> str:
    return "large" if len(text) < 220 else "middle" if len(text) < 480 else "small"


def _state(show: Show, told: Attempt) -> str:
    if not show.open:
        return "The show is over."
    if show.paused:
        return "Pause"
    return ending_sentence(told) if told.ending else ""


def _question(poll: Poll | None, name: str) -> str:
    if poll is None:
        return ""
    if not poll.open:
        return "The vote is closed"
    if not poll.options:
        return f"What should we say to {name}? Propose it from your phone."
    return f"What should we say to {name}?"


def _bars(show: Show, poll: Poll) -> tuple[Bar, ...]:
    shown = seen_by_room(show.results, poll)
    whole = max(1, len(poll.votes))
    return tuple(
        Bar(
            "ABCDEFGH"[place],
            option.text,
            votes if shown else None,
            round(100 * votes / whole) if shown else None,
            shown and not poll.open and place in poll.leading,
        )
        for place, (option, votes) in enumerate(zip(poll.options, poll.tally, strict=True))
    )


def _workings(told: Attempt, customer: Line, reply: Line | None) -> Workings | None:
    drawn = panel.panel(told)
    if drawn is None:
        return None
    owed = told.stage is Stage.OWED
    moves = reply.reading.moves if reply and reply.reading else frozenset()
    return Workings(
        ("…",) if owed else tuple(sorted(move_name(move) for move in moves)),
        words.intention(customer.intention) if customer.intention and not owed else "…",
        bool(customer.pin) and not owed,
        drawn,
    )
