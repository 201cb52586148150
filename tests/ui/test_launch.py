"""Who comes from a learning platform is told what it will hear, and goes to the customer or to what a certification asks."""

from collections.abc import Iterator
from pathlib import Path
from unittest.mock import patch

import pytest
from streamlit.testing.v1 import AppTest

from drills.store import Store
from exchange.launches import Launches
from models.settings import settings
from people.assignments import Assignments
from people.person import Person, Role
from people.register import Register
from people.sign_in import SignIns
from record.keys import Keys
from simulator import catalogue
from tests.ui import sat
from tests.ui.conftest import ROOT
from tests.ui.signed_in import bringing

PASSWORD = "the kettle is on again"


@pytest.fixture
def keys(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Keys]:
    monkeypatch.setenv("RIPITZ_KEYS", str(tmp_path / "keys"))
    monkeypatch.setenv("RIPITZ_GROUP__ENABLED", "true")
    settings.cache_clear()
    made = Keys(tmp_path / "keys")
    made.make()
    yield made
    settings.cache_clear()


def arrive(store: Store, person: Person, ticket: str) -> AppTest:
    app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60)
    with bringing(SignIns(store.database).enter(person.login, PASSWORD, "10.0.0.1", 1)):
        app.switch_page("ui/rooms/launch.py")
        app.query_params["ticket"] = ticket
        return app.run()


def test_who_was_set_it_is_told_and_goes_on(store: Store, keys: Keys) -> None:
    register = Register(store.database)
    ann, ben = (register.add(login, f"{login.title()} *Lee*", password=PASSWORD) for login in ("ann", "ben"))
    tess = register.add("tess", "Tess", Role.TRAINER)
    task = Assignments(store).assign(tess, ann, catalogue.scenario("late_delivery"), "core")
    begun = Launches(store, keys).begin(f"assignment:{task.id}")

    app = arrive(store, ann, begun.ticket)
    assert not app.exception
    assert app.title[0].value == "A talk with Bill"
    assert "signed in as **Ann \\*Lee\\***" in app.markdown[0].value
    assert Launches(store, keys).standing(begun.claim).status == "not begun"

    other = arrive(store, ben, begun.ticket)
    with bringing(SignIns(store.database).enter("ben", PASSWORD, "10.0.0.1", 1)):
        other.button(key="launch-go").click().run()
    assert "have not set you this one" in other.error[0].value


def test_a_ticket_that_is_none_is_said_in_plain_words(store: Store, keys: Keys) -> None:
    ann = Register(store.database).add("ann", "Ann Lee", password=PASSWORD)
    app = arrive(store, ann, "nonsense")
    assert "This launch is none of ours" in app.error[0].value
    assert not app.button


def test_a_certification_says_what_it_asks_before_anybody_sits_down_to_it(store: Store, keys: Keys) -> None:
    ann = Register(store.database).add("ann", "Ann Lee", password=PASSWORD)
    sat.asked(store, ann)
    begun = Launches(store, keys).begin(f"certification:{sat.REFERENCE}")
    app = arrive(store, ann, begun.ticket)
    with bringing(SignIns(store.database).enter("ann", PASSWORD, "10.0.0.1", 1)):
        app.button(key="launch-go").click().run()
    assert not app.exception
    assert app.title[0].value == "Angry customers"
    assert app.subheader[0].value == "How it goes"
    assert "Begin" in [one.label for one in app.button]


def test_who_comes_back_from_a_provider_is_led_to_what_they_had_come_for(store: Store, keys: Keys) -> None:
    app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60)
    app.secrets["auth"] = {"client_id": "ripitz"}
    app.switch_page("ui/rooms/launch.py")
    app.query_params["ticket"] = "one</script>two"
    with bringing(""):
        came = scripts(app.run())
    # the address is the browser's own, and nothing in it ends the script
    assert any("came-for" in one and r"/drill?ticket=one%3C%2Fscript%3Etwo" in one for one in came)
    claims = {"is_logged_in": True, "email": "ann@example.org", "name": "Ann Lee"}
    with bringing(""), patch("streamlit.user_info._get_user_info", return_value=claims):
        back = scripts(app.run())
    assert any("location.replace(there)" in one for one in back)


def scripts(app: AppTest) -> list[str]:
    return [one.proto.body for one in app.main.get("html") if "<script>" in one.proto.body]
