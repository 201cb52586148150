"""Nobody waits longer than was said, nothing is billed twice, and a model that is down is left in peace."""

import threading
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from time import monotonic

import pytest
from pydantic import BaseModel

from models.chat import PASSING, ChatModel, Message, ModelError, NotAskedError, Piece, Trouble
from models.patience import LONGEST_PAUSE, PatientModel, RestedModel
from models.scripted import Scripted, ScriptedModel
from tests.model_server import Fault, Misbehaves, Says, Server
from tests.models.conftest import ASKED, Opened
from tests.models.test_langchain import FILLED, STREAMED, patience

SOON, WHOLE = 0.25, 4.0
LINE = "It came a day late, Sam."


class Form(BaseModel):
    yes: bool


def patient(model: ChatModel, first_word: float = 2.0, whole: float = WHOLE, tries: int = 3) -> PatientModel:
    return PatientModel(model, first_word, whole, tries)


def text(pieces: Iterator[Piece]) -> str:
    return "".join(piece.text for piece in pieces)


def heard(model: ChatModel) -> tuple[str, ModelError | None]:
    """What came, and what ended it."""
    said = ""
    try:
        for piece in model.stream(ASKED):
            said += piece.text
    except ModelError as error:
        return said, error
    return said, None


def trouble(model: ChatModel) -> Trouble | None:
    error = heard(model)[1]
    return error.trouble if error else None


def seconds(work: Callable[[], object]) -> float:
    begun = monotonic()
    work()
    return monotonic() - begun


def threads() -> list[threading.Thread]:
    return [thread for thread in threading.enumerate() if thread.name == "model"]


def left_behind(before: Sequence[threading.Thread]) -> list[threading.Thread]:
    for thread in threads():
        if thread not in before:
            thread.join(1.0)
    return [thread for thread in threads() if thread not in before]


def scripted(*answers: Scripted) -> ScriptedModel:
    return ScriptedModel(deque(answers), otherwise=LINE)


