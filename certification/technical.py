"""What an auditor asks of a certification, in figures: how sure its results are, and for whom. Pure.

The error at the mark comes from the customers: a person meets several, and how far the scores with them lie
apart says how far the mean would move with others (Brennan 1998, Applied Psychological Measurement 22: the
conditional standard error of absolute measurement). From it comes how often the score alone would class
people rightly, and alike twice over (Rudner 2005, Practical Assessment, Research and Evaluation 10; Lee 2010,
Journal of Educational Measurement 47). Shares have Wilson's interval (1927).
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import sqrt
from statistics import NormalDist, fmean

from certification.agreement import Agreement, agreement
from certification.case import Case
from certification.deciding import CLOSED
from certification.results import Standing
from certification.sitting import Incident
from certification.terms import Terms
from credentials.register import Tally

AROUND = 10
"""points either side of the mark that count as near it"""
FEWEST = 30
"""Sittings; of fewer, figures are shown with the words that they are too few to rely on."""
TERSE, LONG = 15, 60
"""words a reply, on average, up to which somebody writes tersely, and from which at length"""


@dataclass(frozen=True, slots=True)
class Row:
    """One sitting as the report needs it."""

    case: Case
    cohorts: tuple[str, ...] = ()
    """the names of those its person is in"""
    words: float | None = None
    """a reply, on average; None where nothing was said, or it was erased"""


@dataclass(frozen=True, slots=True)
class Share:
    """So many of so many, with the interval that holds the true share 95 times in 100."""

    number: int
    of: int

    @property
    def value(self) -> float:
        """0 to 1; 0 of nothing."""
        return self.number / self.of if self.of else 0.0

    @property
    def interval(self) -> tuple[float, float]:
        """Wilson's; all or nothing where there is nothing."""
        if not self.of:
            return 0.0, 1.0
        z, n = NormalDist().inv_cdf(0.975), self.of
        middle = (self.value + z * z / (2 * n)) / (1 + z * z / n)
        reach = z * sqrt(self.value * (1 - self.value) / n + z * z / (4 * n * n)) / (1 + z * z / n)
        return max(0.0, middle - reach), min(1.0, middle + reach)


@dataclass(frozen=True, slots=True)
class AtTheMark:
    """How sure the score is where it decides."""

    error: float
    """the standard error, in points"""
    sittings: int
    """that it was found on"""
    near: bool
    """whether all of these lie near the mark; else there were too few, and all sittings were taken"""
    rightly: float
    """the share that the score alone would class as their true score would, 0 to 1"""
    alike: float
    """the share that it would class alike twice over"""


@dataclass(frozen=True, slots=True)
class Group:
    """Some of the sittings, told apart by what their people have in common."""

    kind: str
    name: str
    passed: Share
    """of those that were decided"""
    mean: float | None
    """of the scores by the machine"""


@dataclass(frozen=True, slots=True)
class Technical:
    """All figures of a report."""

    terms: Terms
    standings: Mapping[Standing, int]
    people: int
    passed: Share
    """of what was decided"""
    by_person: int
    """results in force that a person decided"""
    asked: Mapping[str, int]
    """why the machine asked for a person, and how often"""
    appeals: int
    overturned: int
    """appeals by which a failed sitting was passed"""
    retakes: int
    regrades: int
    at_mark: AtTheMark | None
    """None where nobody met more than one customer, so that it cannot be told"""
    agreement: Agreement
    groups: tuple[Group, ...]
    versions: tuple[tuple[str, str, int], ...]
    """what was in force, which version of it, and in how many sittings"""
    incidents: tuple[Incident, ...]
    allowed: int
    """sittings of people with more time"""
    certificates: Tally


def technical(terms: Terms, rows: Sequence[Row], certificates: Tally) -> Technical:
    """The figures of all sittings of one version of a certification, and of the certificates they earned."""
    cases = [row.case for row in rows]
    decided = [row for row in rows if row.case.told.ruling and not row.case.sat.void]
    results = [case.told for case in cases]
    return Technical(
        terms,
        Counter(case.standing for case in cases),
        len({case.sat.person for case in cases}),
        _passed(decided),
        sum(bool(row.case.told.ruling and row.case.told.ruling.by) for row in decided),
        Counter(
            why
            for told in results
            for why in {reason.why for graded in told.grades[:1] for reason in graded.decision.reasons}
            - CLOSED
        ),
        sum(len(told.appeals) for told in results),
        sum(bool(told.ruling and told.ruling.final and told.ruling.passed) for told in results),
        sum(case.sat.retake for case in cases),
        sum(max(0, len(told.grades) - 1) for told in results),
        at_the_mark(terms.pass_mark, list(_scores(decided))),
        agreement(results),
        tuple(_groups(decided)),
        tuple(_versions(cases)),
        tuple(incident for case in cases for incident in case.sat.incidents),
        sum(case.sat.allowance.grants(terms.limit) > terms.limit for case in cases),
        certificates,
    )


