"""Results over the record: what is due for a sitting is done, and what people decide is written down."""

from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime

from certification import appeal, regrade, reviewing
from certification.appeal import AppealError, Disputed
from certification.case import Case, NoSuchSittingError, case, rubric, talks, write
from certification.due import AlreadyError, certified, equated, graded
from certification.issuing import Issuing
from certification.published import reason
from certification.regrade import RegradeError
from certification.results import Kind, Result
from certification.review_drafts import ReviewDrafts
from certification.reviewing import ReviewError, Sheet
from certification.second_reading import Readers, readers
from certification.settling import settle as sitting_settled
from certification.sitting import Kind as Sat
from credentials.claims import Issuer
from credentials.register import revoke
from desk.second_score import Decision as ByHand
from drills.attempt import Attempt
from drills.dispute import Standing
from drills.disputing import here, may_dispute
from drills.drill import Drill
from drills.store import Store
from models.settings import settings
from people.person import Person
from people.rights import Office, may_for
from record.database import now
from record.keys import Keys, default_folder
from record.ledger import Ledger
from rubric.criteria import Rubric


@dataclass(frozen=True, slots=True)
class Waiting:
    """A sitting that waits for a reviewer, of which nothing more is said beforehand."""

    sitting: str
    title: str
    since: datetime


