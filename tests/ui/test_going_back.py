"""In the practice room: a reply taken back, another tried, the roads compared and chosen."""

from hypothesis import given
from hypothesis import strategies as some
from streamlit.testing.v1 import AppTest
from streamlit.testing.v1.element_tree import Button

from drills.attempt import Attempt, Stage
from drills.drill import Drill
from drills.loading import load
from drills.store import Store
from simulator import catalogue
from simulator.ending import Ending
from tests.ui.conftest import ROOT
from tests.ui.test_rooms import ARGUING, HOSTILE, OWNING, begin, everything, play, visit
from ui import roads, wording

ASKING = "What did it do to your crew, Bill, and what would you do in my place?"


def given_on(told: Attempt) -> list[str]:
    return [line.text for line in told.lines[1::2]]


def back_to(app: AppTest, reply: int) -> Button:
    return next(b for b in app.button if b.label.endswith(f"(reply {reply})]") and "another" in b.label)


def onto(app: AppTest, road: int) -> Button:
    return next(b for b in app.button if b.label.endswith(f"(road {road})]"))


def two_roads(store: Store) -> str:
    """One road on which Bill was argued with, then one on which his trouble was owned; the talk goes on."""
    attempt_id = begin(store)
    play(store, attempt_id, OWNING, ARGUING)
    drill = Drill.open(store, attempt_id)
    drill.rewind(drill.attempt.lines[3].number)
    play(store, attempt_id, ASKING)
    return attempt_id


def test_each_reply_can_be_taken_back_and_the_old_words_are_at_hand(app: AppTest, store: Store) -> None:
    attempt_id = begin(store)
    play(store, attempt_id, OWNING, ARGUING)
    visit(app, "drill", attempt=attempt_id)
    labels = [b.label for b in app.button if b.label.startswith("Try another reply here")]
    assert [label[-10:] for label in labels] == ["(reply 1)]", "(reply 2)]"]
    back_to(app, 2).click().run()
    told = load(store, attempt_id)
    assert given_on(told) == [OWNING]
    assert told.stage is Stage.TALKING
    assert "You are back before your reply 2" in everything(app)
    assert "one day is not a disaster" in everything(app)
    assert app.chat_input[0].value is None
    app.chat_input[0].set_value(ASKING).run()
    assert given_on(load(store, attempt_id)) == [OWNING, ASKING]
    assert "You are back" not in everything(app)
    assert not app.warning


def test_a_lost_customer_can_be_gone_back_to(app: AppTest, store: Store) -> None:
    attempt_id = begin(store)
    play(store, attempt_id, OWNING, *[HOSTILE] * 6)
    visit(app, "drill", attempt=attempt_id)
    back_to(app, 2).click().run()
    told = load(store, attempt_id)
    assert given_on(told) == [OWNING]
    assert told.roads[0].ending is Ending.HUNG_UP
    assert app.chat_input


def test_the_roads_stand_side_by_side_and_one_goes_on_with_another(app: AppTest, store: Store) -> None:
    attempt_id = two_roads(store)
    visit(app, "drill", attempt=attempt_id)
    shown = everything(app)
    assert "Your first reply is the same on all of them." in shown
    assert "Leaves road 1 before reply 2" in shown
    assert app.expander[-1].label == "The roads you have tried (2)"
    onto(app, 1).click().run()
    assert given_on(load(store, attempt_id)) == [OWNING, ARGUING]
    assert not app.warning
    # whoever loads the page finds the same road
    again = AppTest.from_file(str(ROOT / "app.py"), default_timeout=30)
    visit(again, "drill", attempt=attempt_id)
    assert len(again.chat_message) == 5
    assert onto(again, 2)


def test_the_debrief_says_which_road_it_reads_and_leads_back(app: AppTest, store: Store) -> None:
    attempt_id = two_roads(store)
    play(store, attempt_id, *[HOSTILE] * 6)
    visit(app, "debrief", attempt=attempt_id)
    assert app.caption[0].value.startswith("Road 2 of 2")
    before = load(store, attempt_id)
    back_to(app, 1).click().run()
    told = load(store, attempt_id)
    assert given_on(told) == []
    assert told.roads[1].lines == before.lines
    assert len(app.chat_message) == 1
    assert app.chat_input


def test_from_the_debrief_one_goes_on_with_a_road_that_has_not_ended(app: AppTest, store: Store) -> None:
    attempt_id = two_roads(store)
    play(store, attempt_id, *[HOSTILE] * 6)
    visit(app, "debrief", attempt=attempt_id)
    onto(app, 1).click().run()
    assert load(store, attempt_id).road == 0
    assert app.chat_input


def test_one_road_is_compared_with_nothing(app: AppTest, store: Store) -> None:
    attempt_id = begin(store)
    play(store, attempt_id, OWNING, *[HOSTILE] * 6)
    for room in ("drill", "debrief"):
        visit(app, room, attempt=attempt_id)
        assert "Road " not in everything(app)
        assert not [b for b in app.button if "road" in b.label]


