"""From a learning platform to the customer and back: launched, left to a person, settled at the next launch."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]
from playwright.sync_api import BrowserContext, Page, expect

from desk.remarks import Remarks
from drills.drill import Drill
from drills.store import Store
from exchange.courses import Course, Courses
from exchange.scorm.package import VERSIONS, Version, package
from people.assignments import Assignments
from people.person import Role
from people.register import Register
from people.sign_in import COOKIE, SignIns
from record.keys import Keys
from rubric.criteria import load_rubric
from tests.browser.conftest import LAPTOP, PHONE, picture, serving, settle
from tests.browser.learning_platform import Platform, platform
from tests.browser.talking import attempt_in
from tests.exchange.conftest import BILL, doubt
from tests.exchange.peers import with_peers

pytestmark = [pytest.mark.browser, pytest.mark.enable_socket, with_peers]

PASSWORD = "the kettle is on again"


@pytest.fixture
def learning(tmp_path: Path) -> Iterator[Platform]:
    (tmp_path / "platform").mkdir()
    with platform(tmp_path / "platform") as running:
        yield running


def kept(page: Page) -> dict[str, Any]:
    """What the platform has of it."""
    told: dict[str, Any] = json.loads(page.evaluate("localStorage.getItem('kept')"))["cmi"]
    return told


def status(page: Page, version: Version) -> tuple[str, str]:
    """Whether it is passed, and the score, as this version of SCORM has them."""
    told = kept(page)
    if version == "1.2":
        return told["core"]["lesson_status"], told["core"]["score"]["raw"]
    return f"{told['completion_status']} {told['success_status']}", told["score"]["scaled"]


def serious(page: Page) -> set[str]:
    """What axe finds that keeps somebody out."""
    found = Axe().run(page).response["violations"]
    return {one["id"] for one in found if one["impact"] in ("serious", "critical")}


EXPECTED: dict[Version, tuple[tuple[str, str], tuple[str, str]]] = {
    "1.2": (("incomplete", ""), ("passed", "75")),
    "2004": (("incomplete unknown", ""), ("completed passed", "0.75")),
}


@pytest.mark.parametrize("version", VERSIONS)
def test_launched_left_to_a_person_and_settled_at_the_next_launch(
    version: Version, learning: Platform, window: BrowserContext, tmp_path: Path
) -> None:
    Keys(tmp_path / "keys").make()
    own = {
        "RIPITZ_GROUP__ENABLED": "true",
        "RIPITZ_KEYS": str(tmp_path / "keys"),
        "RIPITZ_EXCHANGE__PLATFORMS": json.dumps([learning.origin]),
    }
    with serving(tmp_path, **own) as server:
        store = Store(server.record)
        register = Register(store.database)
        ann = register.add("ann", "Ann Lee", password=PASSWORD)
        tess = register.add("tess", "Tess Moor", Role.TRAINER)
        task = Assignments(store).assign(tess, ann, BILL, "core")
        # begun with a seed that is known, so that the launch goes on with it
        drill = Drill.begin(store, BILL, seed=0, owner=ann.owner, assignment=task.id)
        course = Courses(store).named(f"assignment:{task.id}")
        address = learning.install(package(course, version, server.url), version)

        assert window.browser
        learner = window.browser.new_context(viewport={"width": LAPTOP[0], "height": LAPTOP[1]})
        learner.set_default_timeout(30_000)
        token = SignIns(store.database).enter("ann", PASSWORD, "127.0.0.1", 1)
        learner.add_cookies([{"name": COOKIE, "value": token, "url": server.url}])
        player = learner.new_page()
        player.goto(address)
        frame = player.frame_locator("iframe")
        expect(frame.get_by_role("status")).to_have_text("Not begun yet.")
        for size in (PHONE, LAPTOP):
            player.set_viewport_size({"width": size[0], "height": size[1]})
            picture(player, f"platform-{version}")
        with learner.expect_page() as opening:
            frame.get_by_role("button", name="Begin").click()
        talk = opening.value
        settle(talk)
        expect(talk.get_by_text("signed in as Ann Lee")).to_be_visible()
        assert talk.evaluate("window.opener") is None
        for size in (PHONE, LAPTOP):
            talk.set_viewport_size({"width": size[0], "height": size[1]})
            picture(talk, f"launch-{version}")
        assert not serious(talk)
        talk.get_by_role("button", name="Go on").click()
        talk.wait_for_url(re.compile(r"/drill\?attempt="))
        assert attempt_in(talk) == drill.attempt.id
        talk.close()
        with learner.expect_page() as opening:
            frame.get_by_role("button", name=re.compile("Open it again|Go on")).click()
        settle(opening.value)
        opening.value.close()

        doubt(store, drill.attempt.id)
        expect(frame.get_by_role("status")).to_have_text(re.compile("A trainer will decide"), timeout=30_000)
        expect(frame.get_by_role("button")).to_have_count(0)
        picture(player, f"platform-deciding-{version}")
        assert status(player, version) == EXPECTED[version][0]
        player.goto("about:blank")

        rubric = load_rubric("core")
        levels = {entry.criterion.id: 3 for entry in rubric.entries}
        Remarks(store.database).score(tess, drill.attempt.id, rubric, levels, "passed", "Meant kindly.")
        player.goto(address)
        expect(frame.get_by_role("status")).to_have_text("Passed. 75 of 100.")
        picture(player, f"platform-passed-{version}")
        assert status(player, version) == EXPECTED[version][1]
        assert BILL.persona.name not in json.dumps(kept(player))
        learner.close()
        store.close()


def test_the_page_by_itself_says_that_it_needs_a_platform(learning: Platform, window: BrowserContext) -> None:
    learning.install(
        package(Course("assignment:1a", "A talk with Bill"), "2004", "https://x.example.com"), "2004"
    )
    page = window.new_page()
    page.goto(f"{learning.origin}/course/launch.html")
    expect(page.get_by_role("status")).to_have_text(re.compile("has to be opened by a learning platform"))
    expect(page.get_by_role("button")).to_have_count(0)
    assert not serious(page)
    page.close()
