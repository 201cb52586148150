"""Statements as JSON Lines: one a line, in the order in which they can be sent."""

import json
from collections.abc import Iterator, Sequence

from exchange.gathering import Progress, Source, Unreadable, gather
from exchange.naming import Naming
from exchange.statements import statements


def lines(
    sources: Sequence[Source], naming: Naming, unreadable: list[str], progress: Progress = lambda *_: None
) -> Iterator[bytes]:
    """One line for each statement; the ids of what can no longer be read are added to `unreadable`."""
    for _, outcome in gather(sources, progress):
        if isinstance(outcome, Unreadable):
            unreadable.append(outcome.id)
        else:
            for statement in statements(outcome, naming):
                yield json.dumps(statement, ensure_ascii=True, separators=(",", ":")).encode() + b"\n"
