"""From a filled form to votes: an answer counts only with the words that it has to rest on."""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from rubric.credit import uncredited
from rubric.criteria import Absent, Answered, Check, Condition, Done, Order
from rubric.judge.disarm import disarmed
from rubric.judge.form import Answer, Answers
from rubric.judge.judgement import Given, Quote
from rubric.judge.talk import Talk
from rubric.reading import Finding, Move

LEAKED = "the second reader wrote out part of its instructions"
NOT_ANSWERED = "the second reader left this out"
TWICE = "the second reader answered this more than once"
NO_REASON = "the second reader gave no reason"
NO_WORDS = "the second reader gave no words of yours that this rests on"
NOT_YOURS = "the second reader quoted words that you did not say"

_LONGEST_REASON = 600  # characters


@dataclass(frozen=True, slots=True)
class Vote:
    """What one seat says to one check; `reason` says why, or why it does not count."""

    answer: Given
    reason: str
    quote: Quote | None = None


def votes(filled: Answers, checks: Sequence[Check], talk: Talk) -> Mapping[str, Vote]:
    """The vote on each of `checks`, by its id."""
    if any(_leaks(given, talk.canary) for given in filled.answers):
        return unanswered(checks, LEAKED)
    cast = {c.id: _of([g for g in filled.answers if g.check == c.id], c, talk) for c in checks}
    done = [c.condition.moves for c in checks if isinstance(c.condition, Done) and cast[c.id].answer == "yes"]
    return {check.id: _consistent(cast[check.id], check.condition, done) for check in checks}


def unanswered(checks: Sequence[Check], reason: str) -> Mapping[str, Vote]:
    """No answer to any of `checks`, all for one reason."""
    return {check.id: Vote("unscored", reason) for check in checks}


def _leaks(given: Answer, canary: str) -> bool:
    # spelt out with blanks or hyphens it is still the mark
    written = re.sub(r"[\W_]+", "", f"{given.check}{given.reason}{given.quote}").lower()
    return canary in written


def _of(given: Sequence[Answer], check: Check, talk: Talk) -> Vote:
    match given:
        case []:
            return Vote("unscored", NOT_ANSWERED)
        case [one]:
            return _vote(one, check.condition, talk)
        case _:
            return Vote("unscored", TWICE)


def _vote(given: Answer, condition: Condition, talk: Talk) -> Vote:
    reason = disarmed(given.reason)[:_LONGEST_REASON]
    if not reason:
        return Vote("unscored", NO_REASON)
    if given.answer == "cannot_tell":
        return Vote("unscored", f"the second reader could not tell: {reason}")
    due = _due(condition, given.answer)
    if not given.quote.strip():
        return Vote("unscored", NO_WORDS) if due else Vote(given.answer, reason)
    places = talk.places(given.quote)
    if not places:
        return Vote("unscored", NOT_YOURS)
    if not due:
        return Vote(given.answer, reason, places[0])
    concerned = _concerned(condition, talk)
    there = [place for place in places if talk.reply(place).number in concerned]
    if not there:
        number = talk.reply(places[0]).number
        return Vote("unscored", f"the second reader quoted your reply {number}, which this is not about")
    worthless = {
        place: _worthless(place, condition, talk) if given.answer == "yes" else None for place in there
    }
    for place, why in worthless.items():
        if why is None:
            return Vote(given.answer, reason, place)
    return Vote("unscored", f"the second reader rests this on words that earn nothing: {worthless[there[0]]}")


def _consistent(vote: Vote, condition: Condition, done: Sequence[Collection[Move]]) -> Vote:
    """A no for want of what was to be done alongside does not stand beside the words that do it."""
    if vote.answer != "no" or vote.quote or not isinstance(condition, Absent):
        return vote
    contradicted = any({*moves} <= {*condition.alongside} for moves in done)
    return Vote("unscored", NO_WORDS) if contradicted else vote


def _due(condition: Condition, answer: str) -> bool:
    """Whether an answer has to rest on words: what was done can be shown, what was not done cannot."""
    if isinstance(condition, Absent) and not condition.alongside:
        return answer == "no"
    # with something to be done alongside, a no can also mean that this never came
    return answer == "yes"


def _concerned(condition: Condition, talk: Talk) -> Collection[int]:
    """The numbers of the replies that the words can stand in."""
    replies = talk.spoken.replies
    every = range(1, len(replies) + 1)
    match condition:
        case Done(by_reply=int(last)) | Absent(first_replies=int(last), alongside=()):
            return every[:last]
        case Answered(cue=cue):
            return [number for number in every if cue in talk.spoken.raised[number]] or every
        case _:
            return every


def _worthless(quote: Quote, condition: Condition, talk: Talk) -> str | None:
    """Why a technique in these words earns nothing, as it would with any reader; None where it earns."""
    reply = talk.reply(quote)
    techniques = _techniques(condition)
    if not techniques:
        return reply.void
    return uncredited(
        Finding(techniques[0], quote.text, quote.start, quote.end, confidence=1.0), reply, talk.brief
    )


def _techniques(condition: Condition) -> tuple[Move, ...]:
    match condition:
        case Done() | Answered():
            return condition.moves
        case Order():
            return condition.then
        case Absent():
            return condition.alongside
