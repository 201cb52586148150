"""The exercises on the technique pages: single replies, and what each of them does.

A page's exercise stands in `docs/techniques/exercises/<page>.yaml`, easy items first. A choice is named after
the move that it takes the reply for, or `nothing`.
"""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from random import Random
from typing import Annotated

from pydantic import AfterValidator, Field, model_validator

from datafile import DataFileError, Located, Problem, Strict, load
from errors import UserError
from rubric.criteria import PAGES, Id, Text
from rubric.reading import Move, Turn
from simulator import catalogue

NOTHING = "nothing"
"""the choice that a reply does nothing yet"""
ROUND = 6
"""items in one go: two minutes"""

_ROOT = Path(__file__).parents[2]
_PAGES = {Path(page).stem: _ROOT / page for page in PAGES.values()}


def _known(answer: str) -> str:
    if answer != NOTHING and answer not in tuple(Move):
        raise ValueError(f"“{answer}” is no move; write a move’s id, or {NOTHING}")
    return answer


Answer = Annotated[str, AfterValidator(_known)]


class Choice(Strict):
    """One thing that a reply may be taken for: what it `says`, and in a line `why` that is right or wrong."""

    says: Text
    why: Text


class Item(Strict):
    """One reply in its place, and what it may be taken for.

    `section` is the anchor on the page of what teaches it.
    """

    scenario: Id
    place: Text
    customer: Text
    reply: Text
    question: Text = "What does this reply do?"
    choices: Annotated[dict[Answer, Choice], Field(min_length=3, max_length=4)]
    right: Answer
    section: Annotated[str, Field(pattern=r"^[a-z0-9-]+$")]
    disputed: bool = False
    """the assessor reads it otherwise, and is wrong"""

    @model_validator(mode="after")
    def _right_is_a_choice(self) -> "Item":
        if self.right not in self.choices:
            raise ValueError(
                f"the right answer “{self.right}” is not among the choices; add it there, or name one of: "
                f"{', '.join(self.choices)}"
            )
        return self

    @property
    def history(self) -> tuple[Turn, ...]:
        """What was said before the reply."""
        return (Turn("customer", self.customer),)


class Exercise(Strict):
    """The items of one page by their ids, easy ones first."""

    items: Annotated[dict[Id, Item], Field(min_length=ROUND)]


@dataclass(frozen=True, slots=True)
class Explained:
    """One choice after the answer was given."""

    answer: str
    says: str
    why: str
    right: bool
    chosen: bool


@dataclass(frozen=True, slots=True)
class Marked:
    """An answer looked at: every choice with its reason, the right one first, then the one chosen."""

    right: bool
    choices: tuple[Explained, ...]


@dataclass(frozen=True, slots=True)
class Known:
    """A reply that was seen for what it is."""

    reply: str
    question: str
    says: str


@dataclass(frozen=True, slots=True)
class Mistaken:
    """A reply that was taken for something else, and why it is not that and what it is."""

    reply: str
    question: str
    taken_for: str
    why_not: str
    says: str
    why: str


@dataclass(frozen=True, slots=True)
class Again:
    """A section worth another look: its heading, its link from the project's root, what was mistaken."""

    heading: str
    link: str
    mistaken: tuple[Mistaken, ...]


@dataclass(frozen=True, slots=True)
class Summary:
    """How a round went: in a sentence, what was right, and what to look at again, in the page's order."""

    says: str
    right: tuple[Known, ...]
    again: tuple[Again, ...]


@cache
def exercise(page: str) -> Exercise:
    """The exercise of the technique page of that id. Raises `UserError`, a faulty file `DataFileError`."""
    path = _page(page)
    return read(path.parent / "exercises" / f"{page}.yaml", path)


def read(file: Path, page: Path) -> Exercise:
    """The exercise in `file`, which belongs to the Markdown `page`, with every check passed.

    Raises `DataFileError`.
    """
    found = load(file, Exercise)
    if wrong := tuple(_problems(found, headings(page.read_text(encoding="utf-8")))):
        raise DataFileError(wrong)
    return found.model


def headings(text: str) -> dict[str, str]:
    """The headings below the first of a page, by the anchors that browsers find them under, in order."""
    titles = [line.lstrip("#").strip() for line in text.splitlines() if line.startswith("##")]
    return {title.lower().replace(" ", "-"): title for title in titles}


