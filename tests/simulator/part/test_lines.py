"""The checker against lines labelled by hand: what it catches, and what good lines it costs."""

from functools import cache

import pytest

from rubric.assessor import embedded_assessor
from simulator.naming import names
from simulator.part.breaks import Break
from simulator.part.part import Part
from simulator.scenario import Scenario
from tests.simulator.part.labelled import Labelled, found, labelled

# one writer's lines the checker was made with, the other's it was measured on, once
CAUGHT = {"lines_development": 78, "lines_measured": 71}
ALARMS = {"lines_development": 9, "lines_measured": 14}


@cache
def results(file: str) -> list[tuple[Labelled, Break | None]]:
    parts: dict[tuple[str, int], Part] = {}
    outcome = []
    for item in labelled(file):
        scenario = item.cue.scenario
        seed = where_they_are_called_so(scenario, item.line)
        part = parts.setdefault((scenario.key, seed), Part(scenario, seed, embedded_assessor()))
        outcome.append((item, found(item, part)))
    return outcome


def where_they_are_called_so(scenario: Scenario, line: str) -> int:
    """A seed by which everybody has the name by which a line calls them."""
    said = {name for listed in scenario.names.values() for name in listed if name in line}
    return next(seed for seed in range(1000) if said <= set(names(scenario, seed).values()))


@pytest.mark.parametrize("file", CAUGHT)
def test_the_lines_are_half_good_and_half_bad_and_of_every_kind(file: str) -> None:
    items = [item for item, _ in results(file)]
    assert len(items) == 200
    assert sum(item.kind is None for item in items) == 100
    labelled_kinds = {item.kind for item in items} - {None}
    assert labelled_kinds == set(Break) - {Break.UNMEANT, Break.UNFIT, Break.ON_TRIAL}


@pytest.mark.parametrize("file", CAUGHT)
def test_lines_that_fall_out_of_the_part_are_caught(file: str) -> None:
    caught = sum(broken is not None for item, broken in results(file) if item.kind)
    assert caught >= CAUGHT[file]


@pytest.mark.parametrize("file", ALARMS)
def test_good_lines_are_let_through(file: str) -> None:
    alarms = {item.id: broken for item, broken in results(file) if item.kind is None and broken}
    assert len(alarms) <= ALARMS[file], alarms


@pytest.mark.parametrize("kind", [Break.EMPTY, Break.LANGUAGE, Break.LENGTH])
@pytest.mark.parametrize("file", CAUGHT)
def test_what_is_no_speech_at_all_never_gets_through(file: str, kind: Break) -> None:
    assert all(broken for item, broken in results(file) if item.kind is kind)
