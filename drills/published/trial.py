"""A draft tried out without a record: the reference reps play it, or a talk is graded by it."""

from dataclasses import dataclass

from drills.rehearsal import Rehearsal, played_by, rehearse
from rubric.criteria import Rubric
from rubric.grade import Grade, load_rubric
from simulator import catalogue
from simulator.ending import Ending
from simulator.rep import REPS, rep
from simulator.scenario import Scenario

RUBRIC = "full"
"""what the reps are graded by on a scenario"""


@dataclass(frozen=True, slots=True)
class Tried:
    """How one reference rep fared."""

    rep: str
    title: str
    ending: Ending
    replies: int
    chance: int
    score: int | None
    verdict: str


def tried(scenario: Scenario, seed: int, rubric_id: str = RUBRIC) -> tuple[Tried, ...]:
    """How each of the reference reps fares with this customer."""
    return tuple(_fared(scenario, seed, name, load_rubric(rubric_id)) for name in REPS)


def graded_talk(rubric: Rubric, scenario_id: str, rep_id: str, seed: int) -> tuple[Rehearsal, Grade]:
    """A talk of a reference rep with a customer that ships, and its grade by `rubric`."""
    talk = rehearse(catalogue.scenario(scenario_id), seed, played_by(rep(rep_id)))
    return talk, talk.grade_by(rubric)


def _fared(scenario: Scenario, seed: int, name: str, rubric: Rubric) -> Tried:
    who = rep(name)
    talk = rehearse(scenario, seed, played_by(who))
    grade = talk.grade_by(rubric)
    return Tried(
        name, who.title, talk.ending, len(talk.replies), talk.said[-1].chance, grade.score, grade.verdict
    )