class Decisions:
    """The results of a record's sittings.

    Without `issuing` a pass earns no certificate yet; without `second` nobody reads a drill a second time.
    """

    def __init__(self, store: Store, issuing: Issuing | None = None, second: Readers | None = None) -> None:
        self._store = store
        self._issuing = issuing
        self._second = second

    def settle(self, sitting_id: str) -> Case:
        """The sitting with everything done that is due: its grade, and what that earns or takes back.

        The first time can take as long as a second reader does. Raises `SittingError`.
        """
        sitting_settled(self._store, sitting_id)
        found = graded(self._store, case(self._store, sitting_id), self._second)
        return certified(self._store, found, self._issuing)

    def own(self, person: Person, sitting_id: str) -> Case:
        """Somebody's own sitting with what came of it. Raises `NoSuchSittingError`."""
        found = self.settle(sitting_id)
        if found.sat.person != person.id:
            raise NoSuchSittingError
        return found

    def waiting(self, reviewer: Person) -> tuple[Waiting, ...]:
        """What this person may review now, what has waited longest first."""
        asked: list[Waiting] = []
        for subject in dict.fromkeys(one.subject for one in Ledger(self._store.database).kinds(Kind.GRADED)):
            found = case(self._store, subject)
            if self._against(reviewer, found) is None:
                asked.append(Waiting(subject, found.terms.title, _since(found.told)))
        return tuple(sorted(asked, key=lambda one: one.since))

    def sheet(self, reviewer: Person, sitting_id: str) -> Sheet:
        """What a reviewer is given to decide by: the talks alone. Raises `ReviewError`."""
        found = case(self._store, sitting_id)
        if wrong := self._against(reviewer, found):
            raise ReviewError(wrong)
        by = rubric(self._store, found)
        return reviewing.sheet(found.sat, found.terms, by, found.told, talks(self._store, found))

    def review(
        self,
        reviewer: Person,
        sitting_id: str,
        levels: Mapping[str, Mapping[str, int | None]],
        decision: ByHand,
        why: str,
    ) -> Case:
        """Decide: `levels` by attempt and criterion. From then on the reviewer sees the rest.

        Raises `ReviewError`, and `SecondScoreError` for levels that cannot be given.
        """
        asked = self.sheet(reviewer, sitting_id)
        found = case(self._store, sitting_id)
        customers = [found.sat.frozen.drawn[taken.place].customer for taken in found.sat.drills]
        body = reviewing.review(asked, reviewer, levels, decision, why, equated(found.terms), customers)

        def against(then: Case) -> str | None:
            if then.told.waits != asked.answers:
                return "somebody else has just reviewed this sitting"
            return self._against(reviewer, then)

        write(self._store, sitting_id, Kind.REVIEWED, body, against, ReviewError)
        ReviewDrafts(self._store.database).drop(sitting_id)
        return self.settle(sitting_id)

    def revealed(self, reviewer: Person, sitting_id: str) -> tuple[Case, tuple[Attempt, ...]]:
        """What the machine and others made of a sitting, and its talks as they were read.

        For whoever has reviewed it, and not before. Raises `ReviewError`.
        """
        found = case(self._store, sitting_id)
        if all(review.by != reviewer.id for review in found.told.reviews):
            raise ReviewError("what others and the machine made of it is shown once you have reviewed it")
        return found, talks(self._store, found)

    def appeal(self, person: Person, sitting_id: str, words: str, disputed: Sequence[Disputed] = ()) -> Case:
        """Not accept a result, in words; findings that are said to be wrong are disputed with it.

        Raises `AppealError`, and `DisputeError` for what cannot be disputed.
        """
        found = case(self._store, sitting_id)

        def against(then: Case) -> str | None:
            return appeal.may_appeal(person, then.sat, then.terms, then.told, now())

        if wrong := against(found):
            raise AppealError(wrong)
        body = appeal.appeal(found.told, words)
        if any(one.attempt not in found.sat.attempts for one in disputed):
            raise AppealError("that drill is not part of this sitting")
        # all are looked at before one is raised; some may have been, before an appeal that was cut off
        drills = {one.attempt: Drill.open(self._store, one.attempt) for one in disputed}
        raised = {(id_, past.about) for id_, drill in drills.items() for past in here(drill.attempt)}
        due = [one for one in disputed if (one.attempt, one.about) not in raised]
        for one in due:
            may_dispute(drills[one.attempt].attempt, one.about, one.words)
        for one in due:
            drills[one.attempt].dispute(one.about, one.words)
        return write(self._store, sitting_id, Kind.APPEALED, body, against, AppealError)

    def to_answer(self, reviewer: Person) -> tuple[str, ...]:
        """The sittings that this person has reviewed on appeal and in which disputes still wait."""
        entries = Ledger(self._store.database).kinds(Kind.REVIEWED)
        theirs = dict.fromkeys(one.subject for one in entries if one.body and one.body["by"] == reviewer.id)
        found = (case(self._store, subject) for subject in theirs)
        return tuple(
            one.sat.id for one in found if one.told.appeals and not self._erased(one) and self._open(one)
        )

    def answer(
        self, reviewer: Person, sitting_id: str, attempt_id: str, number: int, upheld: bool, why: str
    ) -> Case:
        """Answer a dispute of an appeal, once the review is given.

        Where a finding is overturned the sitting is graded again without it, and if the ending could have
        differed a failed trainee gets a free retake. Raises `ReviewError`, and `DisputeError`.
        """
        found, _ = self.revealed(reviewer, sitting_id)
        if attempt_id not in found.sat.attempts or not found.told.appeals or found.told.appealed:
            raise ReviewError("there is no appeal of this drill to be answered")
        Drill.open(self._store, attempt_id).answer_dispute(number, upheld, why, reviewer.name)
        return self._replayed(found, reviewer)

    def regrade(self, sitting_id: str, by_rubric: Rubric, because: str, by: Person | None = None) -> Case:
        """Grade a sitting again, from the readings that are kept; the old grade stays beside the new.

        Where the outcome is another, a person decides. `by` is None for whoever works at the server's own
        prompt. Raises `RegradeError`.
        """
        found = case(self._store, sitting_id)
        if by and not may_for(by, Office.REVIEW, found.sat.person):
            raise RegradeError("a sitting is graded again by those who review, and never their own")
        return self._again(found, by_rubric, because, by)

    def revoke(self, by: Person, sitting_id: str, because: str) -> None:
        """Take back the certificate of a sitting for good, whatever its result; it never earns another.

        Raises `ReviewError`, and `CertificationError` without a cause.
        """
        found = case(self._store, sitting_id)
        if not may_for(by, Office.REVIEW, found.sat.person):
            raise ReviewError("a certificate is revoked by those who review, and nobody revokes their own")
        if found.told.certificate is None:
            raise ReviewError("this sitting has no certificate")
        revoke(self._store.database, found.told.certificate, reason(because), by.id)
        self._store.sign()

    def _again(
        self, found: Case, by_rubric: Rubric, because: str, by: Person | None, on_appeal: bool = False
    ) -> Case:
        if not found.told.grades:
            raise RegradeError("this sitting has not been graded yet")
        body = regrade.again(
            found.sat,
            found.terms,
            by_rubric,
            talks(self._store, found),
            found.told.grades[-1],
            because,
            by.id if by else None,
            equated(found.terms),
            on_appeal,
        )
        write(self._store, found.sat.id, Kind.GRADED, body, lambda then: None, RegradeError)
        return self.settle(found.sat.id)

    def _replayed(self, found: Case, reviewer: Person) -> Case:
        told = talks(self._store, found)
        if not appeal.replays(told):
            return found
        by = rubric(self._store, found)
        anew = self._again(found, by, appeal.BECAUSE_READING, reviewer, on_appeal=True)
        due = appeal.retake(anew.sat, anew.told, told, reviewer.id)
        if due is None:
            return anew
        with suppress(AlreadyError):
            write(
                self._store,
                found.sat.id,
                Sat.RETAKE,
                due,
                lambda then: "granted" if then.sat.retake else None,
                AlreadyError,
            )
        return case(self._store, found.sat.id)

    def _against(self, reviewer: Person, found: Case) -> str | None:
        wrong = reviewing.against(reviewer, found.terms, found.sat, found.told)
        return wrong or (reviewing.ERASED if self._erased(found) else None)

    def _erased(self, found: Case) -> bool:
        """Whether words of a talk are gone, with which nothing can be decided."""
        return any(self._store.attempt(attempt).erased_at for attempt in found.sat.attempts)

    def _open(self, found: Case) -> bool:
        return any(
            dispute.standing is Standing.WAITING
            for talk in talks(self._store, found)
            for dispute in here(talk)
        )


def as_set_up(store: Store) -> Decisions:
    """Decisions over a record, with the keys of this machine, and the second reader that is set up."""
    said = settings().certificates
    issuing = Issuing(Keys(default_folder()), Issuer(said.issuer, said.address))
    return Decisions(store, issuing, readers(store))


def _since(told: Result) -> datetime:
    moments = {one.number: one.at for one in told.grades} | {one.number: one.at for one in told.appeals}
    return moments[told.waits or 0]
