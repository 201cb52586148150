"""The trained assessor: a small network, the rules beside it, and a word on how sure they are together."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING

from rubric.reading import MISSTEPS, Assessor, Brief, Finding, Move, Reading, Turn
from rubric.rules.assessor import RuleAssessor
from rubric.rules.authority import inside
from rubric.rules.machine import spoken
from rubric.rules.settle import CERTAIN
from rubric.trained.encoder import Encoder, surroundings
from rubric.trained.evidence import clauses_of, underlined
from rubric.trained.meant_well import innocent
from rubric.trained.session import Session
from rubric.trained.settings import MODEL, Ruling, Settings
from rubric.trained.settle import ALONE, ALONE_AGAINST_THE_BRIEF, GRANTS, ruled_out

if TYPE_CHECKING:
    from pathlib import Path

    from rubric.trained.session import Logits

# Below this even the strongest token shows little; the rules' clause, if they have one, says it better.
_FAINT = -2.0
_ENDS = (".", "!", "?", "\n")


class TrainedAssessor:
    """Finds moves by a fitted network and the rules; each counts for as much as it proved worth."""

    def __init__(self, folder: Path = MODEL) -> None:
        self._settings = Settings.load(folder / "settings.json")
        self._encoder = Encoder.load(folder / "tokenizer.json")
        self._session = Session(folder / "model.onnx")
        self._rules = RuleAssessor()

    @property
    def name(self) -> str:
        """The assessor's name and version, as kept in every reading."""
        return self._settings.name

    def read(self, reply: str, history: Sequence[Turn] = (), brief: Brief | None = None) -> Reading:
        """Find the moves of `reply` in its place; see `rubric.reading.Assessor`."""
        meant = spoken(reply)
        windows = self._encoder.windows(meant.text, surroundings(history, brief)) if meant.said else ()
        if not windows:
            return Reading((), self.name, aimed_at_machine=meant.nothing)
        whole, tokens = self._session.read(windows)
        offsets = [offset for window in windows for offset in window.offsets]
        rules = self._rules.read(reply, history, brief)
        chances = self._chances(whole, rules)
        kept = inside(meant.text, brief)
        lines = {move: self._line(move, rules, kept) for move in Move}
        out = ruled_out(chances, lines, history, meant.text, rules.moves)
        clauses = clauses_of(meant.said)
        findings: list[Finding] = []
        for number, move in enumerate(Move):
            scale = self._settings.moves[move]
            if chances[move] < scale.doubt or move in out:
                continue
            weights = tokens[:, number].tolist()
            seen = [(f.start, f.end) for f in rules.of(move)]
            if not seen or max(weights) >= _FAINT:
                seen = underlined(clauses, offsets, weights, self._settings.evidence)
            if all(move in innocent(_around(reply, start, end)) for start, end in seen):
                continue
            confidence = round(chances[move], 2)
            unsure = chances[move] < lines[move]
            findings += [Finding(move, reply[a:b], a, b, confidence, unsure) for a, b in seen]
        return Reading(tuple(sorted(findings, key=lambda f: (f.start, f.end, f.move))), self.name)

    def _line(self, move: Move, rules: Reading, kept: bool) -> float:
        """From which chance `move` is surely there; `kept`: all that is granted is what the brief allows."""
        line = self._settings.moves[move].sure
        if move not in MISSTEPS - rules.moves:
            return line
        return max(line, ALONE_AGAINST_THE_BRIEF if kept and move in GRANTS else ALONE)

    def _chances(self, whole: Logits, rules: Reading) -> dict[Move, float]:
        sure, found = rules.sure, rules.moves
        chances = {
            move: self._settings.moves[move].probability(
                float(whole[number]), Ruling(move in sure, move in found - sure)
            )
            for number, move in enumerate(Move)
        }
        for finding in rules.findings:
            if finding.confidence >= CERTAIN:
                chances[finding.move] = max(chances[finding.move], finding.confidence)
        return chances


def _around(reply: str, start: int, end: int) -> str:
    """The sentences of `reply` that `start` to `end` lie in."""
    first = max(reply.rfind(mark, 0, start) for mark in _ENDS) + 1
    ends = [at for mark in _ENDS if (at := reply.find(mark, max(start, end - 1))) >= 0]
    return reply[first : min(ends, default=len(reply))].strip()


@cache
def trained_assessor() -> Assessor:
    """The trained assessor that ships with the product; built once."""
    return TrainedAssessor()
