"""The road of a talk: anger, trust and chance after each reply, as points and in words. Pure."""

from typing import Any

from drills.attempt import Attempt

SERIES = ("Chance", "Trust", "Anger")


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


def anchor(number: int) -> str:
    """The element of the page that holds the reply of that number, counted from 0."""
    return f"reply-{number + 1}"


def in_words(told: Attempt) -> str:
    """The same for those who do not see the chart."""
    data = points(told)
    parts = []
    for name in SERIES:
        values = [point["value"].partition(" ")[0] for point in data if point["series"] == name]
        parts.append(f"{name}: {', '.join(values)}")
    return f"After the opening and each of your replies. {'. '.join(parts)}."
