"""The report: on a page, with the trainee's own words, and safe to open."""

import json
from dataclasses import replace
from datetime import UTC, datetime
from io import BytesIO

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some
from pypdf import PdfReader

from drills.coaching.hindsight import review
from drills.dispute import OfCriterion
from drills.drill import Drill
from drills.grading import grade_attempt
from drills.report import FORMS, VERDICTS, report, sheet
from drills.report.arc import svg
from drills.report.page import Criterion, Disputed, Page, page
from drills.report.pdf import pdf, printed
from drills.report.road import in_words
from drills.store import Store
from errors import UserError
from rubric.criteria import load_rubric
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
    with pytest.raises(UserError, match="md, html, json, pdf"):
        report(drill.attempt, "full", "docx")


def test_the_pdf_is_one_page_and_always_the_same(drill: Drill) -> None:
    made = pdf(drill.attempt, "full", "Ada Lovelace")
    (only,) = PdfReader(BytesIO(made)).pages
    text = only.extract_text()
    assert made.startswith(b"%PDF")
    assert "Ada Lovelace" in text
    assert "Practise next" in text
    assert VERDICTS[grade_attempt(drill.attempt, "full").verdict] in text
    assert pdf(drill.attempt, "full", "Ada Lovelace") == made


@pytest.mark.parametrize("rubric", ["core", "full"])
def test_the_longest_page_is_one_page_too(drill: Drill, rubric: str) -> None:
    told = replace(drill.attempt, recap=None)
    graded = grade_attempt(told, rubric)
    drawn = {"arc": svg(told, review(told)), "arc_words": in_words(told)}
    crowded = replace(
        page(told, graded, load_rubric(rubric), "Ada " * 40),
        criteria=(Criterion("A criterion with a long name " * 2, 2, "2 of 4", "W" * 110, "reply 99"),) * 30,
        disputes=(Disputed("Arguing, reply 3", "w " * 80, "waiting", "r " * 80),) * 4,
        critical=("over promise, reply 9: “" + "W" * 110 + "”",) * 6,
    )
    assert len(PdfReader(BytesIO(printed(crowded, told.started_at, drawn))).pages) == 1


HOSTILE = [
    "#panic() #let x = 1 #sys.inputs $x$ $ \\ \\u{0} @a <b> *c* _d_ `e` ~ = + - / // /* [ ] { } ( ) ; :",
    "</style></svg></section><script>alert(1)</script><img src=x onerror=alert(1)>&amp;&#0;",
    "{{ 7*7 }} {% raw %} {# #} %s {name} \ud800\udfff\x00\x1b[2J\u202e gnitaert \u202d",
    "\u0634\u0643\u0631\u0627 \u05e9\u05dc\u05d5\u05dd 漢字 \U0001f600\U0001f468‍\U0001f469‍\U0001f467 "
    + "a" * 3000,
]


@pytest.mark.parametrize("words", HOSTILE)
def test_whatever_was_typed_every_form_can_be_made_and_holds_it_as_text(store: Store, words: str) -> None:
    drill = Drill.begin(store, *catalogue.find("late_delivery"), seed=4)
    for reply in (
        f"You should have called us. {words}",
        *["You are a fool, and this is your own fault."] * 6,
    ):
        if drill.attempt.ending is None:
            drill.reply(reply)
            drill.answer()
    drill.dispute(OfCriterion("composure"), words[:2000])
    told = drill.attempt
    assert len(PdfReader(BytesIO(pdf(told, "full", words[:80]))).pages) == 1
    for html in (report(told, "full", "html", words[:80]), sheet(told, "full", words[:80])):
        html.encode()
        assert "<script>" not in html
        assert "<img" not in html
    report(told, "full", "md", words[:80]).encode()
    assert json.loads(report(told, "full", "json", words[:80]))["disputes"]


@given(some.text(max_size=200))
@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_words_come_out_of_the_printer(short: Page, words: str) -> None:
    disputed = Disputed("Arguing, reply 1", words, "waiting", words)
    shown = replace(short, trainee=words, disputes=(disputed,))
    assert len(PdfReader(BytesIO(printed(shown, datetime(2030, 5, 6, tzinfo=UTC)))).pages) == 1


def test_nothing_on_the_sheet_is_a_command(short: Page) -> None:
    commands = (
        '#read("/etc/passwd")',
        "#sys.version",
        "#import",
        "$x^2$",
        "@ref",
        "<label>",
        "*bold*",
        "\\u{41}",
    )
    for words in commands:
        sheet = printed(replace(short, trainee=words), datetime(2030, 5, 6, tzinfo=UTC))
        told = " ".join(PdfReader(BytesIO(sheet)).pages[0].extract_text().split())
        assert words.replace('"', "") in told.replace('"', "").replace("“", "").replace("”", "")
        assert "root:" not in told


@pytest.fixture(scope="module")
def short(tmp_path_factory: pytest.TempPathFactory) -> Page:
    store = Store(f"sqlite:///{tmp_path_factory.mktemp('told') / 'r.db'}")
    drill = Drill.begin(store, *catalogue.find("late_delivery"), seed=4)
    drill.reply(SCRIPT[0])
    drill.answer()
    store.close()
    graded = grade_attempt(drill.attempt, "core")
    return page(drill.attempt, graded, load_rubric("core"))