def draw(page: str, seed: int, seen: Collection[str] = ()) -> tuple[str, ...]:
    """The ids of six items: those not in `seen` as far as they go, chosen by the seed.

    New ones stand first; the new as well as the old go from easy to hard. Raises as `exercise` does.
    """
    items = list(exercise(page).items)
    mixed = Random(f"{page} {seed}").sample(items, len(items))
    chosen = sorted(mixed, key=lambda id_: id_ in seen)[:ROUND]
    return tuple(sorted(chosen, key=lambda id_: (id_ in seen, items.index(id_))))


def drawn(page: str, seed: int, number: int) -> tuple[str, ...]:
    """The items of the `number`th round, from 1, of somebody who began with `seed` and did those before."""
    seen: set[str] = set()
    # as soon as all have been seen, earlier rounds make no difference
    for earlier in range(min(number - 1, len(exercise(page).items))):
        seen.update(draw(page, seed + earlier, seen))
    return draw(page, seed + number - 1, seen)


def offered(item: Item, seed: int) -> tuple[str, ...]:
    """The answers of an item in the order in which to offer them: mixed by the seed, `nothing` last."""
    answers = Random(f"{seed} {item.reply}").sample(list(item.choices), len(item.choices))
    return tuple(sorted(answers, key=lambda answer: answer == NOTHING))


def mark(item: Item, choice: str) -> Marked:
    """What there is to say to an answer. Raises `UserError` if it is none of the item's choices."""
    if choice not in item.choices:
        raise UserError(f"“{choice}” is not one of the choices; they are: {', '.join(item.choices)}")
    explained = (
        Explained(answer, text.says, text.why, answer == item.right, answer == choice)
        for answer, text in item.choices.items()
    )
    return Marked(choice == item.right, tuple(sorted(explained, key=lambda e: (not e.right, not e.chosen))))


def summary(page: str, answers: Mapping[str, str]) -> Summary:
    """How a round on `page` went, from the answers by their items' ids. Raises as `mark` does."""
    items = exercise(page).items
    if strange := [id_ for id_ in answers if id_ not in items]:
        raise UserError(f"the exercise of {page} has no item “{strange[0]}”; it has: {', '.join(items)}")
    right: list[Known] = []
    mistaken: dict[str, list[Mistaken]] = {}
    for id_, choice in answers.items():
        item, marked = items[id_], mark(items[id_], choice)
        it_is = marked.choices[0]
        if marked.right:
            right.append(Known(item.reply, item.question, it_is.says))
        else:
            taken = marked.choices[1]
            one = Mistaken(item.reply, item.question, taken.says, taken.why, it_is.says, it_is.why)
            mistaken.setdefault(item.section, []).append(one)
    again = tuple(
        Again(heading, f"docs/techniques/{page}.md#{anchor}", tuple(mistaken[anchor]))
        for anchor, heading in headings(_page(page).read_text(encoding="utf-8")).items()
        if anchor in mistaken
    )
    return Summary(_in_words(len(right), len(answers), len(again)), tuple(right), again)


def _in_words(right: int, of: int, sections: int) -> str:
    if not of:
        return "Nothing has been answered yet."
    if right == of:
        return f"You saw all {of} for what they are." if of > 1 else "You saw it for what it is."
    where = "One section is" if sections == 1 else f"{sections} sections are"
    return f"You saw {right or 'none'} of {of} for what they are. {where} worth another look."


def _page(page: str) -> Path:
    if page not in _PAGES:
        raise UserError(f"there is no technique page “{page}”; there are: {', '.join(_PAGES)}")
    return _PAGES[page]


def _problems(found: Located[Exercise], anchors: Mapping[str, str]) -> Iterator[Problem]:
    for id_, item in found.model.items.items():
        if item.scenario not in catalogue.ids():
            listed = ", ".join(catalogue.ids())
            yield found.problem(
                ("items", id_, "scenario"), f"“{item.scenario}” is not on the shelf; name one of: {listed}"
            )
        if item.section not in anchors:
            yield found.problem(
                ("items", id_, "section"),
                f"the page has no heading “{item.section}”; name one of: {', '.join(anchors)}",
            )
