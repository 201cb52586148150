"""The talk that every voice holds: one customer, thirty replies, and the lines the server answers with."""

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace

from benchmarks.trainee import REPLIES, SCENARIO
from rubric.assessor import embedded_assessor
from rubric.reading import Assessor, Reading, Turn
from simulator import catalogue
from simulator.authored import AuthoredVoice
from simulator.customer import Customer, Meant, Said, State, talk_of
from simulator.prompt import ask
from simulator.scenario import Scenario
from tests.model_server import Body, Request, Says, Server

SEED = 7
MODEL = "test-model"


@dataclass(frozen=True, slots=True)
class Talk:
    """What the customer says, the opening first, and where things stand after it."""

    scenario: Scenario
    said: tuple[Said, ...]
    persona: str = ""
    """what our own prompt says of the customer; every voice is given it"""

    @property
    def lines(self) -> tuple[str, ...]:
        """The customer's words."""
        return tuple(said.text for said in self.said)

    def read(self, assessor: Assessor, reply: str, number: int) -> Reading:
        """What `reply` does, as number `number` (from 0)."""
        turns = []
        for line, answer in zip(self.lines, REPLIES[:number], strict=False):
            turns += [Turn("customer", line), Turn("trainee", answer)]
        turns.append(Turn("customer", self.lines[number]))
        return assessor.read(reply, turns, self.scenario.brief.brief())

    def mean(self, customer: Customer, number: int, reading: Reading) -> Meant:
        """What the customer makes of reply `number`."""
        before = self.said[: number + 1]
        talk = talk_of(before, REPLIES[:number])
        return customer.mean(_held(before[-1].state), REPLIES[number], reading, talk)


def authored() -> Talk:
    """The talk as the authored voice holds it: its lines are what the server says, to every voice."""
    scenario = catalogue.scenario(SCENARIO)
    customer = Customer(scenario, SEED, AuthoredVoice(catalogue.bank()))
    talk = Talk(scenario, (customer.open(),))
    for number, reply in enumerate(REPLIES):
        meant = talk.mean(customer, number, talk.read(embedded_assessor(), reply, number))
        said = customer.said(meant, tuple(customer.voice.speak(meant.cue)))
        talk = replace(talk, said=(*talk.said, said), persona=ask(meant.cue)[0].text)
    return talk


def _held(state: State) -> State:
    """The state with feelings at which nobody gives in or leaves: by himself, Bill never talks so long."""
    mood = replace(state.mood, anger=6.2, trust=min(5.0, state.mood.trust), patience=7.0)
    return replace(state, mood=mood, ending=None)


@dataclass(frozen=True, slots=True)
class Asked:
    """What one reply led to: the requests, and the seconds from the reply to the first one's arrival."""

    requests: tuple[Request, ...]
    took: float


@dataclass
class Trainee:
    """Gives the replies in turn, and has the server answer each request with the line that comes next.

    `said` puts a line into the form that a voice expects of its model.
    """

    talk: Talk
    server: Server
    said: Callable[[str], str] = str
    _marks: list[tuple[int, float]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.server.otherwise = self._answer

    def reply(self, line: str) -> str:
        """The reply to the customer's `line`. Raises `RuntimeError` where the talk has another line here."""
        number = len(self._marks)
        if line != self.talk.lines[number]:
            raise RuntimeError(f"line {number} is “{self.talk.lines[number]}”, and this was said: “{line}”")
        self._marks.append((len(self.server.requests), time.monotonic()))
        # a simulator lets the other side have the last word
        return REPLIES[number] if number < len(REPLIES) else "Goodbye, Bill."

    def asked(self) -> Iterator[Asked]:
        """What each reply led to."""
        requests = self.server.requests
        for (begin, at), (end, _) in zip(self._marks, self._marks[1:], strict=False):
            yield Asked(tuple(requests[begin:end]), requests[begin].at - at)

    def _answer(self, _: Body) -> Says:
        return Says(self.said(self.talk.lines[len(self._marks)]))
