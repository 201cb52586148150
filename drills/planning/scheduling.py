"""What to practise next: a card for each criterion with each customer, graded by what the rubric found.

Nothing here is kept. The cards are dealt anew from the finished drills, by FSRS, which plans the next time by
how well the last ones went and how long ago they were; its random part is switched off.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

import fsrs

from drills.planning.finished import Finished, in_order
from drills.planning.numerals import counted
from rubric.criteria import Criterion, Entry, Rubric, Source
from rubric.results import CriterionResult
from simulator.scenario import Scenario

_SCHEDULER = fsrs.Scheduler(
    # steps of minutes are made for flashcards; what failed with a customer is slept on
    learning_steps=(),
    relearning_steps=(),
    # days: nobody is sure of a skill that has not been used for a quarter of a year
    maximum_interval=90,
    enable_fuzzing=False,
)

_RATINGS = (
    (fsrs.Rating.Again, "none of it was there"),
    (fsrs.Rating.Again, "little of it was there"),
    (fsrs.Rating.Hard, "half of it was there"),
    (fsrs.Rating.Good, "most of it was there"),
    (fsrs.Rating.Easy, "all of it was there"),
)
STRONG = 3
"""The level from which a criterion counts as well done."""


@dataclass(frozen=True, slots=True)
class Rated:
    """What a drill says of one card, and why; without a rating it leaves the card as it was."""

    rating: fsrs.Rating | None
    reason: str


@dataclass(frozen=True, slots=True)
class Card:
    """One criterion with one customer, as the drills so far leave it."""

    scenario: str
    criterion: str
    title: str
    practice: Source
    """the practice it belongs to here"""
    level: int
    """0 to 4, in the last drill that said anything of it"""
    before: int | None
    """the level before that one; None after the first"""
    at: datetime
    """when that last drill ended, UTC"""
    reason: str
    """why it was rated as it was"""
    due: datetime
    """UTC; it counts from the morning of that day on"""
    stability: float
    """days in which the chance of doing it again falls to nine in ten"""
    drills: int
    """how many drills have said something of it"""

    @property
    def slipped(self) -> bool:
        """Whether it had been better the time before."""
        return self.before is not None and self.level < self.before

    def is_due(self, now: datetime) -> bool:
        """Whether it is due on the day of `now`, in the time zone of `now`."""
        return _days(now, self.due) <= 0


@dataclass(frozen=True, slots=True)
class Deck:
    """All cards, by customer in the order they were first met, then in the rubric's order."""

    cards: tuple[Card, ...] = ()
    met: frozenset[str] = frozenset()
    """scenarios with a finished drill, with cards or without"""

    def of(self, scenario_id: str) -> tuple[Card, ...]:
        """The cards of one customer."""
        return tuple(card for card in self.cards if card.scenario == scenario_id)


