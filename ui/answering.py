"""The customer's answer: made in a worker thread straight into the record, and read from there.

A click, a reload or a dropped connection ends the page's script at any point; what is owed is written all the
same, and whoever opens the attempt next finds it.
"""

import re
import time
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor, wait
from threading import Lock

import streamlit as st

from drills.drill import Drill
from drills.store import Store
from simulator.pin import UNPINNED, Pin

WORDS_A_SECOND = 32
_LOOKS_EVERY = 0.1
"""seconds; sentence by sentence a line comes from a model alone, whose sentences take longer"""
_LONGEST_WAIT = 120


class Desk:
    """Answers attempts, each by one thread at a time."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._threads = ThreadPoolExecutor(max_workers=8, thread_name_prefix="customer")
        self._under_way: dict[str, Future[None]] = {}
        self._lock = Lock()

    def answer(self, attempt_id: str, pin: Pin = UNPINNED) -> "Future[None]":
        """See to it that what the attempt owes is said; the same work again while that is under way."""
        with self._lock:
            work = self._under_way.get(attempt_id)
            if work is None:
                work = self._threads.submit(self._speak, attempt_id, pin)
                self._under_way[attempt_id] = work
                work.add_done_callback(lambda _: self._under_way.pop(attempt_id, None))
            return work

    def _speak(self, attempt_id: str, pin: Pin) -> None:
        Drill.open(self._store, attempt_id).answer(pin)


@st.cache_resource(show_spinner=False)
def desk(_store: Store) -> Desk:
    """The process's one desk."""
    return Desk(_store)


def arriving(store: Store, attempt_id: str, version: int) -> Iterator[str]:
    """The rest of the line that the attempt owes after `version` events, as it comes into the record.

    Raises what kept it from coming.
    """
    work = desk(store).answer(attempt_id)
    until = time.monotonic() + _LONGEST_WAIT
    while True:
        # before the record is read: what is done by now is in it
        done = work.done()
        for event in store.events(attempt_id, version):
            version = event.number + 1
            if event.kind == "said":
                yield event.body["sentence"]["text"]
                continue
            if event.kind == "spoke":
                yield from (sentence["text"] for sentence in event.body["sentences"])
            # whatever else happened, in another window, has the line owed no longer
            return
        if done:
            work.result()
            work = desk(store).answer(attempt_id)
        if time.monotonic() > until:
            raise TimeoutError(attempt_id)
        # what is made here is heard of at once, and the record is not asked all the time by all who wait
        wait((work,), _LOOKS_EVERY)


def words(sentences: Iterable[str]) -> Iterator[str]:
    """`sentences` piece by piece, at the pace of quick speech."""
    for number, sentence in enumerate(sentences):
        for piece in re.findall(r"\s*\S+\s*", f" {sentence}" if number else sentence):
            yield piece
            time.sleep(1 / WORDS_A_SECOND)
