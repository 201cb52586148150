"""Statements are valid by the models of a learning record store's makers, and keep to cmi5."""

import json
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from pydantic import TypeAdapter
from ralph.models.xapi.base.statements import BaseXapiStatement

from exchange.naming import Naming, NamingError, naming
from exchange.outcome import Outcome, Ruling, Thing
from exchange.statements import statements
from models.exchange import Exchange
from people.person import Person, alone
from tests.exchange.outcomes import MONDAY, NAMING, outcomes

CMI5 = "https://w3id.org/xapi/cmi5/context"
HOUR = timedelta(hours=1)
ANN = Person("00ff", "Ann Lee", "ann")
DRILL = Outcome(
    "c0ffee",
    "drill",
    ANN,
    Thing("customers/late_delivery", "Bill and the truck"),
    MONDAY,
    "full@3",
    70,
    Thing("assignments/77", "An assignment"),
    MONDAY + HOUR,
    HOUR,
    "won",
)
PASSED = Ruling(0, MONDAY + HOUR, True, 83, "machine")


def verbs(outcome: Outcome, names: Naming = NAMING) -> list[str]:
    return [told["verb"]["display"]["en"] for told in statements(outcome, names)]


def told(outcome: Outcome, verb: str) -> dict[str, Any]:
    return next(one for one in statements(outcome, NAMING) if one["verb"]["display"]["en"] == verb)


@settings(max_examples=60)
@given(outcomes())
def test_every_statement_is_valid_by_the_librarys_models(outcome: Outcome) -> None:
    for statement in statements(outcome, NAMING):
        sent = json.loads(json.dumps(statement))
        read = BaseXapiStatement.model_validate(sent)
        assert read.timestamp is not None
        if "duration" in sent.get("result", {}):
            assert abs(read.result.duration - (outcome.took or timedelta())) <= timedelta(milliseconds=5) or (
                "/drills/" in sent["object"]["id"]
            )


@given(outcomes())
def test_the_same_outcome_is_told_under_the_same_ids_and_never_one_twice(outcome: Outcome) -> None:
    first, again = statements(outcome, NAMING), statements(outcome, NAMING)
    assert first == again
    assert len({one["id"] for one in first}) == len(first)


@given(outcomes())
def test_what_was_told_stays_when_more_is_decided(outcome: Outcome) -> None:
    if outcome.ended is None or outcome.left or outcome.void:
        return
    number = len(outcome.rulings)
    later = Ruling(number, outcome.ended + timedelta(days=30), False, 12, "person")
    before = statements(outcome, NAMING)
    after = statements(replace(outcome, rulings=(*outcome.rulings, later)), NAMING)
    assert after[: len(before)] == before
    assert [one["verb"]["display"]["en"] for one in after[len(before) :]] == ["failed"]


@given(outcomes())
def test_one_registration_and_one_session_each(outcome: Outcome) -> None:
    made = statements(outcome, NAMING)
    assert len({one["context"]["registration"] for one in made}) == 1
    sessions = [one["context"].get("extensions") for one in made if one["verb"]["display"]["en"] != "voided"]
    assert {known[f"{CMI5}/extensions/sessionid"] for known in sessions} == {outcome.id}


@given(outcomes())
def test_a_mastery_score_is_told_only_where_it_decided(outcome: Outcome) -> None:
    for one in statements(outcome, NAMING):
        mark = one["context"].get("extensions", {}).get(f"{CMI5}/extensions/masteryscore")
        if mark is not None:
            assert one["result"]["success"] == (one["result"]["score"]["scaled"] >= mark)


def test_the_verbs_of_a_drill_as_it_goes_on() -> None:
    assert verbs(replace(DRILL, ended=None)) == ["initialized"]
    assert verbs(replace(DRILL, left=True)) == ["initialized", "abandoned"]
    assert verbs(DRILL) == ["initialized", "completed", "terminated"]
    passed = replace(DRILL, rulings=(PASSED,))
    assert verbs(passed) == ["initialized", "completed", "passed", "terminated"]


def test_a_person_decides_days_later_and_is_told_at_once_after_it() -> None:
    settled = replace(DRILL, rulings=(Ruling(1, MONDAY + timedelta(days=3), True, 71, "person"),))
    assert verbs(settled) == ["initialized", "completed", "terminated", "passed"]
    passed = told(settled, "passed")
    assert passed["timestamp"] == "2030-05-09T10:00:00.000Z"
    assert passed["result"]["score"] == {"scaled": 0.71, "raw": 71, "min": 0, "max": 100}
    assert passed["result"]["duration"] == "PT3600.00S"
    assert passed["context"]["extensions"][f"{NAMING.base}/extensions/decided-by"] == "person"


def test_a_later_decision_names_the_one_it_takes_the_place_of() -> None:
    overruled = replace(DRILL, rulings=(PASSED, Ruling(1, MONDAY + timedelta(days=3), False, 40, "person")))
    first, second = told(overruled, "passed"), told(overruled, "failed")
    assert second["context"]["statement"] == {"objectType": "StatementRef", "id": first["id"]}


def test_what_is_declared_void_is_voided_statement_by_statement() -> None:
    void = replace(DRILL, rulings=(PASSED,), void=MONDAY + timedelta(days=9))
    assert verbs(void)[-1] == "voided"
    assert told(void, "voided")["object"]["id"] == told(void, "passed")["id"]


def test_a_misstep_that_fails_a_high_score_has_no_mastery_score() -> None:
    failed = told(replace(DRILL, rulings=(Ruling(0, MONDAY + HOUR, False, 91, "machine"),)), "failed")
    assert f"{CMI5}/extensions/masteryscore" not in failed["context"]["extensions"]


def test_people_are_accounts_and_an_e_mail_address_stays_here_unless_it_is_set() -> None:
    cleo = Person("00aa", "Cleo", "cleo@example.com")
    assert NAMING.agent(ANN)["account"]["name"] == "ann"
    assert NAMING.agent(cleo)["account"]["name"] == "00aa"
    assert replace(NAMING, actor="login").agent(cleo)["account"]["name"] == "cleo@example.com"
    assert replace(NAMING, actor="e-mail").agent(cleo) == {
        "objectType": "Agent",
        "mbox": "mailto:cleo@example.com",
    }
    assert "account" in replace(NAMING, actor="e-mail").agent(ANN)
    with pytest.raises(NamingError):
        NAMING.agent(alone("Ann"))


def test_nothing_is_named_before_the_address_is_set() -> None:
    with pytest.raises(NamingError, match=r"exchange\.base"):
        naming(Exchange())
    assert naming(Exchange(base="https://a.example/x/")).home == "https://a.example/x"


def test_durations_are_those_of_iso_8601() -> None:
    def lasting(took: timedelta) -> str:
        return str(told(replace(DRILL, took=took, ended=MONDAY + took), "completed")["result"]["duration"])

    assert lasting(timedelta(minutes=7, seconds=3.456)) == "PT423.46S"
    read = TypeAdapter(timedelta).validate_python(lasting(timedelta(days=2, seconds=1)))
    assert read == timedelta(days=2, seconds=1)
