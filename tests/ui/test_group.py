"""Several people over one record: each signs in, and sees what is theirs and nothing else."""

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from unittest.mock import patch

import pytest
from streamlit.testing.v1 import AppTest

from drills.drill import Drill
from drills.loading import DrillError
from drills.own import shelf
from drills.store import Store
from models.settings import settings
from people.person import Person, Role
from people.register import Register
from people.rights import Act
from people.sign_in import SignIns
from simulator import catalogue
from tests.drills.test_own_scenario import nora
from tests.ui.conftest import ROOT
from tests.ui.signed_in import bringing
from tests.ui.test_rooms import everything
from ui import doors, record

PASSWORD = "the kettle is on again"
SECRET = "We let you down on Tuesday, and my own sister drives that truck."


@dataclass(frozen=True)
class Group:
    store: Store
    register: Register
    ann: Person
    ben: Person
    tess: Person

    def token(self, person: Person) -> str:
        return SignIns(self.store.database).enter(person.login, PASSWORD, "10.0.0.1", 1)

    def practised(self, person: Person) -> str:
        drill = Drill.begin(self.store, *catalogue.find("late_delivery"), seed=7, owner=person.owner)
        drill.reply(SECRET)
        drill.answer()
        return drill.attempt.id


@pytest.fixture
def group(store: Store, monkeypatch: pytest.MonkeyPatch) -> Iterator[Group]:
    monkeypatch.setenv("RIPITZ_GROUP__ENABLED", "true")
    settings.cache_clear()
    register = Register(store.database)
    people = [register.add(login, login.title(), password=PASSWORD) for login in ("ann", "ben", "tess")]
    register.set_role(people[2].id, Role.TRAINER)
    yield Group(store, register, *people)
    settings.cache_clear()


def visit(app: AppTest, room: str, **query: str) -> AppTest:
    app.query_params.update(query)
    app.switch_page(room)
    return app.run()


def said(app: AppTest) -> str:
    """All that the page shows, in whatever element."""
    return str(app.main) + everything(app)


@pytest.mark.parametrize("door", doors.ALL, ids=lambda door: door.title)
def test_who_has_not_signed_in_is_shown_the_way_in_and_nothing_else(
    app: AppTest, group: Group, door: doors.Door
) -> None:
    attempt_id = group.practised(group.ann)
    with bringing(""):
        visit(app, door.file, attempt=attempt_id)
    assert not app.exception
    assert [title.value for title in app.title] == ["Sign in"]
    assert 'href="sign-in?next=' in everything(app)
    assert SECRET not in said(app)
    assert not app.button


@pytest.mark.parametrize("door", doors.ALL, ids=lambda door: door.title)
def test_on_no_page_is_anothers_attempt_shown(app: AppTest, group: Group, door: doors.Door) -> None:
    attempt_id = group.practised(group.ann)
    with bringing(group.token(group.ben)):
        visit(app, door.file, attempt=attempt_id)
    assert not app.exception
    assert SECRET not in said(app)
    if door in (doors.DRILL, doors.DEBRIEF):
        assert app.error[0].value == "There is no such drill among yours"


def test_another_s_attempt_is_answered_like_one_that_is_not_there(app: AppTest, group: Group) -> None:
    with bringing(group.token(group.ben)):
        visit(app, doors.DRILL.file, attempt="nowhere")
    assert app.error[0].value == "There is no such drill among yours"


def test_ones_own_attempt_is_there_and_listed_for_oneself_alone(app: AppTest, group: Group) -> None:
    attempt_id = group.practised(group.ann)
    with bringing(group.token(group.ann)):
        visit(app, doors.DRILL.file, attempt=attempt_id)
        assert len(app.chat_message) == 3
        assert "Ann" in everything(app)
        visit(app, doors.CHOOSE.file)
        assert app.button(key=f"go-{attempt_id}")
    with bringing(group.token(group.ben)):
        app.run()
    assert f"go-{attempt_id}" not in [button.key for button in app.button]


def test_who_begins_a_drill_owns_it(app: AppTest, group: Group) -> None:
    with bringing(group.token(group.ben)):
        app.run().button(key="face-late_delivery").click().run()
    (entry,) = group.store.attempts()
    assert entry.owner == group.ben.id


