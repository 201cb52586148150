"""The second reader in the debrief: a button, the progress of the reading, and what came of it."""

from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from threading import Lock

import streamlit as st

from drills.attempt import Attempt
from drills.drill import Drill
from drills.judging import panel
from drills.store import Store
from models.settings import settings
from rubric.grade import Grade
from rubric.judge.judgement import JudgedCriterion
from ui import debriefing, markup, record

_LOOK_EVERY = 0.7


@dataclass
class Work:
    """A reading under way: how far it is, and its end."""

    done: int = 0
    of: int = 1
    title: str = ""
    end: "Future[None]" = field(default_factory=Future)


class Desk:
    """Has attempts read in threads of its own: a click or a reload ends a page's script, and no reading."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._threads = ThreadPoolExecutor(max_workers=2, thread_name_prefix="reader")
        self._under_way: dict[tuple[str, str], Work] = {}
        self._lock = Lock()

    def work(self, attempt_id: str, rubric_id: str) -> Work | None:
        """The reading of an attempt by a rubric, while it is under way or has failed."""
        return self._under_way.get((attempt_id, rubric_id))

    def read(self, attempt_id: str, rubric_id: str) -> Work:
        """See to it that the attempt is read; the same work again while that is under way."""
        with self._lock:
            work = self._under_way.get((attempt_id, rubric_id))
            if work is None or work.end.done():
                work = self._under_way[attempt_id, rubric_id] = Work()
                work.end = self._threads.submit(self._read, attempt_id, rubric_id, work)
            return work

    def _read(self, attempt_id: str, rubric_id: str, work: Work) -> None:
        def progress(criterion: JudgedCriterion, done: int, of: int) -> None:
            work.title, work.done, work.of = criterion.title, done, of

        drill = Drill.open(self._store, attempt_id)
        drill.judge(rubric_id, panel(drill.attempt, self._store), progress)
        with self._lock:
            del self._under_way[attempt_id, rubric_id]


@st.cache_resource(show_spinner=False)
def desk(_store: Store) -> Desk:
    """The process's one desk."""
    return Desk(_store)


def show(told: Attempt, grade: Grade) -> None:
    """What a second reader made of the attempt, or the way to ask for one."""
    if grade.judge:
        markup.show("second", **debriefing.second(told, grade.judge))
        return
    if settings().second_reader is None:
        return
    if desk(record.store()).work(told.id, grade.rubric_id):
        _progress(told.id, grade.rubric_id)
    elif st.button("Have a model read it a second time", key="second-reader"):
        desk(record.store()).read(told.id, grade.rubric_id)
        st.rerun()


@st.fragment(run_every=_LOOK_EVERY)
def _progress(attempt_id: str, rubric_id: str) -> None:
    work = desk(record.store()).work(attempt_id, rubric_id)
    if work is None:
        st.rerun()
    elif work.end.done():
        work.end.result()
    else:
        st.progress(work.done / work.of, f"The second reader is at work: {work.done} of {work.of} questions")
