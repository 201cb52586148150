"""Looking back: what each reply did to the chance, against the best that was open then. Pure."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from drills.attempt import Attempt
from drills.coaching.openings import Act, Point, takes_up
from drills.coaching.reply_class import MARGIN, ReplyClass, Stood, classed
from drills.coaching.reply_reason import reason
from drills.coaching.trying import Tried, in_words, tried, weigh
from drills.reading import read_reply
from rubric.grade import CERTAIN
from rubric.reading import MISSTEPS, TECHNIQUES, Assessor, Finding, Move, Reading
from simulator.ending import GONE, Ending
from simulator.mood import POCKETED

MOST_DECISIVE = 5
"""How many replies are set before a trainee again: more would not be worked through."""
_DECISIVE = (ReplyClass.BLUNDER, ReplyClass.MISTAKE, ReplyClass.MISSED_OPENING)
_KEPT = frozenset({Ending.WON, Ending.PARTED})


@dataclass(frozen=True, slots=True)
class Hindsight:
    """One reply, looked back on. Chances are 0 to 100; `number` counts the trainee's replies from 0."""

    number: int
    text: str
    reply_class: ReplyClass
    reason: str
    """one line in plain words; it quotes nothing that the trainee typed"""
    before: int
    after: int
    """as recorded"""
    kindly: int
    """the chance after it, had every doubtful finding been meant in the kindest way; never below `after`"""
    loss: int
    """how much more the best of the list had than `kindly`"""
    best: Tried
    tried: tuple[Tried, ...]
    """all that was open, in the order of the list"""
    missteps: frozenset[Move]
    """the sure ones"""
    told_on: bool
    """it repeated what somebody had said in confidence"""

    @property
    def as_good(self) -> bool:
        """Whether it is as good as the best, but for a small margin, and did no harm."""
        return self.loss <= MARGIN and not self.missteps and not self.told_on

    def betters(self, other: "Hindsight") -> bool:
        """Whether it, in place of `other`, brings more and would not have been decisive itself."""
        return self.kindly > other.kindly and self.reply_class not in _DECISIVE


