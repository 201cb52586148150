"""Criteria and rubrics as their authors wrote them: strict YAML in, frozen values out.

A criterion is stored once, in `criteria/<id>.yaml`. A rubric, in `rubrics/<id>.yaml`, says which criteria
count, how much, and what fails outright.
"""

import hashlib
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Annotated, Literal

from pydantic import AfterValidator, Field

from datafile import DataFileError, Located, Problem, Strict, load
from errors import UserError
from rubric.context import Situation
from rubric.reading import MISSTEPS, TECHNIQUES, Move

_HERE = Path(__file__).parent

Source = Literal["000", "001", "002", "003", "004"]
PAGES: dict[Source, str] = {
    "000": "docs/techniques/stop_drop_roll.md",
    "001": "docs/techniques/falling_back.md",
    "002": "docs/techniques/four_steps.md",
    "003": "docs/techniques/anger_to_loyalty.md",
    "004": "docs/techniques/take_the_stick.md",
}
"""The page that explains each source, from the root of the project."""


def _only(allowed: frozenset[Move], what: str) -> AfterValidator:
    def check(moves: tuple[Move, ...]) -> tuple[Move, ...]:
        if wrong := [move.value for move in moves if move not in allowed]:
            raise ValueError(f"expected only {what} here, found {', '.join(wrong)}")
        return moves

    return AfterValidator(check)


Id = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]{1,39}$")]
Text = Annotated[str, Field(min_length=3, max_length=1000)]
Count = Annotated[int, Field(ge=1, le=20)]
Techniques = Annotated[tuple[Move, ...], Field(min_length=1), _only(TECHNIQUES, "techniques")]
Missteps = Annotated[tuple[Move, ...], Field(min_length=1), _only(MISSTEPS, "missteps")]


class Done(Strict):
    """Yes if one of `moves` was done and earned: `times` different ones, among the first `by_reply`."""

    kind: Literal["done"]
    moves: Techniques
    times: Count = 1
    by_reply: Count | None = None


class Absent(Strict):
    """Yes if none of `moves` was done, in the `first_replies` or in all.

    It counts only where the customer gave cause and the trainee truly answered. With `alongside` it needs no
    cause: it is then the other half of something done, and counts only if one of these was done.
    """

    kind: Literal["absent"]
    moves: Missteps
    first_replies: Count | None = None
    alongside: Annotated[tuple[Move, ...], _only(TECHNIQUES, "techniques")] = ()


class Order(Strict):
    """Yes if one of `then` was done at or after one of `first`; what came too early earns nothing here."""

    kind: Literal["order"]
    first: Techniques
    then: Techniques


class Answered(Strict):
    """Yes if the reply to a customer's `cue` did one of `moves`; without `moves`, if it stated something."""

    kind: Literal["answered"]
    cue: Situation
    moves: Annotated[tuple[Move, ...], _only(TECHNIQUES, "techniques")] = ()


Condition = Annotated[Done | Absent | Order | Answered, Field(discriminator="kind")]


class Check(Strict):
    """One yes/no question put to the trainee.

    With `only_if`, the question does not arise elsewhere; doing it all the same still answers it with yes.
    """

    id: Id
    question: Text
    weight: Annotated[int, Field(ge=1, le=10)] = 1
    only_if: Situation | None = None
    condition: Condition


class Criterion(Strict):
    """A heading of a rubric, scored 0 to 4 by the weighted share of yes among its checks."""

    id: Id
    title: Text
    sources: Annotated[tuple[Source, ...], Field(min_length=1)]
    asks: Text
    checks: Annotated[tuple[Check, ...], Field(min_length=1)]


class Part(Strict):
    """A criterion's place in a rubric. A `bonus` counts only when fully met, so it can never cost."""

    criterion: Id
    weight: Annotated[int, Field(ge=1, le=10)]
    core: bool = False
    bonus: bool = False


class RubricFile(Strict):
    """A rubric as written: `critical` moves fail it outright, however good the rest."""

    id: Id
    version: Annotated[int, Field(ge=1)]
    title: Text
    about: Text
    pass_mark: Annotated[int, Field(ge=1, le=100)]
    critical: Missteps
    criteria: Annotated[tuple[Part, ...], Field(min_length=1)]
    own: tuple[Criterion, ...] = ()
    """criteria of this rubric alone, written out"""


@dataclass(frozen=True, slots=True)
class Entry:
    """One criterion within a rubric, with what it weighs there."""

    criterion: Criterion
    weight: int
    core: bool
    bonus: bool


@dataclass(frozen=True, slots=True)
class Rubric:
    """A rubric with its criteria in place; `sha256` is over the content of both."""

    id: str
    version: int
    title: str
    about: str
    pass_mark: int
    critical: tuple[Move, ...]
    entries: tuple[Entry, ...]
    sha256: str


class UnknownRubricError(UserError):
    """There is no rubric of that id; the message lists those that there are."""

    def __init__(self, rubric_id: str, known: tuple[str, ...]) -> None:
        super().__init__(f"there is no rubric “{rubric_id}”; known: {', '.join(known)}")


def rubric_ids() -> tuple[str, ...]:
    """The ids of the rubrics that ship, sorted."""
    return tuple(sorted(path.stem for path in (_HERE / "rubrics").glob("*.yaml")))


