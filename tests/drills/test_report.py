"""The report: on a page, with the trainee's own words, and safe to open."""

import json

import pytest

from drills.drill import Drill
from drills.report import FORMS, report
from drills.store import Store
from errors import UserError
from simulator import catalogue

SCRIPT = [
    "I'm sorry, Bill. We told you Tuesday and we came on Wednesday.",
    "Our policy is that dates are estimates. <b>Sorry</b> *but* [it](http://is.it) <script>alert(1)</script>",
    "You should have called us sooner, to be honest.",
]


@pytest.fixture
def drill(store: Store) -> Drill:
    drill = Drill.begin(store, *catalogue.find("late_delivery"), seed=4)
    for reply in SCRIPT:
        drill.reply(reply)
        drill.answer()
        if drill.attempt.ending:
            break
    return drill


@pytest.mark.parametrize("form", FORMS)
def test_every_form_has_ending_verdict_words_and_flags(drill: Drill, form: str) -> None:
    text = report(drill.attempt, "full", form)
    assert "We told you Tuesday" in text
    assert '"ending"' in text if form == "json" else "Ending:" in text
    assert drill.attempt.id in text


def test_what_a_trainee_typed_cannot_become_markup(drill: Drill) -> None:
    page = report(drill.attempt, "full", "html")
    assert "<script>alert(1)" not in page
    assert "&lt;script&gt;" in page
    text = report(drill.attempt, "full", "md")
    assert "[it](http" not in text
    assert "<script>" not in text.replace("\\<script", "")


def test_the_data_form_holds_the_whole_drill(drill: Drill) -> None:
    data = json.loads(report(drill.attempt, "core", "json"))
    assert data["attempt"] == drill.attempt.id
    assert [turn["text"] for turn in data["turns"] if turn["role"] == "trainee"] == SCRIPT[
        : len(drill.attempt.readings)
    ]
    assert data["grade"]["rubric"]["id"] == "core"
    assert all("mood" in turn for turn in data["turns"] if turn["role"] == "customer")


def test_a_drill_still_open_can_be_reported(store: Store) -> None:
    drill = Drill.begin(store, *catalogue.find("free_ripitz"), seed=4)
    assert "not ended" in report(drill.attempt, "full", "md")


def test_an_unknown_form_lists_those_there_are(drill: Drill) -> None:
    with pytest.raises(UserError, match="md, html, json"):
        report(drill.attempt, "full", "pdf")
