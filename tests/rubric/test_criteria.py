"""Criteria, rubrics, red flags and technique pages hang together, and bad files say where they are bad."""

import re
from pathlib import Path

import pytest

from datafile import DataFileError
from rubric.criteria import (
    PAGES,
    Absent,
    Criterion,
    UnknownRubricError,
    load_rubric,
    read_criterion,
    read_rubric,
    rubric_ids,
)
from rubric.reading import MISSTEPS, TECHNIQUES, Move
from rubric.red_flags import flag_texts

ROOT = Path(__file__).parents[2]
CRITERIA = ROOT / "rubric" / "criteria"
SOURCES = ("stop_drop_roll", "falling_back", "four_steps", "anger_to_loyalty", "take_the_stick")


def all_criteria() -> list[Criterion]:
    return [read_criterion(path) for path in sorted(CRITERIA.glob("*.yaml"))]


def anchors(page: Path) -> set[str]:
    headings = re.findall(r"^#+ (.+)$", page.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading).strip().lower().replace(" ", "-") for heading in headings}


def test_there_is_a_rubric_for_the_core_for_each_source_and_for_everything() -> None:
    assert set(rubric_ids()) == {"core", "full", *SOURCES}


def test_the_core_is_the_four_the_product_is_named_for() -> None:
    core = load_rubric("core")
    assert [entry.criterion.id for entry in core.entries] == [
        "apologizing",
        "falling_back",
        "using_we",
        "avoiding_argument",
    ]
    assert all(entry.core for entry in core.entries)


@pytest.mark.parametrize("rubric_id", rubric_ids())
def test_caving_and_over_promising_fail_every_rubric(rubric_id: str) -> None:
    assert {Move.CAVE, Move.OVER_PROMISE} <= set(load_rubric(rubric_id).critical)


@pytest.mark.parametrize("rubric_id", ["core", "full"])
def test_hostility_fails_the_rubrics_for_the_whole(rubric_id: str) -> None:
    assert Move.HOSTILE in load_rubric(rubric_id).critical


@pytest.mark.parametrize("rubric_id", SOURCES)
def test_a_sources_rubric_rests_on_criteria_of_that_source(rubric_id: str) -> None:
    source = next(number for number, page in PAGES.items() if Path(page).stem == rubric_id)
    core = [entry.criterion for entry in load_rubric(rubric_id).entries if entry.core]
    assert core
    assert all(source in criterion.sources for criterion in core)


def test_every_criterion_serves_in_a_rubric_and_names_a_source_that_has_a_page() -> None:
    used = {entry.criterion.id for r in rubric_ids() for entry in load_rubric(r).entries}
    for criterion in all_criteria():
        assert criterion.id in used
        for source in criterion.sources:
            assert (ROOT / PAGES[source]).is_file()


def test_every_move_counts_in_some_criterion_of_the_full_rubric() -> None:
    moves: set[Move] = set()
    for entry in load_rubric("full").entries:
        for check in entry.criterion.checks:
            values = check.condition.model_dump()
            for key in ("moves", "first", "then"):
                moves.update(values.get(key, ()))
    assert moves == TECHNIQUES | MISSTEPS


def test_a_page_names_the_criteria_that_come_from_it() -> None:
    for criterion in all_criteria():
        for source in criterion.sources:
            page = " ".join((ROOT / PAGES[source]).read_text(encoding="utf-8").split())
            assert f"*{criterion.title}*" in page, f"{criterion.id} is missing in {PAGES[source]}"


def test_every_misstep_has_a_red_flag_with_one_action_and_two_short_sentences() -> None:
    assert {move.value for move in MISSTEPS} <= flag_texts().keys()
    for flag in flag_texts().values():
        assert len(re.findall(r"[.?!](?:\s|$)", flag.why)) == 2, flag.id
        assert len(flag.why) < 160, flag.id
        assert flag.instead.endswith((".", '."')), flag.id


def test_every_red_flag_leads_to_an_anchor_of_its_sources_page() -> None:
    for flag in flag_texts().values():
        page, anchor = flag.link.split("#")
        assert page == PAGES[flag.source], flag.id
        assert anchor in anchors(ROOT / page), flag.id


@pytest.mark.parametrize("page", PAGES.values())
def test_a_page_is_short_enough_to_read_between_two_drills(page: str) -> None:
    assert 450 <= len((ROOT / page).read_text(encoding="utf-8").split()) <= 800


