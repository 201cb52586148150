from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as some

from certification.deciding import Decision, Outcome, Reason, Why
from drills.drill import Drill
from drills.loading import load
from drills.report import arc
from drills.report.road import in_words
from drills.store import Store
from rubric.red_flags import flag_texts
from simulator import catalogue
from ui import library, markup, wording
from ui.certifying import reasons
from ui.face import face
from ui.panel import panel


@given(some.dictionaries(some.sampled_from(["Chance", "Trust", "Anger"]), some.floats(0, 100), min_size=1))
def test_the_names_at_the_lines_never_collide(ends: Mapping[str, float]) -> None:
    heights = sorted(arc.label_heights(ends).values())
    assert all(b - a >= 8.99 for a, b in pairwise(heights))
    assert heights[-1] <= 100.01


@given(some.text())
def test_markup_lets_nothing_through(text: str) -> None:
    quoted = markup.html("quote", who="", says=text)
    assert quoted.count("<") == markup.html("quote", who="", says="").count("<")
    for line in markup.plain(text).splitlines():
        assert not line.lstrip().startswith(("<", "#", "-", "*", ">", "`"))


def test_what_no_browser_can_be_sent_is_replaced() -> None:
    markup.plain("a lone \ud800 surrogate").encode()
    markup.html("quote", who="", says="a lone \ud800 surrogate").encode()


@pytest.mark.parametrize("name", ["Bill", "Mr. Okafor", "somebody new"])
@pytest.mark.parametrize("anger", [10, 7, 5, 3, 0])
def test_there_is_a_face_for_every_mood(name: str, anger: float) -> None:
    assert ElementTree.fromstring(face(name, wording.anger_word(anger))).tag.endswith("svg")


def test_a_day_is_a_day() -> None:
    now = datetime(2030, 5, 17, 12, 0, tzinfo=UTC)
    assert wording.ago(now - timedelta(seconds=20), now) == "just now"
    assert wording.ago(now - timedelta(minutes=1), now) == "1 minute ago"
    assert wording.ago(now - timedelta(hours=5), now) == "5 hours ago"
    assert wording.ago((now - timedelta(days=2)).replace(tzinfo=None), now) == "2 days ago"


def test_a_sentence_ends_where_it_ends() -> None:
    assert wording.first_sentence("Mr. Okafor is at lunch. He has a guest.") == "Mr. Okafor is at lunch."
    assert wording.first_sentence("“On the truck.” He laughed.") == "“On the truck.”"


@pytest.mark.parametrize("why", Why)
def test_every_reason_of_the_machine_has_words(why: Why) -> None:
    told = Decision(Outcome.PERSON, None, None, (None,), (Reason(why, 0),))
    assert reasons.in_words(told, 65).endswith(".")


def test_every_red_flag_leads_to_a_heading_of_a_technique() -> None:
    for flag in flag_texts().values():
        page, _, anchor = library.address(flag.link).removeprefix("techniques?page=").partition("#")
        headings = [
            line.strip("# ") for line in library.technique(page).text.splitlines() if line.startswith("##")
        ]
        assert anchor in [heading.lower().replace(" ", "-") for heading in headings]


def test_the_panel_tells_how_the_chance_moved(store: Store) -> None:
    drill = Drill.begin(store, *catalogue.find("late_delivery"), seed=3)
    opening = panel(drill.attempt)
    assert opening
    assert opening.moved is None
    drill.reply("I'm sorry, Bill. We let you down on Tuesday, and nobody called you.")
    drill.answer()
    told = load(store, drill.attempt.id)
    after = panel(told)
    assert after
    assert after.chance == told.chance
    assert after.before == opening.chance
    assert f"Chance: {opening.chance}, {after.chance}" in in_words(told)


def test_whoever_was_drawn_by_nobody_has_a_face_of_their_own() -> None:
    names = ["Nora", "Piet", "Mrs. Lindgren", "Yusuf", "Anna-Maria", "Jo"]
    assert len({face(name, "angry") for name in names}) == len(names)
    assert all(face(name, "angry") == face(name.upper(), "angry") for name in names)
    for name in names:
        ElementTree.fromstring(face(name, "calm"))
