"""What came of drills, from the record: of those assigned or handed in, never of what was only practised."""

from collections.abc import Sequence
from datetime import datetime
from functools import partial

from desk.remarks import SCORE, Remarks
from desk.second_score import SecondScore
from drills.attempt import Attempt, Stage
from drills.grading import grade_attempt
from drills.loading import load
from drills.own.shelf import made_here
from drills.planning.finished import RUBRIC
from drills.store import Entry, Store
from exchange.gathering import Source
from exchange.outcome import Level, Outcome, Ruling, Thing
from people.assignments import Assignments
from people.person import Person
from people.register import Register
from people.rights import shown
from rubric.criteria import load_rubric
from rubric.grade import Grade
from rubric.results import CriterionResult
from simulator.ending import Ending

# the name of one's own customer was typed by the trainee
_OWN = Thing("customers/own", "A customer of one's own")


class DrillResults:
    """The drills of a record as outcomes."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._assignments = Assignments(store)
        self._register = Register(store.database)
        self._remarks = Remarks(store.database)

    def sources(self, *, alone: bool = False) -> tuple[Source, ...]:
        """All of which may be told, oldest first.

        Where somebody is `alone`, what they practised too, since it is theirs.
        """
        made = self._store.attempts(None)
        entries = tuple(
            entry
            for entry in reversed(made)
            if entry.setting["mode"] == "practice" and entry.erased_at is None
        )
        facts = self._assignments.facts(entries)
        told = [entry for entry in entries if (alone if entry.owner is None else shown(facts[entry.id]))]
        counts = self._store.counts({entry.id for entry in told})
        scored = self._remarks.last(SCORE, {entry.id for entry in told})
        return tuple(
            Source(
                entry.id,
                f"{counts.get(entry.id, 0)} {scored[entry.id].isoformat() if entry.id in scored else ''}",
                partial(self.of, entry),
            )
            for entry in told
        )

    def of(self, entry: Entry) -> Outcome:
        """What came of one attempt. Raises `UserError` where this version can no longer read it."""
        who = self._register.alone() if entry.owner is None else self._register.person(entry.owner)
        task = self._assignments.assignment(entry.assignment) if entry.assignment else None
        within = Thing(f"assignments/{task.id}", "An assignment") if task else None
        told = load(self._store, entry.id)
        return outcome(told, who, task.rubric if task else RUBRIC, within, self._remarks.of(entry.id).scores)


def outcome(
    told: Attempt,
    who: Person,
    rubric_id: str,
    within: Thing | None = None,
    scores: Sequence[SecondScore] = (),
) -> Outcome:
    """What came of an attempt, by a rubric and by the trainers who scored it. Pure."""
    rubric = load_rubric(rubric_id)
    over = told.stage is Stage.DONE
    left = told.ending is Ending.ABANDONED
    ended = (told.recap or told.lines[-1]).at if over and told.lines else None
    # the leaving itself has no line
    graded = grade_attempt(told, rubric_id) if over and not left else None
    return Outcome(
        told.id,
        "drill",
        who,
        _OWN if made_here(told.scenario) else Thing(f"customers/{told.scenario.key}", told.scenario.title),
        told.started_at,
        f"{rubric.id}@{rubric.version}",
        rubric.pass_mark,
        within,
        ended or (told.started_at if over else None),
        (ended or told.started_at) - told.started_at if over else None,
        told.ending.value if told.ending else None,
        left,
        rulings=_rulings(graded, ended, scores),
        levels=tuple(_level(result) for result in graded.criteria) if graded else (),
        roads=told.tried,
        handed_in=told.handed_in,
    )


def _rulings(
    graded: Grade | None, ended: datetime | None, scores: Sequence[SecondScore]
) -> tuple[Ruling, ...]:
    if graded is None or ended is None:
        return ()
    # the machine's place is kept for it, whether it could decide or not
    machine = () if graded.verdict == "review" else (_by_machine(graded, ended),)
    people = (
        Ruling(number, score.at, score.decision == "passed", score.score, "person")
        for number, score in enumerate(scores, 1)
    )
    return (*machine, *people)


def _by_machine(graded: Grade, at: datetime) -> Ruling:
    return Ruling(0, at, graded.verdict == "passed", graded.score, "machine")


def _level(result: CriterionResult) -> Level:
    if result.level is not None:
        return Level(result.id, result.title, "level", result.level)
    return Level(result.id, result.title, "not applicable" if result.not_applicable else "unscored", None)