@pytest.mark.allow_hosts(["127.0.0.1"])
class TestOfAProvider:
    @pytest.mark.parametrize("fault", Fault)
    def test_a_line_is_billed_once_at_most_and_leaves_nothing_open(
        self, server: Server, opened: Opened, fault: Fault
    ) -> None:
        server.slow_for, server.retry_after = 30, 0.05
        server.otherwise = Misbehaves(fault)
        before = threads()
        model = patient(opened(whole=0.6 if fault is Fault.ENDLESS else WHOLE), first_word=patience(fault))
        assert trouble(model) == STREAMED[fault]
        assert server.billed <= 1
        assert len(server.requests) == (3 if STREAMED[fault] in PASSING else 1)
        assert server.idle(1.0)
        assert left_behind(before) == []

    @pytest.mark.parametrize("fault", Fault)
    def test_a_form_is_billed_once_at_most_and_leaves_nothing_open(
        self, server: Server, opened: Opened, fault: Fault
    ) -> None:
        server.slow_for, server.retry_after = 30, 0.05
        server.otherwise = Misbehaves(fault)
        before = threads()
        model = patient(opened(whole=patience(fault)), whole=patience(fault))
        with pytest.raises(ModelError) as caught:
            model.fill(ASKED, Form)
        assert caught.value.trouble == FILLED[fault]
        assert server.billed <= 1
        assert len(server.requests) == (3 if FILLED[fault] in PASSING else 1)
        assert server.idle(1.0)
        assert left_behind(before) == []

    @pytest.mark.parametrize("fault", [Fault.RATE_LIMITED, Fault.SERVER_ERROR, Fault.UNAVAILABLE])
    def test_what_passes_is_got_over_and_paid_for_once(
        self, server: Server, opened: Opened, fault: Fault
    ) -> None:
        server.script(Misbehaves(fault), Says(LINE))
        assert text(patient(opened()).stream(ASKED)) == LINE
        server.script(Misbehaves(fault), Says('{"yes": true}'))
        assert patient(opened()).fill(ASKED, Form)[0] == Form(yes=True)
        assert (len(server.requests), server.billed) == (4, 2)

    def test_nobody_there_is_asked_for_three_times_and_no_more(self, server: Server, opened: Opened) -> None:
        took = seconds(lambda: heard(patient(opened(endpoint=server.refusing_url))))
        assert took < 3.0

    def test_a_pause_that_is_asked_for_is_kept(self, server: Server, opened: Opened) -> None:
        server.retry_after = 0.4
        server.script(Misbehaves(Fault.RATE_LIMITED_RETRY), Says(LINE))
        assert text(patient(opened()).stream(ASKED)) == LINE
        first, second = (request.at for request in server.requests)
        assert 0.4 <= second - first < 1.5

    def test_a_pause_that_is_too_long_is_not_waited_for(self, server: Server, opened: Opened) -> None:
        server.retry_after = LONGEST_PAUSE + 1
        server.otherwise = Misbehaves(Fault.RATE_LIMITED_RETRY)
        _, error = heard(patient(opened()))
        assert error
        assert (error.trouble, error.retry_after) == (Trouble.BUSY, LONGEST_PAUSE + 1)
        assert len(server.requests) == 1

    def test_no_pause_goes_past_the_time_there_is(self, server: Server, opened: Opened) -> None:
        server.retry_after = 1.5
        server.otherwise = Misbehaves(Fault.RATE_LIMITED_RETRY)
        model = patient(opened(), whole=1.0)
        assert seconds(lambda: heard(model)) < 1.0
        assert trouble(model) is Trouble.BUSY
        assert len(server.requests) == 2

    @pytest.mark.parametrize(
        ("fault", "some"), [(Fault.SLOW_FIRST_TOKEN, False), (Fault.STALL, True), (Fault.KEPT_ALIVE, True)]
    )
    def test_silence_is_borne_for_so_long_and_the_request_is_ended(
        self, server: Server, opened: Opened, fault: Fault, some: bool
    ) -> None:
        server.slow_for = 30
        server.script(Misbehaves(fault))
        model = patient(opened(whole=30), first_word=SOON)
        begun = monotonic()
        said, error = heard(model)
        assert SOON <= monotonic() - begun < SOON + 1.0
        assert error
        assert error.trouble is Trouble.SLOW
        assert bool(said) is some
        assert server.idle(1.0)
        assert server.abandoned == 1

    def test_talk_without_end_is_ended_from_our_side(self, server: Server, opened: Opened) -> None:
        server.pace = 0.01
        server.script(Misbehaves(Fault.ENDLESS))
        model = patient(opened(whole=30), whole=0.5)
        begun = monotonic()
        said, error = heard(model)
        assert 0.5 <= monotonic() - begun < 1.5
        assert len(said) > 50
        assert error
        assert error.trouble is Trouble.SLOW
        assert server.idle(1.0)
        assert server.abandoned == 1

    @pytest.mark.parametrize("fault", [Fault.STALL, Fault.KEPT_ALIVE, Fault.ENDLESS])
    def test_who_has_heard_enough_ends_the_request(
        self, server: Server, opened: Opened, fault: Fault
    ) -> None:
        before = threads()
        server.script(Misbehaves(fault))
        with closing(patient(opened(whole=30), first_word=30, whole=30).stream(ASKED)) as pieces:  # type: ignore[type-var]
            assert next(pieces).text
        assert server.idle(1.0)
        assert server.abandoned == 1
        assert server.billed == 1
        assert left_behind(before) == []


def test_a_good_answer_comes_through_as_it_is() -> None:
    model = scripted(LINE)
    pieces = list(patient(model).stream(ASKED))
    assert text(iter(pieces)) == f"{LINE} "
    assert pieces[-1].usage
    assert patient(model).name == model.name
    assert model.sent == [ASKED]


def test_an_answer_of_no_pieces_is_an_answer() -> None:
    assert heard(patient(scripted([]))) == ("", None)


@pytest.mark.parametrize("kind", Trouble)
def test_only_what_passes_is_asked_for_again(kind: Trouble) -> None:
    model = scripted(ModelError(kind), '{"yes": true}')
    again = kind in PASSING
    assert trouble(patient(model, tries=2)) == (None if again else kind)
    assert len(model.sent) == (2 if again else 1)


@pytest.mark.parametrize("kind", sorted(PASSING))
def test_an_answer_that_was_begun_is_never_asked_for_again(kind: Trouble) -> None:
    model = scripted(["It came ", ModelError(kind)])
    said, error = heard(patient(model))
    assert said == "It came "
    assert error
    assert error.trouble is kind
    assert len(model.sent) == 1


def test_once_can_be_all_the_tries_there_are() -> None:
    model = scripted(ModelError(Trouble.BUSY))
    assert trouble(patient(model, tries=1)) is Trouble.BUSY
    assert len(model.sent) == 1


def test_a_model_that_waits_in_its_own_code_is_left_behind_and_ends_when_it_can() -> None:
    before, go_on = threads(), threading.Event()

    def slow(_: Sequence[Message]) -> str:
        go_on.wait(30)
        return LINE

    model = scripted(slow, LINE)
    assert trouble(patient(model, first_word=0.1)) is Trouble.SLOW
    assert len([thread for thread in threads() if thread not in before]) == 1
    go_on.set()
    assert left_behind(before) == []


