"""Strict data files: a YAML file in, a frozen pydantic model out, or an error with file, line and key.

Data files are edited by people who do not program, so YAML is read narrowly: no anchors (they are how a
small file becomes a huge one), no tags, no duplicate keys, and `no` is the word *no*.
"""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Generic, TypeVar

import yaml
from pydantic import BaseModel, ConfigDict, ValidationError

from errors import UserError

MAX_BYTES = 512 * 1024
MAX_DEPTH = 20

Key = tuple[str | int, ...]
M = TypeVar("M", bound="Strict")


class Strict(BaseModel):
    """A data file's model: frozen, no unknown keys, no silent conversions."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing wrong in a data file, at a 1-based line."""

    file: str
    line: int
    key: str
    message: str

    def __str__(self) -> str:
        where = f"{self.file}:{self.line}" if self.line else self.file
        return f"{where}: {self.key + ': ' if self.key else ''}{self.message}"


@dataclass(frozen=True, slots=True)
class Located(Generic[M]):
    """A model read from a file, with the line on which each of its keys stands."""

    model: M
    name: str
    lines: Mapping[Key, int]

    def problem(self, key: Key, message: str) -> Problem:
        """A problem at `key`, or at its nearest ancestor that stands in the file."""
        return _problem(self.name, self.lines, key, message)


