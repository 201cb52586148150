"""Why a reply is of its class, in one line of plain words. Pure."""

from collections.abc import Sequence

from drills.coaching.openings import Act, Point, published
from drills.coaching.reply_class import ReplyClass, Stood
from drills.coaching.trying import Tried
from simulator.ending import WITH_FORBIDDEN
from simulator.intention import Intention

MOST_NAMED = 3
"""How much of what a reply did its reason names."""


def reason(point: Point, stood: Stood, kind: ReplyClass, after: int, best: Tried, did: Sequence[Act]) -> str:
    """What the reply did, what that did to the chance (`after` as recorded), and what would have been best.

    `did` is what it surely did, missteps first. Nothing that the trainee typed is quoted.
    """
    name, words = point.scenario.persona.name, published().did
    done = _listed([words[act] for act in did[:MOST_NAMED]]) or "used none of the techniques"
    moved = f"went from {point.chance} to {after}" if after != point.chance else f"stayed at {after}"
    parts = [f"You {done}, and the chance {moved}."]
    if kind is ReplyClass.MISSED_OPENING:
        parts.insert(0, f"{name} had just {gave(point)}, and that was passed over.")
    if stood.past_repair and after:
        parts.append(f"With that granted it stays at {WITH_FORBIDDEN} or less from here on.")
    if stood.unsure:
        counted = f", as {stood.after}" if stood.after != after else ""
        parts.append(f"What was doubtful in it is taken kindly{counted}.")
    if stood.loss:
        parts.append(f"The best reply then, “{best.opening.name}”, would have brought it to {best.chance}.")
    else:
        parts.append("Nothing on the list would have brought it higher.")
    return " ".join(parts)


_GIVING = {
    Intention.DISCLOSE: "told you something new",
    Intention.SOFTEN: "come a step towards you",
    Intention.REAFFIRM: "stepped back from the worst",
    Intention.COUNTER: "said what it would take",
    Intention.MEET: "agreed to talk in person",
}


def gave(point: Point) -> str:
    """What the customer had given by their last line, after "had just"; they gave way."""
    if point.state.memory.awaits == "explanation":
        return "asked how it could happen"
    return _GIVING[point.intention]


def _listed(items: Sequence[str]) -> str:
    return " and ".join(filter(None, (", ".join(items[:-1]), *items[-1:])))
