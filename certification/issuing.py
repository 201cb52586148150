"""A sitting that was passed earns a certificate, and one that is no longer passed takes it back."""

from dataclasses import dataclass
from datetime import datetime

from certification.results import Ruled
from certification.sitting import Sitting
from certification.terms import Terms
from credentials.claims import Claims, Issuer
from credentials.register import issue, revoke
from people.person import Person
from record.database import Database
from record.keys import Keys


@dataclass(frozen=True, slots=True)
class Issuing:
    """Who issues certificates, and with which keys."""

    keys: Keys
    issuer: Issuer

    def issue(
        self, database: Database, sat: Sitting, terms: Terms, rubric: str, ruled: Ruled, person: Person
    ) -> str:
        """The code of the certificate that a ruling earns; the same ruling never earns two.

        Raises `NotIssuedError` where there is no key to sign with.
        """
        claims = Claims(
            earned_by=f"{sat.id}/{ruled.number}",
            name=person.name,
            certification=terms.id,
            version=str(terms.version),
            title=terms.title,
            about=terms.about,
            criteria=criteria(terms, rubric),
            issued_at=ruled.at,
            valid_until=months_after(ruled.at, terms.validity),
            issuer=self.issuer,
            person=person.id,
            email=person.login if "@" in person.login else "",
        )
        return issue(database, self.keys, claims).code

    def revoke(self, database: Database, code: str, cause: str, by: str) -> None:
        """Take a certificate back, for good."""
        revoke(database, code, cause, by)


def criteria(terms: Terms, rubric: str) -> str:
    """What had to be done, in a sentence or two; not with whom, which stays private."""
    drills = "one customer" if terms.draw == 1 else f"{terms.draw} customers"
    return (
        f"{drills.capitalize()} met in a simulated talk of at most {terms.time_limit} minutes, drawn from a "
        f"pool that is not published. At least {terms.pass_mark} of 100 points by the rubric “{rubric}”, and "
        "nothing done that fails it outright."
    )


def months_after(at: datetime, months: int) -> datetime:
    """The same day and time, so many months later; the last day where that month is shorter."""
    month = at.month - 1 + months
    year, month = at.year + month // 12, month % 12 + 1
    for day in range(at.day, at.day - 4, -1):
        try:
            return at.replace(year=year, month=month, day=day)
        except ValueError:
            continue
    raise ValueError(f"there is no such day {months} months after {at}")
