"""A strong rep and a poor one with the same customer."""

import pytest

from drills.coaching.coach import Look, look
from drills.watching import REPS, Watched, watched
from rubric.reading import MISSTEPS
from simulator import catalogue
from simulator.ending import GONE, Ending
from ui.watch_links import FIRST_SEED

everybody = pytest.mark.parametrize("name", catalogue.ids())


@everybody
def test_what_is_shown_first_is_a_customer_kept_and_the_same_one_lost(name: str) -> None:
    strong, poor = (watched(catalogue.scenario(name), FIRST_SEED, who) for who in REPS)
    assert strong.talk.lines[0].text == poor.talk.lines[0].text
    assert strong.talk.ending is Ending.WON
    assert poor.talk.ending in GONE


def test_the_same_seed_gives_the_same_talk_and_another_one_another() -> None:
    scenario = catalogue.scenario("late_delivery")
    assert watched(scenario, 3, "poor") == watched(scenario, 3, "poor")
    assert watched(scenario, 3, "strong").talk.turns != watched(scenario, 4, "strong").talk.turns


@everybody
def test_each_step_is_one_reply_and_its_answer_and_after_the_end_it_stays(name: str) -> None:
    talk = watched(catalogue.scenario(name), FIRST_SEED, "poor")
    for step in range(talk.steps):
        at = talk.at(step)
        assert len(at.lines) == 2 * step + 1
        assert at.ending is None
        assert at.chance == talk.talk.lines[2 * step].chance
    assert talk.at(talk.steps) == talk.at(talk.steps + 5) == talk.talk


def looks(talk: Watched) -> list[Look]:
    return [look(talk.talk, number) for number in range(talk.steps)]


def test_a_look_at_each_reply_finds_the_poor_one_at_fault_and_the_strong_one_not() -> None:
    strong, poor = (looks(watched(catalogue.scenario("late_delivery"), FIRST_SEED, who)) for who in REPS)
    assert all({finding.move for finding in each.findings} & MISSTEPS for each in poor)
    assert all(each.change for each in poor)
    assert not any({f.move for f in each.findings if not f.unsure} & MISSTEPS for each in strong)
