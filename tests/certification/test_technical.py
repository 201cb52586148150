"""What the technical report says: figures that come to what they should, and words for what they rest on."""

from dataclasses import replace
from datetime import date, timedelta
from io import BytesIO
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pypdf import PdfReader

import datafile
from certification.case import Case
from certification.clock import Allowance
from certification.coefficients import Agreed, Coefficient
from certification.deciding import CLOSED, Asked, Marked, Why, decide
from certification.results import Basis, Given, Graded, Result, Reviewed, Ruled
from certification.sitting import Kind
from certification.technical import Row, Share, at_the_mark, technical
from certification.technical_form import Document
from certification.technical_pages import report, rows, written
from certification.technical_words import WHY, document
from certification.terms import StandardSetting, Terms
from credentials.register import Tally, all_certificates, revoke
from drills.measuring.equating import Equating
from errors import UserError
from record.ledger import Ledger
from rubric.results import Worth
from tests.certification import bench as benches
from tests.certification.bench import TERMS, Bench
from tests.certification.talked import INSULT, said
from tests.certification.told import MONDAY, begin, drill, ended, proctored, told

bench = benches.bench
AT = MONDAY + timedelta(days=30)


def terms() -> Terms:
    text = TERMS.format(mark=65, margin=3, reviewers="trainers", judge="false").replace("draw: 1", "draw: 2")
    return datafile.parse(text.encode(), "terms", Terms).model


