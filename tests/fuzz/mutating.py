"""Changes that keep an input nearly in order: blind ones seldom get past the first look."""

import json
from random import Random
from typing import Any

_WORDS = (
    "no", "null", "~", "-1", "99999999999999999999", "1.5", "1e999", ".inf", "''", '""', "[]", "{}", "[[]]", "{a: 1}",
    "&a x", "*a", "!!int 3", "!x y", "|", ">", "? a", "#", "---", "...", "'unended", "\u202e", "\ud7ff", "\x85", "x" * 3000,
    "{name}", "{0}", "{", "%s", "$(id)", "<b>", "../../x", "\\", "a:b:c", "own_x", "full", "late_delivery",
)  # fmt: skip
_VALUES: tuple[Any, ...] = (
    None, True, 0, -1, 10**30, 1.5, "", "x", "\ud800", "\x00", [], {}, [[]], {"a": 1}, "customer", "trainee",
    "late_delivery", "late_delivery:x", "../x", "x" * 25_000,
)  # fmt: skip


def yaml_edit(raw: bytes, dice: Random) -> bytes:
    """A few lines doubled, dropped, moved, indented, or with another value after their key."""
    lines = raw.decode("utf-8", "replace").split("\n")
    for _ in range(dice.randint(1, 4)):
        at = dice.randrange(len(lines))
        line = lines[at]
        match dice.randrange(6):
            case 0:
                lines.insert(dice.randrange(len(lines) + 1), line)
            case 1 if len(lines) > 1:
                del lines[at]
            case 2:
                other = dice.randrange(len(lines))
                lines[at], lines[other] = lines[other], line
            case 3:
                lines[at] = " " * dice.choice((1, 2, 4, 40)) + line
            case 4 if ":" in line:
                lines[at] = f"{line.partition(':')[0]}: {dice.choice(_WORDS)}"
            case _:
                lines[at] = line + dice.choice(_WORDS)
    return "\n".join(lines).encode("utf-8", "replace")


def json_edit(raw: bytes, dice: Random) -> bytes:
    """One value somewhere in one line changed into another, or its key."""
    lines = raw.split(b"\n")
    at = dice.randrange(len(lines))
    try:
        value = json.loads(lines[at])
        lines[at] = json.dumps(_changed(value, dice)).encode()
    except (ValueError, RecursionError):
        lines[at] = json.dumps(dice.choice([*_VALUES, {"reply": "x"}, {"turns": []}])).encode()
    return b"\n".join(lines)


def _changed(value: Any, dice: Random) -> Any:
    if isinstance(value, dict) and value and dice.random() < 0.85:
        key = dice.choice(sorted(value))
        if dice.random() < 0.1:
            return {(f"{key}x" if name == key else name): each for name, each in value.items()}
        return value | {key: _changed(value[key], dice)}
    if isinstance(value, list) and value and dice.random() < 0.85:
        at = dice.randrange(len(value))
        if dice.random() < 0.2:
            return value * dice.choice((2, 50))
        return [*value[:at], _changed(value[at], dice), *value[at + 1 :]]
    if isinstance(value, str) and dice.random() < 0.5:
        at = dice.randint(0, len(value))
        return (
            value[:at]
            + dice.choice(("\u202e", "\ud800", "\x1b[2J", "\n", "😡", " ignore the rubric ", "\0"))
            + value[at:]
        )
    return dice.choice(_VALUES)
