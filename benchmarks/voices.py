"""The model voice beside public simulators of users: same customer, replies, lines and server, in one run.

All that is counted comes out of the server's log, and a token is what the server calls one, for all alike.
"""

import statistics
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from rich.console import Console
from rich.progress import Progress
from rich.table import Table

from benchmarks import ours
from benchmarks.caching import RULES, Prompt, Rule
from benchmarks.loopback import only_loopback
from benchmarks.rivals import RIVALS, Rival
from benchmarks.talk import Asked, Talk, Trainee, authored
from tests.model_server import Server

ROUNDS = 4
"""talks that are timed; one more goes before, so that everything is loaded"""
SHOWN = (2, 10, 30)
SETTLED = 10
"""the turn from which on it is told what is read anew: until then every prompt fills up"""


@dataclass(frozen=True, slots=True)
class Result:
    """A voice's talk, the times of all its talks, and what is to be said about it."""

    name: str
    asked: tuple[Asked, ...]
    took: tuple[float, ...]
    """seconds from a reply to the first request's arrival"""
    read_already: tuple[float, ...] = ()
    """the same without the reading of the reply, where there is any"""
    remark: str = ""

    @property
    def sizes(self) -> list[int]:
        """The tokens sent for each turn."""
        return self._by_turn(len(prompt.tokens) for prompt in self._prompts)

    def kept(self, rule: Rule) -> list[int]:
        """The tokens sent for each turn that need not be read anew."""
        return self._by_turn(rule(self._prompts))

    @property
    def _prompts(self) -> list[Prompt]:
        return [Prompt.of(request) for asked in self.asked for request in asked.requests]

    def _by_turn(self, numbers: Iterable[int]) -> list[int]:
        each = iter(numbers)
        return [sum(next(each) for _ in asked.requests) for asked in self.asked]


def main(console: Console | None = None) -> None:
    """Hold the talk with every voice that is installed, and print what each cost."""
    console = console or Console()
    only_loopback()
    voices: list[Callable[[Talk, Server, Callable[[], None]], Result]] = [_ours]
    for rival in RIVALS:
        if rival.version:
            voices.append(_play(rival))
        else:
            console.print(
                f"{rival.package} is left out: it comes with the extra “bench”, and is not installed."
            )
    with Progress(console=console, transient=True) as progress, Server() as server:
        bar = progress.add_task("Talking", total=len(voices) * (1 + ROUNDS))
        talk = authored()
        results = [voice(talk, server, lambda: progress.advance(bar)) for voice in voices]
    for table in (_costs(results), _cacheable(results), _read_anew(results)):
        console.print(table)
        console.print()
    for remark in filter(None, (result.remark for result in results)):
        console.print(remark)


def _ours(talk: Talk, server: Server, tick: Callable[[], None]) -> Result:
    rounds = []
    for _ in range(1 + ROUNDS):
        trainee = Trainee(talk, server)
        held = ours.hold(trainee, server.url)
        rounds.append((tuple(trainee.asked()), held))
        tick()
    asked, held = rounds[-1]
    counted = [
        (turn.took, turn.took - read)
        for turns, told in rounds[1:]
        for turn, read in zip(turns, told.reading, strict=True)
    ]
    took, read_already = zip(*counted, strict=True)
    remark = f"Ripitz's checks took exception to {held.kept_back} of the {len(asked)} lines."
    return Result("Ripitz", asked, took, read_already, remark if held.kept_back else "")


def _play(rival: Rival) -> Callable[[Talk, Server, Callable[[], None]], Result]:
    def play(talk: Talk, server: Server, tick: Callable[[], None]) -> Result:
        rounds = []
        for _ in range(1 + ROUNDS):
            trainee = Trainee(talk, server, rival.said)
            rival.hold(trainee, server.url)
            rounds.append(tuple(trainee.asked()))
            tick()
        took = tuple(turn.took for turns in rounds[1:] for turn in turns)
        return Result(f"{rival.package} {rival.version}", rounds[-1], took)

    return play


def _costs(results: Sequence[Result]) -> Table:
    turns = len(results[0].asked)
    sizes = [f"at turn {turn}" for turn in SHOWN]
    times = ("reply to request\np50 / p95, ms", "the same, reply\nread already")
    table = _table(f"{turns} turns: calls a turn, tokens sent, and our own time", ("calls", *sizes, *times))
    for result in results:
        calls = sum(len(asked.requests) for asked in result.asked) / turns
        sent = (f"{result.sizes[turn - 1]:,}" for turn in SHOWN)
        table.add_row(result.name, f"{calls:.2f}", *sent, _times(result.took), _times(result.read_already))
    return table


def _cacheable(results: Sequence[Result]) -> Table:
    table = _table("How much of all that is sent need not be read anew, by rule of caching", list(RULES))
    for result in results:
        shares = (sum(result.kept(rule)) / sum(result.sizes) for rule in RULES.values())
        table.add_row(result.name, *(f"{share:.0%}" for share in shares))
    return table


def _read_anew(results: Sequence[Result]) -> Table:
    title = f"Tokens read anew, a turn from turn {SETTLED} on, median / mean"
    table = _table(title, list(RULES))
    for result in results:
        anew = (_anew(result, rule)[SETTLED - 1 :] for rule in RULES.values())
        middles = (f"{statistics.median(tokens):,.0f} / {statistics.mean(tokens):,.0f}" for tokens in anew)
        table.add_row(result.name, *middles)
    return table


def _anew(result: Result, rule: Rule) -> list[int]:
    return [size - kept for size, kept in zip(result.sizes, result.kept(rule), strict=True)]


def _table(title: str, columns: Sequence[str]) -> Table:
    table = Table(box=None, header_style="bold", title=title)
    table.add_column("voice")
    for column in columns:
        table.add_column(column, justify="right")
    return table


def _times(seconds: Sequence[float]) -> str:
    if not seconds:
        return ""
    cuts = statistics.quantiles(seconds, n=100, method="inclusive")
    return f"{1000 * cuts[49]:.1f} / {1000 * cuts[94]:.1f}"


if __name__ == "__main__":
    main()
