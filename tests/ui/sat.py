"""A certification that was sat by somebody who insulted the customer, and what they made of the result."""

from certification.decisions import Decisions
from certification.published import Certifications
from certification.sitting import Sitting
from certification.sittings import Sittings
from certification.taking import Taking
from drills.store import Store
from people.person import Person
from tests.ui.practice import INSULTS

TERMS = """\
id: complaints
version: 1
title: Angry customers
about: Can take an angry customer's complaint and settle it within their authority.
pool: [late_delivery]
draw: 1
rubric: core
pass_mark: 65
margin: 0
time_limit: 20
attempts: 50
wait: 0
voice: authored
reviewers: trainers
validity: 24
judge: false
appeal: 14
"""
REFERENCE = "complaints@1"
PATIENCE = 20
"""insults that no customer hears out"""
APPEAL = "I had been <b>up all night</b> with the plant."


def asked(store: Store, person: Person) -> None:
    """Somebody is asked to sit it; it is published where it is not yet."""
    certifications = Certifications(store)
    certifications.publish(TERMS.encode(), "complaints.yaml")
    certifications.assign(REFERENCE, person)


def failed(store: Store, person: Person) -> Sitting:
    """One sitting of theirs, to its end."""
    sitting = Sittings(store).begin(person, REFERENCE)
    taking = Taking(store, person, sitting.id)
    taking.face()
    for _ in range(PATIENCE):
        if (talk := taking.seen().talk) is None:
            break
        taking.reply(talk, INSULTS)
        for _ in taking.answering():
            pass
    else:
        raise AssertionError("the customer hears insults without end")
    return Sittings(store).sitting(sitting.id)


def appealed(store: Store, person: Person) -> Sitting:
    """One that they failed and do not accept."""
    sitting = failed(store, person)
    decisions = Decisions(store)
    decisions.settle(sitting.id)
    decisions.appeal(person, sitting.id, APPEAL)
    return sitting
