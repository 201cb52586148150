"""Looking back in the debrief, and learning from the replies that were decisive."""

from collections.abc import Mapping
from dataclasses import replace
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as some
from streamlit.testing.v1 import AppTest

from drills.attempt import Attempt
from drills.coaching.hindsight import decisive, look_back, retry, review, solution
from drills.coaching.openings import published
from drills.coaching.reply_class import ReplyClass
from drills.drill import Drill
from drills.loading import load
from drills.report import arc
from drills.report.reply_marks import MARKS
from drills.report.road import anchor
from drills.store import Store
from rubric.assessor import embedded_assessor
from simulator import catalogue
from tests.ui.conftest import ROOT
from tests.ui.practice import POOR, poorly
from ui import debriefing, lesson, looking_back, markup
from ui.lesson import Lesson, Way


@cache
def told_poorly() -> Attempt:
    store = Store("sqlite://")
    told = poorly(store)
    store.close()
    return told


def visit(app: AppTest, query: Mapping[str, str | list[str]]) -> AppTest:
    app.query_params.update(query)
    app.switch_page("ui/rooms/debrief.py")
    return app.run()


def shown(app: AppTest) -> str:
    found = [*app.markdown, *app.html, *app.title, *app.subheader, *app.caption]
    return "\n".join(str(element.value if hasattr(element, "value") else element.proto) for element in found)


def chart(app: AppTest) -> str:
    (found,) = app.get("vega_lite_chart")
    return str(found.proto.spec)


def numbers(told: Attempt) -> list[int]:
    return [each.number for each in decisive(review(told))]


def good_in_place_of(told: Attempt, number: int) -> str:
    return solution(told, number, embedded_assessor()).text


def again(app: AppTest) -> AppTest:
    return AppTest.from_file(str(ROOT / "app.py"), default_timeout=30)


def attempt_reply(app: AppTest, text: str) -> AppTest:
    app.text_area[0].set_value(text)
    next(button for button in app.button if button.label == "Try it").click()
    return app.run()


# what is shown of a class


def test_every_class_has_a_word_and_a_shape_of_its_own() -> None:
    assert list(MARKS) == list(ReplyClass)
    assert len({mark.word for mark in MARKS.values()}) == len(ReplyClass)
    assert len({mark.path for mark in MARKS.values()}) == len(ReplyClass)
    assert len({mark.cut for mark in MARKS.values()}) == len(ReplyClass)
    assert all(abs(side) <= 1 for mark in MARKS.values() for corner in mark.corners for side in corner)


@pytest.mark.parametrize("dark", [False, True])
def test_each_reply_stands_on_the_road_where_the_chance_stood_after_it(dark: bool) -> None:
    told = told_poorly()
    found = review(told)
    spec = arc.chart(told, found, dark).to_dict()
    placed = spec["layer"][-1]
    dots = {dot["turn"]: dot for dot in spec["datasets"][placed["data"]["name"]]}
    for each in found:
        dot = dots[each.number + 1]
        assert dot["height"] == told.lines[2 * each.number + 2].chance
        assert dot["class"] == MARKS[each.reply_class].word
        assert dot["reason"] == each.reason
        assert dot["target"] == f"#{anchor(each.number)}"
    shape = placed["encoding"]["shape"]
    assert set(shape["scale"]["domain"]) == {dot["class"] for dot in dots.values()}
    assert shape["legend"]["title"] is None
    assert placed["encoding"]["href"]["field"] == "target"


def test_a_talk_without_an_answered_reply_has_a_road_without_marks() -> None:
    assert len(arc.chart(told_poorly(), ()).to_dict()["layer"]) == 3


def test_every_reply_of_the_talk_carries_its_class_and_its_reason() -> None:
    told = told_poorly()
    rows = debriefing.rows(told, review(told))
    for each in review(told):
        row = rows[2 * each.number + 1]
        assert (row.mark, row.reason) == (MARKS[each.reply_class], each.reason)
        assert row.pieces[0].text in told.lines[2 * each.number + 1].text
    assert all(row.mark is None for row in rows if not row.yours)
    page = markup.html("talk", rows=rows)
    assert all(page.count(f'id="{anchor(each.number)}"') == 1 for each in review(told))


# the debrief


