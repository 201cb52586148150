"""Every way in which a provider fails has its name, costs one request, and tells nobody the key."""

import gc
import logging
import socket
import struct
import threading
import traceback
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest
from langchain_core.tracers.langchain import wait_for_all_tracers
from langsmith.utils import get_env_var
from pydantic import BaseModel

from models.chat import ModelError, Piece, Trouble, Usage
from models.langchain import LangChainModel, package
from models.settings import Connection
from tests.model_server import Fault, Misbehaves, Says, Server
from tests.models.conftest import ASKED, KEY, Opened, Raw

pytestmark = pytest.mark.allow_hosts(["127.0.0.1"])

SHORT, LONG = 0.25, 5.0

STREAMED: dict[Fault, Trouble | None] = {
    Fault.REFUSED: Trouble.BROKEN_OFF,
    Fault.UNAUTHORIZED: Trouble.WRONG_KEY,
    Fault.NOT_FOUND: Trouble.NO_SUCH_MODEL,
    Fault.RATE_LIMITED: Trouble.BUSY,
    Fault.RATE_LIMITED_RETRY: Trouble.BUSY,
    Fault.OUT_OF_QUOTA: Trouble.NO_CREDIT,
    Fault.SERVER_ERROR: Trouble.DOWN,
    Fault.UNAVAILABLE: Trouble.DOWN,
    Fault.BAD_REQUEST: Trouble.REJECTED,
    Fault.SLOW_FIRST_TOKEN: Trouble.SLOW,
    Fault.STALL: Trouble.SLOW,
    Fault.KEPT_ALIVE: Trouble.SLOW,
    Fault.CUT: Trouble.BROKEN_OFF,
    Fault.ENDS_EARLY: None,
    Fault.MALFORMED_EVENT: Trouble.BROKEN_OFF,
    Fault.MALFORMED_JSON: Trouble.GARBLED,
    Fault.WEB_PAGE: Trouble.GARBLED,
    Fault.EMPTY: None,
    Fault.CONTENT_FILTER: Trouble.FILTERED,
    Fault.LENGTH: None,
    Fault.TOOL_CALL: Trouble.NOT_WORDS,
    Fault.WRONG_ROLE: Trouble.NOT_WORDS,
    Fault.ENDLESS: Trouble.SLOW,
    Fault.ERROR_IN_STREAM: Trouble.BROKEN_OFF,
}
FILLED: dict[Fault, Trouble] = {fault: trouble for fault, trouble in STREAMED.items() if trouble} | {
    Fault.ENDS_EARLY: Trouble.GARBLED,
    Fault.MALFORMED_EVENT: Trouble.GARBLED,
    Fault.EMPTY: Trouble.GARBLED,
    Fault.LENGTH: Trouble.BROKEN_OFF,
    Fault.TOOL_CALL: Trouble.GARBLED,
    Fault.WRONG_ROLE: Trouble.GARBLED,
    Fault.ERROR_IN_STREAM: Trouble.GARBLED,
}
HALF_SAID = {
    Fault.STALL,
    Fault.KEPT_ALIVE,
    Fault.CUT,
    Fault.ENDS_EARLY,
    Fault.MALFORMED_EVENT,
    Fault.CONTENT_FILTER,
    Fault.LENGTH,
    Fault.ENDLESS,
    Fault.ERROR_IN_STREAM,
}


def patience(fault: Fault) -> float:
    """Seconds for an answer: few where it will not come anyway."""
    return SHORT if STREAMED[fault] is Trouble.SLOW else LONG


class Form(BaseModel):
    reason: str
    yes: bool


def heard(model: LangChainModel) -> tuple[list[Piece], ModelError | None]:
    """All that came, and what ended it."""
    pieces = []
    try:
        for piece in model.stream(ASKED):
            pieces.append(piece)  # noqa: PERF402 - they are wanted even where it breaks off
    except ModelError as error:
        return pieces, error
    return pieces, None


def failed(work: Callable[[], object]) -> ModelError:
    with pytest.raises(ModelError) as caught:
        work()
    return caught.value


def said(pieces: list[Piece]) -> str:
    return "".join(piece.text for piece in pieces)


def tells_nothing(error: ModelError) -> bool:
    told = "".join([str(error), repr(error), *traceback.format_exception(error)])
    names = {str(error), "ModelError"}
    return (
        KEY not in told
        and "Bearer" not in told
        # none of the provider's words either: the last line is all there is to read
        and told.splitlines()[-1].removeprefix("models.chat.ModelError: ") in names
        and error.__cause__ is None
        and error.__context__ is None
    )


