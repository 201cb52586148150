"""The rule assessor: reads a reply by linguistic tables, offline and always the same."""

from collections.abc import Sequence

from rubric.reading import Brief, Finding, Move, Reading, Turn
from rubric.rules.apologizing import APOLOGIZING
from rubric.rules.arguing import ARGUING
from rubric.rules.authority import judge
from rubric.rules.clauses import Sentence, sentences_of
from rubric.rules.context import place_of
from rubric.rules.explaining import EXPLAINING
from rubric.rules.machine import spoken
from rubric.rules.owning import OWNING
from rubric.rules.remedy import REMEDY
from rubric.rules.resisting import RESISTING
from rubric.rules.settle import SURE, settle
from rubric.rules.table import Hit, Matcher, rules_of
from rubric.rules.together import TOGETHER
from rubric.rules.winning_back import WINNING_BACK
from rubric.rules.written import WRITTEN
from rubric.rules.yielding import YIELDING

NAME = "rules-1"

TABLES = (
    *APOLOGIZING,
    *OWNING,
    *TOGETHER,
    *REMEDY,
    *WINNING_BACK,
    *ARGUING,
    *EXPLAINING,
    *RESISTING,
    *YIELDING,
    *WRITTEN,
)


class RuleAssessor:
    """Finds moves by the tables of `rubric.rules`."""

    def __init__(self) -> None:
        self._matcher = Matcher(rules_of(TABLES))
        self._falling_back = Matcher(rules_of(table for table in OWNING if table.says == "fall_back"))

    @property
    def name(self) -> str:
        """The assessor's name and version, as kept in every reading."""
        return NAME

    def read(self, reply: str, history: Sequence[Turn] = (), brief: Brief | None = None) -> Reading:
        """Find the moves of `reply` in its place; see `rubric.reading.Assessor`."""
        heard = spoken(reply).said
        place = place_of(history)
        hits = [hit for at, sentence in enumerate(heard) for hit in self._matcher.hits(sentence, at)]
        hits += judge(heard, brief)
        fell_back_before = any(self._falling_back.hits(s, 0) for s in sentences_of(place.previous))
        kept = settle(hits, heard, place, fell_back_before=fell_back_before)
        return Reading(_findings(reply, heard, kept), NAME)


def _findings(reply: str, sentences: Sequence[Sentence], hits: Sequence[Hit]) -> tuple[Finding, ...]:
    """Hits as clause-long findings, those of one move that overlap made one."""
    spans: dict[str, list[tuple[int, int, float]]] = {}
    for hit in hits:
        sentence = sentences[hit.at]
        first, stop = sentence.clause_of(hit.first, hit.last)
        start, end = sentence.tokens[first].start, sentence.tokens[stop - 1].end
        start += len(reply[start:end]) - len(reply[start:end].lstrip())
        end -= len(reply[start:end]) - len(reply[start:end].rstrip())
        spans.setdefault(hit.says, []).append((start, end, hit.confidence))
    findings: list[Finding] = []
    for says, found in spans.items():
        merged: list[tuple[int, int, float]] = []
        for start, end, confidence in sorted(found):
            if merged and start < merged[-1][1]:
                last = merged[-1]
                merged[-1] = (last[0], max(last[1], end), max(last[2], confidence))
            else:
                merged.append((start, end, confidence))
        findings += [
            Finding(Move(says), reply[start:end], start, end, round(confidence, 2), confidence < SURE)
            for start, end, confidence in merged
        ]
    return tuple(sorted(findings, key=lambda f: (f.start, f.end, f.move)))
