"""What came of certifications at the prompt."""

import re
from collections.abc import Callable

import pytest
from rich.console import Console

from certification.case import case
from errors import UserError
from record.keys import Keys, default_folder
from terminal import certified
from tests.certification import bench as benches
from tests.certification.bench import Bench
from tests.certification.talked import INSULT, said

bench = benches.bench


def shown(print_: Callable[[Console], None]) -> str:
    console = Console(width=160)
    with console.capture() as captured:
        print_(console)
    return captured.get()


def test_results_are_listed_with_what_is_due_done_first(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("RIPITZ_KEYS", str(bench.keys.folder))
    assert Keys(default_folder()).current()
    for replies, margin in ((said("exemplary"), 3), ([INSULT] * 6, 3), (said("exemplary"), 50)):
        bench.sat(replies, margin=margin)
    head, passed, failed, waits = shown(lambda c: certified.results(c, bench.store, None)).splitlines()
    assert head.split()[:2] == ["sitting", "who"]
    assert re.search(r"Ann Lee .* 9\d +machine +passed +\w{12}", passed)
    assert re.search(r"Ann Lee .* failed\s*$", failed)
    assert re.search(r"9\d +machine +waits for a person", waits)
    assert "Nobody has sat it yet" in shown(lambda c: certified.results(c, bench.store, "other@1"))


def test_where_a_person_decided_the_score_is_theirs_and_no_id_is_cut_short(bench: Bench) -> None:
    sitting = bench.sat(said("exemplary"), margin=50)
    bench.decisions.settle(sitting)
    bench.decisions.review(bench.tess, sitting, bench.levels(sitting, 3), "passed", "It is good.")
    console = Console(width=80)
    with console.capture() as captured:
        certified.results(console, bench.store, None)
    line = captured.get().splitlines()[1]
    assert line.startswith(f"{sitting} ")
    assert re.search(r"75 +person", line)


def test_a_regrade_says_what_was_and_what_is(bench: Bench) -> None:
    sitting = bench.sat(said("exemplary"), mark=85)
    bench.decisions.settle(sitting)
    told = shown(
        lambda c: certified.regrade(
            c, bench.store, "complaints@1", None, "anger_to_loyalty", "the rubric was corrected"
        )
    )
    before, after = (grade.decision.score for grade in case(bench.store, sitting).told.grades)
    assert told.strip() == f"{sitting}: {before} by full, {after} by anger_to_loyalty; passed."
    with pytest.raises(UserError, match="no graded sitting"):
        certified.regrade(Console(), bench.store, "complaints@1", "another", "core", "corrected")
