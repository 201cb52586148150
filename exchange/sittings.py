"""What came of sittings, from the ledger. Nothing is graded here: what was not decided yet waits for it."""

from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta
from functools import partial

from certification.case import Case, NoSuchSittingError, case, rubric
from certification.deciding import Marked
from certification.results import NOTHING, Result, after
from certification.sitting import Kind, Sitting, Taken
from certification.sitting_record import of_person
from drills.store import Store
from exchange.gathering import Source
from exchange.outcome import Level, Outcome, Part, Ruling, Thing
from people.person import Person
from people.register import Register
from record.ledger import Entry, Ledger
from rubric.criteria import Rubric


class SittingResults:
    """The sittings of a record as outcomes."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._ledger = Ledger(store.database)
        self._register = Register(store.database)

    def sources(self) -> tuple[Source, ...]:
        """All sittings, oldest first; of those that were erased there is nothing to tell."""
        begun = [entry.subject for entry in self._ledger.kinds(Kind.BEGUN)]
        found = ((subject, self._ledger.of(subject)) for subject in begun)
        return tuple(
            Source(subject, str(entries[-1].number), partial(self.of, subject))
            for subject, entries in found
            if all(entry.body is not None for entry in entries)
        )

    def of(self, sitting_id: str) -> Outcome:
        """What came of one sitting. Raises `NoSuchSittingError`, also where it was erased."""
        found = case(self._store, sitting_id)
        if found.told.erased:
            raise NoSuchSittingError
        who = self._register.person(found.sat.person)
        entries = self._ledger.of(sitting_id)
        return outcome(found, who, rubric(self._store, found), rulings(entries))

    def launched(self, person_id: str, reference: str, at: datetime) -> Outcome | None:
        """The sitting that a person was in at a moment, or else began first after it."""
        theirs = [told for told in of_person(self._ledger, person_id) if told.reference == reference]
        led_to = next((told for told in theirs if told.ended_at is None or told.ended_at > at), None)
        return self.of(led_to.id) if led_to else None


def outcome(found: Case, who: Person, by: Rubric, ruled: tuple[Ruling, ...]) -> Outcome:
    """What came of a sitting, with all rulings there were. Pure."""
    sat, terms = found.sat, found.terms
    return Outcome(
        sat.id,
        "sitting",
        who,
        Thing(f"certifications/{sat.reference}", terms.title),
        sat.begun_at,
        f"{sat.frozen.rubric}@{sat.frozen.rubric_version}",
        terms.pass_mark,
        ended=sat.closed_at,
        took=sum((_took(taken) for taken in sat.drills), timedelta()) if sat.closed_at else None,
        void=sat.void.at if sat.void else None,
        rulings=ruled,
        parts=tuple(_parts(sat)),
        levels=tuple(_levels(found.told, by)),
    )


def rulings(entries: Iterable[Entry]) -> tuple[Ruling, ...]:
    """Every ruling that was in force, oldest first, as the entries of a sitting tell of them. Pure."""
    found: list[Ruling] = []
    told = NOTHING
    for entry in entries:
        before = told.ruling
        told = after(told, entry) if entry.body is not None else told
        if told.ruling and told.ruling != before:
            ruled = told.ruling
            score = told.reviews[-1].score if ruled.by else told.grades[-1].decision.score
            found.append(
                Ruling(len(found), ruled.at, ruled.passed, score, "person" if ruled.by else "machine")
            )
    return tuple(found)


def _parts(sat: Sitting) -> Iterator[Part]:
    for taken in sat.drills:
        if taken.clock.ended:
            yield Part(taken.place + 1, taken.clock.began, taken.clock.ended, _took(taken))


def _took(taken: Taken) -> timedelta:
    return taken.clock.ran(taken.clock.ended) if taken.clock.ended else timedelta()


def _levels(told: Result, by: Rubric) -> Iterator[Level]:
    titles = {entry.criterion.id: entry.criterion.title for entry in by.entries}
    for drill, marked in enumerate(told.grades[0].drills if told.grades else (), 1):
        for criterion, level in marked.levels.items():
            yield _level(criterion, titles.get(criterion, criterion), level, marked, drill)


def _level(criterion: str, title: str, level: int | None, marked: Marked, drill: int) -> Level:
    if level is not None:
        return Level(criterion, title, "level", level, drill)
    # of what is not core, a certification does not keep which of the two it was
    return Level(criterion, title, "unscored" if criterion in marked.unscored else "no level", None, drill)
