"""What a debrief shows, put together from an attempt and its grade. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Any

from drills.attempt import Attempt, Line
from drills.coaching.hindsight import Hindsight
from drills.dispute import OfCriterion, OfReply
from drills.disputing import here
from drills.report.page import Disputed, disputed, where
from drills.report.reply_marks import MARKS, Mark
from drills.report.road import anchor
from rubric.criteria import PAGES, Entry, Rubric
from rubric.grade import CheckResult, CriterionResult, Grade
from rubric.judge.judgement import SecondReading
from rubric.red_flags import RedFlag
from simulator.ending import GONE, Ending
from ui import library, marks
from ui.marks import Segment, Span
from ui.wording import move_name

ANSWERS = {"yes": "Yes", "no": "No", "not_applicable": "Does not apply", "unscored": "Unscored"}
_FEW = 6
"""up to so many criteria are shown opened"""


@dataclass(frozen=True, slots=True)
class Page:
    """A link to a technique."""

    title: str
    address: str


@dataclass(frozen=True, slots=True)
class Quote:
    """A reply with what counted in it marked, and where it stands."""

    where: str
    pieces: tuple[Segment, ...]
    moves: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Item:
    """One criterion as it is shown."""

    title: str
    asks: str
    level: int | None
    unscored: str | None
    checks: tuple[CheckResult, ...]
    quotes: tuple[Quote, ...]
    taught: tuple[Page, ...]
    bonus: bool
    open: bool
    disputed: tuple[Disputed, ...] = ()


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A criterion that has no place in this drill."""

    title: str
    reason: str


@dataclass(frozen=True, slots=True)
class Shown:
    """The words that raised a flag, marked, and where they stand."""

    pieces: tuple[Segment, ...]
    where: str


@dataclass(frozen=True, slots=True)
class Flag:
    """A red flag as it is shown, with every time it was raised."""

    name: str
    shown: tuple[Shown, ...]
    instead: str
    why: str
    page: str
    address: str


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the talk with its marks."""

    who: str
    note: str
    yours: bool
    pieces: tuple[Segment, ...]
    moves: str
    anchor: str = ""
    mark: Mark | None = None
    """how the reply stood against the best that was open"""
    reason: str = ""
    disputed: tuple[Disputed, ...] = ()


@dataclass(frozen=True, slots=True)
class Critical:
    """What alone failed the drill."""

    name: str
    where: str
    evidence: str


def meaning(grade: Grade, rubric: Rubric) -> str:
    """What the verdict comes of, in a sentence."""
    if grade.judge and grade.judge.contested:
        return "Two readers read it differently, and the verdict depends on who is right."
    if grade.critical:
        return "Whatever the points, this fails the drill:"
    if grade.score is None:
        return "Nothing in this talk could be scored."
    unscored = [r.title for e, r in zip(rubric.entries, grade.criteria, strict=True) if e.core and r.unscored]
    if grade.verdict == "review":
        if unscored:
            return f"A part that counts most could not be scored: {', '.join(unscored)}."
        return "Something you said can be read in two ways, and the verdict depends on which is meant."
    if grade.verdict == "passed":
        return f"You did what the rubric “{rubric.title}” asks for."
    return f"The rubric “{rubric.title}” asks for {rubric.pass_mark}. What is missing stands below."


def apart(name: str, ending: Ending | None, verdict: str) -> str:
    """How the ending and the verdict can both be so, in a sentence; empty where they point the same way."""
    if ending in (Ending.WON, Ending.SETTLED) and verdict == "failed":
        return f"{name} stayed all the same: the score is about how you dealt with {name} on the way there."
    if ending in GONE and verdict == "passed":
        return (
            f"{name} was not kept all the same: the score is about how you dealt with {name}, and that held."
        )
    return ""


def second(told: Attempt, reading: SecondReading) -> dict[str, Any]:
    """What a second reader made of it, as the page shows it."""
    return {
        "finding": reading.finding,
        "who": ", ".join(dict.fromkeys(reading.judgement.panel)),
        "answers": ANSWERS,
        "differences": [
            {
                "question": difference.question,
                "assessor": difference.assessor,
                "judge": difference.judge,
                "reason": difference.reason,
                "quote": difference.quote.text if difference.quote else "",
                "where": where(told, difference.quote.turn) if difference.quote else "",
            }
            for difference in reading.agreement.differences
        ],
    }


def criticals(told: Attempt, grade: Grade) -> list[Critical]:
    """The moves that failed the drill by themselves."""
    return [Critical(_title(move_name(c.move)), where(told, c.turn), c.evidence) for c in grade.critical]


def items(told: Attempt, grade: Grade, rubric: Rubric) -> tuple[list[Item], list[LeftOut]]:
    """The criteria in the rubric's order, and those that do not apply."""
    shown, left_out = [], []
    few = len(rubric.entries) <= _FEW
    for entry, result in zip(rubric.entries, grade.criteria, strict=True):
        if result.not_applicable:
            left_out.append(LeftOut(result.title, result.not_applicable))
        else:
            shown.append(_item(told, entry, result, few))
    return shown, left_out