def criterion_ids() -> tuple[str, ...]:
    """The ids of the criteria that ship, sorted."""
    return tuple(sorted(path.stem for path in (_HERE / "criteria").glob("*.yaml")))


@cache
def criterion_title(criterion_id: str) -> str:
    """What the criterion of that id is called; one of a rubric's own by its id, in words."""
    if criterion_id not in criterion_ids():
        return criterion_id.replace("_", " ").capitalize()
    return read_criterion(_HERE / "criteria" / f"{criterion_id}.yaml").title


_published: Callable[[str], Rubric | None] | None = None


def find_published_by(find: Callable[[str], Rubric | None]) -> None:
    """From now on `find` is asked for what does not ship, by an id with its version: `our_own@2`.

    What stands under such an id can never change, so it does not matter who asks.
    """
    global _published
    _published = find


def load_rubric(rubric_id: str) -> Rubric:
    """The rubric of that id. Raises `UnknownRubricError`, or `DataFileError` for a file not in order."""
    if _published and "@" in rubric_id and (found := _published(rubric_id)):
        return found
    if rubric_id not in rubric_ids():
        raise UnknownRubricError(rubric_id, rubric_ids())
    return _shipped(rubric_id)


@cache
def _shipped(rubric_id: str) -> Rubric:
    return read_rubric(_HERE / "rubrics" / f"{rubric_id}.yaml", _HERE / "criteria")


def read_rubric(path: Path, criteria: Path = _HERE / "criteria") -> Rubric:
    """The rubric in the file `path`, its criteria from the folder `criteria`. Raises `DataFileError`."""
    located = load(path, RubricFile)
    named = located.problem(("id",), f"expected the name of the file, {path.stem}")
    return assemble(located, criteria, () if located.model.id == path.stem else (named,))


def assemble(
    located: Located[RubricFile], criteria: Path = _HERE / "criteria", wrong: tuple[Problem, ...] = ()
) -> Rubric:
    """The rubric as written, with its own criteria and those of the folder `criteria` in place.

    Raises `DataFileError` with all that is wrong, what is known as `wrong` first.
    """
    file = located.model
    shipped = {path.stem: path for path in criteria.glob("*.yaml")}
    if problems := (*wrong, *_rubric_problems(located, frozenset(shipped))):
        raise DataFileError(problems)
    own = {criterion.id: criterion for criterion in file.own}
    entries = tuple(
        Entry(
            own.get(part.criterion) or read_criterion(shipped[part.criterion]),
            part.weight,
            part.core,
            part.bonus,
        )
        for part in file.criteria
    )
    return Rubric(
        file.id,
        file.version,
        file.title,
        file.about,
        file.pass_mark,
        file.critical,
        entries,
        _sha256(file, *(entry.criterion for entry in entries)),
    )


def read_criterion(path: Path) -> Criterion:
    """The criterion in the file `path`. Raises `DataFileError`."""
    located = load(path, Criterion)
    if problems := tuple(_criterion_problems(located, path)):
        raise DataFileError(problems)
    return located.model


def _rubric_problems(located: Located[RubricFile], shipped: frozenset[str]) -> Iterator[Problem]:
    own = [criterion.id for criterion in located.model.own]
    for index, criterion in enumerate(located.model.own):
        if criterion.id in shipped or criterion.id in own[:index]:
            yield located.problem(("own", index, "id"), f"there is a criterion “{criterion.id}” already")
        if criterion.id not in {part.criterion for part in located.model.criteria}:
            yield located.problem(("own", index, "id"), f"“{criterion.id}” does not count under criteria")
        for number, twin in _twins(criterion):
            yield located.problem(("own", index, "checks", number, "id"), f"the id {twin} stands twice")
    seen: set[str] = set()
    for index, part in enumerate(located.model.criteria):
        key = ("criteria", index, "criterion")
        if part.criterion in seen:
            yield located.problem(key, f"{part.criterion} counts twice here")
        if part.criterion not in shipped and part.criterion not in own:
            known = ", ".join(sorted({*shipped, *own}))
            yield located.problem(key, f"there is no criterion “{part.criterion}”; known: {known}")
        if part.core and part.bonus:
            yield located.problem(key, "a core criterion cannot be a bonus as well")
        seen.add(part.criterion)
    if all(part.bonus for part in located.model.criteria):
        yield located.problem(("criteria",), "at least one criterion must be more than a bonus")


def _criterion_problems(located: Located[Criterion], path: Path) -> Iterator[Problem]:
    if located.model.id != path.stem:
        yield located.problem(("id",), f"expected the name of the file, {path.stem}")
    for index, twin in _twins(located.model):
        yield located.problem(("checks", index, "id"), f"the id {twin} stands twice")


def _twins(criterion: Criterion) -> Iterator[tuple[int, str]]:
    seen: set[str] = set()
    for index, check in enumerate(criterion.checks):
        if check.id in seen:
            yield index, check.id
        seen.add(check.id)


def _sha256(*models: Strict) -> str:
    # a rubric's own criteria come once more, among its entries
    content = json.dumps([model.model_dump(mode="json", exclude={"own"}) for model in models], sort_keys=True)
    return hashlib.sha256(content.encode()).hexdigest()
