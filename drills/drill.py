"""The loop: a reply is kept, read, felt and answered. What is shown is in the record before it is shown."""

import secrets
from collections.abc import Sequence
from functools import lru_cache

from pydantic import ValidationError

from drills.attempt import READING, STATE, Attempt, Stage, after, attempt
from drills.store import OutOfStepError, Store
from errors import UserError
from rubric.assessor import embedded_assessor
from rubric.reading import Assessor, Reading
from simulator import catalogue
from simulator.authored import AuthoredVoice
from simulator.customer import Customer, Said
from simulator.scenario import Scenario

LONGEST_REPLY = 20_000
"""characters"""


class DrillError(UserError):
    """Something that cannot be done at this point of a drill; the message says what can."""


class Drill:
    """One attempt in progress, over the record. Safe to drop at any instant and open again."""

    def __init__(self, store: Store, told: Attempt, assessor: Assessor | None = None) -> None:
        self._store = store
        self._assessor = assessor or embedded_assessor()
        self._customer = Customer(told.scenario, told.seed, AuthoredVoice(catalogue.bank()))
        self.attempt = told

    @classmethod
    def begin(
        cls, store: Store, scenario: Scenario, variant: str | None = None, seed: int | None = None
    ) -> "Drill":
        """Open an attempt. Where there is nothing to prepare, the customer speaks at once."""
        attempt_id = secrets.token_hex(6)
        setting = {
            "scenario": scenario.id,
            "variant": variant,
            "document": store.keep(scenario.model_dump_json(exclude_defaults=True)),
            "seed": secrets.randbelow(2**31) if seed is None else seed,
            "mode": "practice",
            "voice": "authored",
        }
        store.begin(attempt_id, setting)
        drill = cls.open(store, attempt_id)
        if drill.attempt.scenario.preparation is None:
            drill.meet()
        return drill

    @classmethod
    def open(cls, store: Store, attempt_id: str) -> "Drill":
        """Take up an attempt where it stands. Raises `DrillError` if there is none of that id."""
        return cls(store, load(store, attempt_id))

    def prepare(self, contacts: Sequence[str] = (), options: Sequence[str] = ()) -> None:
        """Write down what was done beforehand, and meet the customer. Raises `DrillError`."""
        plan = self.attempt.scenario.preparation
        if plan is None or self.attempt.stage is not Stage.PREPARING:
            raise DrillError("this drill has no preparation, or it is over")
        known = {contact.id for contact in plan.contacts}
        if unknown := [c for c in contacts if c not in known]:
            raise DrillError(f"there is no {unknown[0]} to talk to; there are: {', '.join(sorted(known))}")
        if len(set(contacts)) > plan.visits:
            raise DrillError(f"there is time for {plan.visits} conversations, not {len(set(contacts))}")
        written = [option for option in options if option.strip()]
        self._append("prepared", {"contacts": list(dict.fromkeys(contacts)), "options": written})
        self.meet()

    def meet(self) -> None:
        """The customer's opening."""
        if self.attempt.stage is not Stage.PREPARING:
            raise DrillError("the customer has spoken already")
        self._spoke(self._customer.open(), None)

    def reply(self, text: str) -> None:
        """Write down what the trainee says; it is kept even if nothing more happens. Raises `DrillError`."""
        if self.attempt.stage is not Stage.TALKING:
            raise DrillError(_NOT_NOW[self.attempt.stage])
        if len(text) > LONGEST_REPLY:
            raise DrillError(f"a reply has at most {LONGEST_REPLY:,} characters; this one has {len(text):,}")
        self._append("replied", {"text": text})

    def answer(self) -> Said | None:
        """Say what is owed; None where nothing is. Two at once say it once."""
        if self.attempt.stage is not Stage.OWED:
            return None
        said, reading = answered(self.attempt, self._customer, self._assessor)
        try:
            self._spoke(said, reading)
        except OutOfStepError:
            self.attempt = load(self._store, self.attempt.id)
        return said

    def recap(self, text: str) -> None:
        """Write down the summary that closes the drill. Raises `DrillError`."""
        if self.attempt.stage is not Stage.RECAP:
            raise DrillError("there is no written summary to give here")
        if len(text) > LONGEST_REPLY:
            raise DrillError(
                f"a summary has at most {LONGEST_REPLY:,} characters; this one has {len(text):,}"
            )
        reading = self._assessor.read(text, self.attempt.turns, self.attempt.scenario.brief.brief())
        self._append("recapped", {"text": text, "reading": READING.dump_python(reading, mode="json")})

    def abandon(self) -> None:
        """Leave the talk for good. Raises `DrillError` once it has ended."""
        if self.attempt.ending:
            raise DrillError(_NOT_NOW[Stage.DONE])
        self._append("abandoned", {})

    def _spoke(self, said: Said, reading: Reading | None) -> None:
        self._append(
            "spoke",
            {
                "text": said.text,
                "intention": said.intention,
                "chance": said.chance,
                "state": STATE.dump_python(said.state, mode="json"),
                "reading": READING.dump_python(reading, mode="json") if reading else None,
            },
        )

    def _append(self, kind: str, body: dict[str, object]) -> None:
        event = self._store.append(self.attempt.id, self.attempt.version, kind, body)
        self.attempt = after(self.attempt, event)


def answered(told: Attempt, customer: Customer, assessor: Assessor) -> tuple[Said, Reading]:
    """What the customer says to the reply that is owed an answer, and what that reply did. Pure."""
    if told.state is None:
        raise DrillError("the customer has not spoken yet")
    reply = told.turns[-1].text
    reading = assessor.read(reply, told.turns[:-1], told.scenario.brief.brief())
    return customer.answer(told.state, reply, reading), reading


def load(store: Store, attempt_id: str) -> Attempt:
    """The attempt as the record has it, its scenario as it was when it began. Raises `DrillError`."""
    try:
        entry = store.attempt(attempt_id)
        scenario = _as_it_was(store.document(entry.setting["document"]))
    except KeyError:
        raise DrillError(f"there is no attempt “{attempt_id}” in this record") from None
    except ValidationError:
        raise DrillError(f"the scenario of attempt “{attempt_id}” is of another version of Ripitz") from None
    if variant := entry.setting["variant"]:
        scenario = scenario.as_variant(variant)
    return attempt(entry, scenario, store.events(attempt_id))


@lru_cache(maxsize=64)
def _as_it_was(document: str) -> Scenario:
    return Scenario.model_validate_json(document)


_NOT_NOW = {
    Stage.PREPARING: "the customer has not been met yet; prepare first",
    Stage.OWED: "the customer has not answered yet; one moment",
    Stage.RECAP: "the talk has ended; what is left is the written summary",
    Stage.DONE: "the drill has ended; begin another",
}
