"""Labelled replies, and an assessor held against them."""

import json
from collections.abc import Sequence

import pytest

from drills.measuring.evaluation import KeywordAssessor, compare, evaluate
from drills.measuring.labelled import LabelledReply, labelled
from drills.measuring.scorecard import scorecard
from errors import UserError
from rubric.reading import Brief, Finding, Move, Reading

SORRY = "I'm sorry we missed you on Tuesday. The driver got lost."


def row(**changes: object) -> bytes:
    plain = {"id": "a-1", "reply": SORRY, "labels": ["apology"], "evidence": {"apology": [SORRY[:35]]}}
    return json.dumps(plain | changes).encode()


def replies(*rows: bytes) -> tuple[LabelledReply, ...]:
    return tuple(labelled(rows, "some.jsonl"))


def found(one: LabelledReply, *moves: Move, unsure: bool = False) -> Reading:
    return Reading(tuple(Finding(m, one.reply, 0, len(one.reply), 0.9, unsure) for m in moves), "somebody")


def test_a_labelled_reply_knows_where_its_moves_are() -> None:
    (one,) = replies(row())
    assert [one.reply[span.start : span.end] for span in one.spans] == [SORRY[:35]]


def test_the_brief_is_the_scenario_s_own_where_there_is_one() -> None:
    ours, own, none = replies(
        row(scenario="late_delivery"), row(brief={"may": ["Waive it."], "may_not": []}), row(scenario="other")
    )
    assert isinstance(ours.brief, Brief)
    assert ours.brief.may_not
    assert own.brief is not None
    assert [term.text for term in own.brief.may] == ["Waive it."]
    assert none.brief is None


@pytest.mark.parametrize("bad", [b"{", row(labels=["regret"]), row(reply=7), b'{"id": "x"}'])
def test_a_bad_line_is_named(bad: bytes) -> None:
    with pytest.raises(UserError, match=r"some\.jsonl, line 2"):
        replies(row(), bad)


def test_a_perfect_reading_scores_one_and_has_no_misses() -> None:
    those = replies(row(), row(id="a-2", labels=[], evidence={}))
    result = compare(those, [found(those[0], Move.APOLOGY), found(those[1])], "somebody")
    assert result.macro == 1
    assert result.alpha[Move.APOLOGY] == 1
    assert not result.worst
    assert not result.false_missteps


def test_agreement_no_better_than_chance_has_an_alpha_near_nought() -> None:
    labels: Sequence[list[str]] = [["apology"], ["apology"], [], []] * 50
    those = replies(*(row(id=str(n), labels=moves, evidence={}) for n, moves in enumerate(labels)))
    readings = [found(one, *([Move.APOLOGY] if n % 2 else [])) for n, one in enumerate(those)]
    alpha = compare(those, readings, "somebody").alpha[Move.APOLOGY]
    assert alpha == pytest.approx(0, abs=0.02)


def test_the_interval_holds_the_score_and_narrows_with_the_number_of_replies() -> None:
    def spread(times: int) -> tuple[float, float]:
        labels: Sequence[list[str]] = [["apology"], ["apology"], ["apology"], []] * times
        those = replies(*(row(id=str(n), labels=moves, evidence={}) for n, moves in enumerate(labels)))
        readings = [found(one, *([Move.APOLOGY] if n % 4 else [])) for n, one in enumerate(those)]
        result = compare(those, readings, "somebody")
        ends = result.spread[Move.APOLOGY]
        assert ends is not None
        assert ends[0] <= (result.moves[Move.APOLOGY].f1 or 0) <= ends[1]
        return ends

    few, many = spread(5), spread(80)
    assert 0 < many[1] - many[0] < few[1] - few[0]


def test_a_move_that_is_nowhere_has_no_interval() -> None:
    (one,) = replies(row())
    assert compare((one,), (found(one, Move.APOLOGY),), "s").spread[Move.HOSTILE] is None


def test_what_is_disputed_or_unsure_is_not_held_against_anybody() -> None:
    (one,) = replies(row(ambiguous=["justify"]))
    sure = found(one, Move.APOLOGY, Move.JUSTIFY)
    doubt = Reading((*found(one, Move.APOLOGY).findings, *found(one, Move.BLAME, unsure=True).findings), "s")
    for reading in (sure, doubt):
        assert not compare((one,), (reading,), "s").worst
        assert not compare((one,), (reading,), "s").false_missteps


def test_a_misstep_that_is_not_there_is_counted_and_listed() -> None:
    (one,) = replies(row())
    result = compare((one,), (found(one, Move.APOLOGY, Move.HOSTILE),), "somebody")
    assert result.false_missteps == 1
    assert [(missed.move, missed.found) for missed in result.worst] == [(Move.HOSTILE, True)]


def test_evidence_is_scored_by_the_words_it_shares_with_the_coder_s() -> None:
    (one,) = replies(row())
    assert compare((one,), (found(one, Move.APOLOGY),), "s").evidence == pytest.approx(2 * 8 / (8 + 12))


def test_the_scorecard_names_every_move_and_the_baselines() -> None:
    text = scorecard([row(), row(id="a-2", labels=["justify"], evidence={})], "some.jsonl", KeywordAssessor())
    assert all(f"`{move.value}`" in text for move in Move)
    assert "rules-" in text
    assert "there, not found" in text


def test_a_file_without_replies_is_refused() -> None:
    with pytest.raises(UserError, match="holds no labelled reply"):
        scorecard([b"\n"], "empty.jsonl", KeywordAssessor())


def test_keywords_find_words_and_nothing_else() -> None:
    (one,) = replies(row(reply="Sorry, what was the order number?", labels=[], evidence={}))
    assert evaluate((one,), KeywordAssessor()).moves[Move.APOLOGY].false_alarms == 1
