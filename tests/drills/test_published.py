"""What trainers write: drafts that may be wrong, versions that never change, files in and out."""

import io
import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as some

import datafile
from datafile import MAX_BYTES, DataFileError
from drills import check
from drills.drill import Drill
from drills.grading import grade_attempt
from drills.loading import load
from drills.published import exchange, offered, start, trial
from drills.published.draft import (
    ChangedElsewhereError,
    Draft,
    Edition,
    Kind,
    NoSuchDraftError,
    NoSuchEditionError,
    TooLongError,
)
from drills.published.press import Press
from drills.published.text import Drop, Put, edited
from drills.published.whole import Place, whole
from drills.store import Store
from rubric import criteria
from rubric.criteria import UnknownRubricError, load_rubric
from simulator import catalogue
from tests.ui.practice import poorly

BILL = start.copied(Kind.SCENARIO, "late_delivery")
CORE = start.copied(Kind.RUBRIC, "core")
OWN_CRITERION = """own:
  - id: greeting
    title: Saying good day
    sources: ["003"]
    asks: Begin by saying who you are.
    checks:
      - {id: asked, question: Did you ask a question?, condition: {kind: done, moves: [explore]}}
"""


@pytest.fixture
def press(store: Store) -> Press:
    return Press(store)


def published(press: Press, text: str = BILL, kind: Kind = Kind.SCENARIO) -> Edition:
    return press.publish(press.begin(kind, text))


def next_version(press: Press, name: str) -> Edition:
    draft = press.edit(Kind.SCENARIO, "our_late_delivery")
    return press.publish(press.save(draft, edited(draft.text, [Put(("persona", "name"), name)])))


@pytest.mark.parametrize("kind", list(Kind))
def test_whatever_ships_can_be_copied_and_nothing_is_wrong_with_the_copy(kind: Kind) -> None:
    for id_ in start.shipped(kind):
        assert whole(kind, start.copied(kind, id_), Place()).problems == ()


@pytest.mark.parametrize("kind", list(Kind))
def test_an_empty_template_says_what_waits_to_be_written(kind: Kind) -> None:
    problems = whole(kind, start.template(kind), Place()).problems
    assert problems
    assert {problem.message for problem in problems} == {"is empty; write something here"}


def test_publishing_freezes_a_version_and_ends_the_draft(press: Press, store: Store) -> None:
    draft = press.begin(Kind.SCENARIO, BILL)
    edition = press.publish(draft)
    assert (edition.id, edition.version, edition.text) == ("our_late_delivery", 1, BILL)
    assert press.drafts() == ()
    with pytest.raises(NoSuchDraftError):
        press.save(draft, "")
    assert press.edition(Kind.SCENARIO, edition.reference) == edition
    assert "our_late_delivery" in [scenario.id for scenario in offered.scenarios(store)[0]]


def test_an_edit_is_a_new_version_and_an_attempt_keeps_its_own(press: Press, store: Store) -> None:
    first = published(press)
    attempt_id = Drill.begin(store, *offered.scenario(store, first.id), seed=1).attempt.id
    second = next_version(press, "William")
    assert second.version == 2
    assert press.edition(Kind.SCENARIO, first.reference) == first
    assert offered.scenario(store, first.id)[0].persona.name == "William"
    assert load(store, attempt_id).scenario.persona.name == "Bill"
    assert load(store, attempt_id).scenario.version == 1


def test_there_is_one_draft_of_the_next_version_whoever_begins_it(press: Press) -> None:
    published(press)
    first = press.edit(Kind.SCENARIO, "our_late_delivery")
    assert press.edit(Kind.SCENARIO, "our_late_delivery") == first
    assert first.text == BILL.replace("version: 1\n", "version: 2\n", 1)
    with pytest.raises(NoSuchEditionError):
        press.edit(Kind.RUBRIC, "our_late_delivery")


@pytest.mark.parametrize(
    ("old", "new", "key"),
    [
        ("id: our_late_delivery", "id: late_delivery", "id"),
        ("id: our_late_delivery", "id: own_bill", "id"),
        ("version: 1", "version: 7", "version"),
        ("- [apology", "- [apologise", "endings.won.needs"),
        ('name: "Bill"', "name: 3", "persona.name"),
        ("mood:\n  anger:", "mood:\n  rage:", "mood"),
    ],
)
def test_a_broken_draft_is_kept_and_cannot_be_published(press: Press, old: str, new: str, key: str) -> None:
    assert old in BILL
    draft = press.begin(Kind.SCENARIO, BILL.replace(old, new, 1))
    with pytest.raises(DataFileError) as caught:
        press.publish(draft)
    problem = caught.value.problems[0]
    assert problem.key.startswith(key)
    assert problem.line == draft.text[: draft.text.index(new.strip())].count("\n") + 1 or "." in key
    assert press.draft(draft.id).text == draft.text
    assert press.editions(Kind.SCENARIO) == ()


