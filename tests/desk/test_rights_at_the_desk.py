"""Each view of the desk, whatever the record holds: contents only of what was assigned or handed in."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as some

from desk.accounts import accounts
from desk.change import firsts
from desk.waiting import Case, Want, queue
from desk.work import Piece, countable, judgeable
from drills.store import Entry
from people.person import Person, Role, alone
from people.rights import Facts
from tests.drills.practised import MONDAY, practised

PEOPLE = tuple(Person(id_, id_.title(), id_) for id_ in ("ann", "ben", "cy"))
TESS = Person("tess", "Tess", "tess", Role.TRAINER)
NOW = datetime(2031, 1, 1, tzinfo=UTC)

owners = some.sampled_from(["ann", "ben", "cy", "tess", None])
facts = some.builds(Facts, owners, some.booleans(), some.booleans())
sitting = some.sampled_from([TESS, *PEOPLE, alone()])


def piece(number: int, known: Facts, scenario: str, hours: int) -> Piece:
    setting = {"scenario": scenario, "mode": "practice"}
    task = "task" if known.assigned else None
    return Piece(Entry(f"a{number}", MONDAY + timedelta(hours=hours), setting, known.owner, task), known)


works = some.lists(
    some.tuples(facts, some.sampled_from(["late_delivery", "contract_change"]), some.integers(0, 50)),
    max_size=12,
).map(lambda found: tuple(piece(number, *one) for number, one in enumerate(found)))


@given(sitting, works)
def test_what_is_judged_was_made_to_be_seen_by_somebody_else(person: Person, work: tuple[Piece, ...]) -> None:
    for one in judgeable(person, work):
        assert person.trains
        assert one.owner not in (None, person.owner)
        assert one.facts.assigned or one.facts.handed_in
    assert all(one in countable(person, work) for one in judgeable(person, work))


@given(works)
def test_an_account_counts_everything_of_everybody_and_nobody_elses(work: tuple[Piece, ...]) -> None:
    for account in accounts(TESS, PEOPLE, work, {}, NOW):
        theirs = [one for one in work if one.owner == account.person.id]
        assert account.drills == len(theirs)
        assert account.last == max((one.at for one in theirs), default=None)
        assert account.handed_in == sum(one.facts.handed_in for one in theirs)


@given(some.sampled_from([*PEOPLE, alone()]), works)
def test_nobody_but_a_trainer_is_told_of_anothers(person: Person, work: tuple[Piece, ...]) -> None:
    for account in accounts(person, PEOPLE, work, {}, NOW):
        assert account.person == person or account.drills == 0


@given(sitting, works)
def test_first_meetings_are_first_and_may_be_read(person: Person, work: tuple[Piece, ...]) -> None:
    done = [practised(one.scenario, day, attempt=one.entry.id, score=60) for day, one in enumerate(work)]
    found = firsts(person, work, done)
    assert len({(one.person, one.scenario) for one in found}) == len(found)
    for one in found:
        theirs = [p for p in work if (p.owner, p.scenario) == (one.person, one.scenario)]
        earliest = min(theirs, key=lambda p: (p.at, p.entry.id))
        assert earliest in judgeable(person, work)


moments = some.integers(0, 40).map(lambda hours: MONDAY + timedelta(hours=hours))
cases = some.builds(
    Case,
    some.uuids().map(str),
    owners.filter(bool),
    some.just("Bill"),
    facts,
    some.lists(moments, max_size=2).map(tuple),
    some.none() | moments,
    some.none() | moments,
    some.sampled_from([None, "passed", "failed", "review"]),
    some.booleans(),
    some.none() | moments,
)


@given(sitting, some.lists(cases, max_size=10))
def test_what_waits_may_be_judged_disputes_first(person: Person, found: list[Case]) -> None:
    by_id = {case.attempt: case for case in found}
    waiting = queue(person, found)
    assert [one.want for one in waiting] == sorted(one.want for one in waiting)
    for one in waiting:
        case = by_id[one.attempt]
        assert person.trains
        assert case.facts.owner != person.owner
        assert case.facts.assigned or case.facts.handed_in
        assert (one.want is Want.DISPUTE) == bool(case.disputed)
    for want in Want:
        since = [one.since for one in waiting if one.want is want]
        assert since == sorted(since)
