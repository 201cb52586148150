"""Whether what a trainee says has been said before, by somebody else to the same customer.

A neighbour's answers fit: customers of one scenario want the same things, and good words are good with any
of their moods. So it is not the score that finds them but the words. Two people who meet the same customer
say few things word for word alike; what both have read and heard is not counted. Whatever is found is a sign
for a person to look at, and never fails anybody.
"""

from collections.abc import Iterator, Sequence

from drills.attempt import Attempt
from drills.loading import load
from drills.store import Store
from rubric.stuffing import words
from simulator.hearing import mentions
from simulator.naming import names

RUN = 5
"""words in a row by which something is the same"""
MOST = 0.4
"""the share of somebody's words from which on a person looks; talks of strangers share a quarter at most"""


def borrowed(store: Store, told: Attempt) -> bool:
    """Whether something in a drill of a certification points to somebody else's words."""
    return bool(strangers(told)) or any(shared(told, other) >= MOST for other in _before(store, told))


def _before(store: Store, told: Attempt) -> Iterator[Attempt]:
    """The drills of certifications that others had begun before with the same customer."""
    for entry in store.attempts(most=None):
        if (
            entry.setting.get("mode") == "certification"
            and entry.setting["scenario"] == told.scenario.id
            and entry.owner != told.owner
            and entry.started_at < told.started_at
            and not entry.erased_at
        ):
            yield load(store, entry.id)


def shared(told: Attempt, other: Attempt) -> float:
    """The share of the trainee's words in `told`, 0 to 1, that stand in runs of words from `other`."""
    given = set(_runs((*_given(told), *_given(other))))
    theirs = set(_runs(_said(other))) - given
    mine = [words(text) for text in _said(told)]
    return sum(_taken(said, theirs) for said in mine) / max(1, sum(map(len, mine)))


def strangers(told: Attempt) -> tuple[str, ...]:
    """Names that the trainee says and that belong to the customer of another seed: nobody here has them."""
    here = "\n".join((*_given(told), *names(told.scenario, told.seed).values()))
    said = "\n".join(_said(told))
    others = {name for listed in told.scenario.names.values() for name in listed}
    return tuple(sorted(name for name in others if mentions(said, (name,)) and not mentions(here, (name,))))


def _taken(said: Sequence[str], theirs: set[tuple[str, ...]]) -> int:
    taken: set[int] = set()
    for start, run in enumerate(zip(*(said[offset:] for offset in range(RUN)), strict=False)):
        if run in theirs:
            taken.update(range(start, start + RUN))
    return len(taken)


def _runs(texts: Sequence[str]) -> Iterator[tuple[str, ...]]:
    for text in texts:
        said = words(text)
        yield from zip(*(said[offset:] for offset in range(RUN)), strict=False)


def _said(told: Attempt) -> list[str]:
    """What the trainee said, the summary too."""
    return [turn.text for turn in told.turns if turn.role == "trainee"]


def _given(told: Attempt) -> list[str]:
    """What the trainee has read and heard: the brief, and the customer's lines."""
    brief = told.scenario.brief
    return [
        brief.situation,
        *brief.known,
        *(term.text for term in (*brief.may, *brief.may_not)),
        *(turn.text for turn in told.turns if turn.role == "customer"),
    ]
