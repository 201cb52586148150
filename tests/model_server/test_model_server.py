"""The server keeps the protocol where it should, and breaks it where it is told to."""

import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from http.client import IncompleteRead, RemoteDisconnected
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.model_server import Answer, Bill, Body, Fault, Misbehaves, Says, Server, tokens
from tests.model_server.answers import word_pieces
from tests.model_server.conversing import Client

pytestmark = pytest.mark.allow_hosts(["127.0.0.1"])

LINE = "You said Tuesday. It is Wednesday, and my crew is standing about."
HALF = "You said Tuesday. It is Wednesday,"
FORM = '{"reason": "He owned it.", "verdict": true}'
BOTH = pytest.mark.parametrize("stream", [True, False], ids=["stream", "whole"])
NAMES_A_FUNCTION: dict[str, Any] = {
    "tools": [{"type": "function", "function": {"name": "Form"}}],
    "tool_choice": {"type": "function", "function": {"name": "Form"}},
}
FOR_EVER = {Fault.STALL, Fault.KEPT_ALIVE, Fault.ENDLESS}

Connect = Callable[..., Client]


@pytest.fixture
def server() -> Iterator[Server]:
    with Server() as running:
        running.slow_for = 0.2
        yield running


@pytest.fixture
def connect(server: Server) -> Iterator[Connect]:
    clients: list[Client] = []

    def connected(url: str = "", patience: float = 5.0) -> Client:
        clients.append(Client(url or server.url, patience))
        return clients[-1]

    yield connected
    for client in clients:
        client.close()


@pytest.fixture
def client(connect: Connect) -> Client:
    return connect()


# The protocol, kept.


def test_a_good_answer_is_streamed_word_by_word(server: Server, client: Client) -> None:
    server.script(Says(LINE))
    heard = client.ask(model="some-model")
    assert (heard.status, heard.kind, heard.broke) == (200, "text/event-stream", None)
    assert heard.deltas[0] == {"role": "assistant", "content": ""}
    assert [delta["content"] for delta in heard.deltas[1:-1]] == word_pieces(LINE)
    assert (heard.text, heard.finish) == (LINE, ["stop"])
    assert heard.data[-1] == "[DONE]"
    assert {event["object"] for event in heard.events} == {"chat.completion.chunk"}
    assert {event["model"] for event in heard.events} == {"some-model"}
    assert len({event["id"] for event in heard.events}) == 1
    assert all(abs(event["created"] - time.time()) < 60 for event in heard.events)
    assert not any("usage" in event for event in heard.events)


def test_usage_comes_last_when_it_is_asked_for(server: Server, client: Client) -> None:
    server.script(Says(LINE))
    *before, last = client.ask("Tell me.", stream_options={"include_usage": True}).events
    assert all(event["usage"] is None for event in before)
    assert last["choices"] == []
    assert last["usage"] == {
        "prompt_tokens": 3,
        "completion_tokens": tokens(LINE),
        "total_tokens": 3 + tokens(LINE),
        "prompt_tokens_details": {"cached_tokens": 0},
    }


def test_a_good_answer_comes_whole_when_it_is_not_to_be_streamed(server: Server, client: Client) -> None:
    server.script(Says(LINE))
    heard = client.ask(stream=False)
    (choice,) = heard.body["choices"]
    assert (heard.status, heard.kind) == (200, "application/json")
    assert heard.body["object"] == "chat.completion"
    assert choice["message"] == {"role": "assistant", "refusal": None, "content": LINE}
    assert choice["finish_reason"] == "stop"
    assert heard.body["usage"]["completion_tokens"] == tokens(LINE)


@BOTH
def test_a_named_function_gets_the_text_as_its_arguments(
    server: Server, client: Client, stream: bool
) -> None:
    server.script(Says(FORM))
    heard = client.ask(stream=stream, **NAMES_A_FUNCTION)
    if stream:
        first, *others = [delta["tool_calls"][0] for delta in heard.deltas if "tool_calls" in delta]
        assert first["function"] == {"name": "Form", "arguments": ""}
        assert "".join(call["function"]["arguments"] for call in others) == FORM
    else:
        message = heard.body["choices"][0]["message"]
        assert message["content"] is None
        assert message["tool_calls"][0]["function"] == {"name": "Form", "arguments": FORM}


def test_a_schema_gets_the_text_as_content(server: Server, client: Client) -> None:
    server.script(Says(FORM))
    heard = client.ask(stream=False, response_format={"type": "json_schema", "json_schema": {"name": "Form"}})
    assert heard.body["choices"][0]["message"]["content"] == FORM


def test_the_models_are_listed(server: Server, client: Client) -> None:
    server.models = ("one", "another")
    response = client.open("GET", "/models")
    assert response.status == 200
    assert b'"one"' in (listed := response.read())
    assert b'"another"' in listed
    assert server.requests == []


@pytest.mark.parametrize(
    ("method", "path", "body", "status"),
    [
        ("GET", "/elsewhere", None, 404),
        ("POST", "/responses", {}, 404),
        ("POST", "/chat/completions", b"{", 400),
    ],
)
def test_what_is_no_request_for_an_answer_is_rejected(
    server: Server, client: Client, method: str, path: str, body: object, status: int
) -> None:
    response = client.open(method, path, body)
    assert response.status == status
    assert b'"error"' in response.read()
    assert server.requests == []


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


# The script and the log.


