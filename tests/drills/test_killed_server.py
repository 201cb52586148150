"""Several people in two app processes on one PostgreSQL: whichever is killed, no reply is lost, none is there twice.

A few kills every day; `RIPITZ_KILLS=100` is the long run.
"""

import multiprocessing
import os
import random
import time
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from threading import Lock

import pytest

from drills.attempt import Attempt, Stage
from drills.drill import Drill
from drills.loading import load
from drills.store import OutOfStepError, RecordError, Store
from simulator import catalogue
from tests.drills.test_killed import REPLIES
from tests.postgres import Server, started

pytestmark = pytest.mark.postgres

KILLS = int(os.environ.get("RIPITZ_KILLS", "6"))
APPS, PEOPLE = 2, 3
BILL = catalogue.scenario("late_delivery")

Place = tuple[int, int]
"""which app, and which of the people there"""
Report = tuple[Place, str, int | None]
"""an attempt, and which of its replies is said to be kept; None where it was only begun"""


@pytest.fixture
def server() -> Iterator[Server]:
    """A server as it comes: what it has answered, it keeps."""
    running = started()
    yield running
    running.stop()


def replies(told: Attempt) -> list[int]:
    """The numbers that people put behind their replies."""
    return [int(line.text.rpartition("[")[2][:-1]) for line in told.lines if line.role == "trainee"]


@dataclass
class Person:
    """Somebody at an app, who says so whenever a reply was kept; whatever fails is tried again."""

    store: Store
    place: Place
    out: Connection
    lock: Lock

    def practise(self, attempt_id: str) -> None:
        """Go on with that drill, and with another one whenever one has ended."""
        while True:
            try:
                # as a page that is loaded again
                drill = Drill.open(self.store, attempt_id) if attempt_id else self._begun()
                attempt_id = drill.attempt.id
                drill.answer()
                if drill.attempt.stage is not Stage.TALKING:
                    attempt_id = ""
                    continue
            except RecordError:
                continue
            number = len(replies(drill.attempt))
            self._say(drill, f"{REPLIES[number % len(REPLIES)]} [{number}]")
            self._tell(attempt_id, number)

    def _begun(self) -> Drill:
        drill = Drill.begin(self.store, BILL)
        self._tell(drill.attempt.id, None)
        return drill

    def _say(self, drill: Drill, text: str) -> None:
        while True:
            try:
                drill.reply(text)
            except RecordError:
                # nobody knows whether it was kept, and it is sent once more
                continue
            except OutOfStepError:
                # it was
                return
            return

    def _tell(self, attempt_id: str, number: int | None) -> None:
        with self.lock:
            self.out.send((self.place, attempt_id, number))


def run(url: str, app: int, attempts: list[str], out: Connection) -> None:
    """An app process, until it is killed."""
    store, lock = Store(url), Lock()
    people = [Person(store, (app, number), out, lock) for number in range(PEOPLE)]
    with ThreadPoolExecutor(PEOPLE) as threads:
        list(threads.map(Person.practise, people, attempts))


@dataclass
class House:
    """The apps, and what they have said was kept."""

    url: str
    kept: dict[str, int] = field(default_factory=dict)
    open: dict[Place, str] = field(default_factory=dict)
    apps: dict[int, tuple[BaseProcess, Connection]] = field(default_factory=dict)

    def start(self, app: int) -> None:
        ours, theirs = _CLEAN.Pipe(duplex=False)
        attempts = [self.open.get((app, number), "") for number in range(PEOPLE)]
        process = _CLEAN.Process(target=run, args=(self.url, app, attempts, theirs), daemon=True)
        process.start()
        theirs.close()
        self.apps[app] = process, ours

    def kill(self, app: int) -> None:
        """SIGKILL, and hear what it had said until then."""
        process, _ = self.apps[app]
        process.kill()
        process.join()
        self.listen()

    def listen(self) -> None:
        for _, ours in self.apps.values():
            try:
                while ours.poll():
                    self._hear(ours.recv())
            except EOFError:
                continue

    def _hear(self, report: Report) -> None:
        place, attempt_id, number = report
        self.open[place] = attempt_id
        if number is not None:
            self.kept[attempt_id] = max(number, self.kept.get(attempt_id, -1))


_CLEAN = multiprocessing.get_context("forkserver")
_CLEAN.set_forkserver_preload([__name__])


def check(store: Store, house: House, attempts: Iterable[str]) -> int:
    """Look at these attempts, as the record has them now; how many replies stand in them."""
    return sum(_whole(load(store, attempt_id), house.kept.get(attempt_id, -1)) for attempt_id in attempts)


def _whole(told: Attempt, kept: int) -> int:
    numbers = replies(told)
    assert numbers == list(range(len(numbers))), "a reply is missing, doubled or out of order"
    assert len(numbers) > kept, "a reply that was said to be kept is gone"
    roles = [line.role for line in told.lines]
    assert roles == ["customer", "trainee"] * (len(roles) // 2) + ["customer"] * (len(roles) % 2)
    return len(numbers)


@pytest.mark.slow
@pytest.mark.timeout(300 + 60 * KILLS)
def test_whoever_is_killed_no_reply_is_lost_and_none_is_doubled(server: Server) -> None:
    rng = random.Random(6)
    url = server.database()
    store, house = Store(url), House(url)
    for app in range(APPS):
        house.start(app)
    for kill in range(KILLS):
        _until_somebody_speaks(house, rng.randint(1, 12))
        time.sleep(rng.uniform(0, 0.1))
        app = rng.randrange(APPS)
        if kill % 2 == 0:
            server.kill()
            # now and then both at once
            if rng.random() < 0.3:
                house.kill(app)
            server.start()
        else:
            house.kill(app)
        if not house.apps[app][0].is_alive():
            house.start(app)
        house.listen()
        check(store, house, house.open.values())
    _until_somebody_speaks(house, 10)
    for app in range(APPS):
        house.kill(app)
    everything = {entry.id for entry in store.attempts(most=None)}
    assert everything >= set(house.kept), "an attempt is gone"
    found = check(store, house, everything)
    print(f"{KILLS} kills, {len(everything)} drills, {found} replies")
    for attempt_id in house.open.values():
        drill = Drill.open(store, attempt_id)
        drill.answer()
        assert drill.attempt.stage in (Stage.TALKING, Stage.DONE)
    store.close()


def _until_somebody_speaks(house: House, more: int) -> None:
    """Until so many more replies were said to be kept."""
    before, until = sum(house.kept.values()) + len(house.kept), time.monotonic() + 240
    while sum(house.kept.values()) + len(house.kept) < before + more:
        assert time.monotonic() < until, "nobody gets a word in any more"
        time.sleep(0.01)
        house.listen()
