"""The technique pages, as they stand in `docs/techniques`."""

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from urllib.parse import urlencode

from errors import UserError
from rubric.criteria import PAGES, load_rubric, rubric_ids
from rubric.reading import Move
from ui.wording import move_name

_CODE = re.compile(r"`([a-z_]+)`")
_ROOT = Path(__file__).parent.parent


@dataclass(frozen=True, slots=True)
class Technique:
    """One page: its id (the file's name), its heading, what it says first, and all of it as Markdown."""

    id: str
    title: str
    lead: str
    text: str


@cache
def techniques() -> tuple[Technique, ...]:
    """The five pages, in the order of the sources."""
    return tuple(_read(_ROOT / page) for page in PAGES.values())


def technique(page_id: str) -> Technique:
    """The page of that id. Raises `UserError`."""
    for page in techniques():
        if page.id == page_id:
            return page
    raise UserError(f"there is no technique page “{page_id}”")


def page_of(link: str) -> str:
    """The id of the page that `docs/techniques/<page>.md#<anchor>` leads to."""
    return Path(link.partition("#")[0]).stem


def address(link: str, **query: str) -> str:
    """Where the browser finds `docs/techniques/<page>.md#<anchor>`, from any of the app's pages."""
    anchor = link.partition("#")[2]
    return f"techniques?{urlencode({'page': page_of(link), **query})}" + (f"#{anchor}" if anchor else "")


def _read(path: Path) -> Technique:
    text = path.read_text(encoding="utf-8")
    heading, _, rest = text.partition("\n")
    rest = _CODE.sub(_named, rest)
    lead = " ".join(rest.strip().split("\n\n")[0].split())
    return Technique(path.stem, heading.removeprefix("#").strip(), lead, rest.strip())


def _named(code: "re.Match[str]") -> str:
    """The id of a move or a rubric as the words that a debrief has for it."""
    if code[1] in rubric_ids():
        return f"“{load_rubric(code[1]).title}”"
    return f"*{move_name(code[1])}*" if code[1] in tuple(Move) else code[0]
