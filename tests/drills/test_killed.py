"""Killed at any instant, a drill has lost nothing: a hundred processes, a hundred SIGKILLs, and some on the way back."""

import multiprocessing
import os
import random
import signal
import time
from multiprocessing.connection import Connection
from pathlib import Path

import pytest

from drills.attempt import Stage
from drills.drill import Drill
from drills.loading import load
from drills.store import Store
from simulator import catalogue

KILLS = 100
REPLIES = [
    "I am sorry. We told you Tuesday and came on Wednesday.",
    "I imagine you have made up your mind about us. Is that fair?",
    "What did it do to your crew?",
    "Our carrier had a breakdown.",
    "What would you want from us, if you sat here?",
    "Carla will call you the day before each delivery, and you have her number by noon.",
    "",
    "We both want the next truck to come on its day.",
]


def _talk(url: str, attempt_id: str, out: Connection) -> None:
    """Go on with the drill, reporting each reply once it is said to be kept."""
    store = Store(url)
    drill = Drill.open(store, attempt_id)
    while True:
        drill.answer()
        if drill.attempt.stage is not Stage.TALKING:
            break
        number = len(drill.attempt.readings)
        drill.reply(f"{REPLIES[number % len(REPLIES)]} [{number}]")
        out.send(number)
    out.send("done")


@pytest.mark.slow
def test_no_reply_is_lost_and_every_drill_goes_on(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'killed.db'}"
    rng = random.Random(20)
    forked = multiprocessing.get_context("fork")
    store = Store(url)
    attempt_id = Drill.begin(store, catalogue.scenario("late_delivery"), seed=0).attempt.id
    kept = -1
    killed = 0
    drills = 1
    while killed < KILLS:
        store.close()
        ours, theirs = forked.Pipe(duplex=False)
        child = forked.Process(target=_talk, args=(url, attempt_id, theirs))
        child.start()
        theirs.close()
        finished = False
        deadline = time.monotonic() + rng.uniform(0, 0.06)
        try:
            while (left := deadline - time.monotonic()) > 0:
                if ours.poll(left):
                    said = ours.recv()
                    finished = finished or said == "done"
                    kept = said if isinstance(said, int) else kept
        except EOFError:
            pass
        if child.is_alive() and child.pid:
            os.kill(child.pid, signal.SIGKILL)
        child.join()
        killed += child.exitcode == -signal.SIGKILL
        try:
            while ours.poll():
                said = ours.recv()
                kept = said if isinstance(said, int) else kept
        except EOFError:
            pass
        store = Store(url)
        told = load(store, attempt_id)
        numbers = [int(t.text.rpartition("[")[2].rstrip("]")) for t in told.turns if t.role == "trainee"]
        assert numbers == list(range(len(numbers))), "a reply is missing, doubled or out of order"
        assert len(numbers) >= kept + 1, "a reply that was said to be kept is gone"
        roles = [line.role for line in told.lines]
        assert roles == ["customer", "trainee"] * (len(roles) // 2) + ["customer"] * (len(roles) % 2)
        if told.stage is Stage.DONE:
            drills += 1
            kept = -1
            attempt_id = Drill.begin(store, catalogue.scenario("late_delivery"), seed=drills).attempt.id
    drill = Drill.open(store, attempt_id)
    drill.answer()
    assert drill.attempt.stage in (Stage.TALKING, Stage.DONE)
    store.close()


def _wander(url: str, attempt_id: str, out: Connection) -> None:
    """Answer what is owed, go back to the first reply, say so, and try another."""
    store = Store(url)
    drill = Drill.open(store, attempt_id)
    drill.answer()
    drill.rewind(drill.attempt.lines[1].number)
    out.send("went back")
    text = f"{REPLIES[drill.attempt.version % len(REPLIES)]} [{drill.attempt.version}]"
    drill.reply(text)
    out.send(text)
    drill.answer()
    out.send("answered")


@pytest.mark.slow
def test_killed_between_going_back_and_the_other_reply_every_road_stands(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'killed.db'}"
    rng = random.Random(4)
    forked = multiprocessing.get_context("fork")
    store = Store(url)
    drill = Drill.begin(store, catalogue.scenario("late_delivery"), seed=0)
    drill.reply("We will see. [first]")
    attempt_id, opening = drill.attempt.id, drill.attempt.lines[:1]
    kept = {"We will see. [first]"}
    between = 0
    for _ in range(20):
        store.close()
        ours, theirs = forked.Pipe(duplex=False)
        child = forked.Process(target=_wander, args=(url, attempt_id, theirs))
        child.start()
        theirs.close()
        try:
            went_back = ours.recv() == "went back"
            time.sleep(rng.uniform(0, 0.02) * rng.randint(0, 1))
        except EOFError:
            went_back = False
        if child.is_alive() and child.pid:
            os.kill(child.pid, signal.SIGKILL)
        child.join()
        assert went_back, f"the process ended by itself: {child.exitcode}"
        try:
            while ours.poll():
                said = ours.recv()
                kept |= {said} - {"answered"}
        except EOFError:
            pass
        store = Store(url)
        told = load(store, attempt_id)
        given = {
            line.number: line.text for road in told.roads for line in road.lines if line.role == "trainee"
        }
        assert kept <= set(given.values()), "a reply that was said to be kept is gone"
        assert len(given) == len(set(given.values())), "a reply is doubled"
        assert all(road.lines[:1] == opening for road in told.roads)
        assert all(len(road.lines) <= 3 for road in told.roads), "two roads have run into one"
        if told.untrodden:
            between += 1
            assert told.lines == opening
            assert told.stage is Stage.TALKING
            drill = Drill.open(store, attempt_id)
            drill.reply(f"Where were we? [{told.version}]")
            kept.add(drill.attempt.lines[-1].text)
    assert between, "no process was killed on the way back"
    store.close()
