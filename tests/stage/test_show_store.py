"""The shows in the record: what many write at once is all there, in one order, whichever process wrote it."""

from concurrent.futures import ThreadPoolExecutor

from drills.store import Store
from stage.audience import Joins, Sent, Votes, gathered
from stage.director import Director
from stage.store import ShowStore, Versions
from tests.stage.shown import BOTH, again

WRITERS, EACH = 6, 10


def test_what_several_processes_write_at_once_is_all_there(
    director: Director, shows: ShowStore, url: str
) -> None:
    director.ask(BOTH)
    poll = director.show.version - 1
    billing = director.show.billing

    def write(writer: int) -> None:
        # a process of its own has a record of its own
        record = Store(url)
        for number in range(EACH):
            phone = f"{writer}-{number}"
            ShowStore(record).append(billing.id, gathered([Joins(phone), Votes(phone, poll, number % 2)]))
        record.close()

    with ThreadPoolExecutor(WRITERS) as writers:
        list(writers.map(write, range(WRITERS)))
    events = shows.events(billing.id)
    assert [event.number for event in events] == list(range(1 + 2 * WRITERS * EACH))
    told = again(shows, director).show
    assert told.poll
    assert list(told.poll.tally) == [WRITERS * EACH // 2] * 2
    assert shows.versions(billing) == Versions(len(events), director.attempt.version)


def test_what_came_in_together_is_written_together_and_a_phones_last_vote_counts() -> None:
    sent: list[Sent] = [
        Joins("ann"),
        Votes("ann", 0, 0),
        Joins("ben"),
        Votes("ben", 0, 1),
        Votes("ann", 0, 1),
    ]
    joined, voted = gathered(sent)
    assert joined.body == {"phones": ["ann", "ben"]}
    assert voted.body == {"poll": 0, "votes": {"ann": 1, "ben": 1}}


def test_a_trainers_shows_are_listed_for_that_trainer_alone(director: Director, shows: ShowStore) -> None:
    assert [billing.id for billing in shows.shows()] == [director.show.billing.id]
    assert shows.shows(owner="somebody else") == []
