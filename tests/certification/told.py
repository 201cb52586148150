"""A sitting in the ledger, told without a record: for the tests of what is pure."""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from typing import Any

from certification.clock import Allowance
from certification.frozen import Drawn, Frozen, InForce
from certification.sitting import Kind, Sitting, begun, sitting
from record.ledger import Entry

MONDAY = datetime(2026, 3, 2, 9, tzinfo=UTC)
LIMIT = 20
FROZEN = Frozen(
    "terms",
    (Drawn("late_delivery", "one"), Drawn("price_increase", "two")),
    "full",
    1,
    "sha",
    "rubric",
    InForce("reader-1", "sha", "authored"),
    "0.1.0",
    "sha",
)

Written = tuple[float, str, dict[str, Any]]
"""minutes after Monday morning, kind, body"""


AS_FOR_ALL = Allowance()


def begin(allowance: Allowance = AS_FOR_ALL) -> Written:
    return 0, Kind.BEGUN, dict(begun("ann", "complaints", 1, LIMIT, FROZEN, allowance))


def drill(at: float, attempt: str = "first") -> Written:
    return at, Kind.DRILL_BEGUN, {"attempt": attempt}


def ended(at: float, attempt: str = "first", how: str = "talk") -> Written:
    return at, Kind.DRILL_ENDED, {"attempt": attempt, "how": how, "at": minute(at).isoformat()}


def proctored(at: float, kind: str, **body: Any) -> Written:
    return at, kind, {"because": "a fire alarm", "by": "tess", **body}


def minute(at: float) -> datetime:
    return MONDAY + timedelta(minutes=at)


def told(*written: Written) -> Sitting:
    found = sitting(entries(written))
    assert found
    return found


def entries(written: Iterable[Written]) -> list[Entry]:
    return [
        Entry(number, minute(at), "sitting", kind, body, "hash")
        for number, (at, kind, body) in enumerate(written, 1)
    ]
