"""A stranger with a certificate in their hand: its code, its file, a forged one; nobody signs in for it."""

import json
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]
from playwright.sync_api import BrowserContext, Page, expect

from credentials.code import spaced
from credentials.register import Certificate, issue, revoke
from credentials.signing import as_file
from drills.store import Store
from record.database import now
from record.keys import Keys
from tests.browser.conftest import LAPTOP, PHONE, Server, picture, serving
from tests.credentials.conftest import claims

pytestmark = [pytest.mark.browser, pytest.mark.enable_socket]


@pytest.fixture(scope="module")
def keys(tmp_path_factory: pytest.TempPathFactory) -> Keys:
    made = Keys(tmp_path_factory.mktemp("keys"))
    made.make()
    return made


@pytest.fixture(scope="module")
def issuer(tmp_path_factory: pytest.TempPathFactory, keys: Keys) -> Iterator[Server]:
    own = {"RIPITZ_GROUP__ENABLED": "true", "RIPITZ_KEYS": str(keys.folder)}
    with serving(tmp_path_factory.mktemp("issuer"), **own) as running:
        yield running


@pytest.fixture(scope="module")
def made(issuer: Server, keys: Keys) -> tuple[Certificate, Certificate]:
    """One that holds, and one that was taken back."""
    store, at = Store(issuer.record), now() - timedelta(days=40)
    told = {"issued_at": at, "valid_until": at + timedelta(days=730)}
    one = issue(store.database, keys, claims(**told))
    other = issue(store.database, keys, claims(**told, earned_by="sitting-2", name="Bob Okafor"))
    revoke(store.database, other.code, "The result was overturned.", "t1")
    store.close()
    return one, other


@pytest.fixture
def page(window: BrowserContext) -> Iterator[Page]:
    tab = window.new_page()
    yield tab
    tab.close()


def looked_at(page: Page, name: str) -> None:
    """Nothing hangs over the edge or is inaccessible, wide and narrow."""
    for width, height in (LAPTOP, PHONE):
        page.set_viewport_size({"width": width, "height": height})
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        picture(page, name)
    assert not Axe().run(page).response["violations"]


def test_a_stranger_checks_a_certificate(
    page: Page, issuer: Server, made: tuple[Certificate, Certificate], tmp_path: Path
) -> None:
    one, other = made
    page.goto(f"{issuer.url}/certificate")
    looked_at(page, "certificate-form")
    page.get_by_label("Code").fill(spaced(one.code)[:-1] + ("C" if one.code[-1] != "C" else "D"))
    page.get_by_label("Code").press("Enter")
    expect(page.get_by_role("alert")).to_contain_text("This cannot be a code")
    looked_at(page, "certificate-mistyped")
    page.get_by_label("Code").fill(spaced(one.code).lower())
    page.get_by_role("button", name="Check the code").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("This certificate is valid")
    expect(page.get_by_text("Ann Lee")).to_be_visible()
    assert page.url == f"{issuer.url}/certificate/{one.code}"
    looked_at(page, "certificate-valid")
    page.goto(f"{issuer.url}/certificate/{other.code}")
    expect(page.get_by_role("heading", level=1)).to_have_text("This certificate was revoked")
    looked_at(page, "certificate-revoked")

    forged = tmp_path / "forged.json"
    assert one.credential
    forged.write_bytes(as_file(one.credential).replace(b"Ann Lee", b"Eve Lee"))
    page.get_by_role("link", name="Check another certificate").click()
    page.get_by_label("File, ending in .json").set_input_files(forged)
    page.get_by_role("button", name="Check the file").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("This is not a genuine certificate")
    expect(page.get_by_text("Eve Lee")).to_have_count(0)
    looked_at(page, "certificate-forged")
    page.goto(f"{issuer.url}/certificate")
    page.get_by_label("Or paste what is in it").fill(json.dumps(one.credential))
    page.get_by_role("button", name="Check the file").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("This certificate is valid")
