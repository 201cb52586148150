"""Sixty whole talks, by a writer who knew neither rubric nor assessor, come out as a trainer would have them."""

import json
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from statistics import correlation
from typing import NamedTuple

import pytest

from drills.machine import grade

TALKS = Path(__file__).parent / "talks"
BEST_FIRST = ["exemplary", "good", "mixed", "poor", "terrible"]
NEVER_PASSED = ["stuffed", "injected", "caving", "over_promising", "hollow", "terrible", "poor"]

# The brief of the glass forbids no gift, only blaming the kitchen: who does that loses points, and not the drill.
NOTHING_TO_GIVE = ("insect_in_the_glass", "caving")


class Graded(NamedTuple):
    id: str
    kind: str
    scenario: str
    score: int
    verdict: str


@cache
def talks(name: str) -> tuple[Graded, ...]:
    lines = (TALKS / f"{name}.jsonl").read_bytes().splitlines()
    return tuple(
        Graded(talk["id"], talk["kind"], talk["scenario"], result["score"] or 0, result["verdict"])
        for talk, result in zip(map(json.loads, lines), map(json.loads, grade(lines, "full")), strict=True)
    )


def ranks(values: Sequence[float]) -> list[float]:
    """The mean place of each value among all: equal values share theirs."""
    ordered = sorted(values)
    return [ordered.index(value) + (ordered.count(value) - 1) / 2 for value in values]


@pytest.mark.parametrize("name", ["developed_with", "measured_on"])
def test_scores_rank_talks_from_exemplary_to_terrible(name: str) -> None:
    ranked = [talk for talk in talks(name) if talk.kind in BEST_FIRST]
    assert len(ranked) == 30
    levels = [float(-BEST_FIRST.index(talk.kind)) for talk in ranked]
    assert correlation(ranks(levels), ranks([talk.score for talk in ranked])) >= 0.9


@pytest.mark.parametrize("name", ["developed_with", "measured_on"])
def test_nothing_that_only_looks_like_the_practice_passes(name: str) -> None:
    passed = [talk for talk in talks(name) if talk.kind in NEVER_PASSED and talk.verdict == "passed"]
    assert [talk for talk in passed if (talk.scenario, talk.kind) != NOTHING_TO_GIVE] == []


def test_good_talks_pass() -> None:
    good = [talk for talk in talks("measured_on") if talk.kind in ("exemplary", "good")]
    assert [talk for talk in good if talk.verdict != "passed"] == []


@pytest.mark.parametrize("name", ["developed_with", "measured_on"])
def test_a_person_is_asked_now_and_then_and_no_more(name: str) -> None:
    asked = [talk for talk in talks(name) if talk.verdict == "review"]
    assert len(asked) <= 0.15 * len(talks(name)), asked
