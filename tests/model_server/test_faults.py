"""Every fault breaks what it names, and nothing after it."""

import time
from http.client import IncompleteRead, RemoteDisconnected
from typing import Any

import pytest

from tests.model_server import Fault, Misbehaves, Says, Server, tokens
from tests.model_server.answers import word_pieces
from tests.model_server.conversing import BOTH, FOR_EVER, FORM, HALF, LINE, NAMES_A_FUNCTION, Client, Connect

pytestmark = pytest.mark.allow_hosts(["127.0.0.1"])


# Faults before the first word.


@BOTH
@pytest.mark.parametrize(
    ("fault", "status", "code", "retry_after"),
    [
        (Fault.UNAUTHORIZED, 401, "invalid_api_key", None),
        (Fault.NOT_FOUND, 404, "model_not_found", None),
        (Fault.RATE_LIMITED, 429, "rate_limit_exceeded", None),
        (Fault.RATE_LIMITED_RETRY, 429, "rate_limit_exceeded", "1"),
        (Fault.OUT_OF_QUOTA, 429, "insufficient_quota", None),
        (Fault.SERVER_ERROR, 500, None, None),
        (Fault.UNAVAILABLE, 503, None, None),
        (Fault.BAD_REQUEST, 400, "context_length_exceeded", None),
    ],
)
def test_a_rejection_has_its_status_and_its_code(
    server: Server, client: Client, stream: bool, fault: Fault, status: int, code: str, retry_after: str
) -> None:
    server.script(Misbehaves(fault))
    heard = client.ask(stream=stream)
    assert (heard.status, heard.kind) == (status, "application/json")
    assert heard.body["error"]["code"] == code
    assert heard.headers.get("retry-after") == retry_after
    assert server.billed == 0


def test_the_time_to_wait_can_be_set(server: Server, client: Client) -> None:
    server.retry_after = 2.5
    server.script(Misbehaves(Fault.RATE_LIMITED_RETRY))
    assert client.ask().headers["retry-after"] == "2.5"


def test_a_rejected_key_is_repeated_as_careless_providers_do(server: Server, client: Client) -> None:
    server.script(Misbehaves(Fault.UNAUTHORIZED))
    assert "sk-mine" in client.ask(key="sk-mine").body["error"]["message"]


def test_nobody_listens_at_the_refusing_address(server: Server, connect: Connect) -> None:
    with pytest.raises(ConnectionRefusedError):
        connect(server.refusing_url).ask()
    assert server.requests == []


def test_a_scripted_refusal_answers_nothing(server: Server, client: Client) -> None:
    server.script(Misbehaves(Fault.REFUSED), Says(LINE))
    with pytest.raises(RemoteDisconnected):
        client.ask()
    assert client.ask().text == LINE
    assert server.billed == 1


@BOTH
def test_a_slow_answer_has_its_headers_at_once(server: Server, client: Client, stream: bool) -> None:
    server.script(Misbehaves(Fault.SLOW_FIRST_TOKEN, LINE))
    body = {"model": "m", "stream": stream, "messages": []}
    begun = time.monotonic()
    response = client.open("POST", "/chat/completions", body)
    headers_after = time.monotonic() - begun
    response.read()
    assert headers_after < server.slow_for <= time.monotonic() - begun


def test_a_client_that_cannot_wait_gets_and_pays_nothing(server: Server, connect: Connect) -> None:
    server.slow_for = 30
    server.script(Misbehaves(Fault.SLOW_FIRST_TOKEN))
    impatient = connect(patience=0.1)
    assert isinstance(impatient.ask().broke, TimeoutError)
    impatient.close()
    assert server.idle()
    assert (server.abandoned, server.billed) == (1, 0)


# Faults in the middle of the text.


def test_a_stall_is_half_the_text_and_then_silence(server: Server, connect: Connect) -> None:
    server.script(Misbehaves(Fault.STALL, LINE))
    waiting = connect(patience=0.1)
    heard = waiting.ask()
    assert (heard.text, heard.finish) == (HALF, [])
    assert isinstance(heard.broke, TimeoutError)
    assert not server.idle(within=0.05)
    waiting.close()
    assert server.idle()
    assert (server.abandoned, server.billed) == (1, 1)


def test_what_is_kept_alive_never_times_out(server: Server, connect: Connect) -> None:
    server.script(Misbehaves(Fault.KEPT_ALIVE, LINE))
    waiting = connect(patience=1.0)
    heard = waiting.ask(lines=2 * (2 + len(word_pieces(HALF))) + 6)
    assert (heard.text, heard.broke) == (HALF, None)
    assert heard.lines[-2:] == [b": working\n", b"\n"]
    waiting.close()
    assert server.idle()
    assert server.abandoned == 1


@BOTH
def test_a_cut_breaks_the_connection_in_the_middle_of_a_chunk(
    server: Server, client: Client, stream: bool
) -> None:
    server.script(Misbehaves(Fault.CUT, LINE), Says(LINE))
    heard = client.ask(stream=stream)
    assert isinstance(heard.broke, IncompleteRead)
    assert heard.status == 200
    assert heard.finish == []
    assert server.bills[0].completion == tokens(HALF)
    assert client.ask().text == LINE


