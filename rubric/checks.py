"""Answers a rubric's yes/no questions from what was heard in a conversation.

Adding a technique never turns a yes into a no, and adding a misstep never turns a no into a yes: so the
kindest and the harshest way to take doubtful findings bound every other way.
"""

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from typing import Literal

from rubric.credit import REPEATED, gist, sentences
from rubric.criteria import Absent, Answered, Check, Condition, Done, Order
from rubric.heard import Heard, Occurrence
from rubric.reading import Move
from rubric.stuffing import words

AnswerValue = Literal["yes", "no", "not_applicable", "unscored"]


@dataclass(frozen=True, slots=True)
class Answer:
    """The answer to one check, with why, and the words it rests on."""

    value: AnswerValue
    reason: str | None = None
    evidence: tuple[Occurrence, ...] = ()


def answer(check: Check, heard: Heard) -> Answer:
    """Answer one check."""
    result = _condition(check.condition, heard)
    if check.only_if is None or check.only_if in heard.spoken.situation:
        return result
    if result.value == "yes" and not isinstance(check.condition, Absent):
        return result
    return Answer("not_applicable", "this did not come up")


def _condition(condition: Condition, heard: Heard) -> Answer:
    if not heard.spoken.replies:
        return Answer("unscored", "no reply was given")
    match condition:
        case Done():
            return _done(condition, heard)
        case Absent():
            return _absent(condition, heard)
        case Order():
            return _order(condition, heard)
        case Answered():
            return _answered(condition, heard)


def _done(condition: Done, heard: Heard) -> Answer:
    last = condition.by_reply or len(heard.spoken.replies)
    found = [o for o in heard.earned if o.finding.move in condition.moves]
    in_time = _different(o for o in found if o.reply <= last)
    if len(in_time) >= condition.times:
        return Answer("yes", None, tuple(in_time))
    if unread := _unread(heard, lambda number: number <= last):
        return unread
    if len(_different(found)) >= condition.times:
        return Answer("no", f"it came only in your reply {_different(found)[condition.times - 1].reply}")
    if in_time:
        return Answer("no", "only once", tuple(in_time))
    return Answer("no", _why_not(condition.moves, heard))


def _absent(condition: Absent, heard: Heard) -> Answer:
    last = condition.first_replies or len(heard.spoken.replies)
    seen = tuple(o for o in heard.missteps if o.finding.move in condition.moves and o.reply <= last)
    if seen:
        return Answer("no", f"your reply {seen[0].reply} did", seen)
    if unread := _unread(heard, lambda number: number <= last):
        return unread
    if condition.alongside:
        done = tuple(_different(o for o in heard.earned if o.finding.move in condition.alongside))
        return Answer("yes", None, done[:1]) if done else Answer("no", _why_not(condition.alongside, heard))
    tested = [number for number in heard.spoken.provoked if number <= last]
    if not tested:
        return Answer("not_applicable", "the customer gave no cause for it")
    if 2 * sum(map(heard.engaged, tested)) < len(tested):
        return Answer("no", "too little was said for holding back to count")
    return Answer("yes")


def _order(condition: Order, heard: Heard) -> Answer:
    first = [o for o in heard.earned if o.finding.move in condition.first]
    then = [o for o in heard.earned if o.finding.move in condition.then]
    start = min(first, key=lambda o: o.at, default=None)
    after = [o for o in then if start and o.at >= start.at]
    if start and after:
        return Answer("yes", None, (start, after[0]) if start is not after[0] else (start,))
    if unread := _unread(heard, lambda _: True):
        return unread
    if start and then:
        return Answer("no", "it came too early", (then[0],))
    return Answer("no", _why_not(condition.then if start else condition.first, heard))


def _answered(condition: Answered, heard: Heard) -> Answer:
    replies = heard.spoken.replies
    asked = [reply for reply in replies if condition.cue in heard.spoken.raised[reply.number]]
    if not asked and condition.cue in heard.spoken.situation:
        asked = list(replies)
    if not asked:
        return Answer("not_applicable", "this did not come up")
    numbers = {reply.number for reply in asked}
    if not condition.moves:
        told = any(reply.void is None and _states(reply.text) for reply in asked)
        return Answer("yes") if told else Answer("no", "what was asked was left standing")
    met = tuple(o for o in heard.earned if o.finding.move in condition.moves and o.reply in numbers)
    if met:
        return Answer("yes", None, met[:1])
    return _unread(heard, lambda number: number in numbers) or Answer("no", _why_not(condition.moves, heard))


def _states(text: str) -> bool:
    return any(not s.endswith("?") and len(words(s)) >= 4 for s in sentences(text))


def _different(found: Iterable[Occurrence]) -> list[Occurrence]:
    """The first of each thing said, in order: the same thing in other words of the same gist is said once."""
    by_gist: dict[tuple[Move, frozenset[str]], Occurrence] = {}
    for occurrence in found:
        by_gist.setdefault((occurrence.finding.move, gist(occurrence.finding.evidence)), occurrence)
    return sorted(by_gist.values(), key=lambda o: o.at)


def _unread(heard: Heard, concerned: Callable[[int], bool]) -> Answer | None:
    numbers = sorted(number for number in heard.spoken.unread if concerned(number))
    return Answer("unscored", f"your reply {numbers[0]} could not be read") if numbers else None


def _why_not(moves: Collection[Move], heard: Heard) -> str | None:
    """Why a technique that was done earned nothing; a plain no needs no reason."""
    for occurrence, reason in heard.unearned:
        if occurrence.finding.move in moves and reason != REPEATED:
            return f"your reply {occurrence.reply} did, but it earns nothing: {reason}"
    return None
