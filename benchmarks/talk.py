"""The talk that every voice has to hold: one customer, thirty replies, and the lines the server answers with."""

import time
from collections.abc import Callable, Iterator, Sequence
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

SEED = 5


@dataclass(frozen=True, slots=True)
class Talk:
    """Replies, the customer's lines (the opening first, so one more) and what the customer felt at each."""

    scenario: Scenario
    persona: str
    """what our own prompt says of the customer; every voice is given it"""
    said: tuple[Said, ...]

    @property
    def lines(self) -> tuple[str, ...]:
        """What the customer says."""
        return tuple(said.text for said in self.said)

    def mean(self, customer: Customer, number: int, reading: Reading) -> Meant:
        """What the customer makes of reply `number`."""
        before = self.said[: number + 1]
        talk = talk_of(before, REPLIES[:number])
        return customer.mean(held(before[-1].state), REPLIES[number], reading, talk)

    def read(self, assessor: Assessor, number: int) -> Reading:
        """What reply `number` does."""
        turns = [Turn("customer", self.lines[0])]
        for reply, line in zip(REPLIES[:number], self.lines[1:], strict=False):
            turns += (Turn("trainee", reply), Turn("customer", line))
        return assessor.read(REPLIES[number], turns, self.scenario.brief.brief())


def talk() -> Talk:
    """The talk as the authored voice holds it."""
    scenario = catalogue.scenario(SCENARIO)
    customer = Customer(scenario, SEED, AuthoredVoice(catalogue.bank()))
    so_far = Talk(scenario, "", (customer.open(),))
    for number in range(len(REPLIES)):
        meant = so_far.mean(customer, number, so_far.read(embedded_assessor(), number))
        persona = ask(meant.cue)[0].text
        line = customer.said(meant, tuple(customer.voice.speak(meant.cue)))
        so_far = replace(so_far, persona=persona, said=(*so_far.said, line))
    return so_far


def held(state: State) -> State:
    """The state with feelings under which nobody gives in or leaves: no real talk with Bill is so long."""
    mood = state.mood
    kept = replace(mood, anger=min(7.0, max(6.0, mood.anger)), trust=min(5.0, mood.trust), patience=7.0)
    return replace(state, mood=kept, ending=None)


@dataclass(frozen=True, slots=True)
class Asked:
    """What one reply led to: the requests, and the seconds from the reply to the first one's arrival."""

    requests: tuple[Request, ...]
    took: float


@dataclass
class Trainee:
    """Gives the replies in turn, and has the server answer each request with the line that follows.

    `said` puts a line into the form that the voice expects of its model.
    """

    talk: Talk
    server: Server
    said: Callable[[str], str] = str
    _marks: list[tuple[int, float]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.server.otherwise = self._answer

    def reply(self, line: str) -> str:
        """The reply to the customer's `line`, which has to be the one that the talk has here."""
        number = len(self._marks)
        if line != self.talk.lines[number]:
            raise RuntimeError(f"line {number} was to be “{self.talk.lines[number]}”; it is “{line}”")
        self._marks.append((len(self.server.requests), time.monotonic()))
        # simulators let the other side have the last word
        return REPLIES[number] if number < len(REPLIES) else "Goodbye, Bill."

    def asked(self) -> Iterator[Asked]:
        """What each reply led to."""
        for (begin, at), (end, _) in zip(self._marks, self._marks[1:], strict=False):
            requests = self.server.requests[begin:end]
            yield Asked(tuple(requests), requests[0].at - at)

    def _answer(self, _: Body) -> Says:
        return Says(self.said(self.talk.lines[len(self._marks)]))


def turns_of(requests: Sequence[Asked]) -> list[Request]:
    """The requests, in order."""
    return [request for asked in requests for request in asked.requests]
