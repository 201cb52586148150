"""How far a model is trusted with the part: as far as it has kept it lately."""

from collections import deque
from threading import Lock

TRIAL = 3
"""lines a model has to keep before what it says is shown while it still speaks"""
REMEMBERED = 10
"""lines that its standing rests on"""
TRUSTED, UNFIT = 0.7, 0.5
"""share of them kept, from which on it is trusted, and below which it is left out"""
FIRST_LEAVE, LONGEST_LEAVE = 8, 128
"""lines for which an unfit model is not asked: the first time, and at most; each time twice as many"""


class Standing:
    """One model's standing over all drills of this process. Safe to share between threads."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._kept: deque[bool] = deque(maxlen=REMEMBERED)
        self._leave = FIRST_LEAVE
        self._away = 0

    @property
    def trusted(self) -> bool:
        """Whether its sentences may be shown one by one; else its whole line is heard first."""
        with self._lock:
            return len(self._kept) >= TRIAL and self._share() >= TRUSTED

    def asks(self) -> bool:
        """Whether it is asked for the next line."""
        with self._lock:
            if self._away:
                self._away -= 1
                return False
            return True

    def heard(self, kept: bool) -> None:
        """Take into account that its line, as it first came, kept the part or did not."""
        with self._lock:
            self._kept.append(kept)
            if self._share() >= TRUSTED:
                self._leave = FIRST_LEAVE
            elif not kept and len(self._kept) >= TRIAL and self._share() < UNFIT:
                self._away = self._leave
                self._leave = min(LONGEST_LEAVE, 2 * self._leave)

    def _share(self) -> float:
        return sum(self._kept) / len(self._kept)
