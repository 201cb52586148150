"""What a certification asks: a YAML file as its author wrote it, strict and frozen. No I/O.

A customer of the pool is named as practice names one, `late_delivery` or `late_delivery:thirty_days`; a
published one with its version, `our_own@2`, so that the pool of a version can never change.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BeforeValidator, Field

from datafile import Located, Problem, Strict
from drills.measuring.equating import Equating

_NAME, _VERSION = r"[a-z][a-z0-9_]{1,39}", r"@[1-9]\d{0,8}"


def _spelt(pattern: str, expected: str) -> AfterValidator:
    """Text of one form, with an error that says the form in words."""

    def check(text: str) -> str:
        if not re.fullmatch(pattern, text):
            raise ValueError(f"expected {expected}, found “{text[:60]}”")
        return text

    return AfterValidator(check)


Id = Annotated[str, _spelt(_NAME, "two to forty small letters, digits and _")]
Text = Annotated[str, Field(min_length=3, max_length=300)]
Login = Annotated[str, Field(min_length=1, max_length=320)]
Customer = Annotated[
    str,
    _spelt(
        rf"{_NAME}({_VERSION})?(:{_NAME})?",
        "a customer as in late_delivery, late_delivery:variant or our_own@2",
    ),
]
RubricName = Annotated[str, _spelt(rf"{_NAME}({_VERSION})?", "a rubric as in full or our_own@2")]


def _day(written: Any) -> Any:
    try:
        return date.fromisoformat(written) if isinstance(written, str) else written
    except ValueError:
        raise ValueError(f"expected a day as in 2026-03-31, found “{written}”") from None


def _printable(text: str) -> str:
    if not text.isprintable():
        raise ValueError("expected one line of plain characters")
    return text


Line = Annotated[Text, AfterValidator(_printable)]


class StandardSetting(Strict):
    """How the pass mark was found, for the auditor who asks."""

    method: Text
    panel: Text
    """who set it: how many, and what they know of the work"""
    day: Annotated[date, BeforeValidator(_day)]


class Terms(Strict):
    """What a certification asks, of which each version is frozen."""

    id: Id
    version: Annotated[int, Field(ge=1, le=999_999)]
    title: Line
    about: Line
    """a sentence for the certificate: what its holder has shown"""
    pool: Annotated[tuple[Customer, ...], Field(min_length=1, max_length=100)]
    draw: Annotated[int, Field(ge=1, le=10)]
    """how many of them each person meets"""
    rubric: RubricName
    pass_mark: Annotated[int, Field(ge=0, le=100)]
    margin: Annotated[int, Field(ge=0, le=50)]
    """points around the mark within which a person decides"""
    time_limit: Annotated[int, Field(ge=1, le=480)]
    """minutes a drill"""
    attempts: Annotated[int, Field(ge=1, le=100)]
    """how often one person may sit it"""
    wait: Annotated[int, Field(ge=0, le=730)]
    """days from the end of one sitting to the next"""
    voice: Literal["authored", "model"]
    reviewers: Literal["trainers"] | Annotated[tuple[Login, ...], Field(min_length=1)]
    """all trainers, or those of these logins"""
    validity: Annotated[int, Field(ge=1, le=240)]
    """months that a certificate holds"""
    judge: bool
    """whether a model reads every drill a second time"""
    appeal: Annotated[int, Field(ge=0, le=365)] = 30
    """days in which a result can be appealed"""
    within: Annotated[int, Field(ge=1, le=365)] | None = None
    """days from its beginning in which every customer of a sitting is met; None for as long as it takes"""
    standard_setting: StandardSetting | None = None
    equating: Equating | None = None
    """how scores with each customer are put on one scale; without it they stand as they are"""

    @property
    def reference(self) -> str:
        """By which this version is known: `complaints@2`."""
        return f"{self.id}@{self.version}"

    @property
    def limit(self) -> timedelta:
        """The time for one drill, before what a person is allowed beyond it."""
        return timedelta(minutes=self.time_limit)

    @property
    def customers(self) -> tuple[str, ...]:
        """Who is in the pool, each once: a variant is the same customer."""
        return tuple(dict.fromkeys(customer_of(key) for key in self.pool))

    def reviewed_by(self, login: str) -> bool:
        """Whether somebody of that login is among the reviewers, if they may review at all."""
        return self.reviewers == "trainers" or login in {name.casefold() for name in self.reviewers}


@dataclass(frozen=True, slots=True)
class Notice:
    """What anybody may know of a certification before they sit it: not who is in its pool."""

    id: str
    version: int
    title: str
    about: str
    drills: int
    rubric: str
    pass_mark: int
    minutes: int
    attempts: int
    wait: int
    voice: str
    validity: int
    appeal: int
    within: int | None


def notice(terms: Terms) -> Notice:
    """The terms without what is private."""
    return Notice(
        terms.id,
        terms.version,
        terms.title,
        terms.about,
        terms.draw,
        terms.rubric,
        terms.pass_mark,
        terms.time_limit,
        terms.attempts,
        terms.wait,
        terms.voice,
        terms.validity,
        terms.appeal,
        terms.within,
    )


def customer_of(key: str) -> str:
    """The id of the scenario that an entry of the pool names."""
    return key.partition(":")[0].partition("@")[0]


def problems(found: Located[Terms]) -> Iterator[Problem]:
    """What is wrong in terms that can be read, as far as they alone can tell."""
    terms = found.model
    for index, key in enumerate(terms.pool):
        if key in terms.pool[:index]:
            yield found.problem(("pool", index), f"{key} stands twice in the pool")
    if terms.draw > len(terms.customers):
        yield found.problem(
            ("draw",),
            f"nobody meets the same customer twice, and there are {len(terms.customers)} in the pool",
        )
    if terms.equating and (left_out := terms.equating.missing(terms.pool)):
        yield found.problem(("equating", "lines"), f"there is no line for {', '.join(left_out)}")
    if terms.pass_mark - terms.margin < 0 or terms.pass_mark + terms.margin > 100:
        yield found.problem(("margin",), "the margin reaches beyond 0 or 100")
