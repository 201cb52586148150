"""What a platform's page may ask over HTTP, from where, and what it is never told."""

from collections.abc import Iterator

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from exchange.launches import Launches
from models.settings import settings
from record.keys import Keys
from tests.exchange.conftest import House, built, house, keys
from web.launching import Launching

__all__ = ["built", "house", "keys"]

PLATFORM = "https://learn.example.com"
ELSEWHERE = "https://elsewhere.example.com"


@pytest.fixture
def client(house: House, keys: Keys, monkeypatch: pytest.MonkeyPatch) -> Iterator[TestClient]:
    monkeypatch.setenv("RIPITZ_EXCHANGE__PLATFORMS", f'["{PLATFORM}"]')
    settings.cache_clear()
    routes = Launching(lambda: Launches(house.store, keys)).routes()
    with TestClient(Starlette(routes=routes)) as asking:
        yield asking


def begin(client: TestClient, house: House) -> dict[str, str]:
    answer = client.post(f"/platform/launch/assignment:{house.task.id}", headers={"Origin": PLATFORM})
    assert answer.status_code == 200
    told: dict[str, str] = answer.json()
    return told


def standing(client: TestClient, claim: str, origin: str = PLATFORM) -> "dict[str, object]":
    answer = client.get("/platform/standing", headers={"Origin": origin, "Authorization": f"Bearer {claim}"})
    told: dict[str, object] = answer.json()
    return told


def test_status_and_score_are_all_that_is_told(client: TestClient, house: House, keys: Keys) -> None:
    begun = begin(client, house)
    assert standing(client, begun["claim"]) == {"status": "not begun", "score": None}
    Launches(house.store, keys).open(begun["ticket"], house.ann)
    assert standing(client, begun["claim"]) == {"status": "in progress", "score": None}


def test_a_launch_that_goes_on_is_opened_again_under_the_same_claim(client: TestClient, house: House) -> None:
    begun = begin(client, house)
    address = f"/platform/launch/assignment:{house.task.id}"
    again = client.post(address, headers={"Authorization": f"Bearer {begun['claim']}"})
    assert again.json()["claim"] == begun["claim"]
    assert client.post(address, headers={"Authorization": "Bearer nonsense"}).status_code == 404


def test_pages_from_elsewhere_cannot_read_an_answer(client: TestClient, house: House) -> None:
    for origin, allowed in ((PLATFORM, PLATFORM), (ELSEWHERE, None), ("null", None)):
        answer = client.get("/platform/standing", headers={"Origin": origin})
        assert answer.headers.get("access-control-allow-origin") == allowed
        assert "access-control-allow-credentials" not in answer.headers
        asked = {
            "Origin": origin,
            "Access-Control-Request-Method": "GET",
            "Access-Control-Request-Headers": "authorization",
        }
        before = client.options("/platform/standing", headers=asked)
        assert (before.status_code == 200) == (allowed is not None)


@pytest.mark.parametrize(
    "authorization", ["", "Bearer", "Bearer ", "Basic abc", "Bearer nonsense", f"Bearer {'x' * 2000}"]
)
def test_without_a_claim_of_ours_nothing_is_told(client: TestClient, authorization: str) -> None:
    answer = client.get("/platform/standing", headers={"Authorization": authorization})
    assert answer.status_code == 401
    assert set(answer.json()) == {"trouble"}


def test_what_is_not_there_cannot_be_launched(client: TestClient) -> None:
    answer = client.post("/platform/launch/assignment:%2e%2e")
    assert answer.status_code == 404
    assert client.get("/platform/launch/assignment:00").status_code == 405


def test_too_many_launches_are_told_to_wait(client: TestClient, house: House) -> None:
    codes = {client.post("/platform/launch/x").status_code for _ in range(601)}
    assert codes == {404, 429}
