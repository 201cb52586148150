"""Outcomes of every kind, made up by hypothesis."""

from datetime import UTC, datetime, timedelta

from hypothesis import strategies as some

from exchange.naming import Naming
from exchange.outcome import Level, Outcome, Part, Ruling, Thing
from people.person import Person

NAMING = Naming("https://practice.example.com/xapi", "https://practice.example.com")
MONDAY = datetime(2030, 5, 6, 10, 0, tzinfo=UTC)

_ids = some.text("0123456789abcdef", min_size=12, max_size=12)
_logins = some.sampled_from(["ann", "ben.roy", "å", "=cmd", "cleo@example.com", "'quoted", "a;=b"])
_titles = some.text(min_size=1, max_size=40).filter(str.strip)
people = some.builds(Person, _ids, _titles, _logins)
things = some.builds(Thing, some.sampled_from(["customers/late_delivery", "customers/a:b", "x/ü y"]), _titles)


@some.composite
def outcomes(draw: some.DrawFn) -> Outcome:
    """A drill or a sitting anywhere between its first moment and a third opinion on it."""
    begun = MONDAY + timedelta(seconds=draw(some.floats(0, 1e6)))
    took = timedelta(seconds=draw(some.floats(0, 200_000)))
    ended = draw(some.sampled_from([None, begun + took]))
    left = bool(ended) and draw(some.booleans())
    decided = [] if ended is None or left else draw(some.lists(some.booleans(), max_size=3))
    scores = some.none() | some.integers(0, 100)
    rulings = tuple(
        Ruling(
            number,
            begun + took + timedelta(hours=number),
            passed,
            draw(scores),
            "person" if number else "machine",
        )
        for number, passed in enumerate(decided)
    )
    parts = tuple(Part(place, begun, begun + took, took) for place in range(1, 1 + draw(some.integers(0, 3))))
    return Outcome(
        draw(_ids),
        draw(some.sampled_from(["drill", "sitting"])),
        draw(people),
        draw(things),
        begun,
        "full@3",
        draw(some.integers(1, 100)),
        draw(some.none() | things),
        ended,
        took if ended else None,
        "won" if ended else None,
        left,
        draw(some.sampled_from([None, begun + took + timedelta(days=9)])) if ended else None,
        rulings,
        parts,
        tuple(draw(some.lists(some.sampled_from(LEVELS), max_size=3))),
    )


LEVELS = (
    Level("empathy", "Names the feeling", "level", 3),
    Level("recap", "=SUM(A1)", "unscored", None),
    Level("urgency", "Urgency", "not applicable", None),
)
