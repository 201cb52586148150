"""The form of "My customer tomorrow": what a seller fills in in five minutes, and what is wrong with it."""

import json
import unicodedata
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, Field, ValidationError

from datafile import Strict
from errors import UserError
from simulator.check import SPOKEN_SENTENCES
from simulator.lines import Channel, Line

MOST_OPENING, MOST_OFFERS, MOST_LIMITS, MOST_FACTS, MOST_COMPLAINTS = 6, 6, 4, 4, 6

_EMPTY = "write something here"


def _clean(text: str) -> str:
    text = " ".join(text.split())
    if any(unicodedata.category(sign) in ("Cc", "Cs") for sign in text):
        raise ValueError("there is a sign in it that cannot be printed")
    if not text:
        raise ValueError(_EMPTY)
    return text


def _unlisted(text: str) -> str:
    if "," in text:
        raise ValueError("one word, or a few without a comma, in each of the three")
    return text


def _wordy(text: str) -> str:
    if len(text) < 3 or sum(sign.isalnum() for sign in text) < 2:
        raise ValueError("write a few words")
    return text


def _sayable(text: str) -> str:
    if {"{", "}"} & set(text):
        raise ValueError("leave out the braces { and }")
    return text


def _short(text: str) -> str:
    if (found := Line(say=text).sentences) > SPOKEN_SENTENCES:
        raise ValueError(
            f"{found} sentences, and an angry customer says {SPOKEN_SENTENCES} at a time; take the strongest"
        )
    return text


def _cue(text: str) -> str:
    if len(text) < 2 or not any(sign.isalnum() for sign in text):
        raise ValueError(f"“{text}” is no word that could be heard")
    return text.lower()


Named = Annotated[str, Field(max_length=60), AfterValidator(_clean), AfterValidator(_sayable)]
Trait = Annotated[Named, AfterValidator(_unlisted)]
Words = Annotated[
    str, Field(max_length=600), AfterValidator(_clean), AfterValidator(_sayable), AfterValidator(_wordy)
]
"""What the seller says of the customer: text on one line."""
Opening = Annotated[
    str, Field(max_length=300), AfterValidator(_clean), AfterValidator(_sayable), AfterValidator(_wordy)
]
"""What the customer says, in their words."""
Spoken = Annotated[Opening, AfterValidator(_short)]
Cue = Annotated[
    str, Field(max_length=60), AfterValidator(_clean), AfterValidator(_sayable), AfterValidator(_cue)
]


class Offer(Strict):
    """One thing the seller may offer. `words` are other ways to say it; left empty they are worked out."""

    text: Words
    words: tuple[Cue, ...] = ()


class Limit(Strict):
    """One thing the seller may not do: grant a *demand*, or make a *promise*."""

    text: Words
    wish: Literal["demand", "promise"] = "demand"
    words: tuple[Cue, ...] = ()


class Hidden(Strict):
    """A fact that comes out only when asked, and what the customer says then. `words` are asked with."""

    text: Words
    says: Spoken
    words: tuple[Cue, ...] = ()


class OwnForm(Strict):
    """Who the customer is, what happened, what they say, and what the seller may do about it."""

    name: Named
    role: Words
    channel: Channel
    temperament: tuple[Trait, Trait, Trait]
    happened: Words
    why: Words | None = None
    """why it happened, for when they ask"""
    opening: Annotated[tuple[Opening, ...], Field(min_length=1, max_length=MOST_OPENING)]
    demand: Spoken
    settles: Words
    """what would really settle it; they only hint at it, and whoever offers it has met it"""
    may: Annotated[tuple[Offer, ...], Field(min_length=1, max_length=MOST_OFFERS)]
    may_not: Annotated[tuple[Limit, ...], Field(max_length=MOST_LIMITS)] = ()
    facts: Annotated[tuple[Hidden, ...], Field(max_length=MOST_FACTS)] = ()
    complaints: Annotated[tuple[Spoken, ...], Field(max_length=MOST_COMPLAINTS)] = ()
    """what else they hold against the seller"""

    @property
    def spoken(self) -> Iterator[tuple[tuple[str | int, ...], str]]:
        """Every line the customer says, with where it stands in the form."""
        yield from ((("opening", index), line) for index, line in enumerate(self.opening))
        yield ("demand",), self.demand
        yield from ((("facts", index, "says"), fact.says) for index, fact in enumerate(self.facts))
        yield from ((("complaints", index), line) for index, line in enumerate(self.complaints))


LABELS: Mapping[str, str] = {
    "name": "Name",
    "role": "Who they are",
    "channel": "Where you talk",
    "temperament": "Their temperament",
    "happened": "What happened",
    "why": "Why it happened",
    "opening": "What they will say first",
    "demand": "What they demand",
    "settles": "What would really settle it",
    "may": "What you may offer",
    "may_not": "What you may not",
    "facts": "What comes out only when asked",
    "complaints": "What else they hold against you",
}
"""What each field is called where people read of it."""

