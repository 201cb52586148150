"""How far two readers agree: precision, recall and F1 of each move, and Cohen's kappa of answers."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from rubric.reading import Move


@dataclass(frozen=True, slots=True)
class Tally:
    """How often a move was found rightly, found wrongly, and missed."""

    hits: int = 0
    false_alarms: int = 0
    misses: int = 0

    @property
    def precision(self) -> float | None:
        """The share of what was found that is right; None where nothing was found."""
        found = self.hits + self.false_alarms
        return self.hits / found if found else None

    @property
    def recall(self) -> float | None:
        """The share of what is there that was found; None where nothing is there."""
        there = self.hits + self.misses
        return self.hits / there if there else None

    @property
    def f1(self) -> float | None:
        """The harmonic mean of precision and recall; None where the move is neither found nor there."""
        weight = 2 * self.hits + self.false_alarms + self.misses
        return 2 * self.hits / weight if weight else None

    @property
    def support(self) -> int:
        """How many replies carry the move."""
        return self.hits + self.misses


@dataclass(frozen=True, slots=True)
class Labelled:
    """One reply: what was found, what is there, and what is not scored either way."""

    found: frozenset[Move]
    there: frozenset[Move]
    ambiguous: frozenset[Move] = frozenset()


def agreement(replies: Iterable[Labelled]) -> Mapping[Move, Tally]:
    """The tally of every move over all replies; an ambiguous move counts in neither direction."""
    counts = {move: [0, 0, 0] for move in Move}
    for reply in replies:
        for move in (reply.found | reply.there) - reply.ambiguous:
            if move not in reply.there:
                counts[move][1] += 1
            elif move in reply.found:
                counts[move][0] += 1
            else:
                counts[move][2] += 1
    return {move: Tally(*count) for move, count in counts.items()}


def macro_f1(tallies: Mapping[Move, Tally]) -> float | None:
    """The mean F1 of the moves that occur; None where none does.

    A move that is found though it is nowhere there has no F1 of its own to speak of; it shows in the tallies.
    """
    scores = [tally.f1 for tally in tallies.values() if tally.support and tally.f1 is not None]
    return sum(scores) / len(scores) if scores else None


def kappa(answers: Collection[tuple[str, str]]) -> float | None:
    """Cohen's kappa of two readers' answers to the same questions: 1 is full agreement, 0 what chance gives.

    None where it has no meaning: nothing was answered, or both gave one and the same answer to everything.
    """
    number = len(answers)
    if not number:
        return None
    alike = sum(one == other for one, other in answers)
    ones, others = Counter(one for one, _ in answers), Counter(other for _, other in answers)
    by_chance = sum(ones[answer] * others[answer] for answer in ones)
    if by_chance == number * number:
        return None
    return (number * alike - by_chance) / (number * number - by_chance)