def review(told: Attempt) -> tuple[Hindsight, ...]:
    """Every reply that has been answered, in order."""
    return tuple(look_back(told, number) for number in range((len(told.lines) - 1) // 2))


def look_back(told: Attempt, number: int) -> Hindsight:
    """One reply. Raises `IndexError` where there is no reply of that number, or it was not answered."""
    then = _before(told, number)
    reply, answer = told.lines[2 * number + 1 : 2 * number + 3]
    if reply.reading is None or answer.chance is None:
        raise IndexError(f"reply {number} has not been read")
    return _hindsight(then, number, reply.text, reply.reading, answer.chance)


def decisive(reviewed: Iterable[Hindsight]) -> tuple[Hindsight, ...]:
    """The replies worth another try, the worst first, at most `MOST_DECISIVE`."""
    found = [each for each in reviewed if each.reply_class in _DECISIVE]
    return tuple(sorted(found, key=lambda e: (_DECISIVE.index(e.reply_class), -e.loss))[:MOST_DECISIVE])


def retry(told: Attempt, number: int, text: str, assessor: Assessor) -> Hindsight:
    """Another reply in place of reply `number`, looked back on as that one was; nothing is written down.

    Raises `IndexError` as `look_back` does.
    """
    return _retried(_before(told, number), told, number, text, assessor)


def solution(told: Attempt, number: int, assessor: Assessor) -> Tried:
    """What is best in place of reply `number`, in ready words that `assessor` reads as it is meant.

    Where it reads none of them so, the best opening as it was tried. Raises `IndexError` as `look_back` does.
    """
    return _solved(_before(told, number), told, number, assessor)


def ahead(told: Attempt, assessor: Assessor) -> Tried:
    """What is best to say next, found as `solution` is. Raises `IndexError` where no reply is waited for."""
    if not waited_for(told):
        raise IndexError("no reply is waited for")
    number = len(told.lines) // 2
    return _solved(point(told, number), told, number, assessor)


def waited_for(told: Attempt) -> bool:
    """Whether the customer has spoken last and the talk goes on."""
    return len(told.lines) % 2 == 1 and told.ending is None


def point(told: Attempt, number: int) -> Point:
    """Where the talk stood before reply `number`, given or not. Raises `IndexError` if it never got there."""
    spoken = told.lines[2 * number]
    if spoken.state is None or spoken.intention is None or spoken.chance is None:
        raise IndexError(f"there is no customer's line before reply {number}")
    earlier = "\n".join(line.text for line in told.lines[1 : 2 * number : 2])
    return Point(told.scenario, told.seed, spoken.state, spoken.intention, spoken.chance, earlier)


def kindest(reading: Reading) -> Reading:
    """The reading as its speaker would have it: doubtful techniques were done, doubtful missteps were not."""
    kept = (f for f in reading.findings if f.move in TECHNIQUES or not doubtful(f))
    return replace(reading, findings=tuple(replace(f, unsure=False) for f in kept))


def doubtful(finding: Finding) -> bool:
    """Whether a finding is too doubtful to be held against anybody, as in grading."""
    return finding.unsure or finding.confidence < CERTAIN


def _before(told: Attempt, number: int) -> Point:
    if not 0 <= number < (len(told.lines) - 1) // 2:
        raise IndexError(f"there is no answered reply {number}")
    return point(told, number)


def _retried(then: Point, told: Attempt, number: int, text: str, assessor: Assessor) -> Hindsight:
    reading = read_reply(assessor, text, told.turns[: 2 * number + 1], told.scenario, then.state)
    return _hindsight(then, number, text, reading, weigh(then, text, reading).chance)


def _solved(then: Point, told: Attempt, number: int, assessor: Assessor) -> Tried:
    options = tried(then)
    best = _best(then, options)
    near = [each for each in options if each.chance >= best.chance - MARGIN and each is not best]
    for option in (best, *sorted(near, key=lambda each: -each.chance)):
        for worded in in_words(then, option.opening):
            if _retried(then, told, number, worded.text, assessor).as_good:
                return worded
    return best


def _hindsight(point: Point, number: int, text: str, reading: Reading, after: int) -> Hindsight:
    meant = kindest(reading)
    weighed = weigh(point, text, meant)
    kindly = max(after, weighed.chance)
    options = tried(point)
    best = _best(point, options)
    missteps = meant.sure & MISSTEPS
    granted = bool(missteps & POCKETED) and not point.state.memory.granted
    gone = weighed.ending in GONE and bool(missteps) and best.chance > kindly + MARGIN
    stood = Stood(
        before=point.chance,
        after=kindly,
        best=best.chance,
        misstep=bool(missteps) or weighed.told_on,
        unsure=meant != reading,
        ignored=not takes_up(point, (*meant.moves, *weighed.besides)),
        past_repair=granted or gone,
        kept=weighed.ending in _KEPT and not missteps and not weighed.told_on,
    )
    kind = classed(stood)
    harm: tuple[Act, ...] = ("told_on",) if weighed.told_on else ()
    did = (*harm, *(move for move in Move if move in missteps), *weighed.besides, *_techniques(reading))
    why = reason(point, stood, kind, after, best, did)
    return Hindsight(
        number,
        text,
        kind,
        why,
        point.chance,
        after,
        kindly,
        stood.loss,
        best,
        options,
        missteps,
        weighed.told_on,
    )


def _techniques(reading: Reading) -> list[Move]:
    return [move for move in Move if move in reading.sure & TECHNIQUES]


def _best(point: Point, options: Sequence[Tried]) -> Tried:
    """The best opening; of those that come to the same, the one with most that is new."""
    done = point.state.memory.done
    return max(
        options, key=lambda each: (each.chance, sum(not done.get(move) for move in each.opening.moves))
    )
