"""What one phone in the class sees of a show at one moment. Pure."""

from dataclasses import dataclass

from drills.attempt import Stage
from stage.poll import Proposal, seen_by_phone
from stage.watching import Moment


@dataclass(frozen=True, slots=True)
class Choice:
    """An option as a phone shows it; `votes` is None where the phone is not shown how the votes stand."""

    place: int
    text: str
    mine: bool
    votes: int | None
    leads: bool


@dataclass(frozen=True, slots=True)
class Seat:
    """Everything on a phone's page that can change."""

    customer: str
    reply: str
    line: str
    state: str
    poll: int | None
    choices: tuple[Choice, ...]
    voters: int
    votable: bool
    proposable: bool
    proposals: tuple[Proposal, ...]
    told: str
    """what is read out when it changes"""


def seat(moment: Moment, phone: str) -> Seat:
    """The page of that phone at that moment."""
    show, told = moment.show, moment.told
    name = told.scenario.persona.name
    line = next((line.text for line in reversed(told.lines) if line.role == "customer"), "")
    reply = next((line.text for line in reversed(told.lines) if line.role == "trainee"), "")
    poll = show.poll if show.poll and show.poll.line == told.lines[-1].number else None
    shown = poll is not None and seen_by_phone(show.results, poll, phone)
    choices = (
        tuple(
            Choice(
                place,
                option.text,
                poll.votes.get(phone) == place,
                poll.tally[place] if shown else None,
                shown and place in poll.leading,
            )
            for place, option in enumerate(poll.options if poll else ())
        )
        if poll
        else ()
    )
    state = _state(moment)
    return Seat(
        customer=name,
        reply=reply,
        line=line,
        state=state,
        poll=poll.number if poll else None,
        choices=choices,
        voters=len(poll.votes) if poll else 0,
        votable=show.voting and poll is not None,
        proposable=show.voting and poll is not None and poll.may_propose(phone),
        proposals=tuple(p for p in poll.proposals if p.phone == phone) if poll else (),
        told=f"{name}: {line} {state}",
    )


def _state(moment: Moment) -> str:
    """What the class is to do now, in a sentence."""
    show, told = moment.show, moment.told
    name = told.scenario.persona.name
    if not show.open:
        return "The show is over. Thank you for joining in."
    if show.paused:
        return "A pause. It goes on in a moment."
    if told.stage is Stage.OWED:
        return f"{name} is answering…"
    if told.stage is not Stage.TALKING:
        return "The talk has ended. Look at the screen."
    poll = show.poll
    if poll is None or poll.line != told.lines[-1].number:
        return "Look at the screen. You will be asked here for the next reply."
    if not poll.open:
        return "The vote is closed."
    if not poll.options:
        return f"What should we say to {name}? Propose a reply."
    return f"What should we say to {name}?"
