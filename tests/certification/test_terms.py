"""Certification files: those that ship are in order, and the guide for authors names every key."""

import re
from pathlib import Path

import pytest

from certification.pool import wrong_in
from certification.terms import StandardSetting, Terms, notice
from datafile import load
from drills.store import Store
from simulator.catalogue import SHELF

FOLDER = SHELF.parent / "certifications"
SHIPPED = sorted(FOLDER.glob("*.yaml"))


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_what_ships_is_in_order(path: Path) -> None:
    assert wrong_in(path) == ()


def test_the_guide_names_every_key_and_no_other() -> None:
    table = re.findall(r"^\| `(\w+)` \|", (FOLDER / "README.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert sorted(table) == sorted(Terms.model_fields)
    for key in StandardSetting.model_fields:
        assert f"`{key}`" in (FOLDER / "README.md").read_text(encoding="utf-8")


def test_a_file_is_called_after_its_certification(tmp_path: Path) -> None:
    other = tmp_path / "other.yaml"
    other.write_text(SHIPPED[0].read_text())
    (problem,) = wrong_in(other)
    assert (
        str(problem) == "other.yaml:1: id: the file of “angry_customer” has to be called angry_customer.yaml"
    )


def test_how_the_mark_was_set_is_written_down_with_its_day(tmp_path: Path) -> None:
    noted = tmp_path / "angry_customer.yaml"
    setting = "standard_setting:\n  method: modified Angoff\n  panel: six trainers\n  day: {}\n"
    noted.write_text(SHIPPED[0].read_text() + setting.format("2026-02-14"))
    terms = load(noted, Terms).model
    assert terms.standard_setting
    assert terms.standard_setting.day.isoformat() == "2026-02-14"
    noted.write_text(SHIPPED[0].read_text() + setting.format("last week"))
    (problem,) = wrong_in(noted)
    assert "standard_setting.day: expected a day as in 2026-03-31" in str(problem)


def test_what_everybody_may_know_names_no_customer() -> None:
    terms = load(SHIPPED[0], Terms).model
    assert not any(customer in repr(notice(terms)) for customer in terms.customers)


def test_published_customers_are_looked_for_in_the_record(tmp_path: Path, store: Store) -> None:
    named = tmp_path / "angry_customer.yaml"
    named.write_text(SHIPPED[0].read_text().replace("- late_delivery", "- our_own@2"))
    assert "none is open here" in str(wrong_in(named)[0])
    assert "there is no published scenario our_own@2" in str(wrong_in(named, store)[0])
