"""What holds of every grade, whatever was said and however a rubric is written."""

from dataclasses import replace

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from rubric.context import SITUATIONS, GradingContext
from rubric.criteria import (
    Absent,
    Answered,
    Check,
    Criterion,
    Done,
    Entry,
    Order,
    Rubric,
    load_rubric,
    rubric_ids,
)
from rubric.grade import Grade, grade
from rubric.reading import MISSTEPS, TECHNIQUES, Finding, Move, Reading, Turn

CUSTOMER = (
    "Your driver left my roses in the sun for six hours. I've had enough of you!",
    "So what happened?",
    "That's not good enough.",
    "We are opening a second shop next year, you know.",
    "And put it all in writing for me.",
    "All right, thank you. I can live with that.",
    "Good morning, thank you for ringing back.",
    "I want to speak to your manager.",
    "",
)
SENTENCES = (
    "I'm sorry that we left your roses in the sun.",
    "You must have been beside yourself when you saw them.",
    "I expect you never want to see our van again; is that so?",
    "What did it do to the wedding you were getting ready for?",
    "What would you do in my chair?",
    "Let's look together at what we two can still save.",
    "I can have two hundred fresh stems with you by six.",
    "The driver had a flat tyre.",
    "ok",
    "You should have been at the door.",
    "Apology, empathy, together, solution, urgency.",
)


@st.composite
def findings(draw: st.DrawFn, said: list[str], moves: list[Move]) -> Finding:
    at = draw(st.integers(0, len(said) - 1))
    start = sum(len(sentence) + 1 for sentence in said[:at])
    unsure = draw(st.booleans())
    return Finding(
        draw(st.sampled_from(moves)), said[at], start, start + len(said[at]), 0.5 if unsure else 0.9, unsure
    )


@st.composite
def exchanges(draw: st.DrawFn) -> tuple[Turn, Turn, Reading]:
    said = draw(st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=4))
    found = draw(st.lists(findings(said, list(Move)), max_size=5))
    reading = Reading(tuple(sorted(found, key=lambda f: f.start)), "drawn")
    return Turn("customer", draw(st.sampled_from(CUSTOMER))), Turn("trainee", " ".join(said)), reading


@st.composite
def drills(draw: st.DrawFn) -> GradingContext:
    drawn = draw(st.lists(exchanges(), min_size=1, max_size=6))
    return GradingContext(
        tuple(turn for customer, trainee, _ in drawn for turn in (customer, trainee)),
        tuple(reading for _, _, reading in drawn),
        draw(st.frozensets(st.sampled_from(["apologizing", "exceeding"]))),
        None,
        draw(st.frozensets(st.sampled_from(sorted(SITUATIONS)))),
    )


def _some(moves: frozenset[Move], smallest: int = 1) -> st.SearchStrategy[tuple[Move, ...]]:
    return st.lists(st.sampled_from(sorted(moves)), min_size=smallest, max_size=3, unique=True).map(tuple)


_few = st.none() | st.integers(1, 3)
_situations = st.sampled_from(sorted(SITUATIONS))
conditions = st.one_of(
    st.builds(Done, kind=st.just("done"), moves=_some(TECHNIQUES), times=st.integers(1, 3), by_reply=_few),
    st.builds(
        Absent,
        kind=st.just("absent"),
        moves=_some(MISSTEPS),
        first_replies=_few,
        alongside=_some(TECHNIQUES, 0),
    ),
    st.builds(Order, kind=st.just("order"), first=_some(TECHNIQUES), then=_some(TECHNIQUES)),
    st.builds(Answered, kind=st.just("answered"), cue=_situations, moves=_some(TECHNIQUES, 0)),
)


@st.composite
def rubrics(draw: st.DrawFn) -> Rubric:
    """A rubric that ships, or any other that could be written."""
    if draw(st.booleans()):
        return load_rubric(draw(st.sampled_from(rubric_ids())))
    entries = []
    for number in range(draw(st.integers(1, 3))):
        checks = tuple(
            Check(
                id=f"check_{index}",
                question="Was it so?",
                weight=draw(st.integers(1, 3)),
                only_if=draw(st.none() | _situations),
                condition=draw(conditions),
            )
            for index in range(draw(st.integers(1, 4)))
        )
        criterion = Criterion(
            id=f"criterion_{number}", title="Any", sources=("000",), asks="Any.", checks=checks
        )
        bonus = number > 0 and draw(st.booleans())
        entries.append(Entry(criterion, draw(st.integers(1, 5)), not bonus, bonus))
    return Rubric("any", 1, "Any", "Any.", 70, (Move.CAVE, Move.OVER_PROMISE), tuple(entries), "")


_RANK = {"failed": 0, "review": 1, "passed": 2}


