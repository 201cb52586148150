"""The form of a rubric: what counts, and criteria of its own."""

from typing import Any, get_args

from drills.published.fields import Field, Group, OnlyIf, Section, Shape
from rubric.context import Situation
from rubric.criteria import criterion_ids
from rubric.reading import MISSTEPS, TECHNIQUES

_GOOD = tuple(sorted(move.value for move in TECHNIQUES))
_BAD = tuple(sorted(move.value for move in MISSTEPS))
_SITUATIONS = tuple(get_args(Situation))
_KINDS: dict[str, dict[str, Any]] = {
    "done": {"kind": "done", "moves": ["apology"]},
    "absent": {"kind": "absent", "moves": ["argue"]},
    "order": {"kind": "order", "first": ["apology"], "then": ["solution"]},
    "answered": {"kind": "answered", "cue": "explanation_asked"},
}


def _several(name: str, label: str, options: tuple[str, ...], optional: bool = False) -> Field:
    return Field(("condition", name), label, Shape.SEVERAL, options=options, optional=optional)


def _count(name: str, label: str) -> Field:
    return Field(("condition", name), label, Shape.COUNT, "0 is no limit.", optional=True, most=20, usual=0)


_CHECK = (
    Field(("question",), "Question, yes or no"),
    Field(("id",), "Short name (id)"),
    Field(("weight",), "Points", Shape.COUNT, optional=True, least=1, usual=1),
    Field(("only_if",), "Only where this came up", Shape.CHOICE, options=("", *_SITUATIONS), optional=True),
    Field(("condition", "kind"), "Yes when", Shape.CHOICE, options=tuple(_KINDS), remakes=_KINDS),
    OnlyIf(
        ("condition", "kind"),
        "done",
        (
            _several("moves", "One of these was done", _GOOD),
            _count("times", "So many different ones"),
            _count("by_reply", "By which reply"),
        ),
    ),
    OnlyIf(
        ("condition", "kind"),
        "absent",
        (
            _several("moves", "None of these was done", _BAD),
            _count("first_replies", "In so many first replies"),
            _several("alongside", "While one of these was", _GOOD, optional=True),
        ),
    ),
    OnlyIf(
        ("condition", "kind"),
        "order",
        (_several("first", "First one of these", _GOOD), _several("then", "Then one of these", _GOOD)),
    ),
    OnlyIf(
        ("condition", "kind"),
        "answered",
        (
            Field(("condition", "cue"), "After this cue", Shape.CHOICE, options=_SITUATIONS),
            _several("moves", "One of these answered it", _GOOD, optional=True),
        ),
    ),
)

RUBRIC = (
    Section(
        "Rubric",
        (
            Field(("title",), "Title"),
            Field(("id",), "Short name (id)", help="Small letters, digits and _. It never changes later."),
            Field(("about",), "What it is about", Shape.LONG),
            Field(("pass_mark",), "Passed from so many of 100 points", Shape.COUNT, least=1, most=100),
            Field(("critical",), "Fails a drill outright", Shape.SEVERAL, options=_BAD),
        ),
    ),
    Section(
        "Criteria",
        (
            Group(
                ("criteria",),
                "Criterion",
                (
                    Field(("criterion",), "Criterion", Shape.CHOICE, options=criterion_ids(), also=("own",)),
                    Field(("weight",), "Points", Shape.COUNT, least=1),
                    Field(
                        ("core",),
                        "Core: left unscored, a person decides",
                        Shape.TICK,
                        optional=True,
                    ),
                    Field(("bonus",), "Bonus: counts only when fully met", Shape.TICK, optional=True),
                ),
                {"criterion": "exploring", "weight": 1},
                ("criterion",),
            ),
        ),
        "What counts. A criterion of your own is written first, then chosen here.",
    ),
    Section(
        "Own criteria",
        (
            Group(
                ("own",),
                "Own criterion",
                (
                    Field(("title",), "Title"),
                    Field(("id",), "Short name (id)"),
                    Field(
                        ("sources",), "Practices", Shape.SEVERAL, options=("000", "001", "002", "003", "004")
                    ),
                    Field(("asks",), "What it asks", Shape.LONG),
                    Group(
                        ("checks",),
                        "Check",
                        _CHECK,
                        {"id": "check_{n}", "question": "", "condition": _KINDS["done"]},
                        ("question",),
                    ),
                ),
                {
                    "id": "own_{n}",
                    "title": "",
                    "sources": ["003"],
                    "asks": "",
                    "checks": [{"id": "check_1", "question": "", "condition": _KINDS["done"]}],
                },
                ("title",),
            ),
        ),
        "Each is worth 0 to 4, by the share of yes among its checks.",
    ),
)
