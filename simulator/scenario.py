"""A set-up as its author wrote it: the model of a scenario file. Checks across keys stand in `check.py`."""

import re
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, Field, PrivateAttr

from datafile import Strict
from rubric.reading import Brief, Move, Term, Wish
from simulator.intention import Intention
from simulator.lines import ByBand, Channel, Lines, Trigger


def _spelt(pattern: str, expected: str) -> AfterValidator:
    """Text of one form, with an error that says the form in words."""

    def check(text: str) -> str:
        if not re.fullmatch(pattern, text):
            raise ValueError(f"expected {expected}, found “{text[:60]}”")
        return text

    return AfterValidator(check)


Id = Annotated[str, _spelt(r"[a-z][a-z0-9_]{1,39}", "two to forty small letters, digits and _")]
Text = Annotated[str, Field(min_length=3, max_length=2000)]
Cues = tuple[Annotated[str, _spelt(r"[^A-Z]{2,60}", "a word or a few, in small letters")], ...]
Level = Annotated[float, Field(ge=0, le=10)]
Factor = Annotated[float, Field(ge=0.5, le=1.5)]
Need = Annotated[
    str, _spelt(r"[a-z_]+|(?:offer|say|fact):[a-z][a-z0-9_]*", "a move, or offer:, say: or fact: with an id")
]
Needs = tuple[tuple[Need, ...], ...]
"""Groups that must all be met, each by at least one of its members: a move that was done, `offer:<term>` that
was put on the table, `say:<topic>` that was spoken of, or `fact:<fact>` that came out."""


class Persona(Strict):
    """Who the customer is. `manner` tells authors and the model voice how they speak."""

    name: Text | Annotated[str, Field(min_length=1)]
    who: Text
    manner: Text


class TermText(Strict):
    """One line of the brief; `called` is how the customer names it ("the freight")."""

    id: Id
    text: Text
    called: Text | None = None
    cues: Cues = ()
    wish: Wish = "demand"

    def term(self) -> Term:
        """The same as a value both rooms know."""
        return Term(self.id, self.text, self.cues, self.wish)


class BriefText(Strict):
    """What the trainee is told before the drill."""

    situation: Text
    may: tuple[TermText, ...] = ()
    may_not: tuple[TermText, ...] = ()
    known: tuple[Text, ...] = ()

    def brief(self) -> Brief:
        """The same as a value both rooms know."""
        return Brief(tuple(t.term() for t in self.may), tuple(t.term() for t in self.may_not), self.known)


class Complaint(Strict):
    """One thing the customer holds against us; a seed orders them."""

    id: Id
    lines: Lines


class Fact(Strict):
    """Something the trainee is not told: it comes out when asked for (`asked`) or from `trust` on."""

    id: Id
    text: Text
    asked: Cues
    trust: Level
    lines: Lines


class Answer(Strict):
    """Something the customer simply says when asked; no secret."""

    id: Id
    asked: Cues
    lines: Lines


class Explanation(Strict):
    """Why it happened; `cues` are words by which an explanation is recognised."""

    text: Text
    cues: Cues


class Topic(Strict):
    """Something the trainee may speak of that endings can ask for (`say:<id>`)."""

    id: Id
    text: Text
    cues: Cues


class Moment(Strict):
    """When a bait comes: all that is given here holds. `after`: the reply just heard did one of these."""

    after: tuple[Trigger, ...] = ()
    turn: int = 1
    trust: Level = 0
    anger: Level = 10
    """anger at most"""


class Bait(Strict):
    """A line that tempts the trainee into a misstep, once. `met_by` rewards, `spoiled_by` undoes trust."""

    id: Id
    when: Moment
    met_by: tuple[Move, ...] = ()
    spoiled_by: tuple[Move, ...] = ()
    raises: tuple[Id, ...] = ()
    """what it brings up, as in a scenario's `situation`"""
    lines: Lines


class StartingMood(Strict):
    """Anger, trust and patience when the drill begins, 0 to 10."""

    anger: Level
    trust: Level
    patience: Level


class Temperament(Strict):
    """How this person differs from the average: 1 is average, 1.5 half as much again."""

    flares: Factor = 1.0
    """how much a misstep costs"""
    forgives: Factor = 1.0
    """how much a technique gains"""
    waits: Factor = 1.0
    """how long the patience lasts"""


class Goal(Strict):
    """What it takes for an ending: anger at most, trust at least, and everything in `needs`."""

    anger: Level = 10
    trust: Level = 0
    needs: Needs = ()


