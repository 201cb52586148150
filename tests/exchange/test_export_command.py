"""What the command writes and sends, as it is typed."""

import csv
import io
import json

import pyarrow.parquet
import pytest

from tests.exchange.conftest import House
from tests.exchange.record_store import KEY, USER, storing
from tests.test_cli import refused, ripitz

BASE = "https://practice.example.com/xapi"


@pytest.fixture(autouse=True)
def group(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RIPITZ_GROUP__ENABLED", "true")


def test_statements_go_into_a_file_line_by_line(house: House) -> None:
    done = ripitz("export", "xapi", "--to", "-", RIPITZ_EXCHANGE__BASE=BASE)
    assert done.returncode == 0, done.stderr
    told = [json.loads(line) for line in done.stdout.splitlines()]
    assert [one["verb"]["display"]["en"] for one in told] == 2 * [
        "initialized",
        "completed",
        "failed",
        "terminated",
    ]
    assert done.stderr == b"8 statements written.\n"
    assert ripitz("export", "xapi", "--to", "-", RIPITZ_EXCHANGE__BASE=BASE).stdout == done.stdout


def test_what_is_missing_in_the_settings_is_said(house: House) -> None:
    assert "exchange.base" in refused("export", "xapi", "--to", "-")
    assert "exchange.store" in refused("export", "xapi", "--send", RIPITZ_EXCHANGE__BASE=BASE)
    assert "either --to FILE or --send" in refused("export", "xapi")
    told = refused("export", "xapi", "--send", RIPITZ_EXCHANGE__STORE="http://lrs.example.com/xapi")
    assert "https://" in told


@pytest.mark.enable_socket
def test_a_store_is_told_and_what_it_refuses_is_named(house: House) -> None:
    with storing() as lrs:
        known = {
            "RIPITZ_EXCHANGE__BASE": BASE,
            "RIPITZ_EXCHANGE__STORE": lrs.address,
            "RIPITZ_EXCHANGE__USER": USER,
            "RIPITZ_EXCHANGE__KEY_VARIABLE": "LRS_KEY",
            "LRS_KEY": KEY,
        }
        done = ripitz("export", "xapi", "--send", stdin=b"", **known)
        assert done.returncode == 0, done.stderr
        assert "8 statements delivered" in done.stdout.decode()
        gone = next(iter(lrs.kept))
        lrs.unwanted.add(gone)
    with storing() as strict:
        strict.unwanted.add(gone)
        done = ripitz(
            "export", "xapi", "--send", stdin=b"", **known | {"RIPITZ_EXCHANGE__STORE": strict.address}
        )
        assert done.returncode == 1
        assert f"Statement {gone} about {house.assigned.id} was refused: code 400" in done.stdout.decode()
        assert KEY.encode() not in done.stdout + done.stderr


def test_results_as_a_table(house: House) -> None:
    done = ripitz("export", "results")
    assert done.returncode == 0, done.stderr
    rows = list(csv.DictReader(io.StringIO(done.stdout.decode("utf-8-sig"))))
    assert [(row["id"], row["login"], row["status"], row["ending"]) for row in rows] == [
        (house.assigned.id, "ann", "failed", "hung_up"),
        (house.handed_in.id, "ann", "failed", "hung_up"),
    ]
    by_criterion = ripitz("export", "results", "--criteria", "--format", "parquet")
    table = pyarrow.parquet.read_table(io.BytesIO(by_criterion.stdout))
    assert set(table["id"].to_pylist()) == {house.assigned.id, house.handed_in.id}
    assert "there is no format “xls”" in refused("export", "results", "--format", "xls")


def test_alone_everything_is_ones_own(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RIPITZ_GROUP__ENABLED", "false")
    done = ripitz("export", "results")
    # what others have made here is not what was practised alone, and what they practised stays theirs
    assert len(done.stdout.decode().splitlines()) == 3
