"""What a trainee wrote and found out before the talk, held against the scenario."""

from dataclasses import dataclass

from drills.attempt import Attempt
from simulator.hearing import mentions
from simulator.scenario import Scenario


@dataclass(frozen=True, slots=True)
class Option:
    """An option written down beforehand: what the brief allows that it names, and what it forbids."""

    text: str
    allowed: tuple[str, ...]
    forbidden: tuple[str, ...]

    @property
    def judged(self) -> str:
        """In a few words, whether it could be put on the table."""
        if self.forbidden:
            return f"not yours to give: {'; '.join(self.forbidden)}"
        return f"workable: {'; '.join(self.allowed)}" if self.allowed else "names nothing that you may offer"


def options(told: Attempt) -> tuple[Option, ...]:
    """The options the trainee brought, held against the brief."""
    written = told.preparation.options if told.preparation else ()
    return tuple(_option(text, told.scenario) for text in written)


def known(told: Attempt) -> tuple[str, ...]:
    """What the trainee knows before the talk: the brief's, and what those they talked to had to tell."""
    plan, done = told.scenario.preparation, told.preparation
    taught = {
        fact
        for contact in (plan.contacts if plan else ())
        if done and contact.id in done.contacts
        for fact in contact.teaches
    }
    return (*told.scenario.brief.known, *(fact.text for fact in told.scenario.facts if fact.id in taught))


def _option(text: str, scenario: Scenario) -> Option:
    brief = scenario.brief
    return Option(
        text,
        tuple(term.text.rstrip(".") for term in brief.may if mentions(text, term.cues)),
        tuple(term.text.rstrip(".") for term in brief.may_not if mentions(text, term.cues)),
    )
