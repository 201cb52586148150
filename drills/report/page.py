"""What one page tells of an attempt: a value that every form of the report shows. Pure."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from drills import recap
from drills.attempt import Attempt
from drills.dispute import Dispute, OfCriterion, Standing
from drills.disputing import here
from drills.planning.fitting import after
from rubric.criteria import PAGES, Rubric, Source, criterion_title
from rubric.grade import Grade
from rubric.red_flags import RedFlag

_ROOT = Path(__file__).parents[2]
_QUOTE, _WORDS = 110, 160
"""characters of the trainee's words: as evidence, and where they are the matter itself"""
_MOST_FLAGS, _MOST_DISPUTES = 3, 4

VERDICTS = {
    "passed": "Passed",
    "failed": "Not passed",
    "review": "For a person to decide",
}
ENDINGS = {
    "won": "won: the customer is kept, and means it",
    "settled": "settled: the customer takes what is offered, without being won",
    "lost": "lost: the customer walked away",
    "hung_up": "hung up on",
    "escalated": "escalated: the customer went over your head",
    "parted": "parted honestly, where nothing could be done",
    "abandoned": "left by you",
    "open": "not ended",
}


@dataclass(frozen=True, slots=True)
class Criterion:
    """One criterion: its level of 4 or a word instead, and one piece of evidence with where it stands."""

    title: str
    level: int | None
    standing: str
    evidence: str
    where: str


@dataclass(frozen=True, slots=True)
class Flag:
    """One red flag, the words that raised it first, and what to do instead."""

    name: str
    evidence: str
    where: str
    instead: str


@dataclass(frozen=True, slots=True)
class Disputed:
    """A dispute: what it is about, the trainee's words, where it stands, and the trainer's reason."""

    about: str
    words: str
    standing: str
    reason: str


@dataclass(frozen=True, slots=True)
class Page:
    """One page. Texts that a trainee typed are shortened and otherwise as they were typed."""

    title: str
    customer: str
    trainee: str
    when: str
    attempt: str
    ending: str
    chance: int | None
    score: int | None
    pass_mark: int
    verdict: str
    critical: tuple[str, ...]
    rubric: str
    criteria: tuple[Criterion, ...]
    left_out: tuple[str, ...]
    flags: tuple[Flag, ...]
    more_flags: int
    recap: str
    disputes: tuple[Disputed, ...]
    practice: str
    why: str


def plain_words(name: str) -> str:
    """An id as words: `fall_back` is `fall back`."""
    return name.replace("_", " ")


def page(told: Attempt, graded: Grade, rubric: Rubric, trainee: str = "") -> Page:
    """The page of an attempt, graded by `rubric`; `trainee` is a name, where there is one."""
    scenario = told.scenario
    fit = after(scenario, graded, rubric)
    flags = _flags(told, graded)
    return Page(
        title=scenario.title,
        customer=f"{scenario.persona.name}: {scenario.persona.who.rstrip('.')}",
        trainee=trainee,
        when=f"{told.started_at:%d %B %Y, %H:%M} UTC",
        attempt=told.id,
        ending=ENDINGS[told.ending.value if told.ending else "open"],
        chance=told.chance,
        score=graded.score,
        pass_mark=rubric.pass_mark,
        verdict=VERDICTS[graded.verdict],
        critical=tuple(
            f"{plain_words(one.move)}, {where(told, one.turn)}: “{clipped(one.evidence, _QUOTE)}”"
            for one in graded.critical
        ),
        rubric=f"{rubric.title} ({rubric.id}, version {rubric.version})",
        criteria=_criteria(told, graded),
        left_out=tuple(result.title for result in graded.criteria if result.not_applicable),
        flags=tuple(flags[:_MOST_FLAGS]),
        more_flags=len(flags[_MOST_FLAGS:]),
        recap=_recap(told),
        disputes=tuple(disputed(told, dispute) for dispute in here(told))[:_MOST_DISPUTES],
        practice=practice_title(fit.practice),
        why=fit.why,
    )