def test_a_good_answer_comes_word_by_word_and_is_counted(server: Server, opened: Opened) -> None:
    server.script(Says("It came a day late, Sam."))
    pieces, error = heard(opened())
    assert error is None
    assert said(pieces) == "It came a day late, Sam."
    assert len(pieces) > 5
    assert [piece.usage for piece in pieces if piece.usage] == [Usage(9, 8, 0)]
    assert not any(piece.cut_off for piece in pieces)
    assert server.requests[0].key == KEY


@pytest.mark.parametrize("forms", ["json_schema", "function_calling"])
def test_a_form_is_filled_and_counted(server: Server, opened: Opened, forms: str) -> None:
    server.script(Says('{"reason": "he said so", "yes": true}'))
    filled, usage = opened(forms=forms).fill(ASKED, Form)
    assert filled == Form(reason="he said so", yes=True)
    assert usage.prompt == 9
    assert usage.completion > 0
    assert server.requests[0].body["temperature"] == 0


@pytest.mark.parametrize("fault", Fault)
def test_a_stream_that_fails_says_how_in_one_request(server: Server, opened: Opened, fault: Fault) -> None:
    server.slow_for = 30
    server.script(Misbehaves(fault))
    pieces, error = heard(opened(whole=patience(fault)))
    assert (error.trouble if error else None) == STREAMED[fault]
    assert error is None or tells_nothing(error)
    assert bool(said(pieces)) == (fault in HALF_SAID)
    assert any(piece.cut_off for piece in pieces) == (fault in {Fault.LENGTH, Fault.ENDS_EARLY})
    assert len(server.requests) == 1
    assert server.idle(1.0), "the request was left open"


@pytest.mark.parametrize("forms", ["json_schema", "function_calling"])
@pytest.mark.parametrize("fault", Fault)
def test_a_form_that_fails_says_how_in_one_request(
    server: Server, opened: Opened, fault: Fault, forms: str
) -> None:
    server.slow_for = 30
    server.script(Misbehaves(fault))
    error = failed(lambda: opened(whole=patience(fault), forms=forms).fill(ASKED, Form))
    assert error.trouble == FILLED[fault]
    assert tells_nothing(error)
    assert len(server.requests) == 1
    assert server.idle(1.0), "the request was left open"


@pytest.mark.parametrize("written", ["no JSON at all", '{"reason": 3}', "[]", "null"])
@pytest.mark.parametrize("forms", ["json_schema", "function_calling", "json_mode"])
def test_an_answer_that_is_no_such_form_is_garbled(
    server: Server, opened: Opened, forms: str, written: str
) -> None:
    server.script(Says(written))
    error = failed(lambda: opened(forms=forms).fill(ASKED, Form))
    assert error.trouble is Trouble.GARBLED
    assert tells_nothing(error)


@pytest.mark.parametrize("fault", [Fault.CUT, Fault.ERROR_IN_STREAM])
def test_what_breaks_off_before_the_first_word_has_broken_off(
    server: Server, opened: Opened, fault: Fault
) -> None:
    server.script(Misbehaves(fault, text=""))
    _, error = heard(opened())
    assert error
    assert error.trouble is Trouble.BROKEN_OFF


def test_nobody_there(server: Server, opened: Opened) -> None:
    _, error = heard(opened(endpoint=server.refusing_url))
    assert error
    assert error.trouble is Trouble.UNREACHABLE
    assert tells_nothing(error)


def test_no_certificate_where_one_is_asked_for_is_nobody_there(server: Server, opened: Opened) -> None:
    _, error = heard(opened(endpoint=server.url.replace("http:", "https:")))
    assert error
    assert error.trouble is Trouble.UNREACHABLE


def reset(connection: socket.socket) -> None:
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))


