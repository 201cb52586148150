"""The server keeps the protocol, follows its script and keeps its log."""

import threading
import time
from concurrent.futures import ThreadPoolExecutor
from http.client import RemoteDisconnected

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.model_server import Answer, Bill, Body, Fault, Misbehaves, Says, Server, tokens
from tests.model_server.answers import word_pieces
from tests.model_server.conversing import BOTH, FOR_EVER, FORM, HALF, LINE, NAMES_A_FUNCTION, Client

pytestmark = pytest.mark.allow_hosts(["127.0.0.1"])


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
    usage = client.ask(prompts[0], stream=False).body["usage"]
    assert usage["prompt_tokens_details"]["cached_tokens"] == usage["prompt_tokens"] == tokens(prompts[0])


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
