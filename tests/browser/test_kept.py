"""Nothing is lost: whatever happens to page, socket or server, the talk stands as it was and goes on."""

import time
from collections.abc import Callable, Iterator
from urllib.parse import urlparse

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from drills.attempt import Attempt, Stage
from drills.loading import load
from drills.store import Store
from tests.browser.conftest import Open, Server, settle
from tests.browser.spoken import begun, plays, spoken_by
from tests.browser.talking import BOX, heard, reply, send
from tests.browser.wire import Wire, wire_to
from tests.model_server import Says
from tests.model_server import Server as ModelServer

pytestmark = [pytest.mark.browser, pytest.mark.enable_socket]

REPLY = "I am sorry, Bill. We told you Tuesday, and that was our word. What did it do to your day?"
NEXT = "I should have called you on Monday, Bill. What would you do in our place?"
# what he means to say here: a model whose lines miss that loses its standing, and is heard no more
SLOW = "That is the first straight word I hear from you. My crew of six stood idle."


_ENTER = """times => {
  const box = document.querySelector('[data-testid=stChatInputTextArea]');
  const key = () => new KeyboardEvent('keydown', {key: 'Enter', code: 'Enter', keyCode: 13, bubbles: true, cancelable: true});
  for (let i = 0; i < times; i++) box.dispatchEvent(key());
}"""
"""Enter so often within one moment, quicker than any hand."""


@pytest.fixture(scope="module")
def model() -> Iterator[ModelServer]:
    with ModelServer(plays) as running:
        yield running


