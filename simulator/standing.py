"""How far a model is trusted with the part: as far as it has kept it lately."""

from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from threading import Lock

TRIAL = 8
"""lines a model is heard in before any of its words are shown"""
REMEMBERED = 16
"""lines that its standing rests on"""
TRUSTED, UNFIT = 0.75, 0.5
"""share of them kept, from which on it is trusted, and below which it is left out for a while"""
FIRST_LEAVE, LONGEST_LEAVE = 8, 128
"""lines for which an unfit model is not asked: the first time, and at most; each time twice as many"""


@dataclass(frozen=True, slots=True)
class Past:
    """What a standing rests on: the last lines kept or broken, and the leave that the model is on."""

    kept: tuple[bool, ...] = ()
    leave: int = FIRST_LEAVE
    away: int = 0


class Standing:
    """One model's standing over all drills. Safe to share between threads.

    `changed` is told of each new past.
    """

    def __init__(self, past: Past = Past(), changed: Callable[[Past], None] = lambda _: None) -> None:
        self._lock = Lock()
        self._kept: deque[bool] = deque(past.kept, maxlen=REMEMBERED)
        self._leave = past.leave
        self._away = past.away
        self._changed = changed

    @property
    def trusted(self) -> bool:
        """Whether its words are shown; else they are heard, and the authored voice speaks."""
        with self._lock:
            return len(self._kept) >= TRIAL and _share(self._kept) >= TRUSTED

    def asks(self) -> bool:
        """Whether it is asked for the next line."""
        with self._lock:
            if not self._away:
                return True
            self._away -= 1
            self._tell()
            return False

    def heard(self, kept: bool) -> None:
        """Take into account that its line, as it first came, kept the part or did not."""
        with self._lock:
            self._kept.append(kept)
            share = _share(self._kept)
            if share >= TRUSTED:
                self._leave = FIRST_LEAVE
            elif not kept and len(self._kept) >= TRIAL and share < UNFIT:
                self._away = self._leave
                self._leave = min(LONGEST_LEAVE, 2 * self._leave)
            self._tell()

    def _tell(self) -> None:
        self._changed(Past(tuple(self._kept), self._leave, self._away))


def _share(kept: Sequence[bool]) -> float:
    return sum(kept) / len(kept)
