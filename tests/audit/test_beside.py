"""Notes, second scores and people's rights stand beside the chains: changed ones are found, erased ones are not missed."""

from dataclasses import dataclass

import pytest

from audit.erasing import Eraser
from audit.records import verify
from desk.remarks import Remarks
from drills.drill import Drill
from drills.store import Store
from people.person import Person, Role
from people.register import Register
from record.keys import Keys, default_folder
from rubric.criteria import load_rubric
from simulator import catalogue


@dataclass(frozen=True)
class Desk:
    """A trainer who has written on Ann's drill."""

    store: Store
    ann: Person
    attempt: str

    def found(self) -> list[str]:
        return [str(one) for one in verify(self.store.database, Keys(default_folder())).findings]

    def change(self, statement: str) -> None:
        with self.store.database.transaction() as connection:
            connection.exec_driver_sql(statement)


@pytest.fixture
def desk(store: Store) -> Desk:
    register = Register(store.database)
    ann, tess = register.add("ann", "Ann Lee"), register.add("tess", "Tess Moor", Role.TRAINER)
    drill = Drill.begin(store, catalogue.scenario("late_delivery"), seed=7, owner=ann.owner)
    drill.reply("I am sorry.")
    remarks, core = Remarks(store.database), load_rubric("core")
    remarks.read(tess, drill.attempt.id)
    remarks.note(tess, drill.attempt.id, "A good beginning.")
    levels = {entry.criterion.id: 3 for entry in core.entries}
    remarks.score(tess, drill.attempt.id, core, levels, "passed", "Meant kindly.")
    return Desk(store, ann, drill.attempt.id)


def test_as_it_was_written_nothing_is_found(desk: Desk) -> None:
    assert desk.found() == []


@pytest.mark.parametrize(
    ("statement", "words"),
    [
        (
            "UPDATE remarks SET body = replace(body, 'good', 'bad') WHERE kind = 'note'",
            "a note beside it is not the one",
        ),
        (
            "UPDATE remarks SET body = replace(body, 'passed', 'failed')",
            "a second score beside it is not the one",
        ),
        (
            "UPDATE remarks SET at = '2020-01-02 03:04:05.000006' WHERE kind = 'score'",
            "a second score beside it is not",
        ),
        ("UPDATE remarks SET kind = 'score' WHERE kind = 'note'", "a second score beside it is not the one"),
        (
            "UPDATE remarks SET \"by\" = (SELECT id FROM people WHERE login = 'ann') WHERE kind = 'note'",
            "is not the one",
        ),
        ("DELETE FROM remarks WHERE kind = 'note'", "was written, and is gone"),
        ("UPDATE people SET role = 'trainer' WHERE login = 'ann'", "may do something else than was written"),
        ("UPDATE people SET active = false WHERE login = 'tess'", "may do something else than was written"),
        ("UPDATE people SET id = 'eve' WHERE login = 'nobody'", ""),
    ],
)
def test_what_was_changed_beside_the_chains_is_found(desk: Desk, statement: str, words: str) -> None:
    desk.change(statement)
    assert [words in one for one in desk.found()] == ([True] if words else [])


def test_what_was_put_in_is_found(desk: Desk) -> None:
    desk.change(
        'INSERT INTO remarks (attempt_id, kind, body, "by", at) SELECT attempt_id, kind, body, "by", at FROM remarks WHERE kind = \'note\''
    )
    (found,) = desk.found()
    assert found == f"attempt {desk.attempt}: a note stands beside it that the ledger does not know"


def test_whoever_was_put_into_the_register_is_found(desk: Desk) -> None:
    desk.change(
        "INSERT INTO people (id, login, name, role, active, at) VALUES ('eve', 'eve', 'Eve', 'trainer', true, '2026-01-02 03:04:05.000006')"
    )
    (found,) = desk.found()
    assert "the person eve is in the register, and the ledger does not know them" in found


def test_a_change_that_was_meant_is_none_that_is_found(desk: Desk) -> None:
    register = Register(desk.store.database)
    register.set_role(desk.ann.id, Role.TRAINER)
    register.set_active(desk.ann.id, False)
    register.rename(desk.ann.id, "Ann Roy")
    assert desk.found() == []


def test_erasure_takes_notes_and_what_stands_for_them_and_leaves_the_chain_whole(desk: Desk) -> None:
    Eraser(desk.store.database).person(desk.ann, "they asked for it")
    assert desk.found() == []
    with desk.store.database.transaction() as connection:
        left = connection.exec_driver_sql("SELECT body FROM ledger WHERE kind = 'remarked'").scalars().all()
        assert left == [None, None]
        assert connection.exec_driver_sql("SELECT count(*) FROM remarks").scalar() == 0
    # what was erased does not come back unseen
    desk.change("UPDATE people SET active = true")
    assert len(desk.found()) == 1
