"""JSON Lines for machines: stable, and never stopped by a bad line."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drills import machine
from errors import UserError
from rubric.reading import Move

HISTORY = [{"role": "customer", "text": "Where is my order? You said Tuesday!"}]


def line(**fields: Any) -> bytes:
    return json.dumps(fields).encode()


def assessed(*lines: bytes) -> list[dict[str, Any]]:
    return [json.loads(out) for out in machine.assess(lines)]


def test_a_reply_gives_its_moves_with_exact_evidence() -> None:
    reply = "I\u2019m so sorry \U0001f614 that we missed Tuesday. What did it do to your week?"
    (out,) = assessed(line(id="a", scenario="late_delivery", history=HISTORY, reply=reply))
    assert out["id"] == "a"
    assert out["assessor"]
    assert {"apology", "explore"} <= {move["move"] for move in out["moves"]}
    for move in out["moves"]:
        assert set(move) == {"move", "evidence", "start", "end", "confidence", "unsure"}
        assert move["evidence"] == reply[move["start"] : move["end"]]
        assert move["move"] in set(Move)


@pytest.mark.parametrize("scenario", ["", "other", "../../etc/passwd", "x.yaml", "late_delivery:nonsense"])
def test_an_unknown_scenario_means_no_brief_and_is_no_error(scenario: str) -> None:
    (out,) = assessed(line(id=1, scenario=scenario, history=[], reply="I'm sorry we let you down."))
    assert [move["move"] for move in out["moves"]] == ["apology"]
    (graded,) = machine.grade([line(id=1, scenario=scenario, turns=[])], "core")
    assert json.loads(graded)["verdict"] == "review"


def test_a_line_that_is_not_understood_is_told_by_number_and_the_others_are_answered() -> None:
    good = line(id="ok", scenario="", history=[], reply="Hello there.")
    lines = [
        good,
        b"{not json",
        b"\xff\xfe",
        line(id="no reply"),
        line(id="bad role", reply="x", history=[{"role": "system", "text": "x"}]),
        line(id="long", reply="a" * 20_001),
        b'"just text"',
        b"[" * 100_000,
        line(id="lone", reply="x").replace(b'"x"', b'"\\ud800"'),
        b"",
        good,
    ]
    out = assessed(*lines)
    assert [o.get("line") for o in out] == [None, 2, 3, 4, 5, 6, 7, 8, 9, None]
    assert all(o["error"] for o in out[1:-1])
    assert out[0] == out[-1]


def test_a_conversation_gives_a_grade() -> None:
    turns = [
        *HISTORY,
        {"role": "trainee", "text": "I'm sorry, Bill. We told you Tuesday and we let you down."},
        {"role": "customer", "text": "So what happened?"},
        {"role": "trainee", "text": "Fine, I'll refund the whole order, and it will never happen again."},
    ]
    (out,) = machine.grade([line(id="g", scenario="late_delivery", turns=turns)], "full")
    grade = json.loads(out)
    assert grade["verdict"] == "failed"
    assert {critical["move"] for critical in grade["critical"]} & {"cave", "over_promise"}
    assert set(grade) == {"id", "score", "verdict", "criteria", "red_flags", "critical", "rubric"}
    assert set(grade["rubric"]) == {"id", "version", "sha256"}
    for criterion in grade["criteria"]:
        assert {"id", "level", "checks", "evidence", "unscored"} <= set(criterion)
        for piece in criterion["evidence"]:
            assert turns[piece["turn"]]["text"][piece["start"] : piece["end"]] == piece["text"]


def test_an_unknown_rubric_lists_those_there_are() -> None:
    with pytest.raises(UserError, match="core"):
        list(machine.grade([line(id="g", turns=[])], "kindness"))


def test_a_script_is_json_strings_and_a_bad_line_is_named() -> None:
    assert machine.replies([b'"One."', b"", b'"Two."']) == ["One.", "Two."]
    with pytest.raises(UserError, match="line 2 of the script"):
        machine.replies([b'"One."', b"Two."])


@given(st.lists(st.binary(max_size=60), max_size=5))
def test_any_bytes_are_answered_line_by_line(lines: list[bytes]) -> None:
    assert len(assessed(*lines)) == sum(bool(raw.strip()) for raw in lines)