def at_the_mark(mark: int, scores: Sequence[tuple[int, ...]]) -> AtTheMark | None:
    """How sure results are, from each person's scores with the customers they met, on one scale."""
    several = [each for each in scores if len(each) > 1]
    if not several:
        return None
    close = [each for each in several if abs(fmean(each) - mark) <= AROUND]
    near = len(close) >= FEWEST
    error = sqrt(fmean(_squared_error(each) for each in (close if near else several)))
    passing = [_chance_above(mark - 0.5, fmean(each), error) for each in several]
    rightly = fmean(
        p if fmean(each) >= mark - 0.5 else 1 - p for p, each in zip(passing, several, strict=True)
    )
    alike = fmean(p * p + (1 - p) * (1 - p) for p in passing)
    return AtTheMark(error, len(close) if near else len(several), near, rightly, alike)


def _squared_error(scores: Sequence[int]) -> float:
    middle, number = fmean(scores), len(scores)
    return sum((score - middle) ** 2 for score in scores) / (number * (number - 1))


def _chance_above(mark: float, score: float, error: float) -> float:
    """How likely the true score of somebody with this one is above the mark."""
    if not error:
        return float(score >= mark)
    return 1 - NormalDist(score, error).cdf(mark)


def _scores(rows: Iterable[Row]) -> Iterator[tuple[int, ...]]:
    for row in rows:
        if row.case.told.grades:
            equated = row.case.told.grades[-1].decision.equated
            there = tuple(score for score in equated if score is not None)
            if len(there) == len(equated):
                yield there


def _passed(rows: Sequence[Row]) -> Share:
    return Share(sum(bool(row.case.told.ruling and row.case.told.ruling.passed) for row in rows), len(rows))


def _groups(rows: Sequence[Row]) -> Iterator[Group]:
    for cohort in sorted({name for row in rows for name in row.cohorts}):
        yield _group("Cohort", cohort, [row for row in rows if cohort in row.cohorts])
    for name in ("as for all", "more, by an accommodation"):
        longer = name != "as for all"
        yield _group("Time", name, [row for row in rows if _longer(row) == longer])
    for name, low, high in (
        (f"terse: up to {TERSE} words a reply", 0.0, float(TERSE)),
        ("in between", float(TERSE), float(LONG)),
        (f"at length: more than {LONG} words a reply", float(LONG), float("inf")),
    ):
        yield _group("Writing", name, [row for row in rows if row.words and low < row.words <= high])


def _longer(row: Row) -> bool:
    limit = row.case.terms.limit
    return row.case.sat.allowance.grants(limit) > limit


def _group(kind: str, name: str, rows: Sequence[Row]) -> Group:
    scores = [
        score
        for row in rows
        if row.case.told.grades and (score := row.case.told.grades[-1].decision.score) is not None
    ]
    return Group(kind, name, _passed(rows), fmean(scores) if scores else None)


def _versions(cases: Iterable[Case]) -> Iterator[tuple[str, str, int]]:
    seen: Counter[tuple[str, str]] = Counter()
    for case in cases:
        frozen, force = case.sat.frozen, case.sat.frozen.in_force
        for what, which in (
            ("Certification", f"{case.sat.reference} ({frozen.terms[:12]})"),
            ("Rubric", f"{frozen.rubric}, version {frozen.rubric_version} ({frozen.rubric_sha256[:12]})"),
            ("Assessor", f"{force.assessor} ({force.assessor_sha256[:12]})"),
            ("Voice", f"{force.voice} {force.model}".strip()),
            ("Shared lines and prompts", force.words_sha256[:12] or "not kept"),
            ("Ripitz", f"{frozen.product} ({frozen.code_sha256[:12]})"),
        ):
            seen[what, which] += 1
        for what, which in sorted({("Customer", f"{d.customer} ({d.document[:12]})") for d in frozen.drawn}):
            seen[what, which] += 1
    order = ("Ripitz", "Certification", "Rubric", "Assessor", "Voice", "Shared lines and prompts", "Customer")
    for (what, which), times in sorted(seen.items(), key=lambda item: (order.index(item[0][0]), item[0])):
        yield what, which, times
