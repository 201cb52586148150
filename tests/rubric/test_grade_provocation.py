"""What a customer's words give cause for, and what they bring up."""

import json
from pathlib import Path

import pytest

from rubric.context import Situation
from rubric.provocation import Cause, causes, cues, provoked

CORPUS = Path(__file__).parents[2] / "rubric" / "corpus"


@pytest.mark.parametrize(
    ("text", "cause"),
    [
        ("The boiler you sold me is dead again.", "complaint"),
        ("Not one of you bothered to call me back.", "accusation"),
        ("You’re a bunch of amateurs.", "insult"),
        ("One more day of this and I'm going elsewhere.", "ultimatum"),
        ("I want a free filter with every boiler.", "demand"),
        ("I told you before I signed.", "dispute"),
        ("After all the money I've spent with you!", "dispute"),
        ("And how do I know it won't leak next week?", "challenge"),
        ("Oh, wonderful. What a surprise.", "sarcasm"),
        ("ARE YOU even reading this", "shouting"),
        ("What?!", "shouting"),
    ],
)
def test_what_gives_cause_to_hit_back(text: str, cause: Cause) -> None:
    assert cause in causes(text)


@pytest.mark.parametrize(
    "text",
    [
        "Good morning, thank you for ringing.",
        "That works. Thursday at nine suits us.",
        "Two boxes by the side door.",
        "",
    ],
)
def test_what_gives_none(text: str) -> None:
    assert not causes(text)


def test_a_customer_stays_angry_until_they_say_something_calm() -> None:
    said = [
        "Your van blocked my gate all day.",
        "Four hours.",
        "Thank you, that helps.",
        "Four hours.",
        "Useless!",
    ]
    assert provoked(said) == (True, True, False, False, True)


def test_a_calm_word_does_not_cover_a_blow() -> None:
    assert provoked(["Thanks for nothing, you lied to me."]) == (True,)


def test_a_drill_in_which_nobody_spoke_first_gives_no_cause() -> None:
    assert provoked([""]) == (False,)


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("So what happened?", "explanation_asked"),
        ("Why did nobody ring me?", "explanation_asked"),
        ("We’re opening another branch in the spring.", "expansion_raised"),
        ("If it goes well there may be talk of the Leeds site.", "expansion_raised"),
        ("That won't do.", "remedy_refused"),
        ("I don't want your voucher.", "remedy_refused"),
        ("Put that in writing.", "recap_asked"),
        ("Let me talk to the manager.", "help_needed"),
        ("Subject: boiler\n\nIt is dead.", "written_channel"),
    ],
)
def test_what_a_customer_brings_up(text: str, cue: Situation) -> None:
    assert cue in cues(text)


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("I have no interest in any new project with you.", "expansion_raised"),
        ("I don't care what happened.", "explanation_asked"),
        ("How many times must I explain this?", "explanation_asked"),
        ("I don't want to wait.", "remedy_refused"),
        ("My manager is furious with me.", "help_needed"),
    ],
)
def test_what_only_sounds_like_it(text: str, cue: Situation) -> None:
    assert cue not in cues(text)


def test_a_letter_of_empty_lines_is_looked_through_once() -> None:
    # once from each of them would take days
    lines = "\n" * 1_000_000
    assert cues(lines) == frozenset()
    assert cues(f"It is dead.{lines}  Regards\n") == {"written_channel"}


def test_nearly_every_customer_line_that_writers_took_for_angry_gives_cause() -> None:
    lines = {
        row["history"][-1]["text"]
        for path in CORPUS.glob("*.jsonl")
        for row in map(json.loads, path.read_text(encoding="utf-8").splitlines())
        if row["history"] and row["history"][-1]["role"] == "customer"
    }
    angry = [line for line in lines if provoked([line])[0]]
    assert len(angry) >= 0.9 * len(lines)