def test_an_id_is_published_once_and_stays_with_its_versions(press: Press) -> None:
    published(press)
    with pytest.raises(DataFileError, match="published already"):
        published(press)
    press.drop(press.drafts()[0].id)
    draft = press.edit(Kind.SCENARIO, "our_late_delivery")
    draft = press.save(draft, draft.text.replace("id: our_late_delivery", "id: another", 1))
    with pytest.raises(DataFileError, match="has to stay that"):
        press.publish(draft)


def test_two_windows_do_not_write_over_each_other(press: Press) -> None:
    read = press.begin(Kind.SCENARIO, BILL)
    press.save(read, "one window's")
    for late in (lambda: press.save(read, "the other's"), lambda: press.publish(read)):
        with pytest.raises(ChangedElsewhereError):
            late()
    assert press.draft(read.id).text == "one window's"
    assert press.editions(Kind.SCENARIO) == ()


def test_what_was_withdrawn_is_offered_no_longer_and_stays_for_attempts(press: Press, store: Store) -> None:
    first = published(press)
    second = next_version(press, "William")
    attempt_id = Drill.begin(store, *offered.scenario(store, second.id), seed=1).attempt.id
    press.withdraw(second)
    assert press.offered(Kind.SCENARIO) == (first,)
    press.withdraw(first)
    assert press.offered(Kind.SCENARIO) == ()
    with pytest.raises(catalogue.UnknownScenarioError):
        offered.scenario(store, first.id)
    assert load(store, attempt_id).scenario.persona.name == "William"
    press.offer_again(first)
    assert [one.version for one in press.offered(Kind.SCENARIO)] == [1]


