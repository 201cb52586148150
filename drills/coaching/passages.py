"""Passages of the technique pages: a section by its anchor, a block or an example by some of its words."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from rubric.criteria import PAGES

_ROOT = Path(__file__).parents[2]
_SOUNDS_LIKE = "what-it-sounds-like"
_NUMBER = re.compile(r"^\d+\. +")
_BLOCK = re.compile(r"\n\n|\n(?=\d+\. )")


class NoSuchPassageError(LookupError):
    """No page has that section, or those words stand in no block of them, or in several."""


@dataclass(frozen=True, slots=True)
class Passage:
    """Markdown of ours as it stands on a page, and the link to it from the project's root."""

    text: str
    link: str


@dataclass(frozen=True, slots=True)
class _Section:
    title: str
    link: str
    blocks: tuple[str, ...]


def section(link: str) -> Passage:
    """The section that `docs/techniques/<page>.md#<anchor>` leads to. Raises `NoSuchPassageError`."""
    for each in _sections():
        if each.link == link:
            return Passage("\n\n".join((f"**{each.title}.**", *each.blocks)), link)
    raise NoSuchPassageError(link)


def block(words: str) -> Passage:
    """The one paragraph or step that holds `words`. Raises `NoSuchPassageError`."""
    each, at = _found(words)
    return Passage(_NUMBER.sub("", each.blocks[at]), each.link)


def example(words: str) -> Passage:
    """The example that holds `words`, after what is told before it. Raises `NoSuchPassageError`."""
    each, at = _found(words)
    if not each.link.endswith(f"#{_SOUNDS_LIKE}"):
        raise NoSuchPassageError(f"{words}: in no example")
    before = [each.blocks[0], each.blocks[at - 1]]
    told = dict.fromkeys(text for text in before if not text.startswith(">"))
    return Passage("\n\n".join((*told, each.blocks[at])), each.link)


def _found(words: str) -> tuple[_Section, int]:
    found = [
        (each, at)
        for each in _sections()
        for at, text in enumerate(each.blocks)
        if words in " ".join(text.replace(">", "").split())
    ]
    if len(found) != 1:
        raise NoSuchPassageError(f"{words}: {len(found)} times")
    return found[0]


@cache
def _sections() -> tuple[_Section, ...]:
    return tuple(each for page in PAGES.values() for each in _read(page))


def _read(page: str) -> Iterator[_Section]:
    for part in re.split(r"\n(?=##)", (_ROOT / page).read_text(encoding="utf-8"))[1:]:
        heading, _, rest = part.partition("\n")
        title = heading.strip("# ")
        body = rest.partition("\n---")[0].strip()
        blocks = tuple(text.strip() for text in _BLOCK.split(body) if text.strip())
        yield _Section(title, f"{page}#{title.lower().replace(' ', '-')}", blocks)
