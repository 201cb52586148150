from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as some

from datafile import DataFileError
from drills.coaching.exercises import (
    NOTHING,
    ROUND,
    Item,
    draw,
    drawn,
    exercise,
    headings,
    mark,
    offered,
    read,
    summary,
)
from drills.grading import known
from errors import UserError
from rubric.assessor import embedded_assessor
from rubric.criteria import PAGES
from rubric.reading import Move, Reading

ROOT = Path(__file__).parents[2]
PAGE_IDS = tuple(Path(page).stem for page in PAGES.values())
EACH = [(page, id_) for page in PAGE_IDS for id_ in exercise(page).items]
SETTLED = [(page, id_) for page, id_ in EACH if not exercise(page).items[id_].disputed]
DISPUTED = [(page, id_) for page, id_ in EACH if exercise(page).items[id_].disputed]
MOST_DISPUTED = 3

pages = some.sampled_from(PAGE_IDS)
seeds = some.integers(0, 10**9)

LOOK_ALIKES = [
    ("apology", "hollow_apology"),
    ("hollow_apology", "apology"),
    ("we_language", NOTHING),
    (NOTHING, "we_language"),
    ("fall_back", "cave"),
    ("cave", "fall_back"),
    ("explore", NOTHING),
    (NOTHING, "explore"),
    ("exceed", "solution"),
    ("solution", "exceed"),
    ("justify", "invite_solution"),
    ("invite_solution", "justify"),
    ("flat_refusal", "invite_solution"),
    ("invite_solution", "flat_refusal"),
    ("trust_first", NOTHING),
    ("solution", "trust_first"),
]
"""what is right, and what it is easily taken for; silence about selling shows in a reply that does something else"""


def read_as_the_product_does(item: Item) -> Reading:
    scenario = known(item.scenario)
    assert scenario
    return embedded_assessor().read(item.reply, item.history, scenario.brief.brief())


def agrees(item: Item) -> bool:
    sure = read_as_the_product_does(item).sure
    if item.right == NOTHING:
        return not sure
    return Move(item.right) in sure and not any(
        Move(answer) in sure for answer in item.choices if answer not in (item.right, NOTHING)
    )


@pytest.mark.parametrize("page", PAGE_IDS)
def test_every_technique_page_has_ten_replies(page: str) -> None:
    assert len(exercise(page).items) == 10


@pytest.mark.parametrize(("page", "id_"), SETTLED)
def test_the_right_answer_is_how_the_product_reads(page: str, id_: str) -> None:
    item = exercise(page).items[id_]
    assert agrees(item), sorted(read_as_the_product_does(item).sure)


def test_few_items_are_disputed_and_none_of_them_for_nothing() -> None:
    assert len(DISPUTED) <= MOST_DISPUTED
    for page, id_ in DISPUTED:
        assert not agrees(exercise(page).items[id_]), f"{page}: {id_} need no longer be disputed"


def test_look_alikes_are_taught_against_each_other() -> None:
    taught = {
        (item.right, answer)
        for page in PAGE_IDS
        for item in exercise(page).items.values()
        for answer in item.choices
    }
    assert not [pair for pair in LOOK_ALIKES if pair not in taught]


def test_no_reply_no_line_and_no_reason_comes_twice() -> None:
    items = [exercise(page).items[id_] for page, id_ in EACH]
    assert [text for text, times in Counter(item.reply for item in items).items() if times > 1] == []
    whys = Counter(choice.why for item in items for choice in item.choices.values())
    assert [text for text, times in whys.items() if times > 1] == []


@pytest.mark.parametrize("page", PAGE_IDS)
def test_a_round_asks_for_several_things(page: str) -> None:
    right = Counter(item.right for item in exercise(page).items.values())
    assert len(right) >= 6
    assert max(right.values()) <= 3


@given(pages, seeds)
def test_six_are_drawn_the_same_way_for_the_same_seed_from_easy_to_hard(page: str, seed: int) -> None:
    order = list(exercise(page).items)
    ids = draw(page, seed)
    assert ids == draw(page, seed)
    assert len(set(ids)) == ROUND
    assert sorted(ids, key=order.index) == list(ids)


@given(pages, seeds, some.data())
def test_new_ones_come_first(page: str, seed: int, data: some.DataObject) -> None:
    order = list(exercise(page).items)
    seen = data.draw(some.sets(some.sampled_from(order)))
    ids = draw(page, seed, seen)
    assert len(set(ids)) == ROUND
    new = [id_ for id_ in ids if id_ not in seen]
    assert len(new) == min(ROUND, len(order) - len(seen))
    assert list(ids[: len(new)]) == new


@given(pages, seeds)
def test_two_rounds_show_all_ten(page: str, seed: int) -> None:
    assert {*drawn(page, seed, 1), *drawn(page, seed, 2)} == {*exercise(page).items}


@given(pages, seeds, some.integers(1, 10**9))
def test_there_is_always_another_round(page: str, seed: int, number: int) -> None:
    assert len(set(drawn(page, seed, number))) == ROUND


