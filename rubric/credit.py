"""What a technique earns. Missteps always count; a technique earns nothing where nobody did it.

All judged from texts alone, never from what else was found, so that doing one thing more can never cost:

- **said again**: a reply that says an earlier reply over again earns nothing; and of several times the same
  thing, in other replies, only the first counts.
- **copied**: nor does a reply, or the one clause, taken word for word from the customer's last words or from
  the brief.
- **stuffed**: nor does a list of technique words where sentences about this matter should be.
- **aimed at the machine**: nor does a reply to the program instead of the customer.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rubric.context import GradingContext
from rubric.reading import Brief, Finding, Reading
from rubric.stuffing import SMALL, stuffed, words

REPEATED = "it says an earlier reply over again"
PARROTED = "it is copied from the customer's own words"
RECITED = "it is copied from the brief"
STUFFED = "it is a list of technique words, not sentences about this matter"
AIMED = "it is aimed at the machine, not at the customer"

_RUN = 4  # words in a row that make a run worth calling copied
_SAME = 0.8  # share of runs two replies have in common to be the same reply
_COPIED_REPLY, _COPIED_CLAUSE = 0.8, 0.95
_SENTENCE_WORDS = 6  # what a real sentence has at least


def gist(text: str) -> frozenset[str]:
    """What a clause says, without the small words: two clauses of one gist say the same thing."""
    return frozenset(words(text)) - SMALL


@dataclass(frozen=True, slots=True)
class Reply:
    """One trainee turn in its place. `void` says why its techniques earn nothing, where they do not."""

    number: int
    """from 1, among the replies"""
    turn: int
    """from 0, among all turns"""
    text: str
    prompt: str
    """what the customer said since the reply before"""
    reading: Reading | None
    void: str | None

    @property
    def speaks(self) -> bool:
        """Whether this is a real sentence of the trainee's own, whatever it does."""
        return self.void is None and any(len(words(s)) >= _SENTENCE_WORDS for s in sentences(self.text))


def sentences(text: str) -> list[str]:
    """The sentences of `text`, each with the mark that ends it."""
    return [s for part in re.findall(r"[^.!?\n]+[.!?]*", text) if (s := part.strip())]


def replies(context: GradingContext) -> tuple[Reply, ...]:
    """The trainee's turns of a conversation, each with what came before it and what it may earn."""
    found: list[Reply] = []
    earlier: list[_Said] = []
    prompt: list[str] = []
    for index, turn in enumerate(context.turns):
        if turn.role == "customer":
            prompt.append(turn.text)
            continue
        said = _Said.of(turn.text)
        heard = "\n".join(prompt)
        reading = context.readings[len(found)]
        void = _void(turn.text, said, reading, earlier, heard, context.brief)
        found.append(Reply(len(found) + 1, index, turn.text, heard, reading, void))
        earlier.append(said)
        prompt = []
    return tuple(found)


def uncredited(finding: Finding, reply: Reply, brief: Brief | None) -> str | None:
    """Why a technique found in `reply` earns nothing, or None where it earns."""
    if reply.void:
        return reply.void
    clause = words(finding.evidence)
    if len(clause) < _SENTENCE_WORDS:
        return None
    if _copied(clause, [words(reply.prompt)]) >= _COPIED_CLAUSE:
        return PARROTED
    return RECITED if _copied(clause, _brief_texts(brief)) >= _COPIED_CLAUSE else None


def _void(
    text: str,
    said: "_Said",
    reading: Reading | None,
    earlier: Sequence["_Said"],
    heard: str,
    brief: Brief | None,
) -> str | None:
    # a list of keywords is read as aimed at the machine, too; the trainee is told which of the two it was
    if stuffed(text):
        return STUFFED
    if reading is not None and reading.aimed_at_machine:
        return AIMED
    if any(said.same(before) for before in earlier):
        return REPEATED
    if len(said.words) > _RUN and _copied(said.words, [words(heard)]) >= _COPIED_REPLY:
        return PARROTED
    if len(said.words) > _RUN and _copied(said.words, _brief_texts(brief)) >= _COPIED_REPLY:
        return RECITED
    return None


@dataclass(frozen=True, slots=True)
class _Said:
    """The words of a reply, and the runs in them: each is held against every reply before it."""

    words: list[str]
    runs: Counter[tuple[str, ...]]

    @classmethod
    def of(cls, text: str) -> "_Said":
        said = words(text)
        return cls(said, Counter(_runs(said)))

    def same(self, other: "_Said") -> bool:
        if min(len(self.words), len(other.words)) <= _RUN:
            return self.words == other.words
        shared = self.runs.keys() & other.runs.keys()
        common = sum(min(self.runs[run], other.runs[run]) for run in shared)
        return 2 * common >= _SAME * (self.runs.total() + other.runs.total())


def _runs(said: list[str]) -> Iterator[tuple[str, ...]]:
    return zip(*(said[offset:] for offset in range(_RUN)), strict=False)


def _copied(said: list[str], sources: Sequence[list[str]]) -> float:
    """The share of the words of `said` that stand in runs taken from one of `sources`."""
    known = {run for source in sources for run in _runs(source)}
    taken: set[int] = set()
    for start, run in enumerate(_runs(said)):
        if run in known:
            taken.update(range(start, start + _RUN))
    return len(taken) / max(len(said), 1)


def _brief_texts(brief: Brief | None) -> list[list[str]]:
    if brief is None:
        return []
    return [words(text) for text in (*(term.text for term in (*brief.may, *brief.may_not)), *brief.known)]