def flags(told: Attempt, grade: Grade) -> list[Flag]:
    """The red flags in the order in which each was raised first."""
    times: dict[str, list[RedFlag]] = {}
    for raised in grade.red_flags:
        times.setdefault(raised.id, []).append(raised)
    return [
        Flag(
            first.name,
            tuple(_evidence(told, raised.turn, raised.evidence) for raised in (first, *more)),
            first.instead,
            first.why,
            library.technique(library.page_of(first.link)).title,
            library.address(first.link),
        )
        for first, *more in times.values()
    ]


def rows(told: Attempt, reviewed: Sequence[Hindsight] = ()) -> list[Row]:
    """The talk, each reply of `reviewed` with its class and reason; the written summary last."""
    shown = [_row(told, line) for line in told.lines]
    for each in reviewed:
        at = 2 * each.number + 1
        mark = MARKS[each.reply_class]
        shown[at] = replace(
            shown[at],
            note=f"reply {each.number + 1}",
            anchor=anchor(each.number),
            mark=mark,
            reason=each.reason,
        )
    if told.recap:
        shown.append(_row(told, told.recap, "in writing"))
    return shown


def _item(told: Attempt, entry: Entry, result: CriterionResult, few: bool) -> Item:
    quotes = []
    for turn, group in groupby(result.evidence, key=lambda evidence: evidence.turn):
        found = list(group)
        spans = [Span(e.start, e.end, marks.kind_of(e.move)) for e in found]
        pieces = marks.clipped(marks.segments(told.turns[turn].text, spans))
        moves = tuple(dict.fromkeys(move_name(e.move) for e in found))
        quotes.append(Quote(_title(where(told, turn)), pieces, moves))
    pages = [
        library.technique(PAGES[s].rpartition("/")[2].removesuffix(".md")) for s in entry.criterion.sources
    ]
    return Item(
        result.title,
        entry.criterion.asks,
        result.level,
        result.unscored,
        result.checks,
        tuple(quotes),
        tuple(Page(page.title, library.address(f"{page.id}.md")) for page in pages),
        entry.bonus,
        few,
        tuple(
            disputed(told, dispute, move_name)
            for dispute in here(told)
            if dispute.about == OfCriterion(result.id)
        ),
    )


def _evidence(told: Attempt, turn: int, evidence: str) -> Shown:
    """The words that raised a flag: the trainee's own, or the customer's that were passed over."""
    for index in (turn, turn - 1):
        text = told.turns[index].text if index >= 0 else ""
        if spans := marks.found(text, evidence, "bad"):
            own = told.turns[index].role == "trainee"
            stands = _title(where(told, turn)) if own else f"What {where(told, turn)} passed over"
            return Shown(marks.clipped(marks.segments(text, spans)), stands)
    return Shown((Segment(evidence, "bad"),), _title(where(told, turn)))


def _row(told: Attempt, line: Line, note: str = "") -> Row:
    if line.role == "customer":
        chance = "" if line.chance is None else f"chance {line.chance}"
        return Row(told.scenario.persona.name, note or chance, False, (Segment(line.text),), "")
    findings = line.reading.findings if line.reading else ()
    pieces = marks.segments(line.text, [marks.of_finding(f) for f in findings])
    said = tuple(
        disputed(told, dispute, move_name)
        for dispute in here(told)
        if isinstance(dispute.about, OfReply) and dispute.about.reply == line.number
    )
    return Row("You", note, True, pieces, did([(f.move, f.unsure) for f in findings]), disputed=said)


def did(moves: Sequence[tuple[str, bool]]) -> str:
    """What a reply did, in a line: its moves, each with whether it is unsure."""
    sure = dict.fromkeys(m for m, unsure in moves if not unsure)
    parts = [
        ("helped", [move_name(m) for m in sure if marks.kind_of(m) == "good"]),
        ("cost", [move_name(m) for m in sure if marks.kind_of(m) == "bad"]),
        ("unclear", [move_name(m) for m in dict.fromkeys(m for m, u in moves if u and m not in sure)]),
    ]
    return ". ".join(f"{_title(head)}: {', '.join(names)}" for head, names in parts if names)


def _title(text: str) -> str:
    return text[:1].upper() + text[1:]
