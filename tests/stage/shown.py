"""A show as a trainer has it before a class, and the class in it."""

from simulator import catalogue
from stage.audience import Joins, Proposes, Sent, Votes, gathered
from stage.director import Director
from stage.poll import TRAINER, Option
from stage.store import ShowStore

SORRY = "Bill, I am sorry. We promised you Tuesday and we did not come until Wednesday."
ARGUING = "With respect, you should have read the paperwork properly."
BOTH = (Option(SORRY, TRAINER), Option(ARGUING, TRAINER))


def begun(shows: ShowStore, scenario: str = "late_delivery") -> Director:
    return Director.begin(shows, *catalogue.find(scenario), seed=7)


def again(shows: ShowStore, director: Director) -> Director:
    """The show as another process finds it."""
    return Director.open(shows, director.show.billing.id)


def send(shows: ShowStore, director: Director, *sent: Sent) -> Director:
    shows.append(director.show.billing.id, gathered(sent))
    return again(shows, director)


def joined(shows: ShowStore, director: Director, *phones: str) -> Director:
    return send(shows, director, *(Joins(phone) for phone in phones))


def vote(shows: ShowStore, director: Director, **votes: int) -> Director:
    poll = director.show.poll
    assert poll
    return send(shows, director, *(Votes(phone, poll.number, place) for phone, place in votes.items()))


def propose(shows: ShowStore, director: Director, phone: str, text: str) -> Director:
    poll = director.show.poll
    assert poll
    return send(shows, director, Proposes(phone, poll.number, text))
