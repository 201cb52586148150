"""All of a record that can be told, whatever it is made of."""

from drills.published.offered import know_published
from drills.store import Store
from exchange.drills import DrillResults
from exchange.gathering import Source
from exchange.sittings import SittingResults


def sources(store: Store, *, alone: bool = False) -> tuple[Source, ...]:
    """What may be told: drills, then sittings, each the oldest first.

    Where somebody is `alone`, what they practised for themselves too.
    """
    # drills may be read by a rubric that trainers wrote
    know_published(store)
    return (*DrillResults(store).sources(alone=alone), *SittingResults(store).sources())
