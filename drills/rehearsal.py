"""A whole drill played out at once, without a record: from a script, or by a reference rep."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from drills.grading import context_of
from drills.machine import moves_json, standing_json
from drills.reading import read_reply
from rubric.assessor import embedded_assessor
from rubric.criteria import Rubric
from rubric.grade import Grade, grade, load_rubric
from rubric.reading import Assessor, Reading, Turn
from simulator import catalogue
from simulator.authored import AuthoredVoice
from simulator.customer import Customer, Said, talk_of
from simulator.ending import Ending
from simulator.naming import named
from simulator.rep import Played, Rep, next_reply
from simulator.scenario import Scenario
from simulator.voice import Voice


@dataclass(frozen=True, slots=True)
class Rehearsal:
    """A drill so far: `said` is one longer than `replies`, which has one reading each."""

    scenario: Scenario
    seed: int
    voice: str
    said: tuple[Said, ...]
    replies: tuple[str, ...] = ()
    readings: tuple[Reading, ...] = ()

    @property
    def ending(self) -> Ending:
        """How it ended; `open` where the replies ran out first."""
        return self.said[-1].state.ending or Ending.OPEN

    @property
    def turns(self) -> tuple[Turn, ...]:
        """The talk in order."""
        turns: list[Turn] = []
        for index, said in enumerate(self.said):
            turns.append(Turn("customer", said.text))
            if index < len(self.replies):
                turns.append(Turn("trainee", self.replies[index]))
        return tuple(turns)

    def grade(self, rubric_id: str) -> Grade:
        """The grade of the whole."""
        return self.grade_by(load_rubric(rubric_id))

    def grade_by(self, rubric: Rubric) -> Grade:
        """The same by a rubric that need not be on any shelf."""
        states = [said.state for said in self.said]
        return grade(context_of(self.turns, self.readings, self.scenario, states), rubric)

    def to_json(self, rubric_id: str) -> dict[str, Any]:
        """The drill as plain values, as `ripitz play --json` prints it."""
        turns: list[dict[str, Any]] = []
        for index, said in enumerate(self.said):
            turns.append(
                {
                    "role": "customer",
                    "text": said.text,
                    **standing_json(said.state.mood, said.chance),
                    "intention": said.intention.value,
                    "moves": [],
                }
            )
            if index < len(self.replies):
                # a reply is shown with what it led to
                after = self.said[index + 1]
                turns.append(
                    {
                        "role": "trainee",
                        "text": self.replies[index],
                        **standing_json(after.state.mood, after.chance),
                        "intention": None,
                        "moves": moves_json(self.readings[index].findings),
                    }
                )
        return {
            "scenario": self.scenario.key,
            "seed": self.seed,
            "voice": self.voice,
            "turns": turns,
            "ending": self.ending.value,
            "grade": self.grade(rubric_id).to_json(),
        }


Replier = Callable[[Rehearsal], str | None]
"""Gives the next reply, or None when there is nothing more to say."""


def rehearse(
    scenario: Scenario,
    seed: int,
    replier: Replier,
    assessor: Assessor | None = None,
    voice: Voice | None = None,
) -> Rehearsal:
    """Play a drill until it ends or `replier` has nothing more to say; by the authored voice if no other."""
    *_, whole = steps(scenario, seed, replier, assessor, voice)
    return whole


def steps(
    scenario: Scenario,
    seed: int,
    replier: Replier,
    assessor: Assessor | None = None,
    voice: Voice | None = None,
) -> Iterator[Rehearsal]:
    """The same, turn by turn: the opening first."""
    assessor = assessor or embedded_assessor()
    voice = voice or AuthoredVoice(catalogue.bank())
    scenario = named(scenario, seed)
    customer = Customer(scenario, seed, voice)
    so_far = Rehearsal(scenario, seed, voice.name, (customer.open(),))
    yield so_far
    while so_far.ending is Ending.OPEN and (reply := replier(so_far)) is not None:
        reading = read_reply(assessor, reply, so_far.turns, scenario, so_far.said[-1].state)
        talk = talk_of(so_far.said, so_far.replies)
        said = customer.answer(so_far.said[-1].state, reply, reading, talk)
        so_far = replace(
            so_far,
            said=(*so_far.said, said),
            replies=(*so_far.replies, reply),
            readings=(*so_far.readings, reading),
        )
        yield so_far


def script(replies: Sequence[str]) -> Replier:
    """Says what is written, and stops."""
    return lambda so_far: replies[len(so_far.replies)] if len(so_far.replies) < len(replies) else None


def played_by(who: Rep, words_of: int | None = None) -> Replier:
    """Lets a reference rep speak; one replier plays one drill.

    Which of their wordings they use is drawn by the drill's seed, or by `words_of`, if that is given.
    """
    played = Played()

    def reply(so_far: Rehearsal) -> str:
        nonlocal played
        seed = so_far.seed if words_of is None else words_of
        text, played = next_reply(who, so_far.scenario, seed, so_far.said[-1], played)
        return text

    return reply
