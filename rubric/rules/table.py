"""Rules as tables, and the one pass that finds where they match.

A table says one thing (a move, or a signal that `settle.py` weighs) and has a row per pattern:

    confidence  pattern & pattern  -- pattern that must not be in the same sentence

All patterns joined by `&` must be in the sentence, in any order. Everything after `#` is a remark.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from rubric.rules.clauses import Sentence
from rubric.rules.fields import FIELDS
from rubric.rules.lexicon import CLASSES
from rubric.rules.pattern import Compiled, Compiler
from rubric.rules.polarity import denied, reported

_STEM_KEY = 4
_MOST_PER_RULE = 12

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


@dataclass(frozen=True, slots=True)
class Hit:
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
        for line in table.rows.splitlines():
            row = line.split("#")[0].strip()
            if not row:
                continue
            confidence, _, rest = row.partition(" ")
            pattern, _, unless = rest.partition(" -- ")
            veto = _compiler.compile(unless) if unless.strip() else None
            main, *others = pattern.split(" & ")
            beside = tuple(_compiler.compile(other) for other in others)
            rules += [
                Rule(table.says, float(confidence), compiled, beside, veto, table.affirmed, table.own, row)
                for compiled in _compiler.branches(main)
            ]
    return tuple(rules)


class Matcher:
    """Runs many rules over a sentence, touching only those whose cue words are there."""

    def __init__(self, rules: Iterable[Rule]) -> None:
        self._by_word: dict[str, list[Rule]] = {}
        self._by_stem: dict[str, list[tuple[str, Rule]]] = {}
        for rule in rules:
            for cue in rule.pattern.cues:
                if cue.endswith("*"):
                    self._by_stem.setdefault(cue[:-1][:_STEM_KEY], []).append((cue[:-1], rule))
                else:
                    self._by_word.setdefault(cue, []).append(rule)
        self._short = tuple(stem for stem in self._by_stem if len(stem) < _STEM_KEY)

    def _candidates(self, words: Iterable[str]) -> dict[int, Rule]:
        found: dict[int, Rule] = {}
        for word in words:
            for rule in self._by_word.get(word, ()):
                found[id(rule)] = rule
            for key in (word[:_STEM_KEY], *(stem for stem in self._short if word.startswith(stem))):
                for stem, rule in self._by_stem.get(key, ()):
                    if word.startswith(stem):
                        found[id(rule)] = rule
        return found

    def hits(self, sentence: Sentence, at: int) -> list[Hit]:
        """All that the rules find in sentence number `at`."""
        found: list[Hit] = []
        text = sentence.text
        words = sentence.words
        for rule in self._candidates(words).values():
            if any(words.isdisjoint(need) for need in rule.pattern.also):
                continue
            matches = 0
            for match in rule.pattern.regex.finditer(text):
                if rule.unless is not None and rule.unless.regex.search(text):
                    break
                start, end = match.span()
                if rule.beside:
                    spans = [span for other in rule.beside if (span := _near(other, text, start)) is not None]
                    if len(spans) < len(rule.beside):
                        break
                    low, end = min(start, *(low for low, _ in spans)), max(end, *(high for _, high in spans))
                else:
                    low = start
                if (rule.affirmed and denied(text, start)) or (rule.own and reported(text, start)):
                    continue
                first = text.count(" ", 0, low) - 1
                last = text.count(" ", 0, max(end - 1, low + 1)) - 1
                if sentence.tokens[first].quoted:
                    continue
                found.append(Hit(rule.says, rule.confidence, at, first, last, rule.row))
                matches += 1
                if matches >= _MOST_PER_RULE:
                    break
        return found


def _near(pattern: Compiled, text: str, start: int) -> tuple[int, int] | None:
    """Where `pattern` is found nearest to `start`."""
    spans = (match.span() for match in pattern.regex.finditer(text))
    return min(spans, key=lambda span: abs(span[0] - start), default=None)
