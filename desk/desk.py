"""The desk over the record: a trainer sits at it, and is told as much as their rights allow."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from desk.accounts import Account, accounts
from desk.change import Change, change, firsts
from desk.remarks import READ, SCORE, Remarks
from desk.second_score import Decision
from desk.waiting import Case, Waiting, queue
from desk.weak import Technique, techniques
from desk.work import Piece, countable, judgeable
from drills.attempt import Attempt
from drills.dispute import Standing
from drills.drill import Drill
from drills.loading import load
from drills.planning.finished import Finished, Ledger
from drills.store import Store
from errors import UserError
from people.assignments import Assignments
from people.person import Person, Role
from people.register import Register
from people.rights import Office, may_hold
from rubric.criteria import Rubric
from simulator.ending import Ending


class DeskError(UserError):
    """What a desk does not show to this person. It does not say whether it is there."""


class Desk:
    """One trainer's desk. Raises `DeskError` for whoever is none."""

    def __init__(self, trainer: Person, store: Store, ledger: Ledger) -> None:
        if not may_hold(trainer, Office.DESK):
            raise DeskError("the desk is the trainers'")
        self._trainer = trainer
        self._store = store
        self._ledger = ledger
        self.register = Register(store.database)
        self.assignments = Assignments(store)
        self.remarks = Remarks(store.database)

    def people(self, cohort_id: str | None = None) -> tuple[Person, ...]:
        """The trainees, all or those of a cohort, by name; without those who are no longer let in."""
        found = self.register.members(cohort_id) if cohort_id else self.register.everybody(Role.TRAINEE)
        return tuple(person for person in found if person.active and not person.trains)

    def trainee(self, person_id: str) -> Person:
        """One of the trainees. Raises `DeskError`."""
        found = next((person for person in self.register.everybody() if person.id == person_id), None)
        if found is None or found.trains:
            raise DeskError("there is no such trainee")
        return found

    def work(self, people: Sequence[Person]) -> tuple[Piece, ...]:
        """All that these people have begun and a trainer may know of, newest first."""
        theirs = {person.id for person in people}
        entries = tuple(entry for entry in self._store.attempts(None) if entry.owner in theirs)
        facts = self.assignments.facts(entries)
        return countable(self._trainer, (Piece(entry, facts[entry.id]) for entry in entries))

    def accounts(self, people: Sequence[Person], now: datetime) -> tuple[Account, ...]:
        """What each of them has done, in numbers."""
        tasks = {person.id: self.assignments.of(person.id) for person in people}
        return accounts(self._trainer, people, self.work(people), tasks, now)

    def finished(self, people: Sequence[Person]) -> Mapping[str, tuple[Finished, ...]]:
        """The finished drills of each that may be read, by their id, oldest first."""
        owner = {piece.entry.id: piece.owner for piece in judgeable(self._trainer, self.work(people))}
        done = self._ledger.finished(owner)
        return {
            person.id: tuple(drill for drill in done if owner[drill.attempt] == person.id)
            for person in people
        }

    def techniques(self, people: Sequence[Person], rubric: Rubric) -> tuple[Technique, ...]:
        """What they find hard, of what may be read."""
        return techniques(self.finished(people), rubric)

    def change(self, people: Sequence[Person], day: datetime) -> Change:
        """What their scores did from before a day to after it, on customers that each had not met."""
        done = [drill for theirs in self.finished(people).values() for drill in theirs]
        return change(firsts(self._trainer, self.work(people), done), day)

    def queue(self, people: Sequence[Person]) -> tuple[Waiting, ...]:
        """What wants a trainer among these people's attempts, the most urgent first."""
        readable = judgeable(self._trainer, self.work(people))
        shown = {piece.entry.id: piece for piece in readable if piece.entry.erased_at is None}
        done = {drill.attempt: drill for drill in self._ledger.finished(shown)}
        read = self.remarks.last(READ, shown)
        scored = self.remarks.last(SCORE, shown)
        open_to_look = self._store.which("disputed", shown) | {
            id_ for id_, piece in shown.items() if piece.facts.handed_in
        }
        review = {id_ for id_, drill in done.items() if drill.verdict == "review"}
        cases = [
            self._case(load(self._store, id_), shown[id_], done.get(id_), read.get(id_), id_ in scored)
            for id_ in open_to_look | review
        ]
        return queue(self._trainer, cases)

    def attempt(self, attempt_id: str) -> Attempt:
        """An attempt in full. Raises `DeskError` where it was only practised, or is not there."""
        try:
            entry = self._store.attempt(attempt_id)
        except KeyError:
            entry = None
        facts = self.assignments.facts((entry,)) if entry else {}
        if entry is None or not judgeable(self._trainer, [Piece(entry, facts[entry.id])]):
            raise DeskError("there is no such drill among those you were shown")
        return load(self._store, attempt_id)

    def opened(self, told: Attempt) -> None:
        """Write down, once after it was handed in, that the attempt was read."""
        last = self.remarks.last(READ, [told.id]).get(told.id)
        if told.handed_in and (last is None or last < told.handed_in):
            self.remarks.read(self._trainer, self.attempt(told.id).id)

    def note(self, attempt_id: str, words: str, reply: int | None = None) -> None:
        """Write a note on an attempt. Raises `UserError`."""
        self.remarks.note(self._trainer, self.attempt(attempt_id).id, words, reply)

    def score(
        self,
        attempt_id: str,
        rubric: Rubric,
        levels: Mapping[str, int | None],
        decision: Decision,
        reason: str,
    ) -> None:
        """Give an attempt, on the road it stands on, a second score. Raises `UserError`."""
        told = self.attempt(attempt_id)
        if told.ending in (None, Ending.ABANDONED):
            raise DeskError("this talk has not been seen to its end; there is nothing to score yet")
        self.remarks.score(self._trainer, told.id, rubric, levels, decision, reason, told.road)

    def answer(self, attempt_id: str, number: int, upheld: bool, reason: str) -> None:
        """Answer a dispute. Raises `UserError`."""
        drill = Drill(self._store, self.attempt(attempt_id))
        drill.answer_dispute(number, upheld, reason, self._trainer.name)

    def _case(
        self, told: Attempt, piece: Piece, done: Finished | None, read: datetime | None, scored: bool
    ) -> Case:
        return Case(
            told.id,
            piece.owner or "",
            told.scenario.persona.name,
            piece.facts,
            tuple(one.at for one in told.disputes if one.standing is Standing.WAITING),
            told.handed_in,
            read,
            done.verdict if done else None,
            scored,
            done.at if done else None,
        )