class Endings(Strict):
    """Where the drill can end. `parted` is there only where nothing could honestly be done."""

    won: Goal | None = None
    settled: Goal
    parted: Goal | None = None
    hangs_up_at: Level = 9.5
    out_of_patience: Literal["lost", "escalated"] = "lost"


class Transition(Strict):
    """A change of channel the trainee can bring about by asking for it (`to_voice`)."""

    channel: Channel
    needs: Needs = ()


class Confidence(Strict):
    """What a contact has said for the trainee alone; `cues` are words by which its repetition is heard."""

    id: Id
    text: Text
    cues: Annotated[Cues, Field(min_length=1)]


class Contact(Strict):
    """Somebody to talk to before the drill, and what they say."""

    id: Id
    who: Text
    says: Text
    teaches: tuple[Id, ...] = ()
    """facts, by id, that the trainee knows afterwards"""
    confidences: tuple[Confidence, ...] = ()
    """what must not be repeated to the customer"""


class Preparation(Strict):
    """What is done before the customer is met: people to talk to, resources to ask for, options to write."""

    prompt: Text
    contacts: tuple[Contact, ...] = ()
    visits: int = 0
    """how many contacts there is time for"""
    management: Text | None = None
    """what senior management answers when asked for resources"""
    options: int = 0
    """how many workable options to write down"""


class Recap(Strict):
    """The written summary that closes the drill; `points` are what it should name."""

    prompt: Text
    points: tuple[Topic, ...]


class Variant(Strict):
    """The same customer in another case: whatever is given here replaces the scenario's own."""

    id: Id
    title: Text
    brief: BriefText | None = None
    endings: Endings | None = None
    preparation: Preparation | None = None
    topics: tuple[Topic, ...] | None = None
    baits: tuple[Bait, ...] | None = None
    mood: StartingMood | None = None
    transition: Transition | None = None
    not_applicable: tuple[Id, ...] | None = None
    situation: tuple[Id, ...] | None = None
    facts: tuple[Fact, ...] | None = None
    lines: dict[Intention, ByBand] = {}
    reactions: dict[Trigger, ByBand] = {}
    wordings: dict[str, tuple[Text, ...]] = {}


class Scenario(Strict):
    """A set-up: customer, grievance, brief, hidden facts, baits, lines, starting mood, endings."""

    id: Id
    version: int
    title: Text
    sources: tuple[Literal["000", "001", "002", "003", "004"], ...]
    channel: Channel
    persona: Persona
    grievance: Text
    demand: Text | None = None
    brief: BriefText
    preparation: Preparation | None = None
    explanation: Explanation | None = None
    complaints: tuple[Complaint, ...]
    facts: tuple[Fact, ...] = ()
    answers: tuple[Answer, ...] = ()
    topics: tuple[Topic, ...] = ()
    baits: tuple[Bait, ...] = ()
    names: dict[Id, Annotated[tuple[str, ...], Field(min_length=1)]] = {}
    mood: StartingMood
    temperament: Temperament = Temperament()
    endings: Endings
    transition: Transition | None = None
    recap: Recap | None = None
    not_applicable: tuple[Id, ...] = ()
    """criteria, by id, that have no place here"""
    situation: tuple[Id, ...] = ()
    """what the rubric should know of this set-up besides the talk, e.g. `help_needed`"""
    opening: Lines
    lines: dict[Intention, ByBand]
    reactions: dict[Trigger, ByBand] = {}
    wordings: dict[str, tuple[Text, ...]] = {}
    variants: tuple[Variant, ...] = ()

    _variant: str | None = PrivateAttr(default=None)

    @property
    def key(self) -> str:
        """The name of this set-up with its variant: `dead_system`, `dead_system:no_resources`."""
        return f"{self.id}:{self._variant}" if self._variant else self.id

    @property
    def confidences(self) -> tuple[Confidence, ...]:
        """All that must not be repeated to the customer, whoever said it."""
        contacts = self.preparation.contacts if self.preparation else ()
        return tuple(confidence for contact in contacts for confidence in contact.confidences)

    def as_variant(self, variant_id: str) -> "Scenario":
        """The scenario with one variant's keys laid over its own. Raises `KeyError` for an unknown id."""
        variant = {v.id: v for v in self.variants}[variant_id]
        over: dict[str, Any] = {
            name: value
            for name in Variant.model_fields
            if name not in ("id", "lines", "reactions", "wordings")
            and (value := getattr(variant, name)) is not None
        }
        changed = self.model_copy(
            update=over
            | {
                "lines": self.lines | variant.lines,
                "reactions": self.reactions | variant.reactions,
                "wordings": self.wordings | variant.wordings,
            }
        )
        changed._variant = variant_id
        return changed
