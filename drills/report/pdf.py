"""The one page as a PDF, set by typst, without a network."""

import json
from collections.abc import Mapping
from dataclasses import asdict
from datetime import datetime
from functools import cache
from pathlib import Path
from types import MappingProxyType

import typst

from drills.attempt import Attempt
from drills.coaching.hindsight import review
from drills.grading import grade_attempt
from drills.report.arc import svg
from drills.report.page import Page, page
from drills.report.road import in_words, points
from rubric.criteria import load_rubric
from templating import printable

_TEMPLATE = Path(__file__).parent / "page.typ"


def pdf(told: Attempt, rubric_id: str, trainee: str = "") -> bytes:
    """One A4 page, always the same for the same attempt; `trainee` is a name, where there is one.

    Raises `UserError` for an unknown rubric.
    """
    shown = page(told, grade_attempt(told, rubric_id), load_rubric(rubric_id), trainee)
    drawn = {"arc": svg(told, review(told)), "arc_words": in_words(told)} if points(told) else {}
    return printed(shown, told.started_at, drawn)


def printed(shown: Page, at: datetime, drawn: Mapping[str, str] = MappingProxyType({})) -> bytes:
    """That page on one sheet, dated `at`; with `arc`, an SVG, and `arc_words`, where the road was drawn."""
    inputs = {"page": printable(json.dumps(asdict(shown), ensure_ascii=False)), **drawn}
    made = typst.compile(
        _TEMPLATE.read_bytes(),
        sys_inputs=inputs,
        font_paths=_fonts(),
        format="pdf",
        # of the attempt, and not of the moment: the same attempt is the same file
        timestamp=int(at.timestamp()),
    )
    return bytes(made)


@cache
def _fonts() -> typst.Fonts:
    """The fonts of the package, and what this machine has for other scripts; looked for once."""
    return typst.Fonts()
