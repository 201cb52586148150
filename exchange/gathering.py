"""Reading outcomes one after another, whatever they are made of, with progress told."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from errors import UserError
from exchange.outcome import Outcome

Progress = Callable[[int, int], None]
"""how many are done, of how many"""


@dataclass(frozen=True, slots=True)
class Source:
    """Something of which an outcome can be read."""

    id: str
    mark: str
    """as long as it stays the same, so does the outcome"""
    read: Callable[[], Outcome]
    """raises `UserError` or `ValueError` where this version can no longer read it"""


@dataclass(frozen=True, slots=True)
class Unreadable:
    """Something that this version can no longer read."""

    id: str


def gather(
    sources: Sequence[Source], progress: Progress = lambda *_: None
) -> Iterator[tuple[Source, Outcome | Unreadable]]:
    """Each source with what it comes to, in order."""
    for done, source in enumerate(sources):
        progress(done, len(sources))
        try:
            yield source, source.read()
        except (UserError, ValueError):
            yield source, Unreadable(source.id)
    progress(len(sources), len(sources))