def test_the_list_of_replies_leads_to_each_of_them_in_the_talk(app: AppTest, store: Store) -> None:
    told = poorly(store)
    visit(app, {"attempt": told.id})
    assert not app.exception
    assert not app.error
    page = shown(app)
    assert '"href": {"field": "target"' in chart(app)
    for each in review(told):
        assert f'href="#{anchor(each.number)}"' in page
        assert f'id="{anchor(each.number)}"' in page
        assert page.count(markup.escaped(each.reason)) == 2
    for opening in published().openings:
        assert markup.escaped(opening.fits) in page


def test_where_nothing_was_decisive_there_is_nothing_to_learn(app: AppTest, store: Store) -> None:
    drill = Drill.begin(store, *catalogue.find("late_delivery"), seed=7)
    drill.reply(POOR[0])
    drill.answer()
    drill.abandon()
    assert not decisive(review(drill.attempt))
    visit(app, {"attempt": drill.attempt.id, "learn": "1"})
    assert not app.exception
    assert "Learn from your mistakes" not in shown(app)
    assert "The talk" in shown(app)


def test_a_talk_that_was_left_before_a_word_was_said_has_a_debrief(app: AppTest, store: Store) -> None:
    drill = Drill.begin(store, *catalogue.find("late_delivery"), seed=7)
    drill.abandon()
    visit(app, {"attempt": drill.attempt.id})
    assert not app.exception
    assert not app.error


def test_what_was_typed_is_escaped_wherever_it_is_looked_back_on(app: AppTest, store: Store) -> None:
    drill = Drill.begin(store, *catalogue.find("late_delivery"), seed=7)
    for reply in ("<script>alert(1)</script>", *POOR[1:]):
        if not drill.attempt.ending:
            drill.reply(reply)
            drill.answer()
    number = numbers(drill.attempt)[-1]
    for query in ({}, {"learn": str(number + 1)}):
        visit(app, {"attempt": drill.attempt.id, **query})
        assert not app.exception
        assert "<script>" not in shown(app)


def test_the_review_is_worked_out_once_a_version(store: Store) -> None:
    told = poorly(store)
    assert looking_back.reviewed(told) == review(told)
    without = replace(told, lines=told.lines[:1])
    assert looking_back.reviewed(without) == review(told)
    assert looking_back.reviewed(replace(without, version=told.version + 1)) == ()
    assert looking_back.reviewed(replace(without, road=told.road + 1)) == ()


# learning


def test_another_reply_is_tried_until_it_is_as_good(app: AppTest, store: Store) -> None:
    told = poorly(store)
    first, second, *_ = numbers(told)
    visit(app, {"attempt": told.id})
    app.button(key="try-again").click().run()
    page = shown(app)
    assert f"Reply {first + 1}, as it was then" in page
    assert f"0 of {len(numbers(told))} done" in page
    assert markup.escaped(told.lines[2 * first].text) in page
    assert look_back(told, first).reason in page
    assert "looks " in page

    attempt_reply(app, POOR[first])
    assert "Not yet as good as the best." in shown(app)
    assert app.text_area[0].value == POOR[first]
    assert not any(button.label == "Next reply" for button in app.button)

    good = good_in_place_of(told, first)
    attempt_reply(app, good)
    page = shown(app)
    assert "As good as the best." in page
    assert "Not yet" not in page
    assert retry(told, first, good, embedded_assessor()).reason in page
    assert "The moves that were weighed" in page
    assert app.query_params["done"] == f"{first + 1}.found"
    app.button(key="next").click().run()
    assert f"Reply {second + 1}, as it was then" in shown(app)
    assert f"1 of {len(numbers(told))} done" in shown(app)
    assert app.text_area[0].value == ""
    assert load(store, told.id).version == told.version


def test_a_better_reply_counts_as_done_and_can_be_bettered_still(app: AppTest, store: Store) -> None:
    told = poorly(store)
    first = numbers(told)[0]
    visit(app, {"attempt": told.id, "learn": str(first + 1)})
    attempt_reply(app, "I hear you, Bill. That must have been a bad day.")
    assert app.query_params["done"] == f"{first + 1}.bettered"
    assert f"1 of {len(numbers(told))} done" in shown(app)
    assert "Better than what you said then" in shown(app)
    assert app.button(key="next").label == "Next reply"
    attempt_reply(app, POOR[first])
    assert "Not yet as good as the best." in shown(app)
    assert app.query_params["done"] == f"{first + 1}.bettered"
    attempt_reply(app, good_in_place_of(told, first))
    assert app.query_params["done"] == f"{first + 1}.found"
    assert f"1 of {len(numbers(told))} done" in shown(app)


