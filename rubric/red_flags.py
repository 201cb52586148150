"""Red flags: the missteps that cost, what to do instead, and why it matters."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field

from datafile import DataFileError, Strict, load
from rubric.context import GradingContext, Situation
from rubric.credit import sentences
from rubric.criteria import Id, Source, Text
from rubric.heard import Heard
from rubric.provocation import cues
from rubric.reading import MISSTEPS, Brief, Finding, Move
from rubric.stuffing import words

OrderFlag = Literal["remedy_too_soon", "apology_without_remedy", "ignored_bait", "promise_outside_brief"]
_ORDER_FLAGS: tuple[OrderFlag, ...] = (
    "remedy_too_soon",
    "apology_without_remedy",
    "ignored_bait",
    "promise_outside_brief",
)


class FlagText(Strict):
    """What is said of one red flag. `link` leads to an anchor of a technique's page."""

    id: Id
    name: Text
    instead: Text
    why: Text
    source: Source
    link: Annotated[str, Field(pattern=r"^docs/techniques/[a-z_]+\.md#[a-z0-9-]+$")]


class FlagFile(Strict):
    """All red flags: one for each misstep, and those that come of order and timing."""

    flags: tuple[FlagText, ...]


@dataclass(frozen=True, slots=True)
class RedFlag:
    """One red flag raised: the move it is about, the turn (from 0) and the words that raised it."""

    id: str
    move: str
    turn: int
    evidence: str
    name: str
    instead: str
    why: str
    source: str
    link: str


@cache
def flag_texts() -> dict[str, FlagText]:
    """What is said of each red flag, by its id. Raises `DataFileError`."""
    located = load(Path(__file__).parent / "red_flags.yaml", FlagFile)
    found = {flag.id: flag for flag in located.model.flags}
    expected = {*(move.value for move in MISSTEPS), *_ORDER_FLAGS}
    if odd := sorted(found.keys() ^ expected):
        raise DataFileError((located.problem(("flags",), f"missing or unknown: {', '.join(odd)}"),))
    return found


def red_flags(context: GradingContext, heard: Heard) -> tuple[RedFlag, ...]:
    """The red flags of a conversation, in its order; one for each move of a reply."""
    raised = [*_missteps(context, heard), *_too_soon(heard), *_without_remedy(heard), *_ignored(heard)]
    once: dict[tuple[int, str], RedFlag] = {}
    for flag in sorted(raised, key=lambda flag: flag.turn):
        once.setdefault((flag.turn, flag.id), flag)
    return tuple(once.values())


def _flag(flag_id: str, move: str, turn: int, evidence: str) -> RedFlag:
    text = flag_texts()[flag_id]
    return RedFlag(flag_id, move, turn, evidence, text.name, text.instead, text.why, text.source, text.link)


def _missteps(context: GradingContext, heard: Heard) -> Iterator[RedFlag]:
    for occurrence in heard.missteps:
        move = occurrence.finding.move
        outside = move is Move.OVER_PROMISE and _forbidden(occurrence.finding, context.brief)
        flag_id = "promise_outside_brief" if outside else move.value
        yield _flag(flag_id, move.value, occurrence.turn, occurrence.finding.evidence)


def _forbidden(finding: Finding, brief: Brief | None) -> bool:
    said = f" {' '.join(words(finding.evidence))} "
    return brief is not None and any(
        f" {' '.join(words(cue))} " in said for term in brief.may_not for cue in term.cues
    )


_OWNING = frozenset({Move.APOLOGY, Move.EMPATHY, Move.FALL_BACK, Move.TAKE_THE_STICK})
_MOVING_ON = frozenset({Move.SOLUTION, Move.EXCEED, Move.EXPLORE, Move.INVITE_SOLUTION})


def _too_soon(heard: Heard) -> Iterator[RedFlag]:
    owned = min((o.at for o in heard.earned if o.finding.move in _OWNING), default=None)
    for occurrence in heard.earned:
        if occurrence.finding.move is Move.SOLUTION and (owned is None or occurrence.at < owned):
            yield _flag("remedy_too_soon", "solution", occurrence.turn, occurrence.finding.evidence)
            return


def _without_remedy(heard: Heard) -> Iterator[RedFlag]:
    """A second apology in a later reply, with nothing offered and nothing asked by then."""
    sorry = [o for o in heard.found if o.finding.move is Move.APOLOGY]
    moved_on = min((o.at for o in heard.earned if o.finding.move in _MOVING_ON), default=None)
    for later in sorry:
        if later.reply > sorry[0].reply and (moved_on is None or later.at < moved_on):
            yield _flag("apology_without_remedy", "apology", later.turn, later.finding.evidence)
            return


_BAITS: frozenset[Situation] = frozenset({"expansion_raised", "explanation_asked"})


def _ignored(heard: Heard) -> Iterator[RedFlag]:
    """A bait or a question that got a reply which neither did anything nor said anything."""
    for reply in heard.spoken.replies:
        if reply.reading and heard.spoken.raised[reply.number] & _BAITS and not heard.engaged(reply.number):
            asked = next((s for s in reversed(sentences(reply.prompt)) if cues(s) & _BAITS), reply.prompt)
            yield _flag("ignored_bait", "none", reply.turn, asked)