class Reason(StrEnum):
    """Why a customer is suggested; what comes first here is suggested first."""

    NEW = "new"
    BEGUN = "begun"
    """met, and no talk yet seen to its end"""
    DUE = "due"
    UNJUDGED = "unjudged"
    """met, and nothing that was done could be judged"""
    RESTING = "resting"
    """nothing is due yet"""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A customer to practise with, what to practise there, and why in one sentence."""

    scenario: str
    name: str
    practice: Source
    card: Card | None
    """the card that speaks for it; None where there is none yet"""
    reason: Reason
    why: str


def rated(result: CriterionResult, entry: Entry, taught: Collection[Source]) -> Rated:
    """What a result means for its card, with a customer who teaches the practices `taught`."""
    if result.level is None:
        return Rated(None, result.unscored or result.not_applicable or "there is no level")
    if entry.bonus and not set(entry.criterion.sources) & set(taught):
        # a bonus can never cost: with most customers, leaving it alone is right
        return Rated(None, "it is extra with this customer, and nothing that has to be practised here")
    rating, words = _RATINGS[result.level]
    return Rated(rating, f"level {result.level} of 4: {words}")


def deal(finished: Iterable[Finished], rubric: Rubric) -> Deck:
    """The cards after these drills, all graded by `rubric`, in whatever order they are given."""
    dealt: dict[tuple[str, str], tuple[fsrs.Card, Card]] = {}
    met: dict[str, None] = {}
    for done in in_order(finished):
        met[done.scenario] = None
        for entry in rubric.entries:
            result = done.result(entry.criterion.id)
            given = rated(result, entry, done.sources)
            if given.rating is None or result.level is None:
                continue
            key = done.scenario, entry.criterion.id
            plan, last = dealt.get(key, (fsrs.Card(card_id=0, due=done.at), None))
            plan, _ = _SCHEDULER.review_card(plan, given.rating, done.at)
            dealt[key] = plan, _card(done, entry.criterion, result.level, given.reason, plan, last)
    customers, criteria = list(met), [entry.criterion.id for entry in rubric.entries]
    ordered = sorted(dealt, key=lambda key: (customers.index(key[0]), criteria.index(key[1])))
    return Deck(tuple(dealt[key][1] for key in ordered), frozenset(met))


def next_up(
    deck: Deck, shelf: Sequence[Scenario], now: datetime, begun: Collection[str] = ()
) -> tuple[Suggestion, ...]:
    """One suggestion for each customer of the shelf, the one to face next first.

    Customers not met come first, in the order of the shelf; then those with something due, the weakest first;
    then the rest by when something will be due. `now` is aware and carries the trainee's time zone: days and
    weekdays are counted there. `begun` holds scenarios with a talk that was not seen to its end.
    """
    order = list(Reason)

    def urgency(suggestion: Suggestion) -> tuple[int, int, int]:
        rank, card = order.index(suggestion.reason), suggestion.card
        if card is None:
            return rank, 0, 0
        in_days = _days(now, card.due)
        return (rank, card.level, in_days) if suggestion.reason is Reason.DUE else (rank, in_days, card.level)

    return tuple(sorted((_suggest(deck, scenario, now, begun) for scenario in shelf), key=urgency))


def _card(
    done: Finished, criterion: Criterion, level: int, reason: str, plan: fsrs.Card, last: Card | None
) -> Card:
    return Card(
        done.scenario,
        criterion.id,
        criterion.title,
        next((source for source in done.sources if source in criterion.sources), criterion.sources[0]),
        level,
        last.level if last else None,
        done.at,
        reason,
        plan.due,
        plan.stability or 0.0,
        last.drills + 1 if last else 1,
    )


def _suggest(deck: Deck, scenario: Scenario, now: datetime, begun: Collection[str]) -> Suggestion:
    name, cards = scenario.persona.name, deck.of(scenario.id)

    def suggestion(reason: Reason, why: str, card: Card | None = None) -> Suggestion:
        practice = card.practice if card else scenario.sources[0]
        return Suggestion(scenario.id, name, practice, card, reason, why)

    if scenario.id not in deck.met:
        if scenario.id in begun:
            return suggestion(Reason.BEGUN, f"You have not seen a talk with {name} to its end yet.")
        return suggestion(Reason.NEW, f"You have not met {name} yet.")
    if not cards:
        return suggestion(
            Reason.UNJUDGED, f"What you did with {name} could not be judged; another talk would show it."
        )

    if due := [card for card in cards if card.is_due(now)]:
        # what the customer is there to teach goes before what every drill asks for
        worst = min(
            due, key=lambda card: (card.level, card.practice not in scenario.sources, _days(now, card.due))
        )
        return suggestion(Reason.DUE, f"{_how_it_went(worst, name, now)}; it is due.", worst)
    soonest = min(cards, key=lambda card: (_days(now, card.due), card.level))
    day = _day(now, soonest.due)
    if all(card.level >= STRONG for card in cards):
        why = f"You were strong with {name}; nothing is due before {day}."
    else:
        on = "" if day == "tomorrow" else "on "
        why = f"{_how_it_went(soonest, name, now)}; it is due {on}{day}."
    return suggestion(Reason.RESTING, why, soonest)


def _how_it_went(card: Card, name: str, now: datetime) -> str:
    title = f"“{card.title}”"
    went = (
        f"{title} slipped"
        if card.slipped
        else (
            f"{title} was missing",
            f"There was little of {title}",
            f"Half of {title} was there",
            f"Most of {title} was there",
            f"{title} went well",
        )[card.level]
    )
    return f"{went} with {name} {_ago(now, card.at)}"


def _ago(now: datetime, then: datetime) -> str:
    days = -_days(now, then)
    if days <= 0:
        return "today"
    return "yesterday" if days == 1 else f"{counted(days, 'day')} ago"


def _day(now: datetime, then: datetime) -> str:
    days = _days(now, then)
    there = then.astimezone(now.tzinfo)
    if days == 1:
        return "tomorrow"
    # seven days ahead has the same name as today
    return f"{there:%A}" if days < 7 else f"{there.day} {there:%B}"


def _days(now: datetime, then: datetime) -> int:
    """Whole days of the calendar from `now` to `then`, in the time zone of `now`."""
    return (then.astimezone(now.tzinfo).date() - now.date()).days
