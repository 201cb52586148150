"""Does what is due for a sitting that is over: it is graded, and a certificate is issued or taken back.

Each step is written down once, whoever does it first; what was broken off is done the next time.
"""

from contextlib import suppress

from certification.borrowed import borrowed
from certification.case import Case, case, rubric, talks, write
from certification.deciding import Equated, as_it_is
from certification.issuing import Issuing
from certification.regrade import grading
from certification.results import Kind, Ruled
from certification.second_reading import Readers, read_again
from certification.sitting import Stage
from certification.terms import Terms
from credentials.signing import NotIssuedError
from drills.store import Store
from errors import UserError
from people.register import Register


class AlreadyError(UserError):
    """Somebody else has just done it."""


def equated(terms: Terms) -> Equated:
    """The scale that the scores of a certification are put on."""
    return terms.equating.equated if terms.equating else as_it_is


def graded(store: Store, found: Case, second: Readers | None) -> Case:
    """The sitting with its first grade; where the terms want it, read by `second` before."""
    if found.sat.stage is not Stage.CLOSED or found.told.grades or found.told.erased:
        return found
    by = rubric(store, found)
    asked = second if found.terms.judge else None
    told = talks(store, found)
    if asked:
        told = tuple(read_again(store, one, by, asked) for one in told)
    signs = {one.id for one in told if borrowed(store, one)}
    body = grading(found.sat, found.terms, by, told, asked is not None, equated(found.terms), borrowed=signs)

    def against(then: Case) -> str | None:
        return "graded, or void" if then.told.grades or then.sat.void else None

    with suppress(AlreadyError):
        write(store, found.sat.id, Kind.GRADED, body, against, AlreadyError)
    return case(store, found.sat.id)


def certified(store: Store, found: Case, issuing: Issuing | None) -> Case:
    """The sitting with the certificate that it has earned, or without one that it has no longer earned.

    Where there is no key to sign with, the certificate stays due and is issued once there is one.
    """
    told, ruled = found.told, found.told.ruling
    holds = ruled is not None and ruled.passed and not found.sat.void
    if issuing is None or told.erased or holds == (told.certificate is not None):
        return found
    if told.certificate:
        return _taken_back(store, found, told.certificate, issuing)
    if ruled and told.waits is None:
        with suppress(NotIssuedError):
            return _issued(store, found, ruled, issuing)
    return found


def _issued(store: Store, found: Case, ruled: Ruled, issuing: Issuing) -> Case:
    person = Register(store.database).person(found.sat.person)
    title = rubric(store, found).title
    code = issuing.issue(store.database, found.sat, found.terms, title, ruled, person)
    return _written(store, found, Kind.CERTIFIED, {"code": code, "ruling": ruled.number})


def _taken_back(store: Store, found: Case, code: str, issuing: Issuing) -> Case:
    void, ruled = found.sat.void, found.told.ruling
    because = "the sitting was declared void" if void else "the result was overturned"
    by = (void.by if void else ruled and ruled.by) or ""
    issuing.revoke(store.database, code, because, by)
    return _written(store, found, Kind.UNCERTIFIED, {"code": code, "because": because, "by": by})


def _written(store: Store, found: Case, kind: Kind, body: dict[str, object]) -> Case:
    def against(then: Case) -> str | None:
        return None if then.told.certificate == found.told.certificate else "done"

    with suppress(AlreadyError):
        write(store, found.sat.id, kind, body, against, AlreadyError)
    return case(store, found.sat.id)