@pytest.fixture(scope="module")
def server(model: ModelServer, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    # waits that a slow voice on a busy machine does not outlast
    patient = {"RIPITZ_MODEL__FIRST_WORD": "10", "RIPITZ_MODEL__WHOLE": "30"}
    with spoken_by(model, tmp_path_factory.mktemp("kept"), **patient) as running:
        yield running


@pytest.fixture(autouse=True)
def fresh(model: ModelServer) -> None:
    model.pace = 0.0


@pytest.fixture
def wire(server: Server) -> Iterator[Wire]:
    port = urlparse(server.url).port
    assert port
    with wire_to(port) as wire:
        yield wire


@pytest.fixture
def talk(served_record: Store) -> Attempt:
    return load(served_record, begun(served_record))


@pytest.fixture
def over(window: BrowserContext, wire: Wire, talk: Attempt) -> Iterator[Page]:
    """The talk's page, opened over the wire."""
    page = window.new_page()
    page.goto(f"{wire.url}/drill?attempt={talk.id}")
    _ready(page)
    yield page
    page.close()


def _ready(page: Page) -> None:
    page.locator(f"{BOX}:enabled").wait_for(timeout=30_000)
    settle(page)


def _connected(page: Page, yes: bool = True) -> None:
    state = '[data-testid="stApp"][data-test-connection-state="CONNECTED"]'
    page.locator(state).wait_for(state="attached" if yes else "detached", timeout=40_000)


def _stands(page: Page, told: Attempt) -> None:
    """The page shows the talk as the record has it, each line once, and can be typed into."""
    _ready(page)
    messages = page.locator(".stChatMessage")
    expect(messages).to_have_count(len(told.lines))
    for number, line in enumerate(told.lines):
        expect(messages.nth(number)).to_contain_text(line.text)


def _goes_on(page: Page, store: Store, talk: Attempt) -> None:
    told = reply(page, store, NEXT)
    assert told.stage is Stage.TALKING
    _stands(page, told)


def _while_he_speaks(page: Page, store: Store, model: ModelServer, talk: Attempt) -> None:
    """Send a reply, and be in the midst of the answer."""
    model.pace = 0.5
    model.script(Says(SLOW))
    send(page, REPLY)
    page.get_by_text("first straight").wait_for(timeout=30_000)
    assert load(store, talk.id).stage is Stage.OWED


def _reload(page: Page) -> None:
    page.reload()


def _back(page: Page) -> None:
    page.goto(page.url.partition("/drill")[0] + "/techniques")
    settle(page)
    page.go_back()


def _away_within(page: Page) -> None:
    page.get_by_role("link", name="Techniques").first.click()
    page.get_by_role("heading", name="Five practices").wait_for()
    page.go_back()


def _click(page: Page) -> None:
    page.get_by_text("Leave the talk", exact=True).click()
    page.keyboard.press("Escape")


def _rewind(page: Page) -> None:
    page.get_by_role("button", name="Try another reply here (reply 1)").click(force=True)


@pytest.mark.parametrize("what", [_reload, _back, _away_within, _click, _rewind])
def test_whatever_is_done_in_mid_stream_the_answer_comes_whole_and_once(
    visit: Open, served_record: Store, model: ModelServer, talk: Attempt, what: Callable[[Page], None]
) -> None:
    before = len(model.requests)
    page = visit(f"/drill?attempt={talk.id}")
    _ready(page)
    _while_he_speaks(page, served_record, model, talk)
    what(page)
    told = heard(served_record, talk.id, 3)
    assert SLOW in told.lines[-1].text
    _stands(page, told)
    assert len([r for r in model.requests[before:] if REPLY in str(r.body)]) == 1
    _goes_on(page, served_record, talk)


@pytest.mark.parametrize("seconds", [1, pytest.param(60, marks=pytest.mark.slow)])
def test_a_dropped_socket_comes_back_to_the_talk_as_it_stands(
    over: Page, wire: Wire, served_record: Store, model: ModelServer, talk: Attempt, seconds: int
) -> None:
    _while_he_speaks(over, served_record, model, talk)
    wire.cut()
    _connected(over, False)
    time.sleep(seconds)
    told = heard(served_record, talk.id, 3)
    wire.mend()
    _connected(over)
    _stands(over, told)
    _goes_on(over, served_record, talk)


@pytest.mark.parametrize("seconds", [1, pytest.param(60, marks=pytest.mark.slow)])
def test_what_is_typed_outlasts_a_dropped_socket(
    over: Page, wire: Wire, served_record: Store, talk: Attempt, seconds: int
) -> None:
    over.locator(BOX).press_sequentially(REPLY[:40])
    wire.cut()
    _connected(over, False)
    time.sleep(seconds)
    wire.mend()
    _connected(over)
    _ready(over)
    expect(over.locator(BOX)).to_have_value(REPLY[:40])
    over.locator(BOX).press_sequentially(REPLY[40:])
    over.locator(BOX).press("Enter")
    told = heard(served_record, talk.id, 3)
    assert told.lines[1].text == REPLY
    _stands(over, told)


def test_what_is_sent_into_a_dead_line_is_in_the_box_again(
    over: Page, wire: Wire, served_record: Store, talk: Attempt
) -> None:
    wire.silence()
    send(over, REPLY)
    expect(over.locator(BOX)).to_have_value("")
    time.sleep(5)
    assert len(load(served_record, talk.id).lines) == 1
    wire.mend()
    expect(over.locator(BOX)).to_have_value(REPLY, timeout=40_000)
    over.locator(f"{BOX}:enabled").press("Enter")
    told = heard(served_record, talk.id, 3)
    _stands(over, told)
    over.reload()
    _stands(over, told)
    expect(over.locator(BOX)).to_have_value("")


def test_a_restarted_server_goes_on_with_the_talk(
    over: Page, wire: Wire, server: Server, model: ModelServer, served_record: Store, talk: Attempt
) -> None:
    _while_he_speaks(over, served_record, model, talk)
    server.stop()
    _connected(over, False)
    assert load(served_record, talk.id).stage is Stage.OWED
    server.start()
    _connected(over)
    told = heard(served_record, talk.id, 3)
    _stands(over, told)
    _goes_on(over, served_record, talk)


def test_what_is_typed_outlasts_a_restart_and_a_reload(
    over: Page, server: Server, served_record: Store, talk: Attempt
) -> None:
    over.locator(BOX).press_sequentially(REPLY)
    server.stop()
    _connected(over, False)
    server.start()
    _connected(over)
    _ready(over)
    expect(over.locator(BOX)).to_have_value(REPLY)
    over.reload()
    _ready(over)
    expect(over.locator(BOX)).to_have_value(REPLY)
    over.locator(BOX).press("Enter")
    _stands(over, heard(served_record, talk.id, 3))
    over.reload()
    _ready(over)
    expect(over.locator(BOX)).to_have_value("")


def test_a_double_enter_says_it_once(visit: Open, served_record: Store, talk: Attempt) -> None:
    page = visit(f"/drill?attempt={talk.id}")
    _ready(page)
    page.locator(BOX).fill(REPLY)
    page.evaluate(_ENTER, 2)
    told = heard(served_record, talk.id, 3)
    _stands(page, told)
    assert [line.text for line in load(served_record, talk.id).lines].count(REPLY) == 1


def test_enter_in_two_tabs_at_once_says_one_and_keeps_the_other(
    visit: Open, served_record: Store, talk: Attempt
) -> None:
    tabs = {words: visit(f"/drill?attempt={talk.id}") for words in (REPLY, NEXT)}
    for words, tab in tabs.items():
        _ready(tab)
        tab.locator(BOX).fill(words)
    for tab in tabs.values():
        tab.evaluate(_ENTER, 1)
    told = heard(served_record, talk.id, 3)
    said = told.lines[1].text
    for words, tab in tabs.items():
        _stands(tab, told)
        expect(tab.locator(BOX)).to_have_value("" if words == said else words)
    assert len(load(served_record, talk.id).lines) == 3
