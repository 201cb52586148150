"""Whole drills, from exemplary to terrible, get the rank and the verdict a trainer would give them."""

import pytest

from rubric.assessor import embedded_assessor
from rubric.context import GradingContext
from rubric.criteria import load_rubric, rubric_ids
from rubric.grade import grade
from tests.rubric.conversation import assessed, marked, transcript, transcripts

VERDICTS = [
    (name, rubric, verdict)
    for name in transcripts()
    for rubric, verdict in transcript(name)["verdicts"].items()
]
READERS = ["by hand", "by the embedded assessor"]


def conversation(name: str, reader: str) -> GradingContext:
    return marked(name) if reader == "by hand" else assessed(name, embedded_assessor())


@pytest.mark.parametrize(("name", "rubric", "verdict"), VERDICTS)
def test_a_drill_gets_its_verdict(name: str, rubric: str, verdict: str) -> None:
    assert grade(marked(name), load_rubric(rubric)).verdict == verdict


def test_the_assessor_comes_to_the_same_verdicts_or_asks_a_person_now_and_then() -> None:
    found = {
        (name, rubric): grade(assessed(name, embedded_assessor()), load_rubric(rubric)).verdict
        for name, rubric, _ in VERDICTS
    }
    wrong = [
        (name, rubric) for name, rubric, right in VERDICTS if found[name, rubric] not in (right, "review")
    ]
    assert not wrong
    assert sum(verdict == "review" for verdict in found.values()) <= 0.15 * len(found)


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize("rubric", ["full", "core"])
def test_drills_of_one_scenario_rank_as_a_trainer_would_rank_them(rubric: str, reader: str) -> None:
    ranked = ["exemplary", "good", "mixed", "poor", "terrible"]
    scores = [
        grade(conversation(f"late_delivery_{kind}", reader), load_rubric(rubric)).score or 0
        for kind in ranked
    ]
    assert scores == sorted(scores, reverse=True), dict(zip(ranked, scores, strict=True))
    assert scores[1] > scores[2] > scores[3]
    if rubric == "full":
        assert scores[0] > scores[1]


GAMING = ["stuffed", "injected", "silent", "hollow_polite", "repeating"]


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize("name", [name for name in transcripts() if transcript(name)["kind"] in GAMING])
def test_nothing_that_only_looks_like_the_practice_comes_near_to_passing(name: str, reader: str) -> None:
    for rubric_id in rubric_ids():
        rubric = load_rubric(rubric_id)
        result = grade(conversation(name, reader), rubric)
        assert result.verdict == "failed", rubric_id
        assert (result.score or 0) <= rubric.pass_mark - 20, rubric_id


@pytest.mark.parametrize("reader", READERS)
def test_the_drill_that_gave_in_failed_for_that_and_says_so(reader: str) -> None:
    result = grade(conversation("free_ripitz_caving", reader), load_rubric("core"))
    assert {critical.move for critical in result.critical} >= {"cave"}
    assert "cave" in {flag.id for flag in result.red_flags}
    assert next(c for c in result.criteria if c.id == "apologizing").not_applicable
