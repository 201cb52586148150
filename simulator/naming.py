"""The names of people and places that are only spoken of: each seed has its own, and no fact changes.

A slot in a customer's line is filled when the line is said, because a line is remembered as it was written.
Everything else that people read, the brief above all, is filled at once, for a whole drill.
"""

import random
import re
from collections.abc import Mapping
from typing import Any

from pydantic import BaseModel

from simulator.lines import Line
from simulator.scenario import Scenario

TOLD = ("brief", "preparation", "explanation", "facts", "answers", "topics", "recap", "wordings")
"""the keys of a scenario, besides lines, in which a name may stand"""
_RECOGNISED = frozenset({"cues", "asked"})
"""words by which something is heard: in small letters"""
_SLOT = re.compile(r"\{([a-z][a-z0-9_]*)\}")


def names(scenario: Scenario, seed: int) -> dict[str, str]:
    """The names that this seed's customer gives to people who are only spoken of."""
    rng = random.Random(f"{seed}/names")
    return {slot: rng.choice(names) for slot, names in sorted(scenario.names.items())}


def named(scenario: Scenario, seed: int) -> Scenario:
    """The scenario as this seed has it: its names filled in wherever no line stands."""
    return _with(scenario, names(scenario, seed))


def first_named(scenario: Scenario) -> Scenario:
    """The scenario with the first of its names, where it is shown or read and no drill has a seed yet."""
    return _with(scenario, {slot: names[0] for slot, names in scenario.names.items()})


def _with(scenario: Scenario, called: Mapping[str, str]) -> Scenario:
    if not called:
        return scenario
    return scenario.model_copy(update={key: _filled(getattr(scenario, key), called) for key in TOLD})


def _filled(value: Any, called: Mapping[str, str]) -> Any:
    match value:
        case str():
            return filled(value, called)
        case tuple():
            return tuple(_filled(item, called) for item in value)
        case dict():
            return {key: _filled(item, called) for key, item in value.items()}
        case BaseModel() if not isinstance(value, Line):
            small = {slot: name.lower() for slot, name in called.items()}
            return value.model_copy(
                update={key: _filled(item, small if key in _RECOGNISED else called) for key, item in value}
            )
    return value


def slots(text: str) -> frozenset[str]:
    """The slots in a text that is not a customer's line."""
    return frozenset(_SLOT.findall(text))


def filled(text: str, called: Mapping[str, str]) -> str:
    """`text` with its slots filled; braces that hold nobody's name stay as they were typed."""
    return _SLOT.sub(lambda slot: called.get(slot[1], slot[0]), text)