def test_what_was_clicked_too_late_changes_nothing(app: AppTest, store: Store) -> None:
    attempt_id = two_roads(store)
    for find in (back_to, onto):
        visit(app, "drill", attempt=attempt_id)
        play(store, attempt_id, OWNING)
        stands = load(store, attempt_id)
        find(app, 1).click().run()
        assert load(store, attempt_id) == stands
        assert "Nothing was changed" in app.warning[0].value
        app.run()
        assert not app.warning


def test_a_second_click_does_no_harm(app: AppTest, store: Store) -> None:
    attempt_id = two_roads(store)
    visit(app, "drill", attempt=attempt_id)
    for find, number, begins in ((back_to, 2, [OWNING]), (onto, 1, [OWNING, ARGUING])):
        button = find(app, number)
        button.click().run()
        stands = load(store, attempt_id)
        assert given_on(stands) == begins
        button.click().run()
        assert load(store, attempt_id) == stands
        assert not app.exception


def test_leaving_is_for_good_only_where_it_is(app: AppTest, store: Store) -> None:
    attempt_id = begin(store)
    visit(app, "drill", attempt=attempt_id)
    assert "for good" in everything(app)
    app.chat_input[0].set_value(OWNING).run()
    assert "for good" not in everything(app)
    next(button for button in app.button if button.label == "End it and leave").click().run()
    assert "You can also go back" in everything(app)
    back_to(app, 1).click().run()
    assert load(store, attempt_id).stage is Stage.TALKING


def test_where_nothing_was_said_there_is_nothing_to_go_back_to(app: AppTest, store: Store) -> None:
    attempt_id = begin(store)
    Drill.open(store, attempt_id).abandon()
    visit(app, "drill", attempt=attempt_id)
    assert "You left Bill" in everything(app)
    assert "go back" not in everything(app)


def test_only_in_practice_is_there_a_way_back(app: AppTest, store: Store) -> None:
    attempt_id = Drill.begin(store, *catalogue.find("late_delivery"), seed=7, mode="demo").attempt.id
    play(store, attempt_id, OWNING)
    visit(app, "drill", attempt=attempt_id)
    assert "for good" in everything(app)
    play(store, attempt_id, *[HOSTILE] * 6)
    for room in ("drill", "debrief"):
        visit(app, room, attempt=attempt_id)
        assert not [b for b in app.button if b.label.startswith(("Try another reply here", "Go back"))]


def test_the_rooms_of_practice_are_no_way_into_a_certification(app: AppTest, store: Store) -> None:
    drill = Drill.begin(store, *catalogue.find("late_delivery"), seed=7, mode="certification")
    play(store, drill.attempt.id, OWNING)
    for room in ("drill", "debrief"):
        visit(app, room, attempt=drill.attempt.id)
        assert app.error[0].value == "There is no such drill among yours"
        assert OWNING not in everything(app)


def test_a_reply_that_is_not_answered_yet_has_moved_nothing(store: Store) -> None:
    attempt_id = two_roads(store)
    drill = Drill.open(store, attempt_id)
    drill.reply(OWNING)
    *_, last = roads.steps(drill.attempt)
    assert (last.reply, last.chance, last.moved) == (3, None, None)


def test_a_road_is_told_from_where_it_leaves_the_others(store: Store) -> None:
    attempt_id = two_roads(store)
    drill = Drill.open(store, attempt_id)
    second = drill.attempt
    drill.reply(OWNING)
    drill.answer()
    drill.rewind(drill.attempt.lines[5].number)
    first, middle, last = roads.side_by_side(drill.attempt)
    assert (first.begins, [s.reply for s in first.steps]) == ("From your reply 2 on", [2])
    assert (middle.begins, [s.reply for s in middle.steps]) == ("Leaves road 1 before reply 2", [2, 3])
    assert (last.begins, last.steps) == ("Leaves road 2 before reply 3", ())
    assert last.standing == "Nothing said on it yet."
    assert [road.chosen for road in (first, middle, last)] == [False, False, True]
    (tried,) = roads.tried_here(drill.attempt)
    assert (tried.road, tried.step.reply, tried.step.text) == (2, 3, OWNING)
    moved = middle.steps[0]
    assert (moved.chance, moved.moved) == (
        second.chance,
        (second.chance or 0) - (second.lines[2].chance or 0),
    )


def test_every_reply_tried_at_the_fork_is_at_hand(store: Store) -> None:
    attempt_id = two_roads(store)
    play(store, attempt_id, OWNING)
    drill = Drill.open(store, attempt_id)
    fork, further = (line.number for line in drill.attempt.lines[3::2])
    drill.rewind(further)
    drill.reply(ARGUING)
    drill.rewind(fork)
    assert [(one.road, one.step.text) for one in roads.tried_here(drill.attempt)] == [
        (2, ASKING),
        (1, ARGUING),
    ]
    assert roads.which(drill.attempt) == "Road 4 of 4"


@given(some.text(min_size=1), some.integers(10, 80))
def test_the_first_words_of_anything_fit(text: str, most: int) -> None:
    short, whole = wording.first_words(text, most), " ".join(text.split())
    assert len(short) <= most
    assert short == whole or (short[-1] == "…" and len(short) > 1 and whole.startswith(short[:-1]))