def test_no_more_than_what_was_said_is_no_better() -> None:
    told = told_poorly()
    for number in numbers(told):
        then = look_back(told, number)
        assert not then.betters(then)
        best = retry(told, number, good_in_place_of(told, number), embedded_assessor())
        assert best.betters(then)


def test_a_solution_can_be_seen_and_the_rest_skipped(app: AppTest, store: Store) -> None:
    told = poorly(store)
    found = numbers(told)
    visit(app, {"attempt": told.id, "learn": str(found[0] + 1)})
    app.button(key="solution").click().run()
    best = solution(told, found[0], embedded_assessor())
    assert markup.escaped(best.text) in shown(app)
    assert markup.escaped(best.opening.fits) in shown(app)
    attempt_reply(app, best.text)
    app.button(key="next").click().run()
    for _ in found[1:]:
        app.button(key="skip").click().run()
    page = shown(app)
    assert f"1 of {len(found)} done, {len(found) - 1} skipped" in page + str(app.query_params)
    assert f"You bettered 0 of {len(found)} replies by yourself." in page
    app.button(key=f"back-{found[1]}").click().run()
    assert f"Reply {found[1] + 1}, as it was then" in shown(app)


def test_nothing_written_is_no_reply(app: AppTest, store: Store) -> None:
    told = poorly(store)
    visit(app, {"attempt": told.id, "learn": str(numbers(told)[0] + 1)})
    attempt_reply(app, "  ")
    assert "nothing written" in app.warning[0].value
    assert "good as the best" not in shown(app)


def test_a_reload_finds_where_one_was(app: AppTest, store: Store) -> None:
    told = poorly(store)
    visit(app, {"attempt": told.id, "learn": "1"})
    app.button(key="skip").click().run()
    fresh = again(app)
    visit(fresh, app.query_params)
    assert shown(fresh) == shown(app)
    assert f"Reply {numbers(told)[1] + 1}, as it was then" in shown(fresh)


def test_the_way_back_remembers_how_far_one_was(app: AppTest, store: Store) -> None:
    told = poorly(store)
    first, second, *_ = numbers(told)
    visit(app, {"attempt": told.id, "done": [f"{first + 1}.found"]})
    assert f"1 of {len(numbers(told))} done" in shown(app)
    app.button(key="try-again").click().run()
    assert f"Reply {second + 1}, as it was then" in shown(app)


# where one stands

replies = some.lists(some.integers(0, 30), min_size=1, max_size=5, unique=True)


@given(
    replies, some.text(), some.lists(some.text() | some.sampled_from(["1.found", "2.skipped", "3.no", "4"]))
)
def test_any_address_is_somewhere(found: list[int], learn: str, done: list[str]) -> None:
    now = lesson.told(found, learn, done)
    assert now.replies == tuple(found)
    assert now.at is None or now.at in found
    assert {number for number, _ in now.left} <= set(found)
    assert now.done + now.skipped <= len(found)


@given(replies, some.lists(some.sampled_from([*Way, "on", "back"]), max_size=12), some.data())
def test_an_address_tells_where_one_stood(found: list[int], steps: list[str], data: some.DataObject) -> None:
    now = Lesson(tuple(found), found[0])
    for step in steps:
        if step == "on":
            now = now.onward()
        elif step == "back":
            now = now.back_to(data.draw(some.sampled_from(found)))
        else:
            now = now.met(Way(step))
        said = now.query()
        assert lesson.told(found, str(said["learn"]), list(said["done"])) == now


def test_what_was_shown_is_not_found_afterwards_and_what_was_skipped_is() -> None:
    now = Lesson((4, 2), 4).met(Way.SHOWN).met(Way.FOUND)
    assert now.way(4) is Way.SHOWN
    now = now.onward().met(Way.SKIPPED)
    assert (now.done, now.skipped, now.onward().at) == (1, 1, None)
    now = now.back_to(2).met(Way.FOUND)
    assert (now.way(2), now.done, now.skipped) == (Way.FOUND, 2, 0)
