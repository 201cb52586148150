from concurrent.futures import ThreadPoolExecutor

import pytest

from drills.attempt import Stage
from drills.drill import Drill
from drills.loading import DrillError, load
from drills.store import Store
from simulator import catalogue
from ui.answering import Desk, arriving, words


def test_asked_from_many_threads_the_customer_answers_once(store: Store) -> None:
    drill = Drill.begin(store, *catalogue.find("late_delivery"), seed=1)
    drill.reply("What did that do to your week?")
    desk = Desk(store)
    with ThreadPoolExecutor(8) as threads:
        for work in list(threads.map(lambda _: desk.answer(drill.attempt.id), range(40))):
            work.result()
    assert [line.role for line in load(store, drill.attempt.id).lines] == ["customer", "trainee", "customer"]


def test_asked_in_two_processes_at_once_the_customer_answers_once(store: Store, url: str) -> None:
    elsewhere = Store(url)
    drill = Drill.begin(store, *catalogue.find("late_delivery"), seed=1)
    desks = Desk(store), Desk(elsewhere)
    for reply in ("What did that do to your week?", "I am sorry.", "What would you want from us?"):
        drill = Drill.open(store, drill.attempt.id)
        drill.reply(reply)
        for work in [desk.answer(drill.attempt.id) for desk in desks]:
            work.result()
    kinds = [event.kind for event in store.events(drill.attempt.id)]
    assert kinds.count("spoke") == 1 + kinds.count("replied") == 4
    assert load(elsewhere, drill.attempt.id).stage is Stage.TALKING
    elsewhere.close()


def test_the_page_finds_the_answer_in_the_record(store: Store) -> None:
    drill = Drill.begin(store, *catalogue.find("late_delivery"), seed=1)
    drill.reply("What did that do to your week?")
    heard = " ".join(arriving(store, drill.attempt.id, drill.attempt.version))
    told = load(store, drill.attempt.id)
    assert told.stage is Stage.TALKING
    assert heard == told.lines[-1].text


def test_the_page_waits_no_longer_for_an_answer_that_was_taken_back_elsewhere(store: Store) -> None:
    drill = Drill.begin(store, *catalogue.find("late_delivery"), seed=1)
    drill.reply("It was only a day.")
    shown = drill.attempt.version
    drill.rewind(drill.attempt.lines[-1].number)
    drill.reply("What did that do to your week?")
    drill.answer()
    assert list(arriving(store, drill.attempt.id, shown)) == []
    assert load(store, drill.attempt.id) == drill.attempt


def test_what_keeps_an_answer_from_coming_is_told(store: Store) -> None:
    with pytest.raises(DrillError):
        list(arriving(store, "nowhere", 0))


def test_the_words_come_one_by_one_and_none_is_lost() -> None:
    pieces = list(words([" Two  days late,\nand nobody called.", "Not one."]))
    assert len(pieces) == 8
    assert "".join(pieces) == " Two  days late,\nand nobody called. Not one."