_ASKED: Mapping[str, str] = {
    "name": "write how you call them, as in “Nora” or “Mr. Okafor”",
    "role": "write who they are to you, in a few words",
    "temperament": "write a word here, as in “proud” or “fair”",
    "happened": "write in two or three sentences what they are angry about",
    "opening": "write at least one line that they might begin with, in their words",
    "demand": "write what they insist on, in their words",
    "settles": "write what would calm them for good, in their words; a guess will do",
    "may": "write at least one thing that you are allowed to offer",
    "facts": "write it down, or empty the whole row",
}
"""What to write where nothing stands."""

_PARTS = {"says": "what they would say", "words": "other words for it", "wish": "demand or promise"}


@dataclass(frozen=True, slots=True)
class Wrong:
    """One thing wrong in a form: the field, the line in it counted from 1 where it has lines, what to do."""

    field: str
    row: int | None
    part: str | None
    message: str

    def at_field(self, counting: str = "line") -> str:
        """The same where the field is seen; `counting` is what its rows are called."""
        row = f"{counting} {self.row}" if self.row else ""
        place = ", ".join(filter(None, (row, _PARTS.get(self.part or "", ""))))
        told = f"{place}: {self.message}." if place else f"{self.message}."
        return told[:1].upper() + told[1:]

    def __str__(self) -> str:
        row = f", line {self.row}" if self.row else ""
        part = f" ({_PARTS[self.part]})" if self.part in _PARTS else ""
        return f"{LABELS.get(self.field, self.field)}{row}{part}: {self.message}."


class OwnFormError(UserError):
    """A form that makes no customer yet; `wrong` says where and why."""

    def __init__(self, wrong: Sequence[Wrong]) -> None:
        super().__init__("\n".join(map(str, wrong)))
        self.wrong = tuple(wrong)


def read(values: Mapping[str, Any]) -> OwnForm:
    """The form that plain values fill: text, and lists of text or of mappings. Raises `OwnFormError`."""
    try:
        # as JSON, so that a strict model takes a list for a tuple, and nothing else
        form = OwnForm.model_validate_json(json.dumps(values))
    except ValidationError as error:
        raise OwnFormError([_wrong(item) for item in error.errors(include_url=False)]) from error
    if wrong := [_at(key, message) for key, message in _clashes(form)]:
        raise OwnFormError(wrong)
    return form


def _clashes(form: OwnForm) -> Iterator[tuple[tuple[str | int, ...], str]]:
    said = Counter(line.casefold() for _, line in form.spoken)
    for key, line in form.spoken:
        if said[line.casefold()] > 1:
            yield key, "the same words stand in two places; nobody says the same thing twice"
    offers = [_bare(offer.text) for offer in form.may]
    limits = [_bare(limit.text) for limit in form.may_not]
    for part, terms in (("may", offers), ("may_not", limits)):
        for index, term in enumerate(terms):
            if part == "may_not" and term in offers:
                yield (part, index), "this is also what you may offer; it can only be one of the two"
            elif term in terms[:index]:
                yield (part, index), "this stands twice; once is enough"
    given = {word for offer in form.may for word in offer.words}
    for index, limit in enumerate(form.may_not):
        if both := sorted(given & set(limit.words)):
            yield (
                ("may_not", index, "words"),
                f"“{both[0]}” stands under what you may offer, too; choose words that differ",
            )


def _bare(text: str) -> str:
    return text.casefold().rstrip(".!")


def _at(key: Sequence[str | int], message: str) -> Wrong:
    row = next((part + 1 for part in key if isinstance(part, int)), None)
    parts = [str(part) for part in key if isinstance(part, str)]
    field = parts[0] if parts else ""
    if message == _EMPTY:
        message = _ASKED.get(field, message)
    return Wrong(field, row, parts[1] if len(parts) > 1 else None, message)


def _wrong(item: Any) -> Wrong:
    context = item.get("ctx", {})
    match item["type"]:
        case "value_error":
            message = str(context["error"])
        case "missing" | "string_type" | "none_required":
            message = _EMPTY
        case "string_too_long":
            message = f"at most {context['max_length']} characters; say it more shortly"
        case "too_short":
            message = _EMPTY
        case "too_long":
            message = f"at most {context['max_length']} lines; keep the ones that matter most"
        case "literal_error":
            message = f"expected {context['expected'].replace(chr(39), '')}"
        case "extra_forbidden":
            message = "there is no such field in the form"
        case _:
            message = "this could not be read; write it in plain words"
    return _at(item["loc"], message)