def test_an_unknown_rubric_is_named_with_those_that_there_are() -> None:
    with pytest.raises(UnknownRubricError, match=r"“gold”; known: anger_to_loyalty, core, .*take_the_stick"):
        load_rubric("gold")


def test_the_fingerprint_changes_with_a_criterion_and_with_nothing_else(tmp_path: Path) -> None:
    folder = tmp_path / "criteria"
    folder.mkdir()
    for path in CRITERIA.glob("*.yaml"):
        (folder / path.name).write_text(path.read_text(encoding="utf-8"), encoding="utf-8")
    core = ROOT / "rubric" / "rubrics" / "core.yaml"
    before = read_rubric(core, folder).sha256
    assert before == load_rubric("core").sha256

    used = folder / "using_we.yaml"
    used.write_text("# a note\n" + used.read_text(encoding="utf-8"), encoding="utf-8")
    assert read_rubric(core, folder).sha256 == before
    used.write_text(used.read_text(encoding="utf-8").replace("weight: 4", "weight: 3"), encoding="utf-8")
    assert read_rubric(core, folder).sha256 != before


CRITERION = """\
id: waiting
title: Waiting
sources: ["001"]
asks: Wait for them.
checks:
  - id: waited
    question: Did you wait?
    condition: {kind: absent, moves: [justify]}
"""


@pytest.mark.parametrize(
    ("change", "complaint"),
    [
        (("moves: [justify]", "moves: [apology]"), r"waiting.yaml:8: .*expected only missteps.*apology"),
        (("moves: [justify]", "moves: [sulking]"), r"waiting.yaml:8: "),
        (("kind: absent", "kind: present"), r"waiting.yaml:8: "),
        (("condition:", "weigth: 2\n    condition:"), r"waiting.yaml:8: checks.0.weigth: unknown key"),
        (("title: Waiting\n", ""), r"title: is missing"),
        (('["001"]', '["007"]'), r"waiting.yaml:3: sources.0"),
        (("id: waiting", "id: resting"), r"waiting.yaml:1: id: expected the name of the file, waiting"),
        (("question: Did you wait?", "question: 7"), r"waiting.yaml:7: checks.0.question: expected text"),
    ],
)
def test_a_bad_criterion_says_where_it_is_bad(
    tmp_path: Path, change: tuple[str, str], complaint: str
) -> None:
    path = tmp_path / "waiting.yaml"
    path.write_text(CRITERION, encoding="utf-8")
    assert isinstance(read_criterion(path).checks[0].condition, Absent)
    path.write_text(CRITERION.replace(*change), encoding="utf-8")
    with pytest.raises(DataFileError, match=complaint):
        read_criterion(path)


def test_two_checks_of_one_id_are_told_apart_or_refused(tmp_path: Path) -> None:
    path = tmp_path / "waiting.yaml"
    check = CRITERION[CRITERION.index("  - id") :]
    path.write_text(CRITERION + check, encoding="utf-8")
    with pytest.raises(DataFileError, match=r"waiting.yaml:9: checks.1.id: the id waited stands twice"):
        read_criterion(path)


RUBRIC = """\
id: small
version: 1
title: Small
about: A small one.
pass_mark: 70
critical: [cave]
criteria:
  - {criterion: urgency, weight: 1}
"""


@pytest.mark.parametrize(
    ("change", "complaint"),
    [
        (("urgency", "hurrying"), r"small.yaml:8: criteria.0.criterion: there is no criterion “hurrying”"),
        (("weight: 1", "weight: 1, core: true, bonus: true"), r"small.yaml:8: .*cannot be a bonus"),
        (("weight: 1", "weight: 1, bonus: true"), r"small.yaml:7: criteria: at least one"),
        (("weight: 1}", "weight: 1}\n  - {criterion: urgency, weight: 2}"), r"small.yaml:9: .*counts twice"),
        (("[cave]", "[apology]"), r"small.yaml:6: critical: expected only missteps"),
        (("pass_mark: 70", "pass_mark: 170"), r"small.yaml:5: pass_mark"),
        (("id: small", "id: tiny"), r"small.yaml:1: id: expected the name of the file"),
    ],
)
def test_a_bad_rubric_says_where_it_is_bad(tmp_path: Path, change: tuple[str, str], complaint: str) -> None:
    path = tmp_path / "small.yaml"
    path.write_text(RUBRIC, encoding="utf-8")
    assert read_rubric(path, CRITERIA).pass_mark == 70
    path.write_text(RUBRIC.replace(*change), encoding="utf-8")
    with pytest.raises(DataFileError, match=complaint):
        read_rubric(path, CRITERIA)
