"""Faults of our own: noted where they can be looked at, told in one line."""

import traceback
from datetime import UTC, datetime

from platformdirs import user_log_path


def note(error: Exception) -> str:
    """Write down where `error` came from and return a line for the user that says where it stands.

    The traceback holds code, never values, so nothing that a trainee wrote and no secret gets into it.
    """
    path = user_log_path("ripitz") / "faults.log"
    places = "".join(traceback.format_tb(error.__traceback__))
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("a", encoding="utf-8") as log:
            log.write(f"{datetime.now(UTC):%Y-%m-%dT%H:%M:%SZ} {type(error).__name__}\n{places}\n")
    except OSError:
        return f"it was a {type(error).__name__}, and it could not be written to {path}"
    return f"it was a {type(error).__name__}, noted in {path}"