def test_seeds_make_a_difference() -> None:
    assert len({draw("falling_back", seed) for seed in range(20)}) > 10


@pytest.mark.parametrize(("page", "id_"), EACH)
def test_the_place_of_an_answer_gives_nothing_away(page: str, id_: str) -> None:
    item = exercise(page).items[id_]
    orders = {offered(item, seed) for seed in range(20)}
    assert all(set(order) == set(item.choices) for order in orders)
    assert all(order[-1] == NOTHING for order in orders if NOTHING in order)
    assert len({order[0] for order in orders}) > 1


@pytest.mark.parametrize(("page", "id_"), EACH)
def test_every_answer_is_told_why(page: str, id_: str) -> None:
    item = exercise(page).items[id_]
    for choice in item.choices:
        marked = mark(item, choice)
        assert marked.right == (choice == item.right)
        assert {told.answer: told.why for told in marked.choices} == {
            answer: text.why for answer, text in item.choices.items()
        }
        assert marked.choices[0].answer == item.right
        assert [told.answer for told in marked.choices if told.chosen] == [choice]


def test_what_is_no_choice_is_not_marked() -> None:
    item = exercise("falling_back").items["no_difference"]
    with pytest.raises(UserError, match="they are: fall_back"):
        mark(item, "recap")


def test_what_was_right_and_what_to_look_at_again() -> None:
    went = summary(
        "falling_back",
        {"without_the_box": "fall_back", "two_people_short": "nothing", "no_and_that_is_it": "hostile"},
    )
    assert went.says == "You saw 1 of 3 for what they are. 2 sections are worth another look."
    assert [known.says for known in went.right] == ["It says the worst for him"]
    assert [part.heading for part in went.again] == ["Explaining unasked", "The bare no"]
    assert went.again[1].link == "docs/techniques/falling_back.md#the-bare-no"
    (mistaken,) = went.again[1].mistaken
    assert (mistaken.taken_for, mistaken.says) == ("A rude one", "A bare one")


@given(pages, seeds, some.data())
def test_each_answer_of_a_round_is_in_its_summary_once(page: str, seed: int, data: some.DataObject) -> None:
    items = exercise(page).items
    answers = {id_: data.draw(some.sampled_from(list(items[id_].choices))) for id_ in draw(page, seed)}
    went = summary(page, answers)
    told = [known.reply for known in went.right] + [one.reply for part in went.again for one in part.mistaken]
    assert sorted(told) == sorted(items[id_].reply for id_ in answers)
    assert len(went.right) == sum(items[id_].right == answer for id_, answer in answers.items())


def test_a_round_without_a_mistake_sends_nobody_back() -> None:
    items = exercise("four_steps").items
    went = summary("four_steps", {id_: items[id_].right for id_ in draw("four_steps", 1)})
    assert went.says == "You saw all 6 for what they are."
    assert not went.again


def test_what_is_not_there_is_told_with_what_is() -> None:
    with pytest.raises(UserError, match="there are: stop_drop_roll"):
        exercise("juggling")
    with pytest.raises(UserError, match="has no item “juggling”"):
        summary("falling_back", {"juggling": "cave"})


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        (
            "right: fall_back",
            "right: recap",
            "items.made_up_your_mind: the right answer “recap” is not among the choices; add",
        ),
        (
            "section: the-steps",
            "section: the-stairs",
            "items.made_up_your_mind.section: the page has no heading “the-stairs”; name",
        ),
        (
            "scenario: late_delivery",
            "scenario: moonshot",
            "items.made_up_your_mind.scenario: “moonshot” is not on the shelf; name",
        ),
        ("    place: The first minute on the phone\n", "", "items.made_up_your_mind.place: is missing"),
        (
            "      argue:",
            "      quarrel:",
            "items.made_up_your_mind.choices.quarrel: “quarrel” is no move; write",
        ),
        ("  another_order_form:", "  made_up_your_mind:", "“made_up_your_mind” stands twice"),
        ("place: The", "mood: hot\n    place: The", "items.made_up_your_mind.mood: unknown key"),
    ],
)
def test_a_faulty_file_is_told_with_file_item_and_what_to_do(
    tmp_path: Path, old: str, new: str, told: str
) -> None:
    good = (ROOT / "docs/techniques/exercises/falling_back.yaml").read_text(encoding="utf-8")
    file = tmp_path / "falling_back.yaml"
    assert old in good
    file.write_text(good.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(DataFileError) as caught:
        read(file, ROOT / "docs/techniques/falling_back.md")
    assert str(caught.value).startswith("falling_back.yaml:")
    assert told in str(caught.value)


def test_headings_have_the_anchors_that_browsers_know() -> None:
    page = (ROOT / "docs/techniques/take_the_stick.md").read_text(encoding="utf-8")
    assert headings(page)["repeating-it-as-her-claim"] == "Repeating it as her claim"
    assert "take-the-stick" not in headings(page)