class TalksOn(ScriptedModel):
    """Says more than anybody can hear, and sooner."""

    def stream(self, messages: Sequence[Message]) -> Iterator[Piece]:
        while True:
            yield Piece("late ")


def test_talk_that_comes_faster_than_it_is_heard_is_ended_too() -> None:
    before, begun = threads(), monotonic()
    assert trouble(patient(TalksOn(), whole=0.2)) is Trouble.SLOW
    assert monotonic() - begun < 1.5
    assert left_behind(before) == []


def test_a_form_that_does_not_come_is_not_waited_for() -> None:
    go_on = threading.Event()

    def slow(_: Sequence[Message]) -> str:
        go_on.wait(30)
        return '{"yes": true}'

    with pytest.raises(ModelError) as caught:
        patient(scripted(slow), whole=0.1).fill(ASKED, Form)
    go_on.set()
    assert caught.value.trouble is Trouble.SLOW


def test_after_failures_in_a_row_a_model_is_left_in_peace() -> None:
    kinds = (Trouble.BUSY, Trouble.SLOW, Trouble.DOWN)
    model = scripted(*map(ModelError, kinds))
    rested = RestedModel(model, failures=3)
    assert tuple(trouble(rested) for _ in kinds) == kinds
    for _ in range(5):
        with pytest.raises(NotAskedError) as caught:
            next(rested.stream(ASKED))
        assert caught.value.trouble is Trouble.DOWN
        with pytest.raises(NotAskedError):
            rested.fill(ASKED, Form)
    assert len(model.sent) == 3


def test_later_it_is_asked_again_and_all_is_forgotten() -> None:
    rested = RestedModel(scripted(ModelError(Trouble.DOWN), LINE, LINE), failures=1, peace=0.1)
    assert trouble(rested) is Trouble.DOWN
    assert trouble(rested) is Trouble.DOWN
    assert threading.Event().wait(0.15) is False
    assert heard(rested) == (f"{LINE} ", None)
    assert heard(rested) == (f"{LINE} ", None)


def test_who_fails_again_is_left_in_peace_again_at_once() -> None:
    model = scripted(*(ModelError(Trouble.DOWN) for _ in range(3)), ModelError(Trouble.SLOW))
    rested = RestedModel(model, failures=3, peace=0.1)
    assert [trouble(rested) for _ in range(4)] == [Trouble.DOWN] * 4
    assert threading.Event().wait(0.15) is False
    assert [trouble(rested) for _ in range(3)] == [Trouble.SLOW] * 3
    assert len(model.sent) == 4


def test_failures_with_a_good_answer_between_them_are_not_in_a_row() -> None:
    down = ModelError(Trouble.DOWN)
    model = scripted(down, down, LINE, down, down, LINE)
    rested = RestedModel(model, failures=3)
    assert [trouble(rested) for _ in range(6)] == [down.trouble, down.trouble, None] * 2
    assert len(model.sent) == 6


@pytest.mark.parametrize("kind", [Trouble.FILTERED, Trouble.OUT_OF_BUDGET])
def test_what_is_not_the_models_failing_is_not_held_against_it(kind: Trouble) -> None:
    model = scripted(*(ModelError(kind) for _ in range(9)))
    rested = RestedModel(model, failures=2)
    assert [trouble(rested) for _ in range(9)] == [kind] * 9
    assert len(model.sent) == 9


def test_nor_is_that_somebody_has_heard_enough() -> None:
    model = scripted()
    rested = RestedModel(model, failures=1)
    for _ in range(5):
        with closing(rested.stream(ASKED)) as pieces:  # type: ignore[type-var]
            next(pieces)
    assert len(model.sent) == 5


def test_a_stream_that_breaks_off_counts_and_so_does_a_form() -> None:
    rested = RestedModel(scripted(["It came ", ModelError(Trouble.BROKEN_OFF)], "no form"), failures=2)
    assert heard(rested)[0] == "It came "
    with pytest.raises(ModelError):
        rested.fill(ASKED, Form)
    with pytest.raises(NotAskedError) as caught:
        rested.fill(ASKED, Form)
    assert caught.value.trouble is Trouble.GARBLED


def test_one_who_is_being_answered_keeps_nobody_waiting() -> None:
    rested = RestedModel(scripted())
    with closing(rested.stream(ASKED)) as pieces:  # type: ignore[type-var]
        next(pieces)
        other: list[str] = []
        thread = threading.Thread(target=lambda: other.append(heard(rested)[0]))
        thread.start()
        thread.join(1.0)
        assert other == [f"{LINE} "]