def test_a_cut_without_text_comes_right_after_the_headers(server: Server, client: Client) -> None:
    server.script(Misbehaves(Fault.CUT, ""))
    heard = client.ask()
    assert (heard.status, heard.text) == (200, "")
    assert isinstance(heard.broke, IncompleteRead)
    assert server.billed == 0


def test_an_early_end_looks_like_an_end_but_for_what_is_missing(server: Server, client: Client) -> None:
    server.script(Misbehaves(Fault.ENDS_EARLY, LINE))
    heard = client.ask()
    assert (heard.text, heard.finish, heard.broke) == (HALF, [], None)
    assert "[DONE]" not in heard.data


def test_a_malformed_event_stands_among_good_ones(server: Server, client: Client) -> None:
    server.script(Misbehaves(Fault.MALFORMED_EVENT, LINE))
    heard = client.ask()
    assert len(heard.data) == len(heard.events) + 2  # the malformed one, and [DONE]
    assert heard.text == LINE


def test_an_error_comes_in_the_stream(server: Server, client: Client) -> None:
    server.script(Misbehaves(Fault.ERROR_IN_STREAM, LINE))
    heard = client.ask()
    assert (heard.status, heard.text) == (200, HALF)
    assert heard.events[-1]["error"]["type"] == "server_error"


def test_unstreamed_the_error_comes_with_a_good_status(server: Server, client: Client) -> None:
    server.script(Misbehaves(Fault.ERROR_IN_STREAM, LINE))
    heard = client.ask(stream=False)
    assert (heard.status, list(heard.body)) == (200, ["error"])


@pytest.mark.parametrize("fault", [Fault.ENDS_EARLY, Fault.MALFORMED_EVENT, Fault.MALFORMED_JSON])
def test_a_whole_body_can_be_no_json(server: Server, client: Client, fault: Fault) -> None:
    server.script(Misbehaves(fault, LINE))
    heard = client.ask(stream=False)
    assert (heard.status, heard.kind, heard.broke) == (200, "application/json", None)
    with pytest.raises(ValueError, match="line 1 column"):
        _ = heard.body


@pytest.mark.parametrize(
    ("fault", "kind"), [(Fault.MALFORMED_JSON, "application/json"), (Fault.WEB_PAGE, "text/html")]
)
def test_what_should_be_events_can_be_something_else(
    server: Server, client: Client, fault: Fault, kind: str
) -> None:
    server.script(Misbehaves(fault, LINE))
    heard = client.ask()
    assert (heard.status, heard.kind, heard.data) == (200, kind, [])
    assert heard.lines


@BOTH
def test_endless_text_ends_when_the_client_hangs_up(server: Server, client: Client, stream: bool) -> None:
    server.script(Misbehaves(Fault.ENDLESS, LINE))
    body = {"model": "m", "stream": stream, "messages": []}
    response = client.open("POST", "/chat/completions", body)
    assert response.read(100_000).count(b"Wednesday") > 20
    response.close()
    client.close()
    assert server.idle()
    assert server.abandoned == 1
    assert server.bills[0].completion > 20 * tokens(LINE)


# Faults in what is said.


@BOTH
@pytest.mark.parametrize(
    ("fault", "role", "text", "finish"),
    [
        (Fault.EMPTY, "assistant", "", "stop"),
        (Fault.CONTENT_FILTER, "assistant", HALF, "content_filter"),
        (Fault.LENGTH, "assistant", HALF, "length"),
        (Fault.TOOL_CALL, "assistant", "", "tool_calls"),
        (Fault.WRONG_ROLE, "user", LINE, "stop"),
    ],
)
def test_what_is_said_is_wrong_in_an_orderly_answer(
    server: Server, client: Client, stream: bool, fault: Fault, role: str, text: str, finish: str
) -> None:
    server.script(Misbehaves(fault, LINE))
    heard = client.ask(stream=stream)
    if stream:
        assert (heard.deltas[0]["role"], heard.text, heard.finish) == (role, text, [finish])
        assert heard.data[-1] == "[DONE]"
        assert any("tool_calls" in delta for delta in heard.deltas) == (fault is Fault.TOOL_CALL)
    else:
        (choice,) = heard.body["choices"]
        assert (choice["message"]["role"], choice["message"]["content"] or "") == (role, text)
        assert choice["finish_reason"] == finish
        assert ("tool_calls" in choice["message"]) == (fault is Fault.TOOL_CALL)


@BOTH
@pytest.mark.parametrize("more", [{}, NAMES_A_FUNCTION], ids=["text", "form"])
@pytest.mark.parametrize("fault", Fault)
def test_no_fault_outlives_its_answer(
    server: Server, connect: Connect, fault: Fault, more: dict[str, Any], stream: bool
) -> None:
    server.script(Misbehaves(fault, FORM), Says(LINE))
    first = connect()
    if fault is Fault.REFUSED:
        with pytest.raises(RemoteDisconnected):
            first.ask(**more)
    elif fault in FOR_EVER:
        body = {"model": "m", "stream": stream, "messages": [], **more}
        with first.open("POST", "/chat/completions", body) as response:
            assert response.read1(100)
    else:
        first.ask(stream=stream, **more)
    first.close()
    assert server.idle()
    assert connect().ask().text == LINE
    assert server.abandoned == (fault in FOR_EVER)
