"""Every answer is paid for, once, whether a provider counts or not, and nothing is asked that cannot be paid."""

from collections import deque
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, field

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import BaseModel

from models.chat import (
    LASTING,
    PASSING,
    ChatModel,
    Form,
    Message,
    ModelError,
    NotAskedError,
    Piece,
    Trouble,
    Usage,
)
from models.scripted import Scripted, ScriptedModel
from models.thrift import CHARACTERS_A_TOKEN, ThriftyModel, guessed
from tests.model_server import Fault, Misbehaves, Says, Server
from tests.models.conftest import ASKED, Opened

PROMPT = sum(len(message.text) for message in ASKED) // CHARACTERS_A_TOKEN
NOTHING_DONE = LASTING | PASSING


class Answer(BaseModel):
    yes: bool


@dataclass
class Purse:
    """So many tokens, and what went out of it."""

    tokens: int = 1_000
    spent: list[Usage] = field(default_factory=list)

    def left(self) -> int:
        return self.tokens - sum(usage.total for usage in self.spent)

    def holds(self, model: ChatModel) -> ThriftyModel:
        return ThriftyModel(model, self.left, self.spent.append)


@dataclass
class Uncounted:
    """A provider that does not count."""

    name: str = "uncounted:model"

    def stream(self, messages: Sequence[Message]) -> Iterator[Piece]:
        yield from (Piece("It came "), Piece("a day late."))

    def fill(self, messages: Sequence[Message], form: type[Form]) -> tuple[Form, Usage]:
        return form.model_validate({"yes": True}), Usage()


def scripted(*answers: Scripted) -> ScriptedModel:
    return ScriptedModel(deque(answers))


def heard(model: ChatModel) -> ModelError | None:
    try:
        for _ in model.stream(ASKED):
            pass
    except ModelError as error:
        return error
    return None


def filled(model: ChatModel) -> ModelError | None:
    try:
        model.fill(ASKED, Answer)
    except ModelError as error:
        return error
    return None


def test_what_a_provider_counts_is_what_is_spent() -> None:
    purse = Purse()
    assert heard(purse.holds(scripted("It came a day late."))) is None
    assert filled(purse.holds(scripted('{"yes": true}'))) is None
    assert purse.spent == [Usage(6, 5), Usage(6, 1)]


def test_what_nobody_counts_is_guessed_from_the_length() -> None:
    purse = Purse()
    assert heard(purse.holds(Uncounted())) is None
    assert filled(purse.holds(Uncounted())) is None
    assert purse.spent == [Usage(PROMPT, 5), Usage(PROMPT, 3)]


@pytest.mark.parametrize("tokens", [0, -5])
def test_an_empty_purse_asks_nobody(tokens: int) -> None:
    purse, model = Purse(tokens), scripted("It came a day late.")
    for error in (heard(purse.holds(model)), filled(purse.holds(model))):
        assert error
        assert error.trouble is Trouble.OUT_OF_BUDGET
    assert model.sent == []
    assert purse.spent == []


def test_the_last_answer_is_finished_and_no_other_begun() -> None:
    purse, model = Purse(30), scripted(*["It came a day late."] * 9)
    told = [heard(purse.holds(model)) for _ in range(9)]
    assert [error and error.trouble for error in told] == [None] * 3 + [Trouble.OUT_OF_BUDGET] * 6
    assert purse.left() == 30 - 3 * 11


def test_a_stream_that_is_dropped_half_way_is_paid_for_as_far_as_it_came() -> None:
    purse = Purse()
    with closing(purse.holds(scripted("It came a day late.")).stream(ASKED)) as pieces:  # type: ignore[type-var]
        written = next(pieces).text + next(pieces).text
    assert purse.spent == [guessed(ASKED, len(written))]


def test_a_stream_that_was_never_begun_costs_nothing() -> None:
    purse = Purse()
    purse.holds(scripted("It came a day late.")).stream(ASKED)
    assert purse.spent == []


def test_a_stream_that_breaks_off_is_paid_for_as_far_as_it_came() -> None:
    purse = Purse()
    error = heard(purse.holds(scripted(["It came ", ModelError(Trouble.BROKEN_OFF)])))
    assert error
    assert error.trouble is Trouble.BROKEN_OFF
    assert purse.spent == [guessed(ASKED, len("It came "))]


@pytest.mark.parametrize("trouble", sorted(set(Trouble) - NOTHING_DONE))
def test_a_model_that_worked_in_vain_has_read_the_prompt_all_the_same(trouble: Trouble) -> None:
    purse = Purse()
    assert heard(purse.holds(scripted(ModelError(trouble))))
    assert filled(purse.holds(scripted(ModelError(trouble))))
    assert purse.spent == [Usage(PROMPT, 0)] * 2


@pytest.mark.parametrize("trouble", sorted(NOTHING_DONE))
def test_a_model_that_did_nothing_costs_nothing(trouble: Trouble) -> None:
    purse = Purse()
    assert heard(purse.holds(scripted(ModelError(trouble))))
    assert filled(purse.holds(scripted(ModelError(trouble))))
    assert purse.spent == []


def test_a_model_that_is_left_in_peace_costs_nothing() -> None:
    purse = Purse()
    assert heard(purse.holds(scripted(NotAskedError(Trouble.SLOW))))
    assert filled(purse.holds(scripted(NotAskedError(Trouble.GARBLED))))
    assert purse.spent == []


@given(st.text(max_size=500), st.integers(0, 5_000))
def test_a_guess_is_near_a_token_for_four_characters_and_never_nothing(prompt: str, written: int) -> None:
    guess = guessed([Message("user", prompt)], written)
    assert guess.prompt == len(prompt) // CHARACTERS_A_TOKEN
    assert written <= guess.completion * CHARACTERS_A_TOKEN < written + CHARACTERS_A_TOKEN


@pytest.mark.allow_hosts(["127.0.0.1"])
class TestOfAProvider:
    def test_the_purse_and_the_bill_agree(self, server: Server, opened: Opened) -> None:
        purse = Purse(10_000)
        model = purse.holds(opened())
        server.script(Says("It came a day late, Sam."), Says('{"yes": true}'), Misbehaves(Fault.LENGTH))
        assert (heard(model), filled(model), heard(model)) == (None, None, None)
        assert [(usage.prompt, usage.completion, usage.cached) for usage in purse.spent] == [
            (bill.prompt, bill.completion, bill.cached) for bill in server.bills
        ]

    @pytest.mark.parametrize("fault", [Fault.CUT, Fault.ERROR_IN_STREAM, Fault.CONTENT_FILTER])
    def test_what_is_broken_off_and_billed_is_spent(
        self, server: Server, opened: Opened, fault: Fault
    ) -> None:
        purse = Purse()
        server.script(Misbehaves(fault))
        assert heard(purse.holds(opened()))
        assert server.billed == len(purse.spent) == 1
        assert purse.spent[0].completion >= server.bills[0].completion

    def test_a_provider_that_is_not_asked_to_count_is_guessed_at(
        self, server: Server, opened: Opened
    ) -> None:
        purse = Purse()
        assert heard(purse.holds(opened(options={"stream_usage": False}))) is None
        assert purse.spent == [guessed(ASKED, len("Well? I am still waiting."))]