def test_the_script_is_followed_in_order_and_then_the_default(server: Server, client: Client) -> None:
    server.otherwise = Says("Still here.")
    server.script(*2 * [Misbehaves(Fault.UNAVAILABLE)], Says("At last."))
    assert [client.ask().status for _ in range(2)] == [503, 503]
    assert [client.ask().text for _ in range(3)] == ["At last.", "Still here.", "Still here."]


def test_an_answer_can_depend_on_the_request(server: Server, client: Client) -> None:
    def parrot(body: Body) -> Answer:
        said = body["messages"][-1]["content"]
        return Says(said) if said else Misbehaves(Fault.EMPTY)

    server.otherwise = parrot
    assert client.ask("Say this.").text == "Say this."
    assert client.ask("").text == ""


def test_what_goes_wrong_in_a_script_is_raised_in_the_end() -> None:
    def mistaken(body: Body) -> Answer:
        raise LookupError(body["model"])

    server = Server(mistaken)
    server.__enter__()
    with pytest.raises(RemoteDisconnected):
        Client(server.url).ask()
    with pytest.raises(LookupError, match="test-model"):
        server.__exit__(None, None, None)


def test_every_request_is_kept_as_it_came(server: Server, client: Client) -> None:
    client.ask("One.", key="k")
    client.ask("Two.", key="")
    one, two = server.requests
    assert (one.prompt, one.authorized, one.key) == ("One.", True, "k")
    assert (two.prompt, two.authorized, two.key) == ("Two.", False, "")
    assert one.body["messages"] == [{"role": "user", "content": "One."}]
    assert one.headers["host"] in server.url
    assert one.at < two.at <= time.monotonic()


def test_text_in_parts_counts_as_text(server: Server, client: Client) -> None:
    parts = [{"type": "text", "text": "In two"}, {"type": "text", "text": "parts."}]
    client.ask(messages=[{"role": "user", "content": parts}, {"role": "assistant", "content": None}])
    assert server.bills[0].prompt == 4


def test_what_is_billed_is_what_was_sent(server: Server, client: Client) -> None:
    free = [Fault.SERVER_ERROR, Fault.UNAUTHORIZED, Fault.EMPTY, Fault.WEB_PAGE]
    server.script(*(Misbehaves(fault) for fault in free), Misbehaves(Fault.ENDS_EARLY, LINE), Says(LINE))
    for _ in range(6):
        client.ask("Well?")
    assert server.billed == 2
    assert server.bills == [Bill(2, 2, tokens(HALF)), Bill(2, 2, tokens(LINE))]


def test_the_beginning_that_an_earlier_prompt_had_too_is_cached(server: Server, client: Client) -> None:
    rules = "You are Bill. You own a yard."
    prompts = [f"{rules} Be angry.", f"{rules} Be calm.", f"Now: {rules} Be calm.", f"{rules} Be calm. Now."]
    for prompt in prompts:
        client.ask(prompt)
    shared = tokens(rules) + 1
    assert [bill.cached for bill in server.bills] == [0, shared, 0, shared + 2]
    client.ask(prompts[0], stream=False)
    assert server.bills[-1].cached == server.bills[-1].prompt


def test_a_pace_can_be_set(server: Server, client: Client) -> None:
    server.pace = 0.01
    begun = time.monotonic()
    assert client.ask().text
    assert time.monotonic() - begun >= server.pace * len(word_pieces("Well? I am still waiting."))


def test_many_can_ask_at_once(server: Server) -> None:
    server.otherwise = lambda body: Says(body["messages"][0]["content"])
    server.pace = 0.002

    def asks(name: str) -> bool:
        client = Client(server.url)
        try:
            return all(client.ask(said).text == said for said in (f"{name} {turn}" for turn in range(5)))
        finally:
            client.close()

    with ThreadPoolExecutor(16) as pool:
        assert all(pool.map(asks, map(str, range(16))))
    assert server.idle()
    assert len(server.requests) == server.billed == 80


# The end.


@pytest.mark.parametrize("fault", sorted(FOR_EVER))
def test_leaving_ends_whatever_is_being_answered(fault: Fault) -> None:
    threads = threading.active_count()
    with Server(Misbehaves(fault)) as server:
        clients = [Client(server.url) for _ in range(3)]
        responses = [
            client.open("POST", "/chat/completions", {"model": "m", "stream": True, "messages": []})
            for client in clients
        ]
        assert all(response.readline() for response in responses)
        begun = time.monotonic()
    assert time.monotonic() - begun < 2
    assert threading.active_count() == threads
    assert server.abandoned == 0  # it was the server that hung up
    for client, response in zip(clients, responses, strict=True):
        response.close()
        client.close()


def test_leaving_closes_connections_that_nobody_uses(server: Server) -> None:
    with Server() as other:
        client = Client(other.url)
        assert client.ask().text
    with pytest.raises((ConnectionError, RemoteDisconnected)):
        client.ask()
    client.close()


# Counting.


@given(st.text())
def test_pieces_of_text_are_the_text(text: str) -> None:
    assert "".join(word_pieces(text)) == text


@given(st.text())
def test_pieces_of_text_have_the_tokens_of_the_text(text: str) -> None:
    assert sum(tokens(piece) for piece in word_pieces(text)) == tokens(text)


def test_words_and_marks_are_tokens() -> None:
    assert tokens("It's Wednesday, and 9 a.m.!") == 12
