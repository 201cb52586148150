"""What a draft can start from: a template, or a copy of what ships."""

from pathlib import Path

import rubric
from drills.published.draft import Kind
from drills.published.text import Put, edited
from rubric.criteria import rubric_ids
from simulator import catalogue

_TEMPLATES = Path(__file__).parent / "templates"
_RUBRICS = Path(rubric.__file__).parent / "rubrics"
_LONGEST_ID = 40


def template(kind: Kind) -> str:
    """The text of an empty one."""
    return (_TEMPLATES / f"{kind}.yaml").read_text(encoding="utf-8")


def shipped(kind: Kind) -> tuple[str, ...]:
    """The ids of what ships and can be copied."""
    return catalogue.ids() if kind is Kind.SCENARIO else rubric_ids()


def copied(kind: Kind, id_: str) -> str:
    """The text of what ships under that id, under an id of its own."""
    if id_ not in shipped(kind):
        raise KeyError(id_)
    folder = catalogue.SHELF if kind is Kind.SCENARIO else _RUBRICS
    text = (folder / f"{id_}.yaml").read_text(encoding="utf-8")
    return edited(text, [Put(("id",), f"our_{id_}"[:_LONGEST_ID]), Put(("version",), 1)])