@pytest.fixture
def known(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(criteria, "_published", None)
    offered.know_published(store)


@pytest.mark.usefixtures("known")
def test_a_published_rubric_grades_under_its_reference_and_older_ones_stay(
    press: Press, store: Store
) -> None:
    own = CORE.replace("criteria:\n", "criteria:\n  - {criterion: greeting, weight: 2}\n", 1) + OWN_CRITERION
    published(press, own, Kind.RUBRIC)
    draft = press.edit(Kind.RUBRIC, "our_core")
    press.publish(press.save(draft, draft.text.replace("pass_mark: 70", "pass_mark: 5")))
    assert offered.rubrics(store)[-1] == "our_core@2"
    told = poorly(store)
    graded = grade_attempt(told, "our_core@1")
    assert graded.rubric_id == "our_core@1"
    assert graded.criteria[0].id == "greeting"
    assert (load_rubric("our_core@1").pass_mark, load_rubric("our_core@2").pass_mark) == (70, 5)
    for unknown in ("our_core", "our_core@3", "our_core@x", "core@1"):
        with pytest.raises(UnknownRubricError):
            load_rubric(unknown)


def test_an_own_criterion_has_to_count_and_to_be_new() -> None:
    unused = whole(Kind.RUBRIC, CORE + OWN_CRITERION, Place()).problems
    assert [problem.key for problem in unused] == ["own.0.id"]
    twin = CORE + OWN_CRITERION.replace("id: greeting", "id: apologizing")
    assert "already" in whole(Kind.RUBRIC, twin, Place()).problems[0].message


def test_the_reps_play_a_draft_and_a_rubric_grades_a_talk() -> None:
    scenario = whole(Kind.SCENARIO, BILL, Place()).scenario
    assert scenario
    fared = {one.rep: one for one in trial.tried(scenario, 1)}
    assert len(fared) == 5
    assert (fared["exemplary"].score or 0) > (fared["defensive"].score or 0)
    rubric = whole(Kind.RUBRIC, CORE, Place()).rubric
    assert rubric
    talk, grade = trial.graded_talk(rubric, "late_delivery", "exemplary", 1)
    assert talk.replies
    assert grade.score is not None


BOMB = "a: &a [x, x]\nb: &b [*a, *a, *a]\nc: [*b, *b, *b]\n"


@pytest.mark.parametrize(
    ("raw", "told"),
    [
        (BOMB.encode(), "anchors"),
        (b"id: !!python/object/apply:os.system ['true']\n", "tags"),
        (b"x: " + b"[" * 5000, "levels deep"),
        (b"x: [1, 2", "YAML"),
        (b"x: " + b"{a: " * 40 + b"1" + b"}" * 40, "levels deep"),
        (b"a: 1\na: 2\n", "twice"),
        (b"\xff\xfe\x00", "UTF-8"),
        (b"a: \x00\n", "control"),
        (b"", "empty"),
        (b"x" * (MAX_BYTES + 1), "larger"),
    ],
)
def test_a_hostile_file_is_refused_before_anything_is_made_of_it(raw: bytes, told: str) -> None:
    with pytest.raises(DataFileError, match=told):
        exchange.imported(raw)


def test_a_file_with_wrong_keys_becomes_a_draft_that_says_so() -> None:
    kind, text = exchange.imported("\ufeffid: ../../etc/passwd\r\ncriteria: 3\r\n".encode())
    assert kind is Kind.RUBRIC
    assert whole(kind, text, Place()).problems
    assert exchange.file_name(exchange.named(text)) == "draft.yaml"
    assert exchange.imported(b"- just\n- a list\n")[0] is Kind.SCENARIO


def test_a_draft_that_is_too_long_is_not_kept(press: Press) -> None:
    draft = press.begin(Kind.SCENARIO, BILL)
    with pytest.raises(TooLongError):
        press.save(draft, "é" * MAX_BYTES)
    assert press.draft(draft.id) == draft


@pytest.mark.parametrize("text", ["\x00\ud800", "", "a: [", "&a *a"])
def test_a_draft_may_be_anything(press: Press, text: str) -> None:
    draft = press.begin(Kind.SCENARIO, text)
    assert press.draft(draft.id).text == text
    assert whole(Kind.SCENARIO, text, Place()).problems


def test_the_archive_holds_every_version_as_the_check_wants_it(press: Press, tmp_path: Path) -> None:
    published(press)
    next_version(press, "William")
    published(press, CORE, Kind.RUBRIC)
    everything = [edition for kind in Kind for edition in press.editions(kind)]
    with zipfile.ZipFile(io.BytesIO(exchange.archive(everything))) as packed:
        packed.extractall(tmp_path)
    assert exchange.archive(everything) == exchange.archive(everything)
    files = sorted(tmp_path.rglob("*.yaml"))
    assert [str(path.relative_to(tmp_path)) for path in files] == [
        "rubrics/our_core/version-1/our_core.yaml",
        "scenarios/our_late_delivery/version-1/our_late_delivery.yaml",
        "scenarios/our_late_delivery/version-2/our_late_delivery.yaml",
    ]
    assert [check.problems(path) for path in files] == [(), (), ()]


TEXT = some.text(max_size=300).filter(lambda text: text.isprintable() or not text)


@given(TEXT)
def test_what_is_typed_in_a_field_is_what_the_text_holds(typed: str) -> None:
    text = edited(start.template(Kind.SCENARIO), [Put(("brief", "may", 0, "text"), typed)])
    data, _ = datafile.values(text.encode(), "draft")
    assert data["brief"]["may"][0]["text"] == typed


@given(some.lists(TEXT, max_size=6))
def test_a_list_is_kept_as_it_was_typed(typed: list[str]) -> None:
    text = edited(start.template(Kind.SCENARIO), [Put(("opening",), typed)])
    assert datafile.values(text.encode(), "draft")[0]["opening"] == typed


def test_an_edit_leaves_all_else_as_it_was() -> None:
    changed = edited(BILL, [Put(("persona", "name"), "William"), Drop(("temperament", "forgives"))])
    gone = [line for line in BILL.splitlines() if line not in changed.splitlines()]
    assert '  name: "Bill"' in gone
    assert len(gone) <= 2
    commented = "# mine\n" + start.template(Kind.SCENARIO)
    assert edited(commented, [Put(("title",), "Nora")]).startswith("# mine\n# What each key")


def test_things_can_be_added_to_a_list_and_taken_out_again() -> None:
    text = start.template(Kind.SCENARIO)
    more = edited(
        text, [Put(("facts", 0), {"id": "fact_1", "lines": []}), Put(("facts", 1), {"id": "fact_2"})]
    )
    assert [fact["id"] for fact in datafile.values(more.encode(), "draft")[0]["facts"]] == [
        "fact_1",
        "fact_2",
    ]
    fewer = edited(more, [Drop(("facts", 0)), Drop(("facts", 7))])
    assert [fact["id"] for fact in datafile.values(fewer.encode(), "draft")[0]["facts"]] == ["fact_2"]


def test_drafts_are_values(press: Press) -> None:
    draft = press.begin(Kind.RUBRIC, CORE, None)
    assert isinstance(draft, Draft)
    assert (draft.revision, press.save(draft, CORE + "\n").revision) == (1, 2)
