"""Joins the two rooms: a conversation and its scenario go to the rubric, and a grade comes back."""

from collections.abc import Sequence

from drills.attempt import Attempt
from errors import UserError
from rubric.assessor import embedded_assessor
from rubric.context import SITUATIONS, GradingContext, Meant
from rubric.grade import Grade, grade, load_rubric
from rubric.judge.judgement import Judgement
from rubric.judge.second import second_read
from rubric.judge.talk import talk_sha256
from rubric.reading import Assessor, Reading, Turn
from simulator import catalogue
from simulator.customer import State
from simulator.intention import Band
from simulator.scenario import Scenario


class WithheldError(UserError):
    """What came of a drill is told at the end of the certification that it is part of."""

    def __init__(self) -> None:
        super().__init__("this drill is part of a certification; what came of it is told at its end")


def grade_attempt(told: Attempt, rubric_id: str) -> Grade:
    """The grade of an attempt, from its record alone, with its second reading where there is one.

    Raises `WithheldError` while the certification that it is part of goes on.
    """
    if told.withheld:
        raise WithheldError
    return grade_with(told, rubric_id, told.judgements.get(rubric_id))


def grade_with(told: Attempt, rubric_id: str, judgement: Judgement | None) -> Grade:
    """The grade of an attempt with one second reading. A judgement of what was another talk is left aside."""
    graded = grade(context_of_attempt(told), load_rubric(rubric_id))
    # a written summary may have come after it
    if judgement is None or judgement.talk_sha256 != talk_sha256(told.turns):
        return graded
    return second_read(graded, judgement, load_rubric(rubric_id))


def grade_turns(turns: Sequence[Turn], scenario_key: str, rubric_id: str) -> Grade:
    """The grade of a conversation from elsewhere; an unknown scenario means that no brief is known."""
    scenario = known(scenario_key)
    return grade_conversation(tuple(turns), read_turns(turns, scenario), scenario, rubric_id)


def read_turns(
    turns: Sequence[Turn], scenario: Scenario | None, assessor: Assessor | None = None
) -> tuple[Reading, ...]:
    """What each of the trainee's turns did, each read in its place."""
    assessor = assessor or embedded_assessor()
    brief = scenario.brief.brief() if scenario else None
    return tuple(
        assessor.read(turn.text, turns[:index], brief)
        for index, turn in enumerate(turns)
        if turn.role == "trainee"
    )


def known(scenario_key: str) -> Scenario | None:
    """The scenario of that name, or None if it is not on the shelf."""
    if scenario_key.partition(":")[0] not in catalogue.ids():
        return None
    try:
        return catalogue.shown(scenario_key)
    except catalogue.UnknownScenarioError:
        return None


def grade_conversation(
    turns: tuple[Turn, ...], readings: tuple[Reading | None, ...], scenario: Scenario | None, rubric_id: str
) -> Grade:
    """The grade of a conversation with one reading for each of the trainee's turns."""
    return grade(context_of(turns, readings, scenario), load_rubric(rubric_id))


def context_of_attempt(told: Attempt) -> GradingContext:
    """What an attempt is judged from: what was said, read and meant, and what its scenario knows."""
    states = tuple(line.state for line in told.lines if line.role == "customer")
    return context_of(told.turns, told.readings, told.scenario, states)


def context_of(
    turns: tuple[Turn, ...],
    readings: tuple[Reading | None, ...],
    scenario: Scenario | None,
    states: Sequence[State | None] | None = None,
) -> GradingContext:
    """What a conversation is judged from: what was said and read, and what its scenario knows.

    `states`, one for each customer turn, tell what our own customer brought up. In a talk from elsewhere only
    the words can tell it.
    """
    if scenario is None:
        return GradingContext(turns, readings)
    situation = {*scenario.situation}
    if scenario.channel == "email":
        situation.add("written_channel")
    if scenario.recap:
        situation.add("recap_asked")
    return GradingContext(
        turns,
        readings,
        frozenset(scenario.not_applicable),
        scenario.brief.brief(),
        situation,
        None if states is None else tuple(_meant(scenario, state) for state in states),
    )


def _meant(scenario: Scenario, state: State | None) -> Meant:
    """What a customer in this state has just brought up, and whether it was said in anger.

    The words do not decide it: else whether a criterion counts would hang on which of ten lines was drawn.
    """
    if state is None:
        return Meant(frozenset(), provokes=False)
    bait = state.memory.open_bait(scenario)
    asked = {"explanation_asked"} if state.memory.awaits == "explanation" else set()
    raised = frozenset(name for name in SITUATIONS if name in asked or (bait and name in bait.raises))
    return Meant(raised, provokes=Band.of(state.mood.anger) is not Band.COOL)
