"""A real browser, the real app, and a model behind the customer that answers over the wire and can fail."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import expect

from drills.attempt import Stage
from drills.drill import Drill
from drills.loading import load
from drills.store import Store
from simulator import catalogue
from simulator.voice import AUTHORED
from tests.browser.conftest import LAPTOP, PHONE, Open, Server, picture, settle
from tests.browser.spoken import begun, plays, spoken_by
from tests.browser.talking import BOX, heard, reply, send
from tests.model_server import Fault, Misbehaves, Says
from tests.model_server import Server as ModelServer

pytestmark = [pytest.mark.browser, pytest.mark.enable_socket]

REPLY = "I am sorry, Bill. We told you Tuesday, and that was our word. What did it do to your day?"
TWO = "That is the first straight word I hear from you. So why did nobody call me?"


@pytest.fixture(scope="module")
def model() -> Iterator[ModelServer]:
    with ModelServer(plays) as running:
        yield running


@pytest.fixture(autouse=True)
def quick(model: ModelServer) -> None:
    model.pace = 0.0


@pytest.fixture(scope="module")
def server(model: ModelServer, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with spoken_by(model, tmp_path_factory.mktemp("model")) as running:
        yield running


def test_the_model_speaks_sentence_by_sentence_and_a_reload_loses_nothing(
    visit: Open, served_record: Store, model: ModelServer
) -> None:
    attempt_id = begun(served_record)
    page = visit(f"/drill?attempt={attempt_id}", LAPTOP)
    page.locator(f"{BOX}:enabled").wait_for()
    model.pace = 0.15
    model.script(Says(TWO))
    send(page, REPLY)
    # the first time, a provider's package has to be loaded
    expect(page.get_by_text("That is the first straight word")).to_be_visible(timeout=30_000)
    picture(page, "model-speaking")
    page.reload()
    told = heard(served_record, attempt_id, 3)
    model.pace = 0.0
    settle(page)
    page.locator(f"{BOX}:enabled").wait_for()
    said = page.get_by_test_id("stChatMessage").filter(has_text="That is the first straight word")
    expect(said).to_have_count(1)
    assert told.lines[-1].sentences[0].voice == "openai:test-model"
    assert len([r for r in model.requests if REPLY in str(r.body)]) == 1


@pytest.mark.parametrize("size", [LAPTOP, PHONE], ids=["laptop", "phone"])
def test_where_the_model_fails_the_customer_answers_and_a_quiet_line_says_so(
    visit: Open, served_record: Store, model: ModelServer, size: tuple[int, int]
) -> None:
    attempt_id = begun(served_record)
    page = visit(f"/drill?attempt={attempt_id}", size)
    page.locator(f"{BOX}:enabled").wait_for()
    model.script(Misbehaves(Fault.SLOW_FIRST_TOKEN))
    model.slow_for = 5.0
    told = reply(page, served_record, REPLY)
    assert {sentence.voice for sentence in told.lines[-1].sentences} == {AUTHORED}
    expect(page.get_by_text("The model did not answer in time")).to_be_visible()
    picture(page, "model-failed")
    told = reply(page, served_record, "What would you want from us, in our place?")
    assert told.stage is Stage.TALKING
    picture(page, "model-back")


def test_a_second_reader_reads_the_talk_and_the_page_shows_how_far_it_is(
    visit: Open, served_record: Store, model: ModelServer
) -> None:
    drill = Drill.begin(served_record, *catalogue.find("late_delivery"), seed=2)
    drill.reply(REPLY)
    drill.answer()
    drill.abandon()
    page = visit(f"/debrief?attempt={drill.attempt.id}&rubric=core", LAPTOP)
    page.get_by_role("button", name="Have a model read it a second time").click()
    expect(page.get_by_text("Second reader.")).to_be_visible(timeout=30_000)
    settle(page)
    page.get_by_text("Where they differ").click()
    picture(page, "second-reader")
    judgement = load(served_record, drill.attempt.id).judgements["core"]
    assert judgement.calls >= 4
    assert judgement.panel == ("openai:test-model",)
