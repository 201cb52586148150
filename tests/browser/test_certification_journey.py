"""A certification in the browser, from what is asked to a certificate that another process finds genuine.

Each test has a record of its own, so that one that is tried again meets nobody from before.
"""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from certification.case import case
from certification.published import Certifications
from certification.sitting_record import open_sittings
from drills.attempt import Attempt
from drills.loading import load
from drills.store import Store
from people.person import Person, Role
from people.register import Register
from people.sign_in import COOKIE, SignIns
from record.keys import Keys
from record.ledger import Ledger
from simulator.rep import Played
from tests.browser.conftest import LAPTOP, PHONE, Server, picture, serving, settle
from tests.browser.served import ROOT
from tests.browser.talking import BOX, exemplary, heard, send

pytestmark = [pytest.mark.browser, pytest.mark.enable_socket]

PASSWORD = "the kettle is on again"
TERMS = b"""\
id: complaints
version: 1
title: Keeping an angry customer
about: Has met an angry customer without help and brought the talk to an honest end.
pool: [late_delivery]
draw: 1
rubric: full
pass_mark: 60
margin: 0
time_limit: 20
attempts: 2
wait: 0
voice: authored
reviewers: trainers
validity: 24
judge: false
"""


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path


@pytest.fixture
def house(home: Path) -> Iterator[Server]:
    Keys(home / "keys").make()
    with serving(home, RIPITZ_GROUP__ENABLED="true", RIPITZ_KEYS=str(home / "keys")) as running:
        yield running


@pytest.fixture
def kept(house: Server) -> Iterator[Store]:
    record = Store(house.record)
    yield record
    record.close()


def arrived(
    window: BrowserContext, house: Server, store: Store, login: str, role: Role
) -> tuple[Page, Person]:
    """Somebody new, signed in, in a window of their own."""
    assert window.browser
    register = Register(store.database)
    person = register.add(login, login.title(), role, PASSWORD)
    token = SignIns(store.database).enter(login, PASSWORD, "127.0.0.1", 1)
    context = window.browser.new_context()
    context.set_default_timeout(30_000)
    context.add_cookies([{"name": COOKIE, "value": token, "url": house.url}])
    page = context.new_page()
    page.set_viewport_size({"width": LAPTOP[0], "height": LAPTOP[1]})
    return page, person


def asked_for(store: Store, person: Person) -> None:
    certifications = Certifications(store)
    if not certifications.everything():
        certifications.publish(TERMS, "complaints.yaml")
    certifications.assign("complaints@1", person)


def sat_down(page: Page, house: Server, store: Store, person: Person) -> Attempt:
    """From the front page to the customer's first words."""
    page.goto(house.url)
    settle(page)
    picture(page, "certification-front")
    page.get_by_role("button", name="See what it asks, and begin").click()
    expect(page.get_by_text("The time runs from when you meet them")).to_be_visible()
    page.get_by_text("What is scored").click()
    picture(page, "certification-before")
    page.get_by_role("button", name="Begin").click()
    page.get_by_role("button", name="Meet the customer").click()
    page.locator(f"{BOX}:enabled").wait_for()
    (told,) = (one for one in open_sittings(Ledger(store.database)) if one.person == person.id)
    assert told.current
    return load(store, told.current.attempt)


def test_assigned_taken_passed_and_found_genuine_by_another_process(
    window: BrowserContext, house: Server, kept: Store, home: Path
) -> None:
    page, ann = arrived(window, house, kept, "ann", Role.TRAINEE)
    asked_for(kept, ann)
    told = sat_down(page, house, kept, ann)
    # nothing of how it goes is shown
    assert page.locator(".rz-strip, .rz-panel").count() == 0
    expect(page.get_by_text("minutes left")).to_be_visible()
    played = Played()
    while told.ending is None:
        words, played = exemplary(told, played)
        send(page, words)
        told = heard(kept, told.id, len(told.lines) + 2)
        if len(told.lines) == 5:
            page.locator(f"{BOX}:enabled").wait_for()
            settle(page)
            picture(page, "certification-talk")
            page.set_viewport_size({"width": PHONE[0], "height": PHONE[1]})
            settle(page)
            picture(page, "certification-talk")
            page.set_viewport_size({"width": LAPTOP[0], "height": LAPTOP[1]})
            # a reload in the middle goes on where it stood
            page.reload()
            settle(page)
        if told.ending is None:
            page.locator(f"{BOX}:enabled").wait_for()
            settle(page)
    expect(page.get_by_role("heading", name="You have passed.")).to_be_visible(timeout=60_000)
    settle(page)
    picture(page, "certification-passed")
    with page.expect_download() as downloading:
        page.get_by_role("button", name="Credential (Open Badges)").click()
    file = home / "certificate.json"
    downloading.value.save_as(file)
    elsewhere = subprocess.run(
        [sys.executable, "-m", "cli", "certificate", "check", str(file)],
        cwd=ROOT,
        env=os.environ
        | {"RIPITZ_DATABASE": f"sqlite:///{home / 'nothing.db'}", "RIPITZ_KEYS": str(home / "keys")},
        capture_output=True,
        text=True,
        check=False,
    )
    assert elsewhere.returncode == 0, elsewhere.stdout + elsewhere.stderr
    assert "Ann" in elsewhere.stdout
    sitting = page.url.partition("sitting=")[2]
    code = case(kept, sitting).told.certificate
    assert code
    page.goto(f"{house.url}/certificate/{code}")
    expect(page.get_by_text("Ann")).to_be_visible()
    picture(page, "certification-checked")
    page.context.close()
