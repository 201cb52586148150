from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as some
from streamlit.testing.v1 import AppTest

from drills.coaching.exercises import drawn, exercise
from tests.ui.conftest import ROOT
from ui import sitting

PAGE = "falling_back"
SEED = 7


def visit(app: AppTest, query: Mapping[str, str | list[str]]) -> AppTest:
    app.query_params.update(query)
    app.switch_page("ui/rooms/techniques.py")
    return app.run()


def everything(app: AppTest) -> str:
    shown = [*app.markdown, *app.html, *app.title, *app.subheader, *app.caption]
    return "\n".join(str(element.value if hasattr(element, "value") else element.proto) for element in shown)


def step(app: AppTest) -> AppTest:
    return app.button(key="step").click().run()


def answer(app: AppTest, choice: str) -> AppTest:
    app.radio[0].set_value(choice)
    return step(app)


def wrong(id_: str) -> str:
    item = exercise(PAGE).items[id_]
    return next(choice for choice in item.choices if choice != item.right)


@pytest.mark.parametrize(
    "page", ["stop_drop_roll", "falling_back", "four_steps", "anger_to_loyalty", "take_the_stick"]
)
def test_every_page_can_be_tried(app: AppTest, page: str) -> None:
    visit(app, {"page": page})
    app.button(key="try").click().run()
    assert not app.exception
    assert not app.error
    assert "Reply 1 of 6" in everything(app)
    assert len(app.radio[0].options) in (3, 4)
    assert app.radio[0].value is None


def test_six_replies_one_at_a_time_and_what_to_look_at_again(app: AppTest) -> None:
    items = exercise(PAGE).items
    ids = drawn(PAGE, SEED, 1)
    visit(app, {"page": PAGE, "try": str(SEED), "round": "1"})
    for number, id_ in enumerate(ids, start=1):
        assert f"Reply {number} of 6" in everything(app)
        assert len(app.radio) == 1
        answer(app, items[id_].right if number > 2 else wrong(id_))
        shown = everything(app)
        assert not app.radio
        assert ("and right:" in shown) == (number > 2)
        assert ("The right answer:" in shown) == (number <= 2)
        assert items[id_].choices[items[id_].right].says in shown
        step(app)
    shown = everything(app)
    assert not app.exception
    assert "You saw 4 of 6 for what they are." in shown
    assert "What was right" in shown
    assert "What to look at again" in shown
    for id_ in ids[:2]:
        assert f"#{items[id_].section}" in shown
        assert items[id_].choices[wrong(id_)].says in shown


def test_after_the_round_come_the_replies_that_were_not_in_it(app: AppTest) -> None:
    items, ids = exercise(PAGE).items, drawn(PAGE, SEED, 1)
    visit(app, {"page": PAGE, "try": str(SEED), "answer": [items[id_].right for id_ in ids], "item": "7"})
    assert "You saw all 6" in everything(app)
    step(app)
    shown = everything(app)
    assert "Reply 1 of 6" in shown
    assert items[drawn(PAGE, SEED, 2)[0]].place in shown
    assert drawn(PAGE, SEED, 2)[0] not in ids


def test_without_a_choice_nothing_is_marked(app: AppTest) -> None:
    visit(app, {"page": PAGE, "try": str(SEED)})
    step(app)
    assert "Choose one" in app.warning[0].value
    assert "Reply 1 of 6" in everything(app)
    assert app.radio


def test_a_reload_finds_the_reply_and_the_answers_again(app: AppTest) -> None:
    visit(app, {"page": PAGE, "try": str(SEED)})
    answer(app, wrong(drawn(PAGE, SEED, 1)[0]))
    step(app)
    again = AppTest.from_file(str(ROOT / "app.py"), default_timeout=30)
    visit(again, app.query_params)
    assert "Reply 2 of 6" in everything(again)
    assert everything(again) == everything(app)


def test_one_can_go_back_to_the_page_and_new_replies_come_first(app: AppTest) -> None:
    ids = drawn(PAGE, SEED, 1)
    answers = [exercise(PAGE).items[id_].right for id_ in ids]
    visit(app, {"page": PAGE, "try": str(SEED), "round": "1", "answer": answers, "item": "7"})
    app.query_params.clear()
    visit(app, {"page": PAGE})
    assert "When it fits" in everything(app)
    app.button(key="try").click().run()
    assert app.query_params["try"] == str(SEED)
    assert app.query_params["round"] == "2"


def test_the_link_to_a_section_remembers_what_was_tried(app: AppTest) -> None:
    visit(app, {"page": PAGE, "tried": f"{SEED}.1"})
    app.button(key="try").click().run()
    assert app.query_params["round"] == "2"


def test_no_page_no_exercise(app: AppTest) -> None:
    visit(app, {"page": "juggling", "try": "1"})
    assert "no technique page" in app.error[0].value


@given(
    some.text(),
    some.text(),
    some.lists(some.text() | some.sampled_from(["fall_back", "cave", "nothing"])),
    some.text(),
)
def test_any_address_is_a_round_or_none(seed: str, number: str, answers: list[str], item: str) -> None:
    now = sitting.told(PAGE, seed, number, answers, item)
    assert now is None or (len(now.items) == 6 and 0 <= now.at <= len(now.answers) <= 6)


@given(some.integers(0, 999_999), some.integers(1, 50), some.integers(0, 6), some.data())
def test_an_address_tells_the_round_it_was_written_for(
    seed: int, number: int, count: int, data: some.DataObject
) -> None:
    now = sitting.begin(PAGE, seed, number)
    for id_ in now.items[:count]:
        now = now.answered(data.draw(some.sampled_from(list(exercise(PAGE).items[id_].choices))))
        if data.draw(some.booleans()) or id_ != now.items[count - 1]:
            now = now.onward()
    said = now.query()
    answers = said["answer"]
    assert isinstance(answers, list)
    assert sitting.told(PAGE, str(said["try"]), str(said["round"]), answers, str(said["item"])) == now


def test_a_round_left_half_way_is_begun_once_more() -> None:
    now = sitting.begin(PAGE, SEED, 2)
    assert sitting.after(PAGE, now.trace) == now
    done = sitting.Sitting(PAGE, SEED, 2, now.items, ("cave",) * 6, 6)
    assert sitting.after(PAGE, done.trace) == sitting.begin(PAGE, SEED, 3)
    assert sitting.after(PAGE, "") is None
