"""A model drafts the rest of a form: a proposal for the seller to correct, and never kept by itself."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined, Template
from pydantic import BaseModel, ConfigDict, Field

from drills.judging import NoSecondReaderError
from drills.own.cues import content
from drills.own.form import (
    LABELS,
    MOST_COMPLAINTS,
    MOST_FACTS,
    MOST_OPENING,
    OwnForm,
    OwnFormError,
    read,
)
from drills.own.scenario import term_cues
from drills.store import Store
from drills.voices import used_today
from models.chat import ChatModel, Message
from models.neutral import neutral
from models.opening import chat_model
from models.settings import settings
from models.thrift import ThriftyModel

_LONGEST_FIELD = 700
"""characters"""
_MOST_CUES = 8
_PAUSE = re.compile(r"[,;|]")


class DraftedFact(BaseModel):
    """A fact that comes out when asked."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    fact: str = Field(description="the fact, in a sentence")
    says: str = Field(description="what the customer says when asked")
    asked: tuple[str, ...] = Field(description="words that a question about it would hold")


class Draft(BaseModel):
    """What a model adds to a form."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    opening: tuple[str, ...] = Field(description="more first sentences of the customer's")
    complaints: tuple[str, ...] = Field(description="other things the customer holds against the seller")
    facts: tuple[DraftedFact, ...]
    may: tuple[tuple[str, ...], ...] = Field(description="other ways to name each offer, in their order")
    may_not: tuple[tuple[str, ...], ...] = Field(description="the same for what the seller may not do")


def can_draft() -> bool:
    """Whether a model is set up that could draft."""
    return settings().second_reader is not None


def drafting_model(store: Store) -> ChatModel:
    """The model that drafts: the one that fills forms for the second reader. Raises `NoSecondReaderError`.

    It is asked only while the day has tokens left. What it takes is not written down: usage is an attempt's.
    """
    reader = settings().second_reader
    if reader is None:
        raise NoSecondReaderError
    day = settings().budget.day
    return ThriftyModel(chat_model(reader, rested=False), lambda: day - used_today(store), lambda _: None)


def drafted(form: OwnForm, model: ChatModel) -> OwnForm:
    """The form with what `model` adds to it. Raises `ModelError`.

    Nothing that stands in the form is changed. Of what the model gives, only what passes the form's own
    checks is taken, one thing at a time, and only as far as there is room.
    """
    draft, _ = model.fill(prompt(form), Draft)
    for values in _additions(draft):
        form = _with(form, values)
    return form


def prompt(form: OwnForm) -> tuple[Message, Message]:
    """What the model is sent: the instructions, and the form as material."""
    room = {
        "opening": MOST_OPENING - len(form.opening),
        "complaints": MOST_COMPLAINTS - len(form.complaints),
        "facts": MOST_FACTS - len(form.facts),
    }
    return (
        Message("system", _template().render(room).strip()),
        Message("user", f"<form>\n{_told(form)}\n</form>"),
    )


Addition = Mapping[str, Any]
"""Values to lay over the form's: rows to put at the end of a list, or cues by the number of their row."""


def _additions(draft: Draft) -> Iterator[Addition]:
    yield from ({"opening": [line]} for line in draft.opening)
    yield from ({"complaints": [line]} for line in draft.complaints)
    for fact in draft.facts:
        yield {"facts": [{"text": fact.fact, "says": fact.says, "words": _cues(fact.asked)}]}
    for part, rows in (("may", draft.may), ("may_not", draft.may_not)):
        yield from ({part: {index: _cues(words)}} for index, words in enumerate(rows))


def _cues(words: Sequence[str]) -> list[str]:
    plain = dict.fromkeys(" ".join(word.split()).lower() for word in words)
    # a cue without a telling word would be heard everywhere, and one with a pause in it nowhere
    return [word for word in plain if content(word) and not _PAUSE.search(word)][:_MOST_CUES]


def _with(form: OwnForm, addition: Addition) -> OwnForm:
    """The form with one addition, or as it was where that does not pass."""
    values = form.model_dump(mode="json")
    for part, added in addition.items():
        if isinstance(added, list):
            values[part] += added
            continue
        for index, words in added.items():
            if index < len(values[part]) and not (row := values[part][index])["words"] and words:
                # what is worked out while there are no words stays beside them
                row["words"] = list(dict.fromkeys((*term_cues(form, row["text"]), *words)))
    try:
        return read(values)
    except OwnFormError:
        return form


def _told(form: OwnForm) -> str:
    parts: tuple[tuple[str, Sequence[str]], ...] = (
        ("Name", [form.name]),
        (LABELS["role"], [form.role]),
        (LABELS["temperament"], form.temperament),
        (LABELS["happened"], [form.happened]),
        (LABELS["why"], [form.why] if form.why else []),
        ("What they say first", form.opening),
        (LABELS["demand"], [form.demand]),
        (LABELS["settles"], [form.settles]),
        ("What else they hold against the seller", form.complaints),
        (LABELS["facts"], [f"{fact.text} They say: {fact.says}" for fact in form.facts]),
        ("May offer", [offer.text for offer in form.may]),
        ("May not", [limit.text for limit in form.may_not]),
    )
    return "\n".join(
        f"{label}:\n" + "\n".join(f"- {neutral(line, _LONGEST_FIELD)}" for line in lines)
        for label, lines in parts
        if lines
    )


@cache
def _template() -> Template:
    # a prompt is plain text, and nothing a person wrote goes through the template
    return Environment(  # noqa: S701
        loader=PackageLoader("drills.own", "prompts"), undefined=StrictUndefined, trim_blocks=True
    ).get_template("draft.md")
