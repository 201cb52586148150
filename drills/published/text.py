"""A data file's text with single values changed: all else, comments and order too, stays as it was."""

import io
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.scalarstring import DoubleQuotedScalarString, FoldedScalarString

import datafile
from datafile import Key

_WORD = re.compile(r"(?!(?:true|false|null)$)[a-z][a-z0-9_]{1,39}")
_WIDTH = 110
"""columns, as far as words allow"""


@dataclass(frozen=True, slots=True)
class Put:
    """Have a plain value stand at `key`; an index one past the end of a list adds to it."""

    key: Key
    value: Any


@dataclass(frozen=True, slots=True)
class Drop:
    """Take `key` away, and what is left empty by that."""

    key: Key


Edit = Put | Drop


def edited(text: str, edits: Iterable[Edit]) -> str:
    """`text` with each edit made. Raises `DataFileError` where it is no data file that can be read."""
    # looked at strictly first: what comes after is not made for hostile files
    datafile.values(text.encode("utf-8", "replace"), "draft")
    yaml = YAML()
    yaml.preserve_quotes = True
    yaml.width = 100_000
    yaml.indent(mapping=2, sequence=4, offset=2)
    data = yaml.load(text)
    for edit in edits:
        if not isinstance(data, CommentedMap):
            data = CommentedMap()
        if isinstance(edit, Put):
            _put(data, edit.key, edit.value)
        else:
            _drop(data, edit.key)
    out = io.StringIO()
    yaml.dump(data, out)
    return out.getvalue()


def with_version(text: str, version: int) -> str:
    """The text as it begins its next version."""
    return edited(text, [Put(("version",), version)])


def at(data: Any, key: Key) -> Any:
    """The plain value at `key`; None where there is none."""
    for part in key:
        if isinstance(part, int):
            data = data[part] if isinstance(data, list) and part < len(data) else None
        else:
            data = data.get(part) if isinstance(data, dict) else None
    return data


def _put(data: Any, key: Key, value: Any) -> None:
    for part, below in pairwise(key):
        fresh = CommentedSeq() if isinstance(below, int) else CommentedMap()
        wanted = CommentedSeq if isinstance(below, int) else CommentedMap
        if isinstance(part, int):
            if part == len(data):
                data.append(fresh)
            elif not isinstance(data[part], wanted):
                data[part] = fresh
        elif not isinstance(data.get(part), wanted):
            data[part] = fresh
        data = data[part]
    styled = _styled(value, len(key))
    if isinstance(key[-1], int):
        if key[-1] == len(data):
            data.append(styled)
        else:
            data[key[-1]] = styled
    elif type(data.get(key[-1])) is str and _WORD.fullmatch(str(value)):
        # a word without quotes stays one
        data[key[-1]] = value
    else:
        data[key[-1]] = styled


def _drop(data: Any, key: Key) -> None:
    above: list[tuple[Any, str | int]] = []
    for part in key:
        there = part in data if isinstance(data, CommentedMap) else isinstance(part, int) and part < len(data)
        if not there:
            return
        above.append((data, part))
        data = data[part]
    holder, part = above.pop()
    del holder[part]
    while above and isinstance(above[-1][1], str) and not holder:
        holder, part = above.pop()
        del holder[part]


def _styled(value: Any, depth: int) -> Any:
    """A plain value as the authors' guide writes it."""
    if isinstance(value, str):
        return _text(value, depth)
    if isinstance(value, dict):
        return CommentedMap({name: _styled(each, depth + 1) for name, each in value.items()})
    if isinstance(value, Sequence):
        words = all(isinstance(each, str) and _WORD.fullmatch(each) for each in value)
        items = CommentedSeq(value if words else [_styled(each, depth + 1) for each in value])
        short = all(isinstance(each, str) for each in value) and sum(len(each) + 4 for each in value) < 60
        if words or short:
            items.fa.set_flow_style()
        return items
    return value


def _text(value: str, depth: int) -> Any:
    room = _WIDTH - 2 * depth
    if len(value) <= room or value.split() != value.split(" ") or max(map(len, value.split())) > room:
        return DoubleQuotedScalarString(value)
    ends = list(accumulate(len(word) + 1 for word in value.split(" ")))
    folds, begun = [], 0
    for this, following in pairwise(ends):
        if following - begun > room:
            folds.append(this - 1)
            begun = this
    folded = FoldedScalarString(value)
    folded.fold_pos = folds
    return folded