def row(
    *scores: int,
    cohorts: tuple[str, ...] = (),
    words: float = 30,
    by: str | None = None,
    longer: bool = False,
) -> Row:
    """A sitting of these scores, decided by the machine's lean, or by a person who agreed with it."""
    allowance = Allowance(150) if longer else Allowance()
    sat = told(
        begin(allowance), drill(1), ended(9), drill(10, "second"), ended(19, "second"), (20, Kind.CLOSED, {})
    )
    drills = tuple(
        Marked(name, "bill", 5, Worth(score), Worth(score), Worth(score), {"composure": score // 25})
        for name, score in zip(("first", "second"), scores, strict=True)
    )
    decision = decide(drills, Asked(65, 3, 2))
    graded = Graded(7, AT, decision, drills, Basis("full", 1, "sha", ("reader",)))
    passed = decision.lean == "passed"
    review = Reviewed(
        8, AT, by or "", 7,
        tuple(Given(one.attempt, {"composure": min(4, one.levels["composure"] or 0)}, 60) for one in drills),
        60, "passed" if passed else "failed", "why", "sha",
    )  # fmt: skip
    result = Result((graded,), (review,) if by else (), (), Ruled(7, AT, passed, by))
    return Row(Case(sat, result, terms()), cohorts, words)


def class_of(number: int, spread: int = 6) -> list[Row]:
    """People of all abilities, each met by two customers whose scores lie this far from the person's own."""
    dice = Random(2)
    made = []
    for place in range(number):
        own = dice.gauss(70, 12)
        scores = [round(min(100, max(0, dice.gauss(own, spread)))) for _ in range(2)]
        near = abs(sum(scores) / 2 - 65) <= 3
        made.append(
            row(
                *scores,
                cohorts=("Spring" if place % 3 else "Autumn",),
                words=dice.uniform(5, 80),
                by="tess" if near else None,
                longer=place % 12 == 0,
            )
        )
    return made


def whole(shown: Document) -> str:
    """All that a document says."""
    tables = [cell for one in shown.sections if one.table for line in one.table.rows for cell in line]
    return "\n".join([shown.title, shown.about, *(w for one in shown.sections for w in one.said), *tables])


def said_of(*given: Row, setting: StandardSetting | None = None) -> str:
    asked = terms().model_copy(update={"standard_setting": setting})
    return whole(document(technical(asked, given, Tally()), AT))


def test_wilsons_interval_comes_to_what_is_printed() -> None:
    # Newcombe (1998), Statistics in Medicine 17, table I: 81 of 263, 15 of 148, 0 of 20, 1 of 29
    found = [Share(*one).interval for one in ((81, 263), (15, 148), (0, 20), (1, 29))]
    printed = [(0.2553, 0.3662), (0.0624, 0.1605), (0.0, 0.1611), (0.0061, 0.1718)]
    for (low, high), (printed_low, printed_high) in zip(found, printed, strict=True):
        assert (low, high) == pytest.approx((printed_low, printed_high), abs=0.0001)


def test_the_error_at_the_mark_is_that_of_the_mean_of_a_persons_scores() -> None:
    found = at_the_mark(65, [(60, 70), (70, 80)])
    assert found
    # the scores of each lie ten apart, so each mean of two has a standard error of five
    assert (found.error, found.sittings, found.near) == (5.0, 2, False)


def test_the_error_that_went_in_comes_out() -> None:
    dice = Random(4)
    drawn = [
        tuple(round(dice.gauss(own, 8)) for _ in range(3)) for own in (dice.gauss(65, 10) for _ in range(900))
    ]
    found = at_the_mark(65, drawn)
    assert found
    assert found.near
    assert found.error == pytest.approx(8 / 3**0.5, rel=0.1)


def test_consistency_is_what_sitting_twice_comes_to() -> None:
    dice = Random(6)
    people = [dice.gauss(70, 12) for _ in range(2000)]
    twice = [[tuple(round(dice.gauss(own, 8)) for _ in range(3)) for own in people] for _ in range(2)]
    alike = sum((sum(a) / 3 >= 64.5) == (sum(b) / 3 >= 64.5) for a, b in zip(*twice, strict=True)) / len(
        people
    )
    rightly = sum(
        (sum(a) / 3 >= 64.5) == (own >= 64.5) for a, own in zip(twice[0], people, strict=True)
    ) / len(people)
    found = at_the_mark(65, twice[0])
    assert found
    assert found.alike == pytest.approx(alike, abs=0.03)
    assert found.rightly == pytest.approx(rightly, abs=0.03)


def test_with_one_customer_each_the_error_cannot_be_told_and_that_is_said() -> None:
    assert at_the_mark(65, [(60,), (70,)]) is None
    assert "cannot be told" in whole(document(technical(terms(), [], Tally()), AT))


@given(st.lists(st.tuples(st.integers(0, 100), st.integers(0, 100)), min_size=1, max_size=40))
def test_shares_stay_shares(scores: list[tuple[int, int]]) -> None:
    found = at_the_mark(65, scores)
    assert found
    assert found.error >= 0
    assert 0 <= found.rightly <= 1
    assert 0.5 <= found.alike + 1e-9 <= 1 + 2e-9


def test_a_mark_that_nobody_accounts_for_is_called_that() -> None:
    assert "not documented" in said_of()
    setting = StandardSetting(method="Modified Angoff.", panel="Six sales managers.", day=date(2026, 1, 9))
    assert "Modified Angoff. Panel: Six sales managers. Set on 9 January 2026." in said_of(setting=setting)


def test_every_reason_for_a_person_has_words() -> None:
    assert set(WHY) == set(Why) - CLOSED
    with_reasons = replace(technical(terms(), [], Tally()), asked=dict.fromkeys(WHY, 1))
    assert "much of it was said before by somebody else: 1" in whole(document(with_reasons, AT))


def test_the_pool_is_named_with_the_scale_it_is_on_or_without() -> None:
    assert "stand as they are" in said_of()
    line = {"slope": 0.5, "intercept": 40.0}
    lines = {"late_delivery": line, "price_increase": line}
    scale = Equating.model_validate(
        {"rubric": "full@1", "assessor": "reader", "drills": 1000, "lines": lines}
    )
    found = document(technical(terms().model_copy(update={"equating": scale}), [], Tally()), AT)
    (pool,) = (one for one in found.sections if one.title == "The pool and its scale")
    assert pool.table
    # half of 65, and 40
    assert pool.table.rows[0] == ("late_delivery", "0.50", "40.0", "73")


def test_of_few_pairs_no_interval_is_told() -> None:
    few, many = (said_of(*(row(70, 80, by="tess"), row(40, 50, by="tess")) * times) for times in (1, 20))
    assert "1.00 (no interval)" in few
    assert "1.00 (1.00" not in few + many
    found = technical(terms(), class_of(2), Tally())
    apart = Agreed(40, 0.9, Coefficient(0.8, 0.61, 0.93), None)
    text = whole(document(replace(found, agreement=replace(found.agreement, decision=apart)), AT))
    assert "0.80 (0.61 to 0.93)\nno meaning" in text


def test_that_nobody_earned_a_certificate_is_said() -> None:
    assert "No certificate was issued." in whole(document(technical(terms(), [], Tally()), AT))


def test_few_are_called_few() -> None:
    assert "too few to rely on" in said_of(row(70, 80), row(40, 50))
    assert "too few to rely on" not in said_of(*class_of(60))


def test_groups_so_small_that_they_point_at_people_are_not_shown() -> None:
    text = said_of(*(row(70, 80, cohorts=("Spring",)) for _ in range(6)), row(30, 40, cohorts=("Autumn",)))
    assert "Cohort: Spring" in text
    assert "Autumn" not in text
    assert "1 group of fewer than 5" in text


def test_incidents_are_told_with_their_cause_and_without_a_name() -> None:
    sat = told(
        begin(),
        drill(1),
        proctored(2, Kind.PAUSED),
        proctored(4, Kind.RESUMED),
        proctored(5, Kind.VOIDED, spent=False),
    )
    text = said_of(Row(Case(sat, Result(), terms())))
    assert "paused by a proctor\na fire alarm" in text
    assert "declared void" in text
    assert "tess" not in text
    assert "ann" not in text.replace("cannot", "")


@pytest.fixture(scope="module")
def shown() -> Document:
    return document(technical(terms(), class_of(80), Tally(3, 1, 1)), AT)


def test_the_same_is_said_in_every_form(shown: Document) -> None:
    markdown, page = (written(shown, form, AT).decode() for form in ("md", "html"))
    printed = written(shown, "pdf", AT)
    assert printed == written(shown, "pdf", AT)
    text = " ".join(page.extract_text() for page in PdfReader(BytesIO(printed)).pages)
    for section in shown.sections:
        for form in (markdown, page):
            assert section.title in form
        assert section.title.split()[0] in text
    tables = sum(one.table is not None for one in shown.sections)
    assert page.count("<table>") == tables >= 5


def test_what_people_typed_is_never_read_as_markup() -> None:
    hostile = "<script>alert(1)</script> | #let x = 1 | $y$ \ud800 [a](b)"
    named = terms().model_copy(update={"title": hostile})
    shown = document(technical(named, [], Tally()), AT)
    assert "<script>" not in written(shown, "html", AT).decode()
    assert "\\|" in written(shown, "md", AT).decode()
    assert written(shown, "pdf", AT).startswith(b"%PDF")


def test_the_report_of_a_record(bench: Bench) -> None:
    for replies in (said("exemplary"), [INSULT] * 6):
        bench.decisions.settle(bench.sat(replies))
    found = rows(bench.store, "complaints@1")
    assert [round(one.words or 0) for one in found] == [
        round(sum(len(words.split()) for words in said("exemplary")) / len(said("exemplary"))),
        len(INSULT.split()),
    ]
    text = report(bench.store, terms(), "md").decode()
    assert "2 sittings of 1 person" in text
    assert "Of 2 results in force, 1 passed: 50 % (9 % to 91 %), in brackets the 95 % interval" in text
    assert "1 certificate issued: 1 valid now, 0 revoked, 0 expired" in text
    last = Ledger(bench.store.database).last()
    assert last
    assert f"up to entry {last.number} of its ledger ({last.hash[:12]})" in text
    (certificate,) = all_certificates(bench.store.database)
    revoke(bench.store.database, certificate.code, "Given by mistake.", bench.tess.id)
    assert "1 certificate issued: 0 valid now, 1 revoked" in report(bench.store, terms(), "md").decode()
    with pytest.raises(UserError, match="no format"):
        report(bench.store, terms(), "docx")
