"""What no assessor is asked: what of a reply is not said to the customer at all."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from rubric.reading import Assessor, Brief, Finding, Move, Reading, Turn
from rubric.rules.clauses import Sentence
from rubric.rules.machine import spoken
from rubric.rules.orders import INSULTS
from rubric.rules.shapes import Stretch
from rubric.rules.table import Matcher, rules_of
from rubric.stuffing import stuffed

_INSULTS = Matcher(rules_of(INSULTS))


@dataclass(frozen=True, slots=True)
class Guarded:
    """An assessor that holds another: text aimed at the machine and lists of keywords carry no technique.

    The assessor within is shown only what is said to the customer. In the rest a sure insult still counts.
    """

    inner: Assessor

    @property
    def name(self) -> str:
        """The name of the assessor within: the guard is the same around all."""
        return self.inner.name

    def read(self, reply: str, history: Sequence[Turn] = (), brief: Brief | None = None) -> Reading:
        """The reading of the assessor within, of what is said to the customer."""
        meant = spoken(reply)
        listed = stuffed(meant.text)
        if not meant.void and not listed:
            return self.inner.read(reply, history, brief)
        insults = _insults(reply, meant.aimed)
        if meant.nothing:
            return Reading(insults, self.name, aimed_at_machine=True)
        found = self.inner.read(meant.text, history, brief).findings
        if listed:
            found = tuple(f for f in found if f.move is Move.HOSTILE and not f.unsure)
        kept = [*insults, *(part for finding in found for part in _around(finding, reply, meant.void))]
        kept.sort(key=lambda f: (f.start, f.end, f.move))
        return Reading(tuple(kept), self.name, aimed_at_machine=listed)


def _insults(reply: str, aimed: Sequence[Sentence]) -> tuple[Finding, ...]:
    """The sentences aimed at the machine that are an insult to whoever hears them."""
    found: list[Finding] = []
    for sentence in aimed:
        if hits := _INSULTS.hits(sentence, 0):
            start, end = sentence.tokens[0].start, sentence.tokens[-1].end
            confidence = max(hit.confidence for hit in hits)
            found.append(Finding(Move.HOSTILE, reply[start:end], start, end, confidence))
    return tuple(found)


def _around(finding: Finding, reply: str, void: Sequence[Stretch]) -> Iterator[Finding]:
    """A finding without what of its evidence is void: itself, or the parts that are left."""
    start = finding.start
    for low, high in (*void, (finding.end, finding.end)):
        piece = reply[start : min(low, finding.end)]
        if any(char.isalnum() for char in piece):
            begin = start + len(piece) - len(piece.lstrip())
            evidence = piece.strip()
            yield replace(finding, evidence=evidence, start=begin, end=begin + len(evidence))
        start = max(start, high)
        if start >= finding.end:
            return
