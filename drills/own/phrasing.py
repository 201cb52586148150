"""The terms of a form in the middle of a sentence: as the customer names them, as a seller grants them."""

import re

from drills.own.form import OwnForm
from drills.own.stock import stock
from simulator.scenario import Text

_DETERMINER = re.compile(r"(?:an?|the|one|two|three|four|five|free|our|some|\d\S*)\b", re.IGNORECASE)
_GIVING = re.compile(
    r"(?:give|send|bring|offer|grant|provide|deliver|ship|lend|get)\s+(?:(?:him|her|them|it)\s+)?(?=\S)",
    re.IGNORECASE,
)
_TO_THEM = re.compile(r"^(\w+)\s+(?:him|her|them)\b(?!\s+up\b)", re.IGNORECASE)
_ABOUT_THEM = re.compile(r"\b(?:him|her|them|his|their)\b", re.IGNORECASE)
_UNNAMED = "that"
_LONGEST_NAME = 60
"""characters"""


def called(offer: str) -> str:
    """How the customer names an offer in the middle of a sentence: a noun, or else the seller's own words."""
    words = offer.rstrip(" .!?")
    given = _GIVING.sub("", words, count=1) if _GIVING.match(words) else words
    if len(words) > _LONGEST_NAME or re.search(r"[.;:!?,“”]\s?", words):
        return _UNNAMED
    if _DETERMINER.match(given) and len(given) > 2:
        return _lowered(given)
    # nobody speaks of themselves as him or her
    return _UNNAMED if _ABOUT_THEM.search(words) else f"“{_lowered(words)}”"


def wordings(form: OwnForm) -> dict[str, tuple[Text, ...]]:
    """What a seller who plays by themselves can say to this customer."""
    offers = [_clause(offer.text) for offer in form.may]
    own: dict[str, tuple[Text, ...]] = {
        move: tuple(line.replace("{name}", form.name) for line in lines)
        for move, lines in stock().wordings.items()
    }
    own["solution"] = tuple(f"I can {offer}." for offer in offers)
    own["exceed"] = tuple(
        f"And I would like to do more than mend it: I can also {offer}." for offer in offers[-1:]
    )
    own["recap"] = (f"So, what we agreed: I will {offers[0]}. You will have that from me in writing today.",)
    if form.why:
        own["explain"] = (form.why,)
    demands = tuple(limit.text for limit in form.may_not if limit.wish == "demand")
    promises = tuple(limit.text for limit in form.may_not if limit.wish == "promise")
    if demands:
        own["cave"] = tuple(f"All right, you win. I will {_clause(demand)}." for demand in demands)
    if promises:
        own["over_promise"] = tuple(f"I give you my word: {_promise(promise)}." for promise in promises)
    return own


def _clause(term: str) -> str:
    """A term of the brief as it goes on after “I will”."""
    words = term.rstrip(" .!?")
    words = f"give you {_lowered(words)}" if _DETERMINER.match(words) else words
    return _lowered(_TO_THEM.sub(r"\1 you", words, count=1))


def _promise(term: str) -> str:
    """A forbidden promise as it is given: “no order will be late”, “I will come myself”."""
    words = _lowered(re.sub(r"^(?:promise\s+)?(?:that\s+)?", "", term.rstrip(" .!?"), flags=re.IGNORECASE))
    return words if re.search(r"\bwill\b|\bwon['’]t\b", words) else f"I will {words}"


def _lowered(words: str) -> str:
    # a name or an abbreviation keeps its capital
    return words[:1].lower() + words[1:] if re.match(r"[A-Z](?:[a-z]|\s)", words) else words
