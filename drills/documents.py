"""Scenarios as they were kept, read once each: a document never changes."""

from functools import lru_cache

from simulator.scenario import Scenario


@lru_cache(maxsize=256)
def kept_scenario(document: str) -> Scenario:
    """The scenario that a kept document holds. Raises `ValidationError` for another version's."""
    return Scenario.model_validate_json(document)
