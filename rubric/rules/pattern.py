"""The little language of the rule tables, compiled to regular expressions.

A pattern is a row of elements with a space between; it is matched against plain tokens (see `tokens.py`):

    word        that word                       word|other     either
    apolog*     any word that begins so         <remedy>       a word or phrase of that class (see `lexicon.py`)
    x?          there or not                    ( a b | c d )  either row; with ? after it, there or not
    ..          up to 4 words of one clause, none of them a negation      ..8   up to 8
    ~           up to 8 words, commas and negations allowed                ~15  up to 15
    !x          the next word is not x          ^              the clause begins here
    $           the sentence ends here          _              any one word
    ,           a comma, dash or the like

Every quantifier is bounded, so the time a pattern takes grows with the length of the text and no faster.
"""

import re
from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

_STEM = r"[^ ]*"
_CLAUSE_START = (
    r"(?:(?<=^ )|(?<=, )|(?<=\" )|(?<= and )|(?<= but )|(?<= so )|(?<= because )|(?<= or )|(?<= okay )|(?<= then )"
    r"|(?<= well )|(?<= look )|(?<= yes )|(?<= no )|(?<= now )|(?<= please )|(?<= also )|(?<= if )|(?<= that )|(?<= honestly )"
    r"|(?<= maybe )|(?<= sir )|(?<= madam )|(?<= right )|(?<= actually )|(?<= just )|(?<= oh )|(?<= plus )|(?<= yeah ))"
)
_PART = re.compile(r"<[^>]*>|[^|]+")
_GAP = r"(?:(?!(?:not|never|no|nobody|without|,|\.|\?|!) )[^ ]+ )"
_WIDE = r"(?:(?!(?:\.|\?|!) )[^ ]+ )"

Needs = frozenset[str]
_Tree = dict[str, "_Tree"]
_END = ""
# More tests before a pattern is run than this cost more than they save.
_ALSO = 3
_PLAIN = re.compile(r"(?![!^~<$_])(?!\.\.)[^|()<>]+(?<!\w\?)")


@dataclass(frozen=True)
class Compiled:
    """A pattern ready to run.

    It can match only where one of `cues` stands (a cue ending in * is a beginning), all of `must`, and one of each of
    `also`.
    """

    source: str
    cues: frozenset[str]
    must: frozenset[str] = frozenset()
    also: tuple[frozenset[str], ...] = ()

    @cached_property
    def regex(self) -> re.Pattern[str]:
        """Compiled when first needed: most of a thousand patterns never are in one sitting."""
        return re.compile(self.source)


class PatternError(ValueError):
    """A pattern that is not in the language."""


