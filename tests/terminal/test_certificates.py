"""Keys and certificates at the prompt, in a process of its own, with nothing but a file and a public key."""

import json
import shutil
from datetime import timedelta
from pathlib import Path

import pytest
from typer.testing import CliRunner

from cli import app
from credentials.claims import Issuer
from credentials.code import spaced
from credentials.register import Certificate, issue, revoke
from drills.store import Store
from errors import UserError
from models.settings import settings
from record.database import now
from record.keys import Keys
from tests.credentials.conftest import claims
from tests.test_cli import ripitz

HTTPS = "https://practice.example.com"


def typed(*arguments: str) -> tuple[int, str]:
    """What a command comes to, and what it says."""
    done = CliRunner(env={"COLUMNS": "100"}).invoke(app, arguments)
    if isinstance(done.exception, UserError):
        return 2, str(done.exception)
    assert done.exception is None or isinstance(done.exception, SystemExit), done.exception
    return done.exit_code, done.output


def printed(*arguments: str) -> str:
    code, said = typed(*arguments)
    assert code == 0, said
    return said


def refused(*arguments: str) -> str:
    code, said = typed(*arguments)
    assert code == 2, said
    return said


@pytest.fixture
def keys(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Keys:
    monkeypatch.setenv("RIPITZ_KEYS", str(tmp_path / "keys"))
    made = Keys(tmp_path / "keys")
    made.make()
    return made


@pytest.fixture
def made(store: Store, keys: Keys) -> Certificate:
    at = now() - timedelta(days=1)
    told = claims(issued_at=at, valid_until=at + timedelta(days=365), issuer=Issuer("Lindqvist [b]", HTTPS))
    return issue(store.database, keys, told)


def test_keys_are_made_listed_and_shown(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "new"
    monkeypatch.setenv("RIPITZ_KEYS", str(folder))
    assert "ripitz keys make" in printed("keys", "list")
    assert "no such key" in refused("keys", "show")
    first, second = (printed("keys", "make").split()[1] for _ in range(2))
    listed = printed("keys", "list").splitlines()
    assert [(line.split()[0], line.split()[-1]) for line in listed] == [(second, "signs"), (first, "checks")]
    assert json.loads(printed("keys", "show"))["id"] == second
    assert printed("keys", "show", first) == (folder / f"{first}.public.json").read_text()
    assert "PRIVATE" not in printed("keys", "show")


def test_a_certificate_is_checked_where_there_is_no_record_and_no_network(
    made: Certificate, keys: Keys, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file, public, forged = tmp_path / "ann.json", tmp_path / "issuer.json", tmp_path / "bob.json"
    printed("certificate", "export", spaced(made.code), "--output", str(file))
    shutil.copy(keys.folder / f"{made.key}.public.json", public)
    forged.write_text(file.read_text().replace("Ann Lee", "Bob Lee"))
    monkeypatch.setenv("RIPITZ_DATABASE", "sqlite:////nowhere/at.all")
    monkeypatch.setenv("RIPITZ_KEYS", str(tmp_path / "none"))
    good = ripitz("certificate", "check", str(file), "--key", str(public))
    assert good.returncode == 0
    said = good.stdout.decode()
    assert said.startswith("Valid. It is genuine")
    assert "Ann Lee" in said
    code, said = typed("certificate", "check", str(forged), "--key", str(public))
    assert (code, said[:12]) == (1, "Not genuine.")
    assert "Bob" not in said
    assert "cannot be read" in refused("certificate", "check", str(tmp_path / "none"), "--key", str(public))
    assert "Not a certificate." in refused(
        "certificate", "check", str(public.parent / "ripitz.toml"), "--key", str(public)
    )
    assert "name the issuer’s public key" in refused("certificate", "check", str(file))
    assert "not a public key" in refused("certificate", "check", str(file), "--key", str(file))


def test_a_revoked_one_is_found_in_the_signed_list(
    made: Certificate, store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file, before, after = tmp_path / "ann.json", tmp_path / "before.jwt", tmp_path / "after.jwt"
    printed("certificate", "export", made.code, "-o", str(file))
    assert "because nobody else could fetch it" in refused("certificate", "revoked")
    monkeypatch.setenv("RIPITZ_CERTIFICATES__ADDRESS", HTTPS)
    settings.cache_clear()
    before.write_text(printed("certificate", "revoked"))
    assert "It had not been revoked by" in printed(
        "certificate", "check", str(file), "--revoked", str(before)
    )
    assert "say why" in refused("certificate", "revoke", made.code, "--because", " ")
    printed("certificate", "revoke", spaced(made.code).lower(), "--because", "The result was overturned.")
    after.write_text(printed("certificate", "revoked", made.key))
    code, said = typed("certificate", "check", str(file), "--revoked", str(after))
    assert (code, said[:8]) == (1, "Revoked.")
    assert "revoked" in printed("certificate", "list")
    assert revoke(store.database, made.code, "Again.", "t1").cause == "The result was overturned."


def test_what_was_issued_is_listed(made: Certificate) -> None:
    listed = printed("certificate", "list")
    assert spaced(made.code) in listed
    assert "Ann Lee" in listed
    assert "valid" in listed


def test_a_mistyped_code_is_said_to_be_one(made: Certificate) -> None:
    assert "cannot be a code" in refused("certificate", "export", "CCCC-CCCC-CCCD")
    assert "there is no certificate" in refused("certificate", "export", "CCCC-CCCC-CCCC")
    assert "no format" in refused("certificate", "export", made.code, "--format", "odt")


def test_a_sheet_of_paper_goes_into_a_file(made: Certificate, tmp_path: Path) -> None:
    printed("certificate", "export", made.code, "--format", "pdf", "-o", str(tmp_path / "ann.pdf"))
    assert (tmp_path / "ann.pdf").read_bytes().startswith(b"%PDF-")
    assert "cannot be written" in refused(
        "certificate", "export", made.code, "-o", str(tmp_path / "no" / "ann")
    )
