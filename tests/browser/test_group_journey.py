"""A group in the browser: a trainer made at the prompt, trainees who sign in, and what is not theirs."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from drills.drill import Drill
from drills.store import Store
from people.register import Register
from simulator import catalogue
from tests.browser.conftest import LAPTOP, PHONE, Server, picture, serving, settle
from tests.browser.served import ROOT

pytestmark = [pytest.mark.browser, pytest.mark.enable_socket]

PASSWORD = "the kettle is on again"
SECRET = "We let you down on Tuesday, and my own sister drives that truck."


@pytest.fixture
def group(tmp_path: Path) -> Iterator[Server]:
    with serving(tmp_path, RIPITZ_GROUP__ENABLED="true") as running:
        yield running


@pytest.fixture
def page(window: BrowserContext) -> Iterator[Page]:
    """A window in which nobody has been signed in."""
    assert window.browser
    with window.browser.new_context() as fresh:
        fresh.set_default_timeout(30_000)
        yield fresh.new_page()


def enter(record: str, login: str, name: str, role: str) -> None:
    """As whoever looks after the server does it."""
    subprocess.run(
        [sys.executable, "-m", "cli", "people", "add", login, "--name", name, "--role", role],
        input=f"{PASSWORD}\n".encode(),
        cwd=ROOT,
        env=os.environ | {"RIPITZ_DATABASE": record},
        check=True,
        capture_output=True,
    )


def sign_in(page: Page, login: str, password: str = PASSWORD) -> None:
    page.get_by_label("Login").fill(login)
    page.get_by_label("Password").fill(password)
    page.get_by_label("Password").press("Enter")


def resized(page: Page, size: tuple[int, int], name: str) -> None:
    page.set_viewport_size({"width": size[0], "height": size[1]})
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    picture(page, name)


def test_each_signs_in_and_is_refused_what_is_not_theirs(group: Server, page: Page) -> None:
    enter(group.record, "tess", "Tess Moor", "trainer")
    enter(group.record, "ann", "Ann Lee", "trainee")
    enter(group.record, "ben", "Ben Roy", "trainee")
    store = Store(group.record)
    ben = Register(store.database).by_login("ben")
    assert ben
    drill = Drill.begin(store, *catalogue.find("late_delivery"), seed=7, owner=ben.id)
    drill.reply(SECRET)
    store.close()

    page.goto(group.url)
    page.wait_for_url("**/sign-in?next=%2F")
    expect(page.get_by_label("Login")).to_be_focused()
    for size in (PHONE, LAPTOP):
        resized(page, size, "sign-in")
    sign_in(page, "tess", "not the password at all")
    page.get_by_role("alert").wait_for()
    expect(page.get_by_role("alert")).to_have_text("This login and this password do not go together.")
    assert page.get_by_label("Login").input_value() == "tess"
    resized(page, PHONE, "sign-in-refused")
    page.set_viewport_size({"width": LAPTOP[0], "height": LAPTOP[1]})
    sign_in(page, "tess")
    settle(page)
    expect(page.get_by_text("Tess Moor")).to_be_visible()
    for size in (PHONE, LAPTOP):
        resized(page, size, "signed-in")

    page.get_by_role("link", name="Sign out").click()
    expect(page.get_by_role("heading", name="Sign out, Tess Moor?")).to_be_visible()
    picture(page, "sign-out")
    page.get_by_role("button", name="Sign out").click()
    expect(page.get_by_role("heading", name="Sign in")).to_be_visible()

    page.goto(f"{group.url}/drill?attempt={drill.attempt.id}")
    page.wait_for_url("**/sign-in?**")
    sign_in(page, "ann")
    settle(page)
    assert page.url.endswith(f"/drill?attempt={drill.attempt.id}")
    expect(page.get_by_text("There is no such drill among yours")).to_be_visible()
    assert SECRET not in page.content()
    picture(page, "not-yours")
    page.get_by_role("link", name="Sign out").click()
    page.get_by_role("button", name="Sign out").click()
    page.goto(f"{group.url}/drill?attempt={drill.attempt.id}")
    page.wait_for_url("**/sign-in?**")
    sign_in(page, "ben")
    settle(page)
    expect(page.get_by_text(SECRET).first).to_be_visible()
    expect(page.get_by_text("Ben Roy")).to_be_visible()
    resized(page, PHONE, "drill-in-a-group")
