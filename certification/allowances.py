"""More time for a person, with a reason that only those read who decide about certifications."""

from dataclasses import dataclass
from datetime import datetime

from certification.clock import Allowance
from certification.published import CertificationError, reason
from certification.sitting_record import person_subject
from drills.store import Store
from people.person import Person
from people.rights import Office, may_for
from record.ledger import Ledger

GRANTED = "allowance_granted"
ENDED = "allowance_ended"
MOST_PERCENT, MOST_MINUTES = 400, 480


@dataclass(frozen=True, slots=True)
class Granted:
    """An allowance as it was granted, or ended where it is none; with why, and by whom."""

    allowance: Allowance
    because: str
    by: str | None
    at: datetime


class Allowances:
    """The allowances of a record. They hold for what is begun after them; a proctor extends what goes on."""

    def __init__(self, store: Store) -> None:
        self._ledger = Ledger(store.database)

    def of(self, person_id: str) -> Allowance:
        """What somebody is allowed now."""
        given = self._given(person_id)
        return given[-1].allowance if given else Allowance()

    def history(self, viewer: Person, person_id: str) -> tuple[Granted, ...]:
        """All that was granted to somebody and ended, oldest first. Raises `CertificationError`."""
        if not may_for(viewer, Office.REVIEW, person_id):
            raise CertificationError("why somebody has more time is read by those alone who review others")
        return self._given(person_id)

    def grant(self, by: Person | None, person_id: str, allowance: Allowance, because: str) -> None:
        """Allow somebody so much from now on, in place of what was allowed before.

        `by` is None for whoever works at the server's own prompt. Raises `CertificationError`.
        """
        _may(by, person_id)
        if not (100 <= allowance.percent <= MOST_PERCENT and 0 <= allowance.minutes <= MOST_MINUTES):
            raise CertificationError(
                f"an allowance is 100 to {MOST_PERCENT} per cent of the time, "
                f"and 0 to {MOST_MINUTES} minutes on top"
            )
        if allowance == Allowance():
            raise CertificationError("that is the time that everybody has")
        self._ledger.append(
            person_subject(person_id),
            GRANTED,
            {
                "percent": allowance.percent,
                "minutes": allowance.minutes,
                "because": reason(because),
                "by": by and by.id,
            },
        )

    def end(self, by: Person | None, person_id: str, because: str) -> None:
        """From now on allow somebody no more than everybody. Raises `CertificationError`."""
        _may(by, person_id)
        body = {"because": reason(because), "by": by and by.id}
        self._ledger.append(person_subject(person_id), ENDED, body)

    def _given(self, person_id: str) -> tuple[Granted, ...]:
        entries = self._ledger.of(person_subject(person_id))
        return tuple(
            Granted(
                Allowance(said.get("percent", 100), said.get("minutes", 0)),
                said["because"],
                said["by"],
                entry.at,
            )
            for entry in entries
            if entry.kind in (GRANTED, ENDED) and (said := entry.body)
        )


def _may(by: Person | None, person_id: str) -> None:
    if by and not may_for(by, Office.PROCTOR, person_id):
        raise CertificationError("more time is granted by a trainer, and by nobody to themselves")
