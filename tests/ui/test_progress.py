"""What a trainee sees of their practice: what to do next and why, and how it has gone."""

from collections.abc import Sequence
from datetime import UTC, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from streamlit.testing.v1 import AppTest

from drills.attempt import Stage
from drills.drill import Drill
from drills.loading import load
from drills.planning.finished import Finished, Ledger
from drills.planning.progress import Dealings, by_customer, by_practice, in_words, outcome
from drills.planning.scheduling import Reason, Suggestion, deal, next_up
from drills.store import Store
from simulator import catalogue
from simulator.ending import Ending
from tests.drills.practised import FULL, MONDAY, SHELF, practised, records
from tests.ui.practice import lose, put_back, win
from ui import clock, trend
from ui.suggestions import shortlist
from ui.wording import so_far

PRACTICES = ("stop_drop_roll", "falling_back", "four_steps", "anger_to_loyalty", "take_the_stick")


@pytest.fixture
def record(tmp_path: Path) -> Path:
    return tmp_path / "ripitz.db"


def progress(app: AppTest) -> AppTest:
    app.switch_page("ui/rooms/progress.py")
    return app.run()


def everything(app: AppTest) -> str:
    shown = [*app.markdown, *app.html, *app.title, *app.subheader, *app.caption]
    return "\n".join(str(element.value if hasattr(element, "value") else element.proto) for element in shown)


def headings(app: AppTest) -> list[str]:
    return [heading.value for heading in app.subheader]


def descriptions(app: AppTest) -> list[str]:
    return [chart.proto.alt for chart in app.get("vega_lite_chart")]


def links(app: AppTest) -> list[tuple[str, str]]:
    return [(link.proto.label, link.proto.query_string) for link in app.get("page_link")]


def test_a_newcomer_finds_the_customers_and_nothing_else(app: AppTest) -> None:
    app.run()
    assert headings(app) == ["The customers"]
    assert 'class="rz-sofar"' not in everything(app)


def test_a_newcomer_is_told_whom_to_begin_with_and_what_a_ripitz_is(app: AppTest, store: Store) -> None:
    app.run()
    assert "**Start here, with Mr\\. Okafor.**" in everything(app)
    assert "what is a ripitz?" in everything(app)
    app.button(key="start-here").click().run()
    assert not app.exception
    (begun,) = store.attempts()
    assert load(store, begun.id).scenario.id == "insect_in_the_glass"
    app.switch_page("ui/rooms/choose.py")
    app.run()
    assert "Start here" not in everything(app)


def test_a_newcomer_reads_a_plain_sentence_where_progress_will_be(app: AppTest) -> None:
    progress(app)
    assert not app.exception
    assert not app.error
    assert "You have not finished a drill yet." in everything(app)
    assert headings(app) == []
    assert links(app) == [("Choose a customer", "")]


def test_a_talk_still_open_counts_for_nothing_yet(app: AppTest, store: Store) -> None:
    Drill.begin(store, *catalogue.find("late_delivery"))
    app.run()
    assert headings(app) == ["Still open", "The customers"]


def test_after_a_drill_the_next_customer_is_suggested_with_a_reason(app: AppTest, store: Store) -> None:
    lose(store, "contract_change")
    app.run()
    assert headings(app) == ["Next", "The customers", "Done"]
    assert "You have not met Ruth yet." in everything(app)
    assert ("Read Take the stick", "page=take_the_stick") in links(app)
    assert not any(part.label.startswith("Or practise with") for part in app.expander)
    app.button(key="next-face-dead_system").click().run()
    assert not app.exception
    begun = load(store, store.attempts()[0].id)
    assert begun.scenario.id == "dead_system"
    assert begun.stage is Stage.PREPARING


def test_what_is_due_stands_behind_a_customer_not_met(app: AppTest, store: Store, record: Path) -> None:
    put_back(record, lose(store), days=9)
    app.run()
    assert app.expander[0].label == "Or practise with Bill"
    assert "with Bill nine days ago; it is due." in everything(app)
    app.button(key="next-face-late_delivery").click().run()
    assert load(store, store.attempts()[0].id).scenario.id == "late_delivery"


def test_once_everybody_is_met_what_is_due_comes_first(app: AppTest, store: Store, record: Path) -> None:
    for id_ in catalogue.ids():
        put_back(record, lose(store, id_), days=3 if id_ == "price_increase" else 0)
    app.run()
    first = next(button for button in app.button if str(button.key).startswith("next-face-"))
    assert first.label == "Practise with Ines"
    assert "with Ines three days ago; it is due." in everything(app)
    assert not any(part.label.startswith("Or practise with") for part in app.expander)


def test_a_customer_whose_talk_is_open_is_not_suggested_as_well(
    app: AppTest, store: Store, record: Path
) -> None:
    put_back(record, lose(store), days=9)
    Drill.begin(store, *catalogue.find("late_delivery"))
    Drill.begin(store, *catalogue.find("contract_change"))
    app.run()
    assert headings(app)[:2] == ["Still open", "Next"]
    assert [button.label for button in app.button if str(button.key).startswith("next-")] == [
        "Practise with Ruth"
    ]


def test_each_card_says_what_was_done_with_that_customer(app: AppTest, store: Store, record: Path) -> None:
    put_back(record, lose(store), days=2)
    app.run()
    assert "1 drill · not kept yet · last 2 days ago" in everything(app)
    win(store)
    app.run()
    assert "2 drills · kept at best · last just now" in everything(app)
    assert everything(app).count('class="rz-sofar"') == 1