def test_own_customers_are_ones_own(app: AppTest, group: Group) -> None:
    made = shelf.keep(group.store, nora(), owner=group.ann.id)
    with bringing(group.token(group.ben)):
        visit(app, doors.OWN.file, customer=made.id)
        assert f"face-{made.id}" not in [button.key for button in app.button]
        assert "no customer of your own" in app.warning[0].value
    with bringing(group.token(group.ann)):
        app.run()
    assert app.button(key=f"face-{made.id}")


def test_a_trainer_reads_what_was_handed_in_and_writes_nothing_into_it(group: Group) -> None:
    practised, shown = group.practised(group.ann), group.practised(group.ann)
    drill = Drill.open(group.store, shown)
    drill.abandon()
    drill.hand_in()
    with bringing(group.token(group.tess)):
        assert record.told(shown).lines[1].text == SECRET
        for attempt_id, act in ((practised, Act.READ), (shown, Act.CONTINUE)):
            with pytest.raises(DrillError, match="no such drill among yours"):
                record.told(attempt_id, act)
    with bringing(group.token(group.ben)), pytest.raises(DrillError):
        record.told(shown)


def test_who_is_signed_out_or_deactivated_is_out_at_the_next_click(app: AppTest, group: Group) -> None:
    token = group.token(group.ann)
    with bringing(token):
        assert "Sign in" not in [title.value for title in app.run().title]
        group.register.set_active(group.ann.id, False)
        assert [title.value for title in app.run().title] == ["Sign in"]


def test_who_comes_by_openid_is_somebody(app: AppTest, group: Group) -> None:
    app.secrets["auth"] = {"client_id": "ripitz"}
    with bringing(""):
        assert "Sign in with your organisation" in [button.label for button in app.run().button]
    claims = {"is_logged_in": True, "email": "cara@example.org", "name": "Cara Voss"}
    with bringing(""), patch("streamlit.user_info._get_user_info", return_value=claims):
        app.run()
        assert "Sign in" not in [title.value for title in app.title]
        cara = group.register.by_login("cara@example.org")
        assert cara
        assert not cara.trains
        group.register.set_active(cara.id, False)
        app.run()
    assert "can no longer sign in" in app.error[0].value.replace("\\", "")


def test_alone_nobody_signs_in_and_a_name_is_kept(app: AppTest, store: Store) -> None:
    visit(app, doors.PROGRESS.file)
    app.text_input(key="own-name").set_value("Ann Lee").run()
    assert Register(store.database).name_of(None) == "Ann Lee"
    app.text_input(key="own-name").set_value("bell\a").run()
    assert "A name has" in app.warning[0].value
    assert "Sign out" not in everything(app)


def test_signed_in_nobody_is_asked_for_a_name(app: AppTest, group: Group) -> None:
    with bringing(group.token(group.ann)):
        visit(app, doors.PROGRESS.file)
    assert not app.exception
    assert not app.text_input


ASKED = {"record.py", "at.py", "answering.py", "second_reader.py"}
"""where rights are asked, and the threads that go on with what a page was given there"""


def test_pages_open_attempts_where_rights_are_asked_and_nowhere_else() -> None:
    around = [
        f"{path.relative_to(ROOT)}:{node.lineno}"
        for path in sorted((ROOT / "ui").rglob("*.py"))
        if path.name not in ASKED
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.stmt | ast.expr) and _opens(node)
    ]
    assert around == []


def test_pages_take_own_customers_of_whoever_is_here_and_of_nobody_else() -> None:
    calls = [
        ast.unparse(node)
        for path in sorted((ROOT / "ui").rglob("*.py"))
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call)
        and re.fullmatch(r"(own_)?shelf\.(kept|find|keep|remove)", ast.unparse(node.func))
    ]
    assert len(calls) >= 6
    assert [call for call in calls if not call.endswith("who.me().owner)")] == []


def _opens(node: ast.AST) -> bool:
    """Whether a piece of code opens or begins an attempt by itself."""
    match node:
        case ast.ImportFrom(module="drills.loading", names=names):
            return any(name.name == "load" for name in names)
        case ast.Attribute(value=ast.Name("Drill"), attr="open" | "begin"):
            return True
        case _:
            return False
