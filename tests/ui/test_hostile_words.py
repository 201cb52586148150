"""Words that are also Markdown, HTML and an address elsewhere, in every place where somebody can put words.

They are to be seen, on everybody's pages, as they were typed; nothing of them is ever read as anything else.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from datafile import Key
from desk.remarks import Remarks
from drills.dispute import OfCriterion
from drills.drill import Drill
from drills.own import shelf
from drills.published import offered, start
from drills.published.draft import Kind
from drills.published.press import Press
from drills.published.text import Put, edited
from people.assignments import Assignments
from simulator.scenario import Scenario
from tests.drills.test_own_scenario import nora
from tests.ui.conftest import ROOT
from tests.ui.practice import INSULTS
from tests.ui.signed_in import bringing
from tests.ui.test_group import Group, group, visit
from ui import doors

__all__ = ["group"]

WORDS = "![x](//evil.example/p) <img src=//evil.example> *Bo*"
READ_AS_MARKDOWN, READ_AS_HTML = "![x](//", "<img src=//"

SHOWN_AS_TYPED = {
    "Selectbox.options",
    "MultiSelect.options",
    "TextArea.default",
    "TextInput.default",
    "TextInput.placeholder",
    "ChatInput.placeholder",
    "PageConfig.title",
    "ChatMessage.name",
    "BidiComponent.json",
}
"""fields that Streamlit shows as plain text, and values handed to scripts of ours, which write text"""


def found(value: Any, where: str = "") -> Iterator[tuple[str, str]]:
    """Every text in a message of the server, with the field that it stands in."""
    if isinstance(value, str):
        yield where, value
    elif hasattr(value, "ListFields"):
        for field, each in value.ListFields():
            yield from found(each, f"{value.DESCRIPTOR.name}.{field.name}")
    elif isinstance(value, Iterable) and not isinstance(value, bytes):
        for each in value:
            yield from found(each, where)


def live(app: AppTest) -> list[str]:
    """Where on the page the words would be read as something."""
    bad = []
    for element in walk(app):
        for where, text in found(element.proto):
            if (READ_AS_HTML in text and where in ("Html.body", "BidiComponent.html_content")) or (
                READ_AS_MARKDOWN in text and where not in (SHOWN_AS_TYPED | {"Html.body"})
            ):
                bad.append(f"{where}: {text[:300]}")
    return bad


def walk(app: AppTest) -> Iterator[Any]:
    """Every element and every box around some, wherever it stands."""
    return (node for node in app._tree if hasattr(getattr(node, "proto", None), "ListFields"))


@dataclass(frozen=True)
class Hostile:
    """A trainee, a trainer, a cohort, customers and tasks by these words, and talks full of them."""

    group: Group
    cohort: str
    customer: str
    ended: str
    open: str
    preparing: str


@pytest.fixture
def hostile(group: Group) -> Hostile:
    for person in (group.ann, group.tess):
        group.register.rename(person.id, WORDS)
    cohort = group.register.make_cohort(WORDS)
    group.register.join(cohort.id, group.ann.id)
    own = shelf.keep(group.store, HOSTILE_FORM, owner=group.ann.id)
    scenario = published(group, "late_delivery")
    assignments = Assignments(group.store)
    tasks = [
        assignments.assign(group.tess, to, scenario, "full", words=WORDS)
        for to in (cohort, group.ann, group.ann)
    ]
    ended = talked(assignments.begin(group.ann, tasks[1].id), [WORDS, *[INSULTS + WORDS] * 7])
    ended.hand_in()
    ended.dispute(OfCriterion("composure"), WORDS)
    ended.answer_dispute(ended.attempt.disputes[0].number, True, WORDS, WORDS)
    ended.dispute(OfCriterion("apologizing"), WORDS)
    remarks = Remarks(group.store.database)
    for reply in (None, ended.attempt.lines[1].number):
        remarks.note(group.tess, ended.attempt.id, WORDS, reply)
    return Hostile(
        group,
        cohort.id,
        own.id,
        ended.attempt.id,
        talked(assignments.begin(group.ann, tasks[0].id), [WORDS]).attempt.id,
        Drill.begin(group.store, published(group, "dead_system"), owner=group.ann.id).attempt.id,
    )


def published(group: Group, scenario: str) -> Scenario:
    """The scenario as a trainer who means no good has rewritten it."""
    text = start.copied(Kind.SCENARIO, scenario)
    places: list[Key] = [("persona", "name"), ("persona", "who"), ("title",), ("grievance",)]
    if scenario == "dead_system":
        places += [("preparation", "prompt"), ("preparation", "contacts", 0, "who"), ("variants", 0, "title")]
    press = Press(group.store)
    edition = press.publish(press.begin(Kind.SCENARIO, edited(text, [Put(place, WORDS) for place in places])))
    return offered.scenario(group.store, edition.id)[0]


def talked(drill: Drill, replies: Sequence[str]) -> Drill:
    for reply in replies:
        if drill.attempt.ending is None:
            drill.reply(reply)
            drill.answer()
    return drill


HOSTILE_FORM = nora(
    name=WORDS, role=f"{WORDS} 1", happened=f"{WORDS} 2", demand=f"{WORDS} 3", settles=f"{WORDS} 4"
)


@pytest.mark.parametrize("who", ["ann", "tess"])
def test_on_no_page_are_they_more_than_words(app: AppTest, hostile: Hostile, who: str) -> None:
    group, met = hostile.group, 0
    with bringing(group.token(getattr(group, who))):
        for door in doors.ALL:
            talks = (hostile.ended, hostile.open, hostile.preparing) if door in TALKS else (hostile.ended,)
            for attempt in talks:
                named = {"person": group.ann.id, "cohort": hostile.cohort, "customer": hostile.customer}
                visit(app, door.file, attempt=attempt, **named)
                assert not app.exception
                assert (door.title, live(app)) == (door.title, [])
                met += any("evil" in text for node in walk(app) for _, text in found(node.proto))
    assert met >= 5


TALKS = (doors.DRILL, doors.DEBRIEF)


def test_an_error_says_the_address_that_it_is_about_as_words(app: AppTest) -> None:
    visit(app, doors.TECHNIQUES.file, page=WORDS)
    assert "technique" in app.error[0].value
    assert live(app) == []


def test_no_script_of_ours_writes_what_it_is_handed_as_html() -> None:
    """The one that does is handed a whole page of ours, which is escaped."""
    writers = [
        path.name
        for path in sorted((ROOT / "ui").rglob("*.py"))
        if re.search(r"innerHTML|outerHTML|insertAdjacentHTML|document\.write", path.read_text("utf-8"))
    ]
    assert writers == ["printing.py"]