def test_one_lost_and_one_won_drill_make_a_curve(app: AppTest, store: Store, record: Path) -> None:
    put_back(record, lose(store), days=2)
    won = win(store)
    progress(app)
    assert not app.exception
    assert not app.error
    shown = everything(app)
    assert "Two finished drills with one customer: one kept, one lost." in shown
    assert headings(app) == ["By technique", "By customer"]
    assert any(alt.startswith("Falling back. Judged in two drills: ") for alt in descriptions(app))
    assert any(alt.startswith("Bill. Judged in two drills: ") for alt in descriptions(app))
    # nobody is asked to take the stick from Bill
    assert not any(alt.startswith("Take the stick") for alt in descriptions(app))
    assert "Nothing to judge yet. In two drills it did not come up or could not be judged." in shown
    assert [query for _, query in links(app)] == [*(f"page={page}" for page in PRACTICES), f"attempt={won}"]
    assert "▼</span> lost" in shown
    assert "◆" not in shown


def test_words_beside_a_chart_are_not_read_out_twice(app: AppTest, store: Store) -> None:
    lose(store)
    progress(app)
    assert descriptions(app) == []
    assert "aria-hidden" not in "\n".join(part for part in everything(app).splitlines() if "rz-words" in part)
    win(store)
    progress(app)
    for alt in descriptions(app):
        assert f'aria-hidden="true">{alt.partition(". ")[2]}</p>' in everything(app)


@given(records)
def test_a_chart_has_every_drill_and_says_without_colour_how_it_ended(record: list[Finished]) -> None:
    for series in (*by_practice(record, FULL), *by_customer(record)):
        drawn = trend.points(series, UTC)
        assert [point["value"] for point in drawn] == [point.value for point in series.points]
        assert [point["outcome"] for point in drawn] == [outcome(point.ending) for point in series.points]
        assert [point["nth"] for point in drawn if point["newest"]] == [series.drills][: series.drills]
        assert all(point["outcome"] in trend.MARKS for point in drawn)


def test_each_outcome_has_a_shape_of_its_own_and_the_pass_mark_is_dashed() -> None:
    (bill,) = by_customer([practised(day=day) for day in (0, 3)])
    rule, line, drills, _ = trend.chart(bill, UTC, to_pass=65)["layer"]
    shapes = drills["encoding"]["shape"]["scale"]
    assert shapes["domain"] == list(trend.MARKS)
    assert len(set(shapes["range"])) == len(set(trend.MARKS.values())) == 4
    assert rule["encoding"]["y"]["datum"] == 65
    assert rule["mark"]["strokeDash"]
    assert "strokeDash" not in line["mark"]


def test_the_charts_of_one_page_differ_in_what_they_show_alone() -> None:
    short, long = (by_customer([practised(day=day) for day in range(days)])[0] for days in (2, 5))
    first, second = trend.chart(short, UTC), trend.chart(long, UTC)
    assert len(first["data"]["values"]) == 2
    assert {key for key in first if first[key] != second[key]} == {"data", "title"}
    assert trend.chart(short, UTC, dark=True)["config"] != first["config"]


@pytest.mark.parametrize(
    ("at", "zone", "words"),
    [
        ((0, 15), "UTC", "6 May to 21 May"),
        ((0, 400), "UTC", "6 May 2030 to 10 June 2031"),
        ((0, 0.1), "UTC", "6 May"),
        # the second ends at half past ten in the evening in Greenwich
        ((0, 12.5 / 24), "Pacific/Auckland", "6 May to 7 May"),
        ((), "UTC", ""),
    ],
)
def test_a_chart_tells_the_trainees_days(at: Sequence[float], zone: str, words: str) -> None:
    (series, *_) = by_practice([practised(day=day, levels={"composure": 2}) for day in at], FULL)
    assert trend.days(series, ZoneInfo(zone)) == words


@given(records)
def test_what_is_suggested_is_at_most_three_and_each_has_something_to_say(record: list[Finished]) -> None:
    everyone = next_up(deal(record, FULL), SHELF, MONDAY + timedelta(days=200))
    shown = shortlist(everyone)
    assert shown[0] == everyone[0]
    assert len(shown) <= 3
    assert {one.reason for one in shown[1:]} <= {Reason.BEGUN, Reason.DUE, Reason.UNJUDGED}


def test_with_nobody_to_face_nothing_is_suggested() -> None:
    nobody: tuple[Suggestion, ...] = ()
    assert shortlist(nobody) == ()


@pytest.mark.parametrize(
    ("drills", "best", "words"),
    [
        (1, Ending.WON, "1 drill · kept · last 3 days ago"),
        (2, Ending.SETTLED, "2 drills · settled at best · last 3 days ago"),
        (4, Ending.HUNG_UP, "4 drills · not kept yet · last 3 days ago"),
        (1, Ending.PARTED, "1 drill · parted honestly · last 3 days ago"),
    ],
)
def test_what_was_done_with_a_customer_in_a_line(drills: int, best: Ending, words: str) -> None:
    assert so_far(Dealings(drills, best, MONDAY), MONDAY + timedelta(days=3)) == words


@pytest.mark.parametrize("name", [None, "", "Nowhere/Atlantis", "../etc/passwd", "Europe"])
def test_a_time_zone_that_is_none_is_that_of_greenwich(name: str | None) -> None:
    assert MONDAY.astimezone(clock.known(name)).utcoffset() == timedelta(0)


def test_a_time_zone_is_that_of_the_browser() -> None:
    assert clock.known("Asia/Tokyo") == ZoneInfo("Asia/Tokyo")


def test_the_charts_are_described_in_words(app: AppTest, store: Store) -> None:
    lose(store)
    win(store)
    progress(app)
    done = Ledger(store).finished(entry.id for entry in store.attempts())
    drawn = [series for series in (*by_practice(done, FULL), *by_customer(done)) if series.drills > 1]
    assert len(drawn) > 3
    assert descriptions(app) == [f"{series.title}. {in_words(series)}" for series in drawn]
