"""`make bench`: engine, reading beside ConvoKit, browser, crowd, class, the model voice beside its rivals."""

import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TypeVar

from rich.console import Console
from rich.progress import track
from rich.table import Table

from benchmarks import browser, classroom, crowd, voices
from benchmarks import reading as beside_convokit
from drills.rehearsal import played_by, rehearse
from rubric.assessor import embedded_assessor
from simulator import catalogue
from simulator.authored import AuthoredVoice
from simulator.customer import Customer
from simulator.rep import REPS, rep

T = TypeVar("T")

SEEDS = 4
HELPS = 15


def main() -> None:
    """Measure, and print one table. Ratios are against the first row of their kind, in this run."""
    console = Console()
    assessor = embedded_assessor()
    drills = [
        rehearse(catalogue.scenario(id_), seed, played_by(rep(who)))
        for id_ in track(catalogue.ids(), "Playing", console=console, transient=True)
        for who in REPS
        for seed in range(SEEDS)
    ]
    engine: list[float] = []
    reading: list[float] = []
    characters = 0
    for drill in drills:
        customer = Customer(drill.scenario, drill.seed, AuthoredVoice(catalogue.bank()))
        brief = drill.scenario.brief.brief()
        state = drill.said[0].state
        for index, reply in enumerate(drill.replies):
            history = drill.turns[: 2 * index + 1]
            found, took = _timed(partial(assessor.read, reply, history, brief))
            reading.append(took)
            characters += len(reply)
            said, took = _timed(partial(customer.answer, state, reply, found))
            engine.append(took)
            state = said.state
    helps = [_timed(_help)[1] for _ in range(HELPS)]

    table = Table(box=None, header_style="bold", title=f"{len(drills)} drills, {len(engine)} turns")
    for column in ("what", "p50", "p99", "aim"):
        table.add_column(column, justify="left" if column == "what" else "right")
    turn = [e + r for e, r in zip(engine, reading, strict=True)]
    table.add_row("engine, a turn (mood, intention, voice)", *_both(engine), "")
    table.add_row("reading a reply", *_both(reading), "")
    table.add_row("a whole turn", *_both(turn), "5 ms p50")
    table.add_row("ripitz --help, wall time", *_both(helps), "300 ms")
    console.print(table)
    rate = len(reading) / sum(reading)
    console.print(
        f"{rate:,.0f} replies read a second, {characters / len(reading):.0f} characters each on average"
    )
    console.print(f"reading is {statistics.median(reading) / statistics.median(turn):.0%} of a turn")
    console.print()
    beside_convokit.main(console)
    console.print()
    browser.main(console)
    console.print()
    crowd.main(console)
    console.print()
    classroom.main(console)
    # last: from here on nothing but loopback can be reached
    voices.main(console)


def _help() -> None:
    command = [str(Path(sys.executable).with_name("ripitz")), "--help"]
    subprocess.run(command, check=True, capture_output=True)  # noqa: S603 - our own command


def _timed(work: Callable[[], T]) -> tuple[T, float]:
    start = time.perf_counter()
    result = work()
    return result, time.perf_counter() - start


def _both(seconds: list[float]) -> tuple[str, str]:
    cuts = statistics.quantiles(seconds, n=100, method="inclusive")
    return f"{1000 * cuts[49]:.2f} ms", f"{1000 * cuts[98]:.2f} ms"


if __name__ == "__main__":
    main()
