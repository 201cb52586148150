"""What a reference rep would say next on a road that others have spoken on, too; and when. Pure."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from enum import StrEnum

from drills.attempt import Attempt, Line, Stage
from simulator.customer import Said
from simulator.rep import Played, next_reply, rep
from stage.show import Show

BEAT = 1.5
"""seconds in which a class takes in a reply before the customer answers it"""
_WORDS_A_SECOND = 3.5


class Due(StrEnum):
    """What a show waits for."""

    ANSWER = "answer"
    REPLY = "reply"


def due(show: Show, told: Attempt, now: datetime) -> Due | None:
    """What is to happen by itself now: the customer's answer, or the reply of the rep who plays."""
    if not show.open or show.paused or not told.lines:
        return None
    since = (now - told.lines[-1].at).total_seconds()
    if told.stage is Stage.OWED:
        return Due.ANSWER if since >= BEAT else None
    asking = show.poll is not None and show.poll.open
    if show.player and told.stage is Stage.TALKING and not asking:
        return Due.REPLY if since >= reading_time(told.lines[-1].text) else None
    return None


def reading_time(text: str) -> float:
    """Seconds in which a class reads a line on the wall."""
    return 2 * BEAT + len(text.split()) / _WORDS_A_SECOND


def rep_says(rep_id: str, told: Attempt) -> str:
    """The reply of a reference rep to the customer's last line. Raises `ValueError` before there is one."""
    who = rep(rep_id)
    played = Played()
    heard = None
    for line in told.lines:
        if line.role == "customer":
            heard = _said(line)
            continue
        if heard is None:
            break
        text, then = next_reply(who, told.scenario, told.seed, heard, played)
        # a reply of somebody else's uses up no play of this rep's, yet it is not said again
        played = then if text == line.text else replace(played, used=played.used | {line.text})
        heard = None
    if heard is None:
        raise ValueError("the customer has not spoken")
    return next_reply(who, told.scenario, told.seed, heard, played)[0]


def suggestions(rep_ids: Sequence[str], told: Attempt) -> list[tuple[str, str]]:
    """What each of these reps would say now, with the rep's id; the same words once."""
    said: dict[str, str] = {}
    for rep_id in rep_ids:
        said.setdefault(rep_says(rep_id, told), rep_id)
    return [(rep_id, text) for text, rep_id in said.items()]


def _said(line: Line) -> Said | None:
    if line.intention is None or line.state is None or line.chance is None:
        return None
    return Said(line.sentences, line.intention, line.state, line.chance)