class Compiler:
    """Compiles patterns against one set of word classes (name to words and phrases)."""

    def __init__(self, classes: Mapping[str, str]) -> None:
        self._sources = classes
        self._classes: dict[str, tuple[str, Needs]] = {}

    def compile(self, pattern: str) -> Compiled:
        """The compiled form of `pattern`.

        Raises:
            PatternError: The pattern has an unknown class, an open group, or nothing that must be there.
        """
        elements = pattern.split()
        if "|" in elements:
            elements = ["(", *elements, ")"]
        source, needs = self._row(iter(elements), pattern, nested=False)
        if not needs:
            raise PatternError(f"nothing in this pattern must be there: {pattern}")
        cues, *others = sorted(needs, key=_cost)
        whole = [need for need in others if not any(cue.endswith("*") for cue in need)]
        must = frozenset[str]().union(*(need for need in whole if len(need) == 1))
        also = [need for need in whole if len(need) > 1 and need != cues]
        return Compiled("(?<= )" + source, cues, must, tuple(also[:_ALSO]))

    def branches(self, pattern: str) -> list[Compiled]:
        """`pattern` with the group it begins with, if it does, taken apart: many narrow patterns run faster than a wide one."""
        elements = pattern.split()
        if elements[0] != "(":
            return [self.compile(pattern)]
        depth, bounds = 0, [0]
        for number, element in enumerate(elements):
            depth += (element == "(") - (element in {")", ")?"})
            if depth == 1 and element == "|":
                bounds.append(number)
            if depth == 0:
                break
        if element == ")?":
            return [self.compile(pattern)]
        bounds.append(number)
        rest = elements[number + 1 :]
        return [self.compile(" ".join(elements[low + 1 : high] + rest)) for low, high in pairwise(bounds)]

    def _row(self, elements: Iterator[str], pattern: str, *, nested: bool) -> tuple[str, list[Needs]]:
        branches: list[tuple[str, list[Needs], list[str]]] = []
        source, needs, words = "", list[Needs](), list[str]()
        for element in elements:
            if element in {")", ")?"}:
                if not nested:
                    raise PatternError(f"a group closes that never opened: {pattern}")
                branches.append((source, needs, words))
                body = _alternatives(
                    [row for _, _, row in branches if row and _plain(row)],
                    [text for text, _, row in branches if not row or not _plain(row)],
                )
                if element == ")?":
                    return body + "?", []
                if len(branches) == 1:
                    return body, branches[0][1]
                if all(inner for _, inner, _ in branches):
                    return body, [
                        frozenset[str]().union(*(min(inner, key=_cost) for _, inner, _ in branches))
                    ]
                return body, []
            if element == "|":
                branches.append((source, needs, words))
                source, needs, words = "", [], []
            elif element == "(":
                inner_source, inner_needs = self._row(elements, pattern, nested=True)
                source += inner_source
                needs += inner_needs
                words.append("(")
            else:
                text, need = self._element(element, pattern)
                source += text
                needs += [need] if need else []
                words.append(element)
        if nested:
            raise PatternError(f"a group never closes: {pattern}")
        return source, needs

    def _element(self, element: str, pattern: str) -> tuple[str, Needs]:
        if element == "^":
            return _CLAUSE_START, frozenset()
        if element == "$":
            return r"(?=[.?!,] *$|$)", frozenset()
        if element == "_":
            return r"[^ ,.?!]+ ", frozenset()
        if element == ",":
            return ", ", frozenset({","})
        if element.startswith(".."):
            return f"{_GAP}{{0,{element[2:] or 4}}}?", frozenset()
        if element.startswith("~"):
            return f"{_WIDE}{{0,{element[1:] or 8}}}?", frozenset()
        if len(element) > 1 and element.startswith("!"):
            return f"(?!{self._choice(element[1:], pattern)[0]})", frozenset()
        if len(element) > 1 and element.endswith("?"):
            return f"(?:{self._choice(element[:-1], pattern)[0]})?", frozenset()
        return self._choice(element, pattern)

    def _choice(self, element: str, pattern: str) -> tuple[str, Needs]:
        parts: list[tuple[str, Needs]] = []
        for part in _PART.findall(element):
            if part.startswith("<"):
                parts += [self._class(name, pattern) for name in part[1:-1].split("|")]
            else:
                parts.append(_word(part))
        source = "|".join(text for text, _ in parts)
        needs = (
            frozenset[str]().union(*(need for _, need in parts))
            if all(need for _, need in parts)
            else frozenset[str]()
        )
        return (source if len(parts) == 1 else f"(?:{source})"), needs

    def _class(self, name: str, pattern: str) -> tuple[str, Needs]:
        if name not in self._classes:
            if name not in self._sources:
                raise PatternError(f"unknown class <{name}> in: {pattern}")
            self._classes[name] = self._phrases(self._sources[name], pattern)
        return self._classes[name]

    def _phrases(self, listed: str, pattern: str) -> tuple[str, Needs]:
        if listed.startswith("/"):
            return f"(?:{listed[1:-1]}) ", frozenset()
        plain: list[list[str]] = []
        others: list[str] = []
        cues: set[str] = set()
        for phrase in (part.strip() for part in listed.replace("\n", ",").split(",")):
            if not phrase:
                continue
            elements = phrase.split()
            source, needs = self._row(iter(elements), pattern, nested=False)
            if not needs:
                raise PatternError(f"nothing in this phrase must be there: {phrase}")
            cues |= min(needs, key=_cost)
            if _plain(elements):
                plain.append(elements)
            else:
                others.append(source)
        return _alternatives(plain, others), frozenset(cues)


def _word(word: str) -> tuple[str, Needs]:
    if word.endswith("*"):
        return re.escape(word[:-1]) + _STEM + " ", frozenset({word})
    return re.escape(word) + " ", frozenset({word})


def _plain(elements: list[str]) -> bool:
    return all(_PLAIN.fullmatch(element) for element in elements)


def _alternatives(plain: list[list[str]], others: list[str]) -> str:
    """One of many rows of words, or of `others`, longest first; the words as a tree, so that no beginning is tried twice."""
    root: _Tree = {}
    for words in plain:
        node = root
        for atom in (atom for word in words for atom in _atoms(word)):
            node = node.setdefault(atom, {})
        node[_END] = {}
    branches = ([_tree_source(root)] if plain else []) + sorted(others, key=len, reverse=True)
    return "(?:" + "|".join(branches) + ")"


def _atoms(word: str) -> list[str]:
    stem = word.endswith("*")
    return [re.escape(char) for char in word.rstrip("*")] + ([_STEM] if stem else []) + [" "]


def _tree_source(node: _Tree) -> str:
    branches = [atom + _tree_source(child) for atom, child in node.items() if atom != _END]
    if not branches:
        return ""
    if len(branches) == 1 and _END not in node:
        return branches[0]
    return "(?:" + "|".join(branches) + ")" + ("?" if _END in node else "")


_COMMON = frozenset(
    [
        "i",
        "you",
        "we",
        "the",
        "a",
        "to",
        "and",
        "of",
        "it",
        "is",
        "that",
        "in",
        "on",
        "for",
        "was",
        "not",
        "have",
        "do",
        "be",
        "are",
        "will",
        "can",
        "this",
        "with",
        "my",
        "your",
        "our",
        "what",
        "would",
        "if",
        "so",
        "at",
        "as",
        "but",
        "me",
        "us",
        "how",
        "by",
        "am",
        "all",
        "been",
        "has",
        "had",
        "no",
        "did",
        "there",
        "from",
        "get",
        "could",
        "just",
        "should",
        "out",
        "up",
        "about",
        "or",
        ",",
        "'s",
        "any",
        "an",
        "they",
        "he",
        "she",
        "than",
        "when",
        "were",
        "must",
        "may",
        "who",
        "let's",
        "more",
        "some",
    ]
)


def _cost(needs: AbstractSet[str]) -> float:
    """How often a set of cues is likely to be met; the rarest set makes the best prefilter."""
    return sum(20.0 if cue in _COMMON else 1.0 for cue in needs)
