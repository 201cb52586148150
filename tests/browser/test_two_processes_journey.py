"""One person at two processes on one PostgreSQL: signed in once, answered once; either of them, and the server, may die."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import BrowserContext, expect

from drills.drill import Drill
from drills.loading import load
from drills.store import Store
from people.register import Register
from simulator import catalogue
from tests.browser.conftest import Server, picture, serving, settle
from tests.browser.talking import BOX, heard, reply, send
from tests.browser.test_group_journey import PASSWORD, sign_in
from tests.postgres import Server as Postgres
from tests.postgres import started

pytestmark = [pytest.mark.browser, pytest.mark.enable_socket]

PROMISE = "Carla calls you the day before each delivery."

Two = tuple[Server, Server]


@pytest.fixture
def database() -> Iterator[Postgres]:
    running = started()
    yield running
    running.stop()


@pytest.fixture
def url(database: Postgres) -> str:
    """Where the record of both is."""
    return database.database()


@pytest.fixture
def two(url: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Two]:
    homes = tmp_path_factory.mktemp("one"), tmp_path_factory.mktemp("other")
    settings = {"RIPITZ_DATABASE": url, "RIPITZ_GROUP__ENABLED": "true"}
    with serving(homes[0], **settings) as one, serving(homes[1], **settings) as other:
        yield one, other


@pytest.fixture
def ann(window: BrowserContext) -> Iterator[BrowserContext]:
    """Her browser."""
    assert window.browser
    with window.browser.new_context() as fresh:
        fresh.set_default_timeout(30_000)
        yield fresh


def test_one_talk_at_two_processes_that_may_die(
    two: Two, database: Postgres, store: Store, ann: BrowserContext
) -> None:
    one, other = two
    owner = Register(store.database).add("ann", "Ann Lee", password=PASSWORD).owner
    talk = Drill.begin(store, *catalogue.find("late_delivery"), seed=7, owner=owner).attempt
    here, there = ann.new_page(), ann.new_page()

    here.goto(f"{one.url}/drill?attempt={talk.id}")
    here.wait_for_url("**/sign-in?**")
    sign_in(here, "ann")
    settle(here)
    reply(here, store, "I am sorry. We told you Tuesday and came on Wednesday.")
    there.goto(f"{other.url}/drill?attempt={talk.id}")
    settle(there)
    told = reply(there, store, "What did it do to your crew?")
    assert len(told.lines) == 5
    picture(there, "second-process")

    send(here, "Our carrier had a breakdown.")
    expect(here.get_by_text("The talk went on in another window")).to_be_visible()
    expect(here.locator(BOX)).to_have_value("Our carrier had a breakdown.")
    assert len(load(store, talk.id).lines) == 5

    one.kill()
    assert len(reply(there, store, "What would you want from us, if you sat here?").lines) == 7

    database.kill()
    send(there, PROMISE)
    database.start()
    box = there.locator(f"{BOX}:enabled")
    box.wait_for()
    # what could not be kept in time is in the box again
    if box.input_value():
        expect(box).to_have_value(PROMISE)
        box.press("Enter")
    assert [line.text for line in heard(store, talk.id, 9).lines].count(PROMISE) == 1
    settle(there)
    picture(there, "restarted-database")


def test_a_reply_that_could_not_be_kept_is_in_the_box_again(
    two: Two, database: Postgres, store: Store, ann: BrowserContext
) -> None:
    one, _ = two
    owner = Register(store.database).add("ann", "Ann Lee", password=PASSWORD).owner
    talk = Drill.begin(store, *catalogue.find("late_delivery"), seed=7, owner=owner).attempt
    page = ann.new_page()
    page.goto(f"{one.url}/drill?attempt={talk.id}")
    page.wait_for_url("**/sign-in?**")
    sign_in(page, "ann")
    settle(page)

    database.kill()
    send(page, "What did it do to your crew?")
    expect(page.get_by_text("The record cannot be used just now")).to_be_visible(timeout=40_000)
    picture(page, "no-database")
    database.start()
    page.reload()
    settle(page)
    expect(page.locator(BOX)).to_have_value("What did it do to your crew?")
    page.locator(BOX).press("Enter")
    assert [line.role for line in heard(store, talk.id, 3).lines] == ["customer", "trainee", "customer"]
