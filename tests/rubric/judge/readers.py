"""Second readers for the tests: scripted models that answer whatever form they are sent."""

import json
import re
from collections.abc import Callable, Mapping, Sequence

from models.chat import Message, ModelError, Trouble
from models.scripted import ScriptedModel
from rubric.context import GradingContext
from rubric.reading import Brief, Move, Term
from tests.rubric.conversation import Mark, drill

COMPLAINT = "Your driver dropped my tiles in the rain and drove off. I've had enough of you."
SORRY = "I'm sorry, we left your tiles out in the rain and they are ruined."
FALL_BACK = "I imagine you have decided never to let our vans on your site again. Is that so?"
ASK = "What did the rain do to your week?"
WE = "Let's see what you and I can still save."
REPLY = f"{SORRY} {FALL_BACK} {ASK} {WE}"
MARKS: list[Mark] = [
    (Move.APOLOGY, SORRY),
    (Move.EMPATHY, "they are ruined"),
    (Move.FALL_BACK, FALL_BACK),
    (Move.EXPLORE, ASK),
    (Move.WE_LANGUAGE, WE),
]
BRIEF = Brief(
    (Term("tiles", "replace the ruined tiles", ("new tiles",)),),
    (Term("refund", "refund the whole roof", ("money back",)),),
    ("The driver is new this week.",),
)

Said = tuple[str, str]
"""An answer and its quote."""


def passing() -> GradingContext:
    """One reply that passes the core rubric with room to spare."""
    return drill((COMPLAINT, REPLY, MARKS), brief=BRIEF)


def failing() -> GradingContext:
    """One reply that does nothing of the kind."""
    reply = "The order stands in the system as delivered, and the driver has signed for it."
    return drill((COMPLAINT, reply, [(Move.ARGUE, reply), (Move.JUSTIFY, reply)]), brief=BRIEF)


def asked(messages: Sequence[Message]) -> list[str]:
    """The ids of the checks that a prompt asks about, in its order."""
    questions = messages[-1].text.rpartition("## The questions")[2].partition("## The terms")[0]
    return re.findall(r"^- `([a-z0-9_]+)`: ", questions, re.MULTILINE)


def heading(messages: Sequence[Message]) -> str:
    """The title of the criterion that a prompt asks about."""
    after = messages[-1].text.rpartition("</talk>")[2]
    return next(line.removeprefix("# ") for line in after.splitlines() if line.startswith("# "))


def answering(
    said: Mapping[str, Said], otherwise: Said = ("yes", SORRY), reason: str = "It is there to be read."
) -> Callable[[Sequence[Message]], str]:
    """Answers the checks named as said, and all others `otherwise`."""

    def fill(messages: Sequence[Message]) -> str:
        given: list[Mapping[str, str]] = []
        for check in asked(messages):
            answer, quote = said.get(check, otherwise)
            given.append({"check": check, "reason": reason, "quote": quote, "answer": answer})
        return json.dumps({"answers": given})

    return fill


def reader(
    said: Mapping[str, Said] | None = None, otherwise: Said = ("yes", SORRY), name: str = "scripted:model"
) -> ScriptedModel:
    """A model that answers so."""
    return ScriptedModel(otherwise=answering(said or {}, otherwise), name=name)


def broken(trouble: Trouble) -> ScriptedModel:
    """A model that has this trouble, always."""
    return ScriptedModel(otherwise=ModelError(trouble))
