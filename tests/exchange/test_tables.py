"""Results as tables: nothing in them runs, and everything can be had back."""

import csv
import io
import re

import pyarrow.parquet
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as some

from exchange.csv_file import as_csv
from exchange.outcome import Outcome
from exchange.parquet import as_parquet
from exchange.results import Results, criterion_rows, outcome_rows
from templating import printable
from tests.exchange.outcomes import outcomes

FORMULAS = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1", "'=1", "a;=1", "a\t-1", "a\n@x"]


def cells(written: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(written.decode("utf-8-sig"), newline="")))


def as_it_was(cell: str) -> str:
    """What the documents tell readers to do."""
    return re.sub(r"(^|[;\t\r\n])'", r"\1", cell)


@given(some.text())
@example("a;=1")
@example("''")
@example("\t\r='")
def test_a_text_is_harmless_and_can_be_had_back(text: str) -> None:
    _, (cell,) = cells(as_csv(Results({"x": str}, ((text,),))))
    assert as_it_was(cell) == printable(text)
    for piece in re.split(r"[;\t\r\n]", cell):
        assert not piece.startswith(tuple("=+-@＝＋－＠"))


@pytest.mark.parametrize(
    "unseen", [" ", "\u00a0", "\u200b", "\ufeff", "\x00", "\x0b", "\u2028", "\u061c", " \u2060 "]
)
def test_a_formula_behind_what_cannot_be_seen_is_kept_from_running(unseen: str) -> None:
    for text in (f"{unseen}=1+1", f"a;{unseen}@SUM(1)", f"a\r\n{unseen}+1", f"{unseen}'=1"):
        _, (cell,) = cells(as_csv(Results({"x": str}, ((text,),))))
        assert as_it_was(cell) == text
        assert f"'{unseen}" in cell


def test_every_formula_of_the_list_is_kept_from_running() -> None:
    written = cells(as_csv(Results({"x": str}, tuple((text,) for text in FORMULAS))))
    assert all(
        cell.startswith("'") or ";'" in cell or "\t'" in cell or "\n'" in cell for (cell,) in written[1:]
    )


@settings(max_examples=40)
@given(some.lists(outcomes(), max_size=4))
def test_both_forms_have_the_same_rows(made: list[Outcome]) -> None:
    for results in (outcome_rows(made), criterion_rows(made)):
        written = cells(as_csv(results))
        assert written[0] == list(results.columns)
        read = pyarrow.parquet.read_table(io.BytesIO(as_parquet(results)))
        assert read.column_names == list(results.columns)
        assert len(written) - 1 == read.num_rows == len(results.rows)
        for row, line in zip(read.to_pylist(), written[1:], strict=True):
            for name, cell in zip(results.columns, line, strict=True):
                value = row[name]
                if isinstance(value, str):
                    assert as_it_was(cell) == value
                elif isinstance(value, int | float):
                    assert float(cell) == value
                else:
                    assert (cell == "") == (value is None)


@given(outcomes())
def test_a_row_for_each_criterion(outcome: Outcome) -> None:
    rows = criterion_rows([outcome]).rows
    assert [(row[-3], row[-1]) for row in rows] == [(one.title, one.level) for one in outcome.levels]
