"""Killed at any instant, a sitting has lost nothing, doubled nothing and drawn nobody anew."""

import multiprocessing
import os
import random
import signal
import time
from multiprocessing.connection import Connection
from pathlib import Path

import pytest

from certification.published import Certifications
from certification.sitting import Stage
from certification.sittings import Sittings
from certification.taking import Taking
from drills import attempt as drills
from drills.loading import load
from drills.store import Store
from people.person import Person
from people.register import Register
from tests.certification.conftest import TERMS

KILLS = 10
WORDS = (
    "I am sorry.",
    "What did it do to your crew?",
    "Our carrier had a breakdown.",
    "We both want it right.",
)


def _sit(url: str, person: Person, out: Connection) -> None:
    """Begin or go on, drill after drill, reporting each reply once it is said to be kept."""
    store = Store(url)
    told = Sittings(store).begin(person, "complaints@1")
    taking = Taking(store, person, told.id)
    while taking.seen().stage in (Stage.BETWEEN, Stage.DRILL):
        talk = taking.face().talk
        assert talk
        if talk.stage is drills.Stage.OWED:
            list(taking.answering())
        elif talk.stage is drills.Stage.RECAP:
            taking.recap(talk, "We agreed on a call by noon.")
        else:
            text = f"{WORDS[len(talk.lines) // 2 % len(WORDS)]} [{talk.attempt} {len(talk.lines)}]"
            taking.reply(talk, text)
            out.send(text)


@pytest.mark.slow
def test_killed_again_and_again_a_sitting_goes_on(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'killed.db'}"
    rng = random.Random(6)
    forked = multiprocessing.get_context("fork")
    store = Store(url)
    ann = Register(store.database).add("ann", "Ann Lee")
    Certifications(store).publish(TERMS.replace("attempts: 2", "attempts: 100").encode(), "complaints.yaml")
    Certifications(store).assign("complaints@1", ann)
    kept: list[str] = []
    drawn = None
    killed = 0
    for _ in range(KILLS):
        store.close()
        ours, theirs = forked.Pipe(duplex=False)
        child = forked.Process(target=_sit, args=(url, ann, theirs))
        child.start()
        theirs.close()
        try:
            # one by one: what came before the end of it counts
            kept.extend(ours.recv() for _ in range(rng.randint(0, 2)))
            time.sleep(rng.uniform(0, 0.3))
        except EOFError:
            # it had come to the end of the sitting by itself
            pass
        if child.is_alive() and child.pid:
            os.kill(child.pid, signal.SIGKILL)
        child.join()
        killed += child.exitcode == -signal.SIGKILL
        assert child.exitcode in (0, -signal.SIGKILL), f"the process ended by itself: {child.exitcode}"
        try:
            while ours.poll():
                kept.append(ours.recv())
        except EOFError:
            pass
        store = Store(url)
        sittings = Sittings(store).of(ann)
        assert len(sittings) <= 1
        for told in sittings:
            drawn = drawn or told.frozen.drawn
            assert told.frozen.drawn == drawn
            # killed in between, the ledger alone knows of the drill; the next process begins it
            there = {entry.id for entry in store.attempts(most=None)}
            assert set(told.attempts) - there <= ({told.current.attempt} if told.current else set())
            attempts = [load(store, attempt) for attempt in told.attempts if attempt in there]
            given = [line.text for one in attempts for line in one.lines if line.role == "trainee"]
            assert set(kept) <= set(given), "a reply that was said to be kept is gone"
            assert len(given) == len(set(given)), "a reply is doubled"
        if any(told.over for told in sittings):
            break
    assert kept
    assert killed
    store.close()