def at_most(worse: Grade, better: Grade) -> None:
    """`worse` is no better than `better`; what has no score at all counts as nothing."""
    assert (worse.score or 0) <= (better.score or 0) or better.score is None
    if worse.score is not None and better.score is not None:
        assert _RANK[worse.verdict] <= _RANK[better.verdict]


@given(drills(), rubrics(), st.data())
def test_one_misstep_more_never_raises_a_score(
    drill: GradingContext, rubric: Rubric, data: st.DataObject
) -> None:
    number = data.draw(st.integers(0, len(drill.readings) - 1))
    before = drill.readings[number]
    assert before is not None
    said = [turn.text for turn in drill.turns if turn.role == "trainee"][number]
    misstep = Finding(data.draw(st.sampled_from(sorted(MISSTEPS))), said, 0, len(said), 0.9)
    worse = Reading((*before.findings, misstep), "drawn")
    readings = (*drill.readings[:number], worse, *drill.readings[number + 1 :])
    at_most(grade(replace(drill, readings=readings), rubric), grade(drill, rubric))


@given(drills(), rubrics(), st.data())
def test_one_technique_less_never_raises_a_score(
    drill: GradingContext, rubric: Rubric, data: st.DataObject
) -> None:
    places = [
        (number, finding)
        for number, reading in enumerate(drill.readings)
        for finding in (reading.findings if reading else ())
        if finding.move in TECHNIQUES
    ]
    assume(places)
    number, finding = data.draw(st.sampled_from(places))
    before = drill.readings[number]
    assert before is not None
    at = before.findings.index(finding)
    less = Reading((*before.findings[:at], *before.findings[at + 1 :]), "drawn")
    readings = (*drill.readings[:number], less, *drill.readings[number + 1 :])
    at_most(grade(replace(drill, readings=readings), rubric), grade(drill, rubric))


@given(drills(), rubrics())
def test_a_score_stays_in_its_bounds_and_passes_only_above_the_mark(
    drill: GradingContext, rubric: Rubric
) -> None:
    result = grade(drill, rubric)
    assert result.score is None or 0 <= result.score <= 100
    assert all(c.level is None or 0 <= c.level <= 4 for c in result.criteria)
    assert all((c.level is None) == bool(c.unscored or c.not_applicable) for c in result.criteria)
    if result.verdict == "passed":
        assert result.score is not None
        assert result.score >= rubric.pass_mark


@given(drills(), rubrics())
def test_evidence_is_always_the_trainees_own_words(drill: GradingContext, rubric: Rubric) -> None:
    for criterion in grade(drill, rubric).criteria:
        for evidence in criterion.evidence:
            turn = drill.turns[evidence.turn]
            assert turn.role == "trainee"
            assert turn.text[evidence.start : evidence.end] == evidence.text


@given(exchanges(), rubrics(), st.integers(2, 10))
def test_saying_the_same_reply_again_never_beats_saying_it_once(
    exchange: tuple[Turn, Turn, Reading], rubric: Rubric, times: int
) -> None:
    customer, trainee, reading = exchange
    once = GradingContext((customer, trainee), (reading,))
    again = GradingContext((customer, trainee) * times, (reading,) * times)
    at_most(grade(again, rubric), grade(once, rubric))


@pytest.mark.parametrize("move", [Move.CAVE, Move.OVER_PROMISE])
@given(drill=drills(), rubric=rubrics())
def test_nobody_passes_who_surely_gave_in_or_promised_too_much(
    move: Move, drill: GradingContext, rubric: Rubric
) -> None:
    said = drill.turns[-1].text
    last = drill.readings[-1]
    assert last is not None
    reading = Reading((*last.findings, Finding(move, said, 0, len(said), 0.9)), "drawn")
    result = grade(replace(drill, readings=(*drill.readings[:-1], reading)), rubric)
    assert result.verdict == "failed"


@given(drills(), rubrics(), st.data())
def test_a_drill_with_a_reply_that_nobody_read_is_never_passed(
    drill: GradingContext, rubric: Rubric, data: st.DataObject
) -> None:
    number = data.draw(st.integers(0, len(drill.readings) - 1))
    readings = (*drill.readings[:number], None, *drill.readings[number + 1 :])
    assert grade(replace(drill, readings=readings), rubric).verdict != "passed"


@given(drills(), rubrics())
def test_the_same_drill_is_always_graded_the_same(drill: GradingContext, rubric: Rubric) -> None:
    assert grade(drill, rubric).to_json() == grade(drill, rubric).to_json()


@given(st.lists(st.text(max_size=200), min_size=1, max_size=4), st.sampled_from(rubric_ids()))
def test_no_text_is_too_odd_to_grade(texts: list[str], rubric_id: str) -> None:
    turns = tuple(turn for text in texts for turn in (Turn("customer", text), Turn("trainee", text)))
    result = grade(GradingContext(turns, (Reading(),) * len(texts)), load_rubric(rubric_id))
    assert result.verdict in {"failed", "review"}
