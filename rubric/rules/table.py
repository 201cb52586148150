"""Rules as tables, and the one pass that finds where they match.

A table says one thing (a move, or a signal that `settle.py` weighs) and has a row per pattern:

    confidence  pattern & pattern  -- pattern that must not be in the same sentence

All patterns joined by `&` must be in the sentence, in any order. A row may go on over several lines. Everything after
`#` is a remark.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from rubric.rules.clauses import Sentence
from rubric.rules.fields import FIELDS
from rubric.rules.lexicon import CLASSES
from rubric.rules.pattern import Compiled, Compiler
from rubric.rules.polarity import denied, reported

_STEM_KEY = 4
_MOST_PER_RULE = 12
_MOST_WORDS = 20_000

_compiler = Compiler({**CLASSES, **FIELDS})


@dataclass(frozen=True, slots=True)
class Table:
    """Patterns that say one thing.

    `affirmed`: a match after a negation says nothing. `own`: a match in somebody else's mouth says nothing.
    """

    says: str
    rows: str
    affirmed: bool = True
    own: bool = True


@dataclass(frozen=True, slots=True)
class Rule:
    """One row of a table, compiled."""

    says: str
    confidence: float
    pattern: Compiled
    beside: tuple[Compiled, ...]
    unless: Compiled | None
    affirmed: bool
    own: bool
    row: str
    must: frozenset[str]
    also: tuple[frozenset[str], ...]


class Hit(NamedTuple):
    """What a rule found: tokens `first` to `last` of sentence number `at`."""

    says: str
    confidence: float
    at: int
    first: int
    last: int
    row: str


def rules_of(tables: Iterable[Table]) -> tuple[Rule, ...]:
    """All rows of all tables, compiled."""
    rules: list[Rule] = []
    for table in tables:
        for row in _rows(table.rows):
            confidence, _, rest = row.partition(" ")
            pattern, _, unless = rest.partition(" -- ")
            veto = _compiler.compile(unless) if unless.strip() else None
            main, *others = pattern.split(" & ")
            beside = tuple(_compiler.compile(other) for other in others)
            rules += [
                Rule(
                    table.says,
                    float(confidence),
                    compiled,
                    beside,
                    veto,
                    table.affirmed,
                    table.own,
                    row,
                    compiled.must,
                    (
                        *compiled.also,
                        *(other.cues for other in beside if not any(c.endswith("*") for c in other.cues)),
                    ),
                )
                for compiled in _compiler.branches(main)
            ]
    return tuple(rules)


def _rows(listed: str) -> list[str]:
    """One string a row; a line that does not begin with a confidence goes on with the row before it."""
    rows: list[str] = []
    for line in (line.split("#")[0].strip() for line in listed.splitlines()):
        if line.startswith("0."):
            rows.append(line)
        elif line:
            rows[-1] += " " + line
    return rows


class Matcher:
    """Runs many rules over a sentence, touching only those whose cue words are there."""

    def __init__(self, rules: Iterable[Rule]) -> None:
        self._by_word: dict[str, list[Rule]] = {}
        self._by_stem: dict[str, list[tuple[str, Rule]]] = {}
        self._known: dict[str, dict[int, Rule]] = {}
        for rule in rules:
            for cue in rule.pattern.cues:
                if cue.endswith("*"):
                    self._by_stem.setdefault(cue[:-1][:_STEM_KEY], []).append((cue[:-1], rule))
                else:
                    self._by_word.setdefault(cue, []).append(rule)
        self._short = tuple(stem for stem in self._by_stem if len(stem) < _STEM_KEY)

    def _cued(self, word: str) -> dict[int, Rule]:
        """The rules that `word` calls for, kept for the next time."""
        found = {id(rule): rule for rule in self._by_word.get(word, ())}
        for key in (word[:_STEM_KEY], *(stem for stem in self._short if word.startswith(stem))):
            found |= {id(rule): rule for stem, rule in self._by_stem.get(key, ()) if word.startswith(stem)}
        if len(self._known) < _MOST_WORDS:
            self._known[word] = found
        return found

    def _candidates(self, words: Iterable[str]) -> dict[int, Rule]:
        found: dict[int, Rule] = {}
        for word in words:
            known = self._known.get(word)
            found |= self._cued(word) if known is None else known
        return found

    def hits(self, sentence: Sentence, at: int) -> list[Hit]:
        """All that the rules find in sentence number `at`."""
        found: list[Hit] = []
        words = sentence.words
        for rule in self._candidates(words).values():
            if not rule.must <= words:
                continue
            for need in rule.also:
                if words.isdisjoint(need):
                    break
            else:
                if (match := rule.pattern.regex.search(sentence.text)) is not None:
                    found += _hits(rule, sentence, at, match)
        return found


def _hits(rule: Rule, sentence: Sentence, at: int, match: re.Match[str] | None) -> Iterator[Hit]:
    """The hits of `rule` from its first `match` on, where nothing speaks against them."""
    text = sentence.text
    beside = [span for other in rule.beside if (span := _near(other, text, match)) is not None]
    if len(beside) < len(rule.beside) or (rule.unless is not None and rule.unless.regex.search(text)):
        return
    for _ in range(_MOST_PER_RULE):
        if match is None:
            return
        start, end = match.span()
        if not (rule.affirmed and denied(text, start)) and not (rule.own and reported(text, start)):
            low, high = (
                min(start, *(low for low, _ in beside), start),
                max(end, *(high for _, high in beside), end),
            )
            first = text.count(" ", 0, low) - 1
            last = text.count(" ", 0, max(high - 1, low + 1)) - 1
            if not sentence.tokens[first].quoted:
                yield Hit(rule.says, rule.confidence, at, first, last, rule.row)
        match = rule.pattern.regex.search(text, max(end, start + 1))


def _near(pattern: Compiled, text: str, match: re.Match[str] | None) -> tuple[int, int] | None:
    """Where `pattern` is found nearest to `match`."""
    start = match.start() if match else 0
    spans = (other.span() for other in pattern.regex.finditer(text))
    return min(spans, key=lambda span: abs(span[0] - start), default=None)
