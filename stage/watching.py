"""Shows as they stand now, read again only where something has happened; shared by all who look on."""

from dataclasses import dataclass, replace

from drills.attempt import Attempt
from drills.loading import load
from stage.show import Billing, Show, after, show
from stage.store import ShowStore, Versions


@dataclass(frozen=True, slots=True)
class Moment:
    """A show and its drill at one instant."""

    versions: Versions
    show: Show
    told: Attempt


class Watch:
    """The latest moment of each show that was looked at. May be shared between threads."""

    def __init__(self, store: ShowStore, most: int = 50) -> None:
        self._store = store
        self._most = most
        self._latest: dict[str, Moment] = {}

    def now(self, billing: Billing) -> Moment:
        """The show as it stands; two who ask at once at worst read the same twice."""
        before = self._latest.get(billing.id)
        versions = self._store.versions(billing)
        if before and before.versions == versions:
            return before
        moment = _read(self._store, billing, before)
        while len(self._latest) >= self._most and billing.id not in self._latest:
            self._latest.pop(next(iter(self._latest)), None)
        self._latest[billing.id] = moment
        return moment


def _read(store: ShowStore, billing: Billing, before: Moment | None) -> Moment:
    told = before.show if before else show(billing, ())
    for event in store.events(billing.id, told.version):
        told = after(told, event)
    attempt = before.told if before else None
    if attempt is None or store.record.count(attempt.id) != attempt.version:
        attempt = load(store.record, billing.attempt)
    told = replace(told, billing=billing)
    return Moment(Versions(told.version, attempt.version), told, attempt)