class DataFileError(UserError):
    """A data file could not be used; `problems` says where and why."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__("\n".join(map(str, problems)))
        self.problems = problems


def load(path: Path, model: type[M]) -> Located[M]:
    """Read `path` as strict YAML into `model`. Raises `DataFileError`."""
    return parse(read(path), path.name, model)


def read(path: Path) -> bytes:
    """The bytes of a data file. Raises `DataFileError`."""
    try:
        if not path.is_file():
            raise _error(path.name, 0, "there is no such file" if not path.exists() else "this is not a file")
        if path.stat().st_size > MAX_BYTES:
            raise _error(path.name, 0, f"larger than {MAX_BYTES // 1024} KiB, which no data file needs to be")
        return path.read_bytes()
    except OSError as error:
        raise _error(path.name, 0, f"cannot be read: {error.strerror}") from error


def parse(raw: bytes, name: str, model: type[M]) -> Located[M]:
    """Read the bytes of a file called `name` into `model`. Raises `DataFileError`."""
    return fit(*values(raw, name), name, model)


def values(raw: bytes, name: str) -> tuple[Any, Mapping[Key, int]]:
    """The plain values in the bytes of a file called `name`, and the lines of their keys.

    Raises `DataFileError`.
    """
    if len(raw) > MAX_BYTES:
        raise _error(name, 0, f"larger than {MAX_BYTES // 1024} KiB, which no data file needs to be")
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        raise _error(name, line, "not UTF-8 text; save the file with the encoding UTF-8") from error
    return _Composer(name).read(text)


def fit(data: Any, lines: Mapping[Key, int], name: str, model: type[M]) -> Located[M]:
    """Plain values that stand in a file called `name` as `model`. Raises `DataFileError`."""
    try:
        # as JSON, so that strict models take a list for a tuple and a word for an enum, and nothing else
        return Located(model.model_validate_json(json.dumps(data)), name, lines)
    except ValidationError as error:
        # a value that could be one of two kinds is wrong for both, and told once
        raise DataFileError(tuple(dict.fromkeys(_problems(error, name, lines)))) from error


def _problem(name: str, lines: Mapping[Key, int], key: Key, message: str) -> Problem:
    at = key
    while at and at not in lines:
        at = at[:-1]
    return Problem(name, lines.get(at, 1), ".".join(map(str, key)), message)


def _problems(error: ValidationError, name: str, lines: Mapping[Key, int]) -> Iterator[Problem]:
    # what is there and wrong before what is missing: a misspelt key is both, and the misspelling is the cause
    for item in sorted(error.errors(include_url=False), key=lambda item: item["type"] == "missing"):
        # pydantic puts the names of union members between the keys; they stand in no file
        key: Key = ()
        for part in item["loc"]:
            if (*key, part) in lines or (item["type"] == "missing" and part == item["loc"][-1]):
                key = (*key, part)
        yield _problem(name, lines, key, _plain(item))


def _plain(item: Any) -> str:
    match item["type"]:
        case "missing":
            return "is missing, and has to be there"
        case "extra_forbidden":
            return f"unknown key “{item['loc'][-1]}”; is it spelt as the guide has it?"
        case "enum" | "literal_error":
            return f"“{item['input']}” is not known here"
        case "value_error":
            return str(item["ctx"]["error"])
        case "string_too_short" if item["input"] == "":
            return "is empty; write something here"
        case kind:
            expected = _EXPECTED.get(kind, f"{item['msg'][0].lower()}{item['msg'][1:]}")
            found = json.dumps(item["input"], ensure_ascii=False)
            return f"{expected}, found {found if len(found) < 60 else found[:57] + '…'}"


_EXPECTED = {
    "string_type": "expected text",
    "int_type": "expected a whole number",
    "float_type": "expected a number",
    "bool_type": "expected true or false",
    "tuple_type": "expected a list (lines that start with “- ”)",
    "list_type": "expected a list (lines that start with “- ”)",
    "dict_type": "expected keys with values (“key: value” on lines of their own)",
    "model_type": "expected keys with values (“key: value” on lines of their own)",
}


def _error(name: str, line: int, message: str) -> DataFileError:
    return DataFileError((Problem(name, line, "", message),))


_INT = re.compile(r"[-+]?\d{1,15}")
_FLOAT = re.compile(r"[-+]?\d{1,15}\.\d{1,15}")
_CONSTANTS: dict[str, bool | None] = {"true": True, "false": False, "null": None, "~": None, "": None}


class _Composer:
    """Turns YAML into plain values, remembering on which line each key stands."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.lines: dict[Key, int] = {}

    def read(self, text: str) -> tuple[Any, dict[Key, int]]:
        depth = 0
        try:
            for event in yaml.parse(text, Loader=yaml.CSafeLoader):
                line = event.start_mark.line + 1 if event.start_mark else 1
                depth += isinstance(event, yaml.CollectionStartEvent)
                depth -= isinstance(event, yaml.CollectionEndEvent)
                # before anything is composed: the library does so level by level, and deep enough it crashes
                if depth > MAX_DEPTH:
                    raise _error(self.name, line, f"nested more than {MAX_DEPTH} levels deep")
                if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
                    raise _error(
                        self.name, line, "anchors and aliases (& and *) are not allowed; write it out"
                    )
                if tag := getattr(event, "tag", None):
                    raise _error(self.name, line, f"tags ({tag}) are not allowed; write the plain value")
            node = yaml.compose(text, Loader=yaml.CSafeLoader)
        except yaml.MarkedYAMLError as error:
            line = error.problem_mark.line + 1 if error.problem_mark else 1
            raise _error(self.name, line, f"not valid YAML: {error.problem}") from error
        except yaml.reader.ReaderError as error:
            line = text.count("\n", 0, error.position) + 1
            raise _error(self.name, line, "a control character that YAML does not allow") from error
        except (yaml.YAMLError, RecursionError, ValueError) as error:
            raise _error(self.name, 1, "not valid YAML") from error
        if node is None:
            raise _error(self.name, 1, "the file is empty")
        return self._value(node, ()), self.lines

    def _value(self, node: yaml.Node, key: Key) -> Any:
        line = node.start_mark.line + 1
        self.lines.setdefault(key, line)
        if isinstance(node, yaml.MappingNode):
            return self._mapping(node, key)
        if isinstance(node, yaml.SequenceNode):
            return [self._value(item, (*key, index)) for index, item in enumerate(node.value)]
        return _scalar(str(node.value), quoted=bool(getattr(node, "style", None)))

    def _mapping(self, node: yaml.MappingNode, key: Key) -> dict[str, Any]:
        result: dict[str, Any] = {}
        for name_node, value_node in node.value:
            line = name_node.start_mark.line + 1
            if not isinstance(name_node, yaml.ScalarNode):
                raise _error(self.name, line, "a key has to be plain text")
            name = str(name_node.value)
            if name in result:
                raise _error(self.name, line, f"the key “{name}” stands twice here; the first would be lost")
            self.lines[(*key, name)] = line
            result[name] = self._value(value_node, (*key, name))
        return result


def _scalar(text: str, *, quoted: bool) -> Any:
    if quoted:
        return text
    if text.lower() in _CONSTANTS:
        return _CONSTANTS[text.lower()]
    if _INT.fullmatch(text):
        return int(text)
    if _FLOAT.fullmatch(text):
        return float(text)
    return text