def disputed(told: Attempt, dispute: Dispute, named: Callable[[str], str] = plain_words) -> Disputed:
    """A dispute as it is shown; `named` says what a move is called there."""
    answer = dispute.answer
    standing = {
        Standing.WAITING: "waiting for the trainer",
        Standing.WITHDRAWN: "taken back",
        Standing.UPHELD: f"upheld by {answer.by}" if answer else "",
        Standing.NOT_UPHELD: f"not upheld by {answer.by}" if answer else "",
    }[dispute.standing]
    return Disputed(
        _about(told, dispute, named),
        clipped(dispute.words, _WORDS),
        standing,
        clipped(answer.reason, _WORDS) if answer else "",
    )


def where(told: Attempt, turn: int) -> str:
    """Where a turn of the trainee's stands: `reply 3`, or `your summary`."""
    if turn >= len(told.lines):
        return "your summary"
    return f"reply {sum(line.role == 'trainee' for line in told.lines[: turn + 1])}"


@cache
def practice_title(practice: Source) -> str:
    """The heading of the page that teaches a practice."""
    heading = (_ROOT / PAGES[practice]).read_text(encoding="utf-8").partition("\n")[0]
    return heading.removeprefix("#").strip()


def clipped(text: str, most: int) -> str:
    """`text` on one line, shortened to about `most` characters at the end of a word."""
    whole = " ".join(text.split())
    if len(whole) <= most:
        return whole
    return f"{whole[:most].rpartition(' ')[0] or whole[: most - 1]} …"


def _criteria(told: Attempt, graded: Grade) -> tuple[Criterion, ...]:
    """Those that apply, each with what tells most of it: a move that few others rest on, not yet shown."""
    results = [result for result in graded.criteria if not result.not_applicable]
    rests = Counter(move for result in results for move in {item.move for item in result.evidence})
    shown: set[tuple[int, int]] = set()
    rows = []
    for result in results:
        telling = min(
            result.evidence,
            key=lambda item: ((item.turn, item.start) in shown, rests[item.move], item.turn),
            default=None,
        )
        if telling:
            shown.add((telling.turn, telling.start))
        rows.append(
            Criterion(
                result.title,
                result.level,
                "unscored" if result.level is None else f"{result.level} of 4",
                clipped(telling.text, _QUOTE) if telling else "",
                where(told, telling.turn) if telling else "",
            )
        )
    return tuple(rows)


def _flags(told: Attempt, graded: Grade) -> list[Flag]:
    """Each flag once, those that failed the drill first, then those that were raised most often."""
    times: dict[str, list[RedFlag]] = {}
    for raised in graded.red_flags:
        times.setdefault(raised.id, []).append(raised)
    critical = {one.move for one in graded.critical}
    ordered = sorted(times.values(), key=lambda raised: (raised[0].move not in critical, -len(raised)))
    return [
        Flag(first.name, clipped(first.evidence, _QUOTE), _times(told, first, len(more)), first.instead)
        for first, *more in ordered
    ]


def _times(told: Attempt, first: RedFlag, more: int) -> str:
    return where(told, first.turn) + (f", and {more} more" if more else "")


def _recap(told: Attempt) -> str:
    if recap.due(told):
        return "asked for, and not written yet"
    checks = recap.judged(told)
    return recap.in_short(checks) if checks else ""


def _about(told: Attempt, dispute: Dispute, named: Callable[[str], str]) -> str:
    about = dispute.about
    if isinstance(about, OfCriterion):
        return f"“{criterion_title(about.criterion)}”"
    lines = [*told.lines, *([told.recap] if told.recap else [])]
    turn = next((at for at, line in enumerate(lines) if line.number == about.reply), None)
    place = "a reply on another road" if turn is None else where(told, turn)
    return f"{named(about.move).capitalize()}, {place}"
