"""What SQLite has committed, written to the disk for good: by one flush for all who wait at that moment.

SQLite by itself flushes once for each commit, and lets nobody else write meanwhile. On a busy disk many
people at once then wait for one another's flushes.
"""

import os
from pathlib import Path
from threading import Condition


class Flushing:
    """The flushes of one record, whose commits stand in its write-ahead log. For many threads."""

    def __init__(self, database: Path) -> None:
        self._log = Path(f"{database}-wal")
        self._changed = Condition()
        self._asked = 0
        self._done = 0
        self._under_way = False

    def flush(self) -> None:
        """Return once all that was committed before now would survive a loss of power. Raises `OSError`."""
        with self._changed:
            self._asked += 1
            mine = self._asked
            # a flush that is under way may have begun before our commit
            self._changed.wait_for(lambda: self._done >= mine or not self._under_way)
            if self._done >= mine:
                return
            self._under_way = True
            covered = self._asked
        try:
            self._write_out()
        except BaseException:
            covered = 0
            raise
        finally:
            with self._changed:
                self._under_way = False
                self._done = max(self._done, covered)
                self._changed.notify_all()

    def _write_out(self) -> None:
        try:
            log = os.open(self._log, os.O_RDWR)
        except FileNotFoundError:
            # taken into the database by whoever closed it last, and flushed with it
            return
        try:
            os.fsync(log)
        finally:
            os.close(log)