def begun_and_reset(connection: socket.socket) -> None:
    connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 999\r\n\r\n{")
    reset(connection)


@pytest.mark.parametrize("behave", [reset, begun_and_reset])
def test_a_connection_that_is_reset_may_have_been_billed(
    raw: Raw, opened: Opened, behave: Callable[[socket.socket], None]
) -> None:
    model = opened(endpoint=raw(behave))
    assert failed(lambda: model.fill(ASKED, Form)).trouble is Trouble.BROKEN_OFF
    _, error = heard(model)
    assert error
    assert error.trouble is Trouble.BROKEN_OFF


def status(number: int, *headers: str) -> Callable[[socket.socket], None]:
    body = f'{{"error": {{"message": "the key {KEY} is no good", "type": "x", "code": null}}}}'
    lines = (
        f"HTTP/1.1 {number} No",
        "Content-Type: application/json",
        f"Content-Length: {len(body)}",
        *headers,
    )
    answer = "\r\n".join((*lines, "Connection: close", "", body)).encode()
    return lambda connection: connection.sendall(answer)


@pytest.mark.parametrize(
    ("number", "trouble"),
    [
        (302, Trouble.GARBLED),
        (402, Trouble.NO_CREDIT),
        (403, Trouble.WRONG_KEY),
        (408, Trouble.SLOW),
        (413, Trouble.REJECTED),
        (422, Trouble.REJECTED),
        (502, Trouble.DOWN),
        (504, Trouble.SLOW),
        (529, Trouble.DOWN),
    ],
)
def test_every_status_means_something(raw: Raw, opened: Opened, number: int, trouble: Trouble) -> None:
    _, error = heard(opened(endpoint=raw(status(number))))
    assert error
    assert error.trouble is trouble
    assert tells_nothing(error)


@pytest.mark.parametrize(
    ("named", "least", "most"),
    [
        ("7", 7.0, 7.0),
        ("0.5", 0.5, 0.5),
        ("-3", 0.0, 0.0),
        (format_datetime(datetime.now(UTC) + timedelta(hours=2), usegmt=True), 6_000.0, 7_200.0),
        (format_datetime(datetime.now(UTC) - timedelta(hours=2), usegmt=True), 0.0, 0.0),
    ],
    # a moment names no test: two processes that share the tests have to agree on the names
    ids=["seconds", "a part", "past", "a date", "a past date"],
)
@pytest.mark.parametrize("number", [429, 503])
def test_how_long_to_wait_is_read_in_seconds_and_as_a_date(
    raw: Raw, opened: Opened, number: int, named: str, least: float, most: float
) -> None:
    _, error = heard(opened(endpoint=raw(status(number, f"Retry-After: {named}"))))
    assert error
    assert error.retry_after is not None
    assert least <= error.retry_after <= most


def test_how_long_to_wait_is_not_guessed(raw: Raw, opened: Opened) -> None:
    _, error = heard(opened(endpoint=raw(status(429, "Retry-After: in a while"))))
    assert error
    assert error.retry_after is None


def test_a_dropped_stream_ends_the_request(server: Server, opened: Opened) -> None:
    server.script(Misbehaves(Fault.STALL))
    pieces = opened().stream(ASKED)
    assert next(pieces).text
    pieces.close()  # type: ignore[attr-defined]
    assert server.idle(1.0)
    assert server.abandoned == 1
    assert list(pieces) == []


def test_a_stream_that_is_forgotten_ends_its_request_too(server: Server, opened: Opened) -> None:
    server.script(Misbehaves(Fault.KEPT_ALIVE))
    pieces = opened().stream(ASKED)
    assert next(pieces).text
    del pieces
    gc.collect()
    assert server.idle(1.0)


def test_whoever_waits_for_a_word_can_be_let_go_from_another_thread(server: Server, opened: Opened) -> None:
    server.slow_for = 30
    server.script(Misbehaves(Fault.SLOW_FIRST_TOKEN))
    pieces = opened().stream(ASKED)
    waiting = threading.Thread(target=lambda: list(pieces))
    waiting.start()
    while not server.requests:
        waiting.join(0.01)
    pieces.close()  # type: ignore[attr-defined]
    waiting.join(1.0)
    assert not waiting.is_alive()
    assert server.idle(1.0)


def test_many_are_answered_at_once(server: Server, opened: Opened) -> None:
    server.pace = 0.02
    model = opened()
    told: list[str] = []
    threads = [threading.Thread(target=lambda: told.append(said(heard(model)[0]))) for _ in range(20)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(5.0)
    assert told == ["Well? I am still waiting."] * 20


@pytest.mark.parametrize("key", [f"{KEY}\n", f" {KEY}", f"{KEY}\r\n"])
def test_white_space_around_a_key_is_no_part_of_it(
    server: Server, opened: Opened, monkeypatch: pytest.MonkeyPatch, key: str
) -> None:
    monkeypatch.setenv("THE_KEY", key)
    assert heard(opened())[1] is None
    assert server.requests[0].key == KEY


@pytest.mark.parametrize("key", [f"{KEY}é", f"{KEY}\n{KEY}"])
def test_a_key_that_no_request_can_carry_is_a_wrong_key(
    server: Server, opened: Opened, monkeypatch: pytest.MonkeyPatch, key: str
) -> None:
    monkeypatch.setenv("THE_KEY", key)
    model = opened()
    for error in (heard(model)[1], failed(lambda: model.fill(ASKED, Form))):
        assert error
        assert error.trouble is Trouble.WRONG_KEY
        assert tells_nothing(error)
    assert not server.requests


@pytest.mark.parametrize("key", [None, "", " "])
def test_a_key_that_is_named_and_not_there_is_missed_before_anything_is_sent(
    server: Server, opened: Opened, monkeypatch: pytest.MonkeyPatch, key: str | None
) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", "sk-somebody-elses")
    monkeypatch.delenv("THE_KEY")
    if key is not None:
        monkeypatch.setenv("THE_KEY", key)
    assert failed(opened).trouble is Trouble.WRONG_KEY
    assert not server.requests


def test_a_server_of_ones_own_needs_no_key_and_is_given_none(
    server: Server, opened: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", KEY)
    assert heard(opened(key_variable=""))[1] is None
    assert KEY not in server.requests[0].headers.values()
    assert server.requests[0].key != KEY


def test_a_provider_without_any_key_is_told_before_anything_is_sent(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("OPENAI_API_KEY", raising=False)
    error = failed(lambda: LangChainModel(Connection(name="openai:gpt-5-mini")))
    assert error.trouble is Trouble.WRONG_KEY
    assert tells_nothing(error)


def test_a_provider_whose_package_is_missing_is_not_installed() -> None:
    error = failed(lambda: LangChainModel(Connection(name="groq:llama")))
    assert error.trouble is Trouble.NOT_INSTALLED
    assert tells_nothing(error)
    assert package("groq") == "langchain-groq"
    assert package("google_genai") == "langchain-google-genai"
    assert package("openai") == package("nobody") == ""


@pytest.mark.parametrize("name", ["nobody:model", "gpt-oss:20b", "claude-x:latest"])
def test_a_model_goes_to_the_provider_that_is_named_and_to_no_other(name: str) -> None:
    # LangChain would take the second for OpenAI's, by the look of it, and send the talk there
    assert failed(lambda: LangChainModel(Connection(name=name))).trouble is Trouble.NO_SUCH_MODEL


def test_settings_that_a_client_does_not_take_are_rejected(opened: Opened) -> None:
    error = failed(lambda: opened(options={"top_p": "much"}))
    assert error.trouble is Trouble.REJECTED
    assert tells_nothing(error)


def test_a_client_never_asks_again_by_itself(server: Server, opened: Opened) -> None:
    server.script(Misbehaves(Fault.UNAVAILABLE), Misbehaves(Fault.UNAVAILABLE))
    assert heard(opened(options={"max_retries": 5}))[1]
    assert len(server.requests) == 1


def test_what_is_set_is_what_is_sent(server: Server, opened: Opened) -> None:
    heard(opened(temperature=0.3, longest=77, options={"seed": 5}))
    heard(opened(takes_temperature=False, longest=0))
    first, second = (request.body for request in server.requests)
    assert first["model"] == "test-model"
    assert first["temperature"] == 0.3
    assert 77 in (first.get("max_tokens"), first.get("max_completion_tokens"))
    assert first["seed"] == 5
    assert first["messages"] == [{"role": message.role, "content": message.text} for message in ASKED]
    assert not {"temperature", "max_tokens", "max_completion_tokens"} & set(second)


@pytest.mark.parametrize("fault", [Fault.UNAUTHORIZED, Fault.CUT, Fault.STALL, Fault.WEB_PAGE])
def test_no_log_holds_the_key_at_any_level(
    server: Server, opened: Opened, fault: Fault, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.DEBUG):
        server.script(Misbehaves(fault), Misbehaves(fault))
        model = opened(whole=patience(fault))
        heard(model)
        failed(lambda: model.fill(ASKED, Form))
    assert KEY not in caplog.text
    assert not [record for record in caplog.records if record.levelno >= logging.WARNING]


def test_no_tracing_service_hears_of_a_talk(
    server: Server, raw: Raw, opened: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    listened: list[bytes] = []
    monkeypatch.setenv("LANGSMITH_TRACING", "true")
    monkeypatch.setenv("LANGSMITH_API_KEY", "ls-key")
    monkeypatch.setenv(
        "LANGSMITH_ENDPOINT", raw(lambda connection: listened.append(b"!")).removesuffix("/v1")
    )
    # LangSmith looks at the environment once
    get_env_var.cache_clear()  # type: ignore[attr-defined]
    try:
        server.script(Says("Well?"), Says('{"reason": "he said so", "yes": true}'))
        assert heard(opened())[1] is None
        assert opened().fill(ASKED, Form)[0].yes
        wait_for_all_tracers()
    finally:
        get_env_var.cache_clear()  # type: ignore[attr-defined]
    assert listened == []
