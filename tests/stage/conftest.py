import pytest

from drills.store import Store
from stage.director import Director
from stage.store import ShowStore
from tests.stage.shown import begun


@pytest.fixture
def shows(store: Store) -> ShowStore:
    return ShowStore(store)


@pytest.fixture
def director(shows: ShowStore) -> Director:
    return begun(shows)
